package org.operanda.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.nmr.NmrQuantities;
import org.operanda.nmr.Spectrometer;
import org.operanda.nmr.Transform;
import org.operanda.nmr.TransformSettings;

/** Decays of a pseudo-two-dimensional experiment, as the instrument's integers, to spectra of twice as many points: weights, zeros, transform and a given phase. */
final class NmrTransform implements Workload {
    private final Map<String, Measurement> input;
    private final TransformSettings settings;
    private final double frequency;
    private OperationResult result = OperationResult.EMPTY;

    NmrTransform(Path folder) throws IOException {
        JsonNode truth = new ObjectMapper().readTree(Files.readAllBytes(folder.resolve("truth.json")));
        int rows = truth.path("rows").asInt();
        int points = truth.path("points").asInt();
        double width = truth.path("sw_hz").asDouble();
        frequency = truth.path("sf_mhz").asDouble();
        int[][] parts = new int[2][rows * points];
        try (FileChannel file = FileChannel.open(folder.resolve("ser.bin"))) {
            ByteBuffer bytes = ByteBuffer.allocateDirect(8 * points).order(ByteOrder.LITTLE_ENDIAN);
            IntBuffer numbers = bytes.asIntBuffer();
            for (int i = 0; i < rows; i++) {
                while (bytes.hasRemaining() && file.read(bytes) >= 0) {
                    // until a row is whole
                }
                for (int j = 0; j < points; j++) {
                    parts[0][i * points + j] = numbers.get(2 * j);
                    parts[1][i * points + j] = numbers.get(2 * j + 1);
                }
                bytes.clear();
            }
        }
        List<Axis> axes = List.of(Axis.time(Values.indices(rows), Clock.relative("bench")),
                Axis.of("acquisition_time", NmrQuantities.ACQUISITION_TIME, Units.SECOND, Values.computed(points, j -> j / width)));
        List<Dataset> datasets = new ArrayList<>(new Spectrometer(frequency, frequency).datasets());
        datasets.add(Dataset.of(NmrQuantities.DECAY_REAL, NmrQuantities.DECAY, Units.ONE, axes, Values.of(parts[0])));
        datasets.add(Dataset.of(NmrQuantities.DECAY_IMAGINARY, NmrQuantities.DECAY, Units.ONE, axes, Values.of(parts[1])));
        input = Map.of("decays", Measurement.of("series", "nmr", datasets, Map.of()));
        settings = SettingsType.of(TransformSettings.class)
                .parse(Map.of("lineBroadening", 20, "points", 2 * points, "phasing", "manual", "phaseZero",
                        Math.toDegrees(truth.path("p0_rad").asDouble()),
                        "phaseFirst", 360 * width * truth.path("delay_s").asDouble()))
                .settings().orElseThrow();
    }

    @Override
    public void run() {
        result = OperationResult.EMPTY;
        result = new Transform().apply(input, settings, Progress.NONE);
    }

    @Override
    public String error() {
        Dataset real = result.datasets().stream().filter(d -> d.name().equals("spectrum_real")).findFirst().orElseThrow();
        Axis shift = real.axes().getLast();
        int points = Math.toIntExact(shift.size());
        double worst = 0;
        for (long row = 0; row < real.axes().getFirst().size(); row++) {
            double[] values = real.frame(row).values().toArray();
            int top = points / 2;
            for (int k = 0; k < points; k++) {
                top = Math.abs(shift.values().get(k)) < 5 && values[k] > values[top] ? k : top;
            }
            worst = Math.max(worst, Math.abs(shift.values().get(top)));
        }
        return String.format(Locale.ROOT, "line at 0 ppm off by %.4f ppm at most, step %.4f ppm", worst,
                shift.values().get(1) - shift.values().get(0));
    }
}
