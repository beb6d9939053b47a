package org.operanda.example.technique;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.testkit.OperationContract;

class BandCentroidTest {
    private static final BandCentroidSettings SETTINGS = new BandCentroidSettings(680, 710);

    /** A Gaussian band of 2 nm standard deviation; {@code photons} in all. */
    private static double[] band(double centre, double photons) {
        return IntStream.rangeClosed(0, 600).mapToDouble(i -> 665 + i * 0.1)
                .map(x -> photons * 0.1 / (2 * Math.sqrt(2 * Math.PI)) * Math.exp(-(x - centre) * (x - centre) / 8)).toArray();
    }

    private static Measurement spectrum(String unit, double scale, double[] intensity) {
        double[] wavelength = IntStream.rangeClosed(0, 600).mapToDouble(i -> (665 + i * 0.1) * scale).toArray();
        Axis axis = Axis.of("wavelength", BandCentroid.WAVELENGTH, Units.parse(unit).orElseThrow(), Values.of(wavelength));
        return Measurement.of("spectrum", "luminescence",
                List.of(Dataset.of("intensity", QuantityKind.INTENSITY, Units.ONE, axis, Values.of(intensity))), Map.of());
    }

    private static Dataset centroid(Measurement frame) {
        return new BandCentroid().apply(frame, SETTINGS).datasets().getFirst();
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContractOfOperations() {
        List<Measurement> frames = DoubleStream.of(694, 694.5, 695).mapToObj(centre -> spectrum("nm", 1, band(centre, 1e4))).toList();
        return OperationContract.of(new BandCentroid(), SETTINGS, frames);
    }

    @Test
    void findsTheCentreOfASymmetricBandInWhateverUnit() {
        assertEquals(694.7, centroid(spectrum("nm", 1, band(694.7, 1e4))).values().get(0), 1e-6);
        assertEquals(694.7, centroid(spectrum("µm", 1e-3, band(694.7, 1e4))).values().get(0), 1e-6);
    }

    @Test
    void hasTheDeviationOfCountedPhotons() {
        assertEquals(2 / Math.sqrt(1e4), centroid(spectrum("nm", 1, band(695, 1e4))).sigma().orElseThrow().get(0), 1e-6);
    }

    @TestFactory
    DynamicTest scattersAsItsDeviationSays() {
        Measurement frame = spectrum("nm", 1, band(695, 1e6));
        Dataset counts = frame.datasets().getFirst();
        Values deviations = Values.of(Arrays.stream(counts.values().toArray()).map(Math::sqrt).toArray());
        Dataset counted = new Dataset(counts.name(), counts.quantity(), counts.unit(), counts.axes(), counts.values(),
                Optional.of(deviations));
        return OperationContract.deviations(new BandCentroid(), SETTINGS, frame.withDatasets(List.of(counted)));
    }

    @Test
    void leavesMissingPointsOut() {
        double[] band = band(695, 1e4);
        band[300] = Double.NaN;
        assertTrue(Math.abs(centroid(spectrum("nm", 1, band)).values().get(0) - 695) < 0.02);
    }
}
