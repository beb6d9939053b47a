package org.operanda.dilatometry;

import java.util.Arrays;
import java.util.Optional;
import org.operanda.dilatometry.BaselineSettings.Model;
import org.operanda.math.LinearFit;
import org.operanda.math.LinearLeastSquares;

/**
 * Creep and drift of a dilatometer at rest: b(t) = c·s(t/τ) + d·t with s(u) = ln(1 + u) or 1 − exp(−u), 0 at t = 0. For each τ the rest is
 * linear, so only τ is searched (G. H. Golub, V. Pereyra, SIAM J. Numer. Anal. 10 (1973) 413).
 *
 * @param model      which shape; {@link Model#LINEAR} has none
 * @param amplitude  c, µm
 * @param rate       d, µm/h
 * @param time       τ, h; NaN without creep
 * @param covariance of amplitude, rate and time; 0 for what was not fitted
 */
record CreepFit(Model model, double amplitude, double rate, double time, double[][] covariance) {
    private static final int GRID = 48;
    private static final int REFINEMENTS = 40;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /**
     * What is fitted.
     *
     * @param hours  since the series began
     * @param height µm
     * @param weight rows that each point is the mean of
     * @param level  which level each point belongs to, from 0
     * @param levels how many there are
     */
    record Rest(double[] hours, double[] height, double[] weight, int[] level, int levels) {

        double[] deviations() {
            return Arrays.stream(weight).map(w -> 1 / Math.sqrt(w)).toArray();
        }

        double[][] columns(double[]... shapes) {
            double[][] columns = new double[levels + shapes.length][hours.length];
            for (int i = 0; i < hours.length; i++) {
                columns[level[i]][i] = 1;
            }
            System.arraycopy(shapes, 0, columns, levels, shapes.length);
            return columns;
        }
    }

    /**
     * Fits the model to the rests.
     *
     * @param fixedTime h; 0 when it is searched
     * @return empty when the rests do not decide it
     */
    static Optional<CreepFit> of(Rest rest, Model model, double fixedTime) {
        if (rest.hours.length <= rest.levels + 3) {
            return Optional.empty();
        }
        if (model == Model.LINEAR) {
            return LinearLeastSquares.fit(rest.columns(rest.hours), rest.height, rest.deviations())
                    .map(fit -> new CreepFit(model, 0, fit.coefficients()[rest.levels], Double.NaN, covariance(fit, rest.levels, 1, 1)));
        }
        double time = fixedTime > 0 ? fixedTime : searchedTime(rest, model);
        Optional<LinearFit> linear = fit(rest, model, time);
        return linear.map(fit -> {
            double amplitude = fit.coefficients()[rest.levels];
            double rate = fit.coefficients()[rest.levels + 1];
            double[] tangent = Arrays.stream(rest.hours).map(t -> amplitude * shapeByTime(model, t, time)).toArray();
            Optional<LinearFit> whole = fixedTime > 0
                    ? Optional.empty()
                    : LinearLeastSquares.fit(rest.columns(shape(rest, model, time), rest.hours, tangent), rest.height, rest.deviations());
            double[][] covariance = whole.map(w -> covariance(w, rest.levels, 0, 3)).orElseGet(() -> covariance(fit, rest.levels, 0, 2));
            return new CreepFit(model, amplitude, rate, time, covariance);
        });
    }

    /** The covariance of {@code count} coefficients from {@code from} on, put at row {@code at} of three, in units of the scatter. */
    private static double[][] covariance(LinearFit fit, int from, int at, int count) {
        double[][] covariance = new double[3][3];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                covariance[at + i][at + j] = fit.covariance()[from + i][from + j] * fit.residualVariance();
            }
        }
        return covariance;
    }

    private static Optional<LinearFit> fit(Rest rest, Model model, double time) {
        return LinearLeastSquares.fit(rest.columns(shape(rest, model, time), rest.hours), rest.height, rest.deviations());
    }

    private static double[] shape(Rest rest, Model model, double time) {
        return Arrays.stream(rest.hours).map(t -> shape(model, t, time)).toArray();
    }

    private static double searchedTime(Rest rest, Model model) {
        double last = Arrays.stream(rest.hours).max().orElse(1);
        double first = Math.log(last / 3000);
        double step = (Math.log(2 * last) - first) / (GRID - 1);
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < GRID; i++) {
            double misfit = misfit(rest, model, first + i * step);
            if (misfit < least) {
                least = misfit;
                best = i;
            }
        }
        double low = first + (best - 1) * step;
        double high = first + (best + 1) * step;
        for (int i = 0; i < REFINEMENTS; i++) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (misfit(rest, model, left) < misfit(rest, model, right)) {
                high = right;
            } else {
                low = left;
            }
        }
        return Math.exp((low + high) / 2);
    }

    private static double misfit(Rest rest, Model model, double logTime) {
        return fit(rest, model, Math.exp(logTime)).map(LinearFit::residualSumOfSquares).orElse(Double.POSITIVE_INFINITY);
    }

    private static double shape(Model model, double hours, double time) {
        return switch (model) {
            case LOGARITHMIC -> Math.log1p(hours / time);
            case EXPONENTIAL -> -Math.expm1(-hours / time);
            case LINEAR, BLANK -> 0;
        };
    }

    /** ∂s/∂τ. */
    private static double shapeByTime(Model model, double hours, double time) {
        return switch (model) {
            case LOGARITHMIC -> -hours / (time * (time + hours));
            case EXPONENTIAL -> -hours / (time * time) * Math.exp(-hours / time);
            case LINEAR, BLANK -> 0;
        };
    }

    /** The baseline at {@code hours} after the series began. */
    Reading at(double hours) {
        double shape = shape(model, hours, time);
        double[] gradient = {shape, hours, amplitude * shapeByTime(model, hours, time)};
        double variance = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                variance += gradient[i] * covariance[i][j] * gradient[j];
            }
        }
        return new Reading(amplitude * shape + rate * hours, Math.sqrt(Math.max(0, variance)));
    }

    double sigma(int parameter) {
        return Math.sqrt(covariance[parameter][parameter]);
    }
}
