package org.operanda.math.factor;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/**
 * How many components a series of frames has up to, from, and around each frame: evolving factor analysis (M. Maeder, Anal. Chem. 59 (1987) 527) and its variant
 * with a moving window (H. R. Keller, D. L. Massart, Anal. Chim. Acta 246 (1991) 379). The singular values of parts of the table are those within the space of
 * its first components; where there are as many of these as the table is wide or long, they are exact.
 *
 * @param forward  by component and row: singular values of the rows up to and with that one; 0 where there are fewer rows than components
 * @param backward by component and row: singular values of the rows from that one on
 * @param window   by component and row: singular values of the rows around that one; NaN where the window reaches beyond the table
 */
public record EvolvingFactors(double[][] forward, double[][] backward, double[][] window) {
    /** Components in whose space the table is looked at, at least. */
    private static final int SPACE = 24;
    private static final int SPACE_PER_COMPONENT = 4;

    /**
     * Analyses a table, not centred.
     *
     * @param count  singular values wanted
     * @param window rows that a window has, odd
     * @param seed   of the space's random start
     */
    public static EvolvingFactors of(Table table, int count, int window, long seed) {
        int shorter = Math.min(table.rows(), table.columns());
        int space = Math.min(shorter, Math.max(SPACE, SPACE_PER_COMPONENT * count));
        double[][] scores = PrincipalComponents.of(table, space, false, Scaling.NONE, seed).scores();
        int rows = table.rows();
        double[][] forward = new double[count][rows];
        double[][] backward = new double[count][rows];
        double[][] around = new double[count][rows];
        IntStream.range(0, rows).parallel().forEach(i -> {
            put(singularValues(scores, 0, i + 1), forward, i, i + 1);
            put(singularValues(scores, i, rows), backward, i, rows - i);
            int from = i - window / 2;
            boolean whole = from >= 0 && from + window <= rows;
            double[] values = whole ? singularValues(scores, from, from + window) : new double[0];
            for (int k = 0; k < count; k++) {
                around[k][i] = !whole ? Double.NaN : k < Math.min(values.length, window) ? values[k] : 0;
            }
        });
        return new EvolvingFactors(forward, backward, around);
    }

    private static void put(double[] values, double[][] target, int row, int most) {
        for (int k = 0; k < Math.min(target.length, Math.min(values.length, most)); k++) {
            target[k][row] = values[k];
        }
    }

    /** Singular values, falling, of some rows given by their scores. */
    private static double[] singularValues(double[][] scores, int from, int to) {
        int n = scores.length;
        double[][] squares = new double[n][n];
        for (int k = 0; k < n; k++) {
            for (int l = 0; l <= k; l++) {
                double sum = 0;
                for (int i = from; i < to; i++) {
                    sum += scores[k][i] * scores[l][i];
                }
                squares[k][l] = sum;
                squares[l][k] = sum;
            }
        }
        double[] values = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(squares, false)).getEigenvalues();
        return Arrays.stream(values).map(v -> -Math.sqrt(Math.max(0, v))).sorted().map(v -> -v).toArray();
    }

    /**
     * Concentrations to start curve resolution from, where components vanish in the order in which they appear: the lesser of the k-th value forward and the
     * last but k-th backward, each divided by its greatest.
     *
     * @return by component, one per row
     */
    public double[][] profiles() {
        int count = forward.length;
        double[][] profiles = new double[count][forward[0].length];
        for (int k = 0; k < count; k++) {
            for (int i = 0; i < profiles[k].length; i++) {
                profiles[k][i] = Math.min(forward[k][i], backward[count - 1 - k][i]);
            }
            double greatest = Arrays.stream(profiles[k]).max().orElse(0);
            for (int i = 0; greatest > 0 && i < profiles[k].length; i++) {
                profiles[k][i] /= greatest;
            }
        }
        return profiles;
    }
}
