package org.operanda.electrochemistry.impedance;

import java.util.List;
import org.operanda.data.operation.Setting;

/**
 * Settings of {@link ActivationEnergy}.
 *
 * @param resistance   name of the resistance
 * @param temperature  name of the temperature by spectrum
 * @param temperatures °C by spectrum, in place of a measured one
 * @param law          what is linear in 1/T
 */
public record ActivationEnergySettings(
        @Setting(label = "Resistance", help = "Parameter of the fitted circuit.", value = "R1") String resistance,
        @Setting(label = "Temperature", help = "Name of the dataset with the temperature of each spectrum, in the conditions or in the fit.", value = "temperature") String temperature,
        @Setting(label = "Temperatures", help = "Of each spectrum in °C, when no dataset has them.", value = "") List<Double> temperatures,
        @Setting(label = "Law", help = "Conductance: ln(1/R) is linear in 1/T, as for a charge transfer. Conductivity times T: ln(T/R) is, as for ions that hop in a solid.", value = "conductance") Law law) {

    /** What is linear in 1/T. */
    public enum Law {
        CONDUCTANCE, CONDUCTIVITY_TIMES_T
    }

    public ActivationEnergySettings {
        temperatures = List.copyOf(temperatures);
    }
}
