package org.operanda.eqcm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.operation.SettingsType;
import org.operanda.data.reader.Source;
import org.operanda.eqcm.file.GamryEqcmReader;
import org.operanda.testkit.SharedData;

/** From a real file to the ion: copper that is deposited and stripped in five cycles on a 10 MHz quartz weighs 63.546/2 g per mole of electrons. */
class CopperTest {

    private static <S extends Record> S settings(Class<S> type, Map<String, Object> values) {
        return SettingsType.of(type).parse(values).settings().orElseThrow();
    }

    @Test
    void copperIsDepositedAndStrippedWithTwoElectrons() throws IOException {
        Source file = Source.open(SharedData.file("eqcm/gamry_eqcm_dta/QCM_RCV_Cu_calibration.DTA"));
        List<Measurement> read = new GamryEqcmReader().read(file, Progress.NONE).measurements();
        Measurement quartz = read.getFirst();
        Measurement shifts = quartz.withDatasets(
                new ReferenceState()
                        .apply(Map.of("series", quartz), settings(ReferenceStateSettings.class, Map.of("end", 3)), Progress.NONE)
                        .datasets());
        Measurement mass = quartz.withDatasets(
                new Sauerbrey().apply(Map.of("series", shifts), settings(SauerbreySettings.class, Map.of("fundamental", 10)), Progress.NONE)
                        .datasets());
        Dataset found = new MassPerElectron().apply(Map.of("mass", mass, "electrochemistry", read.getLast()),
                settings(MassPerElectronSettings.class, Map.of("turningPart", 0.2)), Progress.NONE).datasets().getFirst();
        assertEquals(10, found.values().length());
        for (int h = 0; h < 10; h++) {
            assertEquals(63.546 / 2, found.values().get(h), 0.05 * 63.546 / 2, "half cycle " + h);
        }
    }
}
