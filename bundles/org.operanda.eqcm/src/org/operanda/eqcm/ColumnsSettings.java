package org.operanda.eqcm;

import java.util.List;
import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Columns}.
 *
 * @param frequency     columns of frequencies, each {@code overtone=name}
 * @param dissipation   columns of dissipations, each {@code overtone=name}
 * @param halfBandwidth columns of half bandwidths, each {@code overtone=name}
 * @param areShifts     whether the columns hold shifts
 * @param isNormalised  whether frequencies are divided by the order
 * @param hertz         what one unit of the frequency and half-bandwidth columns is, Hz
 * @param dissipations  what one unit of the dissipation columns is
 */
public record ColumnsSettings(
        @Setting(label = "Frequencies", help = "Which column holds which overtone, each as overtone=name, for instance 3=unknown_215.", value = "1=frequency") List<String> frequency,
        @Setting(label = "Dissipations", help = "As for the frequencies. Empty: none.", value = "") List<String> dissipation,
        @Setting(label = "Half bandwidths", help = "As for the frequencies. Empty: none.", value = "") List<String> halfBandwidth,
        @Setting(label = "Columns hold shifts", help = "Else they hold the resonances themselves, and 'eqcm.reference-state' makes shifts of them.", value = "false") boolean areShifts,
        @Setting(label = "Divided by the order", help = "Whether frequencies are Δf/n; they are then multiplied by n.", value = "false") boolean isNormalised,
        @Setting(label = "Unit of frequencies", help = "What one unit of those columns is: 1000000 for MHz, and for an analogue output in volts the instrument's hertz per volt, negative where the output rises with the mass.", value = "1", unit = "Hz") double hertz,
        @Setting(label = "Unit of dissipations", help = "What one unit of those columns is: 1e-6 where they are in millionths.", value = "1") double dissipations) {

    public ColumnsSettings {
        frequency = List.copyOf(frequency);
        dissipation = List.copyOf(dissipation);
        halfBandwidth = List.copyOf(halfBandwidth);
        for (List<String> columns : List.of(frequency, dissipation, halfBandwidth)) {
            for (String column : columns) {
                if (!column.matches("\\s*\\d{1,3}\\s*=.*\\S.*")) {
                    throw new IllegalArgumentException("'" + column + "' is to be given as overtone=name, for instance 3=unknown_215.");
                }
            }
        }
    }
}
