package org.operanda.raman.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.operanda.data.Values;

/**
 * Single-precision numbers that stay in their file until they are asked for.
 *
 * @param file   where they are, little-endian
 * @param offset byte at which the first one begins
 * @param length how many there are
 */
record FileFloats(Path file, long offset, long length) implements Values {
    private static final int BLOCK = 1 << 18;

    @Override
    public double get(long index) {
        double[] one = new double[1];
        copy(index, one, 0, 1);
        return one[0];
    }

    @Override
    public void copy(long from, double[] target, int at, int count) {
        Objects.checkFromIndexSize(from, count, length);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer block = ByteBuffer.allocate(Math.min(count, BLOCK) * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            float[] numbers = new float[block.capacity() / Float.BYTES];
            int done = 0;
            while (done < count) {
                int next = Math.min(numbers.length, count - done);
                block.clear().limit(next * Float.BYTES);
                fill(channel, offset + (from + done) * Float.BYTES, block);
                block.flip();
                block.asFloatBuffer().get(numbers, 0, next);
                for (int i = 0; i < next; i++) {
                    target[at + done + i] = numbers[i];
                }
                done += next;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(FileChannel channel, long position, ByteBuffer block) throws IOException {
        long at = position;
        while (block.hasRemaining()) {
            int read = channel.read(block, at);
            if (read < 0) {
                throw new EOFException("the file became shorter since it was opened");
            }
            at += read;
        }
    }
}
