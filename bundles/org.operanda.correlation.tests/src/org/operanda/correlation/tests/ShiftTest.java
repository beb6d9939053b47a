package org.operanda.correlation.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.operanda.correlation.Shift;
import org.operanda.correlation.ShiftSettings;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.testkit.OperationContract;

class ShiftTest {
    private static final double NaN = Double.NaN;
    private static final ShiftSettings DEFAULTS = SettingsType.of(ShiftSettings.class).defaults();

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return OperationContract.of(new Shift(), DEFAULTS, Map.of("series", edge(NaN, 8344, 8345)));
    }

    private static Measurement edge(double... values) {
        double[] seconds = new double[values.length];
        java.util.Arrays.setAll(seconds, i -> 300 * i);
        return Series.at(seconds).column("edge", QuantityKind.PHOTON_ENERGY, values).withSigma(0.3).named("spectra");
    }

    private static OperationResult run(Measurement series, ShiftSettings settings) {
        return new Shift().apply(Map.of("series", series), settings, Progress.NONE);
    }

    /** The first frame with a value is the reference: its own shift is 0 ± 0, all others have the errors of both. */
    @Test
    void countsFromTheFirstFrameThatHasAValue() {
        OperationResult result = run(edge(NaN, 8344, 8345, 8344.5), DEFAULTS);
        assertArrayEquals(new double[] {NaN, 0, 1, 0.5}, Series.values(result, "edge_shift"));
        assertArrayEquals(new double[] {NaN, 0, 0.3 * Math.sqrt(2), 0.3 * Math.sqrt(2)}, Series.sigmas(result, "edge_shift"), 1e-15);
    }

    /** Against the mean of n frames, a frame of them has σ²(1 − 1/n), another σ²(1 + 1/n). */
    @Test
    void countsFromTheMeanOfTheFirstFrames() {
        OperationResult result = run(edge(1, 2, 3, 10), new ShiftSettings(List.of("edge"), 3, List.of()));
        assertArrayEquals(new double[] {-1, 0, 1, 8}, Series.values(result, "edge_shift"));
        double within = 0.3 * Math.sqrt(2.0 / 3);
        assertArrayEquals(new double[] {within, within, within, 0.3 * Math.sqrt(4.0 / 3)}, Series.sigmas(result, "edge_shift"), 1e-15);
    }

    @Test
    void countsFromAGivenValue() {
        OperationResult result = run(edge(8344, 8345), new ShiftSettings(List.of("photon-energy"), 1, List.of(8333.0)));
        assertArrayEquals(new double[] {11, 12}, Series.values(result, "edge_shift"));
        assertArrayEquals(new double[] {0.3, 0.3}, Series.sigmas(result, "edge_shift"), 1e-15);
    }

    @Test
    void asManyReferencesAsColumns() {
        assertEquals(List.of("correlation.references"),
                Series.problems(run(edge(1, 2), new ShiftSettings(List.of(), 1, List.of(1.0, 2.0)))));
    }

    @Test
    void aColumnWithoutAnyValueHasNoShift() {
        OperationResult result = run(edge(NaN, NaN), DEFAULTS);
        assertArrayEquals(new double[] {NaN, NaN}, Series.values(result, "edge_shift"));
        assertEquals(List.of("correlation.no-reference"), Series.problems(result));
    }

    @Test
    void aDifferenceOfCelsiusIsInKelvinAndFramesNeedNoTime() {
        Dataset temperature = Dataset.of("T", QuantityKind.TEMPERATURE, Units.CELSIUS, Axis.index(2), Values.of(20.0, 25.0));
        OperationResult result = run(Measurement.of("untimed", "test", List.of(temperature), Map.of()), DEFAULTS);
        assertEquals(Units.KELVIN, Series.dataset(result, "T_shift").unit());
        assertArrayEquals(new double[] {0, 5}, Series.values(result, "T_shift"));
    }
}
