package org.operanda.xrd.image;

import java.nio.ByteBuffer;
import org.operanda.data.Values;

/** How a pixel is stored. */
enum PixelType {
    SIGNED_8(1), UNSIGNED_8(1), SIGNED_16(2), UNSIGNED_16(2), SIGNED_32(4), UNSIGNED_32(4), FLOAT_32(4), FLOAT_64(8), SIGNED_64(8);

    private final int bytes;

    PixelType(int bytes) {
        this.bytes = bytes;
    }

    int bytes() {
        return bytes;
    }

    /** The pixels in a buffer from its position on, in the buffer's byte order, as small as they can be held. */
    Values read(ByteBuffer buffer, int count) {
        return switch (this) {
            case SIGNED_8 -> {
                byte[] pixels = new byte[count];
                buffer.get(pixels);
                yield Values.of(pixels);
            }
            case SIGNED_16 -> {
                short[] pixels = new short[count];
                buffer.asShortBuffer().get(pixels);
                yield Values.of(pixels);
            }
            case SIGNED_32 -> {
                int[] pixels = new int[count];
                buffer.asIntBuffer().get(pixels);
                yield Values.of(pixels);
            }
            case FLOAT_32 -> {
                float[] pixels = new float[count];
                buffer.asFloatBuffer().get(pixels);
                yield Values.of(pixels);
            }
            case FLOAT_64 -> {
                double[] pixels = new double[count];
                buffer.asDoubleBuffer().get(pixels);
                yield Values.of(pixels);
            }
            default -> widened(buffer, count);
        };
    }

    private Values widened(ByteBuffer buffer, int count) {
        if (this == UNSIGNED_8 || this == UNSIGNED_16) {
            int[] pixels = new int[count];
            for (int i = 0; i < count; i++) {
                pixels[i] = this == UNSIGNED_8 ? buffer.get() & 0xff : buffer.getShort() & 0xffff;
            }
            return Values.of(pixels);
        }
        double[] pixels = new double[count];
        for (int i = 0; i < count; i++) {
            pixels[i] = this == UNSIGNED_32 ? buffer.getInt() & 0xffffffffL : buffer.getLong();
        }
        return Values.of(pixels);
    }
}
