package org.operanda.correlation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Exposure;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.data.Values;

/**
 * How a clock is corrected that was set or restarted during a run: one transform up to the first such row of the record, another from there on. Pieces are told by rows and not by
 * times, since a clock that was set back shows the same time twice. Each piece is exact and invertible as {@link ClockTransform} is.
 *
 * @param first  holds for the first rows
 * @param pieces from which row on others hold, at rising rows above 0
 */
public record ClockPieces(ClockTransform first, List<Piece> pieces) {
    /** The clock is right. */
    public static final ClockPieces IDENTITY = of(ClockTransform.IDENTITY);

    /**
     * A later part of a run.
     *
     * @param from      its first row or frame, counted from 0
     * @param transform that holds from there on
     */
    public record Piece(long from, ClockTransform transform) {}

    public ClockPieces {
        pieces = List.copyOf(pieces);
        long before = 0;
        for (Piece piece : pieces) {
            if (piece.from <= before) {
                throw new IllegalArgumentException(
                        "pieces of a clock begin at rising rows above 0, not at " + piece.from + " after " + before);
            }
            before = piece.from;
        }
    }

    /** A clock that was never set. */
    public static ClockPieces of(ClockTransform transform) {
        return new ClockPieces(transform, List.of());
    }

    /** The transform of a row. */
    public ClockTransform at(long row) {
        ClockTransform found = first;
        for (Piece piece : pieces) {
            found = row >= piece.from ? piece.transform : found;
        }
        return found;
    }

    /** Corrects the time of a row. */
    public double apply(long row, double seconds) {
        return at(row).apply(seconds);
    }

    /** The pieces that undo these. */
    public ClockPieces inverse() {
        return new ClockPieces(first.inverse(), pieces.stream().map(piece -> new Piece(piece.from, piece.transform.inverse())).toList());
    }

    /**
     * The measurement on another clock: its time axes, their windows and its exposure are computed from the raw ones when they are read. The measurement given stays as it is. Rows are
     * those of each time axis; the exposure of a single frame is corrected by the first transform.
     *
     * @param reference the clock wanted
     */
    public Measurement apply(Measurement measurement, Clock reference) {
        Map<Axis, Axis> moved = new HashMap<>();
        List<Dataset> datasets = measurement.datasets().stream().map(dataset -> {
            List<Axis> axes = dataset.axes().stream().map(axis -> moved.computeIfAbsent(axis, a -> onto(a, reference))).toList();
            return new Dataset(dataset.name(), dataset.quantity(), dataset.unit(), axes, dataset.values(), dataset.sigma());
        }).toList();
        Optional<Exposure> exposure = measurement.exposure().map(when -> {
            ClockTransform whole = first.onto(when.clock(), reference);
            return new Exposure(reference, whole.apply(when.start()), whole.apply(when.end()));
        });
        return new Measurement(measurement.name(), measurement.technique(), datasets, exposure, measurement.metadata());
    }

    private Axis onto(Axis axis, Clock reference) {
        if (axis.clock().isEmpty() || !axis.quantity().equals(QuantityKind.TIME)) {
            return axis;
        }
        Clock own = axis.clock().get();
        ClockPieces whole = new ClockPieces(first.onto(own, reference),
                pieces.stream().map(piece -> new Piece(piece.from, piece.transform.onto(own, reference))).toList());
        Optional<Axis.Window> window = axis.window().map(w -> new Axis.Window(whole.view(w.start()), whole.view(w.end())));
        return new Axis(axis.name(), axis.quantity(), axis.unit(), whole.view(axis.values()), Optional.of(reference), window);
    }

    private Values view(Values seconds) {
        long[] from = pieces.stream().mapToLong(Piece::from).toArray();
        ClockTransform[] transforms = new ClockTransform[from.length + 1];
        Arrays.setAll(transforms, k -> k == 0 ? first : pieces.get(k - 1).transform);
        return Values.computed(seconds.length(), row -> {
            int piece = 0;
            while (piece < from.length && row >= from[piece]) {
                piece++;
            }
            return transforms[piece].apply(seconds.get(row));
        });
    }
}
