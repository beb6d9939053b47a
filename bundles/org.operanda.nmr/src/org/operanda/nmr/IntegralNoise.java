package org.operanda.nmr;

/**
 * The noise of integrals. Weights along the decay and zero filling tie the noise of neighbouring points together, so that of single points says too little:
 * here sums over blocks of points at both ends of the spectrum, where no signal is expected, are compared.
 */
final class IntegralNoise {
    private static final double END = 0.1;
    private static final int BLOCKS = 12;

    private IntegralNoise() {}

    /** The standard deviation of a sum over n points divided by √n; NaN for spectra of fewer than some 250 points. */
    static double perRootPoint(double[] row) {
        int end = (int) (row.length * END);
        int block = end / BLOCKS;
        if (block < 2) {
            return Double.NaN;
        }
        double square = square(row, 0, block) + square(row, row.length - BLOCKS * block, block);
        return Math.sqrt(square / (2 * (BLOCKS - 2)) / block);
    }

    /** The standard deviation of single points at both ends. */
    static double ofPoint(double[] row) {
        int end = (int) (row.length * END);
        int block = end / BLOCKS;
        double square = 0;
        for (int part : new int[] {0, row.length - BLOCKS * block}) {
            double mean = 0;
            for (int k = 0; k < BLOCKS * block; k++) {
                mean += row[part + k] / (BLOCKS * block);
            }
            for (int k = 0; k < BLOCKS * block; k++) {
                square += (row[part + k] - mean) * (row[part + k] - mean);
            }
        }
        return Math.sqrt(square / (2.0 * BLOCKS * block - 2));
    }

    /** The sum of squares of the blocks' sums about a straight line. */
    private static double square(double[] row, int from, int block) {
        double[] sums = new double[BLOCKS];
        for (int k = 0; k < BLOCKS * block; k++) {
            sums[k / block] += row[from + k];
        }
        double mean = 0;
        double slope = 0;
        double spread = 0;
        for (int b = 0; b < BLOCKS; b++) {
            double place = b - (BLOCKS - 1) / 2.0;
            mean += sums[b] / BLOCKS;
            slope += sums[b] * place;
            spread += place * place;
        }
        double square = 0;
        for (int b = 0; b < BLOCKS; b++) {
            double rest = sums[b] - mean - slope / spread * (b - (BLOCKS - 1) / 2.0);
            square += rest * rest;
        }
        return square;
    }
}
