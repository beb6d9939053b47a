package org.operanda.eqcm;

import java.util.List;

/**
 * The shift of one resonance that a known stack causes, by the small-load approximation.
 *
 * @param frequency   Δf, Hz
 * @param dissipation ΔD
 */
public record FilmShift(double frequency, double dissipation) {

    /**
     * Counted from the bare quartz in the same liquid.
     *
     * @param quartz   the plate
     * @param overtone order of the resonance
     * @param layers   on the quartz, the lowest first
     * @param liquid   above them, as by {@link Layer#liquid}
     */
    public static FilmShift of(Quartz quartz, double overtone, List<Layer> layers, Layer liquid) {
        Resonator resonator = new Resonator(quartz, Solution.SMALL_LOAD);
        double[] none = {};
        Complex bare = resonator.shift(new StackLoad(List.of(), liquid), overtone, none);
        Complex shift = resonator.shift(new StackLoad(layers, liquid), overtone, none).minus(bare);
        return new FilmShift(shift.re(), quartz.dissipation(shift.im(), overtone));
    }
}
