package org.operanda.xas.exafs;

/**
 * The Fourier transforms of EXAFS on the grid that all programs share, {@value #POINTS} points of δk = 0.05 Å⁻¹ and so δR = π/(2048·0.05) Å
 * (M. Newville, Rev. Mineral. Geochem. 78 (2014) 33): χ(R) = δk/√π Σ kʷ χ(k) Ω(k) e^(−2ikR), and back χ(q) = 2 δR/√π Σ χ(R) Ω(R) e^(2iqR),
 * whose real part is the filtered kʷ χ(k). Only the points that are wanted are summed.
 */
public final class FourierTransform {
    /** Of the whole transform. */
    public static final int POINTS = 2048;
    /** Å⁻¹. */
    public static final double K_STEP = 0.05;
    /** Å. */
    public static final double R_STEP = Math.PI / (K_STEP * POINTS);
    private static final double[] COSINE = new double[POINTS];
    private static final double[] SINE = new double[POINTS];
    private static final double ROOT_PI = Math.sqrt(Math.PI);

    static {
        for (int i = 0; i < POINTS; i++) {
            COSINE[i] = Math.cos(2 * Math.PI * i / POINTS);
            SINE[i] = Math.sin(2 * Math.PI * i / POINTS);
        }
    }

    private FourierTransform() {}

    /**
     * A complex curve.
     *
     * @param real      one value per point
     * @param imaginary as many
     */
    public record Complex(double[] real, double[] imaginary) {

        public double[] magnitude() {
            double[] magnitude = new double[real.length];
            for (int i = 0; i < magnitude.length; i++) {
                magnitude[i] = Math.hypot(real[i], imaginary[i]);
            }
            return magnitude;
        }
    }

    /** χ(R) at the first {@code count} points of the R grid, from the weighted and windowed χ(k) on the k grid. */
    public static Complex forward(double[] weighted, int count) {
        return sum(weighted, new double[0], count, -1, K_STEP / ROOT_PI);
    }

    /** χ(q) at the first {@code count} points of the k grid, from the windowed χ(R) on the R grid. */
    public static Complex backward(Complex windowed, int count) {
        return sum(windowed.real(), windowed.imaginary(), count, 1, 2 * R_STEP / ROOT_PI);
    }

    /** scale Σ (real + i imaginary) e^(±2πi jm/n), with an empty imaginary part for none. */
    private static Complex sum(double[] real, double[] imaginary, int count, int sign, double scale) {
        double[] re = new double[count];
        double[] im = new double[count];
        double[] cosine = new double[count];
        double[] sine = new double[count];
        for (int m = 0; m < real.length; m++) {
            double x = scale * real[m];
            double y = imaginary.length == 0 ? 0 : scale * imaginary[m];
            if (x == 0 && y == 0) {
                continue;
            }
            for (int j = 0, at = 0; j < count; j++, at = (at + m) & (POINTS - 1)) {
                cosine[j] = COSINE[at];
                sine[j] = SINE[at];
            }
            add(re, im, cosine, sine, x, y, sign);
        }
        return new Complex(re, im);
    }

    private static void add(double[] re, double[] im, double[] cosine, double[] sine, double x, double y, int sign) {
        double signedX = sign * x;
        double signedY = sign * y;
        for (int j = 0; j < re.length; j++) {
            re[j] += x * cosine[j] - signedY * sine[j];
            im[j] += signedX * sine[j] + y * cosine[j];
        }
    }

    /** |Σ x e^(2πi bin m/n)|², without the factor of the transform. */
    static double power(double[] weighted, int bin) {
        double re = 0;
        double im = 0;
        for (int m = 0, at = 0; m < weighted.length; m++, at = (at + bin) & (POINTS - 1)) {
            re += weighted[m] * COSINE[at];
            im += weighted[m] * SINE[at];
        }
        return re * re + im * im;
    }

    /** kʷ at the points of the k grid, times a window. */
    public static double[] weighted(double[] chi, double[] window, double power) {
        double[] weighted = new double[Math.min(chi.length, window.length)];
        for (int i = 0; i < weighted.length; i++) {
            double weight = window[i] == 0 ? 0 : window[i] * Math.pow(i * K_STEP, power);
            weighted[i] = weight == 0 || Double.isNaN(chi[i]) ? 0 : weight * chi[i];
        }
        return weighted;
    }
}
