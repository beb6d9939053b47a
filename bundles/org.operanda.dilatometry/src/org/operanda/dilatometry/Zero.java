package org.operanda.dilatometry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;

/**
 * Sets the displacement to zero at a reference: the mean of the first rows, of a window of time, or of the first rows for which the sensor
 * stays still, that is, since it touches the electrode. With 'contact' the rows before are missing: they say nothing about the electrode.
 * The standard deviation holds that of the reference's mean.
 */
public final class Zero implements SeriesOperation<ZeroSettings> {

    /** The rows of the reference; {@code to} is after the last. */
    private record Rows(int from, int to) {}

    @Override
    public Class<ZeroSettings> settingsType() {
        return ZeroSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, ZeroSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        List<Dataset> results = new Inputs(inputs, problems).displacement(Inputs.SERIES, settings.dataset())
                .map(curve -> zeroed(curve, settings, problems)).orElse(List.of());
        return new OperationResult(results, problems);
    }

    private static List<Dataset> zeroed(Curve curve, ZeroSettings settings, List<Problem> problems) {
        Optional<Rows> reference = switch (settings.reference()) {
            case START -> curve.rows() == 0 ? Optional.empty() : window(curve, curve.seconds()[0], settings.duration());
            case WINDOW -> window(curve, settings.start(), settings.duration());
            case CONTACT -> contact(curve, settings);
        };
        Reading zero = reference.map(rows -> mean(curve, rows)).orElse(Reading.MISSING);
        if (Double.isNaN(zero.value())) {
            problems.add(Problem.of(Severity.ERROR, "dilatometry.no-reference", "No reading lies within the reference.",
                    "Choose another window, a longer duration, or for 'contact' a greater difference of readings."));
            return List.of();
        }
        int first = settings.reference() == ZeroSettings.Reference.CONTACT ? reference.get().from() : 0;
        double[] values = new double[curve.rows()];
        double[] sigma = new double[curve.rows()];
        for (int row = 0; row < values.length; row++) {
            values[row] = row < first ? Double.NaN : curve.values()[row] - zero.value();
            sigma[row] = Math.hypot(curve.sigma()[row], zero.sigma());
        }
        return List.of(curve.with(values, sigma).dataset("displacement"),
                Dataset.scalar("zero", DilatometryQuantities.DISPLACEMENT, curve.unit(), zero.value(), zero.sigma()));
    }

    private static Optional<Rows> window(Curve curve, double start, double duration) {
        int from = 0;
        while (from < curve.rows() && curve.seconds()[from] < start) {
            from++;
        }
        int to = from;
        while (to < curve.rows() && curve.seconds()[to] <= start + duration) {
            to++;
        }
        return from < to ? Optional.of(new Rows(from, to)) : Optional.empty();
    }

    private static Reading mean(Curve curve, Rows rows) {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int row = rows.from(); row < rows.to(); row++) {
            if (!Double.isNaN(curve.values()[row])) {
                sum += curve.values()[row];
                squares += curve.sigma()[row] * curve.sigma()[row];
                count++;
            }
        }
        return new Reading(sum / count, Math.sqrt(squares) / count);
    }

    /** The first rows over the duration whose readings all lie within the difference; greatest and least are kept while the window moves. */
    private static Optional<Rows> contact(Curve curve, ZeroSettings settings) {
        Deque<Integer> greatest = new ArrayDeque<>();
        Deque<Integer> least = new ArrayDeque<>();
        int from = 0;
        double[] y = curve.values();
        for (int row = 0; row < y.length; row++) {
            if (Double.isNaN(y[row])) {
                continue;
            }
            push(greatest, y, row, 1);
            push(least, y, row, -1);
            while (y[greatest.getFirst()] - y[least.getFirst()] > settings.still()) {
                from = Math.min(greatest.getFirst(), least.getFirst()) + 1;
                drop(greatest, from);
                drop(least, from);
            }
            if (row > from && curve.seconds()[row] - curve.seconds()[from] >= settings.duration()) {
                return Optional.of(new Rows(from, row + 1));
            }
        }
        return Optional.empty();
    }

    private static void push(Deque<Integer> rows, double[] y, int row, int sign) {
        while (!rows.isEmpty() && sign * y[rows.getLast()] <= sign * y[row]) {
            rows.removeLast();
        }
        rows.addLast(row);
    }

    private static void drop(Deque<Integer> rows, int from) {
        while (!rows.isEmpty() && rows.getFirst() < from) {
            rows.removeFirst();
        }
    }
}
