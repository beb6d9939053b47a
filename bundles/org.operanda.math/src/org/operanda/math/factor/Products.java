package org.operanda.math.factor;

import java.util.stream.IntStream;

/**
 * Products of a large row-major table with a few columns, on all cores. The rows are cut into the same pieces whatever the number of
 * threads, and the pieces are added in their order, so that the sums round alike on every machine.
 */
final class Products {
    private static final int PIECES = 16;
    private static final int ROWS_AT_ONCE = 4;
    private static final int ROWS_IN_CACHE = 16;

    private Products() {}

    /**
     * A·W.
     *
     * @param table   rows × columns
     * @param weights by component, each as long as a row
     * @return by component, each with one number per row
     */
    static double[][] times(double[] table, int rows, double[][] weights) {
        double[][] product = new double[weights.length][rows];
        pieces(rows).forEach(piece -> times(table, begin(rows, piece), begin(rows, piece + 1), weights, product));
        return product;
    }

    /**
     * Aᵀ·Y.
     *
     * @param factors by component, each with one number per row
     * @return by component, each as long as a row of the table
     */
    static double[][] transposedTimes(double[] table, int rows, double[][] factors) {
        int columns = table.length / rows;
        double[][][] parts = new double[PIECES][][];
        pieces(rows).forEach(piece -> {
            parts[piece] = new double[factors.length][columns];
            accumulate(table, begin(rows, piece), begin(rows, piece + 1), factors, parts[piece]);
        });
        return sum(parts);
    }

    /**
     * Y = A·W − s, where s is subtracted from every row, and Aᵀ·Y; the table is read once.
     *
     * @param product takes Y, by component
     */
    static double[][] normalTimes(double[] table, int rows, double[][] weights, double[] subtracted, double[][] product) {
        int columns = table.length / rows;
        double[][][] parts = new double[PIECES][weights.length][columns];
        pieces(rows).forEach(piece -> {
            int end = begin(rows, piece + 1);
            for (int from = begin(rows, piece); from < end; from += ROWS_IN_CACHE) {
                int to = Math.min(end, from + ROWS_IN_CACHE);
                times(table, from, to, weights, product);
                for (int k = 0; k < weights.length; k++) {
                    for (int i = from; i < to; i++) {
                        product[k][i] -= subtracted[k];
                    }
                }
                accumulate(table, from, to, product, parts[piece]);
            }
        });
        return sum(parts);
    }

    private static IntStream pieces(int rows) {
        return IntStream.range(0, PIECES).parallel();
    }

    private static int begin(int rows, int piece) {
        return (int) ((long) rows * piece / PIECES);
    }

    private static double[][] sum(double[][][] parts) {
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

    private static void times(double[] table, int begin, int end, double[][] weights, double[][] product) {
        int i = begin;
        for (; i + 1 < end; i += 2) {
            int k = 0;
            for (; k + 3 < weights.length; k += 4) {
                twoByFour(table, i, weights, k, product);
            }
            for (; k < weights.length; k++) {
                product[k][i] = dot(table, i, weights[k]);
                product[k][i + 1] = dot(table, i + 1, weights[k]);
            }
        }
        for (; i < end; i++) {
            for (int k = 0; k < weights.length; k++) {
                product[k][i] = dot(table, i, weights[k]);
            }
        }
    }

    /** Two rows with four columns at once: each number that is loaded serves several products. */
    private static void twoByFour(double[] table, int row, double[][] weights, int k, double[][] product) {
        double[] w0 = weights[k];
        double[] w1 = weights[k + 1];
        double[] w2 = weights[k + 2];
        double[] w3 = weights[k + 3];
        int columns = w0.length;
        int upper = row * columns;
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
        product[k][row] = u0;
        product[k + 1][row] = u1;
        product[k + 2][row] = u2;
        product[k + 3][row] = u3;
        product[k][row + 1] = l0;
        product[k + 1][row + 1] = l1;
        product[k + 2][row + 1] = l2;
        product[k + 3][row + 1] = l3;
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

    private static void accumulate(double[] table, int begin, int end, double[][] factors, double[][] sum) {
        int columns = sum[0].length;
        int i = begin;
        for (; i + ROWS_AT_ONCE <= end; i += ROWS_AT_ONCE) {
            for (int k = 0; k < factors.length; k++) {
                double[] f = factors[k];
                addFour(table, i * columns, f[i], f[i + 1], f[i + 2], f[i + 3], sum[k]);
            }
        }
        for (; i < end; i++) {
            for (int k = 0; k < factors.length; k++) {
                double factor = factors[k][i];
                for (int j = 0; j < columns; j++) {
                    sum[k][j] += table[i * columns + j] * factor;
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
                cross[k][l] = dot(x[k], 0, y[l]);
            }
        }
        return cross;
    }

    static double sumOfSquares(double[] table, int rows) {
        int columns = table.length / rows;
        double[] parts = new double[PIECES];
        pieces(rows).forEach(piece -> {
            double sum = 0;
            for (int i = begin(rows, piece) * columns; i < begin(rows, piece + 1) * columns; i++) {
                sum += table[i] * table[i];
            }
            parts[piece] = sum;
        });
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return sum;
    }
}
