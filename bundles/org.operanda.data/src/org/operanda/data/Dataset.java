package org.operanda.data;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.measure.Unit;

/**
 * Numbers with a unit and an axis for each of their dimensions; immutable. The shape is that of the axes; a dataset without axes is one number. The order is
 * row-major: the last axis runs fastest.
 *
 * @param name     plain name, unique within its measurement, for instance {@code Ewe}; an unknown vendor column is {@code unknown_215}
 * @param quantity what it measures
 * @param unit     its unit; {@link Units#ONE} for a pure number
 * @param axes     one per dimension, slowest first
 * @param values   as many as the product of the axes' sizes; NaN where missing
 * @param sigma    one standard deviation of each value in the same unit, where known
 */
public record Dataset(String name, QuantityKind quantity, Unit<?> unit, List<Axis> axes, Values values, Optional<Values> sigma) {
    public Dataset {
        Objects.requireNonNull(name);
        Objects.requireNonNull(quantity);
        Objects.requireNonNull(unit);
        axes = List.copyOf(axes);
        long size = 1;
        for (Axis axis : axes) {
            size = Math.multiplyExact(size, axis.size());
        }
        if (size != values.length()) {
            throw new IllegalArgumentException("dataset '" + name + "' has " + values.length() + " values, its axes ask for " + size);
        }
        if (sigma.isPresent() && sigma.get().length() != size) {
            throw new IllegalArgumentException(
                    "dataset '" + name + "' has " + size + " values but " + sigma.get().length() + " standard deviations");
        }
    }

    /** A dataset along one axis. */
    public static Dataset of(String name, QuantityKind quantity, Unit<?> unit, Axis axis, Values values) {
        return new Dataset(name, quantity, unit, List.of(axis), values, Optional.empty());
    }

    /** A dataset over several axes, slowest first. */
    public static Dataset of(String name, QuantityKind quantity, Unit<?> unit, List<Axis> axes, Values values) {
        return new Dataset(name, quantity, unit, axes, values, Optional.empty());
    }

    /** One number. */
    public static Dataset scalar(String name, QuantityKind quantity, Unit<?> unit, double value) {
        return of(name, quantity, unit, List.of(), Values.of(value));
    }

    /** One number with its standard deviation; a NaN deviation is one that could not be had. */
    public static Dataset scalar(String name, QuantityKind quantity, Unit<?> unit, double value, double sigma) {
        return new Dataset(name, quantity, unit, List.of(), Values.of(value), Optional.of(Values.of(sigma)));
    }

    public Dataset withName(String newName) {
        return new Dataset(newName, quantity, unit, axes, values, sigma);
    }

    /** How many dimensions there are. */
    public int rank() {
        return axes.size();
    }

    /** The size of every dimension, slowest first. */
    public long[] shape() {
        return axes.stream().mapToLong(Axis::size).toArray();
    }

    /** Slice {@code index} along the slowest axis, of one rank less, as a view. */
    public Dataset frame(long index) {
        Objects.checkIndex(index, axes.getFirst().size());
        long each = values.length() / axes.getFirst().size();
        return new Dataset(name, quantity, unit, axes.subList(1, axes.size()), values.slice(index * each, each),
                sigma.map(s -> s.slice(index * each, each)));
    }
}
