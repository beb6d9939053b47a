package org.operanda.electrochemistry.galvanostatic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.data.operation.SettingsType;
import org.operanda.testkit.OperationContract;

class CurvesTest {

    private static <S extends Record> OperationResult apply(SeriesOperation<S> operation, Measurement cell, Map<String, ?> settings) {
        return operation.apply(Map.of("series", cell), SettingsType.of(operation.settingsType()).parse(settings).settings().orElseThrow(),
                Progress.NONE);
    }

    /** Charge to 4 mA·h from 3 V to 4 V in a straight line, discharge of 2 mA·h from 4 V to 3 V. */
    private static TestCell lines() {
        return new TestCell().line(2e-3, 7200, 400, 3, 4).rest(60, 4).line(-1e-3, 7200, 400, 4, 3);
    }

    private static double[] frame(Dataset map, int frame) {
        return map.frame(frame).values().toArray();
    }

    @Test
    void voltageCurvesStandOnOneAxisOfCapacity() {
        OperationResult result = apply(new VoltageCurves(), lines().measurement(), Map.of("points", 5));
        Dataset map = result.datasets().getFirst();
        assertArrayEquals(new double[] {0, 1, 2, 3, 4}, map.axes().get(1).values().toArray(), 1e-9);
        assertArrayEquals(new double[] {3, 3.25, 3.5, 3.75, 4}, frame(map, 0), 1e-9);
        assertArrayEquals(new double[] {4, 3.5, 3, Double.NaN, Double.NaN}, frame(map, 1), 1e-9);
        assertArrayEquals(new double[] {1, -1}, TestCell.values(result, "direction"));
        assertArrayEquals(new double[] {1, 1}, TestCell.values(result, "cycle"));
    }

    @Test
    void framesAreHalfCyclesWithTheirBeginningAndEnd() {
        Axis time = apply(new VoltageCurves(), lines().measurement(), Map.of()).datasets().getFirst().axes().getFirst();
        assertEquals(QuantityKind.TIME, time.quantity());
        assertArrayEquals(new double[] {0, 7260}, time.window().orElseThrow().start().toArray());
        assertArrayEquals(new double[] {7200, 14_460}, time.window().orElseThrow().end().toArray());
    }

    @Test
    void capacityIsPerMassWhereTheSheetHasOne() {
        Measurement cell = lines().sheet(Metadata.CELL_MASS, "10 mg").measurement();
        Axis axis = apply(new VoltageCurves(), cell, Map.of("points", 5)).datasets().getFirst().axes().get(1);
        assertEquals("mA·h/g", Units.symbol(axis.unit()));
        assertEquals(400, axis.values().get(4), 1e-9);
        assertEquals(List.of("curves.no-area"), TestCell.problems(apply(new VoltageCurves(), cell, Map.of("per", "area"))).stream()
                .filter(id -> id.startsWith("curves")).toList());
    }

    /** A straight line has dQ/dV = 4 mA·h/V on charge and 2 mA·h/V on discharge, and dV/dQ of 0.25 and −0.5 V/mA·h. */
    @ParameterizedTest
    @CsvSource({"savitzky-golay", "spline", "none"})
    void aStraightLineHasOneSlope(String smoothing) {
        Dataset capacity = apply(new DifferentialCapacity(), lines().measurement(), Map.of("smoothing", smoothing)).datasets().getFirst();
        Dataset voltage = apply(new DifferentialVoltage(), lines().measurement(), Map.of("smoothing", smoothing)).datasets().getFirst();
        double[][] expected = {{4, 0.25}, {2, -0.5}};
        for (int half = 0; half < 2; half++) {
            double slope = expected[half][0];
            assertEquals(501, Arrays.stream(frame(capacity, half)).filter(v -> Math.abs(v - slope) < 1e-5).count(), "every 2 mV");
            double inverse = expected[half][1];
            double[] values = frame(voltage, half);
            assertEquals(half == 0 ? 298 : 148, Arrays.stream(values).filter(v -> Math.abs(v - inverse) < 1e-5).count(), 1);
        }
    }

    /** Plateaus at 3.2 V and 3.7 V: Q(V) = Σ q/(1 + exp(−(V − V₀)/w)) has peaks of height q/4w and area q there. */
    private static double charge(double volts) {
        return 1.5 / (1 + Math.exp(-(volts - 3.2) / 0.02)) + 2.5 / (1 + Math.exp(-(volts - 3.7) / 0.03));
    }

    private static double voltageAt(double charge) {
        double low = 2;
        double high = 5;
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            if (charge(middle) < charge) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Charge and discharge between 3 V and 4 V through the two plateaus, the discharge 40 mV lower; each cycle 5 mV of drift. */
    static TestCell plateaus(int cycles, double noise) {
        Random random = new Random(3);
        TestCell cell = new TestCell();
        double from = charge(3);
        double passes = charge(4) - from;
        for (int cycle = 1; cycle <= cycles; cycle++) {
            double drift = 0.005 * (cycle - 1);
            cell.cycle(cycle).step(1e-3, passes * 3600, 2000, f -> voltageAt(from + f * passes) + drift + noise * random.nextGaussian());
            cell.step(-1e-3, passes * 3600, 2000, f -> voltageAt(from + (1 - f) * passes) - 0.04 - drift + noise * random.nextGaussian());
        }
        return cell;
    }

    private static double derivative(double volts) {
        double a = Math.exp(-(volts - 3.2) / 0.02);
        double b = Math.exp(-(volts - 3.7) / 0.03);
        return 1.5 * a / 0.02 / ((1 + a) * (1 + a)) + 2.5 * b / 0.03 / ((1 + b) * (1 + b));
    }

    @ParameterizedTest
    @CsvSource({"savitzky-golay, 0, 0.01", "spline, 0, 0.01", "none, 0, 0.01", "savitzky-golay, 3e-4, 0.08", "spline, 3e-4, 0.08"})
    void twoPlateausAreFoundWithTheirShape(String smoothing, double noise, double tolerance) {
        Map<String, Object> settings = new HashMap<>(Map.of("smoothing", smoothing, "step", 0.002, "degree", 3));
        Dataset map = apply(new DifferentialCapacity(), plateaus(1, noise).measurement(), settings).datasets().getFirst();
        double[] volts = map.axes().get(1).values().toArray();
        double[] charged = frame(map, 0);
        int compared = 0;
        for (int i = 0; i < volts.length; i++) {
            if (volts[i] > 3.02 && volts[i] < 3.98) {
                assertEquals(derivative(volts[i]), charged[i], tolerance * 20.8, "at " + volts[i]);
                compared++;
            }
        }
        assertTrue(compared > 450);
    }

    /** A dip of nucleation makes the voltage turn back; the charge under the curve stays what passed. */
    @Test
    void aVoltageThatTurnsBackLosesNoCharge() {
        Measurement dip = new TestCell().step(1e-3, 3600, 1000, f -> 3 + f + 0.05 * Math.exp(-Math.pow((f - 0.5) / 0.02, 2)))
                .line(-1e-3, 3600, 1000, 4, 3).measurement();
        Dataset map = apply(new DifferentialCapacity(), dip, Map.of("smoothing", "none")).datasets().getFirst();
        double step = map.axes().get(1).values().get(1) - map.axes().get(1).values().get(0);
        double area = Arrays.stream(frame(map, 0)).filter(v -> !Double.isNaN(v)).sum() * step;
        assertEquals(1, area, 0.01);
    }

    @TestFactory
    Stream<DynamicTest> keepTheContract() {
        Map<String, Measurement> inputs = Map.of("series", lines().measurement());
        return Stream.of(
                OperationContract.of(new VoltageCurves(), SettingsType.of(VoltageCurvesSettings.class).defaults(), inputs),
                OperationContract.of(new DifferentialCapacity(), SettingsType.of(DifferentialCapacitySettings.class).defaults(), inputs),
                OperationContract.of(new DifferentialVoltage(), SettingsType.of(DifferentialVoltageSettings.class).defaults(), inputs))
                .flatMap(s -> s);
    }
}
