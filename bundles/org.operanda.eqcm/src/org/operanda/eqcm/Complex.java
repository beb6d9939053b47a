package org.operanda.eqcm;

/** A complex number. Short-lived values of it are kept in registers by the compiler, so that formulae can be written as they are printed. */
record Complex(double re, double im) {
    static final Complex ZERO = new Complex(0, 0);
    static final Complex ONE = new Complex(1, 0);

    static Complex real(double re) {
        return new Complex(re, 0);
    }

    Complex plus(Complex other) {
        return new Complex(re + other.re, im + other.im);
    }

    Complex minus(Complex other) {
        return new Complex(re - other.re, im - other.im);
    }

    Complex times(Complex other) {
        return new Complex(re * other.re - im * other.im, re * other.im + im * other.re);
    }

    Complex times(double factor) {
        return new Complex(re * factor, im * factor);
    }

    /** This times the imaginary unit. */
    Complex timesI() {
        return new Complex(-im, re);
    }

    Complex square() {
        return times(this);
    }

    Complex over(Complex other) {
        return times(other.inverse());
    }

    Complex inverse() {
        double square = re * re + im * im;
        return new Complex(re / square, -im / square);
    }

    /** The root whose real part is not negative. */
    Complex sqrt() {
        double modulus = Math.sqrt(re * re + im * im);
        double real = Math.sqrt((modulus + Math.abs(re)) / 2);
        if (real == 0) {
            return ZERO;
        }
        double other = Math.abs(im) / (2 * real);
        double sign = im < 0 ? -1 : 1;
        return re >= 0 ? new Complex(real, sign * other) : new Complex(other, sign * real);
    }

    Complex exp() {
        double size = Math.exp(re);
        return new Complex(size * Math.cos(im), size * Math.sin(im));
    }

    /** The principal logarithm. */
    Complex log() {
        return new Complex(Math.log(re * re + im * im) / 2, Math.atan2(im, re));
    }

    double abs() {
        return Math.sqrt(re * re + im * im);
    }

    boolean isFinite() {
        return Double.isFinite(re) && Double.isFinite(im);
    }
}
