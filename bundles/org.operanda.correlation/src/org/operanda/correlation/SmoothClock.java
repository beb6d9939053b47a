package org.operanda.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Values;

/**
 * By what a clock is wrong, from curves without steps: the lag at which a column of one record comes nearest to a polynomial of a column of the other, as {@link Lag} finds and judges it. Of all pairs of columns that decide a lag, the one with the least
 * standard deviation is taken; it must agree with the others. There is one offset for the whole record and no drift.
 *
 * @param offset    seconds to add to the clock
 * @param sigma     one standard deviation
 * @param reference name of the column of the record whose clock is right
 * @param series    name of the column of the other
 */
record SmoothClock(double offset, double sigma, String reference, String series) {
    /** Rows of the record are averaged to so many windows. */
    private static final int MOST_WINDOWS = 800;
    private static final int FEWEST_WINDOWS = 20;
    /** No more columns of either record are tried. */
    private static final int MOST_COLUMNS = 4;
    private static final int DEGREE = 3;
    private static final double MOST_GAP = 600;
    /** Two pairs of columns disagree beyond so many standard deviations. */
    private static final double DISAGREE = 5;

    /**
     * Seeks the offset; empty, with the reason, when no pair of columns decides it.
     *
     * @param right time axis of the record whose clock is right
     * @param wrong time axis of the other
     */
    static Optional<SmoothClock> of(Measurement reference, Axis right, Measurement series, Axis wrong, ClockAlignmentSettings settings,
            List<Problem> problems) {
        List<Dataset> leading = columns(reference, right, settings.reference());
        List<Dataset> following = columns(series, wrong, settings.series());
        FrameWindows rows = FrameWindows.of(wrong, right.clock().orElseThrow());
        if (leading.isEmpty() || following.isEmpty() || rows.count() < FEWEST_WINDOWS
                || ClockAlignment.pieces(rows.start()).length > 1 && turnsBack(rows)) {
            problems.add(refusal(series, "There are no curves to compare, or the clock was set during the run.",
                    "Choose columns, or set the clock by hand."));
            return Optional.empty();
        }
        Timeline timeline = Timeline.of(right, reference, MOST_GAP);
        LagSettings lags = new LagSettings("", "", -settings.to(), -settings.from(), DEGREE, MOST_GAP);
        List<SmoothClock> found = new ArrayList<>();
        String reason = "";
        for (Dataset x : leading) {
            Signal signal = new Signal(timeline, x.values(), Optional.empty());
            for (Dataset y : following) {
                LagProfile profile = averaged(rows, y.values(), signal, lags);
                if (profile.degreesOfFreedom() < FEWEST_WINDOWS) {
                    reason = "'" + x.name() + "' covers too little of '" + y.name() + "' for every offset of the range.";
                    continue;
                }
                double[] tried = Lag.lags(profile.windows(), lags);
                LagEvidence evidence = LagEvidence.of(profile, tried, profile.sumsOfSquares(tried));
                if (evidence.problem().isEmpty() && evidence.sigma() > 0) {
                    found.add(new SmoothClock(-evidence.lag(), evidence.sigma(), x.name(), y.name()));
                } else {
                    reason = evidence.problem().map(p -> x.name() + " and " + y.name() + ": " + p.message()).orElse(reason);
                }
            }
        }
        return agreed(found, series, reason, problems);
    }

    private static boolean turnsBack(FrameWindows rows) {
        return IntStream.range(1, rows.count()).anyMatch(i -> !(rows.start()[i] >= rows.start()[i - 1]));
    }

    private static Optional<SmoothClock> agreed(List<SmoothClock> found, Measurement series, String reason, List<Problem> problems) {
        Optional<SmoothClock> best = found.stream().min((a, b) -> Double.compare(a.sigma, b.sigma));
        if (best.isEmpty()) {
            problems.add(refusal(series, reason,
                    "Choose columns of which one is a function of the other, narrow the range, or set the clock by hand."));
            return best;
        }
        Optional<SmoothClock> other = found.stream()
                .filter(f -> Math.abs(f.offset - best.get().offset) > DISAGREE * Math.hypot(f.sigma, best.get().sigma)).findFirst();
        if (other.isPresent()) {
            problems.add(refusal(series,
                    String.format(Locale.ROOT, "%s and %s say %.0f ± %.0f s, but %s and %s %.0f ± %.0f s.", best.get().reference,
                            best.get().series, best.get().offset, best.get().sigma, other.get().reference, other.get().series,
                            other.get().offset, other.get().sigma),
                    "Name the columns that are to decide."));
            return Optional.empty();
        }
        return best;
    }

    private static Problem refusal(Measurement series, String reason, String hint) {
        return Problem.of(Severity.ERROR, "correlation.clock-refused", "The clock of '" + series.name() + "' is not aligned: " + reason,
                hint);
    }

    /** The column that is named, else the first few that vary as a curve does. */
    private static List<Dataset> columns(Measurement measurement, Axis axis, String word) {
        List<Dataset> columns = Columns.along(measurement, axis);
        if (!word.isEmpty()) {
            return Columns.find(measurement, columns, word).stream().toList();
        }
        return columns.stream()
                .filter(c -> !Columns.isStep(c.quantity()) && !c.quantity().equals(QuantityKind.TIME)
                        && !c.quantity().equals(QuantityKind.UNKNOWN)
                        && varies(c.values()))
                .limit(MOST_COLUMNS).toList();
    }

    private static boolean varies(Values values) {
        double first = values.length() > 0 ? values.get(0) : 0;
        for (long i = 1; i < values.length(); i++) {
            double value = values.get(i);
            if (value != first && Double.isFinite(value)) {
                return true;
            }
        }
        return false;
    }

    /** The profile of means over as many windows as are handy, of those that the signal covers at every lag. */
    private static LagProfile averaged(FrameWindows rows, Values values, Signal signal, LagSettings settings) {
        int atOnce = Math.ceilDiv(rows.count(), MOST_WINDOWS);
        int count = rows.count() / atOnce;
        double[] start = new double[count];
        double[] end = new double[count];
        double[] mean = new double[count];
        for (int w = 0; w < count; w++) {
            int first = w * atOnce;
            start[w] = rows.start()[first];
            end[w] = rows.end()[first + atOnce - 1];
            mean[w] = IntStream.range(first, first + atOnce).mapToDouble(values::get).average().orElse(Double.NaN);
        }
        return Lag.profile(signal, new FrameWindows(start, end), mean, null, settings, Progress.NONE);
    }

    /** As what the experiment stores. */
    ClockMatch match() {
        return new ClockMatch(ClockPieces.of(new ClockTransform(offset, 0, 0)), new double[] {sigma}, 0, Double.NaN, new double[0],
                new double[0]);
    }
}
