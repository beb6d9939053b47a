package org.operanda.xrd.phase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;

/** The phases among the inputs of an operation: roles {@code phase}, {@code phase_2} … {@code phase_8}. */
final class PhaseInputs {
    static final String ROLE = "phase";
    private static final int MOST = 8;

    private PhaseInputs() {}

    static List<Crystal> of(Map<String, Measurement> inputs) {
        List<Crystal> phases = new ArrayList<>();
        for (int n = 1; n <= MOST; n++) {
            Optional.ofNullable(inputs.get(n == 1 ? ROLE : ROLE + "_" + n)).flatMap(CrystalMetadata::of).ifPresent(phases::add);
        }
        return phases;
    }

    static Problem none() {
        return Problem.of(Severity.ERROR, "xrd.phase.missing", "No input is a crystal structure.",
                "Import the CIF file of the phase and choose it.");
    }
}
