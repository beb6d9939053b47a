package org.operanda.electrochemistry.galvanostatic;

import java.util.Arrays;

/** How much charge has passed at voltages up to each point of an axis of equal steps. */
final class Levels {
    private final double origin;
    private final double step;
    private final double perVolt;
    /** Charge between point i-1 and i. */
    private final double[] between;
    private double least = Double.POSITIVE_INFINITY;
    private double greatest = Double.NEGATIVE_INFINITY;

    Levels(int points, double origin, double step) {
        this.between = new double[points];
        this.origin = origin;
        this.step = step;
        this.perVolt = 1 / step;
    }

    /** Spreads a charge evenly over the voltages from one row to the next, none of which lies below the origin. */
    void add(double before, double after, double charge) {
        double low = Math.min(before, after);
        double high = Math.max(before, after);
        if (Double.isNaN(low + charge)) {
            return;
        }
        least = Math.min(least, low);
        greatest = Math.max(greatest, high);
        double from = (low - origin) * perVolt;
        double to = (high - origin) * perVolt;
        int first = Math.min((int) from + 1, between.length - 1);
        if (to <= first) {
            between[first] += charge;
            return;
        }
        int last = Math.min((int) Math.ceil(to), between.length - 1);
        double density = charge / (to - from);
        between[first] += density * (first - from);
        for (int i = first + 1; i < last; i++) {
            between[i] += density;
        }
        between[last] += density * (to - (last - 1));
    }

    /** dQ/dV at the points that lie within the voltages seen. */
    CurveSet.Curve derivative(Smoother smoother) {
        int points = between.length;
        double[] values = new double[points];
        double[] sigma = new double[points];
        Arrays.fill(values, Double.NaN);
        Arrays.fill(sigma, Double.NaN);
        int first = (int) Math.ceil((least - origin) / step - 1e-9);
        int last = (int) Math.floor((greatest - origin) / step + 1e-9);
        if (last - first >= 2) {
            double[] passed = new double[last - first + 1];
            for (int i = 1; i < passed.length; i++) {
                passed[i] = passed[i - 1] + between[first + i];
            }
            CurveSet.Curve slope = smoother.derivative(passed, step);
            System.arraycopy(slope.values(), 0, values, first, passed.length);
            System.arraycopy(slope.sigma(), 0, sigma, first, passed.length);
        }
        return new CurveSet.Curve(values, sigma);
    }
}
