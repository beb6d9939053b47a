package org.operanda.electrochemistry.cyclers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.testkit.ReaderContract;
import org.operanda.testkit.SharedData;

/** Damaged, cut, cancelled and foreign files. */
class CyclerContractTest {
    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> maccorWithDaysAndHours() throws IOException {
        return ReaderContract.of(new MaccorReader(), beginning("maccor_tab/maccor_test_file_4267-66-6519.041", 40)).tests();
    }

    @TestFactory
    Stream<DynamicTest> maccorWithDecimalComma() throws IOException {
        return ReaderContract.of(new MaccorReader(), beginning("maccor_txt/maccor_two.txt", 40)).tests();
    }

    @TestFactory
    Stream<DynamicTest> maccorWithCommas() throws IOException {
        return ReaderContract.of(new MaccorReader(), beginning("maccor_csv/sample_data_maccor.csv", 18)).tests();
    }

    @TestFactory
    Stream<DynamicTest> pec() throws IOException {
        return ReaderContract.of(new PecReader(), beginning("pec_csv/Test25195.csv", 60)).tests();
    }

    @TestFactory
    Stream<DynamicTest> basytec() throws IOException {
        return ReaderContract.of(new BasytecReader(), beginning("basytec_txt/sample_data_basytec.txt", 40)).tests();
    }

    @TestFactory
    Stream<DynamicTest> novonix() throws IOException {
        return ReaderContract.of(new NovonixReader(), beginning("novonix_csv/sample_data_novonix.csv", 40)).tests();
    }

    @TestFactory
    Stream<DynamicTest> novonixWithRowsInQuotationMarks() throws IOException {
        return ReaderContract.of(new NovonixReader(), beginning("neware_csv/test_Nova_Form-CH01-01_short.csv", 90)).tests();
    }

    @TestFactory
    Stream<DynamicTest> landt() throws IOException {
        return ReaderContract.of(new LandtReader(), beginning("landt_bdf_csv/SINTEF__LiGrR2032__2024-04-30__25degC__Landt.csv", 90))
                .tests();
    }

    /** The first lines of a file: the contract reads thousands of damaged copies. */
    private Path beginning(String path, int lines) throws IOException {
        Path file = SharedData.file("electrochemistry/" + path);
        List<String> all = Files.readAllLines(file, StandardCharsets.UTF_8);
        return Files.write(folder.resolve(file.getFileName().toString()), all.subList(0, lines), StandardCharsets.UTF_8);
    }
}
