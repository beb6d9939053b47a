package org.operanda.eqcm;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link SwitchingLag}.
 *
 * @param overtone    whose signal is taken; 0 for the lowest
 * @param from        least lag in seconds
 * @param to          greatest lag in seconds
 * @param window      seconds before and after a transient over which it is fitted; 0 for a tenth of the median time between switchings
 * @param turningPart part of the potential's range by which it must turn back, or step, to have been switched
 */
public record SwitchingLagSettings(
        @Setting(label = "Overtone", help = "Whose signal is taken, when there are several. 0: the lowest.", value = "0", min = 0) double overtone,
        @Setting(label = "From", help = "Least lag that is tried. Negative: the quartz's clock is ahead.", value = "-30", unit = "s") double from,
        @Setting(label = "To", help = "Greatest lag that is tried. Keep the range shorter than the time between two switchings.", value = "30", unit = "s") double to,
        @Setting(label = "Window", help = "Time before and after each transient over which it is fitted. 0: a tenth of the median time between switchings.", value = "0", min = 0, unit = "s") double window,
        @Setting(label = "Potential that turns", help = "The potential was switched when it turns back, or steps, by this part of its whole range.", value = "0.2", min = 1e-3, max = 0.9) double turningPart) {}
