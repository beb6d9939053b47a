package org.operanda.xrd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.operanda.data.Axis;
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
 * Gives frames that do not say when they were taken their times from a log of scans: each frame gets the exposure of the scan of its number, on the log's clock.
 * Frames are put in order of time; one that is not in the log is left out with a warning.
 */
public final class ScanTimes implements SeriesOperation<ScanTimesSettings> {
    /** Name of the dataset that numbers scans. */
    public static final String NUMBER = "scan_number";
    public static final String FRAMES = "frames";
    public static final String LOG = "log";

    @Override
    public Class<ScanTimesSettings> settingsType() {
        return ScanTimesSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, ScanTimesSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        Optional<Measurement> frames = Optional.ofNullable(inputs.get(FRAMES));
        Optional<Measurement> log = Optional.ofNullable(inputs.get(LOG));
        Optional<Dataset> numbers = frames.flatMap(m -> m.dataset(settings.number())).filter(d -> d.rank() <= 1);
        Optional<Dataset> logged = log.flatMap(m -> m.dataset(settings.number())).filter(d -> d.rank() == 1);
        Optional<Axis> times = log.flatMap(Measurement::timeAxis);
        if (numbers.isEmpty() || logged.isEmpty() || times.isEmpty()) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "xrd.scan-times.input",
                    "Frames and log do not both have '" + settings.number() + "', or the log has no times.",
                    "Files whose names begin with the number of the scan have one; the log needs columns for number, start and end."));
        }
        return apply(frames.get(), numbers.get(), logged.get(), times.get());
    }

    private static OperationResult apply(Measurement frames, Dataset numbers, Dataset logged, Axis times) {
        Map<Double, Integer> entries = new HashMap<>();
        double[] inLog = logged.values().toArray();
        for (int i = 0; i < inLog.length; i++) {
            entries.put(inLog[i], i);
        }
        double[] ofFrames = numbers.values().toArray();
        int[] order = IntStream.range(0, ofFrames.length).filter(i -> entries.containsKey(ofFrames[i])).boxed()
                .sorted(Comparator.comparingDouble(i -> times.values().get(entries.get(ofFrames[i])))).mapToInt(i -> i).toArray();
        if (order.length == 0) {
            return OperationResult
                    .failed(Problem.of(Severity.ERROR, "xrd.scan-times.none", "No frame of '" + frames.name() + "' is in the log.",
                            "Check that the log is that of these scans."));
        }
        List<Problem> problems = new ArrayList<>();
        if (order.length < ofFrames.length) {
            problems.add(Problem.of(Severity.WARNING, "xrd.scan-times.missing",
                    (ofFrames.length - order.length) + " of " + ofFrames.length + " frames are not in the log and are left out.", ""));
        }
        int[] entryOf = Arrays.stream(order).map(i -> entries.get(ofFrames[i])).toArray();
        Axis axis = times(times, entryOf);
        List<Dataset> timed = new ArrayList<>();
        for (Dataset dataset : frames.datasets()) {
            if (numbers.rank() == 0) {
                timed.add(alone(dataset, axis));
            } else if (dataset.rank() > 0 && dataset.axes().getFirst().equals(numbers.axes().getFirst())) {
                timed.add(along(dataset, axis, order));
            }
        }
        return new OperationResult(timed, problems);
    }

    private static Axis times(Axis log, int[] entries) {
        Axis axis = new Axis(log.name(), QuantityKind.TIME, log.unit(), picked(log.values(), entries, 1), log.clock(), Optional.empty());
        return log.window().map(w -> axis.withWindow(picked(w.start(), entries, 1), picked(w.end(), entries, 1))).orElse(axis);
    }

    /** A single frame as a series of one. */
    private static Dataset alone(Dataset dataset, Axis axis) {
        List<Axis> axes = new ArrayList<>(List.of(axis));
        axes.addAll(dataset.axes());
        return new Dataset(dataset.name(), dataset.quantity(), dataset.unit(), axes, dataset.values(), dataset.sigma());
    }

    private static Dataset along(Dataset dataset, Axis axis, int[] order) {
        List<Axis> axes = new ArrayList<>(dataset.axes());
        axes.set(0, axis);
        int each = Math.toIntExact(dataset.values().length() / dataset.axes().getFirst().size());
        return new Dataset(dataset.name(), dataset.quantity(), dataset.unit(), axes, picked(dataset.values(), order, each),
                dataset.sigma().map(sigma -> picked(sigma, order, each)));
    }

    /** Slices of {@code each} numbers in another order. */
    private static Values picked(Values values, int[] order, int each) {
        double[] picked = new double[Math.multiplyExact(order.length, each)];
        for (int i = 0; i < order.length; i++) {
            values.copy((long) order[i] * each, picked, i * each, each);
        }
        return Values.of(picked);
    }
}
