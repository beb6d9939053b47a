package org.operanda.xas;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link LinearCombination}.
 *
 * @param dataset     the spectra, in both inputs; empty for the first normalised absorption
 * @param start       eV; 0 for the start of what all spectra share
 * @param end         eV; 0 for the end of what all spectra share
 * @param nonNegative whether no fraction may be below zero
 * @param sumToOne    whether the fractions add up to one
 */
public record LinearCombinationSettings(
        @Setting(label = "Spectra", help = "Name of the spectra in both inputs. Empty: the first normalised absorption, else the first absorption.", value = "") String dataset,
        @Setting(label = "From", help = "Start of the fitted range. 0: where all spectra have begun.", value = "0", unit = "eV", min = 0) double start,
        @Setting(label = "To", help = "End of the fitted range. 0: where the first spectrum ends.", value = "0", unit = "eV", min = 0) double end,
        @Setting(label = "No negative fractions", help = "Fractions below zero are not allowed.", value = "true") boolean nonNegative,
        @Setting(label = "Sum is one", help = "The fractions add up to one. Switch it off to see whether they do by themselves.", value = "true") boolean sumToOne) {}
