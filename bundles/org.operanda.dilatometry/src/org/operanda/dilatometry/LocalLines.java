package org.operanda.dilatometry;

import org.operanda.math.PolynomialFit;

/**
 * Reads a noisy curve at single rows by straight lines through the rows beside them, each on one side of the row only, so that the sharp
 * turn where the current changes its sign is not rounded off. The standard deviation is that of the line, and what the rows' own standard
 * deviation holds beyond their scatter about it; that part is taken as it stands, for all rows of a window share it.
 * <p>
 * No row is missing.
 */
final class LocalLines {
    private final double[] x;
    private final double[] y;
    private final double[] sigma;
    private final int points;

    /** @param points in a window, at least 3 */
    LocalLines(double[] x, double[] y, double[] sigma, int points) {
        this.x = x;
        this.y = y;
        this.sigma = sigma;
        this.points = points;
    }

    /** The value at the first row of a range. */
    Reading first(int from, int to) {
        return line(from, Math.min(to, from + points), from);
    }

    /** The value at the last row of a range. */
    Reading last(int from, int to) {
        return line(Math.max(from, to - points), to, to - 1);
    }

    /** The value at a row within a range: the mean of what the rows on either side say. */
    Reading at(int row, int from, int to) {
        Reading left = last(from, row + 1);
        Reading right = first(row, to);
        if (Double.isNaN(left.value()) || Double.isNaN(right.value())) {
            return Double.isNaN(left.value()) ? right : left;
        }
        return new Reading((left.value() + right.value()) / 2, Math.hypot(left.sigma(), right.sigma()) / 2);
    }

    private Reading line(int from, int to, int row) {
        if (to - from < 3) {
            return new Reading(y[row], sigma[row]);
        }
        PolynomialFit fit = PolynomialFit.of(x, y, null, from, to, 1);
        double scatter = fit.residualVariance();
        double shared = Math.max(0, sigma[row] * sigma[row] - scatter);
        double statistical = fit.sigma(x[row]);
        double value = fit.value(x[row]);
        return Double.isNaN(value) ? new Reading(y[row], sigma[row]) : new Reading(value, Math.sqrt(statistical * statistical + shared));
    }

    /** The row of the extreme: of the running mean, or one of the ends, where the curve may still be on its way. */
    int extreme(int from, int to, int sign) {
        int middle = extremeOfMean(from, to, sign);
        double value = sign * at(middle, from, to).value();
        double first = sign * first(from, to).value();
        double last = sign * last(from, to).value();
        if (first > value && first >= last) {
            return from;
        }
        return last > value ? to - 1 : middle;
    }

    private int extremeOfMean(int from, int to, int sign) {
        int half = Math.min(points / 2, (to - from - 1) / 2);
        double sum = 0;
        for (int i = from; i < from + 2 * half + 1; i++) {
            sum += y[i];
        }
        int best = from + half;
        double greatest = sign * sum;
        for (int row = from + half + 1; row < to - half; row++) {
            sum += y[row + half] - y[row - half - 1];
            if (sign * sum > greatest) {
                greatest = sign * sum;
                best = row;
            }
        }
        return best;
    }
}
