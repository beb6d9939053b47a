package org.operanda.raman;

import java.util.List;
import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Despike}.
 *
 * @param threshold  modified z-score
 * @param width      points
 * @param neighbours points to either side
 * @param keep       ranges, each two numbers
 */
public record DespikeSettings(
        @Setting(label = "Threshold", help = "A jump from point to point counts as a spike's when it is so many robust standard deviations of all jumps. Lower finds weaker spikes, and takes sharp lines for some.", value = "8", min = 2) double threshold,
        @Setting(label = "Greatest width", help = "A spike has at most so many points.", value = "3", min = 1, max = 50) int width,
        @Setting(label = "Neighbours", help = "A spike is replaced by the mean of the good points this far to either side.", value = "4", min = 1, max = 50) int neighbours,
        @Setting(label = "Ranges to keep", help = "Ranges such as 510:530 in which nothing is replaced, because there are sharp lines.", value = "") List<String> keep) {
    public DespikeSettings {
        keep = List.copyOf(keep);
        Ranges.of(keep);
    }
}
