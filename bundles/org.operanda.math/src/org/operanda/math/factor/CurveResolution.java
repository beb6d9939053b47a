package org.operanda.math.factor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;

/**
 * Multivariate curve resolution by alternating least squares: a table of frames and channels is the sum over components of a concentration by
 * frame times a spectrum, D ≈ C·Sᵀ (R. Tauler, Chemom. Intell. Lab. Syst. 30 (1995) 133). Each half step is a least-squares fit, then the
 * mode's constraints. Several cells are stacked by rows; several techniques of one cell side by side, their columns weighted to like size.
 * <p>
 * The numbers of the result all belong to the constrained pair that is returned.
 *
 * @param concentrations by component, one per row
 * @param spectra        by component, one per column
 * @param lackOfFit      100 % · √(Σe²/Σd²) of that pair
 * @param history        lack of fit after each iteration
 * @param converged      whether the lack of fit stood still before the iterations were used up
 */
public record CurveResolution(double[][] concentrations, double[][] spectra, double lackOfFit, double[] history, boolean converged) {

    /**
     * What is known of one mode.
     *
     * @param nonNegative whether a component's profile has no negative values, in the least-squares step itself
     * @param constraints applied after it, in order
     */
    public record Mode(IntPredicate nonNegative, List<Constraint> constraints) {
        public Mode {
            constraints = List.copyOf(constraints);
        }

        /** The same for every component. */
        public Mode(boolean nonNegative, List<Constraint> constraints) {
            this(component -> nonNegative, constraints);
        }

        void solve(double[][] squares, double[][] projections) {
            boolean[] held = new boolean[squares.length];
            for (int k = 0; k < held.length; k++) {
                held[k] = nonNegative.test(k);
            }
            new NormalEquations(squares, held).solve(projections);
            constraints.forEach(constraint -> constraint.apply(projections));
        }
    }

    /**
     * When to stop.
     *
     * @param iterations at most
     * @param tolerance  once the lack of fit changes by no more than this part of itself
     */
    public record Stop(int iterations, double tolerance) {}

    /**
     * Resolves a table.
     *
     * @param table       not changed
     * @param spectra     to start from, by component; not changed
     * @param cancelled   asked in every iteration
     */
    public static CurveResolution of(Table table, double[][] spectra, Mode concentrationMode, Mode spectraMode, Stop stop,
            BooleanSupplier cancelled) {
        double total = Products.sumOfSquares(table);
        double[][] s = Arrays.stream(spectra).map(double[]::clone).toArray(double[][]::new);
        double[][] c = {};
        List<Double> history = new ArrayList<>();
        boolean converged = false;
        while (history.size() < stop.iterations && !converged && !cancelled.getAsBoolean()) {
            c = Products.times(table, s);
            concentrationMode.solve(Products.cross(s, s), c);
            double[][] projection = Products.transposedTimes(table, c);
            double[][] squares = Products.cross(c, c);
            s = Arrays.stream(projection).map(double[]::clone).toArray(double[][]::new);
            spectraMode.solve(squares, s);
            double left = total - 2 * product(projection, s) + product(squares, Products.cross(s, s));
            double lackOfFit = 100 * Math.sqrt(Math.max(0, left) / total);
            converged = !history.isEmpty() && Math.abs(history.getLast() - lackOfFit) <= stop.tolerance * lackOfFit;
            history.add(lackOfFit);
        }
        double[] steps = history.stream().mapToDouble(Double::doubleValue).toArray();
        return new CurveResolution(c, s, 100 * Math.sqrt(residual(table, c, s) / total), steps, converged);
    }

    /** Σ xᵢⱼ yᵢⱼ. */
    private static double product(double[][] x, double[][] y) {
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            for (int j = 0; j < x[k].length; j++) {
                sum += x[k][j] * y[k][j];
            }
        }
        return sum;
    }

    private static double residual(Table table, double[][] c, double[][] s) {
        double[] sums = new double[table.rows()];
        Products.all(table, piece -> (numbers, first, begin, end) -> {
            for (int i = begin; i < end && c.length > 0; i++) {
                sums[i] = sumOfSquares(less(numbers, (i - first) * table.columns(), i, c, s));
            }
        });
        return Arrays.stream(sums).sum();
    }

    private static double sumOfSquares(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }

    private static double[] less(double[] numbers, int from, int row, double[][] c, double[][] s) {
        double[] residuals = Arrays.copyOfRange(numbers, from, from + s[0].length);
        for (int k = 0; k < s.length; k++) {
            double amount = c[k][row];
            for (int j = 0; j < residuals.length; j++) {
                residuals[j] -= amount * s[k][j];
            }
        }
        return residuals;
    }

    /** What the components leave of a row of the table. */
    public double[] residuals(Table table, int row) {
        return less(table.row(row), 0, row, concentrations, spectra);
    }

    /** The spectra, by component, that come nearest to the table with given concentrations: what to start from when those are known. */
    public static double[][] spectraOf(Table table, double[][] concentrations, boolean nonNegative) {
        double[][] spectra = Products.transposedTimes(table, concentrations);
        new Mode(nonNegative, List.of()).solve(Products.cross(concentrations, concentrations), spectra);
        return spectra;
    }

    /** The part of the table's sum of squares that the components explain. */
    public double explained() {
        return 1 - lackOfFit * lackOfFit / 1e4;
    }
}
