package org.operanda.dilatometry;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Crystal}.
 *
 * @param dataset        the relative height change; empty for the first
 * @param column         the dataset of the crystal
 * @param means          what that dataset is
 * @param initial        its value before the first cycle; 0 for the first that is known
 * @param activeFraction part of the layer's volume that is active material
 */
public record CrystalSettings(
        @Setting(label = "Height change", help = "Name of the dataset. Empty: the first relative height change.", value = "") String dataset,
        @Setting(label = "Crystal", help = "Name of the dataset with the volume of the unit cell, a lattice parameter, or the relative "
                + "change of the volume.", value = "volume") String column,
        @Setting(label = "It is", help = "Volume: of the unit cell. Length: the lattice parameter of a cubic "
                + "crystal. Change: a relative change of the volume.", value = "volume") Meaning means,
        @Setting(label = "Initial value", help = "Of the crystal before the first cycle. 0: the first value that is known.", value = "0", min = 0) double initial,
        @Setting(label = "Active fraction", help = "Part of the layer's volume that is active material, so that 1 is the ratio of an "
                + "electrode whose pores take up nothing.", value = "1", min = 0.01, max = 1) double activeFraction) {

    /** What the dataset of the crystal is. */
    public enum Meaning {
        VOLUME, LENGTH, CHANGE
    }
}
