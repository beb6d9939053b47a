package org.operanda.raman;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Dataset;
import org.operanda.data.Interpolation;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;

/**
 * Difference spectra against a reference state: what the cell's cycling changes, without what stays (subtractively normalised interfacial spectroscopy, S. Pons, T.
 * Davidson, A. Bewick, J. Electroanal. Chem. 160 (1984) 63). The reference is the mean of the series' spectra in a window of time, or of another measurement in the
 * role {@value #REFERENCE}. {@code difference} S − S₀ for absorbances and intensities; {@code relative} (R − R₀)/R₀ and {@code absorbance} −log₁₀(R/R₀) for
 * single beams and reflectances.
 */
public final class Difference implements SeriesOperation<DifferenceSettings> {
    static final String ROLE = "series";
    static final String REFERENCE = "reference";

    @Override
    public Class<DifferenceSettings> settingsType() {
        return DifferenceSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, DifferenceSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        Measurement series = inputs.getOrDefault(ROLE, Measurement.of("nothing", "", List.of(), Map.of()));
        Optional<Spectra> found = Spectra.in(series, settings.dataset());
        if (found.isEmpty()) {
            return Spectra.none(series, "infrared.difference", settings.dataset());
        }
        Spectra spectra = found.get();
        Optional<double[]> reference = reference(inputs, spectra, settings);
        if (reference.isEmpty()) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "infrared.difference.reference",
                    "No spectrum lies between " + settings.from() + " s and " + settings.to() + " s, or the reference has none.",
                    "Change the window, in seconds of the series' own time, or give a reference with the same kind of spectrum."));
        }
        double[] all = new double[spectra.count() * spectra.points()];
        double[] zero = reference.get();
        for (int i = 0; i < spectra.count(); i++) {
            double[] y = spectra.spectrum(i);
            for (int k = 0; k < y.length; k++) {
                y[k] = switch (settings.as()) {
                    case DIFFERENCE -> y[k] - zero[k];
                    case RELATIVE -> (y[k] - zero[k]) / zero[k];
                    case ABSORBANCE -> y[k] / zero[k] > 0 ? -Math.log10(y[k] / zero[k]) : Double.NaN;
                };
            }
            spectra.put(y, i, all);
        }
        long lost = Arrays.stream(all).filter(v -> !Double.isFinite(v)).count();
        return new OperationResult(List.of(named(spectra, settings.as(), all)), lost == 0
                ? List.of()
                : List.of(Problem.of(Severity.WARNING, "infrared.difference.missing", lost + " of " + all.length + " points are missing.",
                        "They are missing in the spectra or in the reference, or have no logarithm.")));
    }

    private static Dataset named(Spectra spectra, DifferenceSettings.As as, double[] all) {
        QuantityKind old = spectra.dataset().quantity();
        return switch (as) {
            case DIFFERENCE ->
                spectra.curves("difference", old.equals(RamanQuantities.ABSORBANCE) ? RamanQuantities.ABSORBANCE_DIFFERENCE : old,
                        spectra.dataset().unit(), all);
            case RELATIVE -> spectra.curves("difference", RamanQuantities.RELATIVE_CHANGE, Units.ONE, all);
            case ABSORBANCE -> spectra.curves("difference", RamanQuantities.ABSORBANCE_DIFFERENCE, Units.ONE, all);
        };
    }

    private static Optional<double[]> reference(Map<String, Measurement> inputs, Spectra spectra, DifferenceSettings settings) {
        Optional<Spectra> other = Optional.ofNullable(inputs.get(REFERENCE)).flatMap(m -> Spectra.in(m, settings.dataset()));
        if (inputs.containsKey(REFERENCE)) {
            return other.filter(o -> Units.factor(o.unit(), spectra.unit()).isPresent())
                    .map(o -> Interpolation.linear(o.x(), mean(o, 0, o.count()), spectra.x()));
        }
        double[] along = spectra.dataset().rank() == 2
                ? spectra.dataset().axes().getFirst().values().toArray()
                : new double[spectra.count()];
        int first = 0;
        while (first < along.length && along[first] < settings.from()) {
            first++;
        }
        int last = first;
        while (last < along.length && along[last] <= settings.to()) {
            last++;
        }
        return last > first ? Optional.of(mean(spectra, first, last)) : Optional.empty();
    }

    private static double[] mean(Spectra spectra, int from, int to) {
        double[] mean = new double[spectra.points()];
        for (int i = from; i < to; i++) {
            double[] y = spectra.spectrum(i);
            for (int k = 0; k < mean.length; k++) {
                mean[k] += y[k] / (to - from);
            }
        }
        return mean;
    }
}
