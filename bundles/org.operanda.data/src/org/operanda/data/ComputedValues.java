package org.operanda.data;

import java.util.Objects;
import java.util.function.LongToDoubleFunction;

/** Values computed from their index whenever they are read. */
record ComputedValues(long length, LongToDoubleFunction function) implements Values {
    @Override
    public double get(long index) {
        return function.applyAsDouble(Objects.checkIndex(index, length));
    }
}
