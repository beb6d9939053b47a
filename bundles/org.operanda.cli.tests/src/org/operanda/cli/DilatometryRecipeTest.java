package org.operanda.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Antimony that grows by 110 % and keeps 40 %, with drift and a daily temperature, from a generated EC-Link text to the report. */
class DilatometryRecipeTest {
    private static final double LAYER = 20;
    private static final double HALF_HOURS = 10;
    private static final double REST_HOURS = 8;
    private static final int CYCLES = 3;
    /** 660 mA·h/g of 2 mg. */
    private static final double CAPACITY = 1.32;

    @TempDir
    private Path folder;

    private static String text() {
        Random random = new Random(3);
        StringBuilder text = new StringBuilder("EL-CELL ECD-3-nano\nStart: 2026-03-01 12:00:00\n"
                + "Time (s),Current (mA),Cell voltage (V),Displacement (µm),Temperature (°C)\n");
        double hours = 2 * REST_HOURS + 2 * CYCLES * HALF_HOURS;
        for (int i = 0; i * 60 <= hours * 3600; i++) {
            double now = i / 60.0;
            double place = Math.clamp((now - REST_HOURS) / HALF_HOURS, 0, 2 * CYCLES);
            boolean cycled = now > REST_HOURS && place < 2 * CYCLES;
            int half = Math.min((int) place, 2 * CYCLES - 1);
            boolean insertion = half % 2 == 0;
            double inserted = insertion ? place - half : 1 - (place - half);
            double floor = half == 0 ? 0 : 0.40;
            double kelvins = Math.sin(2 * Math.PI * now / 24);
            double height = LAYER * (floor + (1.10 - floor) * inserted) + 0.012 * now + 0.15 * kelvins + 0.02 * random.nextGaussian();
            text.append(String.format(Locale.ROOT, "%d,%.6f,%.5f,%.5f,%.4f%n", i * 60,
                    cycled ? (insertion ? -1 : 1) * CAPACITY / HALF_HOURS : 0, 1.2 - inserted + (insertion ? -0.1 : 0.1), height,
                    25 + kelvins));
        }
        return text.toString();
    }

    @Test
    void antimonyBreathes() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("antimony.csv"), text());
        RunRecipe run = RunRecipe.on(RunRecipe.recipe("dilatometry"), data, folder.resolve("out"));
        double[] height = run.column("relative.height_change");
        double[] cycle = run.column("counted.cycle");
        for (int number = 1; number <= CYCLES; number++) {
            int wanted = number;
            int[] own = IntStream.range(0, height.length).filter(i -> cycle[i] == wanted).toArray();
            assertEquals(1.10, IntStream.of(own).mapToDouble(i -> height[i]).max().orElseThrow(), 0.02, "cycle " + number);
            assertEquals(0.40, height[own[own.length - 1]], 0.02, "left by cycle " + number);
        }
        assertTrue(run.report().contains("Antimony in a dilatometer"), "a figure of the report");
    }
}
