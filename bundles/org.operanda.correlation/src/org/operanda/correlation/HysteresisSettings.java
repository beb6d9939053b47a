package org.operanda.correlation;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Hysteresis}.
 *
 * @param x        name or quantity of the column that turns round
 * @param y        name or quantity of the column whose branches are compared
 * @param points   of the common grid
 * @param turn     part of the range of x by which it must turn back for a new branch
 */
public record HysteresisSettings(
        @Setting(label = "x", help = "Name or quantity of the column that goes up and down, for instance the charge.", value = "charge") String x,
        @Setting(label = "y", help = "Name or quantity of the column whose branches are compared.", value = "") String y,
        @Setting(label = "Points", help = "Points between the ends of both branches at which they are compared.", value = "100", min = 5, max = 10000) int points,
        @Setting(label = "Turn", help = "x has turned round when it has gone back by this part of its whole range.", value = "0.05", min = 0, max = 1) double turn) {}
