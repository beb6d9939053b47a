package org.operanda.xrd.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.Values;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.xrd.format.FileReading;

/**
 * Reads the TIFF images of detectors: pixels of 8, 16, 32 or 64 bits, whole or real, one for each place, in strips, as they are or compressed by LZW, deflate or
 * PackBits; the first image of a file. Of the TIFFs in the world it claims those of at least 32 bits, and those whose description is a Dectris header.
 */
public final class TiffReader implements Reader {
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS = 258;
    private static final int COMPRESSION = 259;
    private static final int DESCRIPTION = 270;
    private static final int STRIP_OFFSETS = 273;
    private static final int SAMPLES = 277;
    private static final int ROWS_PER_STRIP = 278;
    private static final int STRIP_BYTES = 279;
    private static final int DATE = 306;
    private static final int PREDICTOR = 317;
    private static final int TILE_OFFSETS = 324;
    private static final int SAMPLE_FORMAT = 339;
    private static final int MOST_ENTRIES = 1000;

    @Override
    public Probe probe(Source source) {
        Optional<Directory> directory = Directory.read(source.head());
        if (directory.isEmpty()) {
            return Probe.no("no TIFF, or its directory is not at its beginning");
        }
        Directory tags = directory.get();
        if (tags.number(SAMPLES).orElse(1L) != 1) {
            return Probe.no("a TIFF in colours");
        }
        boolean dectris = tags.text(DESCRIPTION).contains("Pixel_size");
        return dectris || tags.number(BITS).orElse(1L) >= 32
                ? Probe.of(dectris ? 95 : 70, dectris ? "a TIFF with a Dectris header" : "a TIFF with pixels of 32 bits")
                : Probe.no("a TIFF of a picture");
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        return FileReading.read(source, progress, () -> read(source.name(), FileReading.bytes(source)));
    }

    private static ReadResult read(String file, byte[] bytes) {
        Optional<Directory> directory = Directory.read(bytes);
        if (directory.isEmpty()) {
            return failed(file, "xrd.tiff.directory", "The file has no directory of a TIFF.", "It is of another kind, or cut off.");
        }
        Directory tags = directory.get();
        long rows = tags.number(HEIGHT).orElse(0L);
        long columns = tags.number(WIDTH).orElse(0L);
        Optional<PixelType> type = type(tags);
        Optional<TiffCompression> compression = TiffCompression.of(tags.number(COMPRESSION).orElse(1L));
        if (compression.isEmpty() || type.isEmpty() || tags.number(SAMPLES).orElse(1L) != 1 || !isDifferenceKnown(tags, type.get())
                || tags.number(TILE_OFFSETS).isPresent()) {
            return failed(file, "xrd.tiff.kind",
                    "The TIFF is in tiles, in colours, of an unusual depth or compression (compression "
                            + tags.number(COMPRESSION).orElse(1L)
                            + ", predictor " + tags.number(PREDICTOR).orElse(1L) + ", " + tags.number(BITS).orElse(1L) + " bits).",
                    "Save it in strips with one number for each pixel, uncompressed or by LZW, deflate or PackBits.");
        }
        List<Problem> problems = new ArrayList<>();
        Optional<Values> pixels = DetectorImage.isPossible(rows, columns)
                ? new Strips(tags, bytes, (int) rows, (int) columns, type.get(), compression.get()).pixels(file, problems)
                : Optional.empty();
        if (pixels.isEmpty()) {
            return failed(file, "xrd.tiff.truncated", "The file has not even half of an image of " + rows + " × " + columns + " pixels.",
                    "Copy it again.");
        }
        String header = tags.text(DESCRIPTION);
        String date = tags.text(DATE).replaceFirst(":", "-").replaceFirst(":", "-");
        return ReadResult.of(DetectorImage.single(file, (int) rows, (int) columns, pixels.get(), DetectorImage.dectris(header),
                DetectorImage.exposure(header + "\n# " + date)), problems);
    }

    private static ReadResult failed(String file, String id, String message, String hint) {
        return ReadResult.failed(Problem.error(id, message, hint, Location.file(file)));
    }

    private static Optional<PixelType> type(Directory tags) {
        long format = tags.number(SAMPLE_FORMAT).orElse(1L);
        String key = tags.number(BITS).orElse(1L) + (format == 3 ? " real" : format == 2 ? " signed" : " unsigned");
        return Optional.ofNullable(Map.of("8 unsigned", PixelType.UNSIGNED_8, "8 signed", PixelType.SIGNED_8, "16 unsigned",
                PixelType.UNSIGNED_16, "16 signed", PixelType.SIGNED_16, "32 unsigned", PixelType.UNSIGNED_32, "32 signed",
                PixelType.SIGNED_32, "32 real", PixelType.FLOAT_32, "64 real", PixelType.FLOAT_64).get(key));
    }

    /** Differences of real pixels are stored in another way. */
    private static boolean isDifferenceKnown(Directory tags, PixelType type) {
        long predictor = tags.number(PREDICTOR).orElse(1L);
        return predictor == 1 || predictor == 2 && type != PixelType.FLOAT_32 && type != PixelType.FLOAT_64;
    }

    /** The strips of an image, behind each other. */
    private record Strips(Directory tags, byte[] bytes, int rows, int columns, PixelType type, TiffCompression compression) {

        /** The pixels; those that the file lacks are missing, and less than half of them is nothing. */
        Optional<Values> pixels(String file, List<Problem> problems) {
            int count = rows * columns;
            byte[] found = decoded();
            int whole = Math.min(count, found.length / type.bytes());
            if (whole < count / 2 || whole == 0) {
                return Optional.empty();
            }
            Values read = type.read(ByteBuffer.wrap(found).order(tags.order), whole);
            if (whole == count) {
                return Optional.of(read);
            }
            problems.add(Problem.error("xrd.tiff.truncated",
                    "The file lacks " + ((long) count * type.bytes() - found.length) + " bytes of its image.",
                    "Copy it again, without a conversion of line ends: one would have shifted the pixels too.", Location.file(file)));
            double[] filled = Arrays.copyOf(read.toArray(), count);
            Arrays.fill(filled, whole, count, Double.NaN);
            return Optional.of(Values.of(filled));
        }

        /** The bytes of the image as far as strips are whole. */
        private byte[] decoded() {
            List<Long> offsets = tags.numbers(STRIP_OFFSETS);
            List<Long> counts = tags.numbers(STRIP_BYTES);
            long wanted = (long) rows * columns * type.bytes();
            long perStrip = Math.clamp(tags.number(ROWS_PER_STRIP).orElse((long) rows), 1, rows) * columns * type.bytes();
            boolean differences = tags.number(PREDICTOR).orElse(1L) == 2;
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            boolean complete = true;
            for (int i = 0; complete && i < Math.min(offsets.size(), counts.size()) && all.size() < wanted; i++) {
                int offset = (int) Math.min(bytes.length, offsets.get(i));
                int available = (int) Math.clamp(counts.get(i), 0, bytes.length - offset);
                // strips of uncompressed pixels are as long as they say
                long most = Math.min(wanted - all.size(), compression == TiffCompression.NONE ? available : perStrip);
                byte[] strip = compression.decode(ByteBuffer.wrap(bytes, offset, available), (int) most);
                if (differences) {
                    TiffCompression.addUp(strip, columns, type.bytes(), tags.order);
                }
                all.writeBytes(strip);
                complete = compression == TiffCompression.NONE ? available == counts.get(i) : strip.length == most;
            }
            return all.toByteArray();
        }
    }

    /** The tags of the first image. */
    private static final class Directory {
        private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};
        private final ByteOrder order;
        private final ByteBuffer bytes;
        /** By tag: type, count, where the values stand. */
        private final Map<Integer, long[]> entries = new HashMap<>();

        private Directory(ByteBuffer bytes) {
            this.bytes = bytes;
            this.order = bytes.order();
        }

        static Optional<Directory> read(byte[] content) {
            boolean little = content.length > 8 && content[0] == 'I' && content[1] == 'I' && content[2] == 42 && content[3] == 0;
            boolean big = content.length > 8 && content[0] == 'M' && content[1] == 'M' && content[2] == 0 && content[3] == 42;
            if (!little && !big) {
                return Optional.empty();
            }
            ByteBuffer bytes = ByteBuffer.wrap(content).order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            long at = Integer.toUnsignedLong(bytes.getInt(4));
            if (at < 8 || at + 2 > content.length) {
                return Optional.empty();
            }
            Directory directory = new Directory(bytes);
            int count = Math.min(bytes.getShort((int) at) & 0xffff, MOST_ENTRIES);
            for (int i = 0; i < count && at + 2 + 12L * (i + 1) <= content.length; i++) {
                directory.entry((int) at + 2 + 12 * i);
            }
            return Optional.of(directory);
        }

        private void entry(int at) {
            int type = bytes.getShort(at + 2) & 0xffff;
            long count = Integer.toUnsignedLong(bytes.getInt(at + 4));
            int size = type < SIZES.length ? SIZES[type] : 0;
            long where = size * count <= 4 ? at + 8 : Integer.toUnsignedLong(bytes.getInt(at + 8));
            if (size > 0 && count > 0 && where + size * count <= bytes.limit()) {
                entries.put(bytes.getShort(at) & 0xffff, new long[] {type, count, where});
            }
        }

        List<Long> numbers(int tag) {
            long[] entry = entries.get(tag);
            List<Long> numbers = new ArrayList<>();
            for (int i = 0; entry != null && i < entry[1]; i++) {
                int at = (int) entry[2] + i * SIZES[(int) entry[0]];
                numbers.add(entry[0] == 3 ? bytes.getShort(at) & 0xffffL : entry[0] == 4 ? Integer.toUnsignedLong(bytes.getInt(at)) : 0);
            }
            return numbers;
        }

        Optional<Long> number(int tag) {
            List<Long> numbers = numbers(tag);
            return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers.getFirst());
        }

        String text(int tag) {
            long[] entry = entries.get(tag);
            if (entry == null || entry[0] != 2) {
                return "";
            }
            String text = new String(bytes.array(), (int) entry[2], (int) entry[1], StandardCharsets.ISO_8859_1);
            return text.indexOf('\0') < 0 ? text : text.substring(0, text.indexOf('\0'));
        }
    }
}
