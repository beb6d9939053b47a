package org.operanda.eqcm;

/**
 * The way of a shear wave through one layer: the impedance at its lower face from that at its upper face, Z = Zf (Zu + Zf T)/(Zf + Zu T),
 * T = tanh(iωm/Zf), with wave impedance Zf = √(ρG) and areal mass m (the acoustic form of a transmission line; R. Lucklum, P. Hauptmann,
 * Meas. Sci. Technol. 14 (2003) 1854; D. Johannsmann, Phys. Chem. Chem. Phys. 10 (2008) 4516). Density and modulus appear in no other
 * combination than m and ρG, so that a film's thickness and density cannot both be had from its resonances.
 *
 * @param impedance Z at the lower face
 * @param byUpper   ∂Z/∂Zu
 * @param byWave    ∂Z/∂ln Zf
 * @param byMass    ∂Z/∂ln m; also ∂Z/∂ln ω at constant Zf and Zu
 */
record Passage(Complex impedance, Complex byUpper, Complex byWave, Complex byMass) {

    /**
     * Through a layer.
     *
     * @param omega     angular frequency
     * @param arealMass m, kg/m²
     * @param wave      Zf
     * @param upper     Zu
     */
    static Passage through(Complex omega, double arealMass, Complex wave, Complex upper) {
        Complex way = omega.timesI().times(arealMass).over(wave);
        Complex decay = way.times(-2).exp();
        Complex tangent = Complex.ONE.minus(decay).over(Complex.ONE.plus(decay));
        Complex denominator = wave.plus(upper.times(tangent)).inverse();
        Complex ratio = upper.plus(wave.times(tangent)).times(denominator);
        Complex impedance = wave.times(ratio);
        Complex tangentSlope = Complex.ONE.minus(tangent.square());
        Complex waveOver = wave.times(denominator);
        Complex byTangent = wave.times(Complex.ONE.minus(upper.over(wave).square())).times(waveOver.square());
        Complex byMass = byTangent.times(tangentSlope).times(way);
        Complex direct = upper.plus(wave.times(tangent).times(2)).times(denominator).minus(waveOver.times(ratio)).times(wave);
        Complex byUpper = waveOver.square().times(tangentSlope);
        return new Passage(impedance, byUpper, direct.minus(byMass), byMass);
    }
}
