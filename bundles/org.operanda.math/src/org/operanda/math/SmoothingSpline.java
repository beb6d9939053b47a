package org.operanda.math;

import java.util.Arrays;

/**
 * A natural cubic smoothing spline: the curve g that makes Σ (y − g)² + λ ∫ g″² least (C. H. Reinsch, Numer. Math. 10 (1967) 177), with λ
 * given or chosen by generalised cross-validation (P. Craven, G. Wahba, Numer. Math. 31 (1979) 377; the trace in O(n) after M. F. Hutchinson,
 * F. R. de Hoog, Numer. Math. 47 (1985) 99).
 *
 * @param value      the curve at each abscissa
 * @param slope      its first derivative there
 * @param slopeSigma one standard deviation of the slope, from the residuals; between at most {@value #DEVIATIONS} abscissae it is
 *                   interpolated
 * @param lambda     the weight of the curvature
 * @param freedom    effective number of parameters, the trace of the smoother
 */
public record SmoothingSpline(double[] value, double[] slope, double[] slopeSigma, double lambda, double freedom) {
    private static final int DEVIATIONS = 500;
    /** λ in units of the cubed mean step is looked for between these powers of ten. */
    private static final double LOWEST_POWER = -4;
    private static final double HIGHEST_POWER = 12;
    private static final double SEARCH_STEP = 0.5;
    private static final double SEARCH_END = 0.01;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /** The spline whose λ makes the generalised cross-validation least. */
    public static SmoothingSpline crossValidated(double[] x, double[] y) {
        Solver solver = new Solver(x, y);
        double unit = Math.pow(Math.abs(x[x.length - 1] - x[0]) / (x.length - 1), 3);
        double best = LOWEST_POWER;
        double least = Double.POSITIVE_INFINITY;
        for (double power = LOWEST_POWER; power <= HIGHEST_POWER; power += SEARCH_STEP) {
            double score = solver.score(unit * Math.pow(10, power));
            if (score < least) {
                least = score;
                best = power;
            }
        }
        return solver.spline(unit * Math.pow(10, narrowed(solver, unit, best - SEARCH_STEP, best + SEARCH_STEP)));
    }

    private static double narrowed(Solver solver, double unit, double from, double to) {
        double low = from;
        double high = to;
        while (high - low > SEARCH_END) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (solver.score(unit * Math.pow(10, left)) < solver.score(unit * Math.pow(10, right))) {
                high = right;
            } else {
                low = left;
            }
        }
        return (low + high) / 2;
    }

    /**
     * The spline for a given λ.
     *
     * @param x      abscissae, rising, at least three
     * @param y      as many values, none missing
     * @param lambda greater than 0
     */
    public static SmoothingSpline of(double[] x, double[] y, double lambda) {
        return new Solver(x, y).spline(lambda);
    }

    /** The banded system R + λ QᵀQ, one row for each inner abscissa; Q takes second differences. */
    private static final class Solver {
        private final double[] y;
        private final double[] step;
        private final int inner;
        private final double[] rhs;
        private final double[] diagonal;
        private final double[] first;
        private final double[] second;
        private final double[] inverse;
        private final double[] inverseFirst;
        private final double[] inverseSecond;

        Solver(double[] x, double[] y) {
            if (x.length < 3 || x.length != y.length) {
                throw new IllegalArgumentException("a spline goes through at least three points, as many values as abscissae");
            }
            this.y = y;
            this.inner = x.length - 2;
            this.step = new double[x.length - 1];
            Arrays.setAll(step, i -> x[i + 1] - x[i]);
            this.rhs = new double[inner];
            for (int i = 0; i < inner; i++) {
                rhs[i] = (y[i + 2] - y[i + 1]) / step[i + 1] - (y[i + 1] - y[i]) / step[i];
            }
            this.diagonal = new double[inner];
            this.first = new double[inner];
            this.second = new double[inner];
            this.inverse = new double[inner];
            this.inverseFirst = new double[inner];
            this.inverseSecond = new double[inner];
        }

        private double squared(int i) {
            double middle = 1 / step[i] + 1 / step[i + 1];
            return 1 / (step[i] * step[i]) + middle * middle + 1 / (step[i + 1] * step[i + 1]);
        }

        private double squaredFirst(int i) {
            return -(1 / step[i] + 1 / step[i + 1]) / step[i + 1] - (1 / step[i + 1] + 1 / step[i + 2]) / step[i + 1];
        }

        private double squaredSecond(int i) {
            return 1 / (step[i + 1] * step[i + 2]);
        }

        /** LDLᵀ: the diagonal of D and the two lower bands of L. */
        private void factorise(double lambda) {
            for (int i = 0; i < inner; i++) {
                double own = (step[i] + step[i + 1]) / 3 + lambda * squared(i);
                double next = i + 1 < inner ? step[i + 1] / 6 + lambda * squaredFirst(i) : 0;
                double over = i + 2 < inner ? lambda * squaredSecond(i) : 0;
                double before = i > 0 ? first[i - 1] : 0;
                double twice = i > 1 ? second[i - 2] : 0;
                diagonal[i] = own - (i > 0 ? before * before * diagonal[i - 1] : 0) - (i > 1 ? twice * twice * diagonal[i - 2] : 0);
                first[i] = (next - (i > 0 ? before * second[i - 1] * diagonal[i - 1] : 0)) / diagonal[i];
                second[i] = over / diagonal[i];
            }
        }

        private double[] solve(double[] right) {
            double[] z = right.clone();
            for (int i = 0; i < inner; i++) {
                z[i] -= (i > 0 ? first[i - 1] * z[i - 1] : 0) + (i > 1 ? second[i - 2] * z[i - 2] : 0);
            }
            for (int i = inner - 1; i >= 0; i--) {
                z[i] = z[i] / diagonal[i] - (i + 1 < inner ? first[i] * z[i + 1] : 0) - (i + 2 < inner ? second[i] * z[i + 2] : 0);
            }
            return z;
        }

        /** The three middle bands of the inverse, from the end upwards; with them n minus the trace of the smoother. */
        private double residualTrace(double lambda) {
            double trace = 0;
            for (int i = inner - 1; i >= 0; i--) {
                double a = i + 1 < inner ? first[i] : 0;
                double b = i + 2 < inner ? second[i] : 0;
                double one = i + 1 < inner ? inverse[i + 1] : 0;
                double two = i + 2 < inner ? inverse[i + 2] : 0;
                double oneTwo = i + 2 < inner ? inverseFirst[i + 1] : 0;
                inverseFirst[i] = -a * one - b * oneTwo;
                inverseSecond[i] = -a * oneTwo - b * two;
                inverse[i] = 1 / diagonal[i] - a * inverseFirst[i] - b * inverseSecond[i];
                trace += squared(i) * inverse[i] + (i + 1 < inner ? 2 * squaredFirst(i) * inverseFirst[i] : 0)
                        + (i + 2 < inner ? 2 * squaredSecond(i) * inverseSecond[i] : 0);
            }
            return lambda * trace;
        }

        /** Qγ: second differences spread back over the abscissae. */
        private double[] spread(double[] curvature) {
            double[] spread = new double[y.length];
            for (int i = 0; i < inner; i++) {
                spread[i] += curvature[i] / step[i];
                spread[i + 1] -= curvature[i] * (1 / step[i] + 1 / step[i + 1]);
                spread[i + 2] += curvature[i] / step[i + 1];
            }
            return spread;
        }

        double score(double lambda) {
            factorise(lambda);
            double sum = 0;
            for (double residual : spread(solve(rhs))) {
                sum += lambda * residual * (lambda * residual);
            }
            double trace = residualTrace(lambda);
            return y.length * sum / (trace * trace);
        }

        SmoothingSpline spline(double lambda) {
            factorise(lambda);
            double[] curvature = solve(rhs);
            double[] residual = spread(curvature);
            double[] value = new double[y.length];
            double sum = 0;
            for (int i = 0; i < value.length; i++) {
                value[i] = y[i] - lambda * residual[i];
                sum += lambda * residual[i] * (lambda * residual[i]);
            }
            double trace = residualTrace(lambda);
            double[] slope = new double[y.length];
            for (int i = 0; i < slope.length; i++) {
                slope[i] = slope(i, value, curvature);
            }
            return new SmoothingSpline(value, slope, slopeSigma(lambda, Math.sqrt(sum / trace)), lambda, y.length - trace);
        }

        private double slope(int i, double[] value, double[] curvature) {
            boolean last = i == y.length - 1;
            int left = last ? i - 1 : i;
            double here = i == 0 || last ? 0 : curvature[i - 1];
            double other = last ? left == 0 ? 0 : curvature[left - 1] : left + 1 == y.length - 1 ? 0 : curvature[left];
            double chord = (value[left + 1] - value[left]) / step[left];
            return chord - (last ? -1 : 1) * step[left] * (2 * here + other) / 6;
        }

        /** σ times the length of the weights by which the slope at a point is made of the values. */
        private double[] slopeSigma(double lambda, double deviation) {
            int stride = Math.max(1, (y.length + DEVIATIONS - 1) / DEVIATIONS);
            double[] sigma = new double[y.length];
            int done = -1;
            for (int i = 0; done < y.length - 1; i = Math.min(i + stride, y.length - 1)) {
                sigma[i] = deviation * weight(i, lambda);
                for (int k = done + 1; k < i; k++) {
                    sigma[k] = sigma[done] + (sigma[i] - sigma[done]) * (k - done) / (i - done);
                }
                done = i;
            }
            return sigma;
        }

        private double weight(int i, double lambda) {
            double[] ofValue = new double[y.length];
            double[] ofCurvature = new double[inner];
            boolean last = i == y.length - 1;
            int left = last ? i - 1 : i;
            ofValue[left + 1] = 1 / step[left];
            ofValue[left] = -1 / step[left];
            double sign = last ? 1 : -1;
            if (i > 0 && !last) {
                ofCurvature[i - 1] = sign * step[left] / 3;
            }
            int other = last ? left - 1 : left;
            if (other >= 0 && other < inner) {
                ofCurvature[other] += sign * step[left] / 6;
            }
            for (int k = 0; k < inner; k++) {
                ofCurvature[k] -= lambda * ((ofValue[k + 2] - ofValue[k + 1]) / step[k + 1] - (ofValue[k + 1] - ofValue[k]) / step[k]);
            }
            double[] back = spread(solve(ofCurvature));
            double sum = 0;
            for (int k = 0; k < back.length; k++) {
                double weight = ofValue[k] + back[k];
                sum += weight * weight;
            }
            return Math.sqrt(sum);
        }
    }
}
