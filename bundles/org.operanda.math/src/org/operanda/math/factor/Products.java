package org.operanda.math.factor;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.operanda.math.DotProduct;

/**
 * Products of a large row-major table with a few columns, on all cores. The rows are cut into the same pieces whatever the number of
 * threads, and the pieces are added in their order, so that the sums round alike on every machine.
 */
final class Products {
    static final int PIECES = 16;
    private static final int ROWS_AT_ONCE = 4;
    /** So many numbers of a table that is not an array in double precision are copied at once. */
    private static final int NUMBERS_AT_ONCE = 1 << 15;

    private Products() {}

    /** What is done with some rows of a table. */
    @FunctionalInterface
    interface Rows {
        /**
         * Works on rows {@code begin} to {@code end}.
         *
         * @param numbers row-major
         * @param first   the row that {@code numbers} starts with
         */
        void apply(double[] numbers, int first, int begin, int end);
    }

    /** Takes rows in order, as many at once as are at hand in double precision. */
    private static void inOrder(Table table, int begin, int end, Rows work) {
        if (table instanceof Table.Doubles held) {
            work.apply(held.numbers(), 0, begin, end);
            return;
        }
        int atOnce = Math.max(1, NUMBERS_AT_ONCE / table.columns() / ROWS_AT_ONCE) * ROWS_AT_ONCE;
        double[] buffer = new double[Math.min(atOnce, Math.max(0, end - begin)) * table.columns()];
        for (int from = begin; from < end; from += atOnce) {
            int to = Math.min(end, from + atOnce);
            table.copy(from, to - from, buffer);
            work.apply(buffer, from, from, to);
        }
    }

    /**
     * Goes through the whole table, {@link #PIECES} at a time.
     *
     * @param work gets its piece's number, from 0, and rows of it in order
     */
    static void all(Table table, IntFunction<Rows> work) {
        int rows = table.rows();
        pieces(rows).forEach(piece -> inOrder(table, begin(rows, piece), begin(rows, piece + 1), work.apply(piece)));
    }

    /**
     * A·W.
     *
     * @param table   rows × columns
     * @param weights by component, each as long as a row
     * @return by component, each with one number per row
     */
    static double[][] times(Table table, double[][] weights) {
        double[][] product = new double[weights.length][table.rows()];
        all(table, piece -> (numbers, first, begin, end) -> times(numbers, first, begin, end, weights, product));
        return product;
    }

    /**
     * Aᵀ·Y.
     *
     * @param factors by component, each with one number per row
     * @return by component, each as long as a row of the table
     */
    static double[][] transposedTimes(Table table, double[][] factors) {
        double[][][] parts = new double[PIECES][factors.length][table.columns()];
        all(table, piece -> (numbers, first, begin, end) -> accumulate(numbers, first, begin, end, factors, parts[piece]));
        return sum(parts);
    }

    private static IntStream pieces(int rows) {
        return IntStream.range(0, PIECES).parallel();
    }

    private static int begin(int rows, int piece) {
        return (int) ((long) rows * piece / PIECES);
    }

    static double[][] sum(double[][][] parts) {
        double[][] sum = parts[0];
        for (int piece = 1; piece < PIECES; piece++) {
            for (int k = 0; k < sum.length; k++) {
                for (int j = 0; j < sum[k].length; j++) {
                    sum[k][j] += parts[piece][k][j];
                }
            }
        }
        return sum;
    }

    private static void times(double[] table, int first, int begin, int end, double[][] weights, double[][] product) {
        int i = begin;
        for (; i + 1 < end; i += 2) {
            for (int k = 0; k < weights.length; k += 4) {
                twoByFour(table, i, first, weights, k, product);
            }
        }
        for (; i < end; i++) {
            for (int k = 0; k < weights.length; k++) {
                product[k][i] = dot(table, i - first, weights[k]);
            }
        }
    }

    /** Two rows with four columns at once, the last one several times where there are fewer: each number that is loaded serves several products. */
    private static void twoByFour(double[] table, int row, int first, double[][] weights, int k, double[][] product) {
        int[] of = {k, Math.min(k + 1, weights.length - 1), Math.min(k + 2, weights.length - 1), Math.min(k + 3, weights.length - 1)};
        double[] w0 = weights[of[0]];
        double[] w1 = weights[of[1]];
        double[] w2 = weights[of[2]];
        double[] w3 = weights[of[3]];
        int columns = w0.length;
        int upper = (row - first) * columns;
        int lower = upper + columns;
        double u0 = 0;
        double u1 = 0;
        double u2 = 0;
        double u3 = 0;
        double l0 = 0;
        double l1 = 0;
        double l2 = 0;
        double l3 = 0;
        for (int j = 0; j < columns; j++) {
            double u = table[upper + j];
            double l = table[lower + j];
            u0 += u * w0[j];
            u1 += u * w1[j];
            u2 += u * w2[j];
            u3 += u * w3[j];
            l0 += l * w0[j];
            l1 += l * w1[j];
            l2 += l * w2[j];
            l3 += l * w3[j];
        }
        product[of[0]][row] = u0;
        product[of[1]][row] = u1;
        product[of[2]][row] = u2;
        product[of[3]][row] = u3;
        product[of[0]][row + 1] = l0;
        product[of[1]][row + 1] = l1;
        product[of[2]][row + 1] = l2;
        product[of[3]][row + 1] = l3;
    }

    private static void accumulate(double[] table, int first, int begin, int end, double[][] factors, double[][] sum) {
        int columns = sum[0].length;
        int i = begin;
        for (; i + ROWS_AT_ONCE <= end; i += ROWS_AT_ONCE) {
            for (int k = 0; k < factors.length; k++) {
                double[] f = factors[k];
                addFour(table, (i - first) * columns, f[i], f[i + 1], f[i + 2], f[i + 3], sum[k]);
            }
        }
        for (; i < end; i++) {
            for (int k = 0; k < factors.length; k++) {
                double factor = factors[k][i];
                for (int j = 0; j < columns; j++) {
                    sum[k][j] += table[(i - first) * columns + j] * factor;
                }
            }
        }
    }

    private static void addFour(double[] table, int from, double f0, double f1, double f2, double f3, double[] sum) {
        int columns = sum.length;
        int second = from + columns;
        int third = second + columns;
        int fourth = third + columns;
        for (int j = 0; j < columns; j++) {
            sum[j] += table[from + j] * f0 + table[second + j] * f1 + (table[third + j] * f2 + table[fourth + j] * f3);
        }
    }

    /** Xᵀ·Y of two sets of columns of one length, by component of X and then of Y. */
    static double[][] cross(double[][] x, double[][] y) {
        double[][] cross = new double[x.length][y.length];
        for (int k = 0; k < x.length; k++) {
            for (int l = 0; l < y.length; l++) {
                cross[k][l] = DotProduct.of(x[k], y[l]);
            }
        }
        return cross;
    }

    /** Four sums at once, since each addition waits for the one before it. */
    private static double dot(double[] table, int row, double[] weights) {
        int columns = weights.length;
        int from = row * columns;
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int j = 0;
        for (; j + 3 < columns; j += 4) {
            s0 += table[from + j] * weights[j];
            s1 += table[from + j + 1] * weights[j + 1];
            s2 += table[from + j + 2] * weights[j + 2];
            s3 += table[from + j + 3] * weights[j + 3];
        }
        for (; j < columns; j++) {
            s0 += table[from + j] * weights[j];
        }
        return s0 + s1 + (s2 + s3);
    }

    static double sumOfSquares(Table table) {
        double[] parts = new double[PIECES];
        int columns = table.columns();
        all(table, piece -> (numbers, first, begin, end) -> {
            for (int i = begin; i < end; i++) {
                parts[piece] += squared(numbers, (i - first) * columns, columns);
            }
        });
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return sum;
    }

    private static double squared(double[] numbers, int from, int count) {
        double sum = 0;
        for (int j = from; j < from + count; j++) {
            sum += numbers[j] * numbers[j];
        }
        return sum;
    }
}
