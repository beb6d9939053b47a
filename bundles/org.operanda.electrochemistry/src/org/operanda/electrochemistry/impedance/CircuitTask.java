package org.operanda.electrochemistry.impedance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.electrochemistry.impedance.circuit.Circuit;
import org.operanda.electrochemistry.impedance.circuit.CircuitRegression;
import org.operanda.electrochemistry.impedance.circuit.CircuitText;
import org.operanda.electrochemistry.impedance.circuit.FittedCircuit;
import org.operanda.electrochemistry.impedance.circuit.ParameterRules;

/**
 * A circuit that is to be fitted to spectra.
 *
 * @param series   the spectra, NaN where a point does not take part
 * @param circuit  what is fitted
 * @param rules    what is decided about its parameters
 * @param settings of the user
 */
record CircuitTask(SpectrumSeries series, Circuit circuit, ParameterRules rules, CircuitFitSettings settings) {
    /** A fit whose deviation is above this part of |Z| is searched anew from many starts. */
    private static final double POOR = 0.05;

    /** Reads the settings and takes the spectra; empty, with problems, when something is missing. */
    static Optional<CircuitTask> of(Map<String, Measurement> inputs, CircuitFitSettings settings, List<Problem> problems) {
        CircuitText.Parsed parsed = CircuitText.parse(settings.circuit());
        problems.addAll(parsed.problems());
        Optional<SpectrumSeries> series = SpectrumSeries.of(inputs, problems);
        if (parsed.circuit().isEmpty() || series.isEmpty()) {
            return Optional.empty();
        }
        Circuit circuit = parsed.circuit().get();
        ParameterRules.Parsed rules = ParameterRules.parse(circuit, settings.start(), settings.fixed(), settings.bounds(),
                settings.shared());
        problems.addAll(rules.problems());
        if (rules.rules().isEmpty()) {
            return Optional.empty();
        }
        double greatest = settings.greatest() > 0 ? settings.greatest() : Double.POSITIVE_INFINITY;
        return Optional.of(new CircuitTask(series.get().within(settings.least(), greatest, settings.inductive()), circuit,
                rules.rules().get(), settings));
    }

    CircuitRegression regression() {
        return new CircuitRegression(circuit, rules, settings.weighting(), settings.noise() / 100, series.hertz());
    }

    /** Fits the spectrum that a regression has taken, from the user's start where it is whole and good enough, else from many. */
    FittedCircuit fit(CircuitRegression regression) {
        if (Arrays.stream(rules.start()).anyMatch(Double::isNaN)) {
            return regression.search();
        }
        FittedCircuit fromStart = regression.fit(rules.start());
        return fromStart.converged() && fromStart.relativeDeviation() <= POOR ? fromStart : better(fromStart, regression.search());
    }

    /** The one with the lower χ²; the first when they are alike. */
    static FittedCircuit better(FittedCircuit one, FittedCircuit other) {
        boolean wins = Double.isNaN(one.reducedChiSquare()) || other.reducedChiSquare() < one.reducedChiSquare() * (1 - 1e-6)
                || other.converged() && !one.converged() && other.reducedChiSquare() <= one.reducedChiSquare() * (1 + 1e-6);
        return wins ? other : one;
    }
}
