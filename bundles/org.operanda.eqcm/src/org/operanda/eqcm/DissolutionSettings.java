package org.operanda.eqcm;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Dissolution}.
 *
 * @param overtone    whose mass is taken; 0 for the lowest
 * @param turningPart part of the charge's range that must flow back for a half cycle to end
 * @param firstCycle  the first that counts for the trend
 */
public record DissolutionSettings(
        @Setting(label = "Overtone", help = "Whose mass is taken, when there are several. 0: the lowest.", value = "0", min = 0) double overtone,
        @Setting(label = "Charge that turns", help = "A half cycle ends when this part of the whole range of charge has flowed back.", value = "0.05", min = 1e-6, max = 0.9) double turningPart,
        @Setting(label = "First cycle", help = "Cycles before it, counted from 0, do not count for the trend: the first ones form the electrode.", value = "0", min = 0) int firstCycle) {}
