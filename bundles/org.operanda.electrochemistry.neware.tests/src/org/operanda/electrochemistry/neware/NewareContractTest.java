package org.operanda.electrochemistry.neware;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.testkit.ReaderContract;
import org.operanda.testkit.SharedData;

/** Damaged, cut, cancelled and foreign files. */
class NewareContractTest {
    private static final String FOLDER = "electrochemistry/";

    /** Header and some hundred records. */
    private static final int BEGINNING = 64 * 1024;

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> nda29() {
        return ReaderContract.of(new NewareNdaReader(), SharedData.file(FOLDER + "neware_nda/new_nda_file.nda")).tests();
    }

    @TestFactory
    Stream<DynamicTest> nda130() throws IOException {
        byte[] whole = Files.readAllBytes(SharedData.file(FOLDER + "neware_nda/TestFile.nda"));
        return ReaderContract.of(new NewareNdaReader(), Files.write(folder.resolve("short.nda"), Arrays.copyOf(whole, BEGINNING))).tests();
    }

    @TestFactory
    Stream<DynamicTest> ndaxOfWholeRows() {
        return ReaderContract.of(new NewareNdaxReader(), SharedData.file(FOLDER + "neware_ndax/test.ndax")).tests();
    }

    @TestFactory
    Stream<DynamicTest> ndaxOfSplitRowsWithSensors() {
        return ReaderContract.of(new NewareNdaxReader(), SharedData.file(FOLDER + "neware_ndax/46_1_5_60_ZZZZZZZZTEST_20250924092922.ndax"))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> ndaxOfSplitRowsWithTemperatures() {
        return ReaderContract.of(new NewareNdaxReader(), SharedData.file(FOLDER + "neware_ndax/123456789012_Unit27_Example_Data_File.ndax"))
                .tests();
    }
}
