package org.operanda.dilatometry;

import java.util.List;
import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Baseline}.
 *
 * @param dataset     the displacement; empty for the first
 * @param model       what the baseline is
 * @param windows     s on the time axis: start and end of each rest
 * @param restBelow   part of the greatest current below which the cell is at rest
 * @param settling    s after the current is switched off that are left out
 * @param shortest    s; shorter rests are left out
 * @param commonLevel whether the electrode is equally high in all rests
 * @param creepTime   h; 0 to fit it
 */
public record BaselineSettings(
        @Setting(label = "Displacement", help = "Name of the dataset. Empty: the first displacement.", value = "") String dataset,
        @Setting(label = "Baseline", help = "Linear: drift only. Logarithmic or exponential: creep and drift. Blank: the run of a cell "
                + "without active material is subtracted.", value = "logarithmic") Model model,
        @Setting(label = "Rest windows", help = "Start and end of each rest on the time axis, in order. Empty: the rests are found in "
                + "the input 'current'; without it, the whole series is taken for rest.", value = "", unit = "s") List<Double> windows,
        @Setting(label = "Rest below", help = "Below this part of the greatest current the cell is at rest.", value = "0.001", min = 0, max = 0.5) double restBelow,
        @Setting(label = "Settling time", help = "Left out at the beginning of each rest, in which the electrode itself still "
                + "moves.", value = "600", unit = "s", min = 0) double settling,
        @Setting(label = "Shortest rest", help = "Rests that are shorter, without the settling time, are left out.", value = "600", unit = "s", min = 0) double shortest,
        @Setting(label = "Equally high in all rests", help = "The electrode is in one state in all rests, so that what differs between "
                + "them is baseline. Else only the slope within each rest is used.", value = "false") boolean commonLevel,
        @Setting(label = "Creep time", help = "Time constant of the creep. 0: fitted.", value = "0", unit = "h", min = 0) double creepTime) {

    /** What the baseline is. */
    public enum Model {
        LINEAR, LOGARITHMIC, EXPONENTIAL, BLANK
    }

    public BaselineSettings {
        windows = List.copyOf(windows);
        for (int i = 1; i < windows.size(); i++) {
            if (windows.get(i) < windows.get(i - 1)) {
                throw new IllegalArgumentException("The rest windows are start and end of each rest, in order of time.");
            }
        }
        if (windows.size() % 2 == 1) {
            throw new IllegalArgumentException("Each rest window has a start and an end.");
        }
    }
}
