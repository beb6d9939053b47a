package org.operanda.electrochemistry.potentiostats;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.operanda.data.reader.Reader;
import org.operanda.testkit.ReaderContract;
import org.operanda.testkit.SharedData;

/** Damaged, cut, cancelled and foreign files. */
class PotentiostatContractTest {
    private static final String COMPANION = "jdb11-1_c3_gcpl_5cycles_2V-3p8V_C-24_data.mps";

    private static Stream<DynamicTest> keeps(Reader reader, String sample) {
        return ReaderContract.of(reader, SharedData.file("eis/" + sample)).tests();
    }

    @TestFactory
    Stream<DynamicTest> gamry() {
        return keeps(new GamryReader(), "gamry_dta/data.dta");
    }

    @TestFactory
    Stream<DynamicTest> zplot() {
        return keeps(new ScribnerReader(), "zplot_z/Circuit1_EIS_1.z");
    }

    @TestFactory
    Stream<DynamicTest> autolabText() {
        return keeps(new ScribnerReader(), "autolab_txt/exampleDataAutolab.txt");
    }

    @TestFactory
    Stream<DynamicTest> versaStudio() {
        return keeps(new VersaStudioReader(), "versastudio_par/exampleDataVersaStudio.par");
    }

    @TestFactory
    Stream<DynamicTest> chInstruments() {
        return keeps(new ChiReader(), "chinstruments_txt/exampleDataCHInstruments.txt");
    }

    @TestFactory
    Stream<DynamicTest> ivium() {
        return keeps(new IviumReader(), "ivium_idf/data.idf");
    }

    @TestFactory
    Stream<DynamicTest> palmSens() {
        return keeps(new PalmSensReader(), "palmsens_pssession/data.pssession");
    }

    @TestFactory
    Stream<DynamicTest> autolabDfr() {
        return keeps(new EcoChemieReader(), "eco_dfr/data.dfr");
    }

    @TestFactory
    Stream<DynamicTest> elchemea() {
        return keeps(new ElchemeaReader(), "elchemea_i2b/data.i2b");
    }

    @TestFactory
    Stream<DynamicTest> namedColumns() {
        return keeps(new ImpedanceTextReader(), "generic_csv/data-comma-decimal-separator.csv");
    }

    @TestFactory
    Stream<DynamicTest> unnamedColumns() {
        return keeps(new ImpedanceTextReader(), "generic_csv/exampleData.csv");
    }

    @TestFactory
    Stream<DynamicTest> linesThatEndTwice() {
        return keeps(new ImpedanceTextReader(), "powersuite_txt/exampleDataPowersuite.txt");
    }

    /** What it knows holds no data: it says so with an error, whatever the file. */
    @TestFactory
    Stream<DynamicTest> companionsOfEcLab() {
        return ReaderContract.of(new EcLabCompanionReader(), SharedData.file("electrochemistry/biologic_gcpl_set/" + COMPANION)).tests()
                .filter(test -> !test.getDisplayName().startsWith("reads its file well-formed"));
    }
}
