package org.operanda.nmr;

/** Where the highest point of a line lies. */
final class LinePlace {
    private LinePlace() {}

    /**
     * The top of the parabola through the highest point within a window and its neighbours.
     *
     * @param shift ppm, rising by equal steps
     * @return ppm; NaN when the window holds no point inside the spectrum or the highest lies at its end
     */
    static double top(double[] shift, double[] row, double from, double to) {
        int top = -1;
        for (int k = 0; k < row.length; k++) {
            if (shift[k] >= from && shift[k] <= to && (top < 0 || row[k] > row[top])) {
                top = k;
            }
        }
        if (top <= 0 || top >= row.length - 1 || row[top - 1] > row[top] || row[top + 1] > row[top]) {
            return Double.NaN;
        }
        double bend = row[top - 1] - 2 * row[top] + row[top + 1];
        double offset = bend < 0 ? (row[top - 1] - row[top + 1]) / (2 * bend) : 0;
        return shift[top] + offset * (shift[top + 1] - shift[top]);
    }
}
