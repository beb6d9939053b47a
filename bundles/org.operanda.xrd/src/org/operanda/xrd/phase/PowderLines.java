package org.operanda.xrd.phase;

import java.util.List;
import org.operanda.xrd.Radiation;
import org.operanda.xrd.phase.Crystal.Reflection;

/**
 * The lines that a phase has in a powder pattern: places and integrated intensities m |F|² LP / V² (per volume of the phase), with the
 * Lorentz–polarisation factor LP = (1 + A cos²2θ) / ((1 + A) sin²θ cos θ).
 *
 * @param reflections the lines, in the order of rising 2θ
 * @param twoTheta    of each, degrees
 * @param intensity   of each
 */
public record PowderLines(List<Reflection> reflections, double[] twoTheta, double[] intensity) {

    /**
     * The lines of a phase in a range.
     *
     * @param crystal      the phase
     * @param radiation    its first wavelength
     * @param from         2θ, degrees
     * @param to           2θ, degrees
     * @param polarisation A: 1 for an unpolarised beam without monochromator, cos²2θ of a monochromator, 0 for a synchrotron's vertical plane
     */
    public static PowderLines of(Crystal crystal, Radiation radiation, double from, double to, double polarisation) {
        double sine = Math.sin(Math.toRadians(Math.min(to, 180) / 2));
        List<Reflection> all = crystal.reflections(radiation.wavelength() / (2 * sine), radiation.wavelength());
        List<Reflection> inside = all.stream().filter(r -> angle(radiation.wavelength(), r.spacing()) >= from).toList();
        double volume = crystal.cell().volume();
        double[] twoTheta = inside.stream().mapToDouble(r -> angle(radiation.wavelength(), r.spacing())).toArray();
        double[] intensity = new double[twoTheta.length];
        for (int i = 0; i < intensity.length; i++) {
            Reflection reflection = inside.get(i);
            intensity[i] = reflection.multiplicity() * reflection.structureFactor() * lorentzPolarisation(twoTheta[i], polarisation)
                    / (volume * volume);
        }
        return new PowderLines(inside, twoTheta, intensity);
    }

    /** 2θ in degrees; NaN beyond the reach of the wavelength. */
    static double angle(double wavelength, double spacing) {
        return 2 * Math.toDegrees(Math.asin(wavelength / (2 * spacing)));
    }

    static double lorentzPolarisation(double twoTheta, double polarisation) {
        double theta = Math.toRadians(twoTheta / 2);
        double cosine = Math.cos(2 * theta);
        double sine = Math.sin(theta);
        return (1 + polarisation * cosine * cosine) / ((1 + polarisation) * sine * sine * Math.cos(theta));
    }

    /** Intensities with the strongest as 100; lines at one place, which no pattern tells apart, are not joined. */
    public double[] relative() {
        double most = 0;
        for (double each : intensity) {
            most = Math.max(most, each);
        }
        double[] relative = new double[intensity.length];
        for (int i = 0; i < relative.length; i++) {
            relative[i] = 100 * intensity[i] / most;
        }
        return relative;
    }
}
