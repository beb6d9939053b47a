package org.operanda.raman.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.raman.RamanQuantities;

/**
 * A JPEG picture of a microscope, with the place on the stage that its Exif data state (Renishaw's tags of the corner and the focal plane's, both in µm); decoded when it
 * is looked at.
 */
final class Picture {
    private static final int CORNER = 0xFEA0;
    /** Width and height of the field in µm, which Renishaw writes as the resolution of the focal plane. */
    private static final int WIDTH = 0xA20E;
    private static final int HEIGHT = 0xA20F;
    private static final int EXIF = 0x8769;
    private static final int RATIONAL = 5;
    private static final int SIGNED_RATIONAL = 10;
    private static final long MOST_PIXELS = 40_000_000;
    /** A JPEG file of so many bytes has at most so many times as many pixels, or is damaged. */
    private static final long MOST_PIXELS_PER_BYTE = 1000;

    private Picture() {}

    /** The picture as y × x × colour (red, green, blue); empty when it is damaged. */
    static Optional<Dataset> of(byte[] jpeg) {
        int[] size = size(jpeg);
        long pixels = (long) size[0] * size[1];
        if (pixels <= 0 || pixels > MOST_PIXELS || pixels > MOST_PIXELS_PER_BYTE * jpeg.length) {
            return Optional.empty();
        }
        double[] corner = exif(jpeg, CORNER);
        double[] width = exif(jpeg, WIDTH);
        double[] height = exif(jpeg, HEIGHT);
        boolean placed = corner.length == 2 && width.length == 1 && height.length == 1 && width[0] > 0 && height[0] > 0;
        Axis y = placed ? stage(RamanQuantities.Y, RamanQuantities.STAGE_Y, corner[1], height[0], size[1]) : pixels("row", size[1]);
        Axis x = placed ? stage(RamanQuantities.X, RamanQuantities.STAGE_X, corner[0], width[0], size[0]) : pixels("column", size[0]);
        Axis colour = Axis.of("colour", RamanQuantities.COLOUR, Units.ONE, Values.indices(3));
        return Optional.of(Dataset.of(RamanQuantities.WHITE_LIGHT, QuantityKind.INTENSITY, Units.ONE, List.of(y, x, colour),
                new Pixels(jpeg, size[0], size[1])));
    }

    private static Axis stage(String name, QuantityKind kind, double corner, double extent, int count) {
        return Axis.of(name, kind, RamanQuantities.MICROMETRE, Values.computed(count, i -> corner + (i + 0.5) * extent / count));
    }

    private static Axis pixels(String name, int count) {
        return Axis.of(name, QuantityKind.INDEX, Units.ONE, Values.indices(count));
    }

    /** Width and height from the frame header; 0 when there is none. */
    private static int[] size(byte[] jpeg) {
        int at = 2;
        while (at + 9 < jpeg.length && jpeg[at] == (byte) 0xFF) {
            int marker = jpeg[at + 1] & 0xFF;
            if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                return new int[] {big(jpeg, at + 7), big(jpeg, at + 5)};
            }
            at += 2 + big(jpeg, at + 2);
        }
        return new int[2];
    }

    private static int big(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    /** The numbers of a tag of the first directory or the Exif directory; none when it is not there. */
    private static double[] exif(byte[] jpeg, int tag) {
        int limit = Math.min(jpeg.length - 6, 4096);
        for (int i = 0; i < limit; i++) {
            if (jpeg[i] == 'E' && jpeg[i + 1] == 'x' && jpeg[i + 2] == 'i' && jpeg[i + 3] == 'f' && jpeg[i + 4] == 0 && jpeg[i + 5] == 0) {
                ByteBuffer tiff = ByteBuffer.wrap(jpeg, i + 6, jpeg.length - i - 6).slice();
                boolean little = tiff.remaining() > 8 && tiff.get(0) == 'I';
                tiff.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
                return tiff.remaining() > 8 ? directory(tiff, tiff.getInt(4), tag, 0) : new double[0];
            }
        }
        return new double[0];
    }

    private static double[] directory(ByteBuffer tiff, int at, int tag, int depth) {
        if (at < 8 || at + 2 > tiff.limit() || depth > 2) {
            return new double[0];
        }
        int entries = tiff.getShort(at) & 0xFFFF;
        for (int k = 0; k < entries && at + 14 + 12L * k <= tiff.limit(); k++) {
            int entry = at + 2 + 12 * k;
            int found = tiff.getShort(entry) & 0xFFFF;
            int offset = tiff.getInt(entry + 8);
            if (found == tag) {
                return rationals(tiff, tiff.getShort(entry + 2), tiff.getInt(entry + 4), offset);
            }
            if (found == EXIF) {
                double[] inner = directory(tiff, offset, tag, depth + 1);
                if (inner.length > 0) {
                    return inner;
                }
            }
        }
        return new double[0];
    }

    private static double[] rationals(ByteBuffer tiff, int type, int count, int offset) {
        boolean there = count >= 1 && count <= 2 && offset >= 0 && offset + 8L * count <= tiff.limit();
        double[] numbers = new double[there && (type == RATIONAL || type == SIGNED_RATIONAL) ? count : 0];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (double) tiff.getInt(offset + 8 * i) / tiff.getInt(offset + 8 * i + 4);
        }
        return numbers;
    }

    /** The pixels, decoded at the first look; missing where the picture is damaged. */
    private static final class Pixels implements Values {
        private final byte[] jpeg;
        private final int width;
        private final int height;
        private volatile Optional<int[]> decoded = Optional.empty();

        Pixels(byte[] jpeg, int width, int height) {
            this.jpeg = jpeg;
            this.width = width;
            this.height = height;
        }

        @Override
        public long length() {
            return 3L * width * height;
        }

        @Override
        public double get(long index) {
            Objects.checkIndex(index, length());
            int[] pixels = decoded.orElseGet(this::decode);
            int pixel = (int) (index / 3);
            return pixels.length == 0 ? Double.NaN : pixels[pixel] >> 16 - 8 * (int) (index % 3) & 0xFF;
        }

        private int[] decode() {
            int[] pixels = new int[0];
            try {
                BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
                if (image != null && image.getWidth() == width && image.getHeight() == height) {
                    pixels = image.getRGB(0, 0, width, height, new int[width * height], 0, width);
                }
            } catch (IOException | RuntimeException e) {
                pixels = new int[0];
            }
            decoded = Optional.of(pixels);
            return pixels;
        }
    }
}
