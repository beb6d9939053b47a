package org.operanda.electrochemistry.impedance.circuit;

import java.util.List;

/**
 * A kind of two-terminal element of an equivalent circuit. Those of {@link StandardElement} are always there; more come from anyone: a class
 * with a constructor without parameters, named in a file {@code
 * META-INF/services/org.operanda.electrochemistry.impedance.circuit.CircuitElement} of a jar on the class path, or in Eclipse of a fragment
 * of this bundle ({@link java.util.ServiceLoader}). Elements have no state and may be used by several threads at once.
 */
public interface CircuitElement {

    /** Letters that name it in a circuit, before the number, for instance {@code CPE}. */
    String symbol();

    /** Its name and formula for the user. */
    String description();

    /** Its parameters, in the order of every array of them. */
    List<ElementParameter> parameters();

    /**
     * Computes the impedance with its derivatives. Every number of {@code result} is written, except those that are 0 for whatever
     * parameters.
     *
     * @param at         the frequencies
     * @param parameters of the element, not to be written to
     * @param result     to be filled
     */
    void evaluate(AngularFrequencies at, double[] parameters, ElementImpedance result);

    /**
     * Parameters to start a fit from.
     *
     * @param ohms  how large its impedance is to be, about
     * @param omega in rad/s: at which frequency; for an element with a time constant, its inverse
     */
    double[] start(double ohms, double omega);
}
