package org.operanda.math.peak;

import static org.operanda.math.peak.PeakShape.HEIGHT;
import static org.operanda.math.peak.PeakShape.POSITION;
import static org.operanda.math.peak.PeakShape.WIDTH;

/** The loops of the shapes: values and derivatives on a range of abscissae. */
final class Lines {
    static final double LN2 = Math.log(2);
    /** Area of a line of height and width 1. */
    static final double GAUSS_AREA = Math.sqrt(Math.PI / LN2) / 2;
    static final double LORENTZ_AREA = Math.PI / 2;
    /** Beyond it exp(−t) is nothing beside the top of its line. */
    private static final double VANISHED = 40;

    private Lines() {}

    private static double decay(double t) {
        return t < VANISHED ? Math.exp(-t) : 0;
    }

    static void gauss(double[] x, int from, int to, double[] p, int at, double[] values, double[][] derivatives) {
        double height = p[at + HEIGHT];
        double inverse = 1 / p[at + WIDTH];
        double[] byPosition = derivatives[POSITION];
        double[] byHeight = derivatives[HEIGHT];
        double[] byWidth = derivatives[WIDTH];
        for (int i = from; i < to; i++) {
            double z = (x[i] - p[at]) * inverse;
            double line = decay(4 * LN2 * z * z);
            double slope = 8 * LN2 * z * line * height * inverse;
            values[i] = height * line;
            byPosition[i] = slope;
            byHeight[i] = line;
            byWidth[i] = slope * z;
        }
    }

    static void lorentz(double[] x, int from, int to, double[] p, int at, double[] values, double[][] derivatives) {
        double height = p[at + HEIGHT];
        double inverse = 1 / p[at + WIDTH];
        double[] byPosition = derivatives[POSITION];
        double[] byHeight = derivatives[HEIGHT];
        double[] byWidth = derivatives[WIDTH];
        for (int i = from; i < to; i++) {
            double z = (x[i] - p[at]) * inverse;
            double line = 1 / (1 + 4 * z * z);
            double slope = 8 * z * line * line * height * inverse;
            values[i] = height * line;
            byPosition[i] = slope;
            byHeight[i] = line;
            byWidth[i] = slope * z;
        }
    }

    static void pseudoVoigt(double[] x, int from, int to, double[] p, int at, int width, int share, double[] values,
            double[][] derivatives) {
        double position = p[at];
        double height = p[at + HEIGHT];
        double eta = p[at + share];
        double inverse = 1 / p[at + width];
        double[] byPosition = derivatives[POSITION];
        double[] byHeight = derivatives[HEIGHT];
        double[] byWidth = derivatives[width];
        double[] byShare = derivatives[share];
        for (int i = from; i < to; i++) {
            double z = (x[i] - position) * inverse;
            double square = 4 * z * z;
            double lorentz = 1 / (1 + square);
            double gauss = decay(LN2 * square);
            double line = eta * lorentz + (1 - eta) * gauss;
            double slope = 8 * z * (eta * lorentz * lorentz + LN2 * (1 - eta) * gauss) * height * inverse;
            values[i] = height * line;
            byPosition[i] = slope;
            byHeight[i] = line;
            byWidth[i] = slope * z;
            byShare[i] = height * (lorentz - gauss);
        }
    }

    static void pearson(double[] x, int from, int to, double[] p, int at, int width, int exponent, double[] values,
            double[][] derivatives) {
        double height = p[at + HEIGHT];
        double m = p[at + exponent];
        double inverse = 1 / p[at + width];
        double root = Math.pow(2, 1 / m);
        double scale = 4 * (root - 1);
        double scaleByExponent = -4 * root * LN2 / (m * m);
        for (int i = from; i < to; i++) {
            double z = (x[i] - p[at]) * inverse;
            double base = 1 + scale * z * z;
            double logarithm = Math.log(base);
            double line = Math.exp(-m * logarithm);
            double slope = 2 * m * scale * z * line / base * height * inverse;
            values[i] = height * line;
            derivatives[POSITION][i] = slope;
            derivatives[HEIGHT][i] = line;
            derivatives[width][i] = slope * z;
            derivatives[exponent][i] = -height * line * (logarithm + m * z * z * scaleByExponent / base);
        }
    }

    static void breitWignerFano(double[] x, int from, int to, double[] p, int at, double[] values, double[][] derivatives) {
        double height = p[at + HEIGHT];
        double coupling = p[at + 3];
        double inverse = 2 / p[at + WIDTH];
        for (int i = from; i < to; i++) {
            double z = (x[i] - p[at]) * inverse;
            double below = 1 / (1 + z * z);
            double above = 1 + coupling * z;
            double line = above * above * below;
            double byZ = 2 * height * above * (coupling - z) * below * below;
            values[i] = height * line;
            derivatives[POSITION][i] = -byZ * inverse;
            derivatives[HEIGHT][i] = line;
            derivatives[WIDTH][i] = -byZ * z / p[at + WIDTH];
            derivatives[3][i] = 2 * height * z * above * below;
        }
    }

    /** One abscissa of a step: z is its distance in widths, the slope its derivative by x. */
    static void step(int i, double height, double z, double step, double slope, double[] values, double[][] derivatives) {
        values[i] = height * step;
        derivatives[POSITION][i] = -slope;
        derivatives[HEIGHT][i] = step;
        derivatives[WIDTH][i] = -slope * z;
    }
}
