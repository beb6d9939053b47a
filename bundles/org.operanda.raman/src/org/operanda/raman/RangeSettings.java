package org.operanda.raman;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Range}.
 *
 * @param dataset name of the spectrum; empty for the first
 * @param from    in the axis' unit; 0 for its start
 * @param to      in the axis' unit; 0 for its end
 */
public record RangeSettings(
        @Setting(label = "Spectrum", help = "Name of the dataset, for a file that holds several, such as absorbance or sample_single_beam. Empty: the first one.", value = "") String dataset,
        @Setting(label = "From", help = "Least abscissa that is kept, in the unit of the axis. 0: from the start.", value = "0") double from,
        @Setting(label = "To", help = "Greatest abscissa that is kept, in the unit of the axis. 0: to the end.", value = "0") double to) {}
