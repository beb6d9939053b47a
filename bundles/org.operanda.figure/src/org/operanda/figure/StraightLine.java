package org.operanda.figure;

import java.util.Objects;

/**
 * A fitted line y = intercept + slope·x, drawn over the whole width of a scatter panel.
 *
 * @param intercept in the unit of y
 * @param slope     in the unit of y per unit of x
 * @param label     what is written of it, for instance {@code 0.42(3) eV/V, R² = 0.97}; may be empty
 */
public record StraightLine(double intercept, double slope, String label) {
    public StraightLine {
        Objects.requireNonNull(label);
    }

    /** y at x. */
    public double at(double x) {
        return intercept + slope * x;
    }
}
