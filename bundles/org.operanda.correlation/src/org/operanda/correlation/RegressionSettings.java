package org.operanda.correlation;

import org.operanda.data.operation.Setting;

/**
 * Which relation is fitted, and how.
 *
 * @param x      name or quantity of the column of the role {@code x}
 * @param y      name or quantity of the column of the role {@code y}
 * @param method how the line is laid
 * @param branch name or quantity of a column of either role; each of its values has a line of its own; empty for one line
 */
public record RegressionSettings(
        @Setting(label = "x", help = "Name or quantity of the column on the horizontal axis. "
                + "May be empty when there is only one.", value = "") String x,
        @Setting(label = "y", help = "Name or quantity of the column on the vertical axis. "
                + "May be empty when there is only one.", value = "") String y,
        @Setting(label = "Method", help = "Ordinary least squares; weighted by the standard deviations of y; or orthogonal, "
                + "with errors in both.", value = "ordinary") RegressionMethod method,
        @Setting(label = "Branches by", help = "Name or quantity of a column whose every value has a line of its own, "
                + "for instance half_cycle to part charge from discharge. "
                + "Empty: one line.", value = "") String branch) {}
