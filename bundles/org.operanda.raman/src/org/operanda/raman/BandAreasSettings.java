package org.operanda.raman;

import java.util.List;
import org.operanda.data.operation.Setting;

/**
 * Settings of {@link BandAreas}.
 *
 * @param bands as {@link Ranges} reads them
 * @param line  whether a straight line is taken off
 */
public record BandAreasSettings(
        @Setting(label = "Bands", help = "A name and two ends each, such as: carbonate 1700:1850.", value = "band 1700:1850") List<String> bands,
        @Setting(label = "Above a line", help = "Whether the band is what stands above the straight line between its ends; else it is all above 0.", value = "true") boolean line) {
    public BandAreasSettings {
        bands = List.copyOf(bands);
        if (bands.isEmpty()) {
            throw new IllegalArgumentException("Give at least one band.");
        }
        Ranges.of(bands);
    }
}
