package org.operanda.nmr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.math.baseline.Baseline;
import org.operanda.math.baseline.PenalisedLeastSquares;
import org.operanda.math.baseline.PolynomialBaseline;

/** Subtracts a baseline from the real part of each spectrum. Role {@value Spectra#ROLE}; gives the spectra and the {@code baseline} of each. */
public final class BaselineCorrection implements SeriesOperation<BaselineSettings> {
    private static final double TOLERANCE = 1e-3;
    private static final int ITERATIONS = 100;
    private static final double ASYMMETRY = 0.01;

    /** Finds the baseline of a spectrum. */
    private interface Finder {
        Baseline of(double[] row);
    }

    @Override
    public Class<BaselineSettings> settingsType() {
        return BaselineSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, BaselineSettings settings, Progress progress) {
        Optional<Spectra> found = Spectra.in(inputs);
        if (found.isEmpty() || found.get().points() <= settings.degree()) {
            return Spectra.missing();
        }
        Spectra spectra = found.get();
        int points = spectra.points();
        float[] corrected = new float[spectra.rows() * points];
        float[] baselines = new float[corrected.length];
        AtomicInteger unfinished = new AtomicInteger();
        Rows.each(spectra.rows(), progress, () -> {
            Finder finder = finder(spectra.shift(), settings);
            return i -> {
                double[] row = spectra.row(i);
                Baseline baseline = finder.of(row);
                unfinished.addAndGet(baseline.converged() ? 0 : 1);
                for (int k = 0; k < points; k++) {
                    baselines[i * points + k] = (float) baseline.values()[k];
                    corrected[i * points + k] = (float) (row[k] - baseline.values()[k]);
                }
            };
        });
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Dataset> datasets = new ArrayList<>(spectra.replaced(spectra.axis(), Values.of(corrected), spectra.imaginary()));
        datasets.add(Dataset.of("baseline", NmrQuantities.INTENSITY, Units.ONE, spectra.axes(), Values.of(baselines)));
        List<Problem> problems = unfinished.get() == 0
                ? List.of()
                : List.of(Problem.of(Severity.WARNING, "nmr.baseline.unfinished",
                        "The baseline of " + unfinished.get() + " of " + spectra.rows() + " spectra was still changing after " + ITERATIONS
                                + " rounds.",
                        "Look at it; take another method or degree."));
        return new OperationResult(datasets, problems);
    }

    private static Finder finder(double[] shift, BaselineSettings settings) {
        double lambda = Math.pow(10, settings.smoothness());
        return switch (settings.method()) {
            case POLYNOMIAL -> row -> PolynomialBaseline.iterative(shift, row, settings.degree(), 1, TOLERANCE, ITERATIONS);
            case ARPLS -> {
                PenalisedLeastSquares squares = new PenalisedLeastSquares(shift.length);
                yield row -> squares.reweighted(row, lambda, TOLERANCE, ITERATIONS);
            }
            case ALS -> {
                PenalisedLeastSquares squares = new PenalisedLeastSquares(shift.length);
                yield row -> squares.asymmetric(row, lambda, ASYMMETRY, ITERATIONS);
            }
        };
    }
}
