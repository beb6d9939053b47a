package org.operanda.nmr;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link MetalSignal}.
 *
 * @param metal          which
 * @param frequency      MHz, 0 for what the data say
 * @param bulk           dataset of the flat metal's integral
 * @param microstructure dataset of the moss' integral
 * @param area           of the flat metal that the field enters, cm²
 * @param thickness      of the flat metal, µm, 0 for a thick one
 * @param references     spectra at the beginning that the flat metal's signal is taken from
 */
public record MetalSettings(
        @Setting(label = "Metal", help = "Lithium or sodium.", value = "lithium") Metal metal,
        @Setting(label = "Frequency", help = "Of the spectrometer for this nucleus; 0 for what the data say.", value = "0", unit = "MHz", min = 0) double frequency,
        @Setting(label = "Bulk", help = "The dataset with the integral of the flat metal.", value = "integral_bulk") String bulk,
        @Setting(label = "Microstructure", help = "The dataset with the integral of moss and dendrites, which are thinner than the skin depth.", value = "integral_microstructure") String microstructure,
        @Setting(label = "Area", help = "All faces of the flat metal that the radio wave enters, taken together.", value = "1", unit = "cm^2", min = 1e-6) double area,
        @Setting(label = "Thickness", help = "Of the flat metal from a face on; 0 when it is much thicker than the skin depth.", value = "0", unit = "µm", min = 0) double thickness,
        @Setting(label = "Reference spectra", help = "How many spectra at the beginning, before plating, give the signal of the flat metal.", value = "1", min = 1, max = 1000) int references) {}
