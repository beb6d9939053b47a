package org.operanda.nmr.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * The decays of a JEOL file of two dimensions. It holds two planes, the real and the imaginary parts, or four, when each evolution time was recorded twice, in
 * quadrature: then those of the second record follow, and the decays here stand one after the other as they were recorded. A plane lies in tiles of 32 × 32
 * numbers, of 4 × 4 when it is small, with the acquisition time running fastest.
 *
 * @param bytes    of the file, to be read from {@code start} on in their own order
 * @param order    of the numbers
 * @param encoding of the numbers
 */
record JeolPlane(ByteBuffer bytes, ByteOrder order, Encoding encoding) {
    private static final int FORMAT = 14;
    private static final int SMALL = 12;
    private static final int SMALL_TILE = 4;
    private static final int TILE = 32;
    private static final int AXIS = 24;
    private static final int COMPLEX = 3;
    private static final int REAL_COMPLEX = 4;
    private static final int POINTS = 176;
    private static final int LAST = 240;

    /** All decays that were measured; empty when the file has fewer numbers than its header says, or parts that are not known. */
    Optional<Samples> samples(int start) {
        int points = bytes.getInt(POINTS);
        int rows = bytes.getInt(POINTS + 4);
        int tile = (bytes.get(FORMAT) & 0x3f) == SMALL ? SMALL_TILE : TILE;
        int records = bytes.get(AXIS + 1) == COMPLEX ? 2 : 1;
        boolean known = bytes.get(AXIS) == COMPLEX || bytes.get(AXIS) == REAL_COMPLEX;
        long plane = (long) points * rows;
        boolean whole = rows > 0 && points % tile == 0 && rows % tile == 0
                && 2 * records * plane * encoding.bytes() <= bytes.capacity() - (long) start;
        return known && whole ? Optional.of(samples(start, points, rows, tile, records)) : Optional.empty();
    }

    private Samples samples(int start, int points, int rows, int tile, int records) {
        int usedPoints = used(0, points);
        int usedRows = used(1, rows);
        int plane = points * rows * encoding.bytes();
        int across = points / tile;
        Encoding.Sink real = encoding.sink(usedPoints * usedRows * records);
        Encoding.Sink imaginary = encoding.sink(usedPoints * usedRows * records);
        ByteBuffer numbers = bytes.duplicate().order(order);
        for (int row = 0; row < usedRows; row++) {
            for (int j = 0; j < usedPoints; j++) {
                int place = ((row / tile * across + j / tile) * tile + row % tile) * tile + j % tile;
                for (int record = 0; record < records; record++) {
                    int at = start + 2 * record * plane + place * encoding.bytes();
                    int index = (row * records + record) * usedPoints + j;
                    real.put().put(index, numbers, at);
                    imaginary.put().put(index, numbers, at + plane);
                }
            }
        }
        return new Samples(usedRows * records, usedPoints, real.values(), Optional.of(imaginary.values()));
    }

    /** Up to the last one that the header counts as measured. */
    private int used(int dimension, int all) {
        int last = bytes.getInt(LAST + 4 * dimension);
        return last > 0 && last < all ? last + 1 : all;
    }
}
