package org.operanda.nmr.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.operanda.data.Values;

/**
 * The numbers of a signal, row by row.
 *
 * @param rows      how many could be read
 * @param points    of each row
 * @param real      rows × points
 * @param imaginary rows × points, empty for real signals
 */
record Samples(int rows, int points, Values real, Optional<Values> imaginary) {

    /**
     * How rows lie in a file.
     *
     * @param rows      how many there should be
     * @param points    complex points of each
     * @param encoding  of each number
     * @param order     of its bytes
     * @param rowBytes  from one row to the next
     * @param offset    where the real parts of a row begin
     * @param stride    from one real part to the next, in bytes
     * @param imaginary from a real part to its imaginary part, in bytes; 0 for real signals
     * @param falling   whether the last point comes first
     */
    record Layout(int rows, int points, Encoding encoding, ByteOrder order, long rowBytes, int offset, int stride, long imaginary,
            boolean falling) {

        /** Real and imaginary parts in turn. */
        static Layout interleaved(int rows, int points, Encoding encoding, ByteOrder order, long rowBytes, int offset) {
            return new Layout(rows, points, encoding, order, rowBytes, offset, 2 * encoding.bytes(), encoding.bytes(), false);
        }

        /** All real parts of a row, then all imaginary parts. */
        static Layout split(int rows, int points, Encoding encoding, ByteOrder order) {
            long block = (long) points * encoding.bytes();
            return new Layout(rows, points, encoding, order, 2 * block, 0, encoding.bytes(), block, false);
        }

        /** Real parts only. */
        static Layout real(int rows, int points, Encoding encoding, ByteOrder order) {
            return new Layout(rows, points, encoding, order, (long) points * encoding.bytes(), 0, encoding.bytes(), 0, false);
        }

        Layout fallingPoints() {
            return new Layout(rows, points, encoding, order, rowBytes, offset, stride, imaginary, true);
        }

        /** What of this a file of so many bytes can hold: whole rows, or the points of a single one. */
        Layout within(long bytes) {
            long needed = rowNeeds(points);
            if (rows > 1 || bytes >= needed) {
                long whole = bytes < needed ? 0 : 1 + (bytes - needed) / rowBytes;
                return new Layout((int) Math.min(rows, whole), points, encoding, order, rowBytes, offset, stride, imaginary, falling);
            }
            boolean inTurn = imaginary < stride;
            int cut = inTurn && !falling ? (int) Math.max(0, (bytes - offset) / stride) : 0;
            return new Layout(cut == 0 ? 0 : 1, cut, encoding, order, rowNeeds(cut), offset, stride, imaginary, falling);
        }

        private long rowNeeds(int count) {
            return offset + (count - 1L) * stride + imaginary + encoding.bytes();
        }
    }

    /** Reads what the stream holds of a layout; rows that break off are left out. */
    static Samples read(InputStream stream, Layout layout) throws IOException {
        int count = Math.multiplyExact(layout.rows(), layout.points());
        Encoding.Sink real = layout.encoding().sink(count);
        Encoding.Sink imaginary = layout.encoding().sink(layout.imaginary() == 0 ? 0 : count);
        int needed = count == 0 ? 0 : Math.toIntExact(layout.rowNeeds(layout.points()));
        byte[] bytes = new byte[needed];
        ByteBuffer row = ByteBuffer.wrap(bytes).order(layout.order());
        int rows = 0;
        while (rows < layout.rows() && stream.readNBytes(bytes, 0, needed) == needed) {
            take(row, layout, rows * layout.points(), real.put(), imaginary.put());
            rows++;
            if (rows < layout.rows()) {
                stream.skipNBytes(layout.rowBytes() - needed);
            }
        }
        long length = (long) rows * layout.points();
        return new Samples(rows, layout.points(), real.values().slice(0, length),
                layout.imaginary() == 0 ? Optional.empty() : Optional.of(imaginary.values().slice(0, length)));
    }

    private static void take(ByteBuffer row, Layout layout, int first, Encoding.Put real, Encoding.Put imaginary) {
        for (int j = 0; j < layout.points(); j++) {
            int index = first + (layout.falling() ? layout.points() - 1 - j : j);
            int at = layout.offset() + j * layout.stride();
            real.put(index, row, at);
            if (layout.imaginary() != 0) {
                imaginary.put(index, row, at + (int) layout.imaginary());
            }
        }
    }

    /** All numbers times a factor. */
    Samples scaled(double factor) {
        return new Samples(rows, points, real.scaled(factor), imaginary.map(v -> v.scaled(factor)));
    }

    /** The conjugate, for instruments that turn the other way round: higher frequencies turn counter-clockwise. */
    Samples conjugate() {
        return new Samples(rows, points, real, imaginary.map(v -> v.scaled(-1)));
    }
}
