package org.operanda.example.technique;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link BandCentroid}.
 *
 * @param from nm
 * @param to   nm
 */
public record BandCentroidSettings(
        @Setting(label = "From", help = "Start of the band. Choose it so that the band has fallen to the background.", value = "680", unit = "nm", min = 0) double from,
        @Setting(label = "To", help = "End of the band.", value = "710", unit = "nm", min = 0) double to) {

    /** Refuses a range without width; the message is shown to the user. */
    public BandCentroidSettings {
        if (!(from < to)) {
            throw new IllegalArgumentException("The band must end above its start.");
        }
    }
}
