package org.operanda.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.Values;
import org.operanda.experiment.Grouping;
import org.operanda.host.extension.Extensions;
import org.operanda.host.importing.Importer;

/**
 * Reads one large Neware archive, from finding out its format to the last value of every column. The archive is made the first time: as
 * long as the one with which the other tools were measured, of the same version, every 25th row with a time of its own.
 */
final class NdaxRead implements Workload {
    private static final int ROWS = 700_000;
    private static final int TIMED = 25;
    private static final int VERSION = 14;
    private static final int PAGE = 4096;
    private static final int BEGIN = 132;
    private static final int CELLS = 495;
    private static final int ENTRIES = 72;
    private static final int ENTRY = 55;
    private static final int START = 1_700_000_000;

    private final Importer importer = new Importer(Extensions.installed(), Runtime.getRuntime().availableProcessors());
    private final Path file;
    private Measurement measurement;

    NdaxRead(Path file) throws IOException {
        this.file = file;
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Path half = file.resolveSibling("half.ndax");
            write(half);
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void write(Path file) throws IOException {
        Random noise = new Random(7);
        ByteBuffer data = pages(1, (ROWS + CELLS - 1) / CELLS);
        for (int i = 0; i < ROWS; i++) {
            int at = PAGE * (1 + i / CELLS) + BEGIN + 8 * (i % CELLS);
            data.putFloat(at, voltage(i) + 1e-5f * noise.nextFloat()).putFloat(at + 4, 1e-3f + 1e-7f * noise.nextFloat());
        }
        int timed = (ROWS + TIMED - 1) / TIMED;
        ByteBuffer info = pages(18, (timed + ENTRIES - 1) / ENTRIES);
        for (int i = 0; i < timed; i++) {
            int at = PAGE * (1 + i / ENTRIES) + BEGIN + ENTRY * (i % ENTRIES);
            int second = i * TIMED;
            info.putInt(at, second * 1000).putFloat(at + 5, second * 1e-3f / 3600).putInt(at + 29, 1000).putInt(at + 33, START + second)
                    .putInt(at + 37, 1).putInt(at + 41, second + 1);
        }
        ByteBuffer steps = pages(7, 1);
        steps.putInt(PAGE + BEGIN + 4, 1).put(PAGE + BEGIN + 24, (byte) 1);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "data.ndc", data);
            put(zip, "data_step.ndc", steps);
            put(zip, "data_runInfo.ndc", info);
        }
    }

    private static float voltage(int row) {
        return 3.5f + row * 1e-6f;
    }

    private static ByteBuffer pages(int type, int count) {
        return ByteBuffer.allocate(PAGE * (1 + count)).order(ByteOrder.LITTLE_ENDIAN).put(0, (byte) type).put(2, (byte) VERSION);
    }

    private static void put(ZipOutputStream zip, String name, ByteBuffer content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.array());
    }

    @Override
    public void run() {
        measurement = null;
        measurement = importer.read("cell", List.of(file), Grouping.SINGLE, Optional.empty(), Progress.NONE).measurements().getFirst();
    }

    @Override
    public String error() {
        Values voltage = measurement.dataset("voltage").map(Dataset::values).orElseThrow();
        Values time = measurement.timeAxis().map(Axis::values).orElseThrow();
        Values charge = measurement.dataset("charge_capacity").map(Dataset::values).orElseThrow();
        double worst = 0;
        double late = 0;
        for (int i = 0; i < voltage.length(); i++) {
            worst = Math.max(worst, Math.abs(voltage.get(i) - voltage(i)));
            late = Math.max(late, Math.abs(time.get(i) - i));
        }
        double last = Math.abs(charge.get(ROWS - 1) - (ROWS - 1) * 1e-3 / 3600);
        return "rows %+d, voltage %.1e V (noise 1e-5 V), time %.1e s, charge %.1e A·h".formatted(voltage.length() - ROWS, worst, late,
                last);
    }
}
