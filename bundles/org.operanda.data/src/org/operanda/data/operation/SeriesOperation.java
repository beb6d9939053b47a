package org.operanda.data.operation;

import java.util.Map;
import org.eclipse.jdt.annotation.NonNull;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;

/**
 * Works on whole measurements, one or several.
 *
 * @param <S> its settings
 */
public non-sealed interface SeriesOperation<S extends Record> extends Operation<S> {

    /**
     * Derives datasets from measurements.
     *
     * @param inputs   by the role that the operation's extension declares, for instance {@code frames} and {@code source}; all are on one clock
     * @param settings the settings
     * @param progress to be asked for cancel at least every tenth of a second; when cancelled, return {@link OperationResult#EMPTY}
     */
    OperationResult apply(Map<String, Measurement> inputs, @NonNull S settings, Progress progress);
}
