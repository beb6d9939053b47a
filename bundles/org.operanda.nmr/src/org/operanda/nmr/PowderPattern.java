package org.operanda.nmr;

import java.util.Arrays;
import org.operanda.math.fourier.FourierTransform;

/**
 * Line shapes of powders: the shift of every orientation, summed over the sphere, made wider by Gauss lines. Each pattern has the area 1.
 */
public final class PowderPattern {
    private static final int POLAR = 160;
    private static final int AZIMUTHAL = 80;

    /** How the shift depends on the orientation of a crystallite. */
    public interface Tensor {

        /**
         * The shift of one orientation.
         *
         * @param cosine        of the polar angle between the greatest principal axis and the field, 0 … 1
         * @param doubledCosine of twice the azimuth, −1 … 1
         * @return ppm
         */
        double shift(double cosine, double doubledCosine);
    }

    private PowderPattern() {}

    /**
     * Anisotropy of the chemical shift, static, in Haeberlen's convention: δ = δiso + ½ Δ (3 cos²θ − 1 + η sin²θ cos 2φ).
     *
     * @param isotropic  δiso, ppm
     * @param anisotropy Δ = δzz − δiso, ppm
     * @param asymmetry  η, 0 … 1
     */
    public static Tensor chemicalShift(double isotropic, double anisotropy, double asymmetry) {
        return (cosine, doubled) -> {
            double square = cosine * cosine;
            return isotropic + anisotropy / 2 * (3 * square - 1 + asymmetry * (1 - square) * doubled);
        };
    }

    /**
     * The central transition of a nucleus of half-integer spin to second order in the quadrupolar coupling (D. Freude, J. Haase, NMR Basic Princ. Prog. 29 (1993)
     * 1), static or spinning fast at the magic angle.
     *
     * @param isotropic ppm
     * @param coupling  C_Q, MHz
     * @param asymmetry η, 0 … 1
     * @param spin      3/2, 5/2 …
     * @param larmor    MHz
     * @param spinning  whether at the magic angle
     */
    public static Tensor centralTransition(double isotropic, double coupling, double asymmetry, double spin, double larmor,
            boolean spinning) {
        double quadrupolar = 3 * coupling / (2 * spin * (2 * spin - 1));
        double scale = -quadrupolar * quadrupolar / (6 * larmor * larmor) * (spin * (spin + 1) - 0.75) * 1e6;
        double n = asymmetry;
        return (cosine, c) -> {
            double square = cosine * cosine;
            double nc = n * c;
            double a = spinning ? 21 / 16.0 - 7 / 8.0 * nc + 7 / 48.0 * nc * nc : -27 / 8.0 + 9 / 4.0 * nc - 3 / 8.0 * nc * nc;
            double b = spinning
                    ? -9 / 8.0 + n * n / 12 + nc - 7 / 24.0 * nc * nc
                    : 15 / 4.0 - n * n / 2 - 2 * nc + 3 / 4.0 * nc * nc;
            double f = spinning ? 5 / 16.0 - nc / 8 + 7 / 48.0 * nc * nc : -3 / 8.0 + n * n / 3 - nc / 4 - 3 / 8.0 * nc * nc;
            return isotropic + scale * (a * square * square + b * square + f);
        };
    }

    /**
     * The pattern on equal steps, of area 1 in ppm as far as it lies on them.
     *
     * @param start   ppm of the first point
     * @param step    ppm
     * @param points  how many
     * @param width   full width at half height of the Gauss lines, ppm, greater than 0
     */
    public static double[] of(Tensor tensor, double start, double step, int points, double width) {
        int size = FourierTransform.powerOfTwo(2 * points);
        double[] real = new double[size];
        double[] imaginary = new double[size];
        double each = 1.0 / (POLAR * AZIMUTHAL);
        for (int i = 0; i < POLAR; i++) {
            double cosine = (i + 0.5) / POLAR;
            for (int j = 0; j < AZIMUTHAL; j++) {
                double place = (tensor.shift(cosine, Math.cos(Math.PI * (j + 0.5) / AZIMUTHAL)) - start) / step;
                int whole = (int) Math.floor(place);
                if (whole >= 0 && whole < points - 1) {
                    real[whole] += each * (whole + 1 - place);
                    real[whole + 1] += each * (place - whole);
                }
            }
        }
        FourierTransform transform = FourierTransform.of(size);
        transform.forward(real, imaginary);
        double sigma = width / Math.sqrt(8 * Math.log(2)) / step;
        for (int k = 0; k < size; k++) {
            double frequency = 2 * Math.PI * Math.min(k, size - k) / size;
            double factor = Math.exp(-0.5 * frequency * frequency * sigma * sigma) / step;
            real[k] *= factor;
            imaginary[k] *= factor;
        }
        transform.inverse(real, imaginary);
        return Arrays.copyOf(real, points);
    }
}
