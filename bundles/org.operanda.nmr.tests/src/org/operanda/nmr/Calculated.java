package org.operanda.nmr;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.data.operation.SettingsType;

/** Operations that are expected to have nothing to complain of. */
final class Calculated {
    private Calculated() {}

    /** Settings with their defaults but for some keys. */
    static <S extends Record> S settings(Class<S> type, Object... keysAndValues) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return SettingsType.of(type).parse(values).settings().orElseThrow();
    }

    static <S extends Record> Measurement by(SeriesOperation<S> operation, S settings, Map<String, Measurement> inputs) {
        OperationResult result = operation.apply(inputs, settings, Progress.NONE);
        assertTrue(result.problems().isEmpty(), () -> result.problems().toString());
        return Measurement.of("result", "nmr", result.datasets(), Map.of());
    }

    static double[] values(Measurement measurement, String dataset) {
        return measurement.dataset(dataset).orElseThrow().values().toArray();
    }

    static double[] sigma(Measurement measurement, String dataset) {
        return measurement.dataset(dataset).orElseThrow().sigma().orElseThrow().toArray();
    }
}
