package org.operanda.eqcm.file;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.jdt.annotation.Nullable;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.eqcm.EqcmQuantities;

/**
 * Reads the HDF5 files of rheoQCM (K. Shull's group): tables as JSON in {@code /data/samp} and {@code /data/ref}, with the resonances
 * {@code fs} and half bandwidths {@code gs} of the orders 1, 3, 5 … in Hz, and {@code /exp_ref} with the moment {@code t0} from which times
 * count and the reference resonances {@code f0} and {@code g0}, from which the shifts are counted.
 */
public final class RheoQcmReader implements Reader {
    private static final byte[] MAGIC = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
    /** JSON as Python writes it, with NaN. */
    private static final ObjectMapper JSON = JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();
    private static final String SAMPLE = "samp";

    @Override
    public Probe probe(Source source) {
        if (source.head().length < MAGIC.length || !Arrays.equals(MAGIC, Arrays.copyOf(source.head(), MAGIC.length))) {
            return Probe.no("no HDF5 file");
        }
        String head = source.headText();
        return head.contains("exp_ref") && head.contains(SAMPLE) && head.contains("settings")
                ? Probe.of(90, "HDF5 with the groups of rheoQCM")
                : Probe.no("HDF5 without the groups of rheoQCM");
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        if (source.head().length < MAGIC.length || !Arrays.equals(MAGIC, Arrays.copyOf(source.head(), MAGIC.length))) {
            return ReadResult.failed(
                    Problem.error("eqcm.h5.other", "The file is no HDF5 file.", "It is of another kind, or cut off at its beginning.",
                            Location.offset(source.name(), 0)));
        }
        ReadResult result;
        // from memory, where a count that is too large runs into the end instead of claiming an array
        try (HdfFile file = HdfFile.fromBytes(Files.readAllBytes(source.path()))) {
            result = read(source.name(), file);
        } catch (IOException | RuntimeException e) {
            // the library meets damaged structures with exceptions of every kind
            result = ReadResult
                    .failed(Problem.error("eqcm.h5.unreadable", "The file cannot be read as HDF5 of rheoQCM: " + e.getMessage() + ".",
                            "It may be damaged; fetch it again, or export xlsx from rheoQCM.", Location.file(source.name())));
        }
        return progress.isCancelled() ? ReadResult.EMPTY : result;
    }

    private static ReadResult read(String name, HdfFile file) throws IOException {
        List<Problem> problems = new ArrayList<>();
        List<Measurement> measurements = new ArrayList<>();
        JsonNode reference = json(file, "/exp_ref");
        for (String channel : List.of(SAMPLE, "ref")) {
            JsonNode table = json(file, "/data/" + channel);
            Optional<Channel> rows = Channel.of(table, reference);
            if (rows.isPresent() && (channel.equals(SAMPLE) || rows.get().times().length > 1)) {
                measurements.add(rows.get().measurement(channel.equals(SAMPLE) ? name : name + " reference", reference.path(channel)));
            }
        }
        if (measurements.isEmpty()) {
            problems.add(Problem.error("eqcm.h5.empty", "The file holds no measured resonances.",
                    "The measurement may have been stopped before it began.",
                    Location.file(name).part("/data/samp")));
        }
        return new ReadResult(measurements, problems);
    }

    private static JsonNode json(HdfFile file, String path) throws IOException {
        Node node = file.getByPath(path);
        Object text = node instanceof Dataset dataset ? dataset.getData() : null;
        return text instanceof String string ? JSON.readTree(string) : JSON.createObjectNode();
    }

    /** One quartz's rows, by time. */
    private record Channel(LocalDateTime start, double[] times, double[][] frequency, double[][] halfBandwidth, double[] temperature) {

        /** Empty when nothing was measured. */
        static Optional<Channel> of(JsonNode table, JsonNode reference) {
            List<String> keys = new ArrayList<>();
            table.path("t").fieldNames().forEachRemaining(keys::add);
            List<LocalDateTime> moments = keys.stream().map(k -> moment(table.path("t").path(k).asText())).toList();
            int[] order = IntStream.range(0, keys.size()).filter(i -> moments.get(i) != null).boxed()
                    .sorted((a, b) -> moments.get(a).compareTo(moments.get(b))).mapToInt(i -> i).toArray();
            if (order.length == 0) {
                return Optional.empty();
            }
            LocalDateTime stated = moment(reference.path("t0").asText());
            LocalDateTime start = stated != null ? stated : moments.get(order[0]);
            double[] times = Arrays.stream(order).mapToDouble(i -> Duration.between(start, moments.get(i)).toNanos() * 1e-9).toArray();
            double[][] frequency = Arrays.stream(order).mapToObj(i -> numbers(table.path("fs").path(keys.get(i)))).toArray(double[][]::new);
            double[][] width = Arrays.stream(order).mapToObj(i -> numbers(table.path("gs").path(keys.get(i)))).toArray(double[][]::new);
            double[] temperature = Arrays.stream(order).mapToDouble(i -> table.path("temp").path(keys.get(i)).asDouble(Double.NaN))
                    .toArray();
            return Optional.of(new Channel(start, times, frequency, width, temperature));
        }

        private static @Nullable LocalDateTime moment(String text) {
            try {
                return LocalDateTime.parse(text.strip().replace(' ', 'T'));
            } catch (DateTimeParseException e) {
                return null;
            }
        }

        private static double[] numbers(JsonNode list) {
            return IntStream.range(0, list.size()).mapToDouble(i -> list.get(i).isNumber() ? list.get(i).doubleValue() : Double.NaN)
                    .toArray();
        }

        Measurement measurement(String name, JsonNode zero) {
            int most = Arrays.stream(frequency).mapToInt(f -> f.length).max().orElse(0);
            int[] measured = IntStream.range(0, most)
                    .filter(k -> Arrays.stream(frequency).anyMatch(f -> k < f.length && Double.isFinite(f[k]))).toArray();
            double[] orders = Arrays.stream(measured).mapToDouble(k -> 2 * k + 1).toArray();
            Clock clock = Clock.local("microbalance", start);
            List<Axis> axes = List.of(Axis.time(Values.of(times), clock),
                    Axis.of("overtone", EqcmQuantities.OVERTONE, Units.ONE, Values.of(orders)));
            List<org.operanda.data.Dataset> datasets = new ArrayList<>();
            datasets.add(matrix(EqcmQuantities.FREQUENCY, QuantityKind.FREQUENCY, frequency, measured, new double[0], axes));
            datasets.add(matrix("half_bandwidth", EqcmQuantities.HALF_BANDWIDTH, halfBandwidth, measured, new double[0], axes));
            datasets.add(matrix(EqcmQuantities.SHIFT, EqcmQuantities.FREQUENCY_SHIFT, frequency, measured, numbers(zero.path("f0")), axes));
            datasets.add(matrix("half_bandwidth_shift", EqcmQuantities.HALF_BANDWIDTH_SHIFT, halfBandwidth, measured,
                    numbers(zero.path("g0")), axes));
            if (Arrays.stream(temperature).anyMatch(Double::isFinite)) {
                datasets.add(org.operanda.data.Dataset.of("temperature", QuantityKind.TEMPERATURE, Units.CELSIUS, axes.getFirst(),
                        Values.of(temperature)));
            }
            Map<String, String> metadata = new LinkedHashMap<>();
            metadata.put(Metadata.SOFTWARE, "rheoQCM");
            metadata.put(Metadata.START, start.toString());
            ResonanceTable.noteFundamental(datasets.getFirst(), metadata);
            return Measurement.of(name, ResonanceTable.TECHNIQUE, datasets, metadata);
        }

        private static org.operanda.data.Dataset matrix(String name, QuantityKind kind, double[][] rows, int[] measured, double[] zero,
                List<Axis> axes) {
            boolean shift = kind.equals(EqcmQuantities.FREQUENCY_SHIFT) || kind.equals(EqcmQuantities.HALF_BANDWIDTH_SHIFT);
            double[] all = new double[rows.length * measured.length];
            for (int i = 0; i < rows.length; i++) {
                for (int j = 0; j < measured.length; j++) {
                    int k = measured[j];
                    double from = !shift ? 0 : k < zero.length ? zero[k] : Double.NaN;
                    all[i * measured.length + j] = k < rows[i].length ? rows[i][k] - from : Double.NaN;
                }
            }
            return org.operanda.data.Dataset.of(name, kind, Units.HERTZ, axes, Values.of(all));
        }
    }
}
