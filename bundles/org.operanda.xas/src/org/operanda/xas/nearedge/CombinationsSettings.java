package org.operanda.xas.nearedge;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link Combinations}.
 *
 * @param dataset       the spectra, in both inputs; empty for the first normalised absorption
 * @param start         eV; 0 for the start of what all spectra share
 * @param end           eV; 0 for the end of what all spectra share
 * @param mostStandards in one combination
 * @param nonNegative   whether no fraction may be below zero
 * @param sumToOne      whether the fractions add up to one
 */
public record CombinationsSettings(
        @Setting(label = "Spectra", help = "Name of the spectra in both inputs. Empty: the first normalised absorption, else the first absorption.", value = "") String dataset,
        @Setting(label = "From", help = "Start of the fitted range. 0: where all spectra have begun.", value = "0", unit = "eV", min = 0) double start,
        @Setting(label = "To", help = "End of the fitted range. 0: where the first spectrum ends.", value = "0", unit = "eV", min = 0) double end,
        @Setting(label = "Most standards", help = "Combinations of up to this many standards are tried.", value = "3", min = 1, max = 8) int mostStandards,
        @Setting(label = "No negative fractions", help = "Fractions below zero are not allowed.", value = "true") boolean nonNegative,
        @Setting(label = "Sum is one", help = "The fractions add up to one.", value = "true") boolean sumToOne) {}
