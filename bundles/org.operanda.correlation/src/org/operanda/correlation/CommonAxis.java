package org.operanda.correlation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.measure.Unit;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Parts;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;

/**
 * What a cell's state is counted in along an axis: time, or a quantity that the cycler recorded (charge, potential, state of charge, composition, cycle). Every
 * moment has a coordinate on it, so results of any technique can be drawn against it. A coordinate other than time is in general not monotonic: charge and
 * discharge pass the same value.
 */
public final class CommonAxis {
    /** The kinds that can be an axis beside time, in the order of a menu. */
    public static final List<QuantityKind> KINDS = List.of(QuantityKind.CHARGE, QuantityKind.POTENTIAL, QuantityKind.STATE_OF_CHARGE, QuantityKind.COMPOSITION,
            QuantityKind.CYCLE);

    private final QuantityKind kind;
    private final Unit<?> unit;
    private final double[] seconds;
    private final double[] values;
    private final double[] part;

    private CommonAxis(QuantityKind kind, Unit<?> unit, double[] seconds, double[] values, double[] part) {
        this.kind = kind;
        this.unit = unit;
        this.seconds = seconds;
        this.values = values;
        this.part = part;
    }

    /**
     * The axis of that kind that a time series gives: its first dataset of the kind.
     *
     * @param source a time series, already on the reference clock
     * @param kind   one of {@link #KINDS}
     * @return empty when the series has no such dataset, or no times
     */
    public static Optional<CommonAxis> of(Measurement source, QuantityKind kind) {
        Optional<Axis> time = source.timeAxis();
        Optional<Dataset> values = source.datasets().stream().filter(d -> d.quantity().equals(kind) && d.rank() == 1).findFirst();
        if (time.isEmpty() || values.isEmpty() || !values.get().axes().getFirst().equals(time.get()) || time.get().size() == 0) {
            return Optional.empty();
        }
        double[] seconds = time.get().values().toArray();
        double[] part = source.dataset(Parts.PART).map(d -> d.values().toArray()).orElseGet(() -> new double[seconds.length]);
        return Optional.of(new CommonAxis(kind, values.get().unit(), seconds, values.get().values().toArray(), part));
    }

    public QuantityKind kind() {
        return kind;
    }

    public Unit<?> unit() {
        return unit;
    }

    /** The words on the axis. */
    public String label() {
        return Units.label(kind.label(), unit);
    }

    /**
     * The coordinate at each moment: linear between two rows, the row before for a cycle number; NaN outside the series and in a gap between its parts.
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
        int found = Arrays.binarySearch(seconds, moment);
        if (found >= 0) {
            return values[found];
        }
        int after = -found - 1;
        if (after == 0 || after == seconds.length || part[after] != part[after - 1] || Double.isNaN(moment)) {
            return Double.NaN;
        }
        if (kind.equals(QuantityKind.CYCLE)) {
            return values[after - 1];
        }
        double weight = (moment - seconds[after - 1]) / (seconds[after] - seconds[after - 1]);
        return values[after - 1] + weight * (values[after] - values[after - 1]);
    }

    /**
     * The moment at which the coordinate comes nearest to a value.
     *
     * @param from earliest moment looked at, in seconds
     * @param to   latest moment looked at
     * @return seconds on the reference clock; NaN when no coordinate is known between the two
     */
    public double moment(double coordinate, double from, double to) {
        double nearest = Double.NaN;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < seconds.length; i++) {
            double distance = Math.abs(values[i] - coordinate);
            if (seconds[i] >= from && seconds[i] <= to && distance < least) {
                least = distance;
                nearest = seconds[i];
            }
        }
        return nearest;
    }
}
