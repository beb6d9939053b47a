package org.operanda.eqcm;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.operanda.data.Progress;
import org.operanda.math.BoundedLeastSquares;

/**
 * Fits a load to the complex shifts of all overtones, row by row. A row starts from the result before it; the first of a block, and one
 * that does not converge or fits far worse than the row before it, starts from many places. Blocks have a fixed length and know nothing of
 * each other, so the result does not depend on how many threads there are.
 */
final class SeriesFit {
    private static final int BLOCK = 256;
    private static final int SEARCH_EVALUATIONS = 40;
    private static final int MOST_EVALUATIONS = 200;
    /** A row whose χ² is so many times that of the row before it is searched anew. */
    private static final double WORSE = 5;

    private final Resonator resonator;
    private final double[] overtones;
    private final Supplier<Load> load;
    private final Complex[] zero;
    private final double[] lower;
    private final double[] upper;
    private final Starts starts;

    /** Where to search from. */
    interface Starts {

        /** Starts for a row; {@code shift} is Δf/n of the lowest overtone that is there, Hz. */
        List<double[]> of(double shift);
    }

    /**
     * What was found, by row.
     *
     * @param parameters   by row, then by parameter; NaN where a row cannot be fitted
     * @param covariance   by row, then as a matrix in rows; NaN for parameters at a bound and where the row does not decide
     * @param reducedChi   χ² per degree of freedom
     */
    record Result(double[][] parameters, double[][] covariance, double[] reducedChi) {}

    /**
     * A fit.
     *
     * @param resonator the quartz
     * @param overtones orders of the columns that are fitted
     * @param load      makes what is fitted, one for each block
     * @param zero      the load at which the shifts are zero
     * @param lower     least allowed parameters
     * @param upper     greatest allowed parameters
     * @param starts    where to search from
     */
    SeriesFit(Resonator resonator, double[] overtones, Supplier<Load> load, Load zero, double[] lower, double[] upper, Starts starts) {
        this.resonator = resonator;
        this.overtones = overtones;
        this.load = load;
        this.zero = Arrays.stream(overtones).mapToObj(n -> resonator.shift(zero, n, new double[0])).toArray(Complex[]::new);
        this.lower = lower;
        this.upper = upper;
        this.starts = starts;
    }

    /**
     * Fits all rows.
     *
     * @param shifts   what is fitted
     * @param weights  standard deviations; when they are only relative, the covariance is scaled by the variance of the residuals
     * @param progress to be asked for cancel; what is returned then is unfinished
     */
    Result fit(QcmShifts shifts, Weights weights, Progress progress) {
        int rows = shifts.rows();
        Result result = new Result(new double[rows][], new double[rows][], new double[rows]);
        int blocks = (rows + BLOCK - 1) / BLOCK;
        progress.begin("Fitting", blocks);
        IntStream.range(0, blocks).parallel().filter(block -> !progress.isCancelled()).forEach(block -> {
            Point point = new Point(shifts, weights);
            for (int row = block * BLOCK; row < Math.min(rows, (block + 1) * BLOCK) && !progress.isCancelled(); row++) {
                point.fit(row, result);
            }
            progress.worked(1);
        });
        return result;
    }

    /** One row at a time. */
    private final class Point implements BoundedLeastSquares.Model {
        private final QcmShifts shifts;
        private final double[][] frequencySigma;
        private final double[][] widthSigma;
        private final boolean isRelative;
        private final Load own = load.get();
        private final int count = own.parameters();
        private final BoundedLeastSquares squares = new BoundedLeastSquares(count, 2 * overtones.length);
        private final double[] last = new double[count];
        private double lastChi = Double.NaN;
        private int row;

        Point(QcmShifts shifts, Weights weights) {
            this.shifts = shifts;
            this.frequencySigma = weights.frequency();
            this.widthSigma = weights.halfBandwidth();
            this.isRelative = weights.isRelative();
        }

        void fit(int newRow, Result result) {
            row = newRow;
            int present = present();
            int freedom = present - free();
            boolean found = present >= free() && free() > 0 && (tracked(freedom) || searched(freedom));
            result.parameters()[row] = new double[count];
            result.covariance()[row] = new double[count * count];
            result.reducedChi()[row] = found ? lastChi : Double.NaN;
            if (found) {
                System.arraycopy(last, 0, result.parameters()[row], 0, count);
                note(result.covariance()[row], freedom);
            } else {
                Arrays.fill(result.parameters()[row], Double.NaN);
                Arrays.fill(result.covariance()[row], Double.NaN);
                lastChi = Double.NaN;
            }
        }

        private int free() {
            return (int) IntStream.range(0, count).filter(k -> lower[k] < upper[k]).count();
        }

        private int present() {
            int present = 0;
            for (int k = 0; k < overtones.length; k++) {
                present += isPresent(shifts.frequency()[k][row], frequencySigma[k][row]) ? 1 : 0;
                present += isPresent(shifts.halfBandwidth()[k][row], widthSigma[k][row]) ? 1 : 0;
            }
            return present;
        }

        private static boolean isPresent(double value, double sigma) {
            return Double.isFinite(value) && sigma > 0;
        }

        private boolean tracked(int freedom) {
            if (Double.isNaN(lastChi)) {
                return false;
            }
            boolean converged = run(last, MOST_EVALUATIONS);
            double chi = squares.sumOfSquares() / Math.max(1, freedom);
            if (!converged || chi > WORSE * Math.max(lastChi, isRelative ? 0 : 1)) {
                return false;
            }
            keep(chi);
            return true;
        }

        private boolean searched(int freedom) {
            double[] best = null;
            double least = Double.POSITIVE_INFINITY;
            for (double[] start : starts.of(lowestShift())) {
                run(start, SEARCH_EVALUATIONS);
                if (squares.sumOfSquares() < least) {
                    least = squares.sumOfSquares();
                    best = best == null ? new double[count] : best;
                    for (int k = 0; k < count; k++) {
                        best[k] = squares.parameter(k);
                    }
                }
            }
            if (best == null || !run(best, MOST_EVALUATIONS)) {
                return false;
            }
            keep(squares.sumOfSquares() / Math.max(1, freedom));
            return true;
        }

        private double lowestShift() {
            for (int k = 0; k < overtones.length; k++) {
                if (Double.isFinite(shifts.frequency()[k][row])) {
                    return shifts.frequency()[k][row] / overtones[k];
                }
            }
            return Double.NaN;
        }

        private boolean run(double[] start, int mostEvaluations) {
            return squares.fit(this, start, lower, upper, mostEvaluations);
        }

        private void keep(double chi) {
            lastChi = chi;
            for (int k = 0; k < count; k++) {
                last[k] = squares.parameter(k);
            }
        }

        private void note(double[] target, int freedom) {
            double[][] covariance = squares.covariance();
            double scale = isRelative ? freedom > 0 ? lastChi : Double.NaN : 1;
            for (int k = 0; k < count; k++) {
                for (int l = 0; l < count; l++) {
                    boolean held = squares.isHeld(k) || squares.isHeld(l);
                    target[k * count + l] = covariance == null || held ? Double.NaN : covariance[k][l] * scale;
                }
            }
        }

        @Override
        public boolean evaluate(double[] parameters, double[] residuals, double[][] jacobian) {
            for (int k = 0; k < overtones.length; k++) {
                Complex shift = resonator.shift(own, overtones[k], parameters);
                if (!shift.isFinite()) {
                    return false;
                }
                Complex factor = resonator.perImpedance(own, overtones[k], shift);
                double measured = shifts.frequency()[k][row];
                double width = shifts.halfBandwidth()[k][row];
                double perFrequency = isPresent(measured, frequencySigma[k][row]) ? 1 / frequencySigma[k][row] : 0;
                double perWidth = isPresent(width, widthSigma[k][row]) ? 1 / widthSigma[k][row] : 0;
                residuals[2 * k] = perFrequency == 0 ? 0 : (shift.re() - zero[k].re() - measured) * perFrequency;
                residuals[2 * k + 1] = perWidth == 0 ? 0 : (shift.im() - zero[k].im() - width) * perWidth;
                for (int l = 0; l < count; l++) {
                    Complex slope = own.slope(l).times(factor);
                    jacobian[2 * k][l] = slope.re() * perFrequency;
                    jacobian[2 * k + 1][l] = slope.im() * perWidth;
                }
            }
            return true;
        }
    }
}
