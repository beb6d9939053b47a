package org.operanda.math;

import java.util.Arrays;

/**
 * The x ≥ 0 that makes ½ xᵀHx − fᵀx least, H positive definite: regularised non-negative least squares by their normal equations, with the
 * active-set method of R. Bro and S. de Jong, J. Chemometrics 11 (1997) 393. Least squares that are not regularised lose digits here; use
 * {@link NonNegativeLeastSquares}. An instance belongs to one thread at a time.
 */
public final class NonNegativeQuadratic {
    /** A gradient below this part of the largest is rounding. */
    private static final double TOLERANCE = 1e-12;

    private final int n;
    private final double[][] factor;
    private final double[] wanted;
    private final double[] right;
    private final int[] chosen;
    private final boolean[] free;
    private final boolean[] refused;
    private int count;

    /** Working space for so many unknowns. */
    public NonNegativeQuadratic(int unknowns) {
        this.n = unknowns;
        this.factor = new double[n][n];
        this.wanted = new double[n];
        this.right = new double[n];
        this.chosen = new int[n];
        this.free = new boolean[n];
        this.refused = new boolean[n];
    }

    /**
     * Finds the minimum.
     *
     * @param h symmetric; not written to
     * @param f not written to
     * @param x is filled
     */
    public void solve(double[][] h, double[] f, double[] x) {
        Arrays.fill(x, 0);
        Arrays.fill(free, false);
        Arrays.fill(refused, false);
        double largest = Arrays.stream(f).map(Math::abs).max().orElse(0);
        // each round lowers the minimum and so never returns to a set of free unknowns; the bound only guards against rounding
        for (int round = 0; round < 10 * n; round++) {
            int entering = entering(h, f, x, TOLERANCE * largest);
            if (entering < 0) {
                return;
            }
            free[entering] = true;
            if (unconstrained(h, f) && wanted[entering] > 0) {
                moveTo(h, f, x);
                Arrays.fill(refused, false);
            } else {
                free[entering] = false;
                refused[entering] = true;
            }
        }
    }

    private int entering(double[][] h, double[] f, double[] x, double tolerance) {
        int best = -1;
        double most = tolerance;
        for (int k = 0; k < n; k++) {
            double sum = f[k];
            for (int l = 0; l < n; l++) {
                sum -= h[k][l] * x[l];
            }
            if (!free[k] && !refused[k] && sum > most) {
                most = sum;
                best = k;
            }
        }
        return best;
    }

    /** Goes towards what is wanted, and fixes at zero each unknown that would turn negative on the way. */
    private void moveTo(double[][] h, double[] f, double[] x) {
        while (true) {
            double step = 1;
            for (int k = 0; k < n; k++) {
                if (free[k] && wanted[k] <= 0) {
                    step = Math.min(step, wayToZero(x[k], wanted[k]));
                }
            }
            boolean reached = step >= 1;
            for (int k = 0; k < n; k++) {
                boolean leaves = !reached && free[k] && wanted[k] <= 0 && wayToZero(x[k], wanted[k]) <= step;
                free[k] &= !leaves;
                x[k] = free[k] ? reached ? wanted[k] : x[k] + step * (wanted[k] - x[k]) : 0;
            }
            if (reached || !unconstrained(h, f)) {
                return;
            }
        }
    }

    /** The part of the way to {@code wanted}, which is not above zero, after which an unknown is zero; 0 when it is there already. */
    static double wayToZero(double now, double wanted) {
        return now > 0 ? now / (now - wanted) : 0;
    }

    /** Fills {@link #wanted} with the minimum over the free unknowns; false when their matrix is not positive definite. */
    private boolean unconstrained(double[][] h, double[] f) {
        count = 0;
        for (int k = 0; k < n; k++) {
            if (free[k]) {
                chosen[count++] = k;
            }
        }
        for (int k = 0; k < count; k++) {
            for (int l = 0; l <= k; l++) {
                double sum = h[chosen[k]][chosen[l]];
                for (int j = 0; j < l; j++) {
                    sum -= factor[k][j] * factor[l][j];
                }
                if (k == l && !(sum > 0)) {
                    return false;
                }
                factor[k][l] = k == l ? Math.sqrt(sum) : sum / factor[l][l];
            }
        }
        substitute(f);
        return true;
    }

    private void substitute(double[] f) {
        for (int k = 0; k < count; k++) {
            double sum = f[chosen[k]];
            for (int j = 0; j < k; j++) {
                sum -= factor[k][j] * right[j];
            }
            right[k] = sum / factor[k][k];
        }
        Arrays.fill(wanted, 0);
        for (int k = count - 1; k >= 0; k--) {
            double sum = right[k];
            for (int j = k + 1; j < count; j++) {
                sum -= factor[j][k] * wanted[chosen[j]];
            }
            wanted[chosen[k]] = sum / factor[k][k];
        }
    }
}
