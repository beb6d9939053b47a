package org.operanda.nmr.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Axis;
import org.operanda.data.Measurement;
import org.operanda.data.Problem.Severity;
import org.operanda.data.reader.ReadResult;
import org.operanda.nmr.NmrQuantities;

/** Series and planes as TopSpin writes them: rows padded to blocks of 1024 bytes, planes in tiles. */
class BrukerSeriesTest {
    private static final int ROWS = 5;
    private static final int NUMBERS = 300;
    @TempDir
    private Path folder;

    private void parameters(String extra) throws IOException {
        Files.writeString(folder.resolve("acqus"),
                "##TITLE= Parameter file, TopSpin 4.1\n##$AQ_mod= 3\n##$BF1= 116.6\n##$BYTORDA= 0\n##$DTYPA= 0\n"
                        + "##$GRPDLY= 2.5\n##$NC= 1\n##$NUC1= <7Li>\n##$SFO1= 116.61\n##$SW_h= 50000\n##$TD= " + NUMBERS
                        + "\n##$INSTRUM= <spect>\n" + extra + "##END=\n");
        Files.writeString(folder.resolve("acqu2s"), "##$TD= " + ROWS + "\n##END=\n");
        Files.writeString(folder.resolve("audita.txt"),
                "(   1,<2026-03-01 11:00:00.000 +0100>,<me>,<host>,<go>,<TopSpin>,\n<created by zg\n"
                        + "\tstarted at 2026-03-01 10:00:00.000 +0100,\n>)\n");
    }

    private void decays(int rows) throws IOException {
        int block = (4 * NUMBERS + 1023) / 1024 * 1024;
        ByteBuffer bytes = ByteBuffer.allocate(rows * block).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < NUMBERS; j++) {
                bytes.putInt(i * block + 4 * j, 1000 * i + j);
            }
        }
        Files.write(folder.resolve("ser"), bytes.array());
    }

    @Test
    void rowsStandAtTheirTimes() throws IOException {
        parameters("");
        decays(ROWS);
        Files.writeString(folder.resolve("vdlist"), "10m\n20m\n50m\n0.1\n1s\n");
        ReadResult result = Reading.read(new BrukerReader(), folder);
        assertTrue(result.problems().isEmpty(), () -> result.problems().toString());
        Measurement series = result.measurements().getFirst();
        assertArrayEquals(new long[] {ROWS, NUMBERS / 2}, series.dataset("fid_real").orElseThrow().shape());
        assertEquals(2 * 3004, series.dataset("fid_real").orElseThrow().values().get(3 * NUMBERS / 2 + 2));
        assertEquals(2 * 4299, series.dataset("fid_imaginary").orElseThrow().values().get(5 * NUMBERS / 2 - 1));
        Axis time = series.timeAxis().orElseThrow();
        assertEquals(Instant.parse("2026-03-01T09:00:00Z"), time.clock().orElseThrow().epoch().orElseThrow());
        assertEquals(720 * 2.5, time.values().get(2), 1e-9);
        assertEquals(3600, time.window().orElseThrow().end().get(4), 1e-9);
        assertArrayEquals(new double[] {0.01, 0.02, 0.05, 0.1, 1}, series.dataset("varied_delay").orElseThrow().values().toArray(), 1e-12);
    }

    /** A series that was stopped has fewer rows than it should; those that are whole are read. */
    @Test
    void aStoppedSeriesIsReadAsFarAsItGoes() throws IOException {
        parameters("");
        decays(3);
        ReadResult result = Reading.read(new BrukerReader(), folder);
        assertTrue(result.problems().stream().anyMatch(p -> p.severity() == Severity.ERROR));
        assertEquals(3, result.measurements().getFirst().frameCount());
    }

    /** A plane of 4 rows × 8 points in tiles of 2 × 4, transformed along both: low shifts come last in the file. */
    @Test
    void planesAreTakenFromTheirTiles() throws IOException {
        parameters("");
        Path processed = Files.createDirectories(folder.resolve("pdata/1"));
        String common = "##$BYTORDP= 0\n##$DTYPP= 0\n##$NC_proc= 0\n##$FT_mod= 6\n";
        Files.writeString(processed.resolve("procs"), common + "##$SI= 8\n##$XDIM= 4\n##$SF= 100\n##$OFFSET= 7\n##$SW_p= 800\n##END=\n");
        Files.writeString(processed.resolve("proc2s"), common + "##$SI= 4\n##$XDIM= 2\n##$SF= 100\n##$OFFSET= 30\n##$SW_p= 4000\n##END=\n");
        ByteBuffer bytes = ByteBuffer.allocate(4 * 32).order(ByteOrder.LITTLE_ENDIAN);
        for (int row = 0; row < 4; row++) {
            for (int j = 0; j < 8; j++) {
                int tile = row / 2 * 2 + j / 4;
                bytes.putInt(4 * (tile * 8 + row % 2 * 4 + j % 4), 10 * row + j);
            }
        }
        Files.write(processed.resolve("2rr"), bytes.array());
        ReadResult result = Reading.read(new BrukerReader(), folder);
        Measurement plane = result.measurements().getFirst();
        double[] values = plane.dataset(NmrQuantities.SPECTRUM_REAL).orElseThrow().values().toArray();
        assertEquals(37, values[0], "lowest shifts of both");
        assertEquals(30, values[7]);
        assertEquals(0, values[31], "highest shifts of both");
        Axis direct = plane.dataset(NmrQuantities.SPECTRUM_REAL).orElseThrow().axes().getLast();
        assertEquals(0, direct.values().get(0), 1e-12);
        assertEquals(7, direct.values().get(7), 1e-12);
        Axis indirect = plane.dataset(NmrQuantities.SPECTRUM_REAL).orElseThrow().axes().getFirst();
        assertEquals(NmrQuantities.INDIRECT_SHIFT, indirect.quantity());
        assertEquals(0, indirect.values().get(0), 1e-12);
        assertEquals(30, indirect.values().get(3), 1e-12);
    }

    /** Whatever lies beside: the folder is one measurement, and what lies in it is not read besides. */
    @Test
    void theFolderIsOneMeasurement() throws IOException {
        parameters("");
        decays(ROWS);
        Files.writeString(folder.resolve("table.csv"), "time,voltage\n0,1\n1,2\n");
        assertEquals(1, Reading.read(new BrukerReader(), folder).measurements().size());
    }
}
