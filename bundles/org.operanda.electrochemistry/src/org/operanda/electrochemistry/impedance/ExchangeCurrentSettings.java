package org.operanda.electrochemistry.impedance;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link ExchangeCurrent}.
 *
 * @param resistance  name of the charge-transfer resistance
 * @param area        cm²; 0 for the one of the cell sheet
 * @param temperature K
 * @param electrons   transferred at once
 */
public record ExchangeCurrentSettings(
        @Setting(label = "Charge-transfer resistance", help = "Parameter of the fitted circuit.", value = "R1") String resistance,
        @Setting(label = "Area", help = "Of the electrode. 0: the cell sheet's; without one there is no current density.", value = "0", unit = "cm^2", min = 0) double area,
        @Setting(label = "Temperature", help = "Of the cell.", value = "298.15", unit = "K", min = 1) double temperature,
        @Setting(label = "Electrons", help = "Transferred at once.", value = "1", min = 1, max = 6) int electrons) {}
