package org.operanda.math.fourier;

/**
 * Transforms of a power of two down all columns of a table: decimation in frequency by four, and once by two where the length is no power of four. Its results
 * come in the order of reversed digits, so the rows themselves change places.
 */
final class Columns {
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

    void transform(double[][] real, double[][] imaginary) {
        int block = origin.length;
        for (; block >= 4; block /= 4) {
            byFour(real, imaginary, block);
        }
        if (block == 2) {
            for (int row = 0; row < origin.length; row += 2) {
                byTwo(real[row], real[row + 1]);
                byTwo(imaginary[row], imaginary[row + 1]);
            }
        }
        reorder(real);
        reorder(imaginary);
    }

    private void byFour(double[][] real, double[][] imaginary, int block) {
        int quarter = block / 4;
        int step = origin.length / block;
        for (int j = 0; j < quarter; j++) {
            for (int row = j; row < origin.length; row += block) {
                double[] ar = real[row];
                double[] ai = imaginary[row];
                double[] br = real[row + quarter];
                double[] bi = imaginary[row + quarter];
                double[] cr = real[row + 2 * quarter];
                double[] ci = imaginary[row + 2 * quarter];
                double[] dr = real[row + 3 * quarter];
                double[] di = imaginary[row + 3 * quarter];
                byFour(ar, ai, br, bi, cr, ci, dr, di, j * step);
            }
        }
    }

    private void byFour(double[] ar, double[] ai, double[] br, double[] bi, double[] cr, double[] ci, double[] dr, double[] di, int angle) {
        double c1 = cosine[angle];
        double s1 = sine[angle];
        double c2 = cosine[2 * angle];
        double s2 = sine[2 * angle];
        double c3 = cosine[3 * angle];
        double s3 = sine[3 * angle];
        for (int i = 0; i < ar.length; i++) {
            double evenReal = ar[i] + cr[i];
            double evenImaginary = ai[i] + ci[i];
            double evenLessReal = ar[i] - cr[i];
            double evenLessImaginary = ai[i] - ci[i];
            double oddReal = br[i] + dr[i];
            double oddImaginary = bi[i] + di[i];
            double oddLessReal = br[i] - dr[i];
            double oddLessImaginary = bi[i] - di[i];
            ar[i] = evenReal + oddReal;
            ai[i] = evenImaginary + oddImaginary;
            double firstReal = evenLessReal + oddLessImaginary;
            double firstImaginary = evenLessImaginary - oddLessReal;
            double secondReal = evenReal - oddReal;
            double secondImaginary = evenImaginary - oddImaginary;
            double thirdReal = evenLessReal - oddLessImaginary;
            double thirdImaginary = evenLessImaginary + oddLessReal;
            br[i] = firstReal * c1 - firstImaginary * s1;
            bi[i] = firstReal * s1 + firstImaginary * c1;
            cr[i] = secondReal * c2 - secondImaginary * s2;
            ci[i] = secondReal * s2 + secondImaginary * c2;
            dr[i] = thirdReal * c3 - thirdImaginary * s3;
            di[i] = thirdReal * s3 + thirdImaginary * c3;
        }
    }

    private static void byTwo(double[] a, double[] b) {
        for (int i = 0; i < a.length; i++) {
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
