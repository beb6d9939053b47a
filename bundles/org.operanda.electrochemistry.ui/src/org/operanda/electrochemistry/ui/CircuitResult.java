package org.operanda.electrochemistry.ui;

import java.util.Map;
import java.util.Optional;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.operation.OperationResult;
import org.operanda.electrochemistry.impedance.CircuitFit;
import org.operanda.electrochemistry.impedance.CircuitFitSettings;
import org.operanda.figure.DisplayUnit;

/**
 * A circuit fitted to one spectrum.
 *
 * @param spectrum its number from 0
 * @param result   of {@link CircuitFit}
 */
record CircuitResult(int spectrum, OperationResult result) {
    private static final int DIGITS = 3;

    static CircuitResult of(Spectra spectra, int spectrum, CircuitFitSettings settings, Progress progress) {
        Measurement one = spectra.one(spectrum);
        return new CircuitResult(spectrum, new CircuitFit().apply(Map.of(Spectra.ROLE, one), settings, progress));
    }

    Optional<Dataset> dataset(String name) {
        return result.datasets().stream().filter(d -> d.name().equals(name)).findFirst();
    }

    /** The fitted curve, where there is one. */
    Optional<Spectra.Points> curve() {
        Optional<Dataset> real = dataset("fitted_real");
        Optional<Dataset> imaginary = dataset("fitted_minus_imaginary");
        return real.isEmpty() || imaginary.isEmpty()
                ? Optional.empty()
                : Optional.of(Spectra.Points.of(real.get().axes().getLast().values().toArray(), real.get().values().toArray(),
                        imaginary.get().values().toArray()));
    }

    /** How good the fit is, or why there is none. */
    String inWords() {
        Optional<Dataset> deviation = dataset("deviation");
        if (deviation.isEmpty()) {
            return result.problems().stream().map(p -> p.message() + " " + p.hint()).findFirst().orElse("");
        }
        boolean converged = dataset("converged").orElseThrow().values().get(0) > 0;
        String text = "Fit: " + DisplayUnit.text(deviation.get().values().get(0), deviation.get().unit(), DIGITS)
                + " of |Z| off, χ²/ν = %.3g".formatted(dataset("reduced_chi_square").orElseThrow().values().get(0));
        return text + (converged ? "" : "\n" + result.problems().stream().map(Problem::message).findFirst().orElse("Not converged."));
    }
}
