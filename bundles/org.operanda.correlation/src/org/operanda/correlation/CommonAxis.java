package org.operanda.correlation;

import java.util.List;
import java.util.Optional;
import javax.measure.Unit;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;

/**
 * What a cell's state is counted in along an axis: time, or a quantity that the cycler recorded (charge, potential, state of charge,
 * composition, cycle). Every moment has a coordinate on it, so results of any technique can be drawn against it. A coordinate other than
 * time is in general not monotonic: charge and discharge pass the same value.
 */
public final class CommonAxis {
    /** The cycle and the part of its charge that has passed, or of its time where no charge is known: 2.25 is a quarter into cycle 2. */
    public static final QuantityKind CYCLE_FRACTION = new QuantityKind("cycle-fraction", "Cycle and fraction", "");
    /** The frame of a series of curves, counted from 1. */
    public static final QuantityKind FRAME = new QuantityKind("frame", "Frame", "");
    /** The kinds that can be an axis beside time, in the order of a menu. */
    public static final List<QuantityKind> KINDS = List.of(QuantityKind.CHARGE, QuantityKind.POTENTIAL, QuantityKind.STATE_OF_CHARGE,
            QuantityKind.COMPOSITION, QuantityKind.CYCLE, CYCLE_FRACTION, QuantityKind.TEMPERATURE, FRAME);

    private final Dataset coordinate;
    private final Timeline timeline;
    private final Signal signal;

    private CommonAxis(Dataset coordinate, Timeline timeline) {
        this.coordinate = coordinate;
        this.timeline = timeline;
        this.signal = new Signal(timeline, coordinate.values(), Optional.empty());
    }

    /**
     * The axis of that kind that a time series gives: its first dataset of the kind.
     *
     * @param source a time series, already on the reference clock
     * @param kind   one of {@link #KINDS}
     * @return empty when the series has no such dataset, or no times
     */
    public static Optional<CommonAxis> of(Measurement source, QuantityKind kind) {
        Optional<Axis> time = source.timeAxis().filter(axis -> axis.size() > 0);
        Optional<Dataset> coordinate = time.flatMap(axis -> coordinate(source, axis, kind));
        return coordinate.map(d -> new CommonAxis(d, Timeline.of(time.orElseThrow(), source, Double.POSITIVE_INFINITY)));
    }

    /** Whether a time series gives the axis of that kind; {@link #of} then is not empty as long as it has rows. */
    public static boolean gives(Measurement source, QuantityKind kind) {
        List<Dataset> columns = source.timeAxis().map(axis -> Columns.along(source, axis)).orElse(List.of());
        boolean framed = kind.equals(FRAME)
                && source.datasets().stream().anyMatch(d -> d.rank() > 1 && d.axes().getFirst().quantity().equals(QuantityKind.TIME));
        boolean counted = kind.equals(CYCLE_FRACTION) && columns.stream().anyMatch(d -> d.quantity().equals(QuantityKind.CYCLE));
        return framed || counted || columns.stream().anyMatch(d -> d.quantity().equals(kind));
    }

    private static Optional<Dataset> coordinate(Measurement source, Axis axis, QuantityKind kind) {
        List<Dataset> columns = Columns.along(source, axis);
        if (kind.equals(FRAME)) {
            boolean frames = source.datasets().stream().anyMatch(d -> d.rank() > 1 && d.axes().getFirst().equals(axis));
            return frames
                    ? Optional.of(Dataset.of("frame", FRAME, Units.ONE, axis, Values.computed(axis.size(), i -> i + 1.0)))
                    : Optional.empty();
        }
        Optional<Dataset> found = columns.stream().filter(d -> d.quantity().equals(kind)).findFirst();
        return kind.equals(CYCLE_FRACTION) && found.isEmpty()
                ? columns.stream().filter(d -> d.quantity().equals(QuantityKind.CYCLE)).findFirst()
                        .map(cycle -> cycleFraction(cycle, axis,
                                columns.stream().filter(d -> d.quantity().equals(QuantityKind.CHARGE)).findFirst()))
                : found;
    }

    private static Dataset cycleFraction(Dataset cycle, Axis time, Optional<Dataset> charge) {
        double[] cycles = cycle.values().toArray();
        double[] passed = charge.map(q -> q.values().toArray()).orElseGet(() -> time.values().toArray());
        double[] fraction = new double[cycles.length];
        for (int from = 0, to; from < cycles.length; from = to) {
            to = from + 1;
            while (to < cycles.length && cycles[to] == cycles[from]) {
                double step = Math.abs(passed[to] - passed[to - 1]);
                fraction[to] = fraction[to - 1] + (Double.isNaN(step) ? 0 : step);
                to++;
            }
            double whole = fraction[to - 1];
            for (int i = from; i < to; i++) {
                fraction[i] = cycles[i] + (whole > 0 ? fraction[i] / whole : 0);
            }
        }
        return Dataset.of("cycle_fraction", CYCLE_FRACTION, Units.ONE, time, Values.of(fraction));
    }

    public QuantityKind kind() {
        return coordinate.quantity();
    }

    public Unit<?> unit() {
        return coordinate.unit();
    }

    /** The words on the axis. */
    public String label() {
        return Units.label(kind().label(), unit());
    }

    /**
     * The coordinate at each moment: linear between two rows, the row before for a cycle number; NaN outside the series, in a gap between
     * its parts and beside a missing value.
     *
     * @param moments seconds on the reference clock, in any order
     */
    public double[] at(double[] moments) {
        double[] coordinates = new double[moments.length];
        for (int i = 0; i < moments.length; i++) {
            coordinates[i] = at(moments[i]);
        }
        return coordinates;
    }

    /** The coordinate at one moment. */
    public double at(double moment) {
        return signal.at(moment, Columns.isStep(kind()) ? ResamplePolicy.PREVIOUS : ResamplePolicy.LINEAR).value();
    }

    /**
     * The moment at which the coordinate comes nearest to a value.
     *
     * @param from earliest moment looked at, in seconds
     * @param to   latest moment looked at
     * @return seconds on the reference clock; NaN when no coordinate is known between the two
     */
    public double moment(double wanted, double from, double to) {
        double nearest = Double.NaN;
        double least = Double.POSITIVE_INFINITY;
        for (int i = Math.max(0, timeline.atOrBefore(from)); i < timeline.size() && timeline.time(i) <= to; i++) {
            double distance = Math.abs(signal.value(i) - wanted);
            if (timeline.time(i) >= from && distance < least) {
                least = distance;
                nearest = timeline.time(i);
            }
        }
        return nearest;
    }
}
