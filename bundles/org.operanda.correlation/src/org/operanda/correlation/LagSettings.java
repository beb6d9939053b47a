package org.operanda.correlation;

import org.operanda.data.operation.Setting;

/**
 * Between which columns, and within which range, a lag is sought.
 *
 * @param x       name or quantity of the column of the role {@code x}
 * @param y       name or quantity of the column of the role {@code y}
 * @param from    least lag in seconds
 * @param to      greatest lag in seconds
 * @param degree  of the polynomial that y is of x
 * @param maxGap  seconds between two samples of x beyond which nothing is known between them
 */
public record LagSettings(
        @Setting(label = "x", help = "Name or quantity of the column that leads, usually recorded often, "
                + "for instance the charge.", value = "charge") String x,
        @Setting(label = "y", help = "Name or quantity of the column that follows, one value for each frame, "
                + "for instance an edge energy.", value = "photon-energy") String y,
        @Setting(label = "From", help = "Least lag that is tried. Negative: y comes before x. Keep the range shorter than a period of a "
                + "signal that repeats itself.", value = "-1800", unit = "s") double from,
        @Setting(label = "To", help = "Greatest lag that is tried.", value = "1800", unit = "s") double to,
        @Setting(label = "Degree", help = "Degree of the polynomial that y is of x; "
                + "1 is a straight line.", value = "3", min = 1, max = 8) int degree,
        @Setting(label = "Longest interval", help = "Two samples of x further apart than this have a gap between them, "
                + "across which nothing is interpolated.", value = "600", unit = "s", min = 0) double maxGap) {}
