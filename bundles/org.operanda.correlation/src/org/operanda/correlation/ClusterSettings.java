package org.operanda.correlation;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link FrameClusters}.
 *
 * @param dataset    name of the series; empty for the first
 * @param clusters   how many groups
 * @param method     how they are found
 * @param components by whose scores frames are compared
 * @param from       least value on the channel's axis
 * @param to         greatest value; not above {@code from} for all
 * @param seed       of the random start
 */
public record ClusterSettings(
        @Setting(label = "Dataset", help = "Name of the series of curves. Empty: the first.", value = "") String dataset,
        @Setting(label = "Clusters", help = "How many groups.", value = "3", min = 1, max = 100) int clusters,
        @Setting(label = "Method", help = "k-means, or joining the nearest: by Ward's rise of the sum of squares, the mean or the greatest distance.", value = "k-means") ClusterMethod method,
        @Setting(label = "Components", help = "Principal components by whose scores frames are compared; more let noise in.", value = "10", min = 1, max = 100) int components,
        @Setting(label = "From", help = "Least value on the channel's axis that counts.", value = "0") double from,
        @Setting(label = "To", help = "Greatest value that counts. Not above 'from': all.", value = "0") double to,
        @Setting(label = "Seed", help = "Of the random start: the same seed gives the same numbers.", value = "1") int seed) {}
