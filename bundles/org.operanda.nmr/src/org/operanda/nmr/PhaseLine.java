package org.operanda.nmr;

/**
 * A phase that is a straight line along the shift: φ(δ) = zero + first · (δ − pivot)/width, in degrees. A spectrum is corrected by turning it back by φ.
 *
 * @param zero  at the pivot
 * @param first over the whole width of the spectrum, positive when the phase rises with the shift
 * @param pivot ppm
 * @param width of the spectrum, ppm
 */
public record PhaseLine(double zero, double first, double pivot, double width) {

    /** The phase in degrees. */
    public double at(double shift) {
        return zero + first * (shift - pivot) / width;
    }

    /** The same line from another pivot. */
    public PhaseLine from(double newPivot) {
        double there = at(newPivot);
        return new PhaseLine(there - 360 * Math.rint(there / 360), first, newPivot, width);
    }

    /** Turns a spectrum back in place. */
    public void correct(double[] shift, double[] real, double[] imaginary) {
        for (int k = 0; k < real.length; k++) {
            double angle = Math.toRadians(at(shift[k]));
            double cosine = Math.cos(angle);
            double sine = Math.sin(angle);
            double turned = real[k] * cosine + imaginary[k] * sine;
            imaginary[k] = imaginary[k] * cosine - real[k] * sine;
            real[k] = turned;
        }
    }
}
