package org.operanda.xrd.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The compressions of TIFF without loss that detectors' programs use (TIFF 6.0, Aldus 1992, sections 9, 13 and 14; Adobe Photoshop TIFF technical notes 2002
 * for deflate). What is damaged gives what stands before the damage.
 */
enum TiffCompression {
    NONE {
        @Override
        byte[] decode(ByteBuffer strip, int most) {
            byte[] copy = new byte[Math.min(most, strip.remaining())];
            strip.get(copy);
            return copy;
        }
    },
    LZW {
        @Override
        byte[] decode(ByteBuffer strip, int most) {
            return new Lzw(strip, most).decode();
        }
    },
    DEFLATE {
        @Override
        byte[] decode(ByteBuffer strip, int most) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] part = new byte[CHUNK];
            Inflater inflater = new Inflater();
            try {
                inflater.setInput(strip);
                int count = 1;
                while (count > 0 && out.size() < most) {
                    count = inflater.inflate(part, 0, Math.min(part.length, most - out.size()));
                    out.write(part, 0, count);
                }
            } catch (DataFormatException e) {
                // the bytes before the damage are there
            } finally {
                inflater.end();
            }
            return out.toByteArray();
        }
    },
    PACK_BITS {
        @Override
        byte[] decode(ByteBuffer strip, int most) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            while (strip.remaining() > 1 && out.size() < most) {
                int head = strip.get();
                int count = head >= 0 ? Math.min(head + 1, strip.remaining()) : 1 - head;
                if (head >= 0) {
                    byte[] literal = new byte[count];
                    strip.get(literal);
                    out.write(literal, 0, count);
                } else if (head != Byte.MIN_VALUE) {
                    byte repeated = strip.get();
                    for (int i = 0; i < count; i++) {
                        out.write(repeated);
                    }
                }
            }
            return out.toByteArray();
        }
    };

    private static final int CHUNK = 8192;

    /**
     * That of a tag's number.
     *
     * @return empty for any other
     */
    static Optional<TiffCompression> of(long number) {
        return switch ((int) number) {
            case 1 -> Optional.of(NONE);
            case 5 -> Optional.of(LZW);
            case 8, 32946 -> Optional.of(DEFLATE);
            case 32773 -> Optional.of(PACK_BITS);
            default -> Optional.empty();
        };
    }

    /**
     * The bytes of a strip.
     *
     * @param most as many as belong to the image
     */
    abstract byte[] decode(ByteBuffer strip, int most);

    /** Adds up what was stored as the difference to the pixel to the left (section 14). */
    static void addUp(byte[] strip, int columns, int bytesPerPixel, ByteOrder order) {
        ByteBuffer pixels = ByteBuffer.wrap(strip).order(order);
        int row = columns * bytesPerPixel;
        for (int at = 0; at + bytesPerPixel <= strip.length; at += bytesPerPixel) {
            if (at % row != 0) {
                int left = at - bytesPerPixel;
                switch (bytesPerPixel) {
                    case 1 -> strip[at] += strip[left];
                    case 2 -> pixels.putShort(at, (short) (pixels.getShort(at) + pixels.getShort(left)));
                    case 4 -> pixels.putInt(at, pixels.getInt(at) + pixels.getInt(left));
                    default -> pixels.putLong(at, pixels.getLong(at) + pixels.getLong(left));
                }
            }
        }
    }

    /** Codes of 9 to 12 bits, the most significant first, that stand for strings of bytes met before. */
    private static final class Lzw {
        private static final int CLEAR = 256;
        private static final int END = 257;
        private static final int FIRST = 258;
        private static final int MOST_CODES = 4096;
        private final ByteBuffer bytes;
        private final int most;
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        /** A string is that of another code and one byte more. */
        private final int[] start = new int[MOST_CODES];
        private final byte[] last = new byte[MOST_CODES];
        private final int[] length = new int[MOST_CODES];
        private int bits;
        private int held;

        Lzw(ByteBuffer bytes, int most) {
            this.bytes = bytes;
            this.most = most;
            for (int i = 0; i < CLEAR; i++) {
                last[i] = (byte) i;
                length[i] = 1;
            }
        }

        private int code(int width) {
            while (held < width) {
                if (!bytes.hasRemaining()) {
                    return END;
                }
                bits = bits << 8 | bytes.get() & 0xff;
                held += 8;
            }
            held -= width;
            int code = bits >>> held & (1 << width) - 1;
            bits &= (1 << held) - 1;
            return code;
        }

        byte[] decode() {
            int next = FIRST;
            int before = END;
            while (out.size() < most) {
                // the width grows one code early
                int code = code(next < 511 ? 9 : next < 1023 ? 10 : next < 2047 ? 11 : 12);
                if (code == END || code > next || code == next && before == END) {
                    break;
                }
                if (code == CLEAR) {
                    next = FIRST;
                    before = END;
                    continue;
                }
                if (before != END && next < MOST_CODES) {
                    start[next] = before;
                    length[next] = length[before] + 1;
                    last[next] = first(code == next ? before : code);
                    next++;
                }
                write(code);
                before = code;
            }
            return out.toByteArray();
        }

        private byte first(int code) {
            int at = code;
            while (length[at] > 1) {
                at = start[at];
            }
            return last[at];
        }

        private void write(int code) {
            byte[] string = new byte[length[code]];
            int at = code;
            for (int i = string.length - 1; i >= 0; i--) {
                string[i] = last[at];
                at = start[at];
            }
            out.write(string, 0, Math.min(string.length, most - out.size()));
        }
    }
}
