package org.operanda.math.factor;

/**
 * What is known of the profiles of one mode beyond that they fit the table. It changes them in place after each least-squares step.
 * {@link Constraints} has the usual ones.
 */
@FunctionalInterface
public interface Constraint {

    /** @param profiles by component, one value for each row (or column) of the table */
    void apply(double[][] profiles);
}
