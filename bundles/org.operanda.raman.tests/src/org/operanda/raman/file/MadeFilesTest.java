package org.operanda.raman.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.raman.RamanQuantities;
import org.operanda.testkit.ReaderContract;
import org.operanda.testkit.SharedData;

/** Forms of which the shared data hold no file, made as their descriptions say. */
class MadeFilesTest {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path folder;

    private static Measurement read(Reader reader, String name, byte[] bytes) throws IOException {
        Source source = Source.open(Files.write(folder.resolve(name), bytes));
        assertTrue(reader.probe(source).confidence() >= 90, "the reader knows its file");
        ReadResult result = reader.read(source, Progress.NONE);
        assertEquals(List.of(), result.problems());
        assertEquals(1, result.measurements().size());
        return result.measurements().getFirst();
    }

    /** The first spectrum of the group, as a file of its own: without an entry for its title, which stands in the head. */
    static byte[] spa(int lines) throws IOException {
        byte[] group = Files.readAllBytes(SharedData.file("ftir/omnic_spg/wodger.spg"));
        ByteBuffer bytes = ByteBuffer.wrap(Arrays.copyOf(group, 0x5cec)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putShort(294, (short) lines);
        bytes.put(30, new byte[256]).put(30, "vz0470".getBytes(StandardCharsets.ISO_8859_1));
        // header, ordinates, then nothing
        bytes.put(304 + 16, group, 0x180, 16).put(304 + 32, new byte[16 * 14]);
        return bytes.array();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 0})
    void omnicFileOfOneSpectrum(int lines) throws IOException {
        Measurement spectrum = read(new OmnicReader(), "vz0470.spa", spa(lines));
        Measurement first = Reading.read(new OmnicReader(), "ftir/omnic_spg/wodger.spg").measurements().getFirst();
        assertArrayEquals(first.datasets().getFirst().values().toArray(), spectrum.datasets().getFirst().values().toArray());
        assertArrayEquals(Reading.axis(first.datasets().getFirst()), Reading.axis(spectrum.datasets().getFirst()));
        assertEquals("vz0470.spa", spectrum.name());
        assertEquals("vz0470", spectrum.metadata().get("title"));
        assertTrue(spectrum.start().orElseThrow().toString().startsWith("2016-07-"), "as the group says");
    }

    /** Galactic's header of 512 bytes in either order of bytes: three points from 100 to 300, as floats or as whole numbers times 2^(exponent − 32). */
    private static byte[] spc(ByteOrder order, boolean floats) {
        ByteBuffer bytes = ByteBuffer.allocate(512 + 32 + 12).order(order);
        bytes.put(1, (byte) (order == ByteOrder.LITTLE_ENDIAN ? 0x4B : 0x4C)).put(3, (byte) (floats ? -128 : 4));
        bytes.putInt(4, 3).putDouble(8, 100).putDouble(16, 300).putInt(24, 1).put(28, (byte) 13);
        bytes.putInt(32, 2021 << 20 | 4 << 16 | 26 << 11 | 11 << 6 | 17);
        for (int i = 0; i < 3; i++) {
            if (floats) {
                bytes.putFloat(544 + 4 * i, 1.5f * i);
            } else {
                bytes.putInt(544 + 4 * i, 3 * i << 27);
            }
        }
        return bytes.array();
    }

    @Test
    void galacticInEitherOrderOfBytes() throws IOException {
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            for (boolean floats : new boolean[] {true, false}) {
                Measurement measurement = read(new SpcReader(), "made.spc", spc(order, floats));
                Dataset spectrum = measurement.datasets().getFirst();
                assertArrayEquals(new double[] {0, 1.5, 3}, spectrum.values().toArray(), order + ", floats " + floats);
                assertArrayEquals(new double[] {100, 200, 300}, Reading.axis(spectrum));
                assertEquals(RamanQuantities.RAMAN_SHIFT, spectrum.axes().getLast().quantity());
                assertEquals("2021-04-26T11:17:00Z", measurement.start().orElseThrow().toString());
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> bigEndianGalacticKeepsTheContract() throws IOException {
        return ReaderContract.of(new SpcReader(), Files.write(folder.resolve("contract.spc"), spc(ByteOrder.BIG_ENDIAN, true))).tests();
    }

    /** LabSpec's text of a map: the axis in the first row behind two blank fields, then y and x of each spectrum before its intensities. */
    @Test
    void labSpecTextOfAMap() throws IOException {
        StringBuilder text = new StringBuilder(
                "#Acq. time (s)=\t2\n#Acquired=\t23.10.2023 16:11:12\n#AxisType[1]=Spectr\n#AxisUnit[1]=1/cm\n"
                        + "#AxisType[2]=X\n#AxisUnit[2]=\u00b5m\n#AxisType[3]=Y\n#AxisUnit[3]=\u00b5m\n\t\t510\t515\t520\t525\n");
        for (int i = 0; i < 6; i++) {
            text.append(-2 + 2 * (i % 3)).append('\t').append(i / 3).append('\t');
            text.append(10 * i + 1).append('\t').append(10 * i + 2).append('\t').append(10 * i + 3).append('\t').append(10 * i + 4)
                    .append('\n');
        }
        Measurement map = read(new SpectrumTextReader(), "map.txt", text.toString().getBytes(StandardCharsets.ISO_8859_1));
        Dataset intensity = map.datasets().getFirst();
        assertArrayEquals(new long[] {6, 4}, intensity.shape());
        assertArrayEquals(new double[] {510, 515, 520, 525}, Reading.axis(intensity));
        assertArrayEquals(new double[] {31, 32, 33, 34}, intensity.frame(3).values().toArray());
        assertArrayEquals(new double[] {-2, 0, 2, -2, 0, 2}, map.dataset("stage_x").orElseThrow().values().toArray());
        assertArrayEquals(new double[] {0, 0, 0, 1, 1, 1}, map.dataset("stage_y").orElseThrow().values().toArray());
    }

    /** LabSpec's text of a series: one blank field, then the time of each spectrum. */
    @Test
    void labSpecTextOfASeries() throws IOException {
        String text = "#Acq. time (s)=\t2\n#AxisType[1]=Spectr\n#AxisUnit[1]=1/cm\n#AxisType[2]=Time\n#AxisUnit[2]=s\n"
                + "\t510\t520\t530\n0\t1\t2\t3\n60.5\t4\t5\t6\n";
        Measurement series = read(new SpectrumTextReader(), "series.txt", text.getBytes(StandardCharsets.ISO_8859_1));
        assertArrayEquals(new double[] {0, 60.5}, series.timeAxis().orElseThrow().values().toArray());
        assertArrayEquals(new double[] {4, 5, 6}, series.datasets().getFirst().frame(1).values().toArray());
    }
}
