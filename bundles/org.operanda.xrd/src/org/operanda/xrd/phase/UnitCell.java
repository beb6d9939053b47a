package org.operanda.xrd.phase;

/**
 * Edges and angles of a unit cell.
 *
 * @param a     Å
 * @param b     Å
 * @param c     Å
 * @param alpha degrees, between b and c
 * @param beta  degrees, between a and c
 * @param gamma degrees, between a and b
 */
public record UnitCell(double a, double b, double c, double alpha, double beta, double gamma) {
    public UnitCell {
        if (!(a > 0 && b > 0 && c > 0) || !(squaredVolume(a, b, c, alpha, beta, gamma) > 0)) {
            throw new IllegalArgumentException(
                    "no cell has the edges " + a + ", " + b + ", " + c + " Å and the angles " + alpha + ", " + beta + ", " + gamma + "°");
        }
    }

    private static double squaredVolume(double a, double b, double c, double alpha, double beta, double gamma) {
        double x = cosine(alpha);
        double y = cosine(beta);
        double z = cosine(gamma);
        return a * a * b * b * c * c * (1 - x * x - y * y - z * z + 2 * x * y * z);
    }

    /** The cosine of degrees; exactly 0 for a right angle. */
    private static double cosine(double degrees) {
        return degrees == 90 ? 0 : Math.cos(Math.toRadians(degrees));
    }

    public static UnitCell cubic(double a) {
        return new UnitCell(a, a, a, 90, 90, 90);
    }

    /** In Å³. */
    public double volume() {
        return Math.sqrt(squaredVolume(a, b, c, alpha, beta, gamma));
    }

    /** G₁₁, G₂₂, G₃₃, G₂₃, G₁₃, G₁₂ of the metric aᵢ · aⱼ, in Å². */
    double[] metric() {
        return new double[] {a * a, b * b, c * c, b * c * cosine(alpha), a * c * cosine(beta), a * b * cosine(gamma)};
    }

    /** The same of the reciprocal cell, in 1/Å². */
    double[] reciprocalMetric() {
        return inverse(metric());
    }

    /** The cell of a reciprocal metric; NaN edges are refused like any others. */
    static UnitCell ofReciprocalMetric(double[] reciprocal) {
        double[] g = inverse(reciprocal);
        double a = Math.sqrt(g[0]);
        double b = Math.sqrt(g[1]);
        double c = Math.sqrt(g[2]);
        return new UnitCell(a, b, c, angle(g[3] / (b * c)), angle(g[4] / (a * c)), angle(g[5] / (a * b)));
    }

    private static double angle(double cosine) {
        return cosine == 0 ? 90 : Math.toDegrees(Math.acos(cosine));
    }

    /** Inverse of a symmetric matrix of three rows. */
    private static double[] inverse(double[] m) {
        double c11 = m[1] * m[2] - m[3] * m[3];
        double c22 = m[0] * m[2] - m[4] * m[4];
        double c33 = m[0] * m[1] - m[5] * m[5];
        double c23 = m[4] * m[5] - m[0] * m[3];
        double c13 = m[3] * m[5] - m[1] * m[4];
        double c12 = m[3] * m[4] - m[2] * m[5];
        double determinant = m[0] * c11 + m[5] * c12 + m[4] * c13;
        return new double[] {c11 / determinant, c22 / determinant, c33 / determinant, c23 / determinant, c13 / determinant,
                c12 / determinant};
    }

    /** 1/d² of a reflection, in 1/Å². */
    static double squaredReciprocalSpacing(double[] reciprocal, int h, int k, int l) {
        return h * h * reciprocal[0] + k * k * reciprocal[1] + l * l * reciprocal[2]
                + 2 * (k * l * reciprocal[3] + h * l * reciprocal[4] + h * k * reciprocal[5]);
    }

    /** Distance of the planes h k l, in Å. */
    public double spacing(int h, int k, int l) {
        return 1 / Math.sqrt(squaredReciprocalSpacing(reciprocalMetric(), h, k, l));
    }

    /** Six numbers in the order of the components. */
    public double[] toArray() {
        return new double[] {a, b, c, alpha, beta, gamma};
    }
}
