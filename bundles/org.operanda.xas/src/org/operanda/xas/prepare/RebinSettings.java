package org.operanda.xas.prepare;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Rebin}.
 *
 * @param dataset    the spectra; empty for the first absorption
 * @param edgeEnergy eV; 0 for that of the first spectrum
 * @param nearStart  eV from the edge
 * @param nearEnd    eV from the edge
 * @param preStep    eV
 * @param nearStep   eV
 * @param kStep      1/Å
 */
public record RebinSettings(
        @Setting(label = "Spectra", help = "Name of the spectra. Empty: the first normalised absorption, else the first absorption.", value = "") String dataset,
        @Setting(label = "Edge energy E0", help = "From which the regions count. 0: the steepest point of the first spectrum, to a whole eV.", value = "0", unit = "eV", min = 0) double edgeEnergy,
        @Setting(label = "Near edge from", help = "Start of the region with fine steps, counted from E0.", value = "-20", unit = "eV", max = 0) double nearStart,
        @Setting(label = "Near edge to", help = "End of the region with fine steps, counted from E0; beyond it the steps are equal in k.", value = "40", unit = "eV", min = 1) double nearEnd,
        @Setting(label = "Step before", help = "Step below the near-edge region.", value = "5", unit = "eV", min = 0.01, max = 100) double preStep,
        @Setting(label = "Step near the edge", help = "Step within the near-edge region.", value = "0.3", unit = "eV", min = 0.01, max = 100) double nearStep,
        @Setting(label = "Step in k", help = "Step above the near-edge region.", value = "0.05", unit = "1/Å", min = 0.005, max = 1) double kStep) {}
