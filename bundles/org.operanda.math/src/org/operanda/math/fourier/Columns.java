package org.operanda.math.fourier;

/**
 * Transforms of a power of two down all columns of a table: decimation in frequency by four, and once by two where the length is no power of four. Its results
 * come in the order of reversed digits, so the rows themselves change places.
 */
final class Columns {
    private static final int GROUP = 16;
    private static final int STRIP = 256;

    private final double[] cosine;
    private final double[] sine;
    private final int[] origin;

    Columns(int length) {
        cosine = new double[length];
        sine = new double[length];
        for (int j = 0; j < length; j++) {
            cosine[j] = Math.cos(-2 * Math.PI * j / length);
            sine[j] = Math.sin(-2 * Math.PI * j / length);
        }
        origin = origins(length);
    }

    /** Where the result of each frequency lies before the rows change places. */
    private static int[] origins(int length) {
        int[] origin = new int[length];
        for (int frequency = 0; frequency < length; frequency++) {
            int place = 0;
            int rest = frequency;
            int block = length;
            while (block > 1) {
                int radix = block % 4 == 0 ? 4 : 2;
                block /= radix;
                place += rest % radix * block;
                rest /= radix;
            }
            origin[frequency] = place;
        }
        return origin;
    }

    int length() {
        return origin.length;
    }

    /**
     * Takes the stages in pairs, so that a strip of at most {@value #GROUP} rows stays in the first cache for both.
     *
     * @param real      rows of equal length, in place
     * @param imaginary as many
     */
    void transform(double[][] real, double[][] imaginary) {
        int width = real[0].length;
        int group;
        for (int block = origin.length; block > 1; block /= group) {
            group = Math.min(GROUP, block);
            int distance = block / group;
            for (int first = 0; first < origin.length; first += block) {
                for (int j = 0; j < distance; j++) {
                    for (int from = 0; from < width; from += STRIP) {
                        stages(real, imaginary, first, j, block, distance, from, Math.min(from + STRIP, width));
                    }
                }
            }
        }
        reorder(real);
        reorder(imaginary);
    }

    /** The stages of one group: the rows of a block that lie a distance apart, from one on. */
    private void stages(double[][] real, double[][] imaginary, int first, int start, int block, int distance, int from, int to) {
        int size = block;
        for (; size >= 4 * distance; size /= 4) {
            for (int part = first; part < first + block; part += size) {
                for (int j = start; j < size / 4; j += distance) {
                    byFour(real, imaginary, part + j, size / 4, j * (origin.length / size), from, to);
                }
            }
        }
        if (size == 2 * distance) {
            for (int row = first; row < first + block; row += 2) {
                byTwo(real[row], real[row + 1], from, to);
                byTwo(imaginary[row], imaginary[row + 1], from, to);
            }
        }
    }

    private void byFour(double[][] real, double[][] imaginary, int row, int quarter, int angle, int from, int to) {
        double[] ar = real[row];
        double[] ai = imaginary[row];
        double[] br = real[row + quarter];
        double[] bi = imaginary[row + quarter];
        double[] cr = real[row + 2 * quarter];
        double[] ci = imaginary[row + 2 * quarter];
        double[] dr = real[row + 3 * quarter];
        double[] di = imaginary[row + 3 * quarter];
        sums(ar, br, cr, dr, from, to);
        sums(ai, bi, ci, di, from, to);
        if (angle == 0) {
            cross(br, bi, dr, di, from, to);
        } else {
            cross(br, bi, dr, di, cosine[angle], sine[angle], cosine[3 * angle], sine[3 * angle], from, to);
            turn(cr, ci, cosine[2 * angle], sine[2 * angle], from, to);
        }
    }

    /** a + c + b + d, a - c, a + c - b - d and b - d in place of a, b, c and d. */
    private static void sums(double[] a, double[] b, double[] c, double[] d, int from, int to) {
        for (int i = from; i < to; i++) {
            double even = a[i] + c[i];
            double odd = b[i] + d[i];
            double evenLess = a[i] - c[i];
            double oddLess = b[i] - d[i];
            a[i] = even + odd;
            b[i] = evenLess;
            c[i] = even - odd;
            d[i] = oddLess;
        }
    }

    private static void cross(double[] br, double[] bi, double[] dr, double[] di, int from, int to) {
        for (int i = from; i < to; i++) {
            double firstReal = br[i] + di[i];
            double firstImaginary = bi[i] - dr[i];
            double thirdReal = br[i] - di[i];
            double thirdImaginary = bi[i] + dr[i];
            br[i] = firstReal;
            bi[i] = firstImaginary;
            dr[i] = thirdReal;
            di[i] = thirdImaginary;
        }
    }

    private static void cross(double[] br, double[] bi, double[] dr, double[] di, double c1, double s1, double c3, double s3, int from,
            int to) {
        for (int i = from; i < to; i++) {
            double firstReal = br[i] + di[i];
            double firstImaginary = bi[i] - dr[i];
            double thirdReal = br[i] - di[i];
            double thirdImaginary = bi[i] + dr[i];
            br[i] = firstReal * c1 - firstImaginary * s1;
            bi[i] = firstReal * s1 + firstImaginary * c1;
            dr[i] = thirdReal * c3 - thirdImaginary * s3;
            di[i] = thirdReal * s3 + thirdImaginary * c3;
        }
    }

    private static void turn(double[] real, double[] imaginary, double c, double s, int from, int to) {
        for (int i = from; i < to; i++) {
            double turned = real[i] * c - imaginary[i] * s;
            imaginary[i] = real[i] * s + imaginary[i] * c;
            real[i] = turned;
        }
    }

    private static void byTwo(double[] a, double[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            double difference = a[i] - b[i];
            a[i] += b[i];
            b[i] = difference;
        }
    }

    private void reorder(double[][] rows) {
        double[][] before = rows.clone();
        for (int frequency = 0; frequency < rows.length; frequency++) {
            rows[frequency] = before[origin[frequency]];
        }
    }
}
