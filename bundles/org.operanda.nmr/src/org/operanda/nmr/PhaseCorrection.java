package org.operanda.nmr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;

/** Turns complex spectra by a phase that is a straight line along the shift, given by hand or found from the lines. Role {@value Spectra#ROLE}. */
public final class PhaseCorrection implements SeriesOperation<PhaseSettings> {

    @Override
    public Class<PhaseSettings> settingsType() {
        return PhaseSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, PhaseSettings settings, Progress progress) {
        Optional<Spectra> found = Spectra.in(inputs);
        if (found.isEmpty()) {
            return Spectra.missing();
        }
        Spectra spectra = found.get();
        if (spectra.imaginary().isEmpty()) {
            return OperationResult.failed(
                    Problem.of(Severity.ERROR, "nmr.phase.real", "The spectra have no imaginary part, so their phase cannot be changed.",
                            "Transform the decays, or export the spectrum with both parts."));
        }
        double[] shift = spectra.shift();
        int points = spectra.points();
        PhaseLine manual = new PhaseLine(settings.phaseZero(), settings.phaseFirst(), settings.pivot(), LinePhases.width(shift));
        Optional<PhaseLine> all = switch (settings.phasing()) {
            case MANUAL -> Optional.of(manual);
            case SHARED -> LinePhases.shared(spectra.rows(), i -> parts(spectra, i), shift, settings.pivot(), settings.greatestTurns());
            case EACH -> Optional.empty();
        };
        if (settings.phasing() == Phasing.SHARED && all.isEmpty()) {
            return OperationResult.failed(
                    Problem.of(Severity.ERROR, "nmr.phase.lines", "No line stands out of the noise, so the phase could not be found.",
                            "Give the phase by hand."));
        }
        float[] real = new float[spectra.rows() * points];
        float[] imaginary = new float[real.length];
        double[] zero = new double[spectra.rows()];
        double[] first = new double[spectra.rows()];
        Rows.each(spectra.rows(), progress, () -> i -> {
            double[][] parts = parts(spectra, i);
            PhaseLine line = all.orElseGet(() -> LinePhases.of(parts, shift, settings.pivot(), settings.greatestTurns()));
            line.correct(shift, parts[0], parts[1]);
            for (int k = 0; k < points; k++) {
                real[i * points + k] = (float) parts[0][k];
                imaginary[i * points + k] = (float) parts[1][k];
            }
            zero[i] = line.zero();
            first[i] = line.first();
        });
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Dataset> datasets = new ArrayList<>(spectra.replaced(spectra.axis(), Values.of(real), Optional.of(Values.of(imaginary))));
        datasets.addAll(Transform.phases(spectra, zero, first));
        return new OperationResult(datasets, List.of());
    }

    private static double[][] parts(Spectra spectra, int row) {
        return new double[][] {spectra.row(row), spectra.imaginaryRow(row)};
    }
}
