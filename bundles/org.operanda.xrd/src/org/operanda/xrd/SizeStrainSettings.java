package org.operanda.xrd;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link SizeStrain}.
 *
 * @param shapeFactor K
 * @param u           of the instrument's width, degrees²
 * @param v           of it, degrees²
 * @param w           of it, degrees²
 * @param correction  how the instrument's width is taken off
 * @param wavelength  in Å; 0 for that of the metadata
 */
public record SizeStrainSettings(
        @Setting(label = "Shape factor K", help = "0.9 for full widths at half maximum (Scherrer), 0.94 for cubes, 1 for integral breadths.", value = "0.9", min = 0.5, max = 1.5) double shapeFactor,
        @Setting(label = "Instrument: U", help = "Full width of the instrument: √(U tan²θ + V tan θ + W), in degrees squared, from a standard such as LaB6.", value = "0") double u,
        @Setting(label = "Instrument: V", help = "As for U.", value = "0") double v,
        @Setting(label = "Instrument: W", help = "As for U; a width of 0.05° is 0.0025.", value = "0", min = 0) double w,
        @Setting(label = "Correction", help = "How widths add up: linearly for Lorentz lines, by squares for Gauss lines, in between for most (√((B − b) √(B² − b²))).", value = "between") Correction correction,
        @Setting(label = "Wavelength", help = "Of peaks along 2θ. 0: what the file says, or \"xrd.wavelength\" among the attributes of the cell sheet.", value = "0", unit = "Å", min = 0, max = 100) double wavelength) {

    /** How widths add up. */
    public enum Correction {
        LORENTZ, GAUSS, BETWEEN;

        /** What is left of a width without that of the instrument; NaN when nothing is. */
        double left(double width, double instrument) {
            if (!(width > instrument)) {
                return Double.NaN;
            }
            return switch (this) {
                case LORENTZ -> width - instrument;
                case GAUSS -> Math.sqrt(width * width - instrument * instrument);
                case BETWEEN -> Math.sqrt((width - instrument) * Math.sqrt(width * width - instrument * instrument));
            };
        }
    }
}
