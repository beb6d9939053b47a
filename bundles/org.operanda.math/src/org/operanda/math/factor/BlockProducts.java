package org.operanda.math.factor;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The product of a few directions with a prepared table Z = (A − mean) / scale and with its transpose, in one pass over the table and in single precision: Z·W to some 1e-6 of its size, as it serves to find
 * directions, not values. Rows are cut into chunks of their columns that are arrays of their own, which the compiler turns into vector instructions.
 */
final class BlockProducts {
    /** Directions that are multiplied at once. */
    static final int DIRECTIONS = 8;
    private static final int CHUNK = 512;
    private static final int ROWS = 4;
    private static final int QUARTER = CHUNK / 4;

    private final Table table;
    private final double[][] mean;
    private final double[][] factor;
    private final int columns;
    private final int chunks;

    BlockProducts(Table table, double[] mean, double[] scale) {
        this.table = table;
        columns = table.columns();
        chunks = 2 * Math.ceilDiv(columns, 2 * CHUNK);
        this.mean = new double[chunks][CHUNK];
        factor = new double[chunks][CHUNK];
        for (int j = 0; j < columns; j++) {
            this.mean[j / CHUNK][j % CHUNK] = mean[j];
            factor[j / CHUNK][j % CHUNK] = 1 / scale[j];
        }
    }

    /** What one thread works with: some prepared rows by chunk, and sums. */
    private final class Work implements Products.Rows {
        private final float[][][] rows = new float[ROWS][chunks][CHUNK];
        private final float[] first = new float[CHUNK];
        private final float[] second = new float[CHUNK];
        private final float[][] products = new float[DIRECTIONS][ROWS];
        private final float[][][] directions;
        private final double[][] images;
        private final float[][][] result;

        Work(float[][][] directions, double[][] images, float[][][] result) {
            this.directions = directions;
            this.images = images;
            this.result = result;
        }

        @Override
        public void apply(double[] numbers, int first, int begin, int end) {
            for (int i = begin; i < end; i += ROWS) {
                int count = Math.min(ROWS, end - i);
                for (int r = 0; r < ROWS; r++) {
                    prepare(numbers, (i + r - first) * columns, r < count, rows[r]);
                    multiply(rows[r], r);
                }
                for (int k = 0; k < DIRECTIONS; k++) {
                    for (int r = 0; r < count; r++) {
                        images[k][i + r] = products[k][r];
                    }
                    for (int c = 0; c < chunks; c++) {
                        addFour(rows[0][c], rows[1][c], rows[2][c], rows[3][c], products[k], result[k][c]);
                    }
                }
            }
        }

        private void multiply(float[][] row, int r) {
            for (int k = 0; k < DIRECTIONS; k += 2) {
                Arrays.fill(first, 0);
                Arrays.fill(second, 0);
                float[][] u = directions[k];
                float[][] v = directions[k + 1];
                for (int c = 0; c < chunks; c += 2) {
                    addProducts(row[c], row[c + 1], u[c], u[c + 1], v[c], v[c + 1], first, second);
                }
                products[k][r] = sum(first);
                products[k + 1][r] = sum(second);
            }
        }
    }

    private void prepare(double[] numbers, int from, boolean there, float[][] row) {
        for (int c = 0; c < chunks; c++) {
            int count = there ? Math.clamp(columns - c * CHUNK, 0, CHUNK) : 0;
            prepare(numbers, from + c * CHUNK, count, mean[c], factor[c], row[c]);
        }
    }

    private static void prepare(double[] numbers, int from, int count, double[] mean, double[] factor, float[] row) {
        for (int l = 0; l < count; l++) {
            row[l] = (float) ((numbers[from + l] - mean[l]) * factor[l]);
        }
        Arrays.fill(row, count, row.length, 0);
    }

    private static void addProducts(float[] r0, float[] r1, float[] u0, float[] u1, float[] v0, float[] v1, float[] first, float[] second) {
        for (int l = 0; l < CHUNK; l++) {
            first[l] += r0[l] * u0[l] + r1[l] * u1[l];
            second[l] += r0[l] * v0[l] + r1[l] * v1[l];
        }
    }

    private static void addFour(float[] x, float[] y, float[] z, float[] v, float[] by, float[] sum) {
        float f0 = by[0];
        float f1 = by[1];
        float f2 = by[2];
        float f3 = by[3];
        for (int l = 0; l < CHUNK; l++) {
            sum[l] += x[l] * f0 + y[l] * f1 + (z[l] * f2 + v[l] * f3);
        }
    }

    /** The sum of a chunk, which is used up. */
    private static float sum(float[] chunk) {
        for (int l = 0; l < QUARTER; l++) {
            chunk[l] += chunk[l + QUARTER] + (chunk[l + 2 * QUARTER] + chunk[l + 3 * QUARTER]);
        }
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        for (int l = 0; l < QUARTER; l += 4) {
            s0 += chunk[l];
            s1 += chunk[l + 1];
            s2 += chunk[l + 2];
            s3 += chunk[l + 3];
        }
        return s0 + s1 + (s2 + s3);
    }

    /**
     * Zᵀ·Z·W.
     *
     * @param directions W, by direction, {@link #DIRECTIONS} of them
     * @param images     takes Z·W, by direction
     */
    double[][] normalTimes(double[][] directions, double[][] images) {
        float[][][] chunked = new float[DIRECTIONS][chunks][CHUNK];
        for (int k = 0; k < DIRECTIONS; k++) {
            for (int j = 0; j < columns; j++) {
                chunked[k][j / CHUNK][j % CHUNK] = (float) directions[k][j];
            }
        }
        float[][][][] parts = new float[Products.PIECES][DIRECTIONS][chunks][CHUNK];
        Products.all(table, piece -> new Work(chunked, images, parts[piece]));
        double[][] sum = new double[DIRECTIONS][columns];
        IntStream.range(0, DIRECTIONS).parallel().forEach(k -> {
            for (float[][][] part : parts) {
                for (int c = 0; c < chunks; c++) {
                    add(part[k][c], Math.clamp(columns - c * CHUNK, 0, CHUNK), sum[k], c * CHUNK);
                }
            }
        });
        return sum;
    }

    private static void add(float[] chunk, int count, double[] sum, int from) {
        for (int l = 0; l < count; l++) {
            sum[from + l] += chunk[l];
        }
    }
}
