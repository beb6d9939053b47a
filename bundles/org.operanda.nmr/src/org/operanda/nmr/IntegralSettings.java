package org.operanda.nmr;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Integrals}.
 *
 * @param regions name:from:to in ppm, separated by commas
 * @param preset  whose ranges are taken when none are given
 */
public record IntegralSettings(
        @Setting(label = "Ranges", help = "Name and limits in ppm, separated by commas: metal:235:285, diamagnetic:-30:30. Empty: those of the nucleus.", value = "") String regions,
        @Setting(label = "Nucleus", help = "Whose usual ranges are taken when none are given.", value = "lithium-7") NucleusPreset preset) {}
