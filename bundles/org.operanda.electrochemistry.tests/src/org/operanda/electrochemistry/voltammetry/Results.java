package org.operanda.electrochemistry.voltammetry;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.data.operation.SettingsType;
import org.operanda.data.reader.Source;
import org.operanda.electrochemistry.biologic.BiologicMprReader;
import org.operanda.electrochemistry.biologic.BiologicMptReader;
import org.operanda.testkit.SharedData;

/** Runs operations and takes numbers out of what they give. */
final class Results {
    private Results() {}

    static <S extends Record> OperationResult of(SeriesOperation<S> operation, Measurement series, Map<String, ?> settings) {
        S record = SettingsType.of(operation.settingsType()).parse(settings).settings().orElseThrow();
        return operation.apply(Map.of(Voltammogram.ROLE, series), record, Progress.NONE);
    }

    static Dataset dataset(OperationResult result, String name) {
        return result.datasets().stream().filter(d -> d.name().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in " + result));
    }

    static double[] values(OperationResult result, String name) {
        return dataset(result, name).values().toArray();
    }

    static double[] sigma(OperationResult result, String name) {
        return dataset(result, name).sigma().orElseThrow().toArray();
    }

    static List<String> problems(OperationResult result) {
        return result.problems().stream().map(Problem::id).toList();
    }

    static Measurement shared(String file) throws IOException {
        Source source = Source.open(SharedData.file("electrochemistry/" + file));
        return (file.endsWith(".mpr")
                ? new BiologicMprReader().read(source, Progress.NONE)
                : new BiologicMptReader().read(source, Progress.NONE)).measurements().getFirst();
    }
}
