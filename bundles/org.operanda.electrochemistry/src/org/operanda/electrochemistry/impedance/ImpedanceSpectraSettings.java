package org.operanda.electrochemistry.impedance;

import org.operanda.data.operation.Setting;

/**
 * Settings of {@link ImpedanceSpectra}.
 *
 * @param frequency    name of the column; empty for {@code frequency}
 * @param real         name of the column; empty for {@code impedance_real}
 * @param imaginary    name of the column; empty for {@code impedance_minus_imaginary}
 * @param sign         what that column holds
 * @param split        where a new spectrum begins
 * @param fewestPoints of a spectrum
 */
public record ImpedanceSpectraSettings(
        @Setting(label = "Frequency", help = "Name of the column. Empty: 'frequency', else the first frequency.", value = "") String frequency,
        @Setting(label = "Real part", help = "Name of the column with Z′. Empty: 'impedance_real', else from modulus and phase.", value = "") String real,
        @Setting(label = "Imaginary part", help = "Name of the column with −Z″ or Z″. Empty: 'impedance_minus_imaginary', else from modulus and phase.", value = "") String imaginary,
        @Setting(label = "The imaginary part is", help = "Minus imaginary: −Z″, positive for a capacitor, as all readers here give it. Imaginary: Z″ itself.", value = "minus-imaginary") Sign sign,
        @Setting(label = "A new spectrum begins", help = "Automatic: where the cycle, loop or part changes or the frequency starts again. Columns: only where one of these columns changes. None: all rows are one spectrum.", value = "automatic") Split split,
        @Setting(label = "Fewest points", help = "A sweep with fewer is left out, for instance a measurement at one frequency.", value = "3", min = 1) int fewestPoints) {

    static final ImpedanceSpectraSettings DEFAULTS = new ImpedanceSpectraSettings("", "", "", Sign.MINUS_IMAGINARY, Split.AUTOMATIC, 3);

    /** What the column of the imaginary part holds. */
    public enum Sign {
        /** −Z″. */
        MINUS_IMAGINARY,
        /** Z″. */
        IMAGINARY
    }

    /** Where a new spectrum begins. */
    public enum Split {
        AUTOMATIC, COLUMNS, NONE
    }
}
