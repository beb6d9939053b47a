package org.operanda.xrd.phase;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link IdentifyPhases}.
 *
 * @param dataset    name of the pattern; empty for the first one
 * @param frame      of a series
 * @param tolerance  in widths of the peaks
 * @param stretch    greatest change of the lattice, percent
 * @param threshold  of peaks, in standard deviations
 * @param wavelength in Å; 0 for that of the file or the cell sheet
 */
public record IdentifyPhasesSettings(
        @Setting(label = "Pattern", help = "Name of the pattern. Empty: the first intensity along 2θ, d or Q.", value = "") String dataset,
        @Setting(label = "Frame", help = "Of a series, counted from 1.", value = "1", min = 1) double frame,
        @Setting(label = "Tolerance", help = "How far a line may lie from its peak, in widths of the peak.", value = "1", min = 0.05, max = 10) double tolerance,
        @Setting(label = "Lattice may differ by", help = "Each phase is tried with its lattice stretched by up to so much, as composition and temperature do.", value = "1", unit = "%", min = 0, max = 10) double stretch,
        @Setting(label = "Threshold of peaks", help = "Standard deviations by which a peak stands out.", value = "6", min = 1, max = 1000) double threshold,
        @Setting(label = "Wavelength", help = "0: what the file says, or \"xrd.wavelength\" among the attributes of the cell sheet.", value = "0", unit = "Å", min = 0, max = 100) double wavelength) {}
