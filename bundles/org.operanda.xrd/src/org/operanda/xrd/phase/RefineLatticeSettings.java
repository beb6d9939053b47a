package org.operanda.xrd.phase;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link RefineLattice}.
 *
 * @param tolerance    relative in d
 * @param zero         whether the zero shift is free
 * @param displacement whether the sample's displacement is free
 * @param least        intensity of a line that may be assigned, in percent of the strongest
 * @param wavelength   in Å; 0 for that of the metadata
 */
public record RefineLatticeSettings(
        @Setting(label = "Tolerance", help = "How far, relative to its spacing, a peak may lie from the line that it is taken for. Ever from the lattice of the frame before.", value = "0.01", min = 1e-6, max = 0.2) double tolerance,
        @Setting(label = "Zero shift", help = "Whether the zero of 2θ is refined too.", value = "false") boolean zero,
        @Setting(label = "Displacement", help = "Whether the displacement of the sample is refined too; needs lines over a wide range of angles.", value = "false") boolean displacement,
        @Setting(label = "Weakest line", help = "Lines below this part of the strongest are not looked for.", value = "0.5", unit = "%", min = 0, max = 100) double least,
        @Setting(label = "Wavelength", help = "Of peaks along 2θ. 0: what the file says, or \"xrd.wavelength\" among the attributes of the cell sheet.", value = "0", unit = "Å", min = 0, max = 100) double wavelength) {}
