package org.operanda.eqcm;

import java.util.List;

/**
 * A viscoelastic film of unknown areal mass and modulus between known layers, below a liquid of unlimited depth. Parameters: ln m with m in
 * kg/m², and the two of the {@link Rheology}, whose modulus is that of a film of {@code density}.
 */
final class FilmLoad extends Load {
    private final Rheology rheology;
    private final double density;
    private final double reference;
    private final StackLoad above;
    private final List<Layer> below;

    /**
     * A stack.
     *
     * @param rheology  of the film
     * @param density   of the film, kg/m³
     * @param reference angular frequency at which a power law states its modulus
     * @param above     known layers between film and liquid, the lowest first
     * @param below     known layers between quartz and film, the lowest first
     * @param liquid    ends the stack; of density 0 for vacuum
     */
    FilmLoad(Rheology rheology, double density, double reference, List<Layer> above, List<Layer> below, Layer liquid) {
        super(3);
        this.rheology = rheology;
        this.density = density;
        this.reference = reference;
        this.above = new StackLoad(above, liquid);
        this.below = List.copyOf(below);
    }

    @Override
    void evaluate(Complex omega, double[] parameters) {
        above.evaluate(omega, parameters);
        film(omega, parameters);
        for (int i = below.size() - 1; i >= 0; i--) {
            known(below.get(i), omega);
        }
    }

    private void film(Complex omega, double[] parameters) {
        double a = parameters[1];
        double b = parameters[2];
        Complex wave = rheology.modulus(a, b, omega, reference).times(density).sqrt();
        Passage passage = Passage.through(omega, Math.exp(parameters[0]), wave, above.impedance());
        setSlope(0, passage.byMass());
        setSlope(1, passage.byWave().times(rheology.slope(0, a, b, omega, reference)).times(0.5));
        setSlope(2, passage.byWave().times(rheology.slope(1, a, b, omega, reference)).times(0.5));
        Complex byFrequency = passage.byWave().times(rheology.slope(Rheology.FREQUENCY, a, b, omega, reference)).times(0.5);
        set(passage.impedance(), passage.byUpper().times(above.frequencySlope()).plus(byFrequency).plus(passage.byMass()));
    }

    private void known(Layer layer, Complex omega) {
        Passage passage = Passage.through(omega, layer.arealMass(), layer.waveImpedance(omega), impedance());
        for (int k = 0; k < parameters(); k++) {
            setSlope(k, slope(k).times(passage.byUpper()));
        }
        Complex byFrequency = passage.byWave().times(layer.waveImpedanceSlope(omega));
        set(passage.impedance(), passage.byUpper().times(frequencySlope()).plus(byFrequency).plus(passage.byMass()));
    }
}
