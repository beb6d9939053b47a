package org.operanda.electrochemistry.biologic;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.operanda.data.Progress;
import org.operanda.data.Values;
import org.operanda.electrochemistry.biologic.MprLayout.Placed;
import org.operanda.electrochemistry.biologic.MprLayout.Raw;

/**
 * Takes the rows of a data module apart into columns of their native type, on all cores, with only a few blocks of rows in memory besides
 * the columns.
 */
final class MprRows {
    private static final VarHandle DOUBLES = MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle FLOATS = MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int BLOCK = 1 << 18;

    private final FileChannel channel;
    private final MprLayout layout;
    private final int rowsPerBlock;
    /** By offset in the row: an array of the column's type. Flags share one. */
    private final Map<Integer, Object> arrays = new HashMap<>();
    private final byte[] raw;
    private final Queue<byte[]> buffers = new ConcurrentLinkedQueue<>();

    MprRows(FileChannel channel, MprLayout layout) {
        this.channel = channel;
        this.layout = layout;
        rowsPerBlock = Math.max(1, BLOCK / layout.width());
        for (Placed placed : layout.columns()) {
            arrays.computeIfAbsent(placed.offset(), offset -> array(placed.column().type(), layout.rows()));
        }
        Optional<Raw> kept = layout.raw().filter(r -> (long) r.width() * layout.rows() < Integer.MAX_VALUE);
        raw = kept.isPresent() ? new byte[kept.get().width() * layout.rows()] : null;
    }

    private static Object array(MprColumn.Type type, int rows) {
        return switch (type) {
            case FLAG, UNSIGNED_BYTE -> new byte[rows];
            case UNSIGNED_SHORT -> new short[rows];
            case INT -> new int[rows];
            case FLOAT -> new float[rows];
            case DOUBLE -> new double[rows];
        };
    }

    /** Reads all rows; what it gives is of no use when cancelled. */
    EcLabTable read(Progress progress) throws IOException {
        int blocks = (layout.rows() + rowsPerBlock - 1) / rowsPerBlock;
        progress.begin("Reading rows", blocks);
        try {
            IntStream.range(0, blocks).parallel().filter(block -> !progress.isCancelled()).forEach(block -> {
                readBlock(block);
                progress.worked(1);
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        EcLabTable table = new EcLabTable(layout.rows());
        for (Placed placed : layout.columns()) {
            table.add(placed.column().header(), values(placed.column(), arrays.get(placed.offset())));
        }
        if (raw != null) {
            Raw part = layout.raw().orElseThrow();
            table.addRaw(part.name(), part.width(), Values.of(raw));
        }
        return table;
    }

    private void readBlock(int block) {
        int first = block * rowsPerBlock;
        int rows = Math.min(rowsPerBlock, layout.rows() - first);
        byte[] polled = buffers.poll();
        byte[] bytes = polled == null ? new byte[rowsPerBlock * layout.width()] : polled;
        fill(bytes, layout.begin() + (long) first * layout.width(), rows * layout.width());
        int flags = -1;
        for (Placed placed : layout.columns()) {
            if (placed.offset() != flags) {
                spread(bytes, placed.offset(), layout.width(), rows, arrays.get(placed.offset()), first);
            }
            flags = placed.column().type() == MprColumn.Type.FLAG ? placed.offset() : flags;
        }
        if (raw != null) {
            Raw part = layout.raw().orElseThrow();
            for (int row = 0; row < rows; row++) {
                System.arraycopy(bytes, row * layout.width() + part.offset(), raw, (first + row) * part.width(), part.width());
            }
        }
        buffers.add(bytes);
    }

    private void fill(byte[] bytes, long position, int length) {
        ByteBuffer target = ByteBuffer.wrap(bytes, 0, length);
        try {
            while (target.hasRemaining()) {
                if (channel.read(target, position + target.position()) < 0) {
                    throw new EOFException("the file became shorter while it was read");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void spread(byte[] bytes, int offset, int width, int rows, Object array, int first) {
        int at = offset;
        switch (array) {
            case double[] target -> {
                for (int row = 0; row < rows; row++, at += width) {
                    target[first + row] = (double) DOUBLES.get(bytes, at);
                }
            }
            case float[] target -> {
                for (int row = 0; row < rows; row++, at += width) {
                    target[first + row] = (float) FLOATS.get(bytes, at);
                }
            }
            case int[] target -> {
                for (int row = 0; row < rows; row++, at += width) {
                    target[first + row] = (int) INTS.get(bytes, at);
                }
            }
            case short[] target -> {
                for (int row = 0; row < rows; row++, at += width) {
                    target[first + row] = (short) SHORTS.get(bytes, at);
                }
            }
            default -> {
                byte[] target = (byte[]) array;
                for (int row = 0; row < rows; row++, at += width) {
                    target[first + row] = bytes[at];
                }
            }
        }
    }

    private static Values values(MprColumn column, Object array) {
        return switch (array) {
            case double[] doubles -> Values.of(doubles);
            case float[] floats -> Values.of(floats);
            case int[] ints -> Values.of(ints);
            case short[] shorts -> Values.computed(shorts.length, row -> Short.toUnsignedInt(shorts[(int) row]));
            default -> bits((byte[]) array, column.type() == MprColumn.Type.FLAG ? column.mask() : 0xff);
        };
    }

    private static Values bits(byte[] bytes, int mask) {
        int shift = Integer.numberOfTrailingZeros(mask);
        return Values.computed(bytes.length, row -> (bytes[(int) row] & mask) >>> shift);
    }
}
