package org.operanda.electrochemistry.galvanostatic;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Steps}.
 *
 * @param mass            mg of active material; 0 for the one of the cell sheet
 * @param massSigma       its standard deviation in mg; 0 for the one of the cell sheet
 * @param area            cm²; 0 for the one of the cell sheet
 * @param nominalCapacity mA·h; 0 for the one of the cell sheet
 * @param voltage      the dataset of the potential; empty for {@code voltage}, else the first potential
 * @param currentSign  what the sign of the current means
 * @param chargeSource where the charge comes from
 * @param cycleRule    where a cycle begins
 * @param restFraction of the greatest current; below it the cell is at rest
 * @param shortest     seconds; a change of sign that lasts less long is none
 */
public record StepsSettings(
        @Setting(label = "Mass", help = "Mass of active material, for capacities per gram. 0: the cell sheet's.", value = "0", unit = "mg", min = 0) double mass,
        @Setting(label = "Mass deviation", help = "One standard deviation of the mass. 0: the cell sheet's.", value = "0", unit = "mg", min = 0) double massSigma,
        @Setting(label = "Area", help = "Geometric area of the electrode, for capacities per area. 0: the cell "
                + "sheet's.", value = "0", unit = "cm^2", min = 0) double area,
        @Setting(label = "Nominal capacity", help = "Capacity for the C-rate. 0: the cell sheet's, else that of the reference "
                + "cycle.", value = "0", unit = "mA.h", min = 0) double nominalCapacity,
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
