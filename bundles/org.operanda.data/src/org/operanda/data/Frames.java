package org.operanda.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.operanda.data.Problem.Location;
import org.operanda.data.reader.ReadResult;

/**
 * Makes one series out of single frames: spectra that lie in a file each, or the results of an operation on each frame. Frames are sorted by time; the series
 * gets a time axis with the start and end of each exposure. Raw times stay as they are.
 */
public final class Frames {
    /** Two coordinates are the same when they differ by less than this part of the axis' step. */
    private static final double SAME_STEP = 1e-6;

    private Frames() {}

    /**
     * Stacks single-frame measurements in order of their exposure (in the given order when one has none: then the axis is the frame number and a problem says so).
     * A dataset that not every frame has is left out with a warning; a frame whose coordinate differs from the first frame's is interpolated linearly onto it,
     * NaN outside its own range, with a warning.
     */
    public static ReadResult stack(String name, List<Measurement> frames) {
        if (frames.isEmpty()) {
            throw new IllegalArgumentException("a series has at least one frame");
        }
        List<Problem> problems = new ArrayList<>();
        boolean timed = frames.stream().allMatch(f -> f.exposure().isPresent());
        List<Measurement> sorted = timed ? sortedByTime(frames) : frames;
        Axis axis = timed ? timeAxis(sorted) : Axis.index(sorted.size());
        if (!timed) {
            Measurement without = frames.stream().filter(f -> f.exposure().isEmpty()).findFirst().orElseThrow();
            problems.add(Problem.warning("frames.untimed",
                    "Frame '" + without.name() + "' has no time, so the series is ordered as it was given and numbered.",
                    "Check the order; give the frames' times in the recipe if they are known.", Location.file(without.name())));
        }
        Measurement first = sorted.getFirst();
        List<Dataset> series = new ArrayList<>();
        for (Dataset pattern : first.datasets()) {
            stack(pattern, sorted, axis, problems).ifPresent(series::add);
        }
        warnOfOtherDatasets(sorted, series, problems);
        return ReadResult.of(Measurement.of(name, first.technique(), series, commonMetadata(sorted)), problems);
    }

    /**
     * Stacks the results of one operation on each frame of a series along that series' axis.
     *
     * @param results one list per frame, each of datasets of the same names, sizes and units of one kind
     * @param axis    the series' axis
     * @throws IllegalArgumentException when frames differ in names, sizes or kinds of unit
     */
    public static List<Dataset> stack(List<List<Dataset>> results, Axis axis) {
        List<Dataset> stacked = new ArrayList<>();
        for (int i = 0; !results.isEmpty() && i < results.getFirst().size(); i++) {
            Dataset pattern = results.getFirst().get(i);
            stacked.add(join(results.stream().map(r -> like(pattern, r)).toList(), axis));
        }
        return stacked;
    }

    private static Dataset like(Dataset pattern, List<Dataset> result) {
        return result.stream().filter(d -> d.name().equals(pattern.name()) && d.values().length() == pattern.values().length()
                && Units.factor(d.unit(), pattern.unit()).isPresent()).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a frame gives no '" + pattern.name() + "' like the first frame's"));
    }

    private static List<Measurement> sortedByTime(List<Measurement> frames) {
        Clock first = frames.getFirst().exposure().orElseThrow().clock();
        return frames.stream().sorted(Comparator.comparingDouble(f -> secondsOn(first, f.exposure().orElseThrow(), Exposure::start)))
                .toList();
    }

    private static double secondsOn(Clock clock, Exposure exposure, ToDoubleFunction<Exposure> which) {
        return clock.secondsTo(exposure.clock()) + which.applyAsDouble(exposure);
    }

    /** The axis counts from the first frame's start, at the middle of each exposure. */
    private static Axis timeAxis(List<Measurement> sorted) {
        Exposure first = sorted.getFirst().exposure().orElseThrow();
        double zero = first.clock().epoch().isPresent() ? first.start() : 0;
        Clock clock = new Clock(first.clock().id(), first.clock().instant(zero), first.clock().zoneStated());
        double[] start = exposures(sorted, first.clock(), Exposure::start, zero);
        double[] end = exposures(sorted, first.clock(), Exposure::end, zero);
        double[] middle = exposures(sorted, first.clock(), Exposure::middle, zero);
        return Axis.time(Values.of(middle), clock).withWindow(Values.of(start), Values.of(end));
    }

    private static double[] exposures(List<Measurement> sorted, Clock clock, ToDoubleFunction<Exposure> which, double zero) {
        return sorted.stream().mapToDouble(f -> secondsOn(clock, f.exposure().orElseThrow(), which) - zero).toArray();
    }

    private static Optional<Dataset> stack(Dataset pattern, List<Measurement> frames, Axis axis, List<Problem> problems) {
        List<Dataset> each = new ArrayList<>(frames.size());
        int regridded = 0;
        for (Measurement frame : frames) {
            Optional<Dataset> found = frame.dataset(pattern.name())
                    .filter(d -> d.rank() == pattern.rank() && Units.factor(d.unit(), pattern.unit()).isPresent());
            if (found.isEmpty()) {
                problems.add(Problem.warning("frames.dataset-missing",
                        "Frame '" + frame.name() + "' has no '" + pattern.name() + "', so the series leaves it out.",
                        "Import that frame alone to see what it holds.", Location.file(frame.name())));
                return Optional.empty();
            }
            Dataset dataset = found.get();
            if (sameAxes(dataset, pattern)) {
                each.add(dataset);
            } else if (pattern.rank() == 1
                    && Units.factor(dataset.axes().getFirst().unit(), pattern.axes().getFirst().unit()).isPresent()) {
                regridded++;
                each.add(onto(pattern.axes().getFirst(), dataset));
            } else {
                problems.add(Problem.warning("frames.shape",
                        "'" + pattern.name() + "' of frame '" + frame.name() + "' has another shape, so the series leaves it out.",
                        "Import that frame alone.", Location.file(frame.name())));
                return Optional.empty();
            }
        }
        if (regridded > 0) {
            problems.add(Problem.warning("frames.regridded",
                    regridded + " of " + frames.size() + " frames have another " + pattern.axes().getFirst().name()
                            + " axis than the first; '" + pattern.name() + "' was interpolated linearly onto the first frame's.",
                    "", Location.file(frames.getFirst().name())));
        }
        return Optional.of(join(each, axis));
    }

    private static boolean sameAxes(Dataset a, Dataset b) {
        return IntStream.range(0, a.rank()).allMatch(i -> same(a.axes().get(i), b.axes().get(i)));
    }

    /** Whether two axes have, to a millionth of a step and in whatever unit, the same points. */
    private static boolean same(Axis a, Axis b) {
        double scale = Units.factor(a.unit(), b.unit()).orElse(Double.NaN);
        if (a.values() == b.values() && scale == 1) {
            return true;
        }
        if (a.size() != b.size()) {
            return false;
        }
        double range = a.size() < 2 ? 1 : Math.abs(b.values().get(b.size() - 1) - b.values().get(0));
        double tolerance = SAME_STEP * range / Math.max(1, a.size() - 1);
        for (long i = 0; i < a.size(); i++) {
            if (!(Math.abs(scale * a.values().get(i) - b.values().get(i)) <= tolerance)) {
                return false;
            }
        }
        return true;
    }

    private static Dataset onto(Axis axis, Dataset dataset) {
        double scale = Units.factor(dataset.axes().getFirst().unit(), axis.unit()).orElseThrow();
        double[] x = dataset.axes().getFirst().values().toArray();
        for (int i = 0; i < x.length; i++) {
            x[i] *= scale;
        }
        double[] at = axis.values().toArray();
        Function<Values, Values> interpolated = values -> Values.of(Interpolation.linear(x, values.toArray(), at));
        return new Dataset(dataset.name(), dataset.quantity(), dataset.unit(), List.of(axis), interpolated.apply(dataset.values()),
                dataset.sigma().map(interpolated));
    }

    private static Dataset join(List<Dataset> each, Axis axis) {
        Dataset pattern = each.getFirst();
        int size = Math.toIntExact(pattern.values().length());
        List<Axis> axes = new ArrayList<>();
        axes.add(axis);
        axes.addAll(pattern.axes());
        boolean sigma = each.stream().allMatch(d -> d.sigma().isPresent());
        Values values = joined(each, size, pattern, d -> d.values());
        return new Dataset(pattern.name(), pattern.quantity(), pattern.unit(), axes, values,
                sigma ? Optional.of(joined(each, size, pattern, d -> d.sigma().orElseThrow())) : Optional.empty());
    }

    private static Values joined(List<Dataset> each, int size, Dataset pattern, Function<Dataset, Values> which) {
        double[] all = new double[Math.multiplyExact(each.size(), size)];
        for (int i = 0; i < each.size(); i++) {
            which.apply(each.get(i)).copy(0, all, i * size, size);
            double scale = Units.factor(each.get(i).unit(), pattern.unit()).orElse(Double.NaN);
            for (int j = i * size; scale != 1 && j < (i + 1) * size; j++) {
                all[j] *= scale;
            }
        }
        return Values.of(all);
    }

    private static void warnOfOtherDatasets(List<Measurement> frames, List<Dataset> series, List<Problem> problems) {
        Set<String> extra = new LinkedHashSet<>();
        Set<String> known = new LinkedHashSet<>();
        frames.getFirst().datasets().forEach(d -> known.add(d.name()));
        frames.forEach(f -> f.datasets().stream().map(Dataset::name).filter(n -> !known.contains(n)).forEach(extra::add));
        if (!extra.isEmpty()) {
            problems.add(Problem.warning("frames.dataset-extra",
                    "Some frames also have " + String.join(", ", extra) + ", which the first one lacks; the series leaves it out.",
                    "Import those frames alone to see it.", Location.file(frames.getFirst().name())));
        }
    }

    /** What every frame says in the same words. */
    private static Map<String, String> commonMetadata(List<Measurement> frames) {
        Map<String, String> common = new LinkedHashMap<>(frames.getFirst().metadata());
        frames.forEach(f -> common.entrySet().retainAll(f.metadata().entrySet()));
        return common;
    }
}
