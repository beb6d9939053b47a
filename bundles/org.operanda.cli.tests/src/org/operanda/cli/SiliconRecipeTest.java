package org.operanda.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.testkit.VirtualSilicon;

/** Fig. 17 of the review on generated files: position and intensity of silicon's line and the stress against time with potential and current below. */
class SiliconRecipeTest {
    private static final VirtualSilicon CELL = new VirtualSilicon(40, 60, 3, 0.3);
    @TempDir
    private Path folder;

    @Test
    void spectraAndPotentiostatGiveStressAgainstTime() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Path raman = Files.createDirectories(data.resolve("raman"));
        Files.writeString(data.resolve("cycling.mpt"), CELL.ecLabText(), StandardCharsets.ISO_8859_1);
        for (int i = 0; i < CELL.spectra(); i++) {
            Files.writeString(raman.resolve(String.format("si_%03d.txt", i)), CELL.labSpecText(i), StandardCharsets.ISO_8859_1);
        }
        RunRecipe run = RunRecipe.on(RunRecipe.recipe("silicon-raman"), data, folder.resolve("out"));
        assertTrue(run.report().contains("De Wolf"), "the report says where the coefficient is published");
        assertTrue(Files.size(run.out().resolve("figure.png")) > 0);
        List<String> rows = Files.readAllLines(run.out().resolve("results.csv"));
        List<String> header = List.of(rows.getFirst().split(","));
        int position = header.indexOf("silicon.crystalline_position (cm⁻¹)");
        int height = header.indexOf("silicon.crystalline_height");
        int stress = header.indexOf("stress.stress (MPa)");
        int voltage = header.indexOf("state.voltage (V)");
        assertTrue(position >= 0 && height >= 0 && stress >= 0 && voltage >= 0, header.toString());
        for (int i = 0; i < CELL.spectra(); i++) {
            String[] row = rows.get(i + 1).split(",", -1);
            double second = CELL.second(i);
            assertEquals(CELL.position(second), Double.parseDouble(row[position]), 0.15);
            assertEquals(CELL.height(second), Double.parseDouble(row[height]), 15);
            assertEquals(CELL.stress(second), Double.parseDouble(row[stress]), 40);
            assertEquals(CELL.potential(second), Double.parseDouble(row[voltage]), 0.02);
        }
    }
}
