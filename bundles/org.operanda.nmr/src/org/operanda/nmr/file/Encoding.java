package org.operanda.nmr.file;

import java.nio.ByteBuffer;
import org.operanda.data.Values;

/** How one number of a signal lies in a file. */
enum Encoding {
    INT16(Short.BYTES) {
        @Override
        Sink sink(int count) {
            short[] values = new short[count];
            return new Sink((index, bytes, at) -> values[index] = bytes.getShort(at), Values.of(values));
        }
    },
    INT32(Integer.BYTES) {
        @Override
        Sink sink(int count) {
            int[] values = new int[count];
            return new Sink((index, bytes, at) -> values[index] = bytes.getInt(at), Values.of(values));
        }
    },
    FLOAT32(Float.BYTES) {
        @Override
        Sink sink(int count) {
            float[] values = new float[count];
            return new Sink((index, bytes, at) -> values[index] = bytes.getFloat(at), Values.of(values));
        }
    },
    FLOAT64(Double.BYTES) {
        @Override
        Sink sink(int count) {
            double[] values = new double[count];
            return new Sink((index, bytes, at) -> values[index] = bytes.getDouble(at), Values.of(values));
        }
    };

    private final int bytes;

    Encoding(int bytes) {
        this.bytes = bytes;
    }

    /** Takes one number from the bytes of a row. */
    @FunctionalInterface
    interface Put {
        void put(int index, ByteBuffer bytes, int at);
    }

    /**
     * Where numbers go.
     *
     * @param put    takes one
     * @param values all, when they have been taken
     */
    record Sink(Put put, Values values) {}

    int bytes() {
        return bytes;
    }

    /** Room for so many numbers, kept as they are in the file. */
    abstract Sink sink(int count);
}
