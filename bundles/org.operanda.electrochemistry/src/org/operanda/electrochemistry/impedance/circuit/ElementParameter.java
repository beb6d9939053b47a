package org.operanda.electrochemistry.impedance.circuit;

import java.util.Objects;
import javax.measure.Unit;
import org.operanda.data.QuantityKind;

/**
 * One number that belongs to an element.
 *
 * @param name        after the element's name, for instance {@code Q} of {@code CPE1_Q}; empty when the element has only this one
 * @param quantity    what it is
 * @param unit        in which it stands in the formula
 * @param logarithmic whether it is positive over many powers of ten, so that the fit seeks its logarithm
 * @param lower       least value, greater than 0 for a logarithmic one
 * @param upper       greatest value
 */
public record ElementParameter(String name, QuantityKind quantity, Unit<?> unit, boolean logarithmic, double lower, double upper) {
    private static final double LEAST = 1e-15;
    private static final double GREATEST = 1e15;

    public ElementParameter {
        Objects.requireNonNull(name);
        Objects.requireNonNull(quantity);
        Objects.requireNonNull(unit);
        if (!(lower < upper) || logarithmic && lower <= 0) {
            throw new IllegalArgumentException("the bounds of '" + name + "' are not in order: " + lower + " and " + upper);
        }
    }

    /** A positive one of unknown power of ten. */
    public static ElementParameter positive(String name, QuantityKind quantity, Unit<?> unit) {
        return new ElementParameter(name, quantity, unit, true, LEAST, GREATEST);
    }
}
