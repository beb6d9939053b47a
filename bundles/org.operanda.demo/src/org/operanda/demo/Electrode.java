package org.operanda.demo;

/**
 * The electrode: a layered nickel oxide Li<sub>x</sub>NiO<sub>2</sub> against lithium. From x = 1 to {@link #BOUNDARY} two phases of fixed composition stand
 * side by side, in amounts after the lever rule; from there to {@link #DELITHIATED} one phase changes its composition without a break.
 */
final class Electrode {
    /** mg of active material. */
    static final double MASS = 12.4;
    /** g/mol of LiNiO2. */
    static final double MOLAR_MASS = 97.63;
    /** mA·h/g for one electron per formula unit: F / (3.6 M), F = 96485.33212 C/mol (CODATA 2018). */
    static final double CAPACITY = 96485.33212 / 3.6 / MOLAR_MASS;
    /** x of the phase that takes over from the pristine one. */
    static final double BOUNDARY = 0.75;
    /** x of the most delithiated end member. */
    static final double DELITHIATED = 0.20;
    private static final double PLATEAU = 3.685;

    /**
     * What an absorption spectrum sees at one moment.
     *
     * @param pristine   part of the nickel that is in the pristine phase, 0 … 1
     * @param conversion how far the other phase is on its way from x = {@link #BOUNDARY} (0) to x = {@link #DELITHIATED} (1)
     */
    record State(double pristine, double conversion) {}

    private Electrode() {}

    /** mA·h for a change of x by 1. */
    static double chargePerComposition() {
        return CAPACITY * MASS * 1e-3;
    }

    /** Phases at composition {@code x}. */
    static State state(double x) {
        double pristine = (x - BOUNDARY) / (1 - BOUNDARY);
        double conversion = (BOUNDARY - x) / (BOUNDARY - DELITHIATED);
        return new State(StrictMath.max(0, pristine), StrictMath.max(0, conversion));
    }

    /** Potential at rest in V against Li⁺/Li: a plateau while two phases stand side by side, then a slope; it falls steeply when the last site fills. */
    static double openCircuitPotential(double x) {
        double filling = -0.28 * StrictMath.exp((x - 1) / 0.008);
        if (x >= BOUNDARY) {
            return PLATEAU - 0.03 * (x - BOUNDARY) + filling;
        }
        double below = BOUNDARY - x;
        return PLATEAU + 0.85 * below + 0.9 * below * below * below + 0.03 * (1 - StrictMath.exp(-below / 0.02));
    }
}
