package org.operanda.electrochemistry.impedance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.electrochemistry.impedance.ActivationEnergySettings.Law;
import org.operanda.electrochemistry.impedance.FitParameters.Wanted;
import org.operanda.math.StraightLine;

/**
 * The activation energy of a resistance that was measured at several temperatures, from the slope of ln(1/R) or ln(T/R) against 1/T (S.
 * Arrhenius, Z. Phys. Chem. 4 (1889) 226): weighted by the standard deviations of the resistances where all have one.
 * <p>
 * Roles {@value FitParameters#ROLE}: a result of {@link CircuitFit} or {@link CircuitSeries}; {@code conditions}, optional: the spectra with
 * their temperature. Gives {@code activation_energy} in kJ/mol with 1σ, {@code pre_exponential_logarithm}, and along {@code
 * inverse_temperature} in 1/K, rising, {@code conductance_logarithm} with 1σ and {@code fitted_logarithm} for the plot.
 */
public final class ActivationEnergy implements SeriesOperation<ActivationEnergySettings> {
    private static final String CONDITIONS = "conditions";
    private static final QuantityKind INVERSE_TEMPERATURE = new QuantityKind("inverse-temperature", "Inverse temperature", "1/T");
    private static final QuantityKind LOGARITHM = new QuantityKind("conductance-logarithm", "Logarithm of the conductance", "ln(1/R)");

    @Override
    public Class<ActivationEnergySettings> settingsType() {
        return ActivationEnergySettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, ActivationEnergySettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        Optional<FitParameters> fit = FitParameters.of(inputs, problems, new Wanted(settings.resistance(), Units.OHM));
        Optional<double[]> kelvin = fit.flatMap(f -> kelvin(inputs, settings, f.count(), problems));
        return kelvin.isEmpty() ? new OperationResult(List.of(), problems) : line(fit.orElseThrow(), kelvin.get(), settings, problems);
    }

    private static Optional<double[]> kelvin(Map<String, Measurement> inputs, ActivationEnergySettings settings, int count,
            List<Problem> problems) {
        Optional<double[]> celsius = settings.temperatures().isEmpty()
                ? List.of(CONDITIONS, FitParameters.ROLE).stream().filter(inputs::containsKey)
                        .flatMap(role -> inputs.get(role).dataset(settings.temperature()).stream()).findFirst()
                        .flatMap(ActivationEnergy::celsius)
                : Optional.of(settings.temperatures().stream().mapToDouble(Double::doubleValue).toArray());
        if (celsius.isEmpty() || celsius.get().length != count) {
            problems.add(Problem.of(Severity.ERROR, "electrochemistry.activation-energy.temperature",
                    "There are " + celsius.map(c -> c.length).orElse(0) + " temperatures for " + count + " spectra.",
                    "Name the dataset with one temperature per spectrum, or give the temperatures in the settings."));
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(celsius.get()).map(t -> t + PhysicalConstants.ZERO_CELSIUS).toArray());
    }

    /** Readers give °C; a temperature in K has another zero. */
    private static Optional<double[]> celsius(Dataset dataset) {
        if (dataset.unit().equals(Units.KELVIN)) {
            return Optional.of(Arrays.stream(dataset.values().toArray()).map(t -> t - PhysicalConstants.ZERO_CELSIUS).toArray());
        }
        return dataset.unit().equals(Units.CELSIUS) ? Optional.of(dataset.values().toArray()) : Optional.empty();
    }

    private static OperationResult line(FitParameters fit, double[] kelvin, ActivationEnergySettings settings, List<Problem> problems) {
        int[] used = IntStream.range(0, kelvin.length).filter(s -> kelvin[s] > 0 && fit.values()[0][s] > 0).boxed()
                .sorted(Comparator.comparingDouble(s -> 1 / kelvin[s])).mapToInt(Integer::intValue).toArray();
        double[] x = Arrays.stream(used).mapToDouble(s -> 1 / kelvin[s]).toArray();
        double[] y = Arrays.stream(used)
                .mapToDouble(s -> Math.log((settings.law() == Law.CONDUCTANCE ? 1 : kelvin[s]) / fit.values()[0][s]))
                .toArray();
        double[] sigma = Arrays.stream(used).mapToDouble(s -> fit.sigma()[0][s] / fit.values()[0][s]).toArray();
        boolean enough = Arrays.stream(x).distinct().count() > 1;
        if (!enough) {
            problems.add(Problem.of(Severity.ERROR, "electrochemistry.activation-energy.points",
                    "The resistance is known at fewer than two temperatures.", "Measure it at more, or choose another resistance."));
            return new OperationResult(List.of(), problems);
        }
        boolean weighted = Arrays.stream(sigma).allMatch(s -> s > 0);
        StraightLine line = weighted ? StraightLine.weighted(x, y, sigma) : StraightLine.ordinary(x, y);
        Axis axis = Axis.of("inverse_temperature", INVERSE_TEMPERATURE, Units.parse("1/K").orElseThrow(), Values.of(x));
        double kilojoules = PhysicalConstants.GAS / 1000;
        return new OperationResult(List.of(
                Dataset.scalar("activation_energy", ImpedanceQuantities.ACTIVATION_ENERGY, ImpedanceQuantities.KILOJOULE_PER_MOLE,
                        -line.slope() * kilojoules, line.slopeSigma() * kilojoules),
                Dataset.scalar("pre_exponential_logarithm", LOGARITHM, Units.ONE, line.intercept(), line.interceptSigma()),
                new Dataset("conductance_logarithm", LOGARITHM, Units.ONE, List.of(axis), Values.of(y), Optional.of(Values.of(sigma))),
                Dataset.of("fitted_logarithm", LOGARITHM, Units.ONE, axis, Values.of(Arrays.stream(x).map(line::value).toArray()))),
                problems);
    }
}
