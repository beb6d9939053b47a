package org.operanda.correlation;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link TwoDimensionalCorrelation}.
 *
 * @param dataset   name of the series; empty for the first
 * @param from      least value on the channel's axis
 * @param to        greatest value; not above {@code from} for all
 * @param reference from what the curves' deviations are taken
 * @param even      whether the curves are first taken at even steps along the frames' axis
 * @param channels  most channels of each side; neighbours are averaged
 */
public record TwoDimensionalSettings(
        @Setting(label = "Dataset", help = "Name of the series of curves. Empty: the first.", value = "") String dataset,
        @Setting(label = "From", help = "Least value on the channel's axis that counts.", value = "0") double from,
        @Setting(label = "To", help = "Greatest value that counts. Not above 'from': all.", value = "0") double to,
        @Setting(label = "Reference", help = "The curve whose difference each is: the mean, the first, or none.", value = "mean") ReferenceCurve reference,
        @Setting(label = "Even steps", help = "Take the curves at even steps of the frames' axis first, as the asynchronous spectrum supposes.", value = "true") boolean even,
        @Setting(label = "Channels", help = "At most so many on each side; neighbours are averaged.", value = "800", min = 10, max = 4000) int channels) {}
