package org.operanda.eqcm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.testkit.OperationContract;

class OperationsTest {

    private static <S extends Record> S settings(Class<S> type, Map<String, Object> values) {
        var parsed = SettingsType.of(type).parse(values);
        return parsed.settings().orElseThrow(() -> new AssertionError(parsed.problems()));
    }

    private static Dataset dataset(OperationResult result, String name) {
        return result.datasets().stream().filter(d -> d.name().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + ": " + result.problems()));
    }

    private static double value(OperationResult result, String name, long index) {
        return dataset(result, name).values().get(index);
    }

    /** Two resonances that drift linearly, with noise; after 100 s the first falls by 50 Hz. */
    private static Measurement resonances() {
        Random random = new Random(3);
        int rows = 400;
        double[] frequency = new double[2 * rows];
        double[] dissipation = new double[2 * rows];
        for (int i = 0; i < rows; i++) {
            frequency[2 * i] = 5e6 + 0.02 * i + 0.3 * random.nextGaussian() - (i >= 100 ? 50 : 0);
            frequency[2 * i + 1] = 15e6 - 0.01 * i + 0.5 * random.nextGaussian();
            dissipation[2 * i] = 1e-5 + 1e-9 * i + 5e-8 * random.nextGaussian();
            dissipation[2 * i + 1] = 2e-5 + 5e-8 * random.nextGaussian();
        }
        List<Axis> axes = List.of(Generated.time(rows), Axis.of("overtone", EqcmQuantities.OVERTONE, Units.ONE, Values.of(1.0, 3.0)));
        return Measurement.of("resonances", "eqcm",
                List.of(Dataset.of("frequency", QuantityKind.FREQUENCY, Units.HERTZ, axes, Values.of(frequency)),
                        Dataset.of("dissipation", EqcmQuantities.DISSIPATION, Units.ONE, axes, Values.of(dissipation))),
                Map.of());
    }

    @Test
    void theReferenceStateTakesOffTheDriftAndTellsTheNoise() {
        OperationResult result = new ReferenceState().apply(Map.of(QcmShifts.ROLE, resonances()),
                settings(ReferenceStateSettings.class, Map.of("start", 0, "end", 99, "driftCorrection", true)), Progress.NONE);
        assertEquals(List.of(), result.problems());
        Dataset shift = dataset(result, "frequency_shift");
        double[] values = shift.values().toArray();
        double mean = java.util.stream.IntStream.range(100, 200).mapToDouble(i -> values[2 * i]).average().orElseThrow();
        assertEquals(-50, mean, 4 * shift.sigma().orElseThrow().get(300));
        assertEquals(0.3, shift.sigma().orElseThrow().get(100), 0.08, "in the window's middle the noise alone");
        assertTrue(shift.sigma().orElseThrow().get(798) > 1.5 * shift.sigma().orElseThrow().get(100),
                "the extrapolated drift is less certain");
        Dataset drift = dataset(result, "frequency_drift");
        assertEquals(0.02, drift.values().get(0), 3 * drift.sigma().orElseThrow().get(0));
        assertEquals(-0.01, drift.values().get(1), 3 * drift.sigma().orElseThrow().get(1));
        assertEquals(5e-8, dataset(result, "dissipation_shift").sigma().orElseThrow().get(100), 1.5e-8);
        assertEquals(15e6, value(result, "reference_frequency", 1), 2);
    }

    @Test
    void withoutDriftCorrectionTheMeanIsTakenOff() {
        OperationResult result = new ReferenceState().apply(Map.of(QcmShifts.ROLE, resonances()),
                settings(ReferenceStateSettings.class, Map.of("start", 0, "end", 99)), Progress.NONE);
        double[] values = dataset(result, "frequency_shift").values().toArray();
        double mean = java.util.stream.IntStream.range(0, 100).mapToDouble(i -> values[2 * i]).average().orElseThrow();
        assertEquals(0, mean, 1e-8);
    }

    @Test
    void anEmptyReferenceWindowIsAProblem() {
        OperationResult result = new ReferenceState().apply(Map.of(QcmShifts.ROLE, resonances()),
                settings(ReferenceStateSettings.class, Map.of("start", 5000, "end", 6000)), Progress.NONE);
        assertEquals("eqcm.reference-state.window", result.problems().getFirst().id());
    }

    @TestFactory
    Stream<DynamicTest> referenceStateKeepsTheContract() {
        return OperationContract.of(new ReferenceState(), settings(ReferenceStateSettings.class, Map.of()),
                Map.of(QcmShifts.ROLE, resonances()));
    }

    /** −10 Hz on the fundamental and −30 Hz on the third overtone are 176.68 ng/cm²; the loss of the second time is that of a soft film. */
    private static Measurement shifts() {
        return Generated.measurement(Generated.time(2), new double[] {1, 3}, new double[] {-10, -30, -10, -30},
                new double[] {3e-6, 2e-6, 6e-6, 5e-6});
    }

    @Test
    void sauerbreyMassAndRigidity() {
        OperationResult result = new Sauerbrey().apply(Map.of(QcmShifts.ROLE, shifts()), settings(SauerbreySettings.class, Map.of()),
                Progress.NONE);
        assertEquals(176.68, value(result, "areal_mass", 0), 5e-3);
        assertEquals(176.68, value(result, "areal_mass", 1), 5e-3);
        assertEquals(3e-7, value(result, "dissipation_ratio", 0), 1e-18);
        assertEquals(1, value(result, "is_rigid", 0), 0);
        assertEquals(0, value(result, "is_rigid", 3), 0);
        assertEquals("eqcm.sauerbrey.soft", result.problems().getFirst().id());
    }

    /** A recipe's step has no metadata: the fundamental is that of the reference state. */
    @Test
    void theFundamentalIsFoundBehindTheReferenceState() {
        Measurement step = Measurement.of("reference", "eqcm", new ReferenceState().apply(Map.of(QcmShifts.ROLE, resonances()),
                settings(ReferenceStateSettings.class, Map.of("start", 0, "end", 99)), Progress.NONE).datasets(), Map.of());
        OperationResult result = new Sauerbrey().apply(Map.of(QcmShifts.ROLE, step), settings(SauerbreySettings.class, Map.of()),
                Progress.NONE);
        double reference = value(new OperationResult(step.datasets(), List.of()), "reference_frequency", 0);
        assertEquals(
                -Quartz.at(reference).sauerbreyConstant() * value(new OperationResult(step.datasets(), List.of()), "frequency_shift", 300),
                value(result, "areal_mass", 300), 1e-9);
        assertEquals(5e6, reference, 5);
    }

    @TestFactory
    Stream<DynamicTest> sauerbreyKeepsTheContract() {
        return OperationContract.of(new Sauerbrey(), settings(SauerbreySettings.class, Map.of()), Map.of(QcmShifts.ROLE, shifts()));
    }

    @Test
    void kanazawaInWater() {
        OperationResult result = new Kanazawa().apply(Map.of(QcmShifts.ROLE, shifts()), settings(KanazawaSettings.class, Map.of()),
                Progress.NONE);
        assertEquals(-672.6, value(result, "liquid_frequency_shift", 0), 0.05);
        assertEquals(-672.626 * Math.sqrt(3), value(result, "liquid_frequency_shift", 1), 0.01);
        assertEquals(2.6905e-4, value(result, "liquid_dissipation_shift", 0), 5e-9);
    }

    @TestFactory
    Stream<DynamicTest> kanazawaKeepsTheContract() {
        return OperationContract.of(new Kanazawa(), settings(KanazawaSettings.class, Map.of()), Map.of(QcmShifts.ROLE, shifts()));
    }

    /**
     * A cell that takes up sodium with two molecules of water on reduction and gives them back, three cycles of 0.01 C/cm² on 0.5 cm²; each
     * cycle loses 20 ng/cm². The current is measured at other times than the mass.
     */
    private static Map<String, Measurement> cell(double noise) {
        Clock clock = Clock.relative("cell");
        int rows = 600;
        double[] current = new double[rows];
        double[] time = new double[rows];
        for (int i = 0; i < rows; i++) {
            time[i] = i;
            current[i] = i % 200 < 100 ? -5e-5 : 5e-5;
        }
        Axis cellAxis = Axis.time(Values.of(time), clock);
        int points = 1190;
        double[] seconds = new double[points];
        double[] mass = new double[points];
        Random random = new Random(8);
        for (int i = 0; i < points; i++) {
            seconds[i] = 0.5 * i + 0.2;
            double reduced = integral(seconds[i]);
            double perCharge = (22.99 + 2 * 18.015) / MassPerElectron.FARADAY;
            mass[i] = (reduced / 0.5 * perCharge) * 1e9 - 20 * seconds[i] / 200 + noise * random.nextGaussian();
        }
        Axis massAxis = Axis.time(Values.of(seconds), clock);
        Measurement quartz = Measurement.of("quartz", "eqcm",
                List.of(Dataset.of("areal_mass", EqcmQuantities.AREAL_MASS, EqcmQuantities.NANOGRAM_PER_SQUARE_CENTIMETRE, massAxis,
                        Values.of(mass))),
                Map.of());
        Measurement electric = Measurement.of("cell", "electrochemistry",
                List.of(Dataset.of("current", QuantityKind.CURRENT, Units.AMPERE, cellAxis, Values.of(current))),
                Map.of("cell.area", "0.5 cm^2"));
        return Map.of(MassAndCharge.MASS, quartz, MassAndCharge.ELECTROCHEMISTRY, electric);
    }

    /** Charge taken up until then, by the trapezoidal rule that turns within one second. */
    private static double integral(double seconds) {
        double sum = 0;
        for (int i = 0; i < (int) seconds; i++) {
            sum += (level(i) + level(i + 1)) / 2;
        }
        double part = seconds - (int) seconds;
        return (sum + part * (level((int) seconds) + level((int) seconds + 1)) / 2) * 5e-5;
    }

    private static double level(int second) {
        return second % 200 < 100 ? 1 : -1;
    }

    @Test
    void massPerElectronOfHydratedSodium() {
        OperationResult result = new MassPerElectron().apply(cell(2),
                settings(MassPerElectronSettings.class, Map.of("solvent", "H2O:18.015")), Progress.NONE);
        Dataset found = dataset(result, "mass_per_electron");
        assertEquals(6, found.values().length());
        double loss = 20e-9 / 200 / 1e-4 * MassPerElectron.FARADAY;
        for (int h = 0; h < 6; h++) {
            double expected = 22.99 + 2 * 18.015 + (h % 2 == 0 ? -loss : loss);
            assertEquals(expected, found.values().get(h), 4 * found.sigma().orElseThrow().get(h), "half cycle " + h);
            assertTrue(found.sigma().orElseThrow().get(h) < 0.2);
            assertEquals((h % 2 == 0 ? -1 : 1) * (h < 5 ? 0.01 : 0.0095), value(result, "half_cycle_charge", h), 2e-4,
                    "the mass ends 5 s before the last half cycle");
        }
        assertEquals(-0.01, value(result, "areal_charge", 200), 2e-4, "at 100 s a cycle is half over");
        assertEquals(59, value(result, "mass_per_electron_moving", 100), 5);
        assertEquals(3, value(result, "half_cycle", 700), 0);
    }

    @Test
    void ionsThatFitAreNamed() {
        OperationResult result = new MassPerElectron().apply(cell(100),
                settings(MassPerElectronSettings.class, Map.of("solvent", "H2O:18.015", "agreement", 2)), Progress.NONE);
        assertTrue(result.problems().getFirst().message().contains("Na+ + 2 H2O"), result.problems().getFirst().message());
        int candidates = Math.toIntExact(dataset(result, "candidate_mass").values().length());
        assertEquals(11 * 5, candidates, "eleven ions with none to four molecules");
        assertEquals(22.99 + 36.03, value(result, "candidate_mass", 2 * 5 + 2), 1e-9);
        assertEquals(-144.964, value(result, "candidate_mass", 9 * 5), 1e-9, "an anion has the sign of its charge");
    }

    /** σ of the slope over 200 noises, white and with neighbours that resemble each other. */
    @Test
    void theDeviationOfASlopeIsHonest() {
        double square = 0;
        for (int seed = 0; seed < 200; seed++) {
            OperationResult result = new MassPerElectron().apply(noisy(seed), settings(MassPerElectronSettings.class, Map.of("area", 1)),
                    Progress.NONE);
            Dataset found = dataset(result, "mass_per_electron");
            double pull = (found.values().get(0) - 40) / found.sigma().orElseThrow().get(0);
            square += pull * pull / 200;
        }
        assertEquals(1, Math.sqrt(square), 0.3);
    }

    private static Map<String, Measurement> noisy(int seed) {
        Random random = new Random(seed);
        int rows = 400;
        double[] charge = new double[rows];
        double[] mass = new double[rows];
        double error = 0;
        for (int i = 0; i < rows; i++) {
            charge[i] = -1e-5 * i;
            error = 0.6 * error + 20 * random.nextGaussian();
            mass[i] = 40 / MassPerElectron.FARADAY * 1e-5 * i * 1e9 + error;
        }
        Axis time = Generated.time(rows);
        Measurement both = Measurement.of("both", "eqcm",
                List.of(Dataset.of("areal_mass", EqcmQuantities.AREAL_MASS, EqcmQuantities.NANOGRAM_PER_SQUARE_CENTIMETRE, time,
                        Values.of(mass)),
                        Dataset.of("charge", QuantityKind.CHARGE, Units.COULOMB, time, Values.of(charge))),
                Map.of());
        return Map.of(MassAndCharge.MASS, both, MassAndCharge.ELECTROCHEMISTRY, both);
    }

    @Test
    void withoutAnAreaThereIsAProblem() {
        Map<String, Measurement> inputs = noisy(1);
        assertEquals("eqcm.no-area", new MassPerElectron().apply(inputs, settings(MassPerElectronSettings.class, Map.of()), Progress.NONE)
                .problems().getFirst().id());
    }

    @Test
    void anIonThatIsNoneIsRefusedInWords() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> Species.of(List.of("Li+:6.94"), "", 0));
        assertTrue(refused.getMessage().contains("Li+:6.94:1"));
    }

    @TestFactory
    Stream<DynamicTest> massPerElectronKeepsTheContract() {
        return OperationContract.of(new MassPerElectron(), settings(MassPerElectronSettings.class, Map.of()), cell(2));
    }

    /** Cycles whose ends are exact: a line is a line. */
    @Test
    void theTrendIsTheSlopeOverCycles() {
        int rows = 801;
        double[] charge = new double[rows];
        double[] mass = new double[rows];
        for (int i = 0; i < rows; i++) {
            charge[i] = -Math.abs(i % 200 - 100) * 1e-4;
            mass[i] = 500 - charge[i] * 1e5 - 0.1 * i;
        }
        Measurement both = Measurement.of("both", "eqcm",
                List.of(Dataset.of("areal_mass", EqcmQuantities.AREAL_MASS, EqcmQuantities.NANOGRAM_PER_SQUARE_CENTIMETRE,
                        Generated.time(rows), Values.of(mass)),
                        Dataset.of("charge", QuantityKind.CHARGE, Units.COULOMB, Generated.time(rows), Values.of(charge))),
                Map.of());
        OperationResult result = new Dissolution().apply(Map.of(MassAndCharge.MASS, both, MassAndCharge.ELECTROCHEMISTRY, both),
                settings(DissolutionSettings.class, Map.of()),
                Progress.NONE);
        assertEquals(4, dataset(result, "cycle_mass").values().length());
        assertEquals(-20, value(result, "mass_trend", 0), 1e-9);
        assertEquals(Optional.of(true), dataset(result, "mass_trend").sigma().map(s -> s.get(0) < 1e-9));
        assertEquals(List.of(-20.0, -40.0, -60.0, -80.0),
                Arrays.stream(dataset(result, "cycle_mass").values().toArray()).map(v -> Math.rint(v * 1e6) / 1e6).boxed().toList());
    }

    @TestFactory
    Stream<DynamicTest> dissolutionKeepsTheContract() {
        return OperationContract.of(new Dissolution(), settings(DissolutionSettings.class, Map.of()), cell(0.5));
    }

    private static Measurement potentiostat() {
        Axis time = Generated.time(3);
        return Measurement.of("cell", "electrochemistry",
                List.of(Dataset.of("unknown_215", QuantityKind.UNKNOWN, Units.VOLT, time, Values.of(0, 0.1, 0.2)),
                        Dataset.of("D3", QuantityKind.UNKNOWN, Units.ONE, time, Values.of(1.0, 2, 3))),
                Map.of());
    }

    @Test
    void columnsOfAPotentiostatBecomeShifts() {
        ColumnsSettings settings = settings(ColumnsSettings.class,
                Map.of("frequency", List.of("3=unknown_215"), "dissipation", List.of("3=D3"), "areShifts", true, "isNormalised",
                        true, "hertz", -200, "dissipations", 1e-6));
        OperationResult result = new Columns().apply(Map.of(QcmShifts.ROLE, potentiostat()), settings, Progress.NONE);
        assertEquals(List.of(), result.problems());
        assertEquals(-60, value(result, "frequency_shift", 1), 1e-12);
        assertEquals(3e-6, value(result, "dissipation_shift", 2), 1e-20);
        OperationResult mass = new Sauerbrey().apply(Map.of(QcmShifts.ROLE, potentiostat().withDatasets(result.datasets())),
                settings(SauerbreySettings.class, Map.of("fundamental", 5)), Progress.NONE);
        assertEquals(17.668 * 20, value(mass, "areal_mass", 1), 0.01);
    }

    @Test
    void aColumnThatIsNotThereIsAProblemThatNamesTheOthers() {
        OperationResult result = new Columns().apply(Map.of(QcmShifts.ROLE, potentiostat()), settings(ColumnsSettings.class, Map.of()),
                Progress.NONE);
        assertTrue(result.problems().getFirst().hint().contains("unknown_215"));
    }

    @TestFactory
    Stream<DynamicTest> columnsKeepTheContract() {
        return OperationContract.of(new Columns(), settings(ColumnsSettings.class, Map.of("frequency", List.of("1=unknown_215"))),
                Map.of(QcmShifts.ROLE, potentiostat()));
    }
}
