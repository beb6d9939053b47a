package org.operanda.xas.prepare;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Deglitch}.
 *
 * @param dataset    the spectrum; empty for the first absorption
 * @param points     of the window
 * @param threshold  standard deviations
 * @param keepBefore eV below the steepest point
 * @param keepAfter  eV above it
 */
public record DeglitchSettings(
        @Setting(label = "Spectrum", help = "Name of the spectrum. Empty: the first absorption of the frame.", value = "") String dataset,
        @Setting(label = "Window", help = "How many neighbours a point is compared with.", value = "12", min = 6, max = 100) int points,
        @Setting(label = "Threshold", help = "A point is a glitch when it lies further than this many standard deviations of the noise from the parabola through its neighbours.", value = "6", min = 2, max = 1000) double threshold,
        @Setting(label = "Keep before the edge", help = "Points from here up to the edge are never taken for glitches.", value = "20", unit = "eV", min = 0, max = 1000) double keepBefore,
        @Setting(label = "Keep after the edge", help = "Points from the edge up to here are never taken for glitches: the near-edge structure is sharp.", value = "50", unit = "eV", min = 0, max = 1000) double keepAfter) {}
