package org.operanda.xrd;

import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;

/** Problems that several operations on patterns have. */
public final class PatternProblems {

    private PatternProblems() {}

    /** There is no pattern. */
    public static Problem noPattern(Measurement measurement) {
        return Problem.of(Severity.ERROR, "xrd.pattern.missing",
                "'" + measurement.name() + "' has no intensity along 2θ, d or Q that rises or falls.",
                "Name the dataset that holds the pattern.");
    }

    /** Nobody says the wavelength. */
    public static Problem noWavelength(Measurement measurement) {
        return Problem.of(Severity.ERROR, "xrd.wavelength", "The wavelength of '" + measurement.name() + "' is not known.",
                "Set 'wavelength', or add \"xrd.wavelength\": \"1.5406 Å\" to the attributes of the cell sheet.");
    }
}
