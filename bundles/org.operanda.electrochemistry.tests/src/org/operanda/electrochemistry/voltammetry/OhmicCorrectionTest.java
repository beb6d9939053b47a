package org.operanda.electrochemistry.voltammetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.operanda.data.Measurement;
import org.operanda.data.Parts;
import org.operanda.data.operation.OperationResult;
import org.operanda.math.StraightLine;
import org.operanda.testkit.OperationContract;
import org.operanda.testkit.VirtualVoltammetry;

/** E − iR. */
class OhmicCorrectionTest {
    private static Measurement twoRuns() {
        return VirtualVoltammetry.series(List.of(VirtualVoltammetry.cycles(0, 1, 0.1, 100, 1, (volt, rate, direction) -> 1e-3 * volt),
                VirtualVoltammetry.cycles(0, 1, 0.2, 100, 1, (volt, rate, direction) -> 2e-3 * volt)));
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return OperationContract.of(new OhmicCorrection(), new OhmicCorrectionSettings(10, 0), Map.of("series", twoRuns()));
    }

    @Test
    void whatIsNotCompensatedIsTakenOffAndPartsComeAlong() {
        OperationResult result = Results.of(new OhmicCorrection(), twoRuns(), Map.of("resistance", 100, "compensated", 0.8));
        double[] volts = Results.values(result, "voltage");
        assertEquals(1 - 1e-3 * 20, volts[100], 1e-12);
        assertEquals(1 - 2e-3 * 20, volts[301], 1e-12);
        assertEquals(2e-3, Results.values(result, "current")[301], 1e-15);
        assertEquals(1, Results.values(result, Parts.PART)[301]);
    }

    /** A dummy cell of one resistor: without its drop nothing is left but the noise of the instrument. */
    @Test
    void aRealResistorHasNoPotentialLeft() throws IOException {
        Measurement resistor = Results.shared("biologic_mpr_mpt/cv.issue_149.mpr");
        double ohm = StraightLine.ordinary(resistor.dataset("current").orElseThrow().values().toArray(),
                resistor.dataset("voltage").orElseThrow().values().toArray()).slope();
        OperationResult result = Results.of(new OhmicCorrection(), resistor, Map.of("resistance", ohm));
        assertTrue(ohm > 4000 && ohm < 5000, "R = " + ohm);
        assertTrue(Arrays.stream(Results.values(result, "voltage")).map(Math::abs).max().orElseThrow() < 0.02);
    }

    @Test
    void withoutAResistanceTheUserIsTold() {
        assertEquals(List.of("voltammetry.no-resistance"), Results.problems(Results.of(new OhmicCorrection(), twoRuns(), Map.of())));
    }
}
