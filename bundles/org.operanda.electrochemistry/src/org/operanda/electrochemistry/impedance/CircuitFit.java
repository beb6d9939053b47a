package org.operanda.electrochemistry.impedance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.electrochemistry.impedance.circuit.CircuitRegression;
import org.operanda.electrochemistry.impedance.circuit.FittedCircuit;

/**
 * Fits an equivalent circuit to each spectrum by itself: {@link CircuitRegression complex non-linear least squares} from starts that follow
 * from the spectrum, or from the user's. For spectra of one cell that belong together, {@link CircuitSeries} is faster and keeps the elements
 * apart.
 * <p>
 * Role {@value SpectrumSeries#ROLE}: spectra of {@link ImpedanceSpectra}, or rows. Gives by spectrum each parameter under its name
 * ({@code R0}, {@code CPE1_Q}, {@code CPE1_alpha} …) with 1σ, which is NaN at a bound and where the spectrum does not decide it; {@code
 * fitted_real} and {@code fitted_minus_imaginary} in Ω, {@code residual_real} and {@code residual_imaginary} (measured − fitted)/|Z| in
 * percent; {@code reduced_chi_square}, {@code deviation} (root mean square of |measured − fitted|/|Z|, percent), {@code converged} (1 or 0);
 * and {@code parameter_correlation}, spectrum × parameter × parameter in the order of the circuit's text.
 */
public final class CircuitFit implements SeriesOperation<CircuitFitSettings> {

    @Override
    public Class<CircuitFitSettings> settingsType() {
        return CircuitFitSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, CircuitFitSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        Optional<CircuitTask> found = CircuitTask.of(inputs, settings, problems);
        if (found.isEmpty()) {
            return new OperationResult(List.of(), problems);
        }
        CircuitTask task = found.get();
        SpectrumSeries series = task.series();
        FittedCircuit[] fitted = new FittedCircuit[series.count()];
        EachSpectrum.run("Fitting", fitted.length, progress, () -> {
            CircuitRegression regression = task.regression();
            return spectrum -> {
                regression.take(series.real()[spectrum], series.imaginary()[spectrum]);
                fitted[spectrum] = task.fit(regression);
            };
        });
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        CircuitResults results = new CircuitResults(task, fitted);
        problems.addAll(results.problems());
        return new OperationResult(results.datasets(), problems);
    }
}
