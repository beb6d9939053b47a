package org.operanda.eqcm;

import java.util.List;

/** Known layers below a liquid of unlimited depth; no parameters. */
final class StackLoad extends Load {
    private final List<Layer> layers;
    private final Layer liquid;

    /**
     * A stack.
     *
     * @param layers the lowest first
     * @param liquid ends the stack; of density 0 for vacuum
     */
    StackLoad(List<Layer> layers, Layer liquid) {
        super(0);
        this.layers = List.copyOf(layers);
        this.liquid = liquid;
    }

    @Override
    void evaluate(Complex omega, double[] parameters) {
        Complex impedance = liquid.waveImpedance(omega);
        Complex byFrequency = liquid.density() == 0 ? Complex.ZERO : impedance.times(liquid.waveImpedanceSlope(omega));
        for (int i = layers.size() - 1; i >= 0; i--) {
            Layer layer = layers.get(i);
            Passage passage = Passage.through(omega, layer.arealMass(), layer.waveImpedance(omega), impedance);
            byFrequency = passage.byUpper().times(byFrequency).plus(passage.byWave().times(layer.waveImpedanceSlope(omega)))
                    .plus(passage.byMass());
            impedance = passage.impedance();
        }
        set(impedance, byFrequency);
    }
}
