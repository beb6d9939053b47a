package org.operanda.electrochemistry.impedance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;

/**
 * Makes spectra of the rows of an impedance measurement: rows without a frequency are passed over, a new spectrum begins where the frequency
 * starts again or the cycle, loop or part changes.
 * <p>
 * Role {@value SpectrumSeries#ROLE}: columns {@code frequency}, {@code impedance_real} and {@code impedance_minus_imaginary} (or modulus and
 * phase) along rows, or along frames and rows. Gives {@code impedance_real} and {@code impedance_minus_imaginary} (−Z″, positive for a
 * capacitor) in Ω by spectrum and falling frequency, NaN where a spectrum has no point, along the time of each spectrum with its start and
 * end, or its number where there is no time; and beside them per spectrum the mean of each potential, current, charge, state of charge,
 * composition and temperature of its rows, and its first cycle and step, by the columns' names.
 */
public final class ImpedanceSpectra implements SeriesOperation<ImpedanceSpectraSettings> {
    private static final Set<QuantityKind> MEANS = Set.of(QuantityKind.POTENTIAL, QuantityKind.CURRENT, QuantityKind.CHARGE,
            QuantityKind.STATE_OF_CHARGE, QuantityKind.COMPOSITION, QuantityKind.TEMPERATURE);
    private static final Set<String> FIRSTS = Set.of("cycle", "half_cycle", "step", "step_count", "loop", "part");

    @Override
    public Class<ImpedanceSpectraSettings> settingsType() {
        return ImpedanceSpectraSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, ImpedanceSpectraSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        Optional<SpectrumSeries> found = SpectrumSeries.of(inputs, settings, problems);
        if (found.isEmpty()) {
            return new OperationResult(List.of(), problems);
        }
        SpectrumSeries series = found.get();
        List<Dataset> datasets = new ArrayList<>();
        datasets.add(series.perPoint("impedance_real", QuantityKind.IMPEDANCE, Units.OHM, series.real()));
        datasets.add(series.perPoint("impedance_minus_imaginary", QuantityKind.IMPEDANCE, Units.OHM,
                SpectrumSeries.negative(series.imaginary())));
        if (!series.rows().isEmpty()) {
            warnOfGaps(series, problems);
            inputs.get(SpectrumSeries.ROLE).datasets().forEach(column -> perSpectrum(column, series).ifPresent(datasets::add));
        }
        return progress.isCancelled() ? OperationResult.EMPTY : new OperationResult(datasets, problems);
    }

    private static void warnOfGaps(SpectrumSeries series, List<Problem> problems) {
        long incomplete = Arrays.stream(series.real()).filter(row -> Arrays.stream(row).anyMatch(Double::isNaN)).count();
        if (incomplete > 0) {
            problems.add(Problem.of(Severity.INFO, "electrochemistry.impedance.gaps",
                    incomplete + " of " + series.count() + " spectra have no point at some of the " + series.hertz().length
                            + " frequencies of all of them.",
                    ""));
        }
    }

    private static Optional<Dataset> perSpectrum(Dataset column, SpectrumSeries series) {
        boolean first = FIRSTS.contains(column.name());
        int rows = series.rows().stream().flatMapToInt(Arrays::stream).max().orElse(0) + 1;
        if (!first && !MEANS.contains(column.quantity()) || column.rank() > 2 || column.values().length() < rows) {
            return Optional.empty();
        }
        double[] values = column.values().toArray();
        double[] each = series.rows().stream().mapToDouble(
                s -> first
                        ? values[s[0]]
                        : Arrays.stream(s).mapToDouble(row -> values[row]).filter(Double::isFinite).average().orElse(Double.NaN))
                .toArray();
        return Optional.of(Dataset.of(column.name(), column.quantity(), column.unit(), series.axis(), Values.of(each)));
    }
}
