package org.operanda.electrochemistry.arbin;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.operanda.testkit.ReaderContract;
import org.operanda.testkit.SharedData;

/** Damaged, cut, cancelled and foreign files. */
class ArbinContractTest {

    @TestFactory
    Stream<DynamicTest> database() {
        return ReaderContract.of(new ArbinResReader(), SharedData.file("electrochemistry/arbin_res/arbin_example.res")).tests();
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
