package org.operanda.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Source;
import org.operanda.raman.BandImage;
import org.operanda.raman.Spectra;
import org.operanda.raman.StageGrid;
import org.operanda.raman.file.WdfReader;

/** A WiRE map of 50,000 spectra of 1000 points, 205 MB, written once beside the generated data: opened without being loaded, and the image of a band made. */
final class RamanMap implements Workload {
    private static final int COLUMNS = 250;
    private static final int ROWS = 200;
    private static final int POINTS = 1000;
    private static final long START = 132_691_752_000_000_000L;

    private final Path file;
    private double[] image = {};

    RamanMap(Path data) throws IOException {
        file = data.resolve("raman/map.wdf");
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
                write(out);
            }
        }
    }

    private static double height(int column, int row) {
        return 100 + column + 0.5 * row;
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void block(OutputStream out, String name, long length) throws IOException {
        out.write(buffer(16).put(name.getBytes(StandardCharsets.US_ASCII)).putInt(0).putLong(16 + length).array());
    }

    private static void write(OutputStream out) throws IOException {
        int count = COLUMNS * ROWS;
        ByteBuffer head = buffer(512);
        head.put("WDF1".getBytes(StandardCharsets.US_ASCII)).putInt(1).putLong(512);
        head.putInt(60, POINTS).putLong(64, count).putLong(72, count).putInt(80, 1).putInt(132, 3).putLong(136, START);
        head.putLong(144, START + count * 10_000L).putInt(152, 6).putFloat(156, 18796.99f);
        out.write(head.array());
        block(out, "DATA", 4L * count * POINTS);
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                ByteBuffer spectrum = buffer(4 * POINTS);
                for (int k = 0; k < POINTS; k++) {
                    spectrum.putFloat((float) (k >= 400 && k < 420 ? height(column, row) : 10));
                }
                out.write(spectrum.array());
            }
        }
        block(out, "XLST", 8 + 4 * POINTS);
        ByteBuffer shifts = buffer(8 + 4 * POINTS).putInt(1).putInt(1);
        for (int k = 0; k < POINTS; k++) {
            shifts.putFloat(1100 - k);
        }
        out.write(shifts.array());
        block(out, "ORGN", 4 + 3L * (24 + 8 * count));
        out.write(buffer(4).putInt(3).array());
        for (int type : new int[] {0x80000003, 0x80000004, 11}) {
            ByteBuffer origin = buffer(24 + 8 * count).putInt(type).putInt(5).put(new byte[16]);
            for (int i = 0; i < count; i++) {
                if (type == 11) {
                    origin.putLong(START + i * 10_000L);
                } else {
                    origin.putDouble(type == 0x80000003 ? i % COLUMNS : i / COLUMNS);
                }
            }
            out.write(origin.array());
        }
    }

    @Override
    public void run() throws IOException {
        ReadResult read = new WdfReader().read(Source.open(file), Progress.NONE);
        Measurement map = read.measurements().getFirst();
        Spectra spectra = Spectra.in(map, "").orElseThrow();
        image = StageGrid.of(map).orElseThrow().image(BandImage.of(spectra, 1100 - 419, 1100 - 400, Progress.NONE));
    }

    @Override
    public String error() {
        double most = 0;
        for (int column = 0; column < COLUMNS; column++) {
            for (int row = 0; row < ROWS; row++) {
                most = Math.max(most, Math.abs(image[column * ROWS + row] - height(column, row)));
            }
        }
        return String.format(Locale.ROOT, "image off by at most %.2g", most);
    }
}
