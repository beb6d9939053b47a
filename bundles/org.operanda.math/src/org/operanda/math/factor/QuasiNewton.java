package org.operanda.math.factor;

import java.util.function.BooleanSupplier;
import org.operanda.math.DotProduct;

/** The minimum of a smooth function of few variables by the quasi-Newton method of Broyden, Fletcher, Goldfarb and Shanno, with halved steps. */
final class QuasiNewton {
    private static final double SUFFICIENT = 1e-4;
    private static final double SMALLEST_STEP = 1e-12;
    private static final double FLAT = 1e-12;

    private final Gradient function;

    /** A function with its gradient. */
    @FunctionalInterface
    interface Gradient {
        /** The value at {@code x}; infinite where there is none. The gradient is put into {@code gradient}. */
        double value(double[] x, double[] gradient);
    }

    QuasiNewton(Gradient function) {
        this.function = function;
    }

    double[] least(double[] start, int steps, BooleanSupplier cancelled) {
        int n = start.length;
        double[] x = start.clone();
        double[] gradient = new double[n];
        double value = function.value(x, gradient);
        double[][] inverse = identity(n);
        for (int step = 0; step < steps && !cancelled.getAsBoolean(); step++) {
            double[] direction = product(inverse, gradient, -1);
            double slope = DotProduct.of(direction, gradient);
            if (!(slope < 0)) {
                inverse = identity(n);
                direction = product(inverse, gradient, -1);
                slope = DotProduct.of(direction, gradient);
            }
            if (-slope <= FLAT) {
                return x;
            }
            double length = 1;
            double[] next = moved(x, direction, length);
            double[] nextGradient = new double[n];
            double nextValue = function.value(next, nextGradient);
            while (!(nextValue <= value + SUFFICIENT * length * slope) && length > SMALLEST_STEP) {
                length /= 2;
                next = moved(x, direction, length);
                nextValue = function.value(next, nextGradient);
            }
            if (length <= SMALLEST_STEP) {
                return x;
            }
            update(inverse, moved(next, x, -1), moved(nextGradient, gradient, -1));
            x = next;
            value = nextValue;
            gradient = nextGradient;
        }
        return x;
    }

    private static void update(double[][] inverse, double[] step, double[] change) {
        double curvature = DotProduct.of(step, change);
        if (curvature <= 0) {
            return;
        }
        double[] image = product(inverse, change, 1);
        double factor = (1 + DotProduct.of(change, image) / curvature) / curvature;
        for (int k = 0; k < step.length; k++) {
            for (int l = 0; l < step.length; l++) {
                inverse[k][l] += factor * step[k] * step[l] - (image[k] * step[l] + step[k] * image[l]) / curvature;
            }
        }
    }

    private static double[][] identity(int n) {
        double[][] identity = new double[n][n];
        for (int k = 0; k < n; k++) {
            identity[k][k] = 1;
        }
        return identity;
    }

    private static double[] product(double[][] matrix, double[] vector, double factor) {
        double[] product = new double[vector.length];
        for (int k = 0; k < product.length; k++) {
            product[k] = factor * DotProduct.of(matrix[k], vector);
        }
        return product;
    }

    private static double[] moved(double[] x, double[] direction, double length) {
        double[] moved = x.clone();
        for (int k = 0; k < moved.length; k++) {
            moved[k] += length * direction[k];
        }
        return moved;
    }
}
