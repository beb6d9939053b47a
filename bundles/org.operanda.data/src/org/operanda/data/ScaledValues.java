package org.operanda.data;

/** Other values in another unit, computed whenever they are read. */
sealed interface ScaledValues extends Values {

    /** The values that are scaled. */
    Values original();

    @Override
    default long length() {
        return original().length();
    }

    @Override
    default boolean held() {
        return original().held();
    }

    record Multiplied(Values original, double factor) implements ScaledValues {
        @Override
        public double get(long index) {
            return original.get(index) * factor;
        }

        @Override
        public void copy(long from, double[] target, int offset, int count) {
            original.copy(from, target, offset, count);
            for (int i = offset; i < offset + count; i++) {
                target[i] *= factor;
            }
        }
    }

    record Divided(Values original, double divisor) implements ScaledValues {
        @Override
        public double get(long index) {
            return original.get(index) / divisor;
        }

        @Override
        public void copy(long from, double[] target, int offset, int count) {
            original.copy(from, target, offset, count);
            for (int i = offset; i < offset + count; i++) {
                target[i] /= divisor;
            }
        }
    }
}
