package org.operanda.electrochemistry.galvanostatic;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Gitt}.
 *
 * @param length       µm; the volume of the active material over its contact area with the electrolyte; 0 to take it from mass, molar mass, molar
 *                     volume and contact area
 * @param mass         mg of active material; 0 for the one of the cell sheet
 * @param molarMass    g/mol; 0 for the one of the cell sheet
 * @param molarVolume  cm³/mol of the active material
 * @param contactArea  cm² between active material and electrolyte; 0 for the geometric area of the cell sheet
 * @param fitFrom      part of the pulse after which the line in √t begins
 * @param leastR2      least r² of that line
 * @param greatestTime greatest D τ / L²
 * @param relaxed      mV/h; a slower drift at the end of a rest is equilibrium
 * @param voltage      the dataset of the potential; empty for {@code voltage}, else the first potential
 * @param currentSign  what the sign of the current means
 * @param chargeSource where the charge comes from
 * @param restFraction of the greatest current; below it the cell is at rest
 * @param shortest     seconds; a change of sign that lasts less long is none
 */
public record GittSettings(
        @Setting(label = "Diffusion length", help = "Volume of the active material over its contact area: the thickness of a film, a third "
                + "of the radius of spheres. 0: from mass, molar mass, molar volume and contact "
                + "area.", value = "0", unit = "µm", min = 0) double length,
        @Setting(label = "Mass", help = "Mass of active material. 0: the cell sheet's.", value = "0", unit = "mg", min = 0) double mass,
        @Setting(label = "Molar mass", help = "Of the active material. 0: the cell sheet's, or that of its "
                + "formula.", value = "0", unit = "g/mol", min = 0) double molarMass,
        @Setting(label = "Molar volume", help = "Of the active material.", value = "0", unit = "cm^3/mol", min = 0) double molarVolume,
        @Setting(label = "Contact area", help = "Between active material and electrolyte. 0: the geometric area of the cell "
                + "sheet.", value = "0", unit = "cm^2", min = 0) double contactArea,
        @Setting(label = "Line from", help = "Part of the pulse after which the voltage is taken to follow √t; before it the double layer "
                + "and the interface charge.", value = "0.1", min = 0, max = 0.9) double fitFrom,
        @Setting(label = "Least r²", help = "Of the voltage against √t. Below it the pulse is flagged: diffusion does not follow the "
                + "equation.", value = "0.98", min = 0, max = 1) double leastR2,
        @Setting(label = "Greatest D τ / L²", help = "The equation holds for pulses that are short against L²/D. At 0.25 the potential is "
                + "0.4 % off.", value = "0.25", min = 0, max = 10) double greatestTime,
        @Setting(label = "Relaxed below", help = "Drift of the voltage at the end of a rest below which it is the equilibrium "
                + "potential.", value = "5", unit = "mV/h", min = 0) double relaxed,
        @Setting(label = Segmentation.VOLTAGE, help = Segmentation.VOLTAGE_HELP, value = "") String voltage,
        @Setting(label = Segmentation.SIGN, help = Segmentation.SIGN_HELP, value = "automatic") CurrentSign currentSign,
        @Setting(label = Segmentation.CHARGE, help = Segmentation.CHARGE_HELP, value = "automatic") ChargeSource chargeSource,
        @Setting(label = Segmentation.REST, help = Segmentation.REST_HELP, value = Segmentation.REST_DEFAULT, min = 0, max = 0.5) double restFraction,
        @Setting(label = Segmentation.SHORTEST, help = Segmentation.SHORTEST_HELP, value = Segmentation.SHORTEST_DEFAULT, unit = "s", min = 0) double shortest) {

    Segmentation segmentation() {
        return new Segmentation(voltage, currentSign, chargeSource, CycleRule.AUTOMATIC, restFraction, shortest);
    }
}
