package org.operanda.xas;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link EdgeEnergy}.
 *
 * @param dataset         the normalised spectrum; empty for the first of that kind
 * @param level           height of the edge at which the half-step energy is read
 * @param searchStart     eV; 0 for the start of the spectrum
 * @param searchEnd       eV; 0 for the end of the spectrum
 * @param halfStepWidth   eV
 * @param derivativeWidth eV
 * @param whiteLineWidth  eV
 * @param whiteLineRange  eV above the half-step energy
 */
public record EdgeEnergySettings(
        @Setting(label = "Spectrum", help = "Name of the normalised spectrum. Empty: the first normalised absorption of the frame.", value = "") String dataset,
        @Setting(label = "Level", help = "Normalised absorption at which the half-step energy is read: 0.5 is half of the edge step.", value = "0.5", min = 0.01, max = 2) double level,
        @Setting(label = "Search from", help = "The edge is looked for from here on. 0: from the start of the spectrum. Set both ends when a pre-edge peak or a "
                + "second edge is in the way.", value = "0", unit = "eV", min = 0) double searchStart,
        @Setting(label = "Search to", help = "The edge is looked for up to here. 0: up to the end of the spectrum.", value = "0", unit = "eV", min = 0) double searchEnd,
        @Setting(label = "Half-step window", help = "Width of the window in which a polynomial is fitted to read the level. Wider: less noise, more bias where the "
                + "edge is curved.", value = "3", unit = "eV", min = 0.1, max = 100) double halfStepWidth,
        @Setting(label = "Derivative window", help = "Width of the window in which a polynomial is fitted to find the steepest point. Wider: less noise, more bias.", value = "4", unit = "eV", min = 0.1, max = 100) double derivativeWidth,
        @Setting(label = "White-line window", help = "Width of the window in which a polynomial is fitted to the top of the white line. Wider: less noise, more "
                + "bias.", value = "5", unit = "eV", min = 0.1, max = 100) double whiteLineWidth,
        @Setting(label = "White-line range", help = "The white line is the highest point up to this far above the half-step energy.", value = "30", unit = "eV", min = 1, max = 1000) double whiteLineRange) {}
