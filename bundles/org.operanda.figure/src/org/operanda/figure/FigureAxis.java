package org.operanda.figure;

import java.util.Objects;
import java.util.Optional;
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
 * @param range       from where to where it reaches; that of the data when empty
 */
public record FigureAxis(String name, Unit<?> unit, boolean logarithmic, Optional<Range> range) {
    public FigureAxis {
        Objects.requireNonNull(name);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(range);
    }

    /** A linear axis as long as its data. */
    public static FigureAxis of(String name, Unit<?> unit) {
        return new FigureAxis(name, unit, false, Optional.empty());
    }

    /** The axis of a dataset's values, named after their quantity, or after the dataset where the quantity is unknown. */
    public static FigureAxis of(Dataset dataset) {
        return of(name(dataset.quantity(), dataset.name()), dataset.unit());
    }

    /** A dataset's axis, named after its quantity. */
    public static FigureAxis of(Axis axis) {
        return of(name(axis.quantity(), axis.name()), axis.unit());
    }

    private static String name(QuantityKind quantity, String otherwise) {
        return quantity.equals(QuantityKind.UNKNOWN) ? otherwise : quantity.label();
    }

    public FigureAxis withName(String newName) {
        return new FigureAxis(newName, unit, logarithmic, range);
    }

    public FigureAxis withRange(Range newRange) {
        return new FigureAxis(name, unit, logarithmic, Optional.of(newRange));
    }

    /** This axis, divided by decades. */
    public FigureAxis inDecades() {
        return new FigureAxis(name, unit, true, range);
    }

    /** {@code Name (unit)}. */
    public String label() {
        return Units.label(name, unit);
    }
}
