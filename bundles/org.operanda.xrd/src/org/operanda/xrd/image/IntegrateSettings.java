package org.operanda.xrd.image;

import org.operanda.data.operation.Setting;
import org.operanda.xrd.DiffractionAxis;

/**
 * Settings of {@link Integrate}.
 *
 * @param axis                   along which the pattern runs: 2θ or Q
 * @param bins                   how many points it has
 * @param from                   lower end, in ° or 1/Å; 0 and {@code to} 0 for all of the image
 * @param to                     upper end
 * @param solidAngle             whether pixels are corrected for their solid angle
 * @param polarisationCorrection whether they are corrected for the polarisation of the beam
 * @param polarisation           1 for a beam polarised along the columns' axis (horizontal), 0 for none, -1 for vertical
 * @param saturation             counts from which on a pixel is left out
 * @param wavelength             in Å; 0 for that of the geometry, the images or the cell sheet
 * @param pixelSize              in µm; 0 for that of the geometry or the images
 */
public record IntegrateSettings(
        @Setting(label = "Axis", help = "What the pattern runs along: two-theta or scattering-vector.", value = "two-theta") DiffractionAxis axis,
        @Setting(label = "Points", help = "How many bins of equal width the pattern has. As many as pixels from the beam to the corner keep the resolution.", value = "1000", min = 1, max = 32767) int bins,
        @Setting(label = "From", help = "Lower end of the pattern in ° or 1/Å. From and To 0: all that the image covers.", value = "0") double from,
        @Setting(label = "To", help = "Upper end of the pattern in ° or 1/Å.", value = "0") double to,
        @Setting(label = "Solid angle", help = "Corrects for the smaller solid angle of pixels that the beam meets at an angle.", value = "true") boolean solidAngle,
        @Setting(label = "Correct polarisation", help = "Corrects for the polarisation of the beam.", value = "false") boolean polarisationCorrection,
        @Setting(label = "Polarisation", help = "1 for a beam polarised horizontally, as a synchrotron's nearly is (0.99), 0 for a beam that is not polarised.", value = "0.99", min = -1, max = 1) double polarisation,
        @Setting(label = "Saturation", help = "Pixels with as many counts or more are left out; so are negative ones.", value = "4294967295", min = 0) double saturation,
        @Setting(label = "Wavelength", help = "0: what the geometry or the images say, or \"xrd.wavelength\" among the attributes of the cell sheet. Only Q needs it.", value = "0", unit = "Å", min = 0, max = 100) double wavelength,
        @Setting(label = "Pixel size", help = "0: what the geometry or the images say.", value = "0", unit = "µm", min = 0, max = 10000) double pixelSize) {

    public IntegrateSettings {
        if (axis == DiffractionAxis.PLANE_SPACING) {
            throw new IllegalArgumentException("Integrate along two-theta or scattering-vector; xrd.axis lays the pattern along d.");
        }
        if (to != 0 && !(to > from)) {
            throw new IllegalArgumentException("'to' is greater than 'from', or both are 0.");
        }
    }
}
