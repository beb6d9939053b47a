package org.operanda.correlation;

import java.util.ArrayList;
import java.util.Arrays;
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
 * By what a clock is wrong, from curves without steps: the lag at which a column of one record comes nearest to a polynomial of a column of the other, as {@link Lag} finds and judges it, and how it changes along the record, see {@link EvenLag}. Of all pairs of
 * columns that decide it, the one with the least standard deviation is taken; it must agree with the others.
 * <p>
 * The record is cut where its time goes back, and where it has a gap in which the clock may have been set: each piece is placed on its own. Pieces before and after a gap are one where their offsets agree, or where one of
 * them decides none.
 *
 * @param pieces    where each begins, and what its lag is
 * @param reference name of the column of the record whose clock is right
 * @param series    name of the column of the other
 */
record SmoothClock(List<Piece> pieces, String reference, String series) {
    /** Rows of the record are averaged to so many windows. */
    private static final int MOST_WINDOWS = 800;
    private static final int FEWEST_WINDOWS = 20;
    /** No more columns of either record are tried. */
    private static final int MOST_COLUMNS = 4;
    private static final int DEGREE = 3;
    private static final double MOST_GAP = 600;
    /** Two pairs of columns, or two pieces, disagree beyond so many standard deviations. */
    private static final double DISAGREE = 5;
    private static final String TOO_LITTLE = "one covers too little of the other for every offset of the range.";
    /** A drift is believed beyond so many standard deviations. */
    private static final double SIGNIFICANT = 3;

    /**
     * A part of the record with one lag.
     *
     * @param row   its first
     * @param start time of that row
     * @param lag   and how it grows
     */
    record Piece(int row, double start, EvenLag lag) {}

    /** A part of the record between two rows. */
    private record Part(int from, int to) {}

    /** Either a lag, or why there is none. */
    private record Judged(Optional<EvenLag> lag, String reason) {
        static Judged refused(String reason) {
            return new Judged(Optional.empty(), reason);
        }
    }

    /**
     * Seeks the correction; empty, with the reason, when no pair of columns decides it.
     *
     * @param right time axis of the record whose clock is right
     * @param wrong time axis of the other
     */
    static Optional<SmoothClock> of(Measurement reference, Axis right, Measurement series, Axis wrong, ClockAlignmentSettings settings,
            List<Problem> problems) {
        List<Dataset> leading = columns(reference, right, settings.reference());
        List<Dataset> following = columns(series, wrong, settings.series());
        FrameWindows rows = FrameWindows.of(wrong, right.clock().orElseThrow());
        if (leading.isEmpty() || following.isEmpty() || rows.count() < FEWEST_WINDOWS) {
            problems.add(refusal(series, "There are no curves to compare.", "Choose columns, or set the clock by hand."));
            return Optional.empty();
        }
        Timeline timeline = Timeline.of(right, reference, MOST_GAP);
        List<SmoothClock> found = new ArrayList<>();
        String reason = "";
        for (Dataset x : leading) {
            Signal signal = new Signal(timeline, x.values(), Optional.empty());
            for (Dataset y : following) {
                Search search = new Search(signal, rows, y.values(), -settings.to(), -settings.from());
                List<Piece> pieces = search.pieces();
                if (search.refusal.isEmpty()) {
                    found.add(new SmoothClock(pieces, x.name(), y.name()));
                } else {
                    reason = x.name() + " and " + y.name() + ": " + search.refusal;
                }
            }
        }
        return agreed(found, series, reason, problems);
    }

    private static Optional<SmoothClock> agreed(List<SmoothClock> found, Measurement series, String reason, List<Problem> problems) {
        Optional<SmoothClock> best = found.stream().min((a, b) -> Double.compare(a.sigma(), b.sigma()));
        if (best.isEmpty()) {
            problems.add(refusal(series, reason,
                    "Choose columns of which one is a function of the other, narrow the range, or set the clock by hand."));
            return best;
        }
        Optional<SmoothClock> other = found.stream().filter(f -> f.disagrees(best.get())).findFirst();
        if (other.isPresent()) {
            problems.add(refusal(series,
                    String.format(Locale.ROOT, "%s say %.0f ± %.0f s, but %s %.0f ± %.0f s.", best.get().names(), best.get().offset(),
                            best.get().sigma(), other.get().names(), other.get().offset(), other.get().sigma()),
                    "Name the columns that are to decide."));
            return Optional.empty();
        }
        return best;
    }

    private String names() {
        return reference + " and " + series;
    }

    private double offset() {
        return -pieces.getFirst().lag.lag();
    }

    /** The greatest of all pieces. */
    private double sigma() {
        return pieces.stream().mapToDouble(p -> p.lag.sigma()).max().orElseThrow();
    }

    private boolean disagrees(SmoothClock other) {
        return pieces.stream().anyMatch(p -> other.pieces.stream().filter(o -> o.row == p.row).anyMatch(o -> apart(p.lag, o.lag)));
    }

    /** Whether two lags of one clock are not the same, at a second between them. */
    private static boolean apart(EvenLag a, EvenLag b) {
        return Math.abs(a.lag() - b.lag()) > DISAGREE * Math.hypot(a.sigma(), b.sigma())
                + ClockMatch.MOST_DRIFT * Math.abs(a.middle() - b.middle());
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

    /** As what the experiment stores: the drift is one for all pieces, and none where it is not significant. */
    ClockMatch match() {
        double weight = pieces.stream().mapToDouble(p -> 1 / (p.lag.growthSigma() * p.lag.growthSigma())).sum();
        double mean = -pieces.stream().mapToDouble(p -> p.lag.growth() / (p.lag.growthSigma() * p.lag.growthSigma())).sum() / weight;
        double sigma = 1 / Math.sqrt(weight);
        boolean drifts = Math.abs(mean) > SIGNIFICANT * sigma;
        double drift = drifts ? Math.clamp(mean, -ClockMatch.MOST_DRIFT, ClockMatch.MOST_DRIFT) : 0;
        // a drift that is left out may be there, within what clocks do
        double driftSigma = drifts ? sigma : Math.min(Math.hypot(mean, sigma), ClockMatch.MOST_DRIFT / Math.sqrt(3));
        List<ClockTransform> transforms = pieces.stream()
                .map(p -> new ClockTransform(-p.lag.lag() + drift * (p.start - p.lag.middle()), drift, p.start)).toList();
        double[] sigmas = pieces.stream().mapToDouble(p -> Math.hypot(p.lag.sigma(), driftSigma * (p.start - p.lag.middle()))).toArray();
        List<ClockPieces.Piece> later = IntStream.range(1, pieces.size())
                .mapToObj(p -> new ClockPieces.Piece(pieces.get(p).row, transforms.get(p))).toList();
        return new ClockMatch(new ClockPieces(transforms.getFirst(), later), sigmas, drift, driftSigma, new double[0], new double[0]);
    }

    /** The search for one pair of columns. */
    private static final class Search {
        private final RunningIntegral x;
        private final FrameWindows rows;
        private final Values values;
        private final LagSettings range;
        private final int atOnce;
        private String refusal = "";

        Search(Signal signal, FrameWindows rows, Values values, double from, double to) {
            this.x = new RunningIntegral(signal);
            this.rows = rows;
            this.values = values;
            this.range = new LagSettings("", "", from, to, DEGREE, MOST_GAP);
            this.atOnce = Math.ceilDiv(rows.count(), MOST_WINDOWS);
        }

        /** The pieces of the record with their lags; what cannot be placed is said in {@link #refusal}. */
        List<Piece> pieces() {
            int[] cuts = ClockAlignment.pieces(rows.start());
            List<List<Part>> groups = new ArrayList<>();
            List<Judged> judged = new ArrayList<>();
            for (int c = 0; c < cuts.length; c++) {
                int to = c + 1 < cuts.length ? cuts[c + 1] : rows.count();
                boolean turned = c > 0 && !(rows.start()[cuts[c]] >= rows.start()[cuts[c] - 1]);
                Part part = new Part(cuts[c], to);
                Judged own = cuts.length == 1 ? Judged.refused("") : judge(List.of(part));
                Judged before = c == 0 ? own : judged.getLast();
                boolean joined = c > 0 && !turned
                        && (own.lag.isEmpty() || before.lag.isEmpty() || !apart(own.lag.get(), before.lag.get()));
                if (joined) {
                    groups.getLast().add(part);
                    judged.set(judged.size() - 1, before.lag.isEmpty() ? own : before);
                } else {
                    groups.add(new ArrayList<>(List.of(part)));
                    judged.add(own);
                }
            }
            List<Piece> pieces = new ArrayList<>();
            for (int g = 0; g < groups.size(); g++) {
                List<Part> group = groups.get(g);
                Judged whole = group.size() == 1 && cuts.length > 1 ? judged.get(g) : judge(group);
                int row = group.getFirst().from;
                if (whole.lag.isEmpty()) {
                    refusal = groups.size() == 1 ? whole.reason : ClockMatch.unplaced(g, row, whole.reason);
                    return List.of();
                }
                pieces.add(new Piece(row, rows.start()[row], whole.lag.get()));
            }
            return pieces;
        }

        private Judged judge(List<Part> parts) {
            LagProfile profile = averaged(parts, range);
            if (profile.degreesOfFreedom() < FEWEST_WINDOWS) {
                return Judged.refused(TOO_LITTLE);
            }
            double[] tried = Lag.lags(profile.windows(), range);
            LagEvidence evidence = LagEvidence.of(profile, tried, profile.sumsOfSquares(tried));
            if (evidence.problem().isPresent() || !(evidence.sigma() > 0)) {
                return Judged.refused(evidence.problem().map(Problem::message).orElse(""));
            }
            return along(parts, evidence, tried.length);
        }

        /** The lag and its growth, from all windows that are covered near the lag. */
        private Judged along(List<Part> parts, LagEvidence evidence, int trials) {
            double length = Math.abs(rows.start()[parts.getLast().to - 1] - rows.start()[parts.getFirst().from]);
            double margin = 10 * evidence.sigma() + ClockMatch.MOST_DRIFT * length;
            LagProfile near = averaged(parts,
                    new LagSettings("", "", evidence.lag() - margin, evidence.lag() + margin, DEGREE, MOST_GAP));
            if (near.degreesOfFreedom() < FEWEST_WINDOWS) {
                return Judged.refused(TOO_LITTLE);
            }
            EvenLag lag = EvenLag.of(near, evidence.lag(), evidence.sigma(), margin);
            if (!(lag.sigma() > 0 && Math.abs(lag.growth()) < ClockMatch.MOST_DRIFT + SIGNIFICANT * lag.growthSigma())) {
                return Judged.refused("the lag changes along the record by more than any clock drifts.");
            }
            double[] left = near.residuals(i -> lag.at(near.windows().middle(i)));
            double sum = Arrays.stream(left).map(r -> r * r).sum();
            if (!(near.chance(sum, SerialCorrelation.widening(left)) * trials < LagEvidence.CHANCE)) {
                return Judged.refused(String.format(Locale.ROOT,
                        "at the best offset, %.0f s, one is no function of the other beyond chance over all that both cover.",
                        -evidence.lag()));
            }
            return new Judged(Optional.of(lag), "");
        }

        /** The profile of means over as many windows as are handy, none of them across a gap, of those that the signal covers at every lag. */
        private LagProfile averaged(List<Part> parts, LagSettings settings) {
            int count = parts.stream().mapToInt(p -> (p.to - p.from) / atOnce).sum();
            double[] start = new double[count];
            double[] end = new double[count];
            double[] mean = new double[count];
            int w = 0;
            for (Part part : parts) {
                for (int first = part.from; first + atOnce <= part.to; first += atOnce) {
                    start[w] = rows.start()[first];
                    end[w] = rows.end()[first + atOnce - 1];
                    mean[w++] = IntStream.range(first, first + atOnce).mapToDouble(values::get).average().orElse(Double.NaN);
                }
            }
            return Lag.profile(x, new FrameWindows(start, end), mean, null, settings, Progress.NONE);
        }
    }
}
