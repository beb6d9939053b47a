package org.operanda.raman;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.FrameOperation;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.math.peak.PeakShape;
import org.operanda.testkit.OperationContract;

/** Each operation against a closed form or a published number. */
class OperationsTest {

    private static <S extends Record> S settings(Class<S> type, Object... values) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            map.put((String) values[i], values[i + 1]);
        }
        return SettingsType.of(type).parse(map).settings().orElseThrow();
    }

    private static double[] steps(double first, double last, int points) {
        double[] x = new double[points];
        Arrays.setAll(x, i -> first + (last - first) * i / (points - 1));
        return x;
    }

    private static Measurement spectrum(QuantityKind axis, double[] x, DoubleUnaryOperator y) {
        return spectrum("intensity", QuantityKind.INTENSITY, axis, x, y);
    }

    private static Measurement spectrum(String name, QuantityKind kind, QuantityKind axis, double[] x, DoubleUnaryOperator y) {
        Axis along = Axis.of(axis.id(), axis,
                axis.equals(RamanQuantities.WAVELENGTH) ? RamanQuantities.NANOMETRE : RamanQuantities.PER_CENTIMETRE, Values.of(x));
        return Measurement.of("frame", "raman",
                List.of(Dataset.of(name, kind, Units.ONE, along, Values.of(Arrays.stream(x).map(y).toArray()))), Map.of());
    }

    private static double lorentz(double x, double centre, double width, double height) {
        double z = 2 * (x - centre) / width;
        return height / (1 + z * z);
    }

    private static <S extends Record> OperationResult run(FrameOperation<S> operation, Measurement frame, S settings) {
        return operation.apply(frame, settings);
    }

    private static Dataset dataset(OperationResult result, String name) {
        return result.datasets().stream().filter(d -> d.name().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError(
                        name + " is not among " + result.datasets().stream().map(Dataset::name).toList() + " " + result.problems()));
    }

    private static double number(OperationResult result, String name) {
        return dataset(result, name).values().get(0);
    }

    /** Coefficients published for silicon: De Wolf 1996 and 2015, TECHNIQUES 4.4; a shift of +1 cm⁻¹ is compression. */
    @ParameterizedTest
    @CsvSource({"-250,1,-250", "-434,1,-434", "-500,-2,1000", "-217,0.5,-108.5"})
    void stressIsTheCoefficientTimesTheShift(double coefficient, double shift, double stress) {
        assertEquals(stress, stress(520.5 + shift, "coefficient", coefficient)[0], 1e-9);
    }

    /** A laser that heats the crystal by 50 K moves its line by −1.1 cm⁻¹, which is no stress. */
    @Test
    void heatIsTakenOffFirst() {
        double[] cold = stress(520.5 - 1.1, "temperatureRise", 50, "temperatureUncertainty", 5);
        assertEquals(0, cold[0], 1e-9);
        assertEquals(250 * Math.hypot(0.05, 0.022 * 5), cold[1], 1e-9);
        double[] uncertain = stress(521.5, "coefficientUncertainty", 20, "referenceUncertainty", 0.1);
        assertEquals(Math.hypot(250 * Math.hypot(0.05, 0.1), 20), uncertain[1], 1e-9);
    }

    private static double[] stress(double position, Object... settings) {
        Axis time = Axis.index(1);
        Dataset line = new Dataset("crystalline_position", RamanQuantities.LINE_POSITION, RamanQuantities.PER_CENTIMETRE, List.of(time),
                Values.of(position),
                Optional.of(Values.of(0.05)));
        OperationResult result = new Stress().apply(Map.of("line", Measurement.of("fit", "raman", List.of(line), Map.of())),
                settings(StressSettings.class, settings),
                Progress.NONE);
        assertEquals(RamanQuantities.MEGAPASCAL, dataset(result, "stress").unit());
        return new double[] {number(result, "stress"), dataset(result, "stress").sigma().orElseThrow().get(0)};
    }

    /** 4.4 nm at a ratio of 1 (Tuinstra and Koenig); (0.033·514.5 − 12.6) nm (Matthews); 2.4e-10·514.5⁴ nm at a ratio of areas of 1 (Cançado). */
    @ParameterizedTest
    @CsvSource({"tuinstra-koenig,4.4", "matthews,4.3785", "cancado,16.818"})
    void crystallitesHaveTheirPublishedSize(String size, double expected) {
        Measurement frame = spectrum(RamanQuantities.RAMAN_SHIFT, steps(1000, 1800, 801),
                x -> lorentz(x, 1350, 60, 500) + lorentz(x, 1585, 60, 500) + 20);
        OperationResult result = run(new Carbon(), frame, settings(CarbonSettings.class, "size", size, "laser", 514.5));
        assertEquals(List.of(), result.problems());
        assertEquals(1, number(result, "d_over_g_height"), 1e-6);
        assertEquals(expected, number(result, "crystallite_size"), 1e-3);
        assertEquals(1350, number(result, "d_position"), 1e-6);
    }

    @Test
    void fiveBandsOfDisorderedCarbon() {
        Measurement frame = spectrum(RamanQuantities.RAMAN_SHIFT, steps(900, 1900, 1001),
                x -> lorentz(x, 1350, 120, 500) + lorentz(x, 1585, 60, 400)
                        + lorentz(x, 1620, 30, 90) + 120 * Math.exp(-4 * Math.log(2) * Math.pow((x - 1500) / 120, 2))
                        + lorentz(x, 1200, 110, 60));
        OperationResult result = run(new Carbon(), frame,
                settings(CarbonSettings.class, "bands", "five", "from", 900, "to", 1900, "background", -1));
        assertEquals(500.0 / 400, number(result, "d_over_g_height"), 1e-3);
        assertEquals(1500, number(result, "d3_position"), 0.1);
    }

    @Test
    void sharedAndBoundedParameters() {
        Measurement frame = spectrum(RamanQuantities.RAMAN_SHIFT, steps(400, 700, 601),
                x -> lorentz(x, 500, 10, 100) + lorentz(x, 530, 10, 40) + lorentz(x, 600, 10, 20) + 5 + 0.01 * x);
        OperationResult result = run(new LinePeaks(), frame, settings(LinePeaksSettings.class, "lines",
                List.of("a lorentz 503 width=5..30", "b lorentz 528 width=a position=a+30", "c lorentz 600 width==10 height=a*0.2")));
        assertEquals(List.of(), result.problems());
        assertEquals(500, number(result, "a_position"), 1e-6);
        assertEquals(530, number(result, "b_position"), 1e-6);
        assertEquals(10, number(result, "b_width"), 1e-6);
        assertEquals(20, number(result, "c_height"), 1e-5);
        assertEquals(100 * 10 * Math.PI / 2, number(result, "a_area"), 1e-3);
        double[] fit = dataset(result, "fit").values().toArray();
        assertArrayEquals(frame.datasets().getFirst().values().toArray(), fit, 1e-6);
        double[] bounded = run(new LinePeaks(), frame,
                settings(LinePeaksSettings.class, "lines", List.of("a lorentz 503 position=502..510", "b lorentz 528", "c lorentz 600")))
                .datasets().getFirst().values().toArray();
        assertEquals(502, bounded[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lorentz", "gauss", "voigt", "pseudo-voigt", "fano"})
    void everyShapeFindsItsLine(String shape) {
        PeakShape kind = switch (shape) {
            case "lorentz" -> PeakShape.LORENTZ;
            case "gauss" -> PeakShape.GAUSS;
            case "voigt" -> PeakShape.VOIGT;
            case "pseudo-voigt" -> PeakShape.PSEUDO_VOIGT;
            default -> PeakShape.BREIT_WIGNER_FANO;
        };
        double[] x = steps(1400, 1700, 601);
        double[] p = kind.size() == 3 ? new double[] {1583, 100, 25} : new double[] {1583, 100, 25, shape.equals("voigt") ? 15 : 0.3};
        double[] y = kind.values(x, p);
        Measurement frame = spectrum(RamanQuantities.RAMAN_SHIFT, x, v -> y[(int) Math.round((v - 1400) * 2)]);
        OperationResult result = run(new LinePeaks(), frame,
                settings(LinePeaksSettings.class, "lines", List.of("g " + shape + " 1580"), "background", -1));
        assertEquals(1583, number(result, "g_position"), 1e-4);
        assertEquals(100, number(result, "g_height"), 1e-2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"g lorentz", "g circle 1580", "g lorentz 1580 size=3", "g lorentz 1580 width=20..10",
            "g lorentz 1580 width=other", "g lorentz 1580 width=a..b"})
    void linesThatAreNotUnderstoodAreRefusedInWords(String line) {
        var parsed = SettingsType.of(LinePeaksSettings.class).parse(Map.of("lines", List.of(line)));
        assertTrue(parsed.settings().isEmpty());
        assertFalse(parsed.problems().getFirst().hint().isBlank());
    }

    /** Every baseline leaves a line on a bent background about as high as it is. */
    @ParameterizedTest
    @EnumSource(BaselineCorrectionSettings.Method.class)
    void baselines(BaselineCorrectionSettings.Method method) {
        Random random = new Random(3);
        Measurement frame = spectrum(RamanQuantities.RAMAN_SHIFT, steps(200, 1200, 1001),
                x -> 200 + 1e-4 * (x - 700) * (x - 700) + 400 * Math.exp(-Math.pow((x - 520) / 8, 2)) + random.nextGaussian());
        OperationResult result = run(new BaselineCorrection(), frame, settings(BaselineCorrectionSettings.class, "method",
                method.name().toLowerCase(Locale.ROOT).replace('_', '-'), "smoothness", 7, "points",
                List.of(250.0, 350.0, 450.0, 650.0, 800.0, 1000.0, 1150.0)));
        double[] corrected = dataset(result, "intensity").values().toArray();
        assertEquals(400, corrected[320], 14);
        assertEquals(0, corrected[600], 14);
        double[] below = dataset(result, "baseline").values().toArray();
        assertEquals(200 + 1e-4 * 180 * 180, below[320], 12);
    }

    /** 532 nm and 547.14 nm are 520.5 cm⁻¹ apart. */
    @Test
    void wavelengthsBecomeShifts() {
        double line = 1e7 / (1e7 / 532.0 - 520.5);
        Measurement frame = spectrum(RamanQuantities.WAVELENGTH, steps(540, 555, 3001), l -> lorentz(l, line, 0.2, 100));
        assertEquals(List.of("raman.axis.laser"),
                run(new SpectralAxis(), frame, settings(SpectralAxisSettings.class)).problems().stream().map(p -> p.id()).toList());
        Dataset shifts = run(new SpectralAxis(), frame, settings(SpectralAxisSettings.class, "laser", 532)).datasets().getFirst();
        assertEquals(RamanQuantities.RAMAN_SHIFT, shifts.axes().getFirst().quantity());
        double[] y = shifts.values().toArray();
        int top = 0;
        for (int k = 0; k < y.length; k++) {
            top = y[k] > y[top] ? k : top;
        }
        assertEquals(520.5, shifts.axes().getFirst().values().get(top), 0.2);
    }

    @Test
    void theAxisIsMovedToKnownLines() {
        DoubleUnaryOperator seen = x -> lorentz(x, 523.7, 4, 1000) + lorentz(x, 1004.2, 5, 400) + 10;
        Measurement frame = spectrum(RamanQuantities.RAMAN_SHIFT, steps(400, 1200, 1601), seen);
        OperationResult own = run(new SpectralAxis(), frame,
                settings(SpectralAxisSettings.class, "expected", List.of(520.5, 1001.4), "degree", 1));
        assertEquals(List.of(), own.problems());
        assertEquals(0, number(own, "calibration_residual"), 1e-6);
        OperationResult lines = run(new LinePeaks(), frame.withDatasets(List.of(own.datasets().getFirst())),
                settings(LinePeaksSettings.class, "lines", List.of("si lorentz 521", "ps lorentz 1001")));
        assertEquals(520.5, number(lines, "si_position"), 0.02);
        assertEquals(1001.4, number(lines, "ps_position"), 0.02);
        OperationResult stated = run(new SpectralAxis(), frame,
                settings(SpectralAxisSettings.class, "expected", List.of(520.5), "measured", List.of(523.7)));
        assertEquals(400 - 3.2, stated.datasets().getFirst().axes().getFirst().values().get(0), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"maximum,100", "vector,0", "area,0", "variate,0"})
    void norms(String by, double norm) {
        Measurement frame = spectrum(RamanQuantities.RAMAN_SHIFT, steps(0, 10, 11), x -> 10 * x);
        OperationResult result = run(new Normalisation(), frame, settings(NormalisationSettings.class, "by", by));
        double expected = switch (by) {
            case "maximum" -> norm;
            case "vector" -> 10 * Math.sqrt(385);
            case "area" -> 500;
            default -> 10 * Math.sqrt(11);
        };
        assertEquals(expected, number(result, "norm"), 1e-9);
        assertEquals(by.equals("variate") ? -5 / Math.sqrt(11) : 0, result.datasets().getFirst().values().get(0), 1e-12);
    }

    /** Diamond, 45°, n 2.4 and 1.5: d = 2.006 µm at 1000 cm⁻¹ (Harrick's formula, as makers of ATR units tabulate it). */
    @Test
    void penetrationDepth() {
        assertEquals(2.00, AtrCorrection.depth(1000, 2.4, 1.5, 45), 0.01);
        Measurement frame = spectrum("absorbance", RamanQuantities.ABSORBANCE, RamanQuantities.WAVENUMBER, steps(4000, 500, 3501),
                x -> 0.5);
        OperationResult result = run(new AtrCorrection(), frame, settings(AtrCorrectionSettings.class));
        // the depth goes as one over the wavenumber
        assertEquals(0.5 * 4000 / 1000, dataset(result, "absorbance").values().get(0), 1e-12);
        assertEquals(0.5, dataset(result, "absorbance").values().get(3000), 1e-12);
        assertTrue(SettingsType.of(AtrCorrectionSettings.class).parse(Map.of("angle", 30)).settings().isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> attenuatedReflectionKeepsTheContract() {
        Measurement frame = spectrum("absorbance", RamanQuantities.ABSORBANCE, RamanQuantities.WAVENUMBER, steps(4000, 500, 201), x -> 0.5);
        return OperationContract.of(new AtrCorrection(), settings(AtrCorrectionSettings.class), List.of(frame, frame));
    }

    /** A map without times is one frame; its spectra are worked on side by side, each as if it were alone. */
    @Test
    void spectraOfAMapAreTreatedAsIfAlone() {
        double[] x = steps(1000, 100, 181);
        int count = 100;
        double[] all = new double[count * x.length];
        Random random = new Random(3);
        for (int i = 0; i < all.length; i++) {
            double place = (x[i % x.length] - 520 - i / x.length * 0.1) / 8;
            all[i] = 200 + 0.1 * x[i % x.length] + 500 / (1 + place * place) + random.nextGaussian() + (i % 977 == 500 ? 3000 : 0);
        }
        Axis shift = Axis.of("raman_shift", RamanQuantities.RAMAN_SHIFT, RamanQuantities.PER_CENTIMETRE, Values.of(x));
        Measurement map = Measurement.of("map", RamanQuantities.RAMAN,
                List.of(Dataset.of(RamanQuantities.INTENSITY, QuantityKind.INTENSITY, Units.ONE, List.of(Axis.index(count), shift),
                        Values.of(all))),
                Map.of());
        alike(new Despike(), settings(DespikeSettings.class), map);
        alike(new BaselineCorrection(), settings(BaselineCorrectionSettings.class), map);
        alike(new LinePeaks(), settings(LinePeaksSettings.class, "lines", List.of("crystal lorentz 525")), map);
    }

    private static <S extends Record> void alike(FrameOperation<S> operation, S settings, Measurement map) {
        List<Dataset> together = run(operation, map, settings).datasets();
        for (int i = 0; i < 100; i += 9) {
            Measurement alone = map.withDatasets(List.of(map.datasets().getFirst().frame(i)));
            List<Dataset> one = run(operation, alone, settings).datasets();
            for (int k = 0; k < one.size(); k++) {
                Dataset all = together.get(k);
                double[] expected = one.get(k).values().toArray();
                assertArrayEquals(expected, all.values().slice((long) i * expected.length, expected.length).toArray(), 0, all.name());
            }
        }
    }

    @Test
    void photometry() {
        Measurement frame = spectrum("transmittance", RamanQuantities.TRANSMITTANCE, RamanQuantities.WAVENUMBER,
                new double[] {400, 500, 600, 700},
                x -> x == 700 ? -0.1 : Math.pow(10, -x / 500));
        OperationResult absorbance = run(new Photometry(), frame, settings(PhotometrySettings.class));
        assertEquals(1, absorbance.datasets().getFirst().values().get(1), 1e-12);
        assertEquals(List.of("infrared.photometry.lost"), absorbance.problems().stream().map(p -> p.id()).toList());
        Measurement back = frame.withDatasets(absorbance.datasets());
        assertEquals(0.1, run(new Photometry(), back, settings(PhotometrySettings.class, "to", "transmittance")).datasets().getFirst()
                .values().get(1), 1e-12);
        assertEquals(0.9 * 0.9 / 0.2, run(new Photometry(), frame, settings(PhotometrySettings.class, "to", "kubelka-munk")).datasets()
                .getFirst().values().get(1), 1e-12);
    }

    @Test
    void differencesAgainstAReferenceState() {
        Axis time = Axis.time(Values.of(0, 10, 20), Clock.relative("test"));
        Axis wavenumbers = Axis.of("wavenumber", RamanQuantities.WAVENUMBER, RamanQuantities.PER_CENTIMETRE, Values.of(1000, 1001, 1002));
        Dataset beams = Dataset.of("single_beam", RamanQuantities.SINGLE_BEAM, Units.ONE, List.of(time, wavenumbers),
                Values.of(1, 2, 4, 1, 2, 4, 0.1, 1, 8));
        Measurement series = Measurement.of("series", "infrared", List.of(beams), Map.of());
        double[] absorbance = difference(series, "as", "absorbance", "to", 10);
        assertArrayEquals(new double[] {0, 0, 0, 0, 0, 0, 1, Math.log10(2), -Math.log10(2)}, absorbance, 1e-12);
        assertArrayEquals(new double[] {0, 0, 0, 0, 0, 0, -0.9, -0.5, 1}, difference(series, "as", "relative"), 1e-12);
        assertEquals(4, difference(series)[8], 1e-12);
    }

    private static double[] difference(Measurement series, Object... settings) {
        return new Difference().apply(Map.of("series", series), settings(DifferenceSettings.class, settings), Progress.NONE).datasets()
                .getFirst().values().toArray();
    }

    @Test
    void areasOfBands() {
        Measurement frame = spectrum("absorbance", RamanQuantities.ABSORBANCE, RamanQuantities.WAVENUMBER, steps(2000, 1600, 401),
                x -> 0.1 + 1e-4 * x + 0.5 * Math.exp(-Math.pow((x - 1775) / 15, 2)));
        OperationResult result = run(new BandAreas(), frame, settings(BandAreasSettings.class, "bands", List.of("carbonate 1700:1850")));
        assertEquals(0.5 * 15 * Math.sqrt(Math.PI), number(result, "carbonate_area"), 1e-4);
        assertEquals(1775, number(result, "carbonate_centre"), 1e-3);
        assertEquals(0.5, number(result, "carbonate_height"), 1e-4);
    }

    /** A map without times is worked on spectrum by spectrum all the same. */
    @Test
    void mapsWithoutTimes() {
        double[] x = steps(400, 600, 201);
        double[] all = new double[4 * 201];
        for (int i = 0; i < 4; i++) {
            for (int k = 0; k < 201; k++) {
                all[i * 201 + k] = lorentz(x[k], 515 + i, 5, 100);
            }
        }
        Axis shift = Axis.of("raman_shift", RamanQuantities.RAMAN_SHIFT, RamanQuantities.PER_CENTIMETRE, Values.of(x));
        Measurement map = Measurement.of("map", "raman",
                List.of(Dataset.of("intensity", QuantityKind.INTENSITY, Units.ONE, List.of(Axis.index(4), shift), Values.of(all))),
                Map.of());
        OperationResult result = run(new LinePeaks(), map, settings(LinePeaksSettings.class, "curves", false));
        assertArrayEquals(new double[] {515, 516, 517, 518}, dataset(result, "si_position").values().toArray(), 1e-6);
    }
}
