package org.operanda.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.Values;
import org.operanda.experiment.Grouping;
import org.operanda.host.extension.Extensions;
import org.operanda.host.importing.Importer;

/** Reads one large cycler file, from finding out its format to the last value of every column. */
final class CyclerRead implements Workload {
    private final Importer importer = new Importer(Extensions.installed(), Runtime.getRuntime().availableProcessors());
    private final Path file;
    private final JsonNode truth;
    private Measurement measurement;

    CyclerRead(Path file, Path truth) throws Exception {
        this.file = file;
        this.truth = new ObjectMapper().readTree(truth.toFile());
    }

    @Override
    public void run() {
        measurement = null;
        measurement = importer.read("cell", List.of(file), Grouping.SINGLE, Optional.empty(), Progress.NONE).measurements().getFirst();
    }

    @Override
    public String error() {
        Values voltage = measurement.dataset("voltage").map(Dataset::values).orElseThrow();
        double sum = 0;
        for (long i = 0; i < voltage.length(); i++) {
            sum += voltage.get(i);
        }
        double rows = voltage.length() - truth.get("rows").asDouble();
        double mean = Math.abs(sum / voltage.length() - truth.get("ewe_mean").asDouble());
        Values time = measurement.timeAxis().orElseThrow().values();
        double last = Math.abs(time.get(time.length() - 1) - truth.get("time_last").asDouble());
        return "rows %+.0f, mean voltage %.1e V, last time %.1e s".formatted(rows, mean, last);
    }
}
