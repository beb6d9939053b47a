package org.operanda.electrochemistry.galvanostatic;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link VoltageCurves}.
 *
 * @param points       of the common axis of capacity
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
public record VoltageCurvesSettings(
        @Setting(label = "Points", help = "Points of the common axis of capacity, from 0 to the greatest capacity of a half "
                + "cycle.", value = "500", min = 2, max = 100000) int points,
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

    Segmentation segmentation() {
        return new Segmentation(voltage, currentSign, chargeSource, cycleRule, restFraction, shortest);
    }
}
