package org.operanda.testkit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Summary;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.FrameOperation;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.data.operation.Setting;
import org.operanda.testkit.OperationContract;

/** The contract accepts operations without fault and finds each fault that an operation may have. */
class OperationContractTest {
    private static final Scale SCALE = new Scale(2);
    private static final List<Measurement> FRAMES = IntStream.range(0, 4).mapToObj(OperationContractTest::frame).toList();

    /** By what to multiply. */
    public record Scale(@Setting(label = "Factor", help = "Multiplies the mean.", value = "2", min = 0) double factor) {}

    /** The mean of a spectrum, multiplied. */
    static class Mean implements FrameOperation<Scale> {
        @Override
        public Class<Scale> settingsType() {
            return Scale.class;
        }

        @Override
        public OperationResult apply(Measurement frame, Scale settings) {
            double mean = frame.first(QuantityKind.INTENSITY).map(d -> Summary.of(d.values()).mean()).orElse(Double.NaN)
                    * settings.factor();
            Problem none = Problem.of(Severity.ERROR, "test.mean", "There is no intensity.", "Choose another measurement.");
            return new OperationResult(List.of(Dataset.scalar("mean", QuantityKind.INTENSITY, Units.ONE, mean)),
                    Double.isNaN(mean) ? List.of(none) : List.of());
        }
    }

    /** The same along a series. */
    static class Doubled implements SeriesOperation<Scale> {
        @Override
        public Class<Scale> settingsType() {
            return Scale.class;
        }

        @Override
        public OperationResult apply(Map<String, Measurement> inputs, Scale settings, Progress progress) {
            if (progress.isCancelled()) {
                return OperationResult.EMPTY;
            }
            return OperationResult.of(inputs.get("series").datasets().getFirst().withName("doubled"));
        }
    }

    private static Measurement frame(int number) {
        Axis energy = Axis.of("energy", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, Values.of(1, 2, 3));
        Dataset intensity = Dataset.of("intensity", QuantityKind.INTENSITY, Units.ONE, energy,
                Values.of(number, 2 * number, 3 * number + 1));
        return Measurement.of("frame " + number, "test", List.of(intensity), Map.of());
    }

    private static Map<String, Measurement> series() {
        Axis time = Axis.time(Values.of(0, 1, 2), Clock.relative("test"));
        Dataset dataset = Dataset.of("intensity", QuantityKind.INTENSITY, Units.ONE, time, Values.of(3, 4, 5));
        return Map.of("series", Measurement.of("series", "test", List.of(dataset), Map.of()));
    }

    @TestFactory
    Stream<DynamicTest> acceptsAFrameOperationWithoutFault() {
        return OperationContract.of(new Mean(), SCALE, FRAMES);
    }

    @TestFactory
    Stream<DynamicTest> acceptsASeriesOperationWithoutFault() {
        return OperationContract.of(new Doubled(), SCALE, series());
    }

    @Test
    void findsAnOperationThatRemembersTheFrameBefore() {
        AtomicInteger seen = new AtomicInteger();
        Mean remembering = new Mean() {
            @Override
            public OperationResult apply(Measurement frame, Scale settings) {
                return super.apply(frame, new Scale(seen.incrementAndGet()));
            }
        };
        assertEquals(Set.of("gives the same in any order of the frames", "gives the same on many threads at once"),
                failures(OperationContract.of(remembering, SCALE, FRAMES)));
    }

    @Test
    void findsAnOperationThatLeavesOutWhatItCannotHave() {
        Mean leavingOut = new Mean() {
            @Override
            public OperationResult apply(Measurement frame, Scale settings) {
                OperationResult result = super.apply(frame, settings);
                return result.problems().isEmpty() ? result : OperationResult.EMPTY;
            }
        };
        assertEquals(
                Set.of("gives the same names and units for a frame of missing values, and says so",
                        "names the problem when a frame holds no datasets"),
                failures(OperationContract.of(leavingOut, SCALE, FRAMES)));
    }

    @Test
    void findsAnOperationThatWritesToItsInput() {
        double[] shared = {1, 2, 3};
        Axis axis = Axis.index(3);
        Measurement frame = Measurement.of("shared", "test",
                List.of(Dataset.of("i", QuantityKind.INTENSITY, Units.ONE, axis, Values.of(shared))), Map.of());
        Mean writing = new Mean() {
            @Override
            public OperationResult apply(Measurement input, Scale settings) {
                OperationResult result = super.apply(input, settings);
                shared[1]++;
                return result;
            }
        };
        assertTrue(failures(OperationContract.of(writing, SCALE, List.of(frame, frame))).contains("leaves its input as it was"));
    }

    @Test
    void findsASeriesOperationThatIgnoresCancel() {
        Doubled ignoring = new Doubled() {
            @Override
            public OperationResult apply(Map<String, Measurement> inputs, Scale settings, Progress progress) {
                return super.apply(inputs, settings, Progress.NONE);
            }
        };
        assertEquals(Set.of("returns nothing when cancelled"), failures(OperationContract.of(ignoring, SCALE, series())));
    }

    /** Its help text is missing and its unit unknown. */
    public record Undescribed(@Setting(label = "Width", help = "", value = "1", unit = "furlong") double width) {}

    @Test
    void findsSettingsWithoutHelp() {
        SeriesOperation<Undescribed> operation = new SeriesOperation<>() {
            @Override
            public Class<Undescribed> settingsType() {
                return Undescribed.class;
            }

            @Override
            public OperationResult apply(Map<String, Measurement> inputs, Undescribed settings, Progress progress) {
                return new Doubled().apply(inputs, SCALE, progress);
            }
        };
        assertEquals(Set.of("describes each of its settings"), failures(OperationContract.of(operation, new Undescribed(1), series())));
    }

    private static Set<String> failures(Stream<DynamicTest> tests) {
        Set<String> failed = new TreeSet<>();
        tests.forEach(test -> {
            try {
                test.getExecutable().execute();
            } catch (Throwable failure) {
                failed.add(test.getDisplayName());
            }
        });
        return failed;
    }

    /** The mean of three values of 1σ = 0.1, which has 0.1/√3; stated times a factor. */
    private static DynamicTest deviations(double factor) {
        Mean stating = new Mean() {
            @Override
            public OperationResult apply(Measurement frame, Scale settings) {
                double mean = super.apply(frame, settings).datasets().getFirst().values().get(0);
                return OperationResult.of(
                        Dataset.scalar("mean", QuantityKind.INTENSITY, Units.ONE, mean, factor * settings.factor() * 0.1 / Math.sqrt(3)));
            }
        };
        Measurement frame = FRAMES.get(1);
        Dataset exact = frame.datasets().getFirst();
        Dataset known = new Dataset(exact.name(), exact.quantity(), exact.unit(), exact.axes(), exact.values(),
                Optional.of(Values.of(0.1, 0.1, 0.1)));
        return OperationContract.deviations(stating, SCALE, frame.withDatasets(List.of(known)));
    }

    @Test
    void deviationsAreThoseOfTheScatter() throws Throwable {
        deviations(1).getExecutable().execute();
        for (double factor : new double[] {0.5, 2}) {
            assertThrows(AssertionError.class, () -> deviations(factor).getExecutable().execute(), factor + " times the deviation");
        }
    }
}
