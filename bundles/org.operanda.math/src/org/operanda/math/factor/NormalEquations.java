package org.operanda.math.factor;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Least squares of many right-hand sides with the same few columns, from their normal equations G·x = b, with or without coefficients that
 * may be negative. Non-negative ones by the active-set method on the normal equations (R. Bro, S. de Jong, J. Chemom. 11 (1997) 393), with one
 * inverse for all right-hand sides that share a set of free coefficients (M. H. Van Benthem, M. R. Keenan, J. Chemom. 18 (2004) 441).
 */
final class NormalEquations {
    /** A gradient below this part of the greatest right-hand side is rounding. */
    private static final double TOLERANCE = 1e-12;
    /** What is added to the diagonal, in parts of its mean, so that components that have become alike do not stop the iteration. */
    private static final double RIDGE = 1e-12;
    private static final int ROWS_AT_ONCE = 64;

    private final double[][] matrix;
    private final double[][] inverse;
    private final boolean[] nonNegative;
    /** By the set of free coefficients, a bit each, with zeros for the others: many right-hand sides share the few sets there are. */
    private final Map<Long, double[][]> inverses = new ConcurrentHashMap<>();

    /**
     * @param matrix      symmetric, of at most 63 rows
     * @param nonNegative by coefficient
     */
    NormalEquations(double[][] matrix, boolean[] nonNegative) {
        int n = matrix.length;
        double mean = IntStream.range(0, n).mapToDouble(k -> matrix[k][k]).average().orElse(0);
        this.matrix = new double[n][];
        for (int k = 0; k < n; k++) {
            this.matrix[k] = matrix[k].clone();
            this.matrix[k][k] += mean > 0 ? RIDGE * mean : 1;
        }
        this.inverse = inverse((1L << n) - 1);
        this.nonNegative = nonNegative;
    }

    private double[][] inverse(long set) {
        int[] chosen = IntStream.range(0, matrix.length).filter(k -> (set >> k & 1) != 0).toArray();
        RealMatrix part = new Array2DRowRealMatrix(matrix, true).getSubMatrix(chosen, chosen);
        RealMatrix inverted = new CholeskyDecomposition(part, Double.MAX_VALUE, 0).getSolver().getInverse();
        double[][] whole = new double[matrix.length][matrix.length];
        for (int k = 0; k < chosen.length; k++) {
            for (int l = 0; l < chosen.length; l++) {
                whole[chosen[k]][chosen[l]] = inverted.getEntry(k, l);
            }
        }
        return whole;
    }

    /**
     * Replaces right-hand sides by their solutions.
     *
     * @param values by component, one for each right-hand side
     */
    void solve(double[][] values) {
        int sides = values[0].length;
        IntStream.range(0, (sides + ROWS_AT_ONCE - 1) / ROWS_AT_ONCE).parallel().forEach(part -> {
            double[] side = new double[matrix.length];
            double[] solution = new double[matrix.length];
            for (int i = part * ROWS_AT_ONCE; i < Math.min(sides, (part + 1) * ROWS_AT_ONCE); i++) {
                for (int k = 0; k < side.length; k++) {
                    side[k] = values[k][i];
                }
                solve(side, solution);
                for (int k = 0; k < side.length; k++) {
                    values[k][i] = solution[k];
                }
            }
        });
    }

    private void solve(double[] side, double[] solution) {
        multiply(inverse, side, solution);
        for (int k = 0; k < side.length; k++) {
            if (solution[k] < 0 && nonNegative[k]) {
                search(side, solution);
                return;
            }
        }
    }

    private static void multiply(double[][] part, double[] side, double[] solution) {
        for (int k = 0; k < side.length; k++) {
            double sum = 0;
            for (int l = 0; l < side.length; l++) {
                sum += part[k][l] * side[l];
            }
            solution[k] = sum;
        }
    }

    private void search(double[] side, double[] solution) {
        int n = side.length;
        boolean[] free = new boolean[n];
        for (int k = 0; k < n; k++) {
            free[k] = !nonNegative[k];
        }
        solve(side, free, solution);
        double level = 0;
        for (double value : side) {
            level = Math.max(level, TOLERANCE * Math.abs(value));
        }
        double[] wanted = new double[n];
        for (int round = 0; round < 10 * n; round++) {
            int entering = entering(side, solution, free, level);
            if (entering < 0) {
                return;
            }
            free[entering] = true;
            solve(side, free, wanted);
            while (leaves(wanted, free)) {
                moveTowards(wanted, solution, free);
                solve(side, free, wanted);
            }
            System.arraycopy(wanted, 0, solution, 0, n);
        }
    }

    private int entering(double[] side, double[] solution, boolean[] free, double level) {
        int best = -1;
        double most = level;
        for (int k = 0; k < side.length; k++) {
            double gradient = side[k];
            for (int l = 0; l < side.length; l++) {
                gradient -= matrix[k][l] * solution[l];
            }
            if (!free[k] && gradient > most) {
                most = gradient;
                best = k;
            }
        }
        return best;
    }

    private boolean leaves(double[] wanted, boolean[] free) {
        for (int k = 0; k < free.length; k++) {
            if (free[k] && nonNegative[k] && wanted[k] <= 0) {
                return true;
            }
        }
        return false;
    }

    /** Goes as far as no coefficient becomes negative, and holds at zero those that stop it: at least one, whatever rounding leaves of it. */
    private void moveTowards(double[] wanted, double[] solution, boolean[] free) {
        double step = 1;
        for (int k = 0; k < free.length; k++) {
            if (free[k] && nonNegative[k] && wanted[k] <= 0) {
                step = Math.min(step, wayToZero(solution[k], wanted[k]));
            }
        }
        for (int k = 0; k < free.length; k++) {
            if (free[k]) {
                boolean stops = nonNegative[k] && wanted[k] <= 0 && wayToZero(solution[k], wanted[k]) <= step;
                solution[k] = stops ? 0 : solution[k] + step * (wanted[k] - solution[k]);
                free[k] = !stops;
            }
        }
    }

    /** The part of the way to {@code wanted}, which is not above zero, after which a coefficient is zero. */
    private static double wayToZero(double now, double wanted) {
        return now > 0 ? now / (now - wanted) : 0;
    }

    /** The least squares over the free coefficients; the others are zero. */
    private void solve(double[] side, boolean[] free, double[] solution) {
        long set = 0;
        for (int k = 0; k < free.length; k++) {
            set |= free[k] ? 1L << k : 0;
        }
        if (set == 0) {
            Arrays.fill(solution, 0);
        } else {
            multiply(inverses.computeIfAbsent(set, this::inverse), side, solution);
        }
    }
}
