package org.operanda.eqcm;

import java.util.Arrays;

/**
 * Standard deviations for a fit, by overtone and row.
 *
 * @param frequency     of Δf, Hz
 * @param halfBandwidth of ΔΓ, Hz
 * @param isRelative    whether nobody knows the noise, and only the ratios count
 */
record Weights(double[][] frequency, double[][] halfBandwidth, boolean isRelative) {

    /**
     * From the settings, else from the data, else the same for all.
     *
     * @param frequencyNoise   Hz; 0 when not stated
     * @param dissipationNoise 10⁻⁶; 0 when not stated
     */
    static Weights of(QcmShifts shifts, double frequencyNoise, double dissipationNoise) {
        boolean stated = frequencyNoise > 0 && dissipationNoise > 0;
        boolean measured = shifts.frequencySigma().isPresent() && shifts.halfBandwidthSigma().isPresent();
        int count = shifts.overtones().length;
        double[][] frequency = new double[count][];
        double[][] width = new double[count][];
        for (int k = 0; k < count; k++) {
            double widthNoise = dissipationNoise * 1e-6 * shifts.overtones()[k] * shifts.fundamental() / 2;
            frequency[k] = stated || !measured ? constant(shifts.rows(), stated ? frequencyNoise : 1) : shifts.frequencySigma().get()[k];
            width[k] = stated || !measured ? constant(shifts.rows(), stated ? widthNoise : 1) : shifts.halfBandwidthSigma().get()[k];
        }
        return new Weights(frequency, width, !stated && !measured);
    }

    private static double[] constant(int rows, double value) {
        double[] all = new double[rows];
        Arrays.fill(all, value);
        return all;
    }
}
