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
 * @param start                     where it starts
 * @param concentrations            further constraints of the concentrations, in words
 * @param spectra                   further constraints of the spectra, in words
 * @param weights                   of the techniques in a table of several; empty for one sum of squares each
 * @param bands                     whether the feasible bands are sought
 * @param seed                      of what starts at random
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
        @Setting(label = "To", help = "Greatest value that counts. Not above 'from': all.", value = "0") double to,
        @Setting(label = "Start", help = "Where the iteration starts: the purest frames or channels (SIMPLISMA), key frames, evolving factors, non-negative factors, or the means of clusters.", value = "pure-frames") StartValues start,
        @Setting(label = "Constraints of concentrations", help = "Further ones, each a name, the components it holds for (none: all) and a value: "
                + "'non-negative 1', 'free 2', 'closure 1 2 = 1', 'unimodal 1 3 = 1.05', 'smooth 2 = 9', 'absent 2 = 0..3600' (zero between these times in s), "
                + "'known 1 = column' (a column of the role 'profiles'), 'trilinear 1' (one shape in all cells).", value = "") List<String> concentrations,
        @Setting(label = "Constraints of spectra", help = "The same for spectra: 'free 2', 'smooth 1 = 7', 'absent 3 = 8300..8330' on the channel's axis, "
                + "'known 2 = dataset' of the role 'known'.", value = "") List<String> spectra,
        @Setting(label = "Weights", help = "By what each technique of a table of several is multiplied, the first included. Empty: so that all count alike.", value = "") List<Double> weights,
        @Setting(label = "Feasible bands", help = "How far each component may differ while the series is fitted as well and every constraint is kept.", value = "false") boolean bands,
        @Setting(label = "Seed", help = "Of what starts at random: the same seed gives the same numbers.", value = "1") int seed) {}
