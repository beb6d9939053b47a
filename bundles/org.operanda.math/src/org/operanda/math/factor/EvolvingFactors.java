package org.operanda.math.factor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/**
 * How many components a series of frames has up to, from, and around each frame: evolving factor analysis (M. Maeder, Anal. Chem. 59 (1987) 527) and its variant
 * with a moving window (H. R. Keller, D. L. Massart, Anal. Chim. Acta 246 (1991) 379). The singular values of up to {@value #EXACT} rows are exact. Those of more
 * rows are sought in the space of the first components of a part that is at most a quarter longer, wide windows in that of the whole table: there
 * values of noise, and of what hardly rises above it, are too small by up to a tenth.
 *
 * @param forward  by component and row: singular values of the rows up to and with that one; 0 where there are fewer rows than components
 * @param backward by component and row: singular values of the rows from that one on
 * @param window   by component and row: singular values of the rows around that one; NaN where the window reaches beyond the table
 */
public record EvolvingFactors(double[][] forward, double[][] backward, double[][] window) {
    /** Rows of which all singular values are computed. */
    private static final int EXACT = 64;
    /** Components in whose space longer parts are looked at, at least. */
    private static final int SPACE = 24;
    private static final int SPACE_PER_COMPONENT = 4;
    /** By how much the part that gives the space grows. */
    private static final double GROWTH = 1.25;

    /**
     * Analyses a table, not centred.
     *
     * @param count  singular values wanted
     * @param window rows that a window has, odd
     * @param seed   of the spaces' random start
     */
    public static EvolvingFactors of(Table table, int count, int window, long seed) {
        return new EvolvingFactors(growing(new Beginning(table, table.rows(), false), count, seed),
                Arrays.stream(growing(new Beginning(table, table.rows(), true), count, seed)).map(EvolvingFactors::turned)
                        .toArray(double[][]::new),
                window <= EXACT ? windows(table, count, window) : windowsInSpace(table, count, window, seed));
    }

    private static double[] turned(double[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[values.length - 1 - i]).toArray();
    }

    /** The first rows of a table, or its last ones from the end on. */
    private record Beginning(Table whole, int rows, boolean fromEnd) implements Table {
        @Override
        public int columns() {
            return whole.columns();
        }

        @Override
        public double at(int row, int column) {
            return whole.at(fromEnd ? whole.rows() - 1 - row : row, column);
        }

        @Override
        public void copy(int from, int count, double[] target) {
            if (!fromEnd) {
                whole.copy(from, count, target);
                return;
            }
            for (int i = 0; i < count; i++) {
                System.arraycopy(whole.row(whole.rows() - 1 - from - i), 0, target, i * columns(), columns());
            }
        }
    }

    /** The singular values of the first row, the first two, and so on. */
    private static double[][] growing(Beginning table, int count, long seed) {
        double[][] values = new double[count][table.rows()];
        List<int[]> stages = new ArrayList<>();
        for (int begin = 0, end = EXACT; begin < table.rows(); begin = end, end = (int) (GROWTH * end)) {
            stages.add(new int[] {begin, Math.min(end, table.rows())});
        }
        stages.parallelStream().forEach(stage -> {
            int end = stage[1];
            int space = Math.min(Math.min(end, table.columns()), end <= EXACT ? end : Math.max(SPACE, SPACE_PER_COMPONENT * count));
            double[][] scores = PrincipalComponents.of(new Beginning(table.whole(), end, table.fromEnd()), space, false, Scaling.NONE, seed)
                    .scores();
            double[][] squares = new double[scores.length][scores.length];
            for (int i = 0; i < end; i++) {
                add(scores, i, squares);
                if (i >= stage[0]) {
                    put(singularValues(squares), values, i, i + 1);
                }
            }
        });
        return values;
    }

    /** Those of the rows around each, from their products with each other. */
    private static double[][] windows(Table table, int count, int window) {
        double[][] around = new double[count][table.rows()];
        Arrays.stream(around).forEach(values -> Arrays.fill(values, Double.NaN));
        IntStream.rangeClosed(0, table.rows() - window).parallel().forEach(from -> {
            double[][] rows = IntStream.range(from, from + window).mapToObj(table::row).toArray(double[][]::new);
            int row = from + window / 2;
            Arrays.stream(around).forEach(values -> values[row] = 0);
            put(singularValues(Products.cross(rows, rows)), around, row, window);
        });
        return around;
    }

    private static double[][] windowsInSpace(Table table, int count, int window, long seed) {
        int space = Math.min(Math.min(table.rows(), table.columns()), Math.max(SPACE, SPACE_PER_COMPONENT * count));
        double[][] scores = PrincipalComponents.of(table, space, false, Scaling.NONE, seed).scores();
        double[][] around = new double[count][table.rows()];
        Arrays.stream(around).forEach(values -> Arrays.fill(values, Double.NaN));
        IntStream.rangeClosed(0, table.rows() - window).parallel().forEach(from -> {
            double[][] squares = new double[scores.length][scores.length];
            IntStream.range(from, from + window).forEach(i -> add(scores, i, squares));
            int row = from + window / 2;
            Arrays.stream(around).forEach(values -> values[row] = 0);
            put(singularValues(squares), around, row, window);
        });
        return around;
    }

    private static void put(double[] values, double[][] target, int row, int most) {
        for (int k = 0; k < Math.min(target.length, Math.min(values.length, most)); k++) {
            target[k][row] = values[k];
        }
    }

    private static void add(double[][] scores, int row, double[][] squares) {
        for (int k = 0; k < squares.length; k++) {
            for (int l = 0; l < squares.length; l++) {
                squares[k][l] += scores[k][row] * scores[l][row];
            }
        }
    }

    /** Singular values, falling, from the products of rows or columns with each other. */
    private static double[] singularValues(double[][] squares) {
        double[] values = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(squares)).getEigenvalues();
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
