package org.operanda.nmr.file;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Problem.Severity;
import org.operanda.data.reader.ReadResult;
import org.operanda.testkit.ReaderContract;
import org.operanda.testkit.SharedData;

class ReaderContractTest {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path folder;

    @TestFactory
    Stream<DynamicTest> zippedBruker() throws IOException {
        Path file = folder.resolve("small.zip");
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            member(zip, "7/acqus", parameters(64).getBytes(StandardCharsets.ISO_8859_1));
            member(zip, "7/fid", numbers(64));
        }
        return ReaderContract.of(new ZippedBrukerReader(), file).tests();
    }

    @TestFactory
    Stream<DynamicTest> nmrPipe() {
        return ReaderContract.of(new NmrPipeReader(), SharedData.file("nmr/nmrpipe/nmrpipe_1d_time.fid")).tests();
    }

    @TestFactory
    Stream<DynamicTest> jcamp() throws IOException {
        return ReaderContract.of(new JcampReader(), Files.writeString(folder.resolve("small.dx"), """
                ##TITLE= small
                ##JCAMP-DX= 5.00
                ##DATA TYPE= NMR SPECTRUM
                ##.OBSERVE FREQUENCY= 116.6
                ##.OBSERVE NUCLEUS= ^7Li
                ##XUNITS= HZ
                ##YUNITS= ARBITRARY UNITS
                ##XFACTOR= 1
                ##YFACTOR= 1
                ##FIRSTX= 500
                ##LASTX= 0
                ##FIRSTY= 10
                ##NPOINTS= 6
                ##XYDATA= (X++(Y..Y))
                500 10 20 40
                200 30 20 10
                ##END=
                """)).tests();
    }

    @TestFactory
    Stream<DynamicTest> ssNake() throws IOException {
        return ReaderContract.of(new SsNakeReader(), Files.writeString(folder.resolve("small.json"),
                "{\"wholeEcho\": [false], \"xaxArray\": [[0, 1e-5, 2e-5]], \"ref\": [NaN], \"spec\": [false], \"freq\": [1e8], \"sw\": [1e5], "
                        + "\"dataReal\": [1.0, 0.5, 0.25], \"dataImag\": [0.0, 0.1, 0.2]}"))
                .tests();
    }

    /** A folder has no fuzz of its own: its parameters and its decays break off, and what is there is read. */
    @Test
    void aBrukerFolderThatBreaksOffGivesWhatIsThere() throws IOException {
        Path experiment = Files.createDirectory(folder.resolve("12"));
        Files.writeString(experiment.resolve("acqus"), parameters(64));
        Files.write(experiment.resolve("fid"), Arrays.copyOf(numbers(64), 100));
        Files.writeString(experiment.resolve("notes.csv"), "a,b\n1,2\n");
        ReadResult result = Reading.read(new BrukerReader(), experiment);
        assertTrue(result.problems().stream().anyMatch(p -> p.severity() == Severity.ERROR && p.id().equals("nmr.bruker.short")));
        assertTrue(result.measurements().getFirst().dataset("fid_real").orElseThrow().values().length() == 12);
        for (int length = 0; length < parameters(64).length(); length += 5) {
            Files.writeString(experiment.resolve("acqus"), parameters(64).substring(0, length));
            Reading.read(new BrukerReader(), experiment);
        }
    }

    private static String parameters(int numbers) {
        return "##TITLE= Parameter file, TOPSPIN\n##$AQ_mod= 3\n##$BF1= 116.6\n##$BYTORDA= 0\n##$D= (0..2)\n0 1 2\n##$DATE= 1619432297\n##$DTYPA= 0\n"
                + "##$GRPDLY= 4.5\n##$NC= -1\n##$NS= 4\n##$NUC1= <7Li>\n##$SFO1= 116.61\n##$SW_h= 50000\n##$TD= " + numbers + "\n##END=\n";
    }

    private static byte[] numbers(int count) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * count).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            bytes.putInt(1000 * i);
        }
        return bytes.array();
    }

    private static void member(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    @TestFactory
    Stream<DynamicTest> brukerFolder() throws IOException {
        Path experiment = Files.createDirectory(folder.resolve("7"));
        Path parameters = Files.writeString(experiment.resolve("acqus"), parameters(64));
        Path decays = Files.write(experiment.resolve("fid"), numbers(64));
        return Stream.concat(ReaderContract.of(new BrukerReader(), parameters).beside(decays).inFolder().tests(),
                ReaderContract.of(new BrukerReader(), decays).beside(parameters).inFolder().tests());
    }

    @TestFactory
    Stream<DynamicTest> varianFolder() throws IOException {
        ByteBuffer whole = ByteBuffer.wrap(Files.readAllBytes(SharedData.file("nmr/varian_fid/satrec2D.fid/fid")));
        byte[] firstDecay = Arrays.copyOf(whole.putInt(0, 1).array(), 32 + whole.getInt(20));
        Path decay = Files.write(Files.createDirectory(folder.resolve("one.fid")).resolve("fid"), firstDecay);
        return ReaderContract.of(new VarianReader(), decay).beside(SharedData.file("nmr/varian_fid/satrec2D.fid/procpar")).inFolder()
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> jeol() throws IOException {
        return ReaderContract.of(new JeolReader(), Files.write(folder.resolve("small.jdf"), smallJeol())).tests();
    }

    /** A JEOL file with its first 64 points. */
    private static byte[] smallJeol() throws IOException {
        ByteBuffer whole;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(SharedData.file("nmr/jeol_jdf/SW20AP_proton.jdf.gz")))) {
            whole = ByteBuffer.wrap(in.readAllBytes());
        }
        int points = whole.getInt(176);
        int start = whole.getInt(1284);
        int table = whole.getInt(1212);
        int tableLength = 16 + 64 * whole.order(whole.get(8) == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN).getInt(table + 4);
        whole.order(ByteOrder.BIG_ENDIAN);
        ByteBuffer small = ByteBuffer.allocate(1360 + tableLength + 2 * 64 * Double.BYTES);
        small.put(whole.array(), 0, 1360).put(whole.array(), table, tableLength);
        small.put(whole.array(), start, 64 * Double.BYTES).put(whole.array(), start + points * Double.BYTES, 64 * Double.BYTES);
        return small.putInt(176, 64).putInt(240, 63).putInt(1212, 1360).putInt(1284, 1360 + tableLength).array();
    }
}
