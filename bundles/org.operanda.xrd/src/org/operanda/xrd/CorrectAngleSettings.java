package org.operanda.xrd;

import org.operanda.data.operation.Setting;
import org.operanda.xrd.phase.CellMaterial;

/**
 * Settings of {@link CorrectAngle}.
 *
 * @param dataset      name of the pattern; empty for the first one
 * @param zero         degrees that the instrument adds to 2θ
 * @param displacement of the sample, mm; above 0 towards the source
 * @param radius       of the goniometer, mm
 * @param reference    whose line says how far all are off; empty for none
 * @param search       how far from its place that line is looked for, degrees
 * @param wavelength   in Å; 0 for that of the file or the cell sheet
 */
public record CorrectAngleSettings(
        @Setting(label = "Pattern", help = "Name of the pattern. Empty: the first intensity along 2θ.", value = "") String dataset,
        @Setting(label = "Zero shift", help = "Degrees that the instrument adds to 2θ; they are taken off.", value = "0", unit = "°", min = -10, max = 10) double zero,
        @Setting(label = "Displacement of the sample", help = "Of the sample from the goniometer's axis, above 0 towards the source: lines move by −2 s cos θ / R.", value = "0", unit = "mm", min = -10, max = 10) double displacement,
        @Setting(label = "Radius of the goniometer", help = "Only needed for a displacement.", value = "240", unit = "mm", min = 1) double radius,
        @Setting(label = "Reference", help = "A material of the cell (beryllium, aluminium, copper, nickel, iron, graphite) whose strongest line in the pattern says, frame by frame, how far the sample is displaced. Empty: none.", value = "") String reference,
        @Setting(label = "Search", help = "How far from its place the line of the reference is looked for.", value = "0.5", unit = "°", min = 0.01, max = 5) double search,
        @Setting(label = "Wavelength", help = "Only needed for a reference. 0: what the file says, or \"xrd.wavelength\" among the attributes of the cell sheet.", value = "0", unit = "Å", min = 0, max = 100) double wavelength) {

    public CorrectAngleSettings {
        if (!reference.isBlank()) {
            CellMaterial.of(reference);
        }
    }
}
