package org.operanda.electrochemistry.impedance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.reader.Source;
import org.operanda.electrochemistry.biologic.BiologicMptReader;
import org.operanda.electrochemistry.impedance.circuit.Circuit;
import org.operanda.electrochemistry.impedance.circuit.CircuitRegression;
import org.operanda.electrochemistry.impedance.circuit.FittedCircuit;
import org.operanda.electrochemistry.impedance.circuit.ParameterRules;
import org.operanda.electrochemistry.impedance.circuit.Weighting;
import org.operanda.testkit.OperationContract;
import org.operanda.testkit.SharedData;

class CircuitFitTest {
    private static final double[] HERTZ = Spectra.frequencies(1e5, 1e-2, 60);

    private static OperationResult fit(Spectra spectra, Object... settings) {
        return new CircuitFit().apply(spectra.input(), Spectra.settings(CircuitFitSettings.class, settings), Progress.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"R0-p(R1,C1); 5,40,1e-4", "R0-p(R1,CPE1)-W1; 5,20,2e-5,0.9,12",
            "R0-p(R1-W1,CPE1); 12,300,80,3e-5,0.85", "R0-p(R1,CPE1)-p(R2,CPE2)-p(R3,CPE3); 1,3,1e-4,0.9,10,1e-3,0.85,30,5e-2,0.95",
            "L0-R0-p(R1,CPE1)-Wo1; 1e-6,0.05,0.2,0.5,0.8,0.3,200", "R0-p(R1-Ws1,C1); 10,50,100,3,2e-5",
            "R0-p(CPE1,R1-p(CPE2,R2)); 20,1e-6,0.9,150,1e-4,0.9,400", "R0-G1; 2,30,0.1", "R0-K1-K2-K3; 1,5,1e-4,10,1e-2,20,2",
            "R0-Zarc1-CPE1; 3,25,1e-3,0.8,0.05,0.9", "p(R1,C1); 1000,1e-7", "R0-CPE1; 15,1e-3,0.9",
            "R0-p(R1,CPE1)-p(R2,L1); 30,200,2e-5,0.9,80,20"})
    void findsTheTruthWithoutAGuess(String circuit, String truth) {
        double[] parameters = Stream.of(truth.split(",")).mapToDouble(t -> Double.parseDouble(t.trim())).toArray();
        OperationResult result = fit(Spectra.of(circuit, HERTZ, 0, 1, parameters), "circuit", circuit);
        List<String> names = Spectra.circuit(circuit).parameterNames();
        for (int k = 0; k < parameters.length; k++) {
            assertEquals(parameters[k], Spectra.values(result, names.get(k))[0], 1e-5 * parameters[k], names.get(k));
        }
        assertEquals(1, Spectra.values(result, "converged")[0]);
    }

    /** Of 400 × 5 deviations from the truth, 68.3 ± 1.0 % lie within one σ and 95.4 ± 0.5 % within two; three times that is allowed. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5})
    void theStandardDeviationsAreThoseOfTheScatter(double statedNoise) {
        double[] truth = {5, 20, 2e-5, 0.9, 12};
        double[][] all = new double[400][];
        Arrays.fill(all, truth);
        OperationResult result = fit(Spectra.of("R0-p(R1,CPE1)-W1", HERTZ, 0.005, 7, all), "circuit", "R0-p(R1,CPE1)-W1", "noise",
                statedNoise,
                "start", "R0=4,R1=25,CPE1_Q=1e-5,CPE1_alpha=0.8,W1=10");
        List<String> names = List.of("R0", "R1", "CPE1_Q", "CPE1_alpha", "W1");
        double[] pulls = IntStream.range(0, 5).mapToObj(k -> Spectra.dataset(result, names.get(k)))
                .flatMapToDouble(d -> IntStream.range(0, 400).mapToDouble(
                        s -> (d.values().get(s) - truth[names.indexOf(d.name())]) / d.sigma().orElseThrow().get(s)))
                .toArray();
        assertEquals(0.683, Arrays.stream(pulls).filter(p -> Math.abs(p) < 1).count() / 2000.0, 0.031);
        assertEquals(0.954, Arrays.stream(pulls).filter(p -> Math.abs(p) < 2).count() / 2000.0, 0.015);
        if (statedNoise > 0) {
            assertEquals(1, Arrays.stream(Spectra.values(result, "reduced_chi_square")).average().orElseThrow(), 0.02);
        }
        double[] correlation = Spectra.values(result, "parameter_correlation");
        assertEquals(1, correlation[0], 1e-12);
        assertTrue(correlation[2 * 5 + 3] < -0.9, "Q and α of a constant phase element exclude each other: " + correlation[13]);
    }

    /** The published result of impedance.py, from its guess: five parameters to 1 %; Z0 and τ, which hang together, within one σ. */
    @Test
    void fitsTheExampleOfImpedancePy() throws Exception {
        double[] published = {1.65e-2, 8.68e-3, 3.32, 5.39e-3, 6.31e-2, 2.33e2, 2.20e-1};
        Spectra example = Spectra.ofCsv("eis/generic_csv/exampleData.csv");
        Circuit circuit = Spectra.circuit("R0-p(R1,C1)-p(R2-Wo1,C2)");
        CircuitRegression regression = new CircuitRegression(circuit, ParameterRules.of(circuit), Weighting.UNIT, 0, example.hertz);
        regression.take(example.real[0], example.imaginary[0]);
        FittedCircuit fitted = regression.fit(new double[] {.01, .01, 100, .01, .05, 100, 1});
        for (int k = 0; k < published.length; k++) {
            double tolerance = k == 4 || k == 5 ? fitted.sigma(k) : 0.01 * published[k];
            assertEquals(published[k], fitted.parameters()[k], tolerance, circuit.parameterNames().get(k));
        }
        assertTrue(regression.search().reducedChiSquare() <= fitted.reducedChiSquare(), "the search without a guess is no worse");
    }

    /** Dummy cells, whose leads and stray capacitance leave up to 1 %: the resistances are those at both ends of the spectrum. */
    @ParameterizedTest
    @ValueSource(strings = {"Circuit1_EIS_1.z", "Circuit2_EIS_1.z", "Circuit3_EIS_1.z"})
    void measuredDummyCellsAreFittedWithoutAGuess(String file) throws Exception {
        Spectra spectra = Spectra.ofZPlot("eis/zplot_z/" + file);
        OperationResult result = fit(spectra, "circuit", "R0-p(R1,C1)");
        double series = spectra.real[0][0];
        double total = spectra.real[0][spectra.hertz.length - 1];
        assertEquals(series, Spectra.values(result, "R0")[0], 0.02 * series);
        assertEquals(total, Spectra.values(result, "R0")[0] + Spectra.values(result, "R1")[0], 0.005 * total);
        assertTrue(Spectra.values(result, "deviation")[0] < 1);
        OperationResult leads = fit(Spectra.ofZPlot("eis/zplot_z/" + file), "circuit", "L0-R0-p(R1,CPE1)-p(R2,CPE2)-W1");
        assertTrue(Spectra.values(leads, "deviation")[0] < 0.2, "with leads");
        assertEquals(1, Spectra.values(leads, "converged")[0], "also when elements are superfluous");
    }

    /** The computed spectrum of pyimpspec's format tests: that of these round values, to all digits in the file. */
    @Test
    void aSpectrumOfAFileGivesTheCircuitItWasMadeOf() throws Exception {
        Source source = Source.open(SharedData.file("eis/biologic_mpt/case-multiple-spectra.mpt"));
        Measurement file = new BiologicMptReader().read(source, Progress.NONE).measurements().getFirst();
        OperationResult result = new CircuitFit().apply(Map.of("spectra", file),
                Spectra.settings(CircuitFitSettings.class, "circuit", "R0-p(R1,C1)-p(R2,CPE1)"), Progress.NONE);
        double[] truth = {100, 200, 8e-7, 500, 4e-4, 0.5};
        List<String> names = List.of("R0", "R1", "C1", "R2", "CPE1_Q", "CPE1_alpha");
        for (int k = 0; k < truth.length; k++) {
            for (double found : Spectra.values(result, names.get(k))) {
                assertEquals(truth[k], found, 1e-6 * truth[k], names.get(k));
            }
        }
    }

    @Test
    void fixedSharedAndBoundedParametersKeepTheirRules() {
        Spectra spectra = Spectra.of("R0-p(R1,CPE1)-p(R2,CPE2)", HERTZ, 0, 1, new double[] {5, 20, 2e-5, 0.9, 60, 2e-3, 0.9});
        OperationResult result = fit(spectra, "circuit", "R0-p(R1,CPE1)-p(R2,CPE2)", "fixed", List.of("R0=5"), "shared",
                List.of("CPE2_alpha=CPE1_alpha"), "bounds", List.of("R1=30:100"));
        assertEquals(5, Spectra.values(result, "R0")[0]);
        assertEquals(0, Spectra.dataset(result, "R0").sigma().orElseThrow().get(0));
        assertEquals(Spectra.values(result, "CPE1_alpha")[0], Spectra.values(result, "CPE2_alpha")[0]);
        assertEquals(60, Spectra.values(result, "R1")[0], 1e-4, "the arc of 20 Ω is out of bounds, so R1 is the other one");
        assertEquals(20, Spectra.values(result, "R2")[0], 1e-4);
        OperationResult held = fit(spectra, "circuit", "R0-p(R1,CPE1)-p(R2,CPE2)", "bounds", List.of("R0=6:9"));
        assertEquals(6, Spectra.values(held, "R0")[0], 1e-9);
        assertTrue(Double.isNaN(Spectra.dataset(held, "R0").sigma().orElseThrow().get(0)), "at a bound there is no σ");
        assertTrue(Spectra.problems(held).contains("electrochemistry.circuit.undecided"), held.problems().toString());
    }

    @Test
    void weightsAsItIsTold() {
        double[] truth = {1, 1e4, 1e-6};
        Spectra spectra = Spectra.of("R0-p(R1,C1)", HERTZ, 0.01, 3, truth);
        double modulus = Spectra.values(fit(spectra, "circuit", "R0-p(R1,C1)"), "R0")[0];
        double unit = Spectra.values(fit(spectra, "circuit", "R0-p(R1,C1)", "weighting", "unit"), "R0")[0];
        double proportional = Spectra.values(fit(spectra, "circuit", "R0-p(R1,C1)", "weighting", "proportional"), "R0")[0];
        assertEquals(1, modulus, 0.05, "the points at high frequency have 0.02 Ω of noise");
        assertTrue(Math.abs(proportional - 1) > Math.abs(modulus - 1), "it trusts small real parts whose noise comes from a large |Z|");
        assertTrue(Math.abs(unit - 1) > 0.1, "1 Ω beside 10 kΩ is lost in the noise of the large ones: " + unit);
    }

    @Test
    void whatIsWrongWithTheSettingsIsSaid() {
        Spectra spectra = Spectra.of("R0-p(R1,C1)", HERTZ, 0, 1, new double[] {1, 2, 3});
        assertEquals(List.of("electrochemistry.circuit.text"), Spectra.problems(fit(spectra, "circuit", "R0-X1")));
        for (String rule : List.of("R7=1", "R0", "R0=x", "R0=-1")) {
            assertEquals(List.of("electrochemistry.circuit.rule"), Spectra.problems(fit(spectra, "circuit", "R0-p(R1,C1)", "start", rule)),
                    rule);
        }
        for (String rule : List.of("R0=1", "R0=2:1", "R0=-1:1")) {
            assertEquals(List.of("electrochemistry.circuit.rule"), Spectra.problems(fit(spectra, "circuit", "R0-p(R1,C1)", "bounds", rule)),
                    rule);
        }
        assertEquals(List.of("electrochemistry.circuit.rule"), Spectra.problems(fit(spectra, "circuit", "R0-p(R1,C1)", "shared", "R0=R0")));
        assertEquals(List.of("electrochemistry.impedance.input"),
                Spectra.problems(new CircuitFit().apply(Map.of(), Spectra.settings(CircuitFitSettings.class), Progress.NONE)));
    }

    @Test
    void aSpectrumWithTooFewPointsIsNaNAndSaid() {
        Spectra spectra = Spectra.of("R0-p(R1,C1)", HERTZ, 0, 1, new double[] {5, 40, 1e-4}, new double[] {5, 40, 1e-4});
        Arrays.fill(spectra.real[1], 1, 60, Double.NaN);
        OperationResult result = fit(spectra, "circuit", "R0-p(R1,C1)");
        assertArrayEquals(new double[] {1, 0}, Spectra.values(result, "converged"));
        assertTrue(Double.isNaN(Spectra.values(result, "R1")[1]));
        assertTrue(Spectra.problems(result).contains("electrochemistry.circuit.unfit"));
    }

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return OperationContract.of(new CircuitFit(), Spectra.settings(CircuitFitSettings.class, "circuit", "R0-p(R1,CPE1)-W1"),
                Spectra.of("R0-p(R1,CPE1)-W1", HERTZ, 0.005, 7, new double[] {5, 20, 2e-5, 0.9, 12}, new double[] {5, 30, 2e-5, 0.9, 12})
                        .input());
    }
}
