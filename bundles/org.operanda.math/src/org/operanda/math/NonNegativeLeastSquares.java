package org.operanda.math;

import java.util.Arrays;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;

/**
 * Least squares with coefficients that are not negative, and on demand add up to one: shares of known components in a measured curve. The
 * active-set method of C. L. Lawson and R. J. Hanson (Solving Least Squares Problems, 1974, chapter 23); the sum is kept exactly by holding
 * it in every step. The design is decomposed once, so that many curves of the same components cost little each. Instances may be used by
 * several threads at once.
 */
public final class NonNegativeLeastSquares {
    /** A gradient below this part of what the component and the curve could give is rounding. */
    private static final double TOLERANCE = 1e-12;

    private final double[][] columns;
    private final double[][] directions;
    private final double[][] reduced;
    private final double[] lengths;

    /**
     * A fit of the given components. To weight the points, divide the components and the curve by the curve's standard deviations.
     *
     * @param columns one per component, all of one length, not shorter than there are components; not copied
     */
    public NonNegativeLeastSquares(double[][] columns) {
        int n = columns.length;
        int rows = columns[0].length;
        if (rows < n) {
            throw new IllegalArgumentException("there are at least as many points as components, not " + rows + " for " + n);
        }
        DMatrixRMaj design = new DMatrixRMaj(rows, n);
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < n; k++) {
                design.unsafe_set(i, k, columns[k][i]);
            }
        }
        QRDecomposition<DMatrixRMaj> qr = DecompositionFactory_DDRM.qr(rows, n);
        qr.decompose(design);
        this.columns = columns;
        this.directions = columnsOf(qr.getQ(null, true));
        this.reduced = columnsOf(qr.getR(null, true));
        this.lengths = Arrays.stream(reduced).mapToDouble(column -> Math.sqrt(dot(column, column))).toArray();
    }

    private static double[][] columnsOf(DMatrixRMaj matrix) {
        double[][] columns = new double[matrix.getNumCols()][matrix.getNumRows()];
        for (int k = 0; k < columns.length; k++) {
            for (int i = 0; i < columns[k].length; i++) {
                columns[k][i] = matrix.unsafe_get(i, k);
            }
        }
        return columns;
    }

    /**
     * The coefficients, none negative, that come nearest to {@code y}. The covariance is that of the coefficients that are not held at
     * zero, scaled by the variance of the residuals; for those held at zero it is zero.
     */
    public LinearFit fit(double[] y) {
        return new Search(y, false).run();
    }

    /** As {@link #fit}, with coefficients that add up to one. */
    public LinearFit fitSumToOne(double[] y) {
        return new Search(y, true).run();
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }

    /** One curve's way to its coefficients. */
    private final class Search {
        private final int n = reduced.length;
        private final double[] curve;
        private final double[] target;
        private final boolean sumToOne;
        private final boolean[] free = new boolean[n];
        private double[] x = new double[n];

        Search(double[] y, boolean sumToOne) {
            this.curve = y;
            this.sumToOne = sumToOne;
            this.target = Arrays.stream(directions).mapToDouble(direction -> dot(direction, y)).toArray();
        }

        LinearFit run() {
            if (sumToOne) {
                startAtNearestComponent();
            }
            boolean[] refused = new boolean[n];
            // each round lowers the sum of squares and so never returns to a set of free components; the bound only guards against rounding
            for (int round = 0; round < 10 * n; round++) {
                int entering = entering(refused);
                if (entering < 0) {
                    break;
                }
                free[entering] = true;
                Optional<double[]> solution = solution();
                if (solution.isEmpty() || solution.get()[entering] <= 0) {
                    free[entering] = false;
                    refused[entering] = true;
                } else {
                    moveTo(solution.get());
                    Arrays.fill(refused, false);
                }
            }
            return result();
        }

        private void startAtNearestComponent() {
            int nearest = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int k = 0; k < n; k++) {
                double distance = 0;
                for (int i = 0; i < n; i++) {
                    distance += (reduced[k][i] - target[i]) * (reduced[k][i] - target[i]);
                }
                if (distance < least) {
                    least = distance;
                    nearest = k;
                }
            }
            free[nearest] = true;
            x[nearest] = 1;
        }

        /** The component at zero that promises most, −1 when none lowers the sum of squares. */
        private int entering(boolean[] refused) {
            double[] residual = target.clone();
            for (int k = 0; k < n; k++) {
                for (int i = 0; i < n; i++) {
                    residual[i] -= reduced[k][i] * x[k];
                }
            }
            double level = 0;
            int count = 0;
            for (int k = 0; k < n && sumToOne; k++) {
                if (free[k]) {
                    level += (dot(reduced[k], residual) - level) / ++count;
                }
            }
            double size = Math.sqrt(dot(target, target)) + (sumToOne ? Arrays.stream(lengths).max().orElse(0) : 0);
            int best = -1;
            double most = 0;
            for (int k = 0; k < n; k++) {
                double gain = dot(reduced[k], residual) - level;
                if (!free[k] && !refused[k] && gain > most && gain > TOLERANCE * lengths[k] * size) {
                    most = gain;
                    best = k;
                }
            }
            return best;
        }

        /** Goes towards the solution on the free components, and fixes at zero each that would turn negative on the way. */
        private void moveTo(double[] wanted) {
            double[] solution = wanted;
            while (true) {
                double step = 1;
                for (int k = 0; k < n; k++) {
                    if (free[k] && solution[k] <= 0) {
                        step = Math.min(step, NonNegativeQuadratic.wayToZero(x[k], solution[k]));
                    }
                }
                if (step >= 1) {
                    x = solution;
                    return;
                }
                for (int k = 0; k < n; k++) {
                    boolean leaves = free[k] && solution[k] <= 0 && NonNegativeQuadratic.wayToZero(x[k], solution[k]) <= step;
                    x[k] = leaves || !free[k] ? 0 : x[k] + step * (solution[k] - x[k]);
                    free[k] &= !leaves;
                }
                solution = solution().orElse(x);
            }
        }

        /** The unconstrained solution on the free components; empty when they are linearly dependent. */
        private Optional<double[]> solution() {
            int[] chosen = chosen();
            if (sumToOne && chosen.length == 1) {
                double[] one = new double[n];
                one[chosen[0]] = 1;
                return Optional.of(one);
            }
            return subset(chosen).map(fit -> spread(fit, chosen));
        }

        private int[] chosen() {
            int[] all = new int[n];
            int count = 0;
            for (int k = 0; k < n; k++) {
                if (free[k]) {
                    all[count++] = k;
                }
            }
            return Arrays.copyOf(all, count);
        }

        /** The fit on some components; when they add up to one, on the differences to the last of them. */
        private Optional<LinearFit> subset(int[] chosen) {
            double[] last = sumToOne ? reduced[chosen[chosen.length - 1]] : new double[n];
            double[][] differences = new double[sumToOne ? chosen.length - 1 : chosen.length][n];
            double[] values = new double[n];
            double[] unit = new double[n];
            for (int i = 0; i < n; i++) {
                values[i] = target[i] - last[i];
                unit[i] = 1;
                for (int k = 0; k < differences.length; k++) {
                    differences[k][i] = reduced[chosen[k]][i] - last[i];
                }
            }
            return LinearLeastSquares.fit(differences, values, unit);
        }

        private double[] spread(LinearFit fit, int[] chosen) {
            double[] solution = new double[n];
            double rest = 1;
            for (int k = 0; k < fit.coefficients().length; k++) {
                solution[chosen[k]] = fit.coefficients()[k];
                rest -= fit.coefficients()[k];
            }
            if (sumToOne) {
                solution[chosen[chosen.length - 1]] = rest;
            }
            return solution;
        }

        private LinearFit result() {
            double sum = 0;
            for (int i = 0; i < curve.length; i++) {
                double residual = curve[i];
                for (int k = 0; k < n; k++) {
                    residual -= columns[k][i] * x[k];
                }
                sum += residual * residual;
            }
            int[] chosen = chosen();
            int freedom = curve.length - chosen.length + (sumToOne ? 1 : 0);
            return new LinearFit(x, covariance(chosen, LinearFit.residualVariance(sum, freedom)), sum, freedom);
        }

        private double[][] covariance(int[] chosen, double variance) {
            double[][] covariance = new double[n][n];
            if (chosen.length == 0 || sumToOne && chosen.length == 1) {
                return covariance;
            }
            double[][] fitted = subset(chosen).orElseThrow().covariance();
            int last = chosen[chosen.length - 1];
            for (int k = 0; k < fitted.length; k++) {
                for (int l = 0; l < fitted.length; l++) {
                    double entry = fitted[k][l] * variance;
                    covariance[chosen[k]][chosen[l]] = entry;
                    if (sumToOne) {
                        covariance[last][chosen[l]] -= entry;
                        covariance[chosen[k]][last] -= entry;
                        covariance[last][last] += entry;
                    }
                }
            }
            return covariance;
        }
    }
}
