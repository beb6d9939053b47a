package org.operanda.xrd;

import org.operanda.math.peak.Satellite;

/**
 * The line of Kα2 that goes with a line of Kα1 along 2θ: sin θ₂ = sin θ₁ λ₂ / λ₁.
 *
 * @param ratio   of the intensities
 * @param stretch λ₂ / λ₁
 */
record KAlphaDoublet(double ratio, double stretch) implements Satellite {

    /** The satellites of a radiation: one or none. */
    static Satellite[] of(Radiation radiation) {
        return radiation.isDoublet()
                ? new Satellite[] {new KAlphaDoublet(radiation.ratio(), radiation.second() / radiation.wavelength())}
                : new Satellite[0];
    }

    @Override
    public double position(double position) {
        return 2 * Math.toDegrees(Math.asin(Math.min(1, stretch * Math.sin(Math.toRadians(position / 2)))));
    }

    @Override
    public double slope(double position) {
        double sine = Math.min(1 - 1e-12, stretch * Math.sin(Math.toRadians(position / 2)));
        return stretch * Math.cos(Math.toRadians(position / 2)) / Math.sqrt(1 - sine * sine);
    }
}
