package org.operanda.electrochemistry.voltammetry;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link OhmicCorrection}.
 *
 * @param resistance  Ω between the working electrode's surface and the reference
 * @param compensated part of it that the instrument has compensated while it measured
 */
public record OhmicCorrectionSettings(
        @Setting(label = "Resistance", help = "Between the surface of the working electrode and the tip of the reference, for instance the "
                + "real impedance at high frequency.", value = "0", unit = "Ω", min = 0) double resistance,
        @Setting(label = "Compensated already", help = "The part of it that the instrument took off while it measured: 0.85 for ZIR at "
                + "85 %.", value = "0", min = 0, max = 1) double compensated) {}
