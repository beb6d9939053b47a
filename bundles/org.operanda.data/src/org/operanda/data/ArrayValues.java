package org.operanda.data;

import java.util.Objects;

/** Values in a primitive array: as small as the instrument wrote them, without boxing. */
sealed interface ArrayValues extends Values {

    @Override
    default boolean held() {
        return true;
    }

    record Doubles(double[] array) implements ArrayValues {
        @Override
        public long length() {
            return array.length;
        }

        @Override
        public double get(long index) {
            return array[Math.toIntExact(index)];
        }

        @Override
        public void copy(long from, double[] target, int offset, int count) {
            System.arraycopy(array, Math.toIntExact(from), target, offset, count);
        }
    }

    record Floats(float[] array) implements ArrayValues {
        @Override
        public long length() {
            return array.length;
        }

        @Override
        public double get(long index) {
            return array[Math.toIntExact(index)];
        }

        @Override
        public void copy(long from, double[] target, int offset, int count) {
            int start = Objects.checkFromIndexSize(Math.toIntExact(from), count, array.length);
            for (int i = 0; i < count; i++) {
                target[offset + i] = array[start + i];
            }
        }
    }

    record Ints(int[] array) implements ArrayValues {
        @Override
        public long length() {
            return array.length;
        }

        @Override
        public double get(long index) {
            return array[Math.toIntExact(index)];
        }
    }

    record Shorts(short[] array) implements ArrayValues {
        @Override
        public long length() {
            return array.length;
        }

        @Override
        public double get(long index) {
            return array[Math.toIntExact(index)];
        }
    }

    record Bytes(byte[] array) implements ArrayValues {
        @Override
        public long length() {
            return array.length;
        }

        @Override
        public double get(long index) {
            return array[Math.toIntExact(index)];
        }
    }
}
