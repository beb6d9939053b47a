package org.operanda.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.measure.Unit;
import org.junit.jupiter.api.DynamicTest;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.FrameOperation;
import org.operanda.data.operation.Operation;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.data.operation.SettingsType;

/**
 * What every {@link Operation} keeps, whatever it computes. In the operation's test:
 *
 * <pre>
 * &#64;TestFactory
 * Stream&lt;DynamicTest&gt; keepsTheContract() {
 *     return OperationContract.of(new PeakPosition(), settings, frames);
 * }
 * </pre>
 */
public final class OperationContract {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int RUNS = 8;
    private static final int DRAWS = 400;
    private static final double SCATTER = 1.25;

    private OperationContract() {}

    /**
     * The checks of an operation on frames, one test each.
     *
     * @param frames single frames that the operation can work on, at least two
     */
    public static <S extends Record> Stream<DynamicTest> of(FrameOperation<S> operation, S settings, List<Measurement> frames) {
        if (frames.size() < 2) {
            throw new IllegalArgumentException("the contract wants at least two frames, to see whether one changes the result of the next");
        }
        return Stream.concat(settings(operation), Stream.of(
                DynamicTest.dynamicTest("gives every frame datasets of the same names and units",
                        () -> sameColumns(operation, settings, frames)),
                DynamicTest.dynamicTest("gives the same in any order of the frames", () -> anyOrder(operation, settings, frames)),
                DynamicTest.dynamicTest("gives the same on many threads at once", () -> manyThreads(operation, settings, frames)),
                DynamicTest.dynamicTest("leaves its input as it was",
                        () -> leavesInput(frames, () -> operation.apply(frames.getFirst(), settings))),
                DynamicTest.dynamicTest("gives the same names and units for a frame of missing values, and says so",
                        () -> missingValues(operation, settings, frames.getFirst())),
                DynamicTest.dynamicTest("names the problem when a frame holds no datasets",
                        () -> emptyFrame(operation, settings, frames.getFirst()))));
    }

    /**
     * The checks of an operation on whole measurements, one test each.
     *
     * @param inputs measurements by role that the operation can work on
     */
    public static <S extends Record> Stream<DynamicTest> of(SeriesOperation<S> operation, S settings, Map<String, Measurement> inputs) {
        return Stream.concat(settings(operation), Stream.of(
                DynamicTest.dynamicTest("gives the same twice and on many threads at once", () -> repeats(operation, settings, inputs)),
                DynamicTest.dynamicTest("leaves its input as it was",
                        () -> leavesInput(List.copyOf(inputs.values()), () -> operation.apply(inputs, settings, Progress.NONE))),
                DynamicTest.dynamicTest("returns nothing when cancelled", () -> cancelled(operation, settings, inputs))));
    }

    /**
     * Whether the standard deviations of an operation are those with which its numbers scatter: the frame is drawn 400 times from its own values and standard
     * deviations (normally distributed, always the same), and for every number that has a deviation the scatter must be that deviation within a quarter.
     *
     * @param frame a frame whose datasets have standard deviations, small against what would make the operation curved
     */
    public static <S extends Record> DynamicTest deviations(FrameOperation<S> operation, S settings, Measurement frame) {
        return DynamicTest.dynamicTest("gives the standard deviations with which its numbers scatter",
                () -> scatter(operation, settings, frame));
    }

    private static <S extends Record> void scatter(FrameOperation<S> operation, S settings, Measurement frame) {
        assertTrue(frame.datasets().stream().anyMatch(d -> d.sigma().isPresent()),
                () -> "'" + frame.name() + "' has no standard deviations");
        List<Dataset> numbers = apply(operation, settings, frame).datasets().stream().filter(d -> d.rank() == 0 && d.sigma().isPresent())
                .toList();
        assertFalse(numbers.isEmpty(), "no number of the result has a standard deviation");
        Random random = new Random(1);
        double[][] drawn = new double[DRAWS][];
        for (int i = 0; i < DRAWS; i++) {
            Measurement noisy = frame.withDatasets(frame.datasets().stream().map(d -> drawn(d, random)).toList());
            OperationResult result = apply(operation, settings, noisy);
            drawn[i] = numbers.stream().mapToDouble(number -> value(result, number.name())).toArray();
        }
        for (int j = 0; j < numbers.size(); j++) {
            int column = j;
            double scatter = deviation(Arrays.stream(drawn).mapToDouble(row -> row[column]).toArray());
            double stated = numbers.get(j).sigma().orElseThrow().get(0);
            assertTrue(scatter <= stated * SCATTER && scatter >= stated / SCATTER,
                    "'" + numbers.get(j).name() + "' scatters by " + scatter + ", its standard deviation is " + stated);
        }
    }

    private static Dataset drawn(Dataset dataset, Random random) {
        if (dataset.sigma().isEmpty()) {
            return dataset;
        }
        double[] values = dataset.values().toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] += dataset.sigma().get().get(i) * random.nextGaussian();
        }
        return withValues(dataset, values);
    }

    private static double value(OperationResult result, String name) {
        return result.datasets().stream().filter(d -> d.name().equals(name)).findFirst().orElseThrow().values().get(0);
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1));
    }

    private static <S extends Record> Stream<DynamicTest> settings(Operation<S> operation) {
        return Stream.of(
                DynamicTest.dynamicTest("describes each of its settings", () -> describes(SettingsType.of(operation.settingsType()))),
                DynamicTest.dynamicTest("has settings that come back from the recipe",
                        () -> comeBack(SettingsType.of(operation.settingsType()))));
    }

    private static void describes(SettingsType<?> type) {
        for (SettingsType.Field field : type.fields()) {
            assertFalse(field.setting().label().isBlank(), () -> "the setting '" + field.key() + "' has a label");
            assertFalse(field.setting().help().isBlank(), () -> "the setting '" + field.key() + "' has a help text");
            assertTrue(Units.parse(field.setting().unit()).isPresent(),
                    () -> "the unit of '" + field.key() + "' is not known: " + field.setting().unit());
        }
    }

    private static <S extends Record> void comeBack(SettingsType<S> type) {
        S defaults = type.defaults();
        SettingsType.Parsed<S> parsed = type.parse(type.toMap(defaults));
        assertEquals(List.of(), parsed.problems());
        assertEquals(defaults, parsed.settings().orElseThrow());
        Map<String, String> asText = type.toMap(defaults).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> text(e.getValue())));
        assertEquals(defaults, type.parse(asText).settings().orElseThrow(), "settings given as text, as on the command line");
    }

    private static String text(Object value) {
        return value instanceof List<?> list ? list.stream().map(String::valueOf).collect(Collectors.joining(",")) : String.valueOf(value);
    }

    private static <S extends Record> void sameColumns(FrameOperation<S> operation, S settings, List<Measurement> frames) {
        List<OperationResult> results = frames.stream().map(frame -> apply(operation, settings, frame)).toList();
        for (int i = 0; i < results.size(); i++) {
            assertFalse(results.get(i).datasets().isEmpty(),
                    "frame '" + frames.get(i).name() + "' gives nothing: " + results.get(i).problems());
            assertEquals(columns(results.getFirst()), columns(results.get(i)), "frame '" + frames.get(i).name() + "'");
            results.get(i).datasets().forEach(WellFormed::check);
        }
    }

    /** What must be the same for every frame, so that frames can be stacked. */
    private record Column(String name, Unit<?> unit, int rank) {}

    private static List<Column> columns(OperationResult result) {
        return result.datasets().stream().map(d -> new Column(d.name(), d.unit(), d.rank())).toList();
    }

    private static <S extends Record> void anyOrder(FrameOperation<S> operation, S settings, List<Measurement> frames) {
        List<OperationResult> expected = frames.stream().map(frame -> apply(operation, settings, frame)).toList();
        List<Integer> order = new ArrayList<>(IntStream.range(0, frames.size()).boxed().toList());
        Collections.shuffle(order, new Random(frames.size()));
        for (List<Integer> next : List.of(order.reversed(), order)) {
            next.forEach(i -> assertSame(expected.get(i), apply(operation, settings, frames.get(i))));
        }
    }

    private static <S extends Record> void manyThreads(FrameOperation<S> operation, S settings, List<Measurement> frames) {
        List<OperationResult> expected = frames.stream().map(frame -> apply(operation, settings, frame)).toList();
        IntStream.range(0, RUNS * frames.size()).parallel().forEach(i -> {
            int frame = i % frames.size();
            assertSame(expected.get(frame), operation.apply(frames.get(frame), settings));
        });
    }

    private static void leavesInput(List<Measurement> inputs, Callable<OperationResult> run) {
        List<Measurement> before = inputs.stream().map(OperationContract::copy).toList();
        Guarded.call("the operation", LIMIT, run);
        for (int i = 0; i < inputs.size(); i++) {
            Difference.between(before.get(i), inputs.get(i))
                    .ifPresent(difference -> fail("the operation wrote to its input: " + difference));
        }
    }

    private static Measurement copy(Measurement measurement) {
        return measurement.withDatasets(measurement.datasets().stream().map(d -> withValues(d, d.values().toArray())).toList());
    }

    private static Dataset withValues(Dataset dataset, double[] values) {
        List<Axis> axes = dataset.axes().stream()
                .map(a -> new Axis(a.name(), a.quantity(), a.unit(), Values.of(a.values().toArray()), a.clock(), a.window())).toList();
        return new Dataset(dataset.name(), dataset.quantity(), dataset.unit(), axes, Values.of(values), dataset.sigma());
    }

    private static <S extends Record> void missingValues(FrameOperation<S> operation, S settings, Measurement frame) {
        Measurement missing = frame.withDatasets(frame.datasets().stream().map(OperationContract::missing).toList());
        OperationResult result = apply(operation, settings, missing);
        assertEquals(columns(apply(operation, settings, frame)), columns(result), "a number that cannot be had is NaN, not left out");
        assertFalse(result.problems().isEmpty(), "a number that cannot be had comes with a problem");
    }

    private static Dataset missing(Dataset dataset) {
        double[] none = new double[Math.toIntExact(dataset.values().length())];
        Arrays.fill(none, Double.NaN);
        return withValues(dataset, none);
    }

    private static <S extends Record> void emptyFrame(FrameOperation<S> operation, S settings, Measurement frame) {
        assertFalse(apply(operation, settings, frame.withDatasets(List.of())).problems().isEmpty(),
                "a frame without the dataset gives a problem that says which");
    }

    private static <S extends Record> OperationResult apply(FrameOperation<S> operation, S settings, Measurement frame) {
        return Guarded.call("frame '" + frame.name() + "'", LIMIT, () -> operation.apply(frame, settings)).value();
    }

    private static <S extends Record> void repeats(SeriesOperation<S> operation, S settings, Map<String, Measurement> inputs) {
        OperationResult expected = apply(operation, settings, inputs, Progress.NONE);
        assertFalse(expected.datasets().isEmpty(), () -> "the inputs give nothing: " + expected.problems());
        expected.datasets().forEach(WellFormed::check);
        assertSame(expected, apply(operation, settings, inputs, Progress.NONE));
        IntStream.range(0, RUNS).parallel().forEach(i -> assertSame(expected, operation.apply(inputs, settings, Progress.NONE)));
    }

    private static <S extends Record> void cancelled(SeriesOperation<S> operation, S settings, Map<String, Measurement> inputs) {
        Progress stopped = new Progress() {
            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertEquals(OperationResult.EMPTY, apply(operation, settings, inputs, stopped),
                "a cancelled operation returns OperationResult.EMPTY");
    }

    private static <S extends Record> OperationResult apply(SeriesOperation<S> operation, S settings, Map<String, Measurement> inputs,
            Progress progress) {
        return Guarded.call("the series", LIMIT, () -> operation.apply(inputs, settings, progress)).value();
    }

    private static void assertSame(OperationResult expected, OperationResult actual) {
        Difference.between(expected, actual).ifPresent(difference -> fail("two runs on the same input differ: " + difference));
    }
}
