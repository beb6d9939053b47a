package org.operanda.correlation;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link ChangePointSearch}.
 *
 * @param column  name or quantity of the column
 * @param penalty what a further piece must be worth
 * @param fewest  frames of a piece, at least
 * @param flat    change over a piece, in standard deviations of the noise, up to which it is a plateau
 */
public record ChangePointSettings(
        @Setting(label = "Column", help = "Name or quantity of the column whose course is cut into straight pieces. May be empty when there is only one.", value = "") String column,
        @Setting(label = "Penalty", help = "How much better a further piece must fit, in units of 4·ln n, at which chance gives none: greater for fewer pieces.", value = "1", min = 0.1, max = 1000) double penalty,
        @Setting(label = "Fewest frames", help = "A piece has at least so many frames.", value = "5", min = 2, max = 100000) int fewest,
        @Setting(label = "Flat", help = "A piece is a plateau when it changes by no more than so many standard deviations of the noise.", value = "3", min = 0) double flat) {}
