package org.operanda.correlation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
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
 * Finds how the clock of one record is put on that of another, from steps that both saw: offset, drift, and where the clock was set or the instrument restarted a piece of its own. The record is cut where its time goes
 * back and where it has a gap much longer than between other samples. See {@link ClockMatch} for the method.
 * Records with too few steps are put together by their curves, see {@link SmoothClock}: there are no pairs then.
 * <p>
 * The clock is refused, with the reason, when there are too few steps, when as many would meet by chance, or when another offset does nearly as well.
 * <p>
 * Roles: {@code reference} and {@code series}. Results by piece: {@code offset} ± 1σ in s at the piece's first row and {@code from_row}; {@code drift} ± 1σ in ppm; {@code pairs}; {@code residual} in s along the matched steps,
 * {@code residual_deviation}; {@code correction}, along the series, what is to be added to its times. None of the times is changed: {@link #align} gives what the experiment stores.
 */
public final class ClockAlignment implements SeriesOperation<ClockAlignmentSettings> {
    private static final QuantityKind OFFSET = new QuantityKind("clock-offset", "Clock offset", "Δt");
    private static final QuantityKind DRIFT = new QuantityKind("clock-drift", "Clock drift", "");
    private static final QuantityKind PIECE = new QuantityKind("clock-piece", "Piece of the record", "");
    private static final String NO_STEPS = "correlation.no-steps";
    /** A gap of so many usual intervals, and of so many seconds, may hide that a clock was set. */
    private static final double GAP = 20;
    private static final double GAP_SECONDS = 60;
    private static final double MILLION = 1e6;

    /**
     * What was found.
     *
     * @param pieces    how the clock is put on the reference's, beside the difference of their epochs; empty when refused
     * @param sigma     one standard deviation of the offset in s, the greatest of all pieces; NaN when refused
     * @param deviation root mean square of the residuals in s; NaN by curves
     * @param pairs     steps that both saw
     * @param problems  why it is refused
     */
    public record Alignment(Optional<ClockPieces> pieces, double sigma, double deviation, int pairs, List<Problem> problems) {}

    @Override
    public Class<ClockAlignmentSettings> settingsType() {
        return ClockAlignmentSettings.class;
    }

    /** Finds the correction that an experiment stores for the clock of {@code series}. */
    public static Alignment align(Measurement reference, Measurement series, ClockAlignmentSettings settings) {
        List<Problem> problems = new ArrayList<>();
        Optional<ClockMatch> match = match(reference, series, settings, problems);
        return new Alignment(match.map(ClockMatch::pieces), match.map(ClockMatch::sigma).orElse(Double.NaN),
                match.map(ClockMatch::deviation).orElse(Double.NaN),
                match.map(m -> m.residuals().length).orElse(0),
                problems);
    }

    private static Optional<ClockMatch> match(Measurement reference, Measurement series, ClockAlignmentSettings settings,
            List<Problem> problems) {
        Optional<Axis> right = reference.timeAxis().filter(axis -> axis.clock().isPresent());
        Optional<Axis> wrong = series.timeAxis().filter(axis -> axis.clock().isPresent());
        if (right.isEmpty() || wrong.isEmpty()) {
            problems.add(Columns.untimed(right.isEmpty() ? reference : series));
            return Optional.empty();
        }
        List<Problem> withoutSteps = new ArrayList<>();
        Optional<ClockMatch> bySteps = settings.evidence() == ClockAlignmentSettings.Evidence.CURVES
                ? Optional.empty()
                : bySteps(reference, right.get(), series, wrong.get(), settings, withoutSteps);
        boolean decided = withoutSteps.stream().noneMatch(p -> p.id().equals(NO_STEPS));
        if (bySteps.isPresent() || settings.evidence() == ClockAlignmentSettings.Evidence.STEPS
                || settings.evidence() == ClockAlignmentSettings.Evidence.AUTOMATIC && decided) {
            problems.addAll(withoutSteps);
            return bySteps;
        }
        List<Problem> withoutCurves = new ArrayList<>();
        Optional<ClockMatch> byCurves = SmoothClock.of(reference, right.get(), series, wrong.get(), settings, withoutCurves)
                .map(found -> onOwnEpoch(found.match(), right.get().clock().orElseThrow().secondsTo(wrong.get().clock().orElseThrow())));
        if (byCurves.isEmpty()) {
            problems.addAll(withoutSteps);
            problems.addAll(withoutCurves);
        }
        return byCurves;
    }

    private static Optional<ClockMatch> bySteps(Measurement reference, Axis right, Measurement series, Axis wrong,
            ClockAlignmentSettings settings, List<Problem> problems) {
        Optional<Dataset> x = column(reference, right, settings.reference(), problems);
        Optional<Dataset> y = column(series, wrong, settings.series(), problems);
        if (x.isEmpty() || y.isEmpty()) {
            return Optional.empty();
        }
        double[] time = right.values().toArray();
        Features known = Features.steps(time, x.get().values().toArray(), 0, time.length);
        Clock own = wrong.clock().orElseThrow();
        double epoch = right.clock().orElseThrow().secondsTo(own);
        double[] seconds = Arrays.stream(wrong.values().toArray()).map(t -> t + epoch).toArray();
        double[] values = y.get().values().toArray();
        int[] rows = pieces(seconds);
        List<Features> parts = IntStream.range(0, rows.length)
                .mapToObj(p -> Features.steps(seconds, values, rows[p], p + 1 < rows.length ? rows[p + 1] : seconds.length)).toList();
        int[] placed = IntStream.range(0, rows.length)
                .filter(p -> p == 0 || parts.get(p).count() > 0 || seconds[rows[p]] < seconds[rows[p] - 1]).toArray();
        int[] kept = Arrays.stream(placed).map(p -> rows[p]).toArray();
        List<Features> features = Arrays.stream(placed).mapToObj(parts::get).toList();
        double[] starts = Arrays.stream(kept).mapToDouble(row -> seconds[row]).toArray();
        ClockMatch.Found found = ClockMatch.of(known, features, kept, starts, settings.from(), settings.to());
        if (found.match().isEmpty()) {
            problems.add(Problem.of(Severity.ERROR, found.steps() ? "correlation.clock-refused" : NO_STEPS,
                    "The clock of '" + series.name() + "' is not aligned: " + found.reason(),
                    "Choose columns that both show the same steps, widen or narrow the range, or set the clock by hand."));
        }
        return found.match().map(match -> onOwnEpoch(match, epoch));
    }

    /** From times that begin with the reference's epoch to those of the record itself. */
    private static ClockMatch onOwnEpoch(ClockMatch match, double epoch) {
        ClockPieces pieces = match.pieces();
        ClockPieces own = new ClockPieces(onOwnEpoch(pieces.first(), epoch),
                pieces.pieces().stream().map(piece -> new ClockPieces.Piece(piece.from(), onOwnEpoch(piece.transform(), epoch))).toList());
        return new ClockMatch(own, match.sigmas(), match.drift(), match.driftSigma(), match.residuals(), match.moments());
    }

    private static ClockTransform onOwnEpoch(ClockTransform transform, double epoch) {
        return new ClockTransform(transform.offset(), transform.drift(), transform.reference() - epoch);
    }

    /** The column that the user names, else the one with the most steps. */
    private static Optional<Dataset> column(Measurement measurement, Axis axis, String word, List<Problem> problems) {
        List<Dataset> columns = Columns.along(measurement, axis);
        if (!word.isEmpty()) {
            return Columns.chosen(measurement, columns, List.of(word), problems).stream().findFirst();
        }
        double[] seconds = axis.values().toArray();
        Dataset best = null;
        int most = 0;
        for (Dataset column : columns) {
            if (!Columns.isStep(column.quantity()) && !column.quantity().equals(QuantityKind.TIME)
                    && !column.quantity().equals(QuantityKind.UNKNOWN)) {
                int steps = Features.steps(seconds, column.values().toArray(), 0, seconds.length).count();
                best = steps > most ? column : best;
                most = Math.max(most, steps);
            }
        }
        if (best == null) {
            problems.add(Problem.of(Severity.ERROR, NO_STEPS, "No column of '" + measurement.name() + "' changes abruptly.",
                    "Name a column, or find the lag of smooth columns instead."));
        }
        return Optional.ofNullable(best);
    }

    /** First rows of the pieces between which the clock may have been set. */
    static int[] pieces(double[] seconds) {
        int stride = Math.max(1, seconds.length / 10_000);
        double usual = IntStream.range(0, Math.max(0, (seconds.length - 1) / stride))
                .mapToDouble(i -> Math.abs(seconds[i * stride + 1] - seconds[i * stride])).sorted()
                .skip((seconds.length - 1) / stride / 2).findFirst().orElse(0);
        double longest = Math.max(GAP * usual, GAP_SECONDS);
        return IntStream.range(0, seconds.length)
                .filter(i -> i == 0 || !(seconds[i] >= seconds[i - 1]) || seconds[i] - seconds[i - 1] > longest).toArray();
    }

    private static String byCurves(ClockMatch match) {
        String drift = match.drift() == 0
                ? ""
                : String.format(Locale.ROOT, " and a drift of %.1f ± %.1f ppm", match.drift() * MILLION, match.driftSigma() * MILLION);
        String pieces = match.sigmas().length == 1
                ? ""
                : String.format(Locale.ROOT, " at the begin; the clock was set %d times", match.sigmas().length - 1);
        return String.format(Locale.ROOT, "The curves of both records lie together with an offset of %.1f ± %.1f s%s%s.",
                match.pieces().first().offset(), match.sigmas()[0], drift, pieces);
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, ClockAlignmentSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        Measurement series = inputs.get("series");
        List<Problem> problems = new ArrayList<>();
        Optional<ClockMatch> found = match(inputs.get("reference"), series, settings, problems);
        if (found.isEmpty()) {
            return new OperationResult(List.of(), problems);
        }
        ClockMatch match = found.get();
        ClockPieces pieces = match.pieces();
        int count = pieces.pieces().size() + 1;
        Axis numbers = Axis.of("piece", PIECE, Units.ONE, Values.computed(count, p -> p + 1.0));
        double[] offsets = new double[count];
        double[] rows = new double[count];
        for (int p = 0; p < count; p++) {
            ClockTransform transform = p == 0 ? pieces.first() : pieces.pieces().get(p - 1).transform();
            offsets[p] = transform.offset();
            rows[p] = p == 0 ? 0 : pieces.pieces().get(p - 1).from();
        }
        Axis time = series.timeAxis().orElseThrow();
        Axis steps = Axis.time(Values.of(match.moments()), inputs.get("reference").clock().orElseThrow());
        problems.add(Problem.of(Severity.INFO, "correlation.clock-aligned", match.residuals().length == 0
                ? byCurves(match)
                : String.format(Locale.ROOT, "%d steps of both records lie within %.2g s of each other.", match.residuals().length,
                        match.deviation()),
                "Give offset, drift and pieces to the clock of '" + series.name() + "'."));
        return progress.isCancelled()
                ? OperationResult.EMPTY
                : new OperationResult(List.of(
                        new Dataset("offset", OFFSET, Units.SECOND, List.of(numbers), Values.of(offsets),
                                Optional.of(Values.of(match.sigmas()))),
                        Dataset.of("from_row", QuantityKind.INDEX, Units.ONE, numbers, Values.of(rows)),
                        Dataset.scalar("drift", DRIFT, Units.PARTS_PER_MILLION, match.drift() * MILLION, match.driftSigma() * MILLION),
                        Dataset.scalar("pairs", QuantityKind.COUNT, Units.ONE, match.residuals().length),
                        Dataset.of("residual", OFFSET, Units.SECOND, steps, Values.of(match.residuals())),
                        Dataset.scalar("residual_deviation", OFFSET, Units.SECOND, match.deviation()),
                        Dataset.of("correction", OFFSET, Units.SECOND, time,
                                Values.computed(time.size(), i -> pieces.apply(i, time.values().get(i)) - time.values().get(i)))),
                        problems);
    }
}
