package org.operanda.electrochemistry.impedance;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link ZHit}.
 *
 * @param smoothing points over which the phase is smoothed
 * @param least     Hz: where the reconstructed modulus is fitted to the measured one
 * @param greatest  Hz
 */
public record ZHitSettings(
        @Setting(label = "Smoothing", help = "Points over which the phase is smoothed by a parabola; 1 for none. More for noise, fewer for narrow features.", value = "5", min = 1, max = 99) int smoothing,
        @Setting(label = "Lowest frequency of the fit", help = "The constant of the reconstruction is the one that fits the measured modulus between these frequencies, where a cell drifts least.", value = "1", unit = "Hz", min = 0) double least,
        @Setting(label = "Highest frequency of the fit", help = "See the lowest. When no three points lie between, all are used.", value = "1000", unit = "Hz", min = 0) double greatest) {

    public ZHitSettings {
        if (smoothing % 2 == 0) {
            throw new IllegalArgumentException("The phase is smoothed over an odd number of points.");
        }
        if (least >= greatest) {
            throw new IllegalArgumentException("The lowest frequency of the fit lies below the highest.");
        }
    }
}
