package org.operanda.math;

/**
 * Linear least squares by Householder reflections in working space that is kept, for a search that solves many small systems: nothing is
 * allocated while it solves. {@link LinearLeastSquares} also gives the covariance.
 */
public final class HouseholderLeastSquares {
    /** A column of which less than this part of its length is left by those before it depends on them. */
    private static final double DEPENDENT = 1e-14;

    private final int rows;
    private final double[][] columns;
    private final double[] right;
    private final double[] diagonal;

    /**
     * Working space.
     *
     * @param rows        most equations
     * @param mostColumns most unknowns
     */
    public HouseholderLeastSquares(int rows, int mostColumns) {
        this.rows = rows;
        this.columns = new double[mostColumns][rows];
        this.right = new double[rows];
        this.diagonal = new double[mostColumns];
    }

    /** Column {@code k} of the design, to be filled before each {@link #solve}, which writes over it. */
    public double[] column(int k) {
        return columns[k];
    }

    /** The right-hand side, to be filled before each {@link #solve}, which writes over it. */
    public double[] rightHandSide() {
        return right;
    }

    /**
     * Finds the unknowns that make the sum of the first columns nearest to the right-hand side.
     *
     * @param count    how many columns take part
     * @param unknowns is filled; one that depends on those before it is 0
     */
    public void solve(int count, double[] unknowns) {
        for (int k = 0; k < count; k++) {
            reflect(k, count);
        }
        for (int k = count - 1; k >= 0; k--) {
            double sum = k < rows ? right[k] : 0;
            for (int j = k + 1; j < count; j++) {
                sum -= columns[j][k] * unknowns[j];
            }
            unknowns[k] = diagonal[k] == 0 ? 0 : sum / diagonal[k];
        }
    }

    private void reflect(int k, int count) {
        double[] mirror = columns[k];
        double whole = DotProduct.of(mirror, mirror, 0, rows);
        double squares = k < rows ? DotProduct.of(mirror, mirror, k, rows) : 0;
        if (!(squares > DEPENDENT * DEPENDENT * whole)) {
            diagonal[k] = 0;
            return;
        }
        double length = mirror[k] > 0 ? -Math.sqrt(squares) : Math.sqrt(squares);
        double scale = 1 / (squares - mirror[k] * length);
        mirror[k] -= length;
        diagonal[k] = length;
        for (int j = k + 1; j < count; j++) {
            subtract(mirror, scale * DotProduct.of(mirror, columns[j], k, rows), columns[j], k);
        }
        subtract(mirror, scale * DotProduct.of(mirror, right, k, rows), right, k);
    }

    private void subtract(double[] mirror, double factor, double[] target, int from) {
        for (int i = from; i < rows; i++) {
            target[i] -= factor * mirror[i];
        }
    }
}
