package org.operanda.data.operation;

import org.eclipse.jdt.annotation.NonNull;
import org.operanda.data.Measurement;

/**
 * Works on one frame, for instance one spectrum. The host slices a series into frames, runs them in parallel and stacks what comes back along the time axis:
 * a number becomes a series of numbers, a curve becomes a map. Every frame must give datasets of the same names and units.
 *
 * @param <S> its settings
 */
public non-sealed interface FrameOperation<S extends Record> extends Operation<S> {

    /** Derives datasets from one frame. A number that cannot be had is NaN, with a problem that says why. */
    OperationResult apply(Measurement frame, @NonNull S settings);
}
