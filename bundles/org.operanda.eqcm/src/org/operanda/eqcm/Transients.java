package org.operanda.eqcm;

import java.util.Arrays;
import java.util.Optional;
import org.operanda.math.LinearFit;
import org.operanda.math.LinearLeastSquares;

/**
 * A signal around the moments at which the potential was switched: a parabola before each and another
 * after it that meet there, y = a + b·s + c·s² + k·max(0, s) + q·max(0, s)² with s = t − (switching + lag).
 *
 * @param seconds    rising
 * @param signal     as many
 * @param switchings times on the clock of the potential
 * @param window     seconds before and after each
 */
record Transients(double[] seconds, double[] signal, double[] switchings, double window) {
    private static final int FEWEST_ROWS = 8;
    private static final int KINK = 3;

    /** Rows {@code begin} … {@code end} − 1 of one transient. */
    private record Rows(int begin, int end) {}

    /** The change of slope k of each transient and its σ; NaN where there are too few rows. */
    record Kinks(double[] value, double[] sigma) {

        /** The mean of (k/σ)² over those that could be fitted; 0 when none could. */
        double strength() {
            double sum = 0;
            int count = 0;
            for (int i = 0; i < value.length; i++) {
                double ratio = value[i] / sigma[i];
                if (Double.isFinite(ratio)) {
                    sum += ratio * ratio;
                    count++;
                }
            }
            return count == 0 ? 0 : sum / count;
        }

        int count() {
            return (int) Arrays.stream(value).filter(Double::isFinite).count();
        }
    }

    Kinks kinks(double lag) {
        double[] value = new double[switchings.length];
        double[] sigma = new double[switchings.length];
        for (int k = 0; k < switchings.length; k++) {
            Optional<LinearFit> fit = fit(rows(switchings[k] + lag), switchings[k] + lag);
            value[k] = fit.map(f -> f.coefficients()[KINK]).orElse(Double.NaN);
            sigma[k] = fit.map(f -> f.sigma(KINK)).orElse(Double.NaN);
        }
        return new Kinks(value, sigma);
    }

    private Rows rows(double centre) {
        return new Rows(row(centre - window), row(centre + window));
    }

    private int row(double time) {
        int found = Arrays.binarySearch(seconds, time);
        return found >= 0 ? found : -found - 1;
    }

    private Optional<LinearFit> fit(Rows rows, double centre) {
        int count = rows.end - rows.begin;
        if (count < FEWEST_ROWS) {
            return Optional.empty();
        }
        double[][] columns = new double[KINK + 2][count];
        for (int i = 0; i < count; i++) {
            double s = (seconds[rows.begin + i] - centre) / window;
            columns[0][i] = 1;
            columns[1][i] = s;
            columns[2][i] = s * s;
            columns[KINK][i] = Math.max(0, s);
            columns[KINK + 1][i] = s > 0 ? s * s : 0;
        }
        return LinearLeastSquares.fit(columns, Arrays.copyOfRange(signal, rows.begin, rows.end));
    }

    /**
     * The sum of squares as a function of the lag while the rows stay those around {@code lag}, each transient's in units of its own residual
     * variance there.
     */
    Profile profile(double lag) {
        Rows[] rows = new Rows[switchings.length];
        double[] variance = new double[switchings.length];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = rows(switchings[k] + lag);
            variance[k] = fit(rows[k], switchings[k] + lag).map(LinearFit::residualVariance).orElse(Double.NaN);
        }
        return new Profile(this, rows, variance);
    }

    /** See {@link #profile}. */
    static final class Profile {
        private final Transients transients;
        private final Rows[] rows;
        private final double[] variance;

        private Profile(Transients transients, Rows[] rows, double[] variance) {
            this.transients = transients;
            this.rows = rows;
            this.variance = variance;
        }

        double sumOfSquares(double lag) {
            double sum = 0;
            for (int k = 0; k < rows.length; k++) {
                if (variance[k] > 0) {
                    double scale = variance[k];
                    sum += transients.fit(rows[k], transients.switchings[k] + lag).map(f -> f.residualSumOfSquares() / scale).orElse(0.0);
                }
            }
            return sum;
        }

        /** The correlation of neighbouring residuals over all transients; 0 where it is negative. */
        double correlation(double lag) {
            double products = 0;
            double squares = 0;
            for (int k = 0; k < rows.length; k++) {
                double[] residuals = transients.residuals(rows[k], transients.switchings[k] + lag);
                for (int i = 0; i < residuals.length; i++) {
                    squares += residuals[i] * residuals[i] / variance[k];
                    products += i == 0 ? 0 : residuals[i] * residuals[i - 1] / variance[k];
                }
            }
            return squares > 0 ? Math.max(0, products / squares) : 0;
        }
    }

    private double[] residuals(Rows rows, double centre) {
        Optional<LinearFit> fit = fit(rows, centre);
        if (fit.isEmpty()) {
            return new double[0];
        }
        double[] c = fit.get().coefficients();
        double[] residuals = new double[rows.end - rows.begin];
        for (int i = 0; i < residuals.length; i++) {
            double s = (seconds[rows.begin + i] - centre) / window;
            double after = Math.max(0, s);
            residuals[i] = signal[rows.begin + i] - c[0] - c[1] * s - c[2] * s * s - c[KINK] * after - c[KINK + 1] * after * after;
        }
        return residuals;
    }
}
