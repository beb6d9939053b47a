package org.operanda.data.text;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.operanda.data.Progress;

/**
 * Parses a large file in blocks on all cores, straight into columns of the right length: a first pass counts the lines of each block, a
 * second one parses them. A line belongs to the block in which the line feed before it lies.
 */
final class TableFile {
    static final int BLOCK = 1 << 20;
    /** A line longer than this is no row of a table. */
    private static final int LONGEST_LINE = 1 << 20;
    private static final int READ_AHEAD = 1 << 13;

    private final Path file;
    private final long from;
    private final Layout layout;
    private final Progress progress;
    private final Queue<byte[]> buffers = new ConcurrentLinkedQueue<>();

    TableFile(Path file, long from, Layout layout, Progress progress) {
        this.file = file;
        this.from = from;
        this.layout = layout;
        this.progress = progress;
    }

    NumberTable parse() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            int blocks = Math.toIntExact(Math.max(0, size - from + BLOCK - 1) / BLOCK);
            progress.begin("Reading " + file.getFileName(), 2L * blocks);
            int[] lines = new int[blocks];
            onAllCores(blocks, block -> lines[block] = countLines(channel, size, block));
            int[] firstRow = firstRows(lines, size);
            if (progress.isCancelled()) {
                return NumberTable.empty(layout);
            }
            double[][] columns = new double[layout.columns()][firstRow[blocks]];
            RowParser[] parts = new RowParser[blocks];
            int[] rows = new int[blocks];
            long[] firstLine = firstLines(lines);
            onAllCores(blocks, block -> {
                parts[block] = new RowParser(layout);
                int next = parse(channel, size, block, firstLine[block], parts[block], columns, firstRow[block], firstRow[block + 1]);
                rows[block] = next - firstRow[block];
            });
            return progress.isCancelled()
                    ? NumberTable.empty(layout)
                    : new NumberTable(columns, closeGaps(columns, firstRow, rows), List.of(parts));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private interface BlockTask {
        void run(int block) throws IOException;
    }

    private void onAllCores(int blocks, BlockTask task) {
        IntStream.range(0, blocks).parallel().forEach(block -> {
            if (progress.isCancelled()) {
                return;
            }
            try {
                task.run(block);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            progress.worked(1);
        });
    }

    private long begin(int block) {
        return from + (long) block * BLOCK;
    }

    private int length(long size, int block) {
        return (int) Math.min(BLOCK, size - begin(block));
    }

    /** How many lines belong to a block; the first block also has the line at the very beginning. */
    private int countLines(FileChannel channel, long size, int block) throws IOException {
        byte[] buffer = borrow();
        int length = length(size, block);
        read(channel, begin(block), buffer, 0, length);
        int lines = RowParser.lines(buffer, 0, length) - (block == 0 ? 0 : 1);
        buffers.add(buffer);
        return lines;
    }

    private byte[] borrow() {
        byte[] buffer = buffers.poll();
        return buffer == null ? new byte[BLOCK + READ_AHEAD + RowParser.PADDING] : buffer;
    }

    private static void read(FileChannel channel, long position, byte[] buffer, int offset, int length) throws IOException {
        ByteBuffer target = ByteBuffer.wrap(buffer, offset, length);
        long at = position;
        while (target.hasRemaining()) {
            int count = channel.read(target, at);
            if (count < 0) {
                throw new EOFException("the file became shorter while it was read");
            }
            at += count;
        }
    }

    private int[] firstRows(int[] lines, long size) throws IOException {
        int[] first = new int[lines.length + 1];
        for (int block = 0; block < lines.length; block++) {
            long next = (long) first[block] + RowParser.mostRows(lines[block], length(size, block), layout.columns());
            if (next > Integer.MAX_VALUE - 8) {
                throw new IOException("the file has more than " + (Integer.MAX_VALUE - 8) + " rows");
            }
            first[block + 1] = (int) next;
        }
        return first;
    }

    private long[] firstLines(int[] lines) {
        long[] first = new long[lines.length];
        long line = layout.firstLine();
        for (int block = 0; block < lines.length; block++) {
            first[block] = line;
            line += lines[block];
        }
        return first;
    }

    /** Parses the lines that belong to a block; gives the row after its last one. */
    private int parse(FileChannel channel, long size, int block, long line, RowParser parser, double[][] columns, int row, int limit)
            throws IOException {
        byte[] buffer = borrow();
        int length = length(size, block);
        int filled = (int) Math.min(length + READ_AHEAD, size - begin(block));
        read(channel, begin(block), buffer, 0, filled);
        int start = block == 0 ? 0 : lineFeed(buffer, 0, length) + 1;
        if (start > length) {
            buffers.add(buffer);
            return row;
        }
        byte[] whole = buffer;
        int end = lineFeed(whole, length, filled);
        while (end == filled && begin(block) + filled < size && filled - length < LONGEST_LINE) {
            int more = (int) Math.min(filled - length, size - begin(block) - filled);
            whole = Arrays.copyOf(whole, filled + more + RowParser.PADDING);
            read(channel, begin(block) + filled, whole, filled, more);
            end = lineFeed(whole, filled, filled + more);
            filled += more;
        }
        int to = end == filled ? filled : end + 1;
        RowParser.seal(whole, to);
        int next = parser.parse(whole, start, to, begin(block), line, columns, row, limit);
        buffers.add(buffer);
        return next;
    }

    /** The place of the first line feed, {@code to} when there is none. */
    private static int lineFeed(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    /** Moves the blocks' rows together where lines gave no row; returns how many rows there are. */
    private static int closeGaps(double[][] columns, int[] firstRow, int[] rows) {
        int next = 0;
        for (int block = 0; block < rows.length; block++) {
            if (next != firstRow[block]) {
                for (double[] column : columns) {
                    System.arraycopy(column, firstRow[block], column, next, rows[block]);
                }
            }
            next += rows[block];
        }
        return next;
    }
}
