package org.operanda.xrd.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.testkit.OperationContract;
import org.operanda.xrd.ConvertAxis;
import org.operanda.xrd.ConvertAxisSettings;
import org.operanda.xrd.DiffractionAxis;
import org.operanda.xrd.Radiation;

/** The reflections of silicon, NIST SRM 640c: a = 5.4311946 Å, and its table of 2θ for Cu Kα1, 1.5405929 Å, to 0.001°. */
class ConvertAxisTest {
    private static final double SILICON = 5.4311946;
    private static final double[] TWO_THETA = {28.441, 47.300, 56.119, 69.126, 76.371, 88.025, 94.947};
    private static final double[] SQUARES = {3, 8, 11, 16, 19, 24, 27};
    private static final double[] COUNTS = {100, 55, 30, 6, 11, 12, 6};
    private static final ConvertAxis OPERATION = new ConvertAxis();

    private static Measurement silicon(Map<String, String> metadata) {
        Dataset pattern = new Dataset("intensity", QuantityKind.INTENSITY, Units.ONE,
                List.of(DiffractionAxis.TWO_THETA.axis(Values.of(TWO_THETA))), Values.of(COUNTS), Optional.of(Values.of(SQUARES)));
        return Measurement.of("silicon", "xrd", List.of(pattern), metadata);
    }

    private static ConvertAxisSettings to(DiffractionAxis axis) {
        return new ConvertAxisSettings(axis, 0, "");
    }

    private static Dataset converted(Map<String, String> metadata, DiffractionAxis axis) {
        OperationResult result = OPERATION.apply(silicon(metadata), to(axis));
        assertEquals(List.of(), result.problems());
        return result.datasets().getFirst();
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        Measurement frame = silicon(Map.of(Radiation.ANODE, "Cu"));
        return OperationContract.of(OPERATION, to(DiffractionAxis.PLANE_SPACING), List.of(frame, frame.withName("again")));
    }

    /** 0.001° of 2θ is 1.1e-4 Å of d at the first reflection, and less at the others. */
    @Test
    void spacingsAreThoseOfTheLattice() {
        Dataset spacings = converted(Map.of(Radiation.ANODE, "Cu"), DiffractionAxis.PLANE_SPACING);
        for (int i = 0; i < SQUARES.length; i++) {
            assertEquals(SILICON / Math.sqrt(SQUARES[i]), spacings.axes().getFirst().values().get(SQUARES.length - 1 - i), 1.1e-4);
        }
        assertArrayEquals(new double[] {6, 12, 11, 6, 30, 55, 100}, spacings.values().toArray());
        assertArrayEquals(new double[] {27, 24, 19, 16, 11, 8, 3}, spacings.sigma().orElseThrow().toArray());
    }

    @Test
    void scatteringVectorAndBack() {
        Dataset vectors = converted(Map.of(Radiation.WAVELENGTH, "1.5405929 Å"), DiffractionAxis.SCATTERING_VECTOR);
        for (int i = 0; i < SQUARES.length; i++) {
            assertEquals(2 * Math.PI * Math.sqrt(SQUARES[i]) / SILICON, vectors.axes().getFirst().values().get(i), 8e-5);
        }
        Measurement along = Measurement.of("Q", "xrd", List.of(vectors), Map.of());
        Dataset back = OPERATION.apply(along, new ConvertAxisSettings(DiffractionAxis.TWO_THETA, 1.5405929, "")).datasets().getFirst();
        assertArrayEquals(TWO_THETA, back.axes().getFirst().values().toArray(), 1e-12);
        assertArrayEquals(COUNTS, back.values().toArray());
    }

    @Test
    void whatNobodySaysIsAskedFor() {
        OperationResult result = OPERATION.apply(silicon(Map.of()), to(DiffractionAxis.PLANE_SPACING));
        assertEquals(List.of("xrd.wavelength"), result.problems().stream().map(Problem::id).toList());
        assertEquals(SQUARES.length, result.datasets().getFirst().values().length());
    }

    @Test
    void radiationIsReadFromLengthsEnergiesAndAnodes() {
        assertEquals(0.4959, Radiation.of(Map.of(Radiation.WAVELENGTH, "0.04959 nm")).orElseThrow().wavelength(), 1e-15);
        assertEquals(1.5406, Radiation.of(Map.of(Radiation.WAVELENGTH, "1.5406")).orElseThrow().wavelength());
        assertEquals(12.3984198 / 25, Radiation.of(Map.of(Radiation.WAVELENGTH, "25 keV")).orElseThrow().wavelength(), 1e-8);
        Radiation copper = Radiation.ofAnode("CU").orElseThrow();
        assertEquals(copper, Radiation.of(copper.metadata()).orElseThrow());
        assertEquals(Optional.empty(), Radiation.of(Map.of(Radiation.WAVELENGTH, "long")));
        assertEquals(Optional.empty(), Radiation.of(Map.of(Radiation.WAVELENGTH, "3 V")));
        assertEquals(Optional.empty(), Radiation.of(Map.of(Radiation.WAVELENGTH, "0 Å")));
    }
}
