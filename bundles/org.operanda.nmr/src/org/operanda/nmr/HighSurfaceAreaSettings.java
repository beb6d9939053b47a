package org.operanda.nmr;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link HighSurfaceArea}.
 *
 * @param metal  which
 * @param charge dataset of the charge
 * @param start  s on the common clock
 * @param least  C below which no fraction is given
 */
public record HighSurfaceAreaSettings(
        @Setting(label = "Metal", help = "Lithium or sodium.", value = "sodium") Metal metal,
        @Setting(label = "Charge", help = "The dataset with the charge that passed; empty for the first one of a charge.", value = "") String charge,
        @Setting(label = "Beginning", help = "When plating began: the charge is counted from there.", value = "0", unit = "s") double start,
        @Setting(label = "Least charge", help = "No fraction is given before so much was plated, for it would be noise.", value = "0.1", unit = "C", min = 0) double least) {}
