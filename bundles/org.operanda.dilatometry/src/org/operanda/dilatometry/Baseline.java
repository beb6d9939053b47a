package org.operanda.dilatometry;

import java.util.ArrayList;
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
import org.operanda.dilatometry.BaselineSettings.Model;

/**
 * Takes creep and drift off the displacement. They are fitted to the rests, as a drift proportional to time and a creep that is logarithmic
 * (primary creep: O. H. Wyatt, Proc. Phys. Soc. B 66 (1953) 459) or exponential (a Kelvin-Voigt body), or measured on a blank cell, whose
 * displacement since its first row is subtracted at equal times since the first row. The baseline is 0 at the first row.
 * <p>
 * Each rest has a height of its own unless the electrode is stated to be equally high in all of them: a slope that the electrode shows in
 * all rests is taken for baseline, so relaxation must be left out by the settling time. Standard deviations hold the fit's covariance or the
 * blank's own noise; they allow for noise that is independent from row to row.
 */
public final class Baseline implements SeriesOperation<BaselineSettings> {
    static final String BLANK = "blank";
    static final String CURRENT = "current";
    private static final double SECONDS_PER_HOUR = 3600;
    /** So many means are enough to fit a curve with three parameters. */
    private static final int MOST_POINTS = 2000;

    /** Start and end in seconds. */
    private record Window(double start, double end) {}

    @Override
    public Class<BaselineSettings> settingsType() {
        return BaselineSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, BaselineSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        Inputs given = new Inputs(inputs, problems);
        List<Dataset> results = given.displacement(Inputs.SERIES, settings.dataset())
                .map(curve -> settings.model() == Model.BLANK ? withoutBlank(given, curve) : withoutCreep(given, curve, settings))
                .orElse(List.of());
        return progress.isCancelled() ? OperationResult.EMPTY : new OperationResult(results, problems);
    }

    private static List<Dataset> withoutBlank(Inputs given, Curve curve) {
        Optional<Curve> blank = given.displacement(BLANK, "");
        if (blank.isEmpty()) {
            return List.of();
        }
        double[] wanted = sinceFirst(curve.seconds());
        double[] seconds = sinceFirst(blank.get().seconds());
        double[] baseline = Interpolation.linear(seconds, blank.get().values(), wanted);
        double[] sigma = Interpolation.linear(seconds, blank.get().sigma(), wanted);
        double first = Arrays.stream(baseline).filter(Double::isFinite).findFirst().orElse(Double.NaN);
        for (int row = 0; row < baseline.length; row++) {
            baseline[row] -= first;
        }
        if (baseline.length > 0 && Double.isNaN(baseline[baseline.length - 1])) {
            given.problems().add(Problem.of(Severity.WARNING, "dilatometry.blank-short", "The blank ends before the measurement does.",
                    "Measure the blank for as long as the cell; what comes later is missing."));
        }
        return subtracted(curve, baseline, sigma);
    }

    private static double[] sinceFirst(double[] seconds) {
        return Arrays.stream(seconds).map(s -> s - seconds[0]).toArray();
    }

    private static List<Dataset> subtracted(Curve curve, double[] baseline, double[] sigma) {
        double[] values = new double[curve.rows()];
        double[] deviations = new double[curve.rows()];
        for (int row = 0; row < values.length; row++) {
            values[row] = curve.values()[row] - baseline[row];
            deviations[row] = Math.hypot(curve.sigma()[row], sigma[row]);
        }
        return List.of(curve.with(values, deviations).dataset("displacement"), curve.with(baseline, sigma).dataset("baseline"));
    }

    private static List<Dataset> withoutCreep(Inputs given, Curve curve, BaselineSettings settings) {
        Optional<CreepFit> fit = rest(curve, windows(given, curve, settings), settings)
                .flatMap(rest -> CreepFit.of(rest, settings.model(), settings.creepTime()));
        if (fit.isEmpty()) {
            given.problems().add(Problem.of(Severity.ERROR, "dilatometry.no-baseline",
                    "The rests are too few or too short to tell creep and drift.",
                    "Name longer rest windows, choose the linear baseline, or subtract a blank."));
            return List.of();
        }
        double[] baseline = new double[curve.rows()];
        double[] sigma = new double[curve.rows()];
        for (int row = 0; row < baseline.length; row++) {
            Reading reading = fit.get().at((curve.seconds()[row] - curve.seconds()[0]) / SECONDS_PER_HOUR);
            baseline[row] = reading.value();
            sigma[row] = reading.sigma();
        }
        List<Dataset> results = new ArrayList<>(subtracted(curve, baseline, sigma));
        results.add(Dataset.scalar("drift_rate", DilatometryQuantities.DRIFT_RATE, DilatometryQuantities.MICROMETRE_PER_HOUR,
                fit.get().rate(), fit.get().sigma(1)));
        if (settings.model() != Model.LINEAR) {
            results.add(Dataset.scalar("creep_amplitude", DilatometryQuantities.DISPLACEMENT, DilatometryQuantities.MICROMETRE,
                    fit.get().amplitude(), fit.get().sigma(0)));
            results.add(Dataset.scalar("creep_time", QuantityKind.TIME, Units.HOUR, fit.get().time(), fit.get().sigma(2)));
        }
        return results;
    }

    private static List<Window> windows(Inputs given, Curve curve, BaselineSettings settings) {
        List<Window> windows = new ArrayList<>();
        for (int i = 0; i + 1 < settings.windows().size(); i += 2) {
            windows.add(new Window(settings.windows().get(i), settings.windows().get(i + 1)));
        }
        if (windows.isEmpty() && given.has(CURRENT)) {
            given.on(curve.axis(), CURRENT, Units.MILLIAMPERE, "", QuantityKind.CURRENT)
                    .ifPresent(current -> rests(curve.seconds(), current, settings, windows));
        } else if (windows.isEmpty() && curve.rows() > 0) {
            windows.add(new Window(curve.seconds()[0], curve.seconds()[curve.rows() - 1]));
        }
        return windows;
    }

    private static void rests(double[] seconds, double[] current, BaselineSettings settings, List<Window> windows) {
        double greatest = Arrays.stream(current).filter(Double::isFinite).map(Math::abs).max().orElse(0);
        int begin = -1;
        for (int row = 0; row <= current.length; row++) {
            boolean rests = row < current.length && Math.abs(current[row]) <= settings.restBelow() * greatest;
            if (rests && begin < 0) {
                begin = row;
            } else if (!rests && begin >= 0) {
                double start = seconds[begin] + settings.settling();
                if (seconds[row - 1] - start >= settings.shortest()) {
                    windows.add(new Window(start, seconds[row - 1]));
                }
                begin = -1;
            }
        }
    }

    /** Means of neighbouring rows within the windows. */
    private static Optional<CreepFit.Rest> rest(Curve curve, List<Window> windows, BaselineSettings settings) {
        int inside = 0;
        for (Window window : windows) {
            for (double seconds : curve.seconds()) {
                inside += seconds >= window.start && seconds <= window.end ? 1 : 0;
            }
        }
        int block = Math.max(1, inside / MOST_POINTS);
        List<double[]> means = new ArrayList<>();
        int level = 0;
        for (Window window : windows) {
            int before = means.size();
            addMeans(curve, window, block, settings.commonLevel() ? 0 : level, means);
            level += means.size() > before ? 1 : 0;
        }
        if (means.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CreepFit.Rest(column(means, 0), column(means, 1), column(means, 2),
                means.stream().mapToInt(m -> (int) m[3]).toArray(), settings.commonLevel() ? 1 : level));
    }

    private static double[] column(List<double[]> rows, int column) {
        return rows.stream().mapToDouble(row -> row[column]).toArray();
    }

    private static void addMeans(Curve curve, Window window, int block, int level, List<double[]> means) {
        double time = 0;
        double height = 0;
        int count = 0;
        for (int row = 0; row < curve.rows(); row++) {
            double seconds = curve.seconds()[row];
            if (seconds >= window.start && seconds <= window.end && Double.isFinite(curve.values()[row])) {
                time += (seconds - curve.seconds()[0]) / SECONDS_PER_HOUR;
                height += curve.values()[row];
                count++;
            }
            if (count == block || count > 0 && row == curve.rows() - 1) {
                means.add(new double[] {time / count, height / count, count, level});
                time = 0;
                height = 0;
                count = 0;
            }
        }
    }
}
