package org.operanda.xrd.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * Reads the images that Dectris detectors write as {@code .cbf}: one binary section with byte offsets (International Tables for Crystallography G, chapter 5.6),
 * and a header in comments.
 */
public final class CbfReader implements Reader {
    private static final byte[] BINARY = {0x0C, 0x1A, 0x04, (byte) 0xD5};

    @Override
    public Probe probe(Source source) {
        return source.startsWith("###CBF:") ? Probe.of(99, "it begins with ###CBF:") : Probe.no("it does not begin with ###CBF:");
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        return FileReading.read(source, progress, () -> read(source.name(), FileReading.bytes(source)));
    }

    private static ReadResult read(String file, byte[] bytes) {
        int start = indexOf(bytes, BINARY);
        if (start < 0) {
            return failed(file, "xrd.cbf.binary", "The file has no binary section.", "It is cut off; copy it again.");
        }
        String header = new String(bytes, 0, start, StandardCharsets.ISO_8859_1);
        OptionalLong columns = number(header, "X-Binary-Size-Fastest-Dimension");
        OptionalLong rows = number(header, "X-Binary-Size-Second-Dimension");
        if (!DetectorImage.isPossible(rows.orElse(0), columns.orElse(0))) {
            return failed(file, "xrd.cbf.size", "The header does not say how many rows and columns the image has.", "Copy it again.");
        }
        if (!header.toUpperCase(Locale.ROOT).contains("BYTE_OFFSET")) {
            return failed(file, "xrd.cbf.compression", "The image is not compressed by byte offsets.",
                    "Convert it with the detector's program.");
        }
        int count = (int) (rows.getAsLong() * columns.getAsLong());
        int data = start + BINARY.length;
        if (count > bytes.length - data) {
            return failed(file, "xrd.cbf.truncated",
                    "The file is shorter than an image of " + rows.getAsLong() + " × " + columns.getAsLong()
                            + " pixels.",
                    "Copy it again.");
        }
        int[] pixels = new int[count];
        if (!inflate(ByteBuffer.wrap(bytes, data, bytes.length - data).order(ByteOrder.LITTLE_ENDIAN), pixels)) {
            return failed(file, "xrd.cbf.truncated", "The binary section ends before the image does.", "Copy it again.");
        }
        String dectris = header.substring(0, Math.max(0, header.indexOf("--CIF-BINARY-FORMAT-SECTION--")));
        return ReadResult.of(DetectorImage.single(file, (int) rows.getAsLong(), (int) columns.getAsLong(), Values.of(pixels),
                DetectorImage.dectris(dectris), DetectorImage.exposure(dectris)), List.of());
    }

    private static ReadResult failed(String file, String id, String message, String hint) {
        return ReadResult.failed(Problem.error(id, message, hint, Location.file(file)));
    }

    private static int indexOf(byte[] bytes, byte[] mark) {
        for (int i = 0; i + mark.length <= bytes.length; i++) {
            if (bytes[i] == mark[0] && bytes[i + 1] == mark[1] && bytes[i + 2] == mark[2] && bytes[i + 3] == mark[3]) {
                return i;
            }
        }
        return -1;
    }

    private static OptionalLong number(String header, String key) {
        Matcher matcher = Pattern.compile(key + ":\\s*(\\d{1,9})").matcher(header);
        return matcher.find() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }

    /** Each pixel is the one before it plus a difference in one byte; -128 announces one in two bytes, there -32768 one in four. */
    private static boolean inflate(ByteBuffer bytes, int[] pixels) {
        int value = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (!bytes.hasRemaining()) {
                return false;
            }
            int difference = bytes.get();
            if (difference == Byte.MIN_VALUE) {
                if (bytes.remaining() < Short.BYTES) {
                    return false;
                }
                difference = bytes.getShort();
                if (difference == Short.MIN_VALUE) {
                    if (bytes.remaining() < Integer.BYTES) {
                        return false;
                    }
                    difference = bytes.getInt();
                }
            }
            value += difference;
            pixels[i] = value;
        }
        return true;
    }
}
