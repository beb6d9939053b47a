package org.operanda.host.nexus;

import java.util.Arrays;

/**
 * Cuts a row-major array into chunks that each are one run of consecutive values: one index on the slow dimensions, a range on one
 * dimension, everything on the faster ones. So a chunk can be read from lazy values in one go.
 *
 * @param shape size of every dimension, slowest first; none is 0
 * @param chunk size of a chunk in every dimension
 * @param split the dimension that is cut into ranges
 */
record ChunkGrid(long[] shape, int[] chunk, int split) {
    /** 512 KiB of doubles: large enough to compress well, small enough for the readers' chunk caches. */
    private static final int MOST = 1 << 16;

    static ChunkGrid of(long[] shape) {
        int[] chunk = new int[shape.length];
        Arrays.fill(chunk, 1);
        long size = 1;
        int split = shape.length;
        while (split > 0 && size < MOST && (split == shape.length || chunk[split] == shape[split])) {
            split--;
            chunk[split] = (int) Math.min(shape[split], Math.max(1, MOST / size));
            size *= chunk[split];
        }
        return new ChunkGrid(shape, chunk, split);
    }

    /** How many values a chunk has, those beyond the array's end included. */
    int chunkSize() {
        return Math.toIntExact((long) chunk[split] * faster());
    }

    int count() {
        long slow = 1;
        for (int i = 0; i < split; i++) {
            slow *= shape[i];
        }
        return Math.toIntExact(slow * ranges());
    }

    /** Index of a chunk's first value in the array. */
    long first(int number) {
        return (number / ranges() * shape[split] + number % ranges() * chunk[split]) * faster();
    }

    /** How many of a chunk's values are in the array; those come first. */
    int filled(int number) {
        long left = shape[split] - number % ranges() * chunk[split];
        return Math.toIntExact(Math.min(left, chunk[split]) * faster());
    }

    private long ranges() {
        return Math.ceilDiv(shape[split], (long) chunk[split]);
    }

    private long faster() {
        long size = 1;
        for (int i = split + 1; i < shape.length; i++) {
            size *= shape[i];
        }
        return size;
    }
}
