package org.operanda.electrochemistry.impedance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.measure.Unit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.testkit.OperationContract;

/** What follows from a fitted circuit: capacitance, diffusion coefficient, exchange current, activation energy. */
class FollowingNumbersTest {

    private static Dataset parameter(String name, Unit<?> unit, double[] values, double relativeSigma) {
        return new Dataset(name, QuantityKind.UNKNOWN, unit, List.of(Axis.index(values.length)), Values.of(values),
                Optional.of(Values.computed(values.length, i -> relativeSigma * values[(int) i])));
    }

    private static Map<String, Measurement> fit(Dataset... datasets) {
        return Map.of("fit", Measurement.of("fit", "electrochemistry", List.of(datasets), Map.of(Metadata.CELL_AREA, "100 mm^2")));
    }

    private static Map<String, Measurement> warburg() {
        return fit(parameter("W1", Units.OHM_PER_ROOT_SECOND, new double[] {50}, 0.01));
    }

    /** TECHNIQUES.md 4.9: σ = 50 Ω s^-½, A = 1 cm², C = 1e-3 mol/cm³, n = 1, 298.15 K. */
    @Test
    void theDiffusionCoefficientFollowsFromTheWarburgCoefficient() {
        OperationResult result = new WarburgDiffusion().apply(warburg(), Spectra.settings(WarburgDiffusionSettings.class), Progress.NONE);
        Dataset diffusion = Spectra.dataset(result, "diffusion_coefficient");
        assertEquals(1.418e-11, diffusion.values().get(0), 0.0005e-11);
        assertEquals(0.02, diffusion.sigma().orElseThrow().get(0) / diffusion.values().get(0), 1e-12);
        OperationResult small = new WarburgDiffusion().apply(warburg(), Spectra.settings(WarburgDiffusionSettings.class, "area", 0.5),
                Progress.NONE);
        assertEquals(4 * 1.418e-11, Spectra.values(small, "diffusion_coefficient")[0], 0.002e-11);
        // ½ (20 · 0.5/(96485.33 · 50))²
        OperationResult slope = new WarburgDiffusion().apply(warburg(), Spectra.settings(WarburgDiffusionSettings.class, "slope", -0.5),
                Progress.NONE);
        assertEquals(2.1484e-12, Spectra.values(slope, "diffusion_coefficient")[0], 0.0001e-12);
    }

    /** RT/F = 25.6926 mV at 298.15 K. */
    @Test
    void theExchangeCurrentFollowsFromTheChargeTransferResistance() {
        Map<String, Measurement> fit = fit(parameter("R1", Units.OHM, new double[] {10}, 0.05));
        OperationResult result = new ExchangeCurrent().apply(fit, Spectra.settings(ExchangeCurrentSettings.class, "area", 2.0),
                Progress.NONE);
        Dataset current = Spectra.dataset(result, "exchange_current");
        assertEquals(2.56926, current.values().get(0), 1e-5);
        assertEquals(0.05 * 2.56926, current.sigma().orElseThrow().get(0), 1e-6);
        assertEquals(1.28463, Spectra.values(result, "exchange_current_density")[0], 1e-5);
        Map<String, Measurement> unknown = Map.of("fit", fit.get("fit").withMetadata(Map.of(Metadata.CELL_AREA, "?")));
        OperationResult without = new ExchangeCurrent().apply(unknown, Spectra.settings(ExchangeCurrentSettings.class), Progress.NONE);
        assertTrue(Double.isNaN(Spectra.values(without, "exchange_current_density")[0]));
        assertEquals(List.of("electrochemistry.impedance.area"), Spectra.problems(without));
    }

    private static Map<String, Measurement> brug() {
        return fit(parameter("R0", Units.OHM, new double[] {5}, 0.01), parameter("R1", Units.OHM, new double[] {20}, 0.01),
                parameter("CPE1_Q", Units.SIEMENS_SECOND_TO_ALPHA, new double[] {2e-5}, 0.02),
                parameter("CPE1_alpha", Units.ONE, new double[] {0.9}, 0.005));
    }

    /** By hand: (2e-5)^(1/0.9) · (1/5 + 1/20)^(−0.1/0.9) = 6.01066e-6 · 1.16653; without R_s · (1/20)^(−1/9) = 1.39495. */
    @Test
    void theCapacitanceFollowsFromTheConstantPhaseElement() {
        OperationResult surface = new BrugCapacitance().apply(brug(), Spectra.settings(BrugCapacitanceSettings.class), Progress.NONE);
        assertEquals(7.01161e-6, Spectra.values(surface, "capacitance")[0], 0.00001e-6);
        OperationResult film = new BrugCapacitance().apply(brug(), Spectra.settings(BrugCapacitanceSettings.class, "distribution", "film"),
                Progress.NONE);
        assertEquals(8.38458e-6, Spectra.values(film, "capacitance")[0], 0.00001e-6);
        // α = 1: the capacitance is Q, whatever the resistances
        Map<String, Measurement> ideal = fit(parameter("R0", Units.OHM, new double[] {5}, 0.3),
                parameter("CPE1_Q", Units.SIEMENS_SECOND_TO_ALPHA, new double[] {2e-5}, 0.02),
                parameter("CPE1_alpha", Units.ONE, new double[] {1}, 0));
        OperationResult blocking = new BrugCapacitance().apply(ideal, Spectra.settings(BrugCapacitanceSettings.class, "resistance", ""),
                Progress.NONE);
        Dataset capacitance = Spectra.dataset(blocking, "capacitance");
        assertEquals(2e-5, capacitance.values().get(0), 1e-18);
        assertEquals(0.02, capacitance.sigma().orElseThrow().get(0) / 2e-5, 1e-12);
    }

    /** The deviations of Q and α cancel for the most part: with their correlation σ is that of the scatter, without it far too large. */
    @Test
    void theCorrelationOfTheParametersIsTakenIntoAccount() {
        double[] truth = {5, 20, 2e-5, 0.9};
        double[][] all = IntStream.range(0, 300).mapToObj(i -> truth).toArray(double[][]::new);
        Spectra spectra = Spectra.of("R0-p(R1,CPE1)", Spectra.frequencies(1e5, 1, 50), 0.005, 11, all);
        OperationResult fitted = new CircuitSeries().apply(spectra.input(),
                Spectra.settings(CircuitFitSettings.class, "circuit", "R0-p(R1,CPE1)"),
                Progress.NONE);
        Measurement fit = Measurement.of("fit", "electrochemistry", fitted.datasets(), Map.of());
        Dataset found = Spectra.dataset(
                new BrugCapacitance().apply(Map.of("fit", fit), Spectra.settings(BrugCapacitanceSettings.class), Progress.NONE),
                "capacitance");
        double squares = 0;
        for (int s = 0; s < 300; s++) {
            double pull = (found.values().get(s) - 7.01161e-6) / found.sigma().orElseThrow().get(s);
            squares += pull * pull;
        }
        assertEquals(1, Math.sqrt(squares / 300), 0.13, "three standard deviations of a standard deviation of 300");
        Measurement bare = fit.withDatasets(fit.datasets().stream().filter(d -> !d.name().equals("parameter_correlation")).toList());
        Dataset independent = Spectra.dataset(
                new BrugCapacitance().apply(Map.of("fit", bare), Spectra.settings(BrugCapacitanceSettings.class), Progress.NONE),
                "capacitance");
        assertTrue(independent.sigma().orElseThrow().get(0) > 3 * found.sigma().orElseThrow().get(0));
    }

    private static Map<String, Measurement> arrhenius(boolean timesT) {
        double[] celsius = {45, 25, 5, -15};
        double[] ohms = IntStream.range(0, 4).mapToDouble(i -> {
            double kelvin = celsius[i] + 273.15;
            return (timesT ? kelvin : 1) * 1e-8 * Math.exp(50000 / (8.31446261815324 * kelvin));
        }).toArray();
        Dataset temperature = Dataset.of("temperature", QuantityKind.TEMPERATURE, Units.CELSIUS, Axis.index(4), Values.of(celsius));
        return Map.of("fit", fit(parameter("R1", Units.OHM, ohms, 0.02)).get("fit"), "conditions",
                Measurement.of("spectra", "electrochemistry", List.of(temperature), Map.of()));
    }

    @Test
    void theActivationEnergyFollowsFromTheSlope() {
        for (String law : List.of("conductance", "conductivity-times-t")) {
            OperationResult result = new ActivationEnergy().apply(arrhenius(law.startsWith("conductivity")),
                    Spectra.settings(ActivationEnergySettings.class, "law", law), Progress.NONE);
            Dataset energy = Spectra.dataset(result, "activation_energy");
            assertEquals(50, energy.values().get(0), 1e-9, "kJ/mol");
            // σ = R · 0.02/√Σ(x − x̄)², x = 1/T
            assertEquals(0.30509, energy.sigma().orElseThrow().get(0), 0.00001);
            assertEquals(Math.log(1e8), Spectra.values(result, "pre_exponential_logarithm")[0], 1e-9);
        }
        Map<String, Measurement> fit = Map.of("fit", arrhenius(false).get("fit"));
        OperationResult stated = new ActivationEnergy().apply(fit,
                Spectra.settings(ActivationEnergySettings.class, "temperatures", "45,25,5,-15"), Progress.NONE);
        assertEquals(50, Spectra.values(stated, "activation_energy")[0], 1e-9);
        OperationResult missing = new ActivationEnergy().apply(fit, Spectra.settings(ActivationEnergySettings.class), Progress.NONE);
        assertEquals(List.of("electrochemistry.activation-energy.temperature"), Spectra.problems(missing));
    }

    @Test
    void aParameterThatIsMissingIsSaid() {
        OperationResult result = new WarburgDiffusion().apply(brug(), Spectra.settings(WarburgDiffusionSettings.class), Progress.NONE);
        assertEquals(List.of("electrochemistry.impedance.parameter"), Spectra.problems(result));
    }

    @TestFactory
    Stream<DynamicTest> diffusionKeepsTheContract() {
        return OperationContract.of(new WarburgDiffusion(), Spectra.settings(WarburgDiffusionSettings.class), warburg());
    }

    @TestFactory
    Stream<DynamicTest> exchangeCurrentKeepsTheContract() {
        return OperationContract.of(new ExchangeCurrent(), Spectra.settings(ExchangeCurrentSettings.class), brug());
    }

    @TestFactory
    Stream<DynamicTest> capacitanceKeepsTheContract() {
        return OperationContract.of(new BrugCapacitance(), Spectra.settings(BrugCapacitanceSettings.class), brug());
    }

    @TestFactory
    Stream<DynamicTest> activationEnergyKeepsTheContract() {
        return OperationContract.of(new ActivationEnergy(), Spectra.settings(ActivationEnergySettings.class), arrhenius(false));
    }
}
