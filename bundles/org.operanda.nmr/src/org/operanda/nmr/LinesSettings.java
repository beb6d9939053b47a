package org.operanda.nmr;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Lines}.
 *
 * @param lines      name:position:width in ppm, separated by commas
 * @param shape      of all lines
 * @param range      how far a line may move, ppm
 * @param sameWidth  whether all lines have one width
 * @param background degree, −1 for none
 * @param from       ppm
 * @param to         ppm
 */
public record LinesSettings(
        @Setting(label = "Lines", help = "Name, place and full width at half height in ppm, separated by commas: bulk:245:8, moss:265:10, dendrites:272:8.", value = "bulk:245:8, moss:265:10") String lines,
        @Setting(label = "Shape", help = "Lorentz for liquids and narrow lines, Gauss for distributions, pseudo-Voigt for what lies between.", value = "lorentz") LineShape shape,
        @Setting(label = "Range", help = "How far each line may move from its place: so that it keeps its name.", value = "6", unit = "ppm", min = 0) double range,
        @Setting(label = "One width", help = "Whether all lines share one width.", value = "false") boolean sameWidth,
        @Setting(label = "Background", help = "Degree of the polynomial below the lines; −1 for none.", value = "0", min = -1, max = 5) int background,
        @Setting(label = "From", help = "Lowest shift that is fitted. With both limits 0: as far as ten widths around the lines.", value = "0", unit = "ppm") double from,
        @Setting(label = "To", help = "Highest shift that is fitted.", value = "0", unit = "ppm") double to) {}
