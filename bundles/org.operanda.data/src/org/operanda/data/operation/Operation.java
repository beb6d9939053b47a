package org.operanda.data.operation;

/**
 * Derives data from measurements. An operation is stateless, deterministic and may be called from several threads at once: the same input and settings give the
 * same numbers, bit for bit.
 *
 * @param <S> its settings: a public record whose components carry {@link Setting}
 */
public sealed interface Operation<S extends Record> permits FrameOperation, SeriesOperation {

    /** The settings record's class. */
    Class<S> settingsType();
}
