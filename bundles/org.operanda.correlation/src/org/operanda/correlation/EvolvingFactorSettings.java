package org.operanda.correlation;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link EvolvingFactorAnalysis}.
 *
 * @param dataset    name of the series; empty for the first
 * @param components singular values wanted
 * @param window     frames of the moving window
 * @param from       least value on the channel's axis
 * @param to         greatest value; not above {@code from} for all
 * @param seed       of the random start
 */
public record EvolvingFactorSettings(
        @Setting(label = "Dataset", help = "Name of the series of curves. Empty: the first.", value = "") String dataset,
        @Setting(label = "Components", help = "How many singular values are followed: one or two more than there are components show the noise.", value = "5", min = 1, max = 50) int components,
        @Setting(label = "Window", help = "Frames of the window that moves along, odd.", value = "7", min = 3, max = 999) int window,
        @Setting(label = "From", help = "Least value on the channel's axis that counts.", value = "0") double from,
        @Setting(label = "To", help = "Greatest value that counts. Not above 'from': all.", value = "0") double to,
        @Setting(label = "Seed", help = "Of the random start: the same seed gives the same numbers.", value = "1") int seed) {}
