package org.operanda.nmr;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Referencing}.
 *
 * @param near   ppm where the line stands now
 * @param window ppm to either side
 * @param shift  ppm where it belongs
 */
public record ReferenceSettings(
        @Setting(label = "Line near", help = "About where the line of known shift stands now.", value = "0", unit = "ppm") double near,
        @Setting(label = "Window", help = "How far to either side it is looked for.", value = "5", unit = "ppm", min = 0) double window,
        @Setting(label = "Its shift", help = "The shift that it has: 0 for the reference compound itself.", value = "0", unit = "ppm") double shift) {}
