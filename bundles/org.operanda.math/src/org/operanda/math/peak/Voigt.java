package org.operanda.math.peak;

import static org.operanda.math.peak.PeakShape.HEIGHT;
import static org.operanda.math.peak.PeakShape.POSITION;
import static org.operanda.math.peak.PeakShape.WIDTH;

/** The Voigt line h Re w(u + iy) / w(iy), u = (x − c) / s, y = w_L / (2 s), s = w_G / (2 √ln2). */
final class Voigt {
    private static final int LORENTZ_WIDTH = 3;
    private static final double ROOT_OF_LN2 = Math.sqrt(Lines.LN2);
    private static final double TWO_BY_ROOT_OF_PI = 2 / Math.sqrt(Math.PI);
    private static final int MOST_STEPS = 60;

    private Voigt() {}

    static void evaluate(double[] x, int from, int to, double[] p, int at, double[] values, double[][] derivatives) {
        double[] w = new double[2];
        double height = p[at + HEIGHT];
        double width = p[at + WIDTH];
        double s = width / (2 * ROOT_OF_LN2);
        double y = p[at + LORENTZ_WIDTH] / (2 * s);
        Faddeeva.of(0, y, w);
        double top = w[0];
        double topByY = 2 * y * top - TWO_BY_ROOT_OF_PI;
        for (int i = from; i < to; i++) {
            double u = (x[i] - p[at]) / s;
            Faddeeva.of(u, y, w);
            // w' = −2 z w + 2i/√π; by u its real part, by y minus its imaginary part
            double byU = -2 * (u * w[0] - y * w[1]) / top;
            double byY = (2 * (u * w[1] + y * w[0]) - TWO_BY_ROOT_OF_PI) / top;
            double line = w[0] / top;
            byY -= line * topByY / top;
            values[i] = height * line;
            derivatives[POSITION][i] = -height * byU / s;
            derivatives[HEIGHT][i] = line;
            derivatives[WIDTH][i] = -height * (byU * u + byY * y) / width;
            derivatives[LORENTZ_WIDTH][i] = height * byY / (2 * s);
        }
    }

    static double area(double[] p, int at, double[] gradient) {
        double[] w = new double[2];
        double s = p[at + WIDTH] / (2 * ROOT_OF_LN2);
        double y = p[at + LORENTZ_WIDTH] / (2 * s);
        Faddeeva.of(0, y, w);
        double unit = s * Math.sqrt(Math.PI) / w[0];
        double area = p[at + HEIGHT] * unit;
        double byY = -area * (2 * y * w[0] - TWO_BY_ROOT_OF_PI) / w[0];
        gradient[POSITION] = 0;
        gradient[HEIGHT] = unit;
        gradient[WIDTH] = (area - byY * y) / p[at + WIDTH];
        gradient[LORENTZ_WIDTH] = byY / (2 * s);
        return area;
    }

    /** Twice the distance at which the line has half its height, by bisection; the derivatives by implicit differentiation. */
    static double fullWidth(double[] p, int at, double[] gradient) {
        double[] w = new double[2];
        double s = p[at + WIDTH] / (2 * ROOT_OF_LN2);
        double y = p[at + LORENTZ_WIDTH] / (2 * s);
        Faddeeva.of(0, y, w);
        double top = w[0];
        double below = 0;
        double above = y + 1;
        for (int i = 0; i < MOST_STEPS; i++) {
            double middle = (below + above) / 2;
            Faddeeva.of(middle, y, w);
            if (w[0] > top / 2) {
                below = middle;
            } else {
                above = middle;
            }
        }
        double u = (below + above) / 2;
        Faddeeva.of(u, y, w);
        double byU = -2 * (u * w[0] - y * w[1]);
        double byY = 2 * (u * w[1] + y * w[0]) - TWO_BY_ROOT_OF_PI;
        double slope = ((2 * y * top - TWO_BY_ROOT_OF_PI) / 2 - byY) / byU;
        gradient[POSITION] = 0;
        gradient[HEIGHT] = 0;
        gradient[WIDTH] = 2 * s * (u - slope * y) / p[at + WIDTH];
        gradient[LORENTZ_WIDTH] = slope;
        return 2 * s * u;
    }
}
