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

    /** Says with which f′ and f″ intensities of structures were calculated, where it is not those of the radiation. */
    static List<Problem> withoutDispersion(double wavelength) {
        return AnomalousDispersion.isKnownAt(wavelength)
                ? List.of()
                : List.of(Problem.of(Severity.INFO, "xrd.phase.dispersion",
                        "At " + wavelength + " Å intensities were calculated with the scattering factors of free atoms, f′ = f″ = 0: "
                                + "anomalous dispersion is tabulated for the Kα of Cr, Fe, Co, Cu, Mo and Ag only.",
                        "Places of lines and lattices do not depend on it. Where an absorption edge of an element of the phase is near, "
                                + "its intensities, and so weight fractions, are off: those of ZnO for copper's radiation by a fifth."));
    }

    static Problem none() {
        return Problem.of(Severity.ERROR, "xrd.phase.missing", "No input is a crystal structure.",
                "Import the CIF file of the phase and choose it.");
    }
}
