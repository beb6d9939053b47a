package org.operanda.host.recipe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Frames;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.Values;
import org.operanda.data.operation.FrameOperation;
import org.operanda.data.operation.Operation;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.host.extension.Fault;
import org.operanda.host.extension.Fault.Kind;
import org.operanda.host.extension.Faults;
import org.operanda.host.extension.OperationDescriptor;
import org.operanda.host.extension.OperationDescriptor.Input;
import org.operanda.host.importing.RepeatedProblems;
import org.operanda.host.parallel.Crew;

/**
 * One operation on its inputs. A frame operation sees each frame of a series, several at once; the results are the same for any number of
 * threads, because each
 * frame is computed by itself and stands at its place. An operation that throws is named with its bundle.
 *
 * @param step       id of the step, for problems
 * @param descriptor the operation
 * @param threads    how many frames at once
 * @param faults     hears of an operation that throws
 */
record StepRun(String step, OperationDescriptor descriptor, int threads, Faults faults) {

    /** Runs the operation; the result is empty, with an error, when there is none. */
    <S extends Record> OperationResult run(Operation<S> operation, S settings, Map<String, Measurement> inputs, Progress progress) {
        List<Problem> unfit = unfit(operation, inputs);
        if (!unfit.isEmpty()) {
            return new OperationResult(List.of(), unfit);
        }
        OperationResult result = switch (operation) {
            case SeriesOperation<S> series -> guarded(() -> series.apply(inputs, settings, progress));
            case FrameOperation<S> frame -> overFrames(frame, settings, inputs.values().iterator().next(), progress);
        };
        return new OperationResult(result.datasets(), result.problems().stream().map(this::located).toList());
    }

    /** Says for each problem which step it comes from, when it says no place itself. */
    private Problem located(Problem problem) {
        return problem.location().isPresent() ? problem : problem.at(Location.file("").part(step));
    }

    private List<Problem> unfit(Operation<?> operation, Map<String, Measurement> inputs) {
        List<Problem> problems = new ArrayList<>();
        for (Input input : descriptor.inputs().stream().filter(i -> inputs.containsKey(i.role())).toList()) {
            Measurement given = inputs.get(input.role());
            boolean inFrames = OperationDescriptor.inFrames(operation, given);
            if (!input.isOfTechnique(given)) {
                problems.add(error("step.technique", "'" + given.name() + "' is of " + given.technique() + ", but " + descriptor.id()
                        + " works on " + input.technique().orElseThrow() + "."));
            } else if (!input.isIn(given, inFrames)) {
                String rank = input.rank().isPresent() ? " of " + (input.rank().getAsInt() + (inFrames ? 1 : 0)) + " dimensions" : "";
                problems.add(error("step.quantity",
                        "'" + given.name() + "' has no " + input.quantity().orElse("data") + rank + ", which " + descriptor.id()
                                + " needs. It has: "
                                + String.join(", ", given.datasets().stream().map(d -> d.name() + " (" + d.quantity().id() + ")").toList())
                                + "."));
            }
        }
        return problems;
    }

    private Problem error(String id, String message) {
        return Problem.error(id, message, "Give step '" + step + "' another input.", Location.file("").part(step));
    }

    private interface Call {
        OperationResult run();
    }

    private OperationResult guarded(Call call) {
        try {
            return call.run();
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            String bundle = descriptor.contribution().bundle();
            Problem problem = Problem.error("step.exception",
                    "The operation " + descriptor.id() + " of the bundle " + bundle + " " + descriptor.contribution().version()
                            + " failed: "
                            + e + ".",
                    "This is a bug of that bundle: report it, with the recipe and the data if you may. " + Fault.hint(bundle),
                    Location.file("").part(step));
            faults.report(new Fault(bundle, Kind.THROWS, problem));
            return OperationResult.failed(problem);
        }
    }

    private <S extends Record> OperationResult overFrames(FrameOperation<S> operation, S settings, Measurement series, Progress progress) {
        Optional<Axis> axis = series.timeAxis();
        if (axis.isEmpty()) {
            return guarded(() -> operation.apply(series, settings));
        }
        int count = Math.toIntExact(series.frameCount());
        progress.begin(descriptor.name(), count);
        List<OperationResult> frames = new Crew(threads, progress).map(count,
                i -> guarded(() -> operation.apply(series.frame(i), settings)));
        if (frames.size() < count) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = summarised(frames);
        Optional<List<Dataset>> pattern = frames.stream().map(OperationResult::datasets).filter(d -> !d.isEmpty()).findFirst();
        if (pattern.isEmpty()) {
            return new OperationResult(List.of(), problems);
        }
        List<List<Dataset>> rows = new ArrayList<>(count);
        for (OperationResult frame : frames) {
            if (!frame.datasets().isEmpty() && !alike(frame.datasets(), pattern.get())) {
                problems.add(error("step.frames-differ",
                        "The operation " + descriptor.id() + " of the bundle " + descriptor.contribution().bundle()
                                + " gives other datasets for one frame than for another, so they make no series."));
                return new OperationResult(List.of(), problems);
            }
            rows.add(frame.datasets().isEmpty() ? pattern.get().stream().map(StepRun::missing).toList() : frame.datasets());
        }
        return new OperationResult(Frames.stack(rows, axis.get()), problems);
    }

    private static boolean alike(List<Dataset> a, List<Dataset> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!a.get(i).name().equals(b.get(i).name()) || !a.get(i).unit().equals(b.get(i).unit())
                    || !Arrays.equals(a.get(i).shape(), b.get(i).shape())) {
                return false;
            }
        }
        return true;
    }

    private static Dataset missing(Dataset pattern) {
        Values nothing = Values.computed(pattern.values().length(), i -> Double.NaN);
        return new Dataset(pattern.name(), pattern.quantity(), pattern.unit(), pattern.axes(), nothing, pattern.sigma().map(s -> nothing));
    }

    /** What is wrong with some frames only is a limit of the series, not its failure. */
    private List<Problem> summarised(List<OperationResult> frames) {
        boolean some = frames.stream().anyMatch(f -> !f.datasets().isEmpty());
        List<List<Problem>> each = new ArrayList<>();
        for (int i = 0; i < frames.size(); i++) {
            Location frame = Location.file("").part(step + ", frame " + i);
            each.add(frames.get(i).problems().stream()
                    .map(p -> new Problem(some && p.severity() == Severity.ERROR ? Severity.WARNING : p.severity(), p.id(), p.message(),
                            p.hint(), Optional.of(frame)))
                    .toList());
        }
        return new ArrayList<>(RepeatedProblems.summarised(each, "frame"));
    }
}
