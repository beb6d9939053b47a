package org.operanda.dilatometry;

import java.util.Map;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.data.operation.SettingsType;

/** Runs an operation with settings as a recipe states them. */
final class Run {
    private Run() {}

    static <S extends Record> S settings(SeriesOperation<S> operation, Map<String, ?> settings) {
        return SettingsType.of(operation.settingsType()).parse(settings).settings().orElseThrow();
    }

    static <S extends Record> OperationResult of(SeriesOperation<S> operation, Map<String, Measurement> inputs, Map<String, ?> settings) {
        return operation.apply(inputs, settings(operation, settings), Progress.NONE);
    }
}
