package org.operanda.xas.exafs;

import java.util.function.DoubleUnaryOperator;

/**
 * A window that rises from {@code start − taper/2} to {@code start + taper/2} and falls likewise around the end; outside it is 0. For the
 * Kaiser–Bessel and the sine window, which have no flat part, these are the outermost ends; the Gaussian has the taper for its σ and no ends.
 */
public enum Window {
    /** cos² flanks. */
    HANNING,
    /** I0(β √(1 − u²)) less 1, with β the taper and u from −1 to 1; J. F. Kaiser's window, moved so that it ends at 0. */
    KAISER_BESSEL,
    /** Parabolic flanks. */
    WELCH,
    /** Straight flanks. */
    PARZEN,
    /** Half a sine. */
    SINE,
    /** exp(−(x − centre)² / 2 taper²). */
    GAUSSIAN;

    /**
     * The window at the points of a grid that begins at 0.
     *
     * @param count how many points
     * @param step  of the grid
     * @param start where it has half risen
     * @param end   where it has half fallen
     * @param taper width of each flank
     */
    public double[] values(int count, double step, double start, double end, double taper) {
        double first = Math.max(0, start - taper / 2);
        double last = Math.min((count - 1) * step, end + taper / 2);
        DoubleUnaryOperator shape = shape(first, start + taper / 2, end - taper / 2, last, taper);
        double[] window = new double[count];
        double rounding = 1e-9 * step;
        for (int i = 0; i < count; i++) {
            double x = i * step;
            boolean inside = this == GAUSSIAN || x >= first - rounding && x <= last + rounding;
            window[i] = inside ? shape.applyAsDouble(x) : 0;
        }
        return window;
    }

    private DoubleUnaryOperator shape(double first, double full, double falling, double last, double taper) {
        double centre = (first + last) / 2;
        double half = (last - first) / 2;
        return switch (this) {
            case SINE -> x -> Math.sin(Math.PI * Math.clamp((last - x) / (2 * half), 0, 1));
            case GAUSSIAN -> x -> Math.exp(-(x - centre) * (x - centre) / (2 * taper * taper));
            case KAISER_BESSEL -> {
                double scale = Math.max(1e-10, besselI0(taper) - 1);
                yield x -> {
                    double u = (x - centre) / half;
                    return (besselI0(taper * Math.sqrt(Math.max(0, 1 - u * u))) - 1) / scale;
                };
            }
            default -> x -> flank(Math.min(part(x - first, full - first), part(last - x, last - falling)));
        };
    }

    private static double part(double distance, double width) {
        return width > 0 ? Math.clamp(distance / width, 0, 1) : distance >= 0 ? 1 : 0;
    }

    private double flank(double part) {
        return switch (this) {
            case WELCH -> 1 - (1 - part) * (1 - part);
            case PARZEN -> part;
            default -> Math.pow(Math.sin(Math.PI / 2 * part), 2);
        };
    }

    /** The modified Bessel function of order 0 by its power series, which ends quickly for the tapers in use. */
    static double besselI0(double x) {
        double quarter = x * x / 4;
        double term = 1;
        double sum = 1;
        for (int k = 1; term > 1e-17 * sum; k++) {
            term *= quarter / ((double) k * k);
            sum += term;
        }
        return sum;
    }
}
