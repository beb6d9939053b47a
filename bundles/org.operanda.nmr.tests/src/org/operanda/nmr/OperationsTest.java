package org.operanda.nmr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.operanda.nmr.Calculated.settings;
import static org.operanda.nmr.Calculated.sigma;
import static org.operanda.nmr.Calculated.values;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.nmr.file.NmrPipeReader;
import org.operanda.nmr.file.Reading;
import org.operanda.testkit.OperationContract;

class OperationsTest {
    private static final int ROWS = 6;
    private static final TransformSettings TRANSFORM = settings(TransformSettings.class, "lineBroadening", 20);

    private static Measurement spectra(double noise) {
        return spectra(4096, noise);
    }

    private static Measurement spectra(int points, double noise) {
        return Calculated.by(new Transform(), TRANSFORM, Map.of(Transform.ROLE, GeneratedDecays.of(ROWS, points, noise)));
    }

    @TestFactory
    Stream<DynamicTest> keepTheContract() {
        Measurement spectra = spectra(512, 0.01);
        Map<String, Measurement> in = Map.of(Spectra.ROLE, spectra);
        IntegralSettings ranges = settings(IntegralSettings.class, "regions", "a:-10:10, b:100:160");
        return Stream.of(
                OperationContract.of(new Transform(), TRANSFORM, Map.of(Transform.ROLE, GeneratedDecays.of(ROWS, 1024, 0.01))),
                OperationContract.of(new PhaseCorrection(), settings(PhaseSettings.class, "phasing", "each"), in),
                OperationContract.of(new BaselineCorrection(), settings(BaselineSettings.class), in),
                OperationContract.of(new Referencing(), settings(ReferenceSettings.class), in),
                OperationContract.of(new DriftCorrection(), settings(DriftSettings.class), in),
                OperationContract.of(new Integrals(), ranges, in),
                OperationContract.of(new Lines(), settings(LinesSettings.class, "lines", "a:0:2"), in),
                OperationContract.of(new PowderLine(), settings(PowderSettings.class, "from", -20, "to", 20, "anisotropy", 1), in),
                OperationContract.of(new MetalSignal(), settings(MetalSettings.class, "bulk", "integral_a", "microstructure", "integral_b"),
                        Map.of(MetalSignal.ROLE, Calculated.by(new Integrals(), ranges, in))),
                OperationContract.of(new Concentration(), settings(ConcentrationSettings.class, "integral", "integral_a"),
                        Map.of(Concentration.ROLE, Calculated.by(new Integrals(), ranges, in))),
                OperationContract.of(new HighSurfaceArea(), settings(HighSurfaceAreaSettings.class),
                        Map.of(HighSurfaceArea.METAL, plated(), HighSurfaceArea.SOURCE,
                                plated())))
                .flatMap(s -> s);
    }

    /** The lines of the generator: amplitude, place and 1/(π T₂) with the broadening. What the record missed before 20 µs bends the baseline by one turn. */
    @ParameterizedTest
    @CsvSource({"0", "0.01"})
    void deconvolutionFindsTheGeneratedLines(double noise) {
        Measurement lines = Calculated.by(new Lines(),
                settings(LinesSettings.class, "lines", "a:0:1, b:132:3, c:-42:2", "range", 12, "from", -120, "to", 190, "background", 2),
                Map.of(Spectra.ROLE, spectra(noise)));
        String names = "abc";
        double perPpm = GeneratedDecays.FREQUENCY;
        for (int p = 0; p < 3; p++) {
            GeneratedDecays.Line line = GeneratedDecays.LINES.get(p);
            double[] area = values(lines, "integral_" + names.charAt(p));
            double[] place = values(lines, "position_" + names.charAt(p));
            double[] width = values(lines, "width_" + names.charAt(p));
            for (int i = 0; i < ROWS; i++) {
                double u = i / (ROWS - 1.0);
                assertEquals(line.shift(u), place[i], 0.05);
                assertEquals((1 / (Math.PI * line.decay()) + 20) / perPpm, width[i], 0.08 * width[i]);
                // a transform from time 0 on gives half of the area
                assertEquals(line.amplitude(u) * GeneratedDecays.WIDTH / 2 / perPpm, area[i], 0.02 * area[i] + 4,
                        "line " + p + ", row " + i);
            }
        }
    }

    /** Standard deviations are those of many records with other noise. */
    @Test
    void deviationsAreThoseOfManyRecords() {
        int records = 60;
        Measurement decays = noisy(records);
        Measurement spectra = Calculated.by(new Transform(), settings(TransformSettings.class, "phasing", "manual", "lineBroadening", 30),
                Map.of(Transform.ROLE, decays));
        Measurement integrals = Calculated.by(new Integrals(), settings(IntegralSettings.class, "regions", "a:-6:6"),
                Map.of(Spectra.ROLE, spectra));
        Measurement lines = Calculated.by(new Lines(), settings(LinesSettings.class, "lines", "a:0:1"), Map.of(Spectra.ROLE, spectra));
        for (Measurement found : List.of(integrals, lines)) {
            for (String name : List.of("integral_a", "position_a", "width_a")) {
                double[] values = values(found, name);
                double mean = Arrays.stream(values).average().orElseThrow();
                double scatter = Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (records - 1));
                double stated = Arrays.stream(sigma(found, name)).average().orElseThrow();
                // the scatter of 60 values has a deviation of 9 %
                assertEquals(1, stated / scatter, 0.45, name + ": stated " + stated + ", scatter " + scatter);
            }
        }
    }

    private static Measurement noisy(int records) {
        Random random = new Random(5);
        int points = 4096;
        double[] real = new double[records * points];
        double[] imaginary = new double[real.length];
        for (int k = 0; k < real.length; k++) {
            real[k] = Math.exp(-k % points / GeneratedDecays.WIDTH / 4e-3) + 0.1 * random.nextGaussian();
            imaginary[k] = 0.1 * random.nextGaussian();
        }
        List<Axis> axes = List.of(Axis.index(records), Axis.of("acquisition_time", NmrQuantities.ACQUISITION_TIME, Units.SECOND,
                Values.computed(points, j -> j / GeneratedDecays.WIDTH)));
        return Measurement.of("noisy", "nmr", Stream.concat(
                Stream.of(Dataset.of(NmrQuantities.DECAY_REAL, NmrQuantities.DECAY, Units.ONE, axes, Values.of(real)),
                        Dataset.of(NmrQuantities.DECAY_IMAGINARY, NmrQuantities.DECAY, Units.ONE, axes, Values.of(imaginary))),
                new Spectrometer(GeneratedDecays.FREQUENCY, GeneratedDecays.FREQUENCY).datasets().stream()).toList(), Map.of());
    }

    /** What nmrglue sums over the same spectrum and limits (its example integrate_1d, area.out); a limit may fall on the next point. */
    @ParameterizedTest
    @CsvSource({"co1, 183.395, 178.976, 2.884854E+08", "co2, 178.976, 175.333, 1.205766E+08", "ca, 65.774, 49.457, 4.906673E+08",
            "cb1, 49.457, 43.750, 3.062952E+08", "cg1, 37.729, 33.868, 3.073099E+08", "ce, 26.972, 12.111, 2.024605E+08"})
    void integralsAreThoseOfAnotherProgram(String name, double from, double to, double sum) {
        Measurement spectrum = Reading.shared(new NmrPipeReader(), "nmrpipe/1d_data.ft");
        Measurement integrals = Calculated.by(new Integrals(), settings(IntegralSettings.class, "regions", name + ":" + from + ":" + to),
                Map.of(Spectra.ROLE, spectrum));
        double step = Spectra.of(spectrum).orElseThrow().step();
        assertEquals(sum, values(integrals, "integral_" + name)[0] / step, 0.004 * sum);
    }

    @Test
    void driftIsTakenAway() {
        Measurement corrected = Calculated.by(new DriftCorrection(), settings(DriftSettings.class, "near", 125, "window", 8),
                Map.of(Spectra.ROLE, spectra(0)));
        double[] drift = values(corrected, "drift");
        Spectra spectra = Spectra.of(corrected).orElseThrow();
        for (int i = 0; i < ROWS; i++) {
            assertEquals(15.0 * i / (ROWS - 1), drift[i], 0.02);
            assertEquals(125, LinePlace.top(spectra.shift(), spectra.row(i), 100, 150), 0.05);
        }
    }

    @Test
    void aLineIsPutWhereItBelongs() {
        Measurement placed = Calculated.by(new Referencing(), settings(ReferenceSettings.class, "near", 0, "shift", -1.4),
                Map.of(Spectra.ROLE, spectra(0)));
        Spectra spectra = Spectra.of(placed).orElseThrow();
        assertEquals(-1.4, LinePlace.top(spectra.shift(), spectra.row(0), -5, 5), 0.01);
        assertEquals(-1.4, values(placed, "referencing")[0], 0.01);
        assertEquals(0, spectra.spectrometer().orElseThrow().shift(0) - spectra.shift()[spectra.points() / 2], 1e-4);
    }

    @ParameterizedTest
    @CsvSource({"polynomial, 3", "arpls, 9"})
    void aBentBaselineIsTakenAway(String method, double smoothness) {
        Measurement flat = spectra(0.002);
        Spectra spectra = Spectra.of(flat).orElseThrow();
        int points = spectra.points();
        double[] bent = spectra.real().toArray();
        for (int i = 0; i < bent.length; i++) {
            double x = spectra.shift()[i % points] / 200;
            bent[i] += 20 + 10 * x - 15 * x * x;
        }
        Measurement input = flat.withDatasets(flat.datasets().stream()
                .map(d -> d.name().equals("spectrum_real") ? Dataset.of(d.name(), d.quantity(), d.unit(), d.axes(), Values.of(bent)) : d)
                .toList());
        Measurement corrected = Calculated.by(new BaselineCorrection(),
                settings(BaselineSettings.class, "method", method, "smoothness", smoothness, "degree", 2),
                Map.of(Spectra.ROLE, input));
        double[] baseline = values(corrected, "baseline");
        for (int k = 0; k < points; k += 100) {
            double x = spectra.shift()[k] / 200;
            if (Math.abs(spectra.shift()[k]) > 60 && (spectra.shift()[k] < 90 || spectra.shift()[k] > 170)) {
                assertEquals(20 + 10 * x - 15 * x * x, baseline[k], 1.5, "at " + spectra.shift()[k]);
            }
        }
    }

    /** TECHNIQUES.md 4.9, from CODATA constants. */
    @ParameterizedTest
    @CsvSource({"LITHIUM, 155.5, 12.295", "LITHIUM, 116.6, 14.199", "LITHIUM, 194.3, 10.999", "SODIUM, 105.8, 10.687"})
    void skinDepths(Metal metal, double megahertz, double micrometres) {
        assertEquals(micrometres, metal.skinDepth(megahertz), 6e-4);
    }

    /** 4.849 µm of dense lithium for a mA·h/cm² (TECHNIQUES.md 4.9): 3.6 C on 100 mm². */
    @Test
    void platedLithiumIsAsThickAsItsCharge() {
        assertEquals(4.849e-3, Metal.LITHIUM.platedVolume(3.6) / 100, 5e-7);
        assertEquals(3.6, Metal.LITHIUM.charge(Metal.LITHIUM.platedVolume(3.6) * Metal.LITHIUM.density()), 1e-9);
        assertEquals(3861.9, Metal.LITHIUM.charge(1000) / 3.6, 1);
    }

    /**
     * A cell that plates 4 mA·h/cm² of moss on 1 cm² of flat lithium at 155.5 MHz: the moss' signal is that of its volume, the flat metal's that of area times
     * skin depth, and a third stays dead when it is stripped. The fraction of high surface area is then 1, and half as much when half of the charge plates flat.
     */
    @Test
    void mossIsAsMuchAsWasPlated() {
        double depth = 12.295e-3;
        double[] plated = {0, 3.6, 7.2, 14.4, 14.4 / 3};
        double[] moss = Arrays.stream(plated).map(q -> Metal.LITHIUM.platedVolume(q) / (100 * depth)).toArray();
        Axis time = Axis.time(Values.of(0, 3600, 7200, 14400, 28800), Clock.relative("nmr"));
        Measurement integrals = Measurement.of("integrals", "nmr",
                List.of(series("integral_bulk", time, new double[] {1, 1, 1, 1, 1}), series("integral_microstructure", time, moss),
                        new Spectrometer(155.5, 155.5).datasets().getFirst()),
                Map.of());
        Measurement metal = Calculated.by(new MetalSignal(), settings(MetalSettings.class), Map.of(MetalSignal.ROLE, integrals));
        assertEquals(12.295, values(metal, "skin_depth")[0], 1e-3);
        assertEquals(4 / 3861.9 * 1000, values(metal, "microstructure_mass")[3], 1e-3);
        assertEquals(4 / 3861.9 * 1000 / 3, values(metal, "dead_mass")[0], 1e-3);
        assertEquals(14.4 / 3, values(metal, "dead_charge")[0], 1e-3);
        double[] thin = values(
                Calculated.by(new MetalSignal(), settings(MetalSettings.class, "thickness", 12.295), Map.of(MetalSignal.ROLE, integrals)),
                "microstructure_mass");
        assertEquals(values(metal, "microstructure_mass")[3] * (1 - Math.exp(-1)), thin[3], 1e-4);
        for (double part : new double[] {1, 0.5}) {
            Measurement charge = Measurement.of("cell", "electrochemistry", List.of(Dataset.of("charge", QuantityKind.CHARGE,
                    Units.COULOMB, time, Values.of(Arrays.stream(plated).map(q -> -q / part).toArray()))), Map.of());
            double[] fraction = values(Calculated.by(new HighSurfaceArea(), settings(HighSurfaceAreaSettings.class, "metal", "lithium"),
                    Map.of(HighSurfaceArea.METAL, metal, HighSurfaceArea.SOURCE, charge)), "high_surface_area_fraction");
            assertTrue(Double.isNaN(fraction[0]));
            assertEquals(part, fraction[3], 1e-4);
        }
    }

    /** Volume of metal and charge along one time. */
    private static Measurement plated() {
        Axis time = Axis.time(Values.indices(5), Clock.relative("cell"));
        return Measurement.of("plated", "nmr",
                List.of(Dataset.of(MetalSignal.VOLUME, MetalSignal.VOLUME_KIND, MetalSignal.CUBIC_MILLIMETRE, time,
                        Values.of(0, 1, 2, 3, 4)),
                        Dataset.of("charge", QuantityKind.CHARGE, Units.COULOMB, time, Values.of(0, 10, 20, 30, 40))),
                Map.of());
    }

    private static Dataset series(String name, Axis time, double[] values) {
        return new Dataset(name, NmrQuantities.INTEGRAL, Units.PARTS_PER_MILLION, List.of(time), Values.of(values),
                Optional.of(Values.of(Arrays.stream(values).map(v -> 0.01).toArray())));
    }

    /** Twice the integral with four times the scans and two nuclei per formula is a quarter of the reference's amount. */
    @Test
    void amountsCountScansAndNuclei() {
        Axis index = Axis.index(2);
        Measurement sample = Measurement.of("sample", "nmr", List.of(series("integral_diamagnetic", index, new double[] {10, 20})),
                Map.of());
        Measurement reference = Measurement.of("reference", "nmr", List.of(series("integral_diamagnetic", index, new double[] {9, 11})),
                Map.of());
        Measurement amount = Calculated.by(new Concentration(),
                settings(ConcentrationSettings.class, "amount", 3, "scansRatio", 4, "nuclei", 2, "volume", 0.5),
                Map.of(Concentration.ROLE, sample, Concentration.REFERENCE, reference));
        assertEquals(3.0 / 4, values(amount, "amount")[1], 1e-12);
        assertEquals(3.0 / 2, values(amount, "concentration")[1], 1e-12);
    }

    /** Where the literature that the presets name puts each signal; the ranges of a nucleus do not overlap. */
    @ParameterizedTest
    @CsvSource({"LITHIUM_7, bulk, 245", "LITHIUM_7, microstructure, 262", "LITHIUM_7, microstructure, 274", "LITHIUM_7, diamagnetic, 20",
            "LITHIUM_7, diamagnetic, -10", "SODIUM_23, metal, 1130", "SODIUM_23, quasimetallic, 760", "SODIUM_23, diamagnetic, -16",
            "SODIUM_23, diamagnetic, 9.9", "SILICON_29, crystalline, -81", "SILICON_29, amorphous, -40", "SILICON_29, silica, -110"})
    void presetsHoldThePublishedShifts(NucleusPreset preset, String name, double shift) {
        List<Region> all = Region.parse(preset.regions()).orElseThrow();
        assertEquals(List.of(name), all.stream().filter(r -> r.from() < shift && shift < r.to()).map(Region::name).toList());
        for (Region one : all) {
            assertTrue(all.stream().allMatch(other -> other == one || other.to() <= one.from() || other.from() >= one.to()), one.name());
        }
    }
}
