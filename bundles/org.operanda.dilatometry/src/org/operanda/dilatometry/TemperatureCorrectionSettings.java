package org.operanda.dilatometry;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link TemperatureCorrection}.
 *
 * @param dataset     the displacement; empty for the first
 * @param coefficient µm/K, when it is not fitted
 * @param sigma       its standard deviation
 * @param fitted      whether it is fitted
 * @param start       s on the time axis, of the window of the fit
 * @param end         s; not above {@code start} for the whole series
 */
public record TemperatureCorrectionSettings(
        @Setting(label = "Displacement", help = "Name of the dataset. Empty: the first displacement.", value = "") String dataset,
        @Setting(label = "Coefficient", help = "How much the reading rises per kelvin, when it is not fitted.", value = "0", unit = "µm/K") double coefficient,
        @Setting(label = "Its standard deviation", help = "One standard deviation of the stated coefficient.", value = "0", unit = "µm/K", min = 0) double sigma,
        @Setting(label = "Fit the coefficient", help = "Finds the coefficient from a window in which the cell rests or a blank is "
                + "measured and the temperature changes, together with a straight drift.", value = "false") boolean fitted,
        @Setting(label = "Start of the fit", help = "On the time axis.", value = "0", unit = "s") double start,
        @Setting(label = "End of the fit", help = "On the time axis; not above the start: the whole series.", value = "0", unit = "s") double end) {}
