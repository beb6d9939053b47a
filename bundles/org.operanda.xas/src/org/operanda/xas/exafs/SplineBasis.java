package org.operanda.xas.exafs;

/**
 * Cubic B-splines over given knots (C. de Boor, A Practical Guide to Splines, Springer 1978, chapter X). With n sites there are n splines:
 * the inner knots are the sites but the second from each end, so that they span the splines without a knot there.
 */
final class SplineBasis {
    private static final int ORDER = 4;

    private final double[] knots;
    private final int count;

    /** The splines that go through values at these sites, at least five and rising. */
    SplineBasis(double[] sites) {
        this.count = sites.length;
        this.knots = new double[count + ORDER];
        for (int i = 0; i < ORDER; i++) {
            knots[i] = sites[0];
            knots[count + i] = sites[count - 1];
        }
        System.arraycopy(sites, 2, knots, ORDER, count - ORDER);
    }

    int count() {
        return count;
    }

    /**
     * The four splines that are not 0 at an abscissa; beyond the ends the outermost cubics go on.
     *
     * @param values filled with them
     * @return the index of the first
     */
    int at(double x, double[] values) {
        int interval = ORDER - 1;
        while (interval < count - 1 && x >= knots[interval + 1]) {
            interval++;
        }
        values[0] = 1;
        for (int degree = 1; degree < ORDER; degree++) {
            double saved = 0;
            for (int r = 0; r < degree; r++) {
                double right = knots[interval + r + 1] - x;
                double left = x - knots[interval + 1 - degree + r];
                double share = values[r] / (right + left);
                values[r] = saved + right * share;
                saved = left * share;
            }
            values[degree] = saved;
        }
        return interval - ORDER + 1;
    }
}
