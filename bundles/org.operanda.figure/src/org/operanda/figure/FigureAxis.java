package org.operanda.figure;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.measure.Unit;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;

/**
 * What is written along an axis or a colour bar, and how far it reaches.
 *
 * @param name        the words on it, for instance {@code Photon energy}
 * @param unit        the unit of the numbers drawn; a time is shown in seconds, minutes, hours or days, as its range asks for
 * @param logarithmic whether it is divided by decades; then numbers not above zero are not drawn
 * @param counted     whether it counts, as cycles are counted: only whole numbers stand at it
 * @param falling     whether greater numbers stand on the left when it runs across, as chemical shifts and infrared wavenumbers are drawn
 * @param range       from where to where it reaches; that of the data when empty
 */
public record FigureAxis(String name, Unit<?> unit, boolean logarithmic, boolean counted, boolean falling, Optional<Range> range) {
    private static final Set<String> FALLING = Set.of("chemical-shift", "wavenumber");
    private static final Set<String> COUNTED = Set.of(QuantityKind.CYCLE.id(), QuantityKind.COUNT.id(), QuantityKind.INDEX.id(),
            "half-cycle", "frame", "component", "iteration", "cluster");

    public FigureAxis {
        Objects.requireNonNull(name);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(range);
    }

    /** A linear axis as long as its data. */
    public static FigureAxis of(String name, Unit<?> unit) {
        return new FigureAxis(name, unit, false, false, false, Optional.empty());
    }

    /** The axis of a dataset's values, named after their quantity, or after the dataset where the quantity is unknown. */
    public static FigureAxis of(Dataset dataset) {
        return of(dataset.quantity(), dataset.name(), dataset.unit());
    }

    /** A dataset's axis, named after its quantity. */
    public static FigureAxis of(Axis axis) {
        return of(axis.quantity(), axis.name(), axis.unit());
    }

    /** The axis of a quantity; cycles, half cycles, rows and other counts have whole numbers only, and chemical shifts and infrared wavenumbers fall. */
    public static FigureAxis of(QuantityKind quantity, Unit<?> unit) {
        return new FigureAxis(quantity.label(), unit, false, COUNTED.contains(quantity.id()), FALLING.contains(quantity.id()),
                Optional.empty());
    }

    private static FigureAxis of(QuantityKind quantity, String otherwise, Unit<?> unit) {
        return quantity.equals(QuantityKind.UNKNOWN) ? of(otherwise, unit) : of(quantity, unit);
    }

    public FigureAxis withName(String newName) {
        return new FigureAxis(newName, unit, logarithmic, counted, falling, range);
    }

    public FigureAxis withRange(Range newRange) {
        return new FigureAxis(name, unit, logarithmic, counted, falling, Optional.of(newRange));
    }

    /** This axis, divided by decades. */
    public FigureAxis inDecades() {
        return new FigureAxis(name, unit, true, false, falling, range);
    }

    /** This axis with the range that is stated, or that of its data. */
    public FigureAxis withRange(Optional<Range> newRange) {
        return new FigureAxis(name, unit, logarithmic, counted, falling, newRange);
    }

    /** {@code Name (unit)}. */
    public String label() {
        return Units.label(name, unit);
    }
}
