package org.operanda.nmr.file;

import java.util.Map;

/**
 * How many points a spectrometer's digital filter puts before the decay. Newer ones say it as GRPDLY; for older ones it follows from the firmware (DSPFVS) and
 * the decimation (DECIM), by the table of W. M. Westler and F. Abildgaard (University of Wisconsin, 1996) that all programs share.
 */
final class GroupDelay {
    private static final int[] DECIMATIONS = {2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768, 1024, 1536, 2048};
    private static final Map<Integer, double[]> BY_FIRMWARE = Map.of(
            10, new double[] {44.75, 33.5, 66.625, 709 / 12.0, 68.5625, 60.375, 69.53125, 2929 / 48.0, 70.015625, 61.34375, 70.2578125,
                    11809 / 192.0, 70.37890625, 61.5859375, 70.439453125, 47329 / 768.0, 70.4697265625, 61.646484375, 70.48486328125,
                    189409 / 3072.0, 70.492431640625},
            11, new double[] {46, 36.5, 48, 301 / 6.0, 53.25, 69.5, 72.25, 421 / 6.0, 72.75, 70.5, 73, 212 / 3.0, 72.5, 214 / 3.0, 72.25,
                    215 / 3.0, 72.125, 431 / 6.0, 72.0625, 863 / 12.0, 72.03125},
            12, new double[] {46, 36.5, 48, 301 / 6.0, 53.25, 69.5, 71.625, 421 / 6.0, 72.125, 70.5, 72.375, 212 / 3.0, 72.5, 214 / 3.0,
                    72.25, 215 / 3.0, 72.125, 431 / 6.0, 72.0625, 863 / 12.0, 72.03125},
            13, new double[] {2.75, 17 / 6.0, 2.875, 35 / 12.0, 2.9375, 71 / 24.0, 2.96875, 143 / 48.0, 2.984375, 287 / 96.0, 2.9921875,
                    575 / 192.0});

    private GroupDelay() {}

    /** Points before the decay; NaN when the parameters are of a filter that nobody has described, 0 when there is none. */
    static double of(BrukerParameters parameters) {
        double stated = parameters.number("GRPDLY", -1);
        int decimation = parameters.count("DECIM");
        int firmware = parameters.count("DSPFVS");
        if (stated >= 0 || decimation <= 1 || firmware < 10) {
            return Math.max(0, stated);
        }
        double[] row = BY_FIRMWARE.getOrDefault(firmware, new double[0]);
        for (int i = 0; i < row.length; i++) {
            if (DECIMATIONS[i] == decimation) {
                return row[i];
            }
        }
        return Double.NaN;
    }
}
