package org.operanda.xrd.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.testkit.OperationContract;
import org.operanda.xrd.DiffractionAxis;
import org.operanda.xrd.XrdQuantities;
import org.operanda.xrd.image.AzimuthalIntegrator;
import org.operanda.xrd.image.AzimuthalIntegrator.Correction;
import org.operanda.xrd.image.AzimuthalIntegrator.Pattern;
import org.operanda.xrd.image.Integrate;
import org.operanda.xrd.image.IntegrateSettings;
import org.operanda.xrd.image.PoniGeometry;

/** Images whose pattern is known: flat ones, random ones, and rings of a Gaussian profile on straight and tilted detectors. */
class AzimuthalIntegratorTest {
    private static final int ROWS = 300;
    private static final int COLUMNS = 340;
    private static final PoniGeometry STRAIGHT = new PoniGeometry(0.1, 0.016, 0.018, 0, 0, 0, 1e-4, 1e-4, 0.5e-10);
    private static final PoniGeometry TILTED = new PoniGeometry(0.1, 0.004, 0.021, 0.08, -0.12, 0.4, 1e-4, 1.2e-4, 0.5e-10);

    /** Directions of places on the detector, by three rotations one after the other, as the geometry is defined. */
    private static final class Directions {
        private final PoniGeometry g;
        private final double[] cosines;
        private final double[] sines;

        Directions(PoniGeometry g) {
            this.g = g;
            this.cosines = new double[] {Math.cos(g.rot1()), Math.cos(g.rot2()), Math.cos(g.rot3())};
            this.sines = new double[] {Math.sin(g.rot1()), Math.sin(g.rot2()), Math.sin(g.rot3())};
        }

        double[] of(double row, double column) {
            double x = row * g.pixel1() - g.poni1();
            double y = column * g.pixel2() - g.poni2();
            double z = g.distance();
            double y1 = y * cosines[0] + z * sines[0];
            double z1 = -y * sines[0] + z * cosines[0];
            double x2 = x * cosines[1] - z1 * sines[1];
            double z2 = x * sines[1] + z1 * cosines[1];
            return new double[] {x2 * cosines[2] - y1 * sines[2], x2 * sines[2] + y1 * cosines[2], z2};
        }

        double twoTheta(double row, double column) {
            double[] d = of(row, column);
            return Math.toDegrees(Math.atan2(Math.sqrt(d[0] * d[0] + d[1] * d[1]), d[2]));
        }
    }

    /** What the pixels count of a density over 2θ: its mean over 5 × 5 places in each. */
    private static double[] image(PoniGeometry g, DoubleUnaryOperator density) {
        Directions directions = new Directions(g);
        double[] image = new double[ROWS * COLUMNS];
        for (int pixel = 0; pixel < image.length; pixel++) {
            for (int part = 0; part < 25; part++) {
                double row = pixel / COLUMNS + (part / 5 + 0.5) / 5;
                double column = pixel % COLUMNS + (part % 5 + 0.5) / 5;
                image[pixel] += density.applyAsDouble(directions.twoTheta(row, column)) / 25;
            }
        }
        return image;
    }

    private static AzimuthalIntegrator integrator(PoniGeometry g, int bins, Correction correction) {
        return new AzimuthalIntegrator(g, ROWS, COLUMNS, AzimuthalIntegrator.range(g, ROWS, COLUMNS, DiffractionAxis.TWO_THETA, bins),
                correction);
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    @Test
    void countsAreConserved() {
        Random random = new Random(5);
        double[] image = new double[ROWS * COLUMNS];
        boolean[] mask = new boolean[image.length];
        double kept = 0;
        for (int i = 0; i < image.length; i++) {
            image[i] = random.nextInt(1000);
            mask[i] = random.nextInt(10) == 0;
            kept += mask[i] ? 0 : image[i];
        }
        for (PoniGeometry g : List.of(STRAIGHT, TILTED)) {
            for (int bins : new int[] {37, 300, 5000}) {
                assertEquals(1, sum(integrator(g, bins, Correction.NONE).integrate(Values.of(image)).counts()) / sum(image), 1e-8);
            }
            Pattern masked = integrator(g, 300, new Correction(Double.NaN, false, Double.POSITIVE_INFINITY, mask))
                    .integrate(Values.of(image));
            assertEquals(1, sum(masked.counts()) / kept, 1e-8);
        }
    }

    @Test
    void aFlatImageIsFlat() {
        double[] image = new double[ROWS * COLUMNS];
        Arrays.fill(image, 3);
        for (PoniGeometry g : List.of(STRAIGHT, TILTED)) {
            for (double intensity : integrator(g, 400, Correction.NONE).integrate(Values.of(image)).intensity()) {
                assertEquals(3, intensity, 1e-9);
            }
        }
    }

    /** Pixels that are negative or saturated in one image are left out of it, and the rest keeps its level. */
    @Test
    void deadPixelsDoNotCount() {
        double[] image = new double[ROWS * COLUMNS];
        Arrays.fill(image, 3);
        for (int i = 0; i < image.length; i += 7) {
            image[i] = i % 2 == 0 ? -2 : 1e6;
        }
        for (double intensity : integrator(STRAIGHT, 100, new Correction(Double.NaN, false, 1e6, new boolean[0]))
                .integrate(Values.of(image))
                .intensity()) {
            assertEquals(3, intensity, 1e-6);
        }
    }

    /**
     * A ring of Gaussian profile, 1.4° or 24 pixels wide: the pattern is that profile. Pixels average it twice (1/12 pixel² each, of pixels of 1.2 : 1 at most)
     * and bins once, which takes 0.12 % off its height.
     */
    @Test
    void aRingGivesItsProfile() {
        double width = 1.4 / 2.3548;
        DoubleUnaryOperator ring = t -> 1000 * Math.exp(-(t - 9) * (t - 9) / (2 * width * width)) + 50;
        for (PoniGeometry g : List.of(STRAIGHT, TILTED)) {
            AzimuthalIntegrator integrator = integrator(g, 600, Correction.NONE);
            double[] middles = integrator.axis().middles();
            double[] intensity = integrator.integrate(Values.of(image(g, ring))).intensity();
            double moment = 0;
            double weight = 0;
            for (int i = 0; i < middles.length; i++) {
                assertEquals(ring.applyAsDouble(middles[i]), intensity[i], 1.5);
                if (Math.abs(middles[i] - 9) < 2.5) {
                    moment += middles[i] * (intensity[i] - 50);
                    weight += intensity[i] - 50;
                }
            }
            assertEquals(9, moment / weight, 3e-4);
        }
    }

    /** Isotropic scattering of a polarised beam: each pixel counts its solid angle times 1 - (component of the direction along the field)². */
    @Test
    void solidAngleAndPolarisationAreTakenOff() {
        for (PoniGeometry g : List.of(STRAIGHT, TILTED)) {
            Directions directions = new Directions(g);
            double[] image = new double[ROWS * COLUMNS];
            for (int pixel = 0; pixel < image.length; pixel++) {
                double row = pixel / COLUMNS + 0.5;
                double column = pixel % COLUMNS + 0.5;
                double[] d = directions.of(row, column);
                double length = Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
                double horizontal = 1 - d[1] * d[1] / (length * length);
                double vertical = 1 - d[0] * d[0] / (length * length);
                image[pixel] = Math.pow(g.distance() / length, 3) * (0.95 * horizontal + 0.05 * vertical);
            }
            Pattern pattern = integrator(g, 200, new Correction(0.9, true, Double.POSITIVE_INFINITY, new boolean[0]))
                    .integrate(Values.of(image));
            for (double intensity : pattern.intensity()) {
                assertEquals(1, intensity, 1e-6);
            }
        }
    }

    /** Over 2000 images of Poisson counts the scatter of a bin is what its standard deviation says. */
    @Test
    void standardDeviationsAreThoseOfCounting() {
        PoniGeometry small = new PoniGeometry(0.1, 0.001, 0.001, 0, 0, 0, 1e-4, 1e-4, 1e-10);
        AzimuthalIntegrator integrator = new AzimuthalIntegrator(small, 20, 20,
                AzimuthalIntegrator.range(small, 20, 20, DiffractionAxis.SCATTERING_VECTOR, 25), Correction.NONE);
        Random random = new Random(11);
        int images = 2000;
        double[] squares = new double[25];
        double[] stated = new double[25];
        for (int n = 0; n < images; n++) {
            double[] image = random.doubles(400).map(u -> 100 + 10 * random.nextGaussian()).map(Math::rint).toArray();
            Pattern pattern = integrator.integrate(Values.of(image));
            for (int i = 0; i < 25; i++) {
                squares[i] += Math.pow(pattern.intensity()[i] - 100, 2) / images;
                stated[i] += pattern.sigma()[i] / images;
            }
        }
        for (int i = 0; i < 25; i++) {
            assertEquals(1, Math.sqrt(squares[i]) / stated[i], 0.06);
        }
    }

    @Test
    void theResultDoesNotDependOnThreads() {
        double[] image = new Random(3).doubles(ROWS * COLUMNS).map(u -> 100 * u).toArray();
        AzimuthalIntegrator integrator = integrator(TILTED, 500, Correction.NONE);
        double[] first = integrator.integrate(Values.of(image)).intensity();
        Stream.generate(() -> 0).limit(20).parallel()
                .forEach(n -> assertArrayEquals(first, integrator.integrate(Values.of(image)).intensity()));
    }

    @Test
    void poniFilesOfAllVersions() {
        PoniGeometry first = PoniGeometry
                .parse("# Calibration done at Mon Aug  3\nPixelSize1: 0.000172\nPixelSize2: 0.000173\nDistance: 0.2\n"
                        + "Poni1: 0.284775045579\nPoni2: 0.126207280557\nRot1: -0.00057\nRot2: -0.0123\nRot3: 7.4e-06\nWavelength: 7.22191445315e-11\n"
                        + "# again\nDistance: 0.142266095244\n")
                .orElseThrow();
        assertEquals(new PoniGeometry(0.142266095244, 0.284775045579, 0.126207280557, -0.00057, -0.0123, 7.4e-06, 0.000172, 0.000173,
                7.22191445315e-11), first);
        PoniGeometry second = PoniGeometry
                .parse("poni_version: 2.1\nDetector: Detector\nDetector_config: {\"pixel1\": 7.5e-05, \"pixel2\": 7.4e-05, "
                        + "\"max_shape\": [2167, 2070], \"orientation\": 3}\nDistance: 0.3\nPoni1: 0.08\nPoni2: 0.07\nRot1: 0.0\nRot2: 0.0\nRot3: 0.0\n")
                .orElseThrow();
        assertEquals(7.4e-05, second.pixel2());
        assertTrue(Double.isNaN(second.wavelength()));
        assertEquals(172e-6,
                PoniGeometry.parse("Detector: Pilatus1M\nDetector_config: {}\nDistance: 0.3\nPoni1: 0.08\nPoni2: 0.07\n").orElseThrow()
                        .pixel1());
        assertEquals(Optional.empty(),
                PoniGeometry.parse("Distance: 0.3\nPoni1: 0.08\nPoni2: 0.07\nDetector_config: {\"orientation\": 2}\n"));
        assertEquals(Optional.empty(), PoniGeometry.parse("Distance: 3 cm\n"));
    }

    private static Map<String, Measurement> inputs() {
        double[] frames = new Random(8).doubles(3L * 40 * 30).map(u -> Math.rint(100 * u)).toArray();
        Axis time = Axis.time(Values.of(0, 10, 20), Clock.relative("detector"));
        Axis row = Axis.of("row", QuantityKind.INDEX, Units.ONE, Values.indices(40));
        Axis column = Axis.of("column", QuantityKind.INDEX, Units.ONE, Values.indices(30));
        Measurement images = Measurement.of("images", "xrd",
                List.of(Dataset.of("image", XrdQuantities.DETECTOR_IMAGE, Units.ONE, List.of(time, row, column), Values.of(frames))),
                Map.of("detector.pixel-1", "1.0E-4 m", "detector.pixel-2", "100 µm", "xrd.wavelength", "0.5 Å"));
        Measurement geometry = Measurement.of("geometry", "xrd",
                List.of(Dataset.scalar("distance", XrdQuantities.LENGTH, Units.METRE, 0.1),
                        Dataset.scalar("poni1", XrdQuantities.LENGTH, Units.METRE, 0.002),
                        Dataset.scalar("poni2", XrdQuantities.LENGTH, Units.METRE, 0.001),
                        Dataset.scalar("rot1", QuantityKind.ANGLE, Units.RADIAN, 0),
                        Dataset.scalar("rot2", QuantityKind.ANGLE, Units.RADIAN, 0),
                        Dataset.scalar("rot3", QuantityKind.ANGLE, Units.RADIAN, 0)),
                Map.of());
        return Map.of(Integrate.IMAGES, images, Integrate.GEOMETRY, geometry);
    }

    private static IntegrateSettings settings(Map<String, ?> values) {
        return SettingsType.of(IntegrateSettings.class).parse(values).settings().orElseThrow();
    }

    @TestFactory
    Stream<DynamicTest> theOperationKeepsTheContract() {
        return OperationContract.of(new Integrate(), settings(Map.of("bins", 20, "axis", "scattering-vector")), inputs());
    }

    @Test
    void theOperationAsksForWhatItLacks() {
        Map<String, Measurement> inputs = inputs();
        assertEquals(List.of("xrd.integrate.geometry"),
                ids(new Integrate().apply(Map.of(Integrate.IMAGES, inputs.get(Integrate.IMAGES)), settings(Map.of()), Progress.NONE)));
        Measurement bare = Measurement.of("bare", "xrd", inputs.get(Integrate.IMAGES).datasets(), Map.of());
        Map<String, Measurement> lacking = Map.of(Integrate.IMAGES, bare, Integrate.GEOMETRY, inputs.get(Integrate.GEOMETRY));
        assertEquals(List.of("xrd.integrate.pixel"), ids(new Integrate().apply(lacking, settings(Map.of()), Progress.NONE)));
        assertEquals(List.of("xrd.wavelength"), ids(
                new Integrate().apply(lacking, settings(Map.of("pixelSize", 100, "axis", "scattering-vector")), Progress.NONE)));
        OperationResult result = new Integrate().apply(lacking, settings(Map.of("pixelSize", 100, "bins", 10)), Progress.NONE);
        assertArrayEquals(new long[] {3, 10}, result.datasets().getFirst().shape());
    }

    private static List<String> ids(OperationResult result) {
        return result.problems().stream().map(Problem::id).toList();
    }
}
