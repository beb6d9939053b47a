package org.operanda.raman;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.operation.FrameOperation;
import org.operanda.data.operation.OperationResult;
import org.operanda.math.baseline.Baseline;
import org.operanda.math.baseline.PenalisedLeastSquares;
import org.operanda.math.baseline.PolynomialBaseline;
import org.operanda.math.baseline.RubberBand;
import org.operanda.math.baseline.Snip;

/**
 * Takes the baseline off each spectrum: fluorescence, scattered light, the cell's background. Gives the spectra without it, and {@code baseline}. The methods are
 * those of {@link org.operanda.math.baseline}, where their authors are named.
 */
public final class BaselineCorrection implements FrameOperation<BaselineCorrectionSettings> {

    @Override
    public Class<BaselineCorrectionSettings> settingsType() {
        return BaselineCorrectionSettings.class;
    }

    @Override
    public OperationResult apply(Measurement frame, BaselineCorrectionSettings settings) {
        Optional<Spectra> found = Spectra.in(frame, "");
        if (found.isEmpty()) {
            return Spectra.none(frame, "raman.baseline", "");
        }
        Spectra spectra = found.get();
        double[] corrected = new double[spectra.count() * spectra.points()];
        double[] below = new double[corrected.length];
        LongAdder incomplete = new LongAdder();
        LongAdder running = new LongAdder();
        spectra.each(() -> {
            PenalisedLeastSquares penalised = new PenalisedLeastSquares(spectra.points());
            return i -> {
                double[] y = spectra.spectrum(i);
                incomplete.add(Spectra.complete(y) ? 0 : 1);
                Baseline baseline = baseline(spectra.x(), y, settings, penalised);
                running.add(baseline.converged() ? 0 : 1);
                double[] left = new double[y.length];
                for (int k = 0; k < y.length; k++) {
                    left[k] = y[k] - baseline.values()[k];
                }
                spectra.put(left, i, corrected);
                spectra.put(baseline.values(), i, below);
            };
        });
        int missing = incomplete.intValue();
        int unfinished = running.intValue();
        List<Problem> problems = new ArrayList<>(
                Spectra.missing(missing, "raman.baseline", "only arPLS, asPLS and ALS bridge them, the others give none"));
        if (unfinished > 0) {
            problems.add(Problem.of(Severity.WARNING, "raman.baseline.iterations",
                    "Of " + unfinished + " spectra the baseline had not come to rest after "
                            + settings.iterations() + " iterations.",
                    "Allow more iterations or a greater tolerance; the last baseline is used."));
        }
        return new OperationResult(List.of(spectra.changed(corrected),
                spectra.curves("baseline", RamanQuantities.BASELINE, spectra.dataset().unit(), below)), problems);
    }

    private static Baseline baseline(double[] x, double[] y, BaselineCorrectionSettings settings, PenalisedLeastSquares penalised) {
        double lambda = Math.pow(10, settings.smoothness());
        boolean bridged = switch (settings.method()) {
            case ARPLS, ASPLS, ALS, POINTS -> true;
            default -> false;
        };
        if (!bridged && !Spectra.complete(y)) {
            double[] none = new double[y.length];
            Arrays.fill(none, Double.NaN);
            return new Baseline(none, none, 0, true);
        }
        return switch (settings.method()) {
            case ARPLS -> penalised.reweighted(y, lambda, settings.tolerance(), settings.iterations());
            case ASPLS -> penalised.adaptive(y, lambda, settings.tolerance(), settings.iterations());
            case ALS -> {
                Baseline baseline = penalised.asymmetric(y, lambda, settings.asymmetry(), settings.iterations());
                yield new Baseline(baseline.values(), baseline.weights(), baseline.iterations(), true);
            }
            case RUBBER_BAND -> finished(RubberBand.baseline(x, y));
            case SNIP -> finished(Snip.baseline(y, settings.window(), false));
            case POLYNOMIAL -> PolynomialBaseline.iterative(x, y, Math.min(settings.degree(), y.length - 1), 1, settings.tolerance(),
                    settings.iterations());
            case POINTS ->
                finished(PolynomialBaseline.through(x, y, settings.points().stream().mapToDouble(p -> p).toArray(), settings.halfWidth(),
                        settings.degree()));
        };
    }

    private static Baseline finished(double[] values) {
        return new Baseline(values, values, 1, true);
    }
}
