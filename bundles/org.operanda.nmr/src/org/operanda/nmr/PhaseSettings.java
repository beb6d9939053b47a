package org.operanda.nmr;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link PhaseCorrection}.
 *
 * @param phasing       how the phase is found
 * @param phaseZero     degrees at the pivot
 * @param phaseFirst    degrees over the spectrum
 * @param pivot         ppm
 * @param greatestTurns the steepest phase tried, turns over the spectrum
 */
public record PhaseSettings(
        @Setting(label = "Phase", help = "By the numbers below, or found from the lines: one phase for all spectra, or each by itself.", value = "manual") Phasing phasing,
        @Setting(label = "Phase at the pivot", help = "φ₀: how much of the phase is taken away at the pivot.", value = "0", unit = "°") double phaseZero,
        @Setting(label = "Phase over the spectrum", help = "φ₁: how much the phase rises from the lowest to the highest shift.", value = "0", unit = "°") double phaseFirst,
        @Setting(label = "Pivot", help = "The shift at which φ₀ holds, best that of the greatest line.", value = "0", unit = "ppm") double pivot,
        @Setting(label = "Steepest phase", help = "For automatic phasing: the most turns over the spectrum that are tried.", value = "2", min = 0, max = 50) double greatestTurns) {}
