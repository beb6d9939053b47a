package org.operanda.xrd.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Exposure;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.xrd.Radiation;
import org.operanda.xrd.format.FileReading;
import org.operanda.xrd.format.ScanTime;

/** Reads the images of the ESRF data format, {@code .edf}: for each image a header of {@code key = value ;} in braces, then the pixels, uncompressed. */
public final class EdfReader implements Reader {
    private static final int LONGEST_HEADER = 1 << 20;

    @Override
    public Probe probe(Source source) {
        String head = source.headText();
        return head.startsWith("{") && head.contains("Dim_1") && head.contains("Dim_2")
                ? Probe.of(95, "a header in braces that states Dim_1 and Dim_2")
                : Probe.no("no header in braces that states Dim_1 and Dim_2");
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        return FileReading.read(source, progress, () -> read(source.name(), FileReading.bytes(source), progress));
    }

    private static ReadResult read(String file, byte[] bytes, Progress progress) {
        List<Measurement> images = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        int at = 0;
        while ((at == 0 || at < bytes.length) && !progress.isCancelled()) {
            int end = headerEnd(bytes, at);
            if (end < 0) {
                if (images.isEmpty()) {
                    problems.add(Problem.error("xrd.edf.header", "The file has no header in braces.", "It is of another kind, or cut off.",
                            Location.offset(file, at)));
                }
                break;
            }
            Map<String, String> header = entries(new String(bytes, at, end - at, StandardCharsets.ISO_8859_1));
            long length = length(header);
            if (length <= 0 || end + length > bytes.length) {
                problems.add(Problem.error("xrd.edf.truncated", "The file ends within image " + (images.size() + 1)
                        + ", or its header does not say its size.", "Copy it again; what stands before is here.",
                        Location.offset(file, at)));
                break;
            }
            images.add(image(file + (images.isEmpty() ? "" : " " + (images.size() + 1)), header, bytes, end));
            at = (int) (end + length);
        }
        return new ReadResult(images, problems);
    }

    /** Where the pixels begin: after the brace that ends a header and the end of its line; -1 when there is no header. */
    private static int headerEnd(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && Character.isWhitespace(bytes[at])) {
            at++;
        }
        if (at >= bytes.length || bytes[at] != '{') {
            return -1;
        }
        for (; at < Math.min(bytes.length, from + LONGEST_HEADER); at++) {
            if (bytes[at] == '}' && at + 1 < bytes.length && bytes[at + 1] == '\n') {
                return at + 2;
            }
        }
        return -1;
    }

    private static Map<String, String> entries(String header) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (String entry : header.replaceAll("[{}]", "").split(";")) {
            int equals = entry.indexOf('=');
            if (equals > 0) {
                entries.put(entry.substring(0, equals).strip(), entry.substring(equals + 1).strip());
            }
        }
        return entries;
    }

    private static Optional<PixelType> type(Map<String, String> header) {
        String type = header.getOrDefault("DataType", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return Optional.ofNullable(switch (type) {
            case "signedbyte" -> PixelType.SIGNED_8;
            case "unsignedbyte" -> PixelType.UNSIGNED_8;
            case "signedshort" -> PixelType.SIGNED_16;
            case "unsignedshort" -> PixelType.UNSIGNED_16;
            case "signedinteger", "signedlong", "signed32" -> PixelType.SIGNED_32;
            case "unsignedinteger", "unsignedlong" -> PixelType.UNSIGNED_32;
            case "signed64" -> PixelType.SIGNED_64;
            case "float", "floatvalue", "real" -> PixelType.FLOAT_32;
            case "double", "doublevalue" -> PixelType.FLOAT_64;
            default -> null;
        });
    }

    private static long number(Map<String, String> header, String key) {
        String text = header.getOrDefault(key, "");
        return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
    }

    private static long length(Map<String, String> header) {
        long rows = number(header, "Dim_2");
        long columns = number(header, "Dim_1");
        return DetectorImage.isPossible(rows, columns) ? type(header).map(t -> rows * columns * t.bytes()).orElse(0L) : 0;
    }

    private static Measurement image(String name, Map<String, String> header, byte[] bytes, int from) {
        int rows = (int) number(header, "Dim_2");
        int columns = (int) number(header, "Dim_1");
        PixelType type = type(header).orElseThrow();
        boolean big = header.getOrDefault("ByteOrder", "LowByteFirst").equalsIgnoreCase("HighByteFirst");
        ByteBuffer pixels = ByteBuffer.wrap(bytes, from, rows * columns * type.bytes()).slice()
                .order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        Map<String, String> metadata = new LinkedHashMap<>(header);
        copy(header, "PSize_1", metadata, DetectorImage.PIXEL_2, " m");
        copy(header, "PSize_2", metadata, DetectorImage.PIXEL_1, " m");
        copy(header, "WaveLength", metadata, Radiation.WAVELENGTH, " m");
        copy(header, "Title", metadata, Metadata.TITLE, "");
        Optional<Exposure> when = Optional.ofNullable(header.get("Date")).or(() -> Optional.ofNullable(header.get("time")))
                .flatMap(ScanTime::parse).map(start -> start.lasting(seconds(header), "detector computer"));
        return DetectorImage.single(name, rows, columns, type.read(pixels, rows * columns), metadata, when);
    }

    private static void copy(Map<String, String> header, String key, Map<String, String> metadata, String as, String unit) {
        if (header.containsKey(key)) {
            metadata.put(as, header.get(key) + (header.get(key).matches(".*[a-zA-Z]$") ? "" : unit));
        }
    }

    private static double seconds(Map<String, String> header) {
        try {
            return Double.parseDouble(header.getOrDefault("count_time", header.getOrDefault("ExposureTime", "0")));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
