package org.operanda.electrochemistry.impedance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.electrochemistry.impedance.circuit.CircuitRegression;
import org.operanda.electrochemistry.impedance.circuit.FittedCircuit;

/**
 * Fits an equivalent circuit to the spectra of one cell as one series, so that an element stays the same element: each spectrum starts from
 * the last good result; one that does not converge, or fits far worse than that, is searched from many starts, with equal parts in the order
 * that is nearest to it (at the first spectrum: the fastest first). Where two arcs have nearly the same time constant, a spectrum does not tell
 * them apart; after that they are told apart by what they were before. Then the series is gone through backwards, each
 * spectrum from the result after it, and the better result is kept, so that a bad spectrum does not lead those after it astray.
 * <p>
 * Role and results as of {@link CircuitFit}, and by spectrum {@code retried}, 1 where the search was needed.
 */
public final class CircuitSeries implements SeriesOperation<CircuitFitSettings> {
    /** A spectrum whose χ² is so many times that of the one before it is searched anew. */
    private static final double WORSE = 4;
    /** After so many spectra that are worse for good, they are what the next is compared with. */
    private static final int PATIENCE = 2;

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
        Chain chain = new Chain(found.get(), progress);
        return chain.forward() && chain.backward() ? chain.result(problems) : OperationResult.EMPTY;
    }

    /** The series in the making. */
    private static final class Chain {
        private final CircuitTask task;
        private final Progress progress;
        private final CircuitRegression regression;
        private final FittedCircuit[] fitted;
        private final double[] retried;
        /** The last result that tells parts of the same shape apart. */
        private Optional<FittedCircuit> identity = Optional.empty();

        Chain(CircuitTask task, Progress progress) {
            this.task = task;
            this.progress = progress;
            this.regression = task.regression();
            this.fitted = new FittedCircuit[task.series().count()];
            this.retried = new double[fitted.length];
            progress.begin("Fitting", 2L * fitted.length);
        }

        private void take(int spectrum) {
            regression.take(task.series().real()[spectrum], task.series().imaginary()[spectrum]);
            progress.worked(1);
        }

        boolean forward() {
            Optional<FittedCircuit> last = Optional.empty();
            int refused = 0;
            for (int i = 0; i < fitted.length; i++) {
                if (progress.isCancelled()) {
                    return false;
                }
                take(i);
                fitted[i] = last.isPresent() ? next(i, last.get()) : task.fit(regression);
                boolean good = fitted[i].converged() && (last.isEmpty() || isAsGood(fitted[i], last.get()));
                refused = good ? 0 : refused + 1;
                if (good || fitted[i].converged() && refused > PATIENCE) {
                    last = Optional.of(fitted[i]);
                    boolean better = identity.isEmpty() || !regression.tellsPartsApart(identity.get());
                    identity = better || regression.tellsPartsApart(fitted[i]) ? last : identity;
                }
            }
            return true;
        }

        private static boolean isAsGood(FittedCircuit next, FittedCircuit last) {
            return next.converged() && next.reducedChiSquare() <= WORSE * last.reducedChiSquare();
        }

        private FittedCircuit next(int spectrum, FittedCircuit last) {
            FittedCircuit next = identified(regression.fit(last.parameters()));
            if (isAsGood(next, last) || !regression.isDecidable()) {
                return next;
            }
            retried[spectrum] = 1;
            return CircuitTask.better(next, identified(regression.search()));
        }

        private FittedCircuit identified(FittedCircuit found) {
            return identity.isPresent() && found.converged() ? regression.keepIdentity(found, identity.get().parameters()) : found;
        }

        boolean backward() {
            for (int i = fitted.length - 2; i >= 0; i--) {
                if (progress.isCancelled()) {
                    return false;
                }
                take(i);
                if (fitted[i + 1].converged() && regression.isDecidable()) {
                    FittedCircuit again = regression.fit(fitted[i + 1].parameters());
                    fitted[i] = CircuitTask.better(fitted[i],
                            fitted[i].converged() ? regression.keepIdentity(again, fitted[i].parameters()) : again);
                }
            }
            return true;
        }

        OperationResult result(List<Problem> problems) {
            CircuitResults results = new CircuitResults(task, fitted);
            List<Dataset> datasets = results.datasets();
            datasets.add(task.series().perSpectrum("retried", QuantityKind.FLAG, Units.ONE, retried));
            problems.addAll(results.problems());
            long searched = Arrays.stream(retried).filter(r -> r > 0).count();
            if (searched > 0) {
                problems.add(Problem.of(Severity.INFO, "electrochemistry.circuit.retried", searched + " of " + fitted.length
                        + " spectra were searched anew, since the result before them was no good start.", ""));
            }
            return new OperationResult(datasets, problems);
        }
    }
}
