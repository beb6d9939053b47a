package org.operanda.xrd.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.xrd.Radiation;

/**
 * Reads Siemens' and Bruker's {@code .raw} with all their ranges: {@code RAW } (version 1), {@code RAW2} and {@code RAW1.01} after the publicly known layout of
 * their headers, and {@code RAW4.00}, whose header and ranges are made of segments of stated length. All are little-endian; intensities are single precision.
 */
public final class BrukerRawReader implements Reader {
    private static final int MOST_RANGES = 100_000;
    private static final String MAGIC = "RAW ";
    /** Bytes of a range's header in version 1. */
    private static final int RANGE_1 = 152;
    private static final List<String> DRIVES = List.of("theta", "chi", "phi");
    /** Of the intensity of Kα2 over that of Kα1, which version 1 does not state. */
    private static final double HALF = 0.5;

    @Override
    public Probe probe(Source source) {
        for (String magic : List.of("RAW4.0", "RAW1.01", "RAW2")) {
            if (source.startsWith(magic)) {
                return Probe.of(95, "it begins with " + magic + ", as a Bruker .raw does");
            }
        }
        return source.startsWith("RAW ") && source.name().toLowerCase(Locale.ROOT).endsWith(".raw")
                ? Probe.of(60, "it begins with RAW, as a Siemens .raw of version 1 does")
                : Probe.no("it begins with no magic of a Bruker .raw");
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        return FileReading.read(source, progress, () -> new Raw(source.name(), FileReading.bytes(source), progress).read());
    }

    /** One file. */
    private static final class Raw {
        private final String file;
        private final ByteBuffer bytes;
        private final Progress progress;
        private final List<Scan> scans = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final Map<String, String> common = new LinkedHashMap<>();

        Raw(String file, byte[] content, Progress progress) {
            this.file = file;
            this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
            this.progress = progress;
        }

        ReadResult read() {
            switch (text(0, 7)) {
                case "RAW1.01" -> version3();
                case String magic when magic.startsWith("RAW4") -> version4();
                case String magic when magic.startsWith("RAW2") -> version2();
                case String magic when magic.startsWith("RAW") && isVersion1(MAGIC.length()) -> version1();
                default -> {
                    return ReadResult.failed(Problem.error("xrd.raw.version", "The file is no .raw of Siemens or Bruker that is known.",
                            "Open it in the program it comes from and export it as text.", Location.file(file)));
                }
            }
            return scans.isEmpty() ? FileReading.nothing(file, problems) : Scan.result(file, scans, problems);
        }

        private boolean has(long offset, long length) {
            return offset >= 0 && length >= 0 && offset + length <= bytes.limit();
        }

        private String text(int offset, int length) {
            byte[] part = new byte[Math.max(0, Math.min(length, bytes.limit() - offset))];
            bytes.get(Math.min(offset, bytes.limit()), part);
            String text = new String(part, StandardCharsets.ISO_8859_1);
            return (text.indexOf('\0') < 0 ? text : text.substring(0, text.indexOf('\0'))).strip();
        }

        private double real(int offset) {
            return has(offset, Double.BYTES) ? bytes.getDouble(offset) : Double.NaN;
        }

        private double single(int offset) {
            return has(offset, Float.BYTES) ? bytes.getFloat(offset) : Double.NaN;
        }

        private long unsigned(int offset) {
            return has(offset, Integer.BYTES) ? Integer.toUnsignedLong(bytes.getInt(offset)) : 0;
        }

        private void radiation(double first, double second, double ratio) {
            if (first > 0.01 && first < 100) {
                boolean doublet = second > 0.01 && second < 100 && ratio > 0 && ratio < 10;
                new Radiation(first, doublet ? second : Double.NaN, doublet ? ratio : 0).metadata().forEach(common::put);
            }
        }

        /** Adds the range whose intensities, the first number of each datum, begin at {@code data}; false when the file ends there. */
        private boolean add(long data, long count, int datum, double start, double step, double seconds, String axis,
                Map<String, Double> numbers) {
            if (datum < Float.BYTES || !has(data, 1)) {
                problems.add(truncated());
                return false;
            }
            int present = (int) Math.min(count, (bytes.limit() - data) / datum);
            double[] values = new double[present];
            for (int i = 0; i < present; i++) {
                values[i] = bytes.getFloat((int) data + i * datum);
            }
            Scan scan = new Scan();
            common.forEach(scan::put);
            scan.axis(Scan.axis(axis, Numbers.steps(start, step, present)));
            scan.intensity(values, Units.ONE);
            scan.put("scan.axis", axis);
            scan.put("scan.time-per-step", seconds > 0 ? (float) seconds + " s" : "");
            numbers.forEach((name, value) -> scan.number(name, QuantityKind.ANGLE, Units.DEGREE, value));
            // only the start of the file's first range is known
            if (scans.isEmpty()) {
                scan.exposure(ScanTime.parse(common.getOrDefault(Metadata.START, ""))
                        .map(when -> when.lasting(seconds > 0 ? seconds * present : 0, "diffractometer")));
            }
            scans.add(scan);
            if (present < count) {
                problems.add(truncated());
            }
            return present == count;
        }

        private Problem truncated() {
            return Problem.error("xrd.raw.truncated", "The file ends within range " + (scans.size() + 1) + ".",
                    "Copy it again; what it has is here.", Location.offset(file, bytes.limit()));
        }

        /** Whether a range of version 1 can begin here. */
        private boolean isVersion1(long at) {
            int head = (int) at;
            return text(0, MAGIC.length()).equals(MAGIC.strip()) && bytes.limit() > 3 && bytes.get(3) == ' ' && has(at, RANGE_1)
                    && unsigned(head) > 0 && single(head + 8) > 0 && single(head + 8) < 90 && Math.abs(single(head + 20)) <= 360;
        }

        /** Ranges of 152 bytes and their intensities, each after the word RAW, which early programs left out from the second range on. */
        private void version1() {
            long at = MAGIC.length();
            boolean follows = true;
            while (follows && isVersion1(at) && scans.size() < MOST_RANGES && !progress.isCancelled()) {
                int head = (int) at;
                long count = unsigned(head);
                common.put(Metadata.TITLE, text(head + 36, 32));
                radiation(single(head + 68), single(head + 72), HALF);
                Map<String, Double> drives = new LinkedHashMap<>();
                for (int i = 0; i < DRIVES.size(); i++) {
                    double angle = single(head + 24 + 4 * i);
                    if (Math.abs(angle) <= 360) { // -1e6 where it is not known
                        drives.put(DRIVES.get(i), angle);
                    }
                }
                follows = add(at + RANGE_1, count, Float.BYTES, single(head + 20), single(head + 8), single(head + 4), "", drives)
                        && unsigned(head + 148) > 0;
                at += RANGE_1 + count * Float.BYTES;
                at += text((int) Math.min(at, bytes.limit()), MAGIC.length()).equals(MAGIC.strip()) ? MAGIC.length() : 0;
            }
        }

        private void version2() {
            common.put(Metadata.START, text(168, 20));
            common.put(Radiation.ANODE, text(188, 2));
            radiation(single(190), single(194), single(198));
            long ranges = has(4, 2) ? Short.toUnsignedInt(bytes.getShort(4)) : 0;
            long at = 256;
            for (long range = 0; range < ranges && has(at, 48) && !progress.isCancelled(); range++) {
                int header = Short.toUnsignedInt(bytes.getShort((int) at));
                int count = Short.toUnsignedInt(bytes.getShort((int) at + 2));
                if (header < 48 || !add(at + header, count, Float.BYTES, single((int) at + 16), single((int) at + 12), single((int) at + 8),
                        "", Map.of())) {
                    return;
                }
                at += header + (long) count * Float.BYTES;
            }
        }

        private void version3() {
            common.put(Metadata.START, text(16, 10) + " " + text(26, 10));
            common.put(Metadata.USER, text(36, 72));
            common.put(Metadata.TITLE, text(326, 60));
            common.put(Radiation.ANODE, text(608, 4));
            radiation(real(624), real(632), real(648));
            long at = 712;
            long ranges = Math.min(unsigned(12), MOST_RANGES);
            for (long range = 0; range < ranges && has(at, 304) && !progress.isCancelled(); range++) {
                int head = (int) at;
                long data = at + unsigned(head) + unsigned(head + 256);
                long datum = Math.clamp(unsigned(head + 252), Float.BYTES, 1 << 20);
                long count = unsigned(head + 4);
                if (!add(data, count, (int) datum, real(head + 16), real(head + 176), single(head + 192), "",
                        Map.of("theta", real(head + 8)))) {
                    return;
                }
                at = data + count * datum;
            }
        }

        private void version4() {
            common.put(Metadata.START, text(12, 12) + " " + text(24, 10));
            long at = 61;
            for (int range = 0; range < MOST_RANGES && !progress.isCancelled(); range++) {
                at = headerSegments(at);
                if (!has(at, 160)) {
                    if (has(at, 4) && scans.isEmpty()) {
                        problems.add(truncated());
                    }
                    return;
                }
                int head = (int) at;
                long datum = unsigned(head + 136);
                long extra = unsigned(head + 140);
                long data = at + 160 + extra;
                long count = unsigned(head + 88);
                common.put("tube.voltage", (float) single(head + 100) + " kV");
                common.put("tube.current", (float) single(head + 104) + " mA");
                if (!add(data, count, (int) Math.min(datum, 1 << 20), real(head + 72), real(head + 80), single(head + 92),
                        coupled(text(head + 32, 24)), drives(at + 160, data))) {
                    return;
                }
                at = data + count * datum;
            }
        }

        /** A detector or coupled scan runs along 2θ. */
        private static String coupled(String scanType) {
            return scanType.contains("Coupled") || scanType.contains("Detector") || scanType.isEmpty() ? "" : scanType;
        }

        /** Passes over the segments before a range and keeps what they say; gives where the range begins. */
        private long headerSegments(long from) {
            long at = from;
            while (has(at, 8)) {
                int head = (int) at;
                long type = unsigned(head);
                long length = Math.max(8, unsigned(head + 4));
                if (type == 0 || type == 160) {
                    return at;
                }
                if (type == 10) {
                    description(text(head + 12, 24), text(head + 36, (int) Math.min(length - 36, 1 << 16)));
                } else if (type == 30) {
                    common.put(Radiation.ANODE, text(head + 116, 4));
                    radiation(real(head + 80), real(head + 88), real(head + 104));
                }
                at += length;
            }
            return at;
        }

        private void description(String key, String value) {
            Optional<String> known = switch (key) {
                case "USER" -> Optional.of(Metadata.USER);
                case "SAMPLEID" -> Optional.of(Metadata.TITLE);
                case "COMMENT" -> Optional.of(Metadata.COMMENT);
                case "CREATOR" -> Optional.of(Metadata.SOFTWARE);
                case "SITE" -> Optional.of(Metadata.FACILITY);
                default -> Optional.empty();
            };
            if (!value.isBlank()) {
                known.ifPresent(k -> common.put(k, value));
            }
        }

        /** Where the drives other than 2θ stood at the start of a range. */
        private Map<String, Double> drives(long from, long to) {
            Map<String, Double> drives = new LinkedHashMap<>();
            long at = from;
            while (at + 8 <= to && has(at, 64)) {
                int head = (int) at;
                if (unsigned(head) == 50) {
                    String name = text(head + 12, 24).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
                    double angle = real(head + 56);
                    if (List.of("theta", "chi", "phi").contains(name) && Math.abs(angle) <= 360) {
                        drives.put(name, angle);
                    }
                }
                at += Math.max(8, unsigned(head + 4));
            }
            return drives;
        }
    }
}
