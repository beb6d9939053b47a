package org.operanda.math.baseline;

import java.util.Arrays;
import org.operanda.math.PolynomialFit;

/** Baselines that are a polynomial: through places that are known to be free of peaks, or below the peaks by clipping them. */
public final class PolynomialBaseline {

    private PolynomialBaseline() {}

    /**
     * The polynomial fitted to the means of the values around chosen places. Places around which there is no value are left out.
     *
     * @param x         abscissae
     * @param y         as many values; missing ones are left out
     * @param places    abscissae free of peaks
     * @param halfWidth values at most this far from a place count
     * @param degree    of the polynomial; less where there are not enough places
     * @return the polynomial at each abscissa; NaN when no place has a value
     */
    public static double[] through(double[] x, double[] y, double[] places, double halfWidth, int degree) {
        double[] at = new double[places.length];
        double[] mean = new double[places.length];
        int known = 0;
        for (double place : places) {
            double sum = 0;
            double position = 0;
            int count = 0;
            for (int i = 0; i < x.length; i++) {
                if (Math.abs(x[i] - place) <= halfWidth && !Double.isNaN(y[i])) {
                    sum += y[i];
                    position += x[i];
                    count++;
                }
            }
            if (count > 0) {
                at[known] = position / count;
                mean[known++] = sum / count;
            }
        }
        if (known == 0) {
            return Arrays.stream(y).map(v -> Double.NaN).toArray();
        }
        double[] abscissae = Arrays.copyOf(at, known);
        int distinct = (int) Arrays.stream(abscissae).distinct().count();
        PolynomialFit fit = PolynomialFit.of(abscissae, Arrays.copyOf(mean, known), Math.min(degree, distinct - 1));
        return Arrays.stream(x).map(fit::value).toArray();
    }

    /**
     * The polynomial below the peaks: what stands out above the fit is clipped to it and the rest fitted again, always beginning with the values as
     * they were (F. Gan, G. Ruan, J. Mo, Chemom. Intell. Lab. Syst. 82 (2006) 59), or clipped to as many standard deviations of the residuals
     * above it, so that noise does not pull it down (J. Zhao, H. Lui, D. I. McLean, H. Zeng, Appl. Spectrosc. 61 (2007) 1225). It has
     * converged when the standard deviation of the residuals changes by less than the tolerance.
     *
     * @param x          abscissae
     * @param y          as many values, none missing
     * @param degree     of the polynomial, less than the number of values
     * @param deviations standard deviations above the fit that are kept: 0 (Gan) or 1 (Zhao)
     * @param tolerance  part of the standard deviation, such as 0.001
     * @param iterations at most so many fits
     */
    public static Baseline iterative(double[] x, double[] y, int degree, double deviations, double tolerance, int iterations) {
        double[][] basis = orthonormal(x, degree);
        double[] clipped = y.clone();
        double[] fit = new double[y.length];
        double before = Double.POSITIVE_INFINITY;
        for (int iteration = 1; iteration <= iterations; iteration++) {
            double deviation = project(basis, clipped, fit);
            if (!(Math.abs(before - deviation) > tolerance * deviation)) {
                return new Baseline(fit, kept(y, fit, deviations * deviation), iteration, true);
            }
            for (int i = 0; i < y.length; i++) {
                clipped[i] = Math.min(y[i], fit[i] + deviations * deviation);
            }
            before = deviation;
        }
        return new Baseline(fit, kept(y, fit, deviations * before), iterations, false);
    }

    private static double[] kept(double[] y, double[] fit, double margin) {
        double[] weight = new double[y.length];
        Arrays.setAll(weight, i -> y[i] <= fit[i] + margin ? 1 : 0);
        return weight;
    }

    /** Projects the values on the polynomials; returns the standard deviation of what is left. */
    private static double project(double[][] basis, double[] y, double[] fit) {
        Arrays.fill(fit, 0);
        for (double[] polynomial : basis) {
            double product = 0;
            for (int i = 0; i < y.length; i++) {
                product += polynomial[i] * (y[i] - fit[i]);
            }
            for (int i = 0; i < y.length; i++) {
                fit[i] += product * polynomial[i];
            }
        }
        double square = 0;
        for (int i = 0; i < y.length; i++) {
            square += (y[i] - fit[i]) * (y[i] - fit[i]);
        }
        return Math.sqrt(square / y.length);
    }

    /** Polynomials that are orthonormal on the abscissae, by degree (G. E. Forsythe, J. Soc. Indust. Appl. Math. 5 (1957) 74). */
    private static double[][] orthonormal(double[] x, int degree) {
        if (degree < 0 || degree >= x.length) {
            throw new IllegalArgumentException("a degree from 0 to " + (x.length - 1) + ", not " + degree);
        }
        double least = Arrays.stream(x).min().orElse(0);
        double half = Math.max(Double.MIN_NORMAL, (Arrays.stream(x).max().orElse(0) - least) / 2);
        double[][] basis = new double[degree + 1][x.length];
        for (int j = 0; j <= degree; j++) {
            for (int i = 0; i < x.length; i++) {
                basis[j][i] = j == 0 ? 1 : basis[j - 1][i] * ((x[i] - least) / half - 1);
            }
            for (int k = 0; k < j; k++) {
                addScaled(basis[j], -product(basis[k], basis[j]), basis[k]);
            }
            double length = Math.sqrt(product(basis[j], basis[j]));
            for (int i = 0; i < x.length; i++) {
                basis[j][i] /= length;
            }
        }
        return basis;
    }

    private static double product(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }

    private static void addScaled(double[] sum, double factor, double[] values) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * values[i];
        }
    }
}
