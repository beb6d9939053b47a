package org.operanda.electrochemistry.impedance.circuit;

import java.util.Arrays;
import java.util.List;

/** An element as a third party contributes it: this bundle is a fragment, and names it in META-INF/services. */
public final class HalfResistor implements CircuitElement {

    @Override
    public String symbol() {
        return "Half";
    }

    @Override
    public String description() {
        return "Half a resistor: Z = R/2";
    }

    @Override
    public List<ElementParameter> parameters() {
        return StandardElement.RESISTOR.parameters();
    }

    @Override
    public void evaluate(AngularFrequencies at, double[] parameters, ElementImpedance result) {
        Arrays.fill(result.real(), parameters[0] / 2);
        Arrays.fill(result.realSlope()[0], 0.5);
    }

    @Override
    public double[] start(double ohms, double omega) {
        return new double[] {2 * ohms};
    }
}
