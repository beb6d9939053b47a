package org.operanda.correlation;

import java.util.List;
import org.operanda.data.operation.Setting;

/**
 * Settings of {@link MultivariateCurveResolution}.
 *
 * @param dataset                   name of the series; empty for the first
 * @param components                how many
 * @param nonNegativeConcentrations whether concentrations are not negative
 * @param nonNegativeSpectra        whether spectra are not negative
 * @param closure                   whether the concentrations of each frame add up to one
 * @param unimodal                  components whose concentration has one maximum, counted from 1
 * @param smoothing                 frames over which concentrations are smoothed; 0 for none
 * @param purity                    offset of the purity that chooses the frames to start from
 * @param iterations                at most
 * @param tolerance                 relative change of the lack of fit at which to stop
 * @param from                      least value on the channel's axis
 * @param to                        greatest value; not above {@code from} for all
 */
public record CurveResolutionSettings(
        @Setting(label = "Dataset", help = "Name of the series of curves. Empty: the first.", value = "") String dataset,
        @Setting(label = "Components", help = "How many there are; the indicators of the principal components tell.", value = "3", min = 1, max = 50) int components,
        @Setting(label = "Concentrations not negative", help = "Amounts are zero or more.", value = "true") boolean nonNegativeConcentrations,
        @Setting(label = "Spectra not negative", help = "Intensities are zero or more. Not for derivatives and differences.", value = "true") boolean nonNegativeSpectra,
        @Setting(label = "Closure", help = "The concentrations of each frame add up to one: what leaves one component goes to another.", value = "true") boolean closure,
        @Setting(label = "Unimodal", help = "Numbers of components that come and go once, counted from 1.", value = "") List<Double> unimodal,
        @Setting(label = "Smoothing", help = "Frames over which concentrations are smoothed by a parabola, odd. 0: not at all.", value = "0", min = 0, max = 999) int smoothing,
        @Setting(label = "Purity offset", help = "Keeps noise from looking pure when the frames to start from are chosen: 1 to 10 %.", value = "0.05", min = 1e-4, max = 1) double purity,
        @Setting(label = "Iterations", help = "At most so many.", value = "200", min = 1) int iterations,
        @Setting(label = "Tolerance", help = "Stops when the lack of fit changes by less than this part of itself.", value = "1e-7", min = 0) double tolerance,
        @Setting(label = "From", help = "Least value on the channel's axis that counts.", value = "0") double from,
        @Setting(label = "To", help = "Greatest value that counts. Not above 'from': all.", value = "0") double to) {}
