package org.operanda.xrd;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link StripKAlpha2}.
 *
 * @param dataset name of the pattern; empty for the first one
 * @param anode   element of the tube; empty for what the file says
 * @param ratio   of the intensities of Kα2 and Kα1; 0 for what the file says
 */
public record StripKAlpha2Settings(
        @Setting(label = "Pattern", help = "Name of the pattern. Empty: the first intensity along 2θ.", value = "") String dataset,
        @Setting(label = "Anode", help = "Element of the X-ray tube, for instance Cu. Empty: what the file says.", value = "") String anode,
        @Setting(label = "Intensity of Kα2 over Kα1", help = "0: what the file says, 0.5 where it says nothing.", value = "0", min = 0, max = 1) double ratio) {}
