package org.operanda.nmr;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Transform}.
 *
 * @param apodisation     weights along the decay
 * @param lineBroadening  LB, Hz
 * @param gaussBroadening GB, Hz
 * @param points          of the spectrum; 0 for the power of two that is at least twice the decay
 * @param firstPoint      factor of the first point of a decay that begins at time 0
 * @param phasing         how the phase is found
 * @param phaseZero       degrees at the pivot
 * @param phaseFirst      degrees over the spectrum
 * @param pivot           ppm
 * @param greatestTurns   for automatic phasing, the steepest phase in turns over the spectrum
 */
public record TransformSettings(
        @Setting(label = "Apodisation", help = "Weights along the decay: exponential broadens lines by LB and reduces noise.", value = "exponential") Apodisation apodisation,
        @Setting(label = "Line broadening", help = "LB; about the width of the lines is best for noise. Negative with a Gaussian broadening to narrow them.", value = "10", unit = "Hz") double lineBroadening,
        @Setting(label = "Gaussian broadening", help = "GB, for the Gaussian apodisation only.", value = "0", unit = "Hz", min = 0) double gaussBroadening,
        @Setting(label = "Points", help = "Length of the spectrum after zero filling; 0 for the power of two that is at least twice the decay.", value = "0", min = 0, max = 16777216) int points,
        @Setting(label = "Factor of the first point", help = "0.5 keeps the baseline at 0 when the decay begins at time 0; 1 leaves it. It is not applied behind a digital filter.", value = "0.5", min = 0, max = 1) double firstPoint,
        @Setting(label = "Phase", help = "By the numbers below, or found from the lines: one phase for all spectra, or each by itself.", value = "shared") Phasing phasing,
        @Setting(label = "Phase at the pivot", help = "φ₀ for phasing by hand.", value = "0", unit = "°") double phaseZero,
        @Setting(label = "Phase over the spectrum", help = "φ₁ for phasing by hand: how much the phase rises from the lowest to the highest shift.", value = "0", unit = "°") double phaseFirst,
        @Setting(label = "Pivot", help = "The shift at which φ₀ holds.", value = "0", unit = "ppm") double pivot,
        @Setting(label = "Steepest phase", help = "For automatic phasing: the most turns over the spectrum that are tried; one for each point by which the record began late.", value = "2", min = 0, max = 50) double greatestTurns) {}
