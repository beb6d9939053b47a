package org.operanda.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;

/**
 * How far each value of a series lies from a reference: the mean of its first frames, or a given value. The standard deviation follows from
 * those of the value and of the reference, with the part that a reference frame shares with the mean taken into account, so that the shift
 * of a single reference frame is 0 ± 0.
 * <p>
 * Role: {@code series}. Results are named {@code <column>_shift}.
 */
public final class Shift implements SeriesOperation<ShiftSettings> {

    @Override
    public Class<ShiftSettings> settingsType() {
        return ShiftSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, ShiftSettings settings, Progress progress) {
        Measurement series = inputs.get("series");
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        List<Dataset> columns = Columns.ofFrames(series);
        List<Dataset> chosen = settings.columns().isEmpty()
                ? columns.stream().filter(Shift::shifts).toList()
                : Columns.chosen(series, columns, settings.columns(), problems);
        if (!settings.references().isEmpty() && settings.references().size() != chosen.size()) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "correlation.references",
                    settings.references().size() + " reference values are given for "
                            + chosen.size() + " columns.",
                    "Give one for each of: " + String.join(", ", chosen.stream().map(Dataset::name).toList()) + "."));
        }
        List<Dataset> shifted = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            Reference reference = settings.references().isEmpty()
                    ? Reference.of(chosen.get(i), settings.frames())
                    : Reference.given(settings.references().get(i));
            if (Double.isNaN(reference.value())) {
                problems.add(Problem.of(Severity.ERROR, "correlation.no-reference",
                        "'" + chosen.get(i).name() + "' has no value in any frame, so it has no shift.",
                        "Choose other columns, or see why its values are missing."));
            }
            shifted.add(reference.shift(chosen.get(i)));
        }
        return new OperationResult(shifted, problems);
    }

    private static boolean shifts(Dataset column) {
        return !Columns.isStep(column.quantity()) && !column.quantity().equals(QuantityKind.TIME);
    }

    /**
     * What a shift is counted from.
     *
     * @param value    NaN when there is none
     * @param variance of {@code value}
     * @param frames   how many frames it is the mean of
     * @param last     the last of those frames, −1 when none
     */
    private record Reference(double value, double variance, int frames, long last) {

        static Reference given(double value) {
            return new Reference(value, 0, 0, -1);
        }

        static Reference of(Dataset column, int wanted) {
            double sum = 0;
            double variance = 0;
            int frames = 0;
            long last = -1;
            for (long i = 0; i < column.values().length() && frames < wanted; i++) {
                double value = column.values().get(i);
                if (!Double.isNaN(value)) {
                    double sigma = sigma(column, i);
                    sum += value;
                    variance += sigma * sigma;
                    frames++;
                    last = i;
                }
            }
            return new Reference(sum / frames, variance / ((double) frames * frames), frames, last);
        }

        private static double sigma(Dataset column, long frame) {
            return column.sigma().map(sigma -> sigma.get(frame)).orElse(Double.NaN);
        }

        Dataset shift(Dataset column) {
            double[] shifts = new double[Math.toIntExact(column.values().length())];
            double[] sigmas = new double[shifts.length];
            for (int i = 0; i < shifts.length; i++) {
                double sigma = sigma(column, i);
                double shared = i <= last ? 2 * sigma * sigma / frames : 0;
                shifts[i] = column.values().get(i) - value;
                sigmas[i] = Double.isNaN(shifts[i]) ? Double.NaN : Math.sqrt(Math.max(0, sigma * sigma + variance - shared));
            }
            Optional<Values> sigma = column.sigma().map(given -> Values.of(sigmas));
            return new Dataset(column.name() + "_shift", column.quantity(), Columns.differenceUnit(column.unit()), column.axes(),
                    Values.of(shifts), sigma);
        }
    }
}
