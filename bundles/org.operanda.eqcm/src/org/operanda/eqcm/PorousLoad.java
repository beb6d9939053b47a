package org.operanda.eqcm;

/**
 * A rigid porous or rough layer that is filled with liquid and moves with the quartz, below the same liquid of unlimited depth, with a
 * rigid solid mass. The liquid in the layer is dragged as in Brinkman's equation, ηv″ = iωρv + (η/ξ²)(v − v₀) (L. Daikhin, M. Urbakh,
 * Langmuir 12 (1996) 6354; Faraday Discuss. 107 (1997) 27):
 *
 * <pre>
 * Z = iωm + iωρ { 1/q₀ + h/(ξ²q₁²) − [2(q₀/q₁)(cosh q₁h − 1) + sinh q₁h] / (ξ²q₁² [q₁ cosh q₁h + q₀ sinh q₁h]) }
 * q₀² = iωρ/η,  q₁² = q₀² + 1/ξ²
 * </pre>
 *
 * Parameters: ln h with the layer's thickness h in m, ln ξ with the permeability length ξ in m, and the areal mass m of its solid in
 * kg/m², in units of {@link #MASS_UNIT}. Pores that are small against the viscous penetration depth hold all of their liquid: Z is then that
 * of the mass ρh below the liquid.
 */
final class PorousLoad extends Load {
    /** 1 µg/cm² in kg/m²: makes the third parameter of order one. */
    static final double MASS_UNIT = 1e-5;
    private final double density;
    private final double viscosity;

    PorousLoad(double density, double viscosity) {
        super(3);
        this.density = density;
        this.viscosity = viscosity;
    }

    @Override
    void evaluate(Complex omega, double[] parameters) {
        double thickness = Math.exp(parameters[0]);
        double perSquare = Math.exp(-2 * parameters[1]);
        Complex inertia = omega.timesI().times(density);
        Complex free = inertia.times(1 / viscosity);
        Complex q0 = free.sqrt();
        Complex dragged = free.plus(Complex.real(perSquare));
        Complex q1 = dragged.sqrt();
        Complex share = Complex.real(perSquare).over(dragged);
        Complex depth = q1.times(thickness);
        // both functions are divided by exp(q₁h), which would overflow in a thick layer
        Complex small = depth.times(-1).exp();
        Complex cosh = small.square().plus(Complex.ONE).times(0.5);
        Complex sinh = Complex.ONE.minus(small.square()).times(0.5);
        Complex ratio = q0.over(q1);
        Complex above = ratio.times(cosh.minus(small)).times(2).plus(sinh);
        Complex below = q1.times(cosh).plus(q0.times(sinh)).inverse();
        Complex edge = above.times(below);
        Complex path = q0.inverse().plus(share.times(Complex.real(thickness).minus(edge)));

        Complex aboveByDepth = ratio.times(sinh).times(2).plus(cosh);
        Complex belowByDepth = q1.times(sinh).plus(q0.times(cosh));
        Complex edgeByDepth = aboveByDepth.minus(edge.times(belowByDepth)).times(below);
        Complex byThickness = share.times(Complex.real(thickness).minus(edgeByDepth.times(depth)));

        // at constant depth q₁h: edge depends on q₁ by ratio and by the first term of its denominator
        Complex edgeByWave = ratio.times(cosh.minus(small)).times(-2).minus(edge.times(q1.times(cosh))).times(below)
                .plus(edgeByDepth.times(depth));
        // share = 1/(1 + ξ²q₀²) and ln q₁ change with ln ξ
        Complex shareByLength = share.times(Complex.ONE.minus(share)).times(-2);
        Complex waveByLength = share.times(-1);
        Complex byLength = shareByLength.times(Complex.real(thickness).minus(edge)).minus(share.times(edgeByWave).times(waveByLength));

        Complex solid = omega.timesI().times(MASS_UNIT);
        setSlope(0, inertia.times(byThickness));
        setSlope(1, inertia.times(byLength));
        setSlope(2, solid);
        Complex byFrequency = byFrequency(q0, ratio, share, edge, edgeByWave, sinh, below, cosh.minus(small), thickness);
        Complex mass = solid.times(parameters[2]);
        set(inertia.times(path).plus(mass), inertia.times(path.plus(byFrequency)).plus(mass));
    }

    /** Derivative of the path with respect to ln ω: d ln q₀ = ½, d ln q₁ = (1 − share)/2, d ln share = −(1 − share). */
    private static Complex byFrequency(Complex q0, Complex ratio, Complex share, Complex edge, Complex edgeByWave, Complex sinh,
            Complex below,
            Complex coshLessOne, double thickness) {
        Complex rest = Complex.ONE.minus(share);
        Complex edgeByFree = ratio.times(coshLessOne).times(2).minus(edge.times(q0.times(sinh))).times(below);
        Complex edgeByFrequency = edgeByFree.times(0.5).plus(edgeByWave.times(rest).times(0.5));
        Complex shareByFrequency = share.times(rest).times(-1);
        return q0.inverse().times(-0.5).plus(shareByFrequency.times(Complex.real(thickness).minus(edge)))
                .minus(share.times(edgeByFrequency));
    }
}
