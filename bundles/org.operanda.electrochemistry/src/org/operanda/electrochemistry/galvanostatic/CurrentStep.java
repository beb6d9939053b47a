package org.operanda.electrochemistry.galvanostatic;

/**
 * What the change of the current at the beginning of a step does to the voltage, between the row before and its first row.
 *
 * @param voltage volts
 * @param current amperes
 */
record CurrentStep(double voltage, double current) {

    static CurrentStep before(Cycling cycling, Step step) {
        if (!step.joined()) {
            return new CurrentStep(Double.NaN, Double.NaN);
        }
        double[] volts = cycling.rows().volts();
        double[] amperes = cycling.rows().amperes();
        return new CurrentStep(volts[step.begin()] - volts[step.begin() - 1], amperes[step.begin()] - amperes[step.begin() - 1]);
    }

    /** Ohm; NaN where the current does not change. */
    double resistance() {
        return current == 0 ? Double.NaN : voltage / current;
    }
}
