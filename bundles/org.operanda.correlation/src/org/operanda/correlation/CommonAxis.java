package org.operanda.correlation;

import java.util.List;
import java.util.Optional;
import javax.measure.Unit;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;

/**
 * What a cell's state is counted in along an axis: time, or a quantity that the cycler recorded (charge, potential, state of charge,
 * composition, cycle). Every moment has a coordinate on it, so results of any technique can be drawn against it. A coordinate other than
 * time is in general not monotonic: charge and discharge pass the same value.
 */
public final class CommonAxis {
    /** The kinds that can be an axis beside time, in the order of a menu. */
    public static final List<QuantityKind> KINDS = List.of(QuantityKind.CHARGE, QuantityKind.POTENTIAL, QuantityKind.STATE_OF_CHARGE,
            QuantityKind.COMPOSITION, QuantityKind.CYCLE);

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
        Optional<Dataset> coordinate = time
                .flatMap(axis -> Columns.along(source, axis).stream().filter(d -> d.quantity().equals(kind)).findFirst());
        return coordinate.map(d -> new CommonAxis(d, Timeline.of(time.orElseThrow(), source, Double.POSITIVE_INFINITY)));
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
