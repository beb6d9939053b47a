package org.operanda.host.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Exposure;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.FrameOperation;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.data.operation.Setting;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;

/** Readers and operations of imagined bundles, good and bad. */
final class FakePlugins {
    private FakePlugins() {}

    static ReadResult spectrum(Source source) {
        try {
            double[] numbers = Arrays.stream(Files.readString(source.path()).trim().split("\\s+")).skip(1).mapToDouble(Double::parseDouble)
                    .toArray();
            Axis energy = Axis.of("energy", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, Values.indices(numbers.length - 1));
            Dataset dataset = Dataset.of("norm", QuantityKind.NORMALISED_ABSORPTION, Units.ONE, energy,
                    Values.of(Arrays.copyOfRange(numbers, 1, numbers.length)));
            Exposure exposure = new Exposure(Clock.relative("beamline"), numbers[0], numbers[0] + 10);
            return ReadResult.of(
                    new Measurement(source.name(), "xas", List.of(dataset), Optional.of(exposure), Map.of("cell.mass", "7000 mg")),
                    List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads {@code SPECTRUM start value value …}. */
    static class Spectra implements Reader {
        @Override
        public Probe probe(Source source) {
            return source.startsWith("SPECTRUM") ? Probe.of(90, "starts with SPECTRUM") : Probe.no("does not start with SPECTRUM");
        }

        @Override
        public ReadResult read(Source source, Progress progress) {
            return spectrum(source);
        }
    }

    static class Rival extends Spectra {}

    /** Has no doubt. */
    static class Certain extends Spectra {
        @Override
        public Probe probe(Source source) {
            return Probe.of(100, "starts with SPECTRUM");
        }
    }

    /** Throws when it is asked. */
    static class ThrowsInProbe extends Spectra {
        @Override
        public Probe probe(Source source) {
            throw new IllegalStateException("boom");
        }
    }

    /** Never answers. */
    static class LoopsInProbe extends Spectra {
        @Override
        public Probe probe(Source source) {
            while (!Thread.interrupted()) {
                Thread.onSpinWait();
            }
            while (true) {
                sleep();
            }
        }

        static void sleep() {
            try {
                Thread.sleep(1000);
            } catch (InterruptedException e) {
                // It will not hear: that is what the test is about.
            }
        }
    }

    /** Throws when it reads. */
    static class ThrowsInRead extends Spectra {
        @Override
        public ReadResult read(Source source, Progress progress) {
            throw new IllegalStateException("boom");
        }
    }

    /** Leaves a thread behind when it is asked. */
    static class LeavesAThread extends Spectra {
        @Override
        public Probe probe(Source source) {
            Thread thread = new Thread(() -> LoopsInProbe.sleep(), "left behind");
            thread.setDaemon(true);
            thread.start();
            return super.probe(source);
        }
    }

    /** Leaves the file open when it is asked, and when it cannot read it. */
    static class LeavesTheFileOpen extends Spectra {
        private static final List<Object> OPEN = new ArrayList<>();

        @Override
        public Probe probe(Source source) {
            try {
                OPEN.add(Files.newInputStream(source.path()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return super.probe(source);
        }
    }

    /** Is no reader. */
    static class NoReader {}

    /** Cannot be created. */
    static class ThrowsInConstructor extends Spectra {
        ThrowsInConstructor() {
            throw new IllegalStateException("boom");
        }
    }

    /** A factor. */
    public record Factor(@Setting(label = "Factor", help = "What to multiply by.", value = "2", max = 100) double factor) {}

    /** The factor times the mean of a spectrum, as a number with unit. */
    static class Mean implements FrameOperation<Factor> {
        @Override
        public Class<Factor> settingsType() {
            return Factor.class;
        }

        @Override
        public OperationResult apply(Measurement frame, Factor settings) {
            double mean = Arrays.stream(frame.datasets().getFirst().values().toArray()).average().orElse(Double.NaN);
            return OperationResult.of(Dataset.scalar("mean", QuantityKind.FRACTION, Units.ONE, settings.factor() * mean, 0.5));
        }
    }

    /** Throws for the frame whose first value is 13. */
    static class ThrowsAtThirteen extends Mean {
        @Override
        public OperationResult apply(Measurement frame, Factor settings) {
            if (frame.datasets().getFirst().values().get(0) == 13) {
                throw new IllegalStateException("boom");
            }
            return super.apply(frame, settings);
        }
    }

    /** The first dataset times the factor. */
    static class Scale implements SeriesOperation<Factor> {
        @Override
        public Class<Factor> settingsType() {
            return Factor.class;
        }

        @Override
        public OperationResult apply(Map<String, Measurement> inputs, Factor settings, Progress progress) {
            Dataset first = inputs.get("in").datasets().getFirst();
            double[] values = Arrays.stream(first.values().toArray()).map(v -> v * settings.factor()).toArray();
            return OperationResult
                    .of(new Dataset("scaled", first.quantity(), first.unit(), first.axes(), Values.of(values), Optional.empty()));
        }
    }
}
