package org.operanda.xas.prepare;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Align}.
 *
 * @param dataset         the spectrum that is moved; empty for the first absorption
 * @param reference       that of the foil, measured at the same time
 * @param foilEnergy      eV
 * @param searchStart     eV; 0 for the start of the spectrum
 * @param searchEnd       eV; 0 for the end of the spectrum
 * @param derivativeWidth eV
 */
public record AlignSettings(
        @Setting(label = "Spectrum", help = "Name of the spectrum that is moved. Empty: the first absorption of the frame.", value = "") String dataset,
        @Setting(label = "Foil", help = "Name of the spectrum of the reference foil that was measured with it.", value = "reference") String reference,
        @Setting(label = "Edge of the foil", help = "Energy that the steepest point of the foil's edge gets, for instance 8979 for copper.", unit = "eV", value = "8979", min = 100) double foilEnergy,
        @Setting(label = "Search from", help = "The edge of the foil is looked for from here on. 0: from the start.", value = "0", unit = "eV", min = 0) double searchStart,
        @Setting(label = "Search to", help = "The edge of the foil is looked for up to here. 0: up to the end.", value = "0", unit = "eV", min = 0) double searchEnd,
        @Setting(label = "Derivative window", help = "Width of the window in which a polynomial of degree 5 is fitted to find the steepest point.", value = "4", unit = "eV", min = 0.1, max = 100) double derivativeWidth) {}
