package org.operanda.math;

import java.util.Arrays;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Nonlinear least squares for small problems within bounds: the Levenberg–Marquardt method with a step that is projected onto the bounds
 * (C. Kanzow, N. Yamashita, M. Fukushima, J. Comput. Appl. Math. 172 (2004) 375), damping after H. B. Nielsen (IMM report 1999-05), scaled
 * by the largest lengths that the Jacobian's columns have had (J. J. Moré, Lect. Notes Math. 630 (1978) 105).
 * <p>
 * An instance owns its working space and allocates nothing while it fits, so that a long series of fits costs arithmetic only; it belongs
 * to one thread at a time. Hipparchus' optimizer has no bounds and builds new matrices in every step.
 */
public final class BoundedLeastSquares {
    private static final double FIRST_DAMPING = 1e-3;
    private static final double MOST_DAMPING = 1e16;
    /** A pivot below this part of its diagonal element is rounding: the column depends on those before it. */
    private static final double DEPENDENT = 1e-13;
    private static final double SMALLEST_STEP = 1e-11;
    private static final double SMALLEST_GAIN = 1e-12;

    /** What is fitted. */
    @FunctionalInterface
    public interface Model {

        /**
         * Computes residuals and their derivatives.
         *
         * @param parameters within the bounds; not to be written to
         * @param residuals  to be filled: each divided by its σ
         * @param jacobian   to be filled: by residual, then by parameter
         * @return whether there are finite residuals for these parameters
         */
        boolean evaluate(double[] parameters, double[] residuals, double[][] jacobian);
    }

    /** What is fitted, by its normal equations: for models whose derivatives are mostly 0, or whose number of residuals changes. */
    @FunctionalInterface
    public interface Equations {

        /**
         * Computes the normal equations of the residuals r with their derivatives J.
         *
         * @param parameters within the bounds; not to be written to
         * @param normal     JᵀJ; the lower triangle, with its diagonal, is to be filled
         * @param gradient   Jᵀr, to be filled
         * @return the sum of the squared residuals, each divided by its σ; NaN where there are none
         */
        double evaluate(double[] parameters, double[][] normal, double[] gradient);
    }

    private final int n;
    private final int rows;
    private final double smallestGain;
    private final double[] parameters;
    private final double[] trial;
    private final double[] step;
    private final double[] scale;
    private final boolean[] held;
    private final double[][] factor;
    private final double[][] covariance;
    private final double[] residuals;
    private final double[][] jacobian;
    private double[] gradient;
    private double[] trialGradient;
    private double[][] normal;
    private double[][] trialNormal;
    private double sumOfSquares;
    private int evaluations;
    private boolean converged;

    /**
     * Working space.
     *
     * @param parameters how many are fitted, at least one
     * @param residuals  how many there are
     */
    public BoundedLeastSquares(int parameters, int residuals) {
        this(parameters, residuals, SMALLEST_GAIN);
    }

    /**
     * Working space for normal equations.
     *
     * @param parameters how many are fitted, at least one
     */
    public BoundedLeastSquares(int parameters) {
        this(parameters, 0);
    }

    /**
     * Working space of a fit that ends early.
     *
     * @param parameters   how many are fitted, at least one
     * @param residuals    how many there are
     * @param smallestGain part of the sum of squares: it has converged when a step lowers it by less. What is left to go is then, in
     *                     standard deviations of the parameters, about the root of this part times the residuals.
     */
    public BoundedLeastSquares(int parameters, int residuals, double smallestGain) {
        this.n = parameters;
        this.rows = residuals;
        this.smallestGain = smallestGain;
        this.parameters = new double[n];
        this.trial = new double[n];
        this.step = new double[n];
        this.gradient = new double[n];
        this.trialGradient = new double[n];
        this.scale = new double[n];
        this.held = new boolean[n];
        this.normal = new double[n][n];
        this.trialNormal = new double[n][n];
        this.factor = new double[n][n];
        this.covariance = new double[n][n];
        this.residuals = new double[rows];
        this.jacobian = new double[rows][n];
    }

    /**
     * Fits from a start.
     *
     * @param model           what is fitted
     * @param start           moved onto the bounds where it lies outside; not written to
     * @param lower           least allowed parameters
     * @param upper           greatest allowed parameters; one that equals the lower bound is held
     * @param mostEvaluations of the model
     * @return whether it has converged; the results can be asked for in any case
     */
    public boolean fit(Model model, double[] start, double[] lower, double[] upper, int mostEvaluations) {
        return fitEquations((at, products, slopes) -> linearise(model, at, products, slopes), start, lower, upper, mostEvaluations);
    }

    /**
     * Fits by normal equations.
     *
     * @param equations       what is fitted
     * @param start           moved onto the bounds where it lies outside; not written to
     * @param lower           least allowed parameters
     * @param upper           greatest allowed parameters; one that equals the lower bound is held
     * @param mostEvaluations of the equations
     * @return whether it has converged; the results can be asked for in any case
     */
    public boolean fitEquations(Equations equations, double[] start, double[] lower, double[] upper, int mostEvaluations) {
        for (int k = 0; k < n; k++) {
            parameters[k] = Math.clamp(start[k], lower[k], upper[k]);
        }
        Arrays.fill(scale, 0);
        Arrays.fill(held, false);
        converged = false;
        evaluations = 1;
        sumOfSquares = equations.evaluate(parameters, normal, gradient);
        if (Double.isFinite(sumOfSquares)) {
            iterate(equations, lower, upper, mostEvaluations);
        }
        return converged;
    }

    private void iterate(Equations equations, double[] lower, double[] upper, int mostEvaluations) {
        double damping = FIRST_DAMPING;
        double growth = 2;
        prepare(lower, upper);
        while (!converged && evaluations < mostEvaluations && damping < MOST_DAMPING) {
            if (!solve(damping)) {
                damping *= growth;
                growth *= 2;
                continue;
            }
            double length = project(lower, upper);
            if (length <= SMALLEST_STEP) {
                converged = true;
                break;
            }
            double predicted = predicted();
            evaluations++;
            double next = equations.evaluate(trial, trialNormal, trialGradient);
            double gain = (sumOfSquares - next) / predicted;
            if (gain > 0 && predicted > 0) {
                converged = sumOfSquares - next <= smallestGain * sumOfSquares && predicted <= smallestGain * sumOfSquares;
                accept(next);
                prepare(lower, upper);
                damping = Math.max(damping * Math.max(1.0 / 3, 1 - Math.pow(2 * gain - 1, 3)), Double.MIN_NORMAL);
                growth = 2;
            } else {
                converged = predicted <= smallestGain * sumOfSquares && Math.abs(sumOfSquares - next) <= smallestGain * sumOfSquares;
                damping *= growth;
                growth *= 2;
            }
        }
    }

    private double linearise(Model model, double[] at, double[][] products, double[] slopes) {
        if (!model.evaluate(at, residuals, jacobian)) {
            return Double.NaN;
        }
        for (int k = 0; k < n; k++) {
            Arrays.fill(products[k], 0, k + 1, 0);
        }
        Arrays.fill(slopes, 0);
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            addRow(jacobian[i], residuals[i], products, slopes);
            sum += residuals[i] * residuals[i];
        }
        return sum;
    }

    /** Completes the normal matrix and decides which parameters are held at a bound that the residuals push them against. */
    private void prepare(double[] lower, double[] upper) {
        for (int k = 0; k < n; k++) {
            for (int l = 0; l < k; l++) {
                normal[l][k] = normal[k][l];
            }
            scale[k] = Math.max(scale[k], normal[k][k]);
            held[k] = lower[k] == upper[k] || parameters[k] <= lower[k] && gradient[k] > 0
                    || parameters[k] >= upper[k] && gradient[k] < 0;
        }
    }

    private void addRow(double[] derivatives, double residual, double[][] products, double[] slopes) {
        for (int k = 0; k < n; k++) {
            double derivative = derivatives[k];
            double[] sums = products[k];
            for (int l = 0; l <= k; l++) {
                sums[l] += derivative * derivatives[l];
            }
            slopes[k] += derivative * residual;
        }
    }

    /** The damped step of the parameters that are not held; false when the equations cannot be solved. */
    private boolean solve(double damping) {
        for (int k = 0; k < n; k++) {
            step[k] = held[k] ? 0 : -gradient[k];
        }
        return decompose(damping) && substitute(step);
    }

    /** Cholesky decomposition of the damped normal matrix, with the identity for held parameters. */
    private boolean decompose(double damping) {
        for (int k = 0; k < n; k++) {
            for (int l = 0; l <= k; l++) {
                double sum = held[k] || held[l] ? 0 : normal[k][l];
                if (k == l) {
                    sum = held[k] ? 1 : sum + damping * (scale[k] > 0 ? scale[k] : 1);
                }
                double diagonal = sum;
                for (int j = 0; j < l; j++) {
                    sum -= factor[k][j] * factor[l][j];
                }
                if (k == l && !(sum > DEPENDENT * diagonal)) {
                    return false;
                }
                factor[k][l] = k == l ? Math.sqrt(sum) : sum / factor[l][l];
            }
        }
        return true;
    }

    private boolean substitute(double[] right) {
        for (int k = 0; k < n; k++) {
            for (int j = 0; j < k; j++) {
                right[k] -= factor[k][j] * right[j];
            }
            right[k] /= factor[k][k];
        }
        for (int k = n - 1; k >= 0; k--) {
            for (int j = k + 1; j < n; j++) {
                right[k] -= factor[j][k] * right[j];
            }
            right[k] /= factor[k][k];
            if (!Double.isFinite(right[k])) {
                return false;
            }
        }
        return true;
    }

    /** Moves the step onto the bounds; the longest change relative to the parameter is returned. */
    private double project(double[] lower, double[] upper) {
        double longest = 0;
        for (int k = 0; k < n; k++) {
            trial[k] = Math.clamp(parameters[k] + step[k], lower[k], upper[k]);
            step[k] = trial[k] - parameters[k];
            longest = Math.max(longest, Math.abs(step[k]) / (Math.abs(parameters[k]) + SMALLEST_STEP));
        }
        return longest;
    }

    /** By how much the linear model says that the step lowers the sum of squares. */
    private double predicted() {
        double sum = 0;
        for (int k = 0; k < n; k++) {
            double product = 0;
            for (int l = 0; l < n; l++) {
                product += normal[k][l] * step[l];
            }
            sum -= step[k] * (2 * gradient[k] + product);
        }
        return sum;
    }

    private void accept(double next) {
        sumOfSquares = next;
        System.arraycopy(trial, 0, parameters, 0, n);
        double[] slopes = gradient;
        gradient = trialGradient;
        trialGradient = slopes;
        double[][] products = normal;
        normal = trialNormal;
        trialNormal = products;
    }

    /** Whether the last fit has converged. */
    public boolean converged() {
        return converged;
    }

    /** How often the last fit evaluated its model. */
    public int evaluations() {
        return evaluations;
    }

    /** One parameter as fitted. */
    public double parameter(int k) {
        return parameters[k];
    }

    /** Whether the last fit left a parameter at a bound. */
    public boolean isHeld(int k) {
        return held[k];
    }

    /** The sum of the squared residuals; NaN when the model has none at the start. */
    public double sumOfSquares() {
        return sumOfSquares;
    }

    /**
     * The covariance of the fitted parameters for residuals that are divided by their σ; multiply by the variance of the residuals when the
     * σ are only relative. Rows and columns of held parameters are 0. Belongs to this instance: the next call writes over it.
     *
     * @return null when the residuals do not decide the parameters
     */
    public double @Nullable [][] covariance() {
        if (!Double.isFinite(sumOfSquares) || !decompose(0)) {
            return null;
        }
        for (int k = 0; k < n; k++) {
            Arrays.fill(covariance[k], 0);
            covariance[k][k] = held[k] ? 0 : 1;
            substitute(covariance[k]);
        }
        return covariance;
    }
}
