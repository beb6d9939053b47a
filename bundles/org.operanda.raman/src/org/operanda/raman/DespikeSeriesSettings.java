package org.operanda.raman;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link DespikeSeries}.
 *
 * @param threshold  standard deviations of the noise
 * @param neighbours spectra to either side
 * @param least      part of the highest neighbour
 */
public record DespikeSeriesSettings(
        @Setting(label = "Threshold", help = "A point counts as a spike when it stands so many standard deviations of the noise above all its neighbours in time.", value = "7", min = 2) double threshold,
        @Setting(label = "Neighbours", help = "So many spectra before and after are compared.", value = "2", min = 1, max = 50) int neighbours,
        @Setting(label = "Least excess", help = "A spike also stands above these by at least this part of the highest, so that a line that grows quickly is kept.", value = "0.05", min = 0) double least) {}
