package org.operanda.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.operanda.correlation.Signal.Estimate;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;

/**
 * What one instrument recorded while another exposed each of its frames: potential, current, charge and cycle for every spectrum. Nothing
 * is extrapolated: outside the record, in a gap (between two parts, or two samples too far apart) and beside a missing value the result is
 * NaN.
 * <p>
 * The signal is taken as straight lines between samples; its mean is the exact integral over the exposure divided by its duration.
 * Quantities that count (cycle, part, flag, index) keep each value until the next sample and give the value that covers most of the
 * exposure. A frame of which only one moment is known gets the value at that moment. Of two rows at one time the first ends what was before
 * and the second begins what comes after; a row that lies before one already recorded is left out.
 * <p>
 * Roles: {@code frames}, whose time axis gives the exposures; {@code source}, the record. Results run along the time axis of the frames,
 * under the source's names. The standard deviation, where the record states some, is that of the mean of independent samples with their
 * weights in the integral.
 */
public final class Resample implements SeriesOperation<ResampleSettings> {
    private static final Set<String> NOT_BY_DEFAULT = Set.of("flag", "index", "part", "time", "unknown");

    @Override
    public Class<ResampleSettings> settingsType() {
        return ResampleSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, ResampleSettings settings, Progress progress) {
        Measurement frames = inputs.get("frames");
        Measurement source = inputs.get("source");
        Optional<Axis> frameAxis = frames.timeAxis().filter(axis -> axis.clock().isPresent());
        Optional<Axis> sourceAxis = source.timeAxis().filter(axis -> axis.clock().isPresent());
        if (frameAxis.isEmpty() || sourceAxis.isEmpty()) {
            return OperationResult.failed(Columns.untimed(frameAxis.isEmpty() ? frames : source));
        }
        List<Problem> problems = new ArrayList<>();
        List<Dataset> columns = chosen(source, sourceAxis.get(), settings.columns(), problems);
        Timeline timeline = Timeline.of(sourceAxis.get(), source, settings.maxGap());
        FrameWindows windows = FrameWindows.of(frameAxis.get(), sourceAxis.get().clock().get());
        boolean[] covered = covered(timeline, windows, settings);
        warnOfRowsLeftOut(timeline, source, problems);
        warnOfUncovered(timeline, windows, covered, source, problems);
        progress.begin("Values over each exposure", columns.size());
        List<Dataset> results = new ArrayList<>();
        for (Dataset column : columns) {
            Estimate[] estimates = estimates(column, timeline, windows, settings, progress);
            if (progress.isCancelled()) {
                return OperationResult.EMPTY;
            }
            results.addAll(datasets(column, frameAxis.get(), estimates, settings));
            warnOfMissing(column, estimates, covered, problems);
            progress.worked(1);
        }
        return new OperationResult(results, problems);
    }

    private static List<Dataset> chosen(Measurement source, Axis axis, List<String> words, List<Problem> problems) {
        List<Dataset> columns = Columns.along(source, axis);
        if (words.isEmpty()) {
            return columns.stream().filter(column -> !NOT_BY_DEFAULT.contains(column.quantity().id())).toList();
        }
        return Columns.chosen(source, columns, words, problems);
    }

    private static Estimate[] estimates(Dataset column, Timeline timeline, FrameWindows windows, ResampleSettings settings,
            Progress progress) {
        Signal signal = new Signal(timeline, column.values(), column.sigma());
        boolean step = Columns.isStep(column.quantity());
        Estimate[] estimates = new Estimate[windows.count()];
        IntStream.range(0, estimates.length).parallel().filter(frame -> !progress.isCancelled()).forEach(frame -> {
            double start = windows.start()[frame];
            double end = windows.end()[frame];
            if (step) {
                estimates[frame] = signal.longest(start, end, settings.minCoverage());
            } else if (settings.policy() == ResamplePolicy.MEAN) {
                estimates[frame] = signal.mean(start, end, settings.minCoverage());
            } else {
                estimates[frame] = signal.at(windows.middle(frame), settings.policy());
            }
        });
        return estimates;
    }

    private static List<Dataset> datasets(Dataset column, Axis axis, Estimate[] estimates, ResampleSettings settings) {
        boolean step = Columns.isStep(column.quantity());
        Optional<Values> sigma = column.sigma().filter(s -> !step).map(s -> values(estimates, Estimate::sigma));
        Dataset mean = new Dataset(column.name(), column.quantity(), column.unit(), List.of(axis), values(estimates, Estimate::value),
                sigma);
        if (step || !settings.spread() || settings.policy() != ResamplePolicy.MEAN) {
            return List.of(mean);
        }
        return List.of(mean, Dataset.of(column.name() + "_spread", column.quantity(), Columns.differenceUnit(column.unit()), axis,
                values(estimates, Estimate::spread)));
    }

    private static Values values(Estimate[] estimates, java.util.function.ToDoubleFunction<Estimate> which) {
        double[] values = new double[estimates.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = which.applyAsDouble(estimates[i]);
        }
        return Values.of(values);
    }

    /** Which frames the record covers as far as its times say. */
    private static boolean[] covered(Timeline timeline, FrameWindows windows, ResampleSettings settings) {
        boolean[] covered = new boolean[windows.count()];
        for (int i = 0; i < covered.length; i++) {
            covered[i] = settings.policy() == ResamplePolicy.MEAN
                    ? timeline.covers(windows.start()[i], windows.end()[i], settings.minCoverage())
                    : timeline.covers(windows.middle(i));
        }
        return covered;
    }

    private static void warnOfRowsLeftOut(Timeline timeline, Measurement source, List<Problem> problems) {
        if (timeline.leftOut() > 0) {
            problems.add(Problem.of(Severity.WARNING, "correlation.time-falls", timeline.leftOut() + " rows of '" + source.name()
                    + "' have no time or lie before a row already recorded; they are left out.",
                    "Check whether its clock was set back, or its parts overlap."));
        }
    }

    private static void warnOfUncovered(Timeline timeline, FrameWindows windows, boolean[] covered, Measurement source,
            List<Problem> problems) {
        int missing = 0;
        int outside = 0;
        for (int i = 0; i < covered.length; i++) {
            if (!covered[i]) {
                missing++;
                outside += timeline.spans(windows.start()[i], windows.end()[i]) ? 0 : 1;
            }
        }
        if (missing == 0) {
            return;
        }
        Severity severity = missing == covered.length ? Severity.ERROR : Severity.WARNING;
        problems.add(Problem.of(severity, "correlation.not-covered",
                "'" + source.name() + "' does not cover " + missing + " of " + covered.length + " frames (" + outside
                        + " reach beyond its begin or end, " + (missing - outside) + " lie in a gap); they have no values.",
                "Check the clock transform. Gaps are set by the longest interval, frames covered in part by the least coverage."));
    }

    private static void warnOfMissing(Dataset column, Estimate[] estimates, boolean[] covered, List<Problem> problems) {
        long missing = IntStream.range(0, covered.length).filter(i -> covered[i] && Double.isNaN(estimates[i].value())).count();
        if (missing > 0) {
            problems.add(Problem.of(Severity.WARNING, "correlation.values-missing", "'" + column.name() + "' is missing in " + missing
                    + " frames that the record covers, because some of its own values are missing there.",
                    "A lower least coverage uses what there is."));
        }
    }
}
