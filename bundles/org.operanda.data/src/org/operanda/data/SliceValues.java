package org.operanda.data;

import java.util.Objects;

/** A window onto other values; nothing is copied. */
record SliceValues(Values whole, long start, long length) implements Values {
    @Override
    public double get(long index) {
        return whole.get(start + Objects.checkIndex(index, length));
    }

    @Override
    public void copy(long from, double[] target, int offset, int count) {
        Objects.checkFromIndexSize(from, count, length);
        whole.copy(start + from, target, offset, count);
    }

    @Override
    public boolean held() {
        return whole.held();
    }

    @Override
    public Values slice(long from, long count) {
        Objects.checkFromIndexSize(from, count, length);
        return new SliceValues(whole, start + from, count);
    }
}
