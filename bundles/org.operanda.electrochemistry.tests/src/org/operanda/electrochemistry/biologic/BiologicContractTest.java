package org.operanda.electrochemistry.biologic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.testkit.ReaderContract;
import org.operanda.testkit.SharedData;

/** Damaged, cut, cancelled and foreign files. */
class BiologicContractTest {
    private static final String FOLDER = "electrochemistry/biologic_mpr_mpt/";

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> binaryWithShortHeaders() {
        return ReaderContract.of(new BiologicMprReader(), SharedData.file(FOLDER + "peis.mpr")).tests();
    }

    @TestFactory
    Stream<DynamicTest> binaryWithLongHeadersAndLoops() {
        return ReaderContract.of(new BiologicMprReader(), SharedData.file(FOLDER + "gcpl.issue_149.mpr")).tests();
    }

    @TestFactory
    Stream<DynamicTest> text() {
        return ReaderContract.of(new BiologicMptReader(), SharedData.file(FOLDER + "coc.issue_185.mpt")).tests();
    }

    @TestFactory
    Stream<DynamicTest> textWithDecimalCommaAndLoops() {
        return ReaderContract.of(new BiologicMptReader(), SharedData.file(FOLDER + "gcpl.issue_149.mpt")).tests();
    }

    @TestFactory
    Stream<DynamicTest> textWithDatesForTimes() {
        return ReaderContract
                .of(new BiologicMptReader(), SharedData.file("electrochemistry/biologic_mpt_txt/Sample_data_biologic_timestamped.txt"))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> textWithoutHeader() {
        return ReaderContract
                .of(new BiologicMptReader(), SharedData.file("electrochemistry/biologic_mpt_txt/Sample_data_biologic_no_header.mpt"))
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> textOfThisRepositoryAlone() throws IOException {
        StringBuilder text = new StringBuilder(
                "EC-Lab ASCII FILE\r\nNb header lines : 4\r\n"
                        + "Acquisition started on : 11/22/2026 08:00:00.000\r\nNs\ttime/s\tEwe/V\tI/mA\t\r\n");
        for (int i = 0; i < 100; i++) {
            text.append(i / 50).append('\t').append(i).append(".5E+000\t3.").append(i).append("E+000\t-1.0E-001\r\n");
        }
        Path kept = folder.resolve("synthetic.mpt");
        Files.writeString(kept, text, StandardCharsets.ISO_8859_1);
        return ReaderContract.of(new BiologicMptReader(), kept).tests();
    }
}
