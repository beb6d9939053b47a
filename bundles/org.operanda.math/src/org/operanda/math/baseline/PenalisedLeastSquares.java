package org.operanda.math.baseline;

import java.util.Arrays;

/**
 * Baselines by penalised least squares: Σ w (y − z)² + λ Σ (Δ²z)² is made least again and again, with weights that let the peaks count less and
 * less. An instance holds the arrays for spectra of one length, so that no iteration allocates; it serves one thread.
 * <p>
 * Missing values (NaN) have no weight: the baseline goes smoothly across them. Fewer than three values that are there are returned as they are.
 */
public final class PenalisedLeastSquares {
    /** A smoothness below this part of the greatest is taken as this: the baseline goes through the point either way. */
    private static final double LEAST_SMOOTHNESS = 1e-10;
    /** Slope of the logistic weights of asPLS in standard deviations. */
    private static final double ADAPTIVE_SLOPE = 0.5;

    private final int points;
    private final WhittakerSmoother smoother;
    private final double[] value;
    private final double[] known;
    private final double[] weight;
    private final double[] smoothness;
    private final double[] rowWeight;
    private final double[] rowValue;
    private double[] solution;
    /** Whether the smoothness has been adapted; before that it is 1. */
    private boolean adapts;

    /** Mean and standard deviation of the residuals below the baseline. */
    private double meanBelow;
    private double deviationBelow;

    /** Baselines of spectra with so many points. */
    public PenalisedLeastSquares(int points) {
        this.points = points;
        this.smoother = new WhittakerSmoother(points);
        int size = smoother.size();
        this.value = new double[size];
        this.known = new double[size];
        this.weight = new double[size];
        this.smoothness = new double[size];
        this.rowWeight = new double[size];
        this.rowValue = new double[size];
        this.solution = new double[size];
    }

    /** Changes the weights after a solution and tells whether they have come to rest. */
    private interface Weighting {
        boolean atRest();
    }

    /**
     * Asymmetric least squares (P. H. C. Eilers, H. F. M. Boelens, Baseline correction with asymmetric least squares smoothing, Leiden 2005):
     * points above the baseline weigh p, those below 1 − p. It has converged when no point changes its side.
     *
     * @param y          values
     * @param lambda     weight of the curvature, greater than 0, usually 10² to 10⁹
     * @param asymmetry  p, between 0 and 1, usually 0.001 to 0.1
     * @param iterations at most so many solutions
     */
    public Baseline asymmetric(double[] y, double lambda, double asymmetry, int iterations) {
        return iterate(y, lambda, iterations, () -> weighSides(asymmetry));
    }

    /**
     * Asymmetrically reweighted penalised least squares, arPLS (S.-J. Baek, A. Park, Y.-J. Ahn, J. Choo, Analyst 140 (2015) 250): the weight
     * is a logistic function of the residual, placed by mean and standard deviation of the residuals below the baseline, so that noise on
     * both sides of the baseline counts alike.
     *
     * @param y          values
     * @param lambda     weight of the curvature, greater than 0
     * @param tolerance  it has converged when the weights change by less than this part of them
     * @param iterations at most so many solutions
     */
    public Baseline reweighted(double[] y, double lambda, double tolerance, int iterations) {
        return iterate(y, lambda, iterations, () -> !judgeBelow()
                || weigh(2 / deviationBelow, 2 * deviationBelow - meanBelow) < tolerance);
    }

    /**
     * Adaptive smoothness penalised least squares, asPLS (F. Zhang, X. Tang, A. Tong, B. Wang, J. Wang, Spectrosc. Lett. 53 (2020) 222): λ is
     * also scaled at each point by the size of its residual, so that the baseline is stiff below peaks and supple between them.
     *
     * @param y          values
     * @param lambda     weight of the curvature, greater than 0
     * @param tolerance  it has converged when the weights change by less than this part of them
     * @param iterations at most so many solutions
     */
    public Baseline adaptive(double[] y, double lambda, double tolerance, int iterations) {
        return iterate(y, lambda, iterations, () -> {
            if (!judgeBelow()) {
                return true;
            }
            double change = weigh(ADAPTIVE_SLOPE / deviationBelow, deviationBelow);
            adaptSmoothness();
            return change < tolerance;
        });
    }

    private Baseline iterate(double[] y, double lambda, int iterations, Weighting weighting) {
        if (y.length != points) {
            throw new IllegalArgumentException(points + " values, not " + y.length);
        }
        if (load(y) < 3) {
            return new Baseline(y.clone(), Arrays.copyOf(known, points), 0, true);
        }
        boolean converged = false;
        int iteration = 0;
        while (!converged && iteration < iterations) {
            solve(lambda);
            converged = weighting.atRest();
            iteration++;
        }
        return new Baseline(Arrays.copyOf(solution, points), Arrays.copyOf(weight, points), iteration, converged);
    }

    /** Takes the values over; returns how many are there. */
    private int load(double[] y) {
        int count = 0;
        for (int i = 0; i < points; i++) {
            boolean there = Double.isFinite(y[i]);
            value[i] = there ? y[i] : 0;
            known[i] = there ? 1 : 0;
            count += there ? 1 : 0;
        }
        System.arraycopy(known, 0, weight, 0, points);
        adapts = false;
        return count;
    }

    /** Rows are divided by the smoothness, so that the system stays symmetric. */
    private void solve(double lambda) {
        for (int i = 0; i < points && adapts; i++) {
            rowWeight[i] = weight[i] / smoothness[i];
        }
        double[] row = adapts ? rowWeight : weight;
        for (int i = 0; i < points; i++) {
            rowValue[i] = row[i] * value[i];
        }
        solution = smoother.solve(row, rowValue, lambda);
    }

    private boolean weighSides(double asymmetry) {
        boolean same = true;
        for (int i = 0; i < points; i++) {
            double next = known[i] * (value[i] > solution[i] ? asymmetry : 1 - asymmetry);
            same &= next == weight[i];
            weight[i] = next;
        }
        return same;
    }

    /** Finds mean and standard deviation of the residuals below the baseline; false when there is no spread. */
    private boolean judgeBelow() {
        double sum = 0;
        double square = 0;
        double count = 0;
        for (int i = 0; i < points; i++) {
            double below = known[i] * Math.min(0, value[i] - solution[i]);
            sum += below;
            square += below * below;
            count += below < 0 ? 1 : 0;
        }
        meanBelow = sum / count;
        deviationBelow = Math.sqrt(Math.max(0, square - sum * meanBelow) / (count - 1));
        return deviationBelow > 0;
    }

    /** Weighs by 1 / (1 + exp(slope · (residual − middle))); returns by what part of them the weights have changed. */
    private double weigh(double slope, double middle) {
        double change = 0;
        double length = 0;
        for (int i = 0; i < points; i++) {
            double next = known[i] / (1 + Math.exp(slope * (value[i] - solution[i] - middle)));
            double difference = next - weight[i];
            change += difference * difference;
            length += weight[i] * weight[i];
            weight[i] = next;
        }
        return Math.sqrt(change / length);
    }

    private void adaptSmoothness() {
        adapts = true;
        double greatest = 0;
        for (int i = 0; i < points; i++) {
            smoothness[i] = known[i] * Math.abs(value[i] - solution[i]);
            greatest = Math.max(greatest, smoothness[i]);
        }
        for (int i = 0; i < points; i++) {
            smoothness[i] = known[i] == 0 ? 1 : Math.max(LEAST_SMOOTHNESS, smoothness[i] / greatest);
        }
    }
}
