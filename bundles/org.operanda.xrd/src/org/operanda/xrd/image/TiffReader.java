package org.operanda.xrd.image;

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
 * Reads the TIFF images of detectors: uncompressed pixels of 8, 16, 32 or 64 bits, whole or real, one for each place; the first image of a file. Of the TIFFs in
 * the world it claims those of at least 32 bits, and those whose description is a Dectris header.
 */
public final class TiffReader implements Reader {
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS = 258;
    private static final int COMPRESSION = 259;
    private static final int DESCRIPTION = 270;
    private static final int STRIP_OFFSETS = 273;
    private static final int SAMPLES = 277;
    private static final int STRIP_BYTES = 279;
    private static final int DATE = 306;
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
        if (tags.number(COMPRESSION).orElse(1L) != 1 || type.isEmpty() || tags.number(SAMPLES).orElse(1L) != 1) {
            return failed(file, "xrd.tiff.kind",
                    "The TIFF is compressed, in colours or of an unusual depth (compression " + tags.number(COMPRESSION).orElse(1L) + ", "
                            + tags.number(BITS).orElse(1L) + " bits).",
                    "Save it uncompressed with one number for each pixel.");
        }
        List<Problem> problems = new ArrayList<>();
        Optional<Values> pixels = DetectorImage.isPossible(rows, columns)
                ? pixels(tags, bytes, (int) (rows * columns), type.get(), file, problems)
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

    /** The pixels of the strips behind each other; those that the file lacks are missing, and less than half of them is nothing. */
    private static Optional<Values> pixels(Directory tags, byte[] bytes, int count, PixelType type, String file, List<Problem> problems) {
        List<Long> offsets = tags.numbers(STRIP_OFFSETS);
        List<Long> counts = tags.numbers(STRIP_BYTES);
        long wanted = (long) count * type.bytes();
        long present = 0;
        for (int i = 0; i < Math.min(offsets.size(), counts.size()); i++) {
            present += Math.clamp(bytes.length - offsets.get(i), 0, counts.get(i));
        }
        int whole = (int) Math.min(count, present / type.bytes());
        if (whole < count / 2 || whole == 0) {
            return Optional.empty();
        }
        ByteBuffer joined = ByteBuffer.allocate(whole * type.bytes()).order(tags.order);
        for (int i = 0; i < Math.min(offsets.size(), counts.size()); i++) {
            long available = Math.clamp(bytes.length - offsets.get(i), 0, counts.get(i));
            joined.put(bytes, (int) Math.min(bytes.length, offsets.get(i)), (int) Math.min(available, joined.remaining()));
        }
        Values read = type.read(joined.flip(), whole);
        if (whole == count) {
            return Optional.of(read);
        }
        problems.add(Problem.error("xrd.tiff.truncated", "The file lacks " + (wanted - present) + " bytes of its image.",
                "Copy it again, without a conversion of line ends: one would have shifted the pixels too.", Location.file(file)));
        double[] filled = Arrays.copyOf(read.toArray(), count);
        Arrays.fill(filled, whole, count, Double.NaN);
        return Optional.of(Values.of(filled));
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
