package org.operanda.nmr;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Concentration}.
 *
 * @param integral          dataset
 * @param amount            of the reference, mmol of the nucleus
 * @param referenceIntegral of the reference, when no measurement of it is given
 * @param scansRatio        scans of the sample over scans of the reference
 * @param gainRatio         receiver gain of the sample over that of the reference
 * @param nuclei            of the nucleus per formula of the substance
 * @param volume            of the sample, mL
 */
public record ConcentrationSettings(
        @Setting(label = "Integral", help = "The dataset with the integral of the substance; that of the reference has the same name.", value = "integral_diamagnetic") String integral,
        @Setting(label = "Amount of the reference", help = "Amount of the observed nucleus in the reference.", value = "1", unit = "mmol", min = 1e-9) double amount,
        @Setting(label = "Integral of the reference", help = "When no measurement of the reference is given.", value = "1") double referenceIntegral,
        @Setting(label = "Scans", help = "Scans of the sample over scans of the reference, unless the program has averaged them.", value = "1", min = 1e-9) double scansRatio,
        @Setting(label = "Gain", help = "Receiver gain of the sample over that of the reference.", value = "1", min = 1e-9) double gainRatio,
        @Setting(label = "Nuclei per formula", help = "How many of the observed nuclei one formula of the substance has.", value = "1", min = 1, max = 100) int nuclei,
        @Setting(label = "Volume", help = "Of the sample that is in the coil; 0 gives the amount only.", value = "0", unit = "cm^3", min = 0) double volume) {}
