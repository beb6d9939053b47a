package org.operanda.electrochemistry.arbin;

import com.healthmarketscience.jackcess.Database;
import com.healthmarketscience.jackcess.DatabaseBuilder;
import com.healthmarketscience.jackcess.Row;
import com.healthmarketscience.jackcess.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.testkit.ReaderContract;
import org.operanda.testkit.SharedData;

/** Damaged, cut, cancelled and foreign files. */
class ArbinContractTest {
    private static final int ROWS = 100;

    @TestFactory
    Stream<DynamicTest> database(@TempDir Path folder) throws IOException {
        Path sample = Files.write(folder.resolve("arbin_example.res"),
                Files.readAllBytes(SharedData.file("electrochemistry/arbin_res/arbin_example.res")));
        keepTheFirstRows(sample);
        return ReaderContract.of(new ArbinResReader(), sample).tests();
    }

    /** Thousands of damaged copies are read: what is one row like another costs time alone. */
    private static void keepTheFirstRows(Path file) throws IOException {
        try (Database database = DatabaseBuilder.open(file.toFile())) {
            for (Table table : database) {
                Iterator<Row> rows = table.iterator();
                for (int i = 0; rows.hasNext(); i++) {
                    Row row = rows.next();
                    if (i >= ROWS) {
                        table.deleteRow(row);
                    }
                }
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> textOfMitsPro() {
        return ReaderContract.of(new ArbinCsvReader(), SharedData.file("electrochemistry/arbin_csv/sample_data_arbin.csv")).tests();
    }

    @TestFactory
    Stream<DynamicTest> textOfADatabase() {
        return ReaderContract.of(new ArbinCsvReader(), SharedData.file("electrochemistry/arbin_csv/2017-05-09_test-TC-contact_CH33.csv"))
                .tests();
    }
}
