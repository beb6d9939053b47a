package org.operanda.electrochemistry.impedance;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link WarburgDiffusion}.
 *
 * @param coefficient   name of σ, Ω s^-½
 * @param area          cm²; 0 for the one of the cell sheet
 * @param concentration mol/cm³
 * @param temperature   K
 * @param electrons     per ion
 * @param slope         V: dE/dx of the equilibrium potential; 0 when the concentration is to be used
 * @param molarVolume   cm³/mol
 */
public record WarburgDiffusionSettings(
        @Setting(label = "Warburg coefficient", help = "Parameter of the fitted circuit: σ of a W.", value = "W1") String coefficient,
        @Setting(label = "Area", help = "Of the electrode. 0: the cell sheet's.", value = "0", unit = "cm^2", min = 0) double area,
        @Setting(label = "Concentration", help = "Of the diffusing ion, in mol/cm³.", value = "0.001", unit = "mol/cm^3", min = 0) double concentration,
        @Setting(label = "Temperature", help = "Of the cell.", value = "298.15", unit = "K", min = 1) double temperature,
        @Setting(label = "Electrons", help = "Per ion.", value = "1", min = 1, max = 6) int electrons,
        @Setting(label = "dE/dx", help = "Slope of the equilibrium potential against the composition. 0: the concentration is used instead.", value = "0", unit = "V") double slope,
        @Setting(label = "Molar volume", help = "Of the host, for dE/dx.", value = "20", unit = "cm^3/mol", min = 0.001) double molarVolume) {}
