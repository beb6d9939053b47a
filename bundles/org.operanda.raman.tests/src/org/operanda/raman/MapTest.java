package org.operanda.raman;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Source;
import org.operanda.raman.file.WdfReader;
import org.operanda.testkit.SharedData;

/** Maps as images. */
class MapTest {
    @TempDir
    private Path folder;

    private static Measurement read(Path file) throws IOException {
        ReadResult result = new WdfReader().read(Source.open(file), Progress.NONE);
        return result.measurements().getFirst();
    }

    @Test
    void aMapIsAGridOfItsPlaces() throws IOException {
        Measurement map = read(SharedData.file("raman/renishaw_wdf/renishaw_test_map.wdf"));
        StageGrid grid = StageGrid.of(map).orElseThrow();
        assertArrayEquals(new double[] {-100, 0, 100}, grid.x(), 1e-9);
        assertArrayEquals(new double[] {-100, 0, 100}, grid.y(), 1e-9);
        assertEquals(7, grid.at(12, 80));
        assertEquals(2, grid.row(1000));
        double[] numbers = {0, 1, 2, 3, 4, 5, 6, 7, 8};
        assertArrayEquals(new double[] {0, 3, 6, 1, 4, 7, 2, 5, 8}, grid.image(numbers));
        assertTrue(StageGrid.of(read(SharedData.file("raman/renishaw_wdf/line.wdf"))).isEmpty(), "a line is no grid");
        assertTrue(StageGrid.of(read(SharedData.file("raman/renishaw_wdf/sp.wdf"))).isEmpty());
    }

    @Test
    void theBandOfEachSpectrumIsItsMean() throws IOException {
        Measurement map = read(SharedData.file("raman/renishaw_wdf/6x6.wdf"));
        Spectra spectra = Spectra.in(map, "").orElseThrow();
        double[] image = BandImage.of(spectra, 1500, 1600, Progress.NONE);
        for (int i = 0; i < 36; i++) {
            double[] y = spectra.spectrum(i);
            double sum = 0;
            int count = 0;
            for (int k = 0; k < y.length; k++) {
                boolean inside = spectra.x()[k] >= 1500 && spectra.x()[k] <= 1600;
                sum += inside ? y[k] : 0;
                count += inside ? 1 : 0;
            }
            assertEquals(sum / count, image[i], 1e-9 * image[i]);
        }
    }

    /** 20 MB of spectra are not read until they are looked at: opening takes no more memory than the places do. */
    @Test
    void aLargeFileIsOpenedWithoutItsSpectra() throws IOException {
        int count = 5000;
        int points = 1000;
        Path file = folder.resolve("large.wdf");
        try (OutputStream out = Files.newOutputStream(file)) {
            ByteBuffer head = ByteBuffer.allocate(512).order(ByteOrder.LITTLE_ENDIAN).put("WDF1".getBytes(StandardCharsets.US_ASCII));
            head.putInt(60, points).putLong(64, count).putLong(72, count).putInt(132, 3).putLong(136, 132_691_752_000_000_000L);
            out.write(head.array());
            block(out, "DATA", 4L * count * points);
            for (int i = 0; i < count; i++) {
                ByteBuffer spectrum = ByteBuffer.allocate(4 * points).order(ByteOrder.LITTLE_ENDIAN);
                while (spectrum.hasRemaining()) {
                    spectrum.putFloat(i);
                }
                out.write(spectrum.array());
            }
            block(out, "XLST", 8 + 4L * points);
            ByteBuffer shifts = ByteBuffer.allocate(8 + 4 * points).order(ByteOrder.LITTLE_ENDIAN).putInt(1).putInt(1);
            for (int k = 0; k < points; k++) {
                shifts.putFloat(k);
            }
            out.write(shifts.array());
        }
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().threadId());
        Measurement map = read(file);
        long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().threadId()) - before;
        assertTrue(allocated < 2 << 20, () -> "allocates " + allocated + " bytes");
        assertEquals(4321, map.datasets().getFirst().frame(4321).values().get(999));
        assertFalse(map.timeAxis().isPresent());
        assertEquals(4999, BandImage.of(Spectra.in(map, "").orElseThrow(), 100, 200, Progress.NONE)[4999]);
    }

    private static void block(OutputStream out, String name, long length) throws IOException {
        out.write(ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).put(name.getBytes(StandardCharsets.US_ASCII)).putInt(0)
                .putLong(16 + length).array());
    }
}
