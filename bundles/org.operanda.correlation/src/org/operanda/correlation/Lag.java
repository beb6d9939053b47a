package org.operanda.correlation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.jdt.annotation.Nullable;
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

/**
 * By how much one series lags behind another, for instance edge energies behind the charge because two clocks differ. The lag is that for
 * which y(t), one value for each exposure, comes nearest to a polynomial of the mean of x over the exposure moved back by the lag: y(t) ≈
 * p(x(t − lag)). For each lag the polynomial is found by linear least squares (variable projection: G. H. Golub, V. Pereyra, SIAM J. Numer.
 * Anal. 10 (1973) 413); the lag by a scan of the whole range and Brent's method. One standard deviation is where the sum of squares has
 * risen by the variance of the residuals (profile likelihood), widened by (1 + r) / (1 − r) where neighbouring residuals correlate by r.
 * <p>
 * To put y on the clock of x, correct its clock by {@code −lag} seconds. A relation that holds while x runs one way only says nothing of a
 * lag: x must turn round, or pause. A lag is refused, with a problem that says why, when y is no function of x beyond chance or the
 * residuals run as smoothly as y itself, when three standard deviations reach beyond the range, or when a second lag within the range does
 * as well.
 * <p>
 * Roles: {@code x}, a record; {@code y}, a series of frames. Results: {@code lag} ± 1σ (NaN when refused), {@code lag_correlation}
 * (multiple correlation coefficient), {@code lag_profile} (root mean square residual along the lags tried). Only frames take part that x
 * covers for every lag of the range.
 */
public final class Lag implements SeriesOperation<LagSettings> {
    private static final QuantityKind LAG = new QuantityKind("lag", "Lag", "τ");
    private static final int FEWEST_STEPS = 400;
    private static final int MOST_STEPS = 4000;

    @Override
    public Class<LagSettings> settingsType() {
        return LagSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, LagSettings settings, Progress progress) {
        Measurement x = inputs.get("x");
        Measurement y = inputs.get("y");
        Optional<Axis> time = x.timeAxis().filter(axis -> axis.clock().isPresent());
        Optional<Axis> frames = y.timeAxis().filter(axis -> axis.clock().isPresent());
        if (time.isEmpty() || frames.isEmpty()) {
            return OperationResult.failed(Columns.untimed(time.isEmpty() ? x : y));
        }
        if (!(settings.from() < settings.to())) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "correlation.lag-range", "The range of lags ends before it begins.",
                    "Give 'from' less than 'to'."));
        }
        List<Problem> problems = new ArrayList<>();
        Optional<Dataset> leads = Columns.chosen(x, Columns.along(x, time.get()), List.of(settings.x()), problems).stream().findFirst();
        Optional<Dataset> follows = Columns.chosen(y, Columns.along(y, frames.get()), List.of(settings.y()), problems).stream().findFirst();
        if (leads.isEmpty() || follows.isEmpty()) {
            return new OperationResult(List.of(), problems);
        }
        Signal signal = new Signal(Timeline.of(time.get(), x, settings.maxGap()), leads.get().values(), Optional.empty());
        double[] sigmas = follows.get().sigma().isPresent() ? follows.get().sigma().get().toArray() : null;
        LagProfile profile = profile(new RunningIntegral(signal), FrameWindows.of(frames.get(), time.get().clock().get()),
                follows.get().values().toArray(),
                sigmas,
                settings, progress);
        if (profile.degreesOfFreedom() < 3) {
            problems.add(Problem.of(Severity.ERROR, "correlation.lag-frames",
                    "'" + leads.get().name() + "' covers only " + profile.y().length + " frames of '"
                            + follows.get().name() + "' for every lag of the range.",
                    "Narrow the range of lags, lower the degree, or check the clock transform."));
            return new OperationResult(List.of(), problems);
        }
        return search(profile, settings, follows.get(), problems);
    }

    /**
     * Of some frames those that take part: with a value, a standard deviation if there are any, and x known over every window tried.
     *
     * @param values one for each frame
     * @param sigmas as many standard deviations, or null
     */
    static LagProfile profile(RunningIntegral x, FrameWindows all, double[] values, double @Nullable [] sigmas, LagSettings settings,
            Progress progress) {
        int[] chosen = IntStream.range(0, values.length).filter(i -> !Double.isNaN(values[i]) && (sigmas == null || sigmas[i] > 0)
                && !Double.isNaN(x.signal().mean(all.start()[i] - settings.to(), all.end()[i] - settings.from(), 1).value())).toArray();
        FrameWindows windows = new FrameWindows(pick(all.start(), chosen), pick(all.end(), chosen));
        double[] sigma = sigmas == null ? null : pick(sigmas, chosen);
        return new LagProfile(x, windows, pick(values, chosen), sigma, settings.degree(), progress);
    }

    private static double[] pick(double[] values, int[] chosen) {
        return Arrays.stream(chosen).mapToDouble(i -> values[i]).toArray();
    }

    private static OperationResult search(LagProfile profile, LagSettings settings, Dataset y, List<Problem> problems) {
        double[] lags = lags(profile.windows(), settings);
        profile.progress().begin("Lag", lags.length);
        double[] sums = profile.sumsOfSquares(lags);
        LagEvidence evidence = LagEvidence.of(profile, lags, sums);
        if (profile.progress().isCancelled()) {
            return OperationResult.EMPTY;
        }
        boolean refused = evidence.problem().isPresent();
        evidence.problem().or(
                () -> SerialCorrelation.warning(profile.residuals(evidence.lag()), "the lag", "Its standard deviation allows for that."))
                .ifPresent(problems::add);
        Axis axis = Axis.of("lag", LAG, Units.SECOND, Values.of(lags));
        double[] deviations = Arrays.stream(sums).map(sum -> Math.sqrt(sum / profile.totalWeight())).toArray();
        return new OperationResult(List.of(
                Dataset.scalar("lag", LAG, Units.SECOND, refused ? Double.NaN : evidence.lag(), evidence.sigma()),
                Dataset.scalar("lag_correlation", Regression.COEFFICIENT, Units.ONE,
                        Math.sqrt(Math.max(0, 1 - evidence.sum() / profile.totalSumOfSquares()))),
                Dataset.of("lag_profile", y.quantity(), Columns.differenceUnit(y.unit()), axis, Values.of(deviations))), problems);
    }

    /** Steps of at most a quarter of the time between frames, within reason. */
    static double[] lags(FrameWindows windows, LagSettings settings) {
        double spacing = (windows.middle(windows.count() - 1) - windows.middle(0)) / (windows.count() - 1);
        double range = settings.to() - settings.from();
        int steps = (int) Math.clamp(Math.ceil(4 * range / Math.abs(spacing)), FEWEST_STEPS, MOST_STEPS);
        double[] lags = new double[steps + 1];
        Arrays.setAll(lags, i -> i == steps ? settings.to() : settings.from() + range * i / steps);
        return lags;
    }
}
