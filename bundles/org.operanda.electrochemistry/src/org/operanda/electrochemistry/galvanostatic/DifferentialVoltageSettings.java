package org.operanda.electrochemistry.galvanostatic;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link DifferentialVoltage}.
 *
 * @param points       of the common axis of capacity
 * @param smoothing    how the curve is smoothed
 * @param window       points of the polynomial's window
 * @param degree       of the polynomial
 * @param per          what the capacity is given per
 * @param mass         mg of active material; 0 for the one of the cell sheet
 * @param area         cm²; 0 for the one of the cell sheet
 * @param voltage      the dataset of the potential; empty for {@code voltage}, else the first potential
 * @param currentSign  what the sign of the current means
 * @param chargeSource where the charge comes from
 * @param cycleRule    where a cycle begins
 * @param restFraction of the greatest current; below it the cell is at rest
 * @param shortest     seconds; a change of sign that lasts less long is none
 */
public record DifferentialVoltageSettings(
        @Setting(label = "Points", help = "Points of the common axis of capacity, from 0 to the greatest capacity of a half "
                + "cycle.", value = "300", min = 5, max = 100000) int points,
        @Setting(label = "Smoothing", help = "Savitzky-Golay: a polynomial through the points around each point. Spline: a cubic spline "
                + "whose stiffness generalised cross-validation chooses for each half cycle. None: "
                + "differences.", value = "savitzky-golay") Smoothing smoothing,
        @Setting(label = "Window", help = "Points of the polynomial's window; odd.", value = "9", min = 3, max = 1001) int window,
        @Setting(label = "Degree", help = "Degree of the polynomial.", value = "2", min = 1, max = 6) int degree,
        @Setting(label = "Capacity per", help = "What the capacity is given per. Automatic: per mass where the cell sheet or the settings "
                + "give one, else of the cell.", value = "automatic") CapacityBasis per,
        @Setting(label = "Mass", help = "Mass of active material. 0: the cell sheet's.", value = "0", unit = "mg", min = 0) double mass,
        @Setting(label = "Area", help = "Geometric area of the electrode. 0: the cell sheet's.", value = "0", unit = "cm^2", min = 0) double area,
        @Setting(label = Segmentation.VOLTAGE, help = Segmentation.VOLTAGE_HELP, value = "") String voltage,
        @Setting(label = Segmentation.SIGN, help = Segmentation.SIGN_HELP, value = "automatic") CurrentSign currentSign,
        @Setting(label = Segmentation.CHARGE, help = Segmentation.CHARGE_HELP, value = "automatic") ChargeSource chargeSource,
        @Setting(label = Segmentation.CYCLE, help = Segmentation.CYCLE_HELP, value = "automatic") CycleRule cycleRule,
        @Setting(label = Segmentation.REST, help = Segmentation.REST_HELP, value = Segmentation.REST_DEFAULT, min = 0, max = 0.5) double restFraction,
        @Setting(label = Segmentation.SHORTEST, help = Segmentation.SHORTEST_HELP, value = Segmentation.SHORTEST_DEFAULT, unit = "s", min = 0) double shortest) {

    public DifferentialVoltageSettings {
        if (window <= degree || window % 2 == 0) {
            throw new IllegalArgumentException("The window must be odd and hold more points than the degree of the polynomial.");
        }
    }

    Segmentation segmentation() {
        return new Segmentation(voltage, currentSign, chargeSource, cycleRule, restFraction, shortest);
    }
}
