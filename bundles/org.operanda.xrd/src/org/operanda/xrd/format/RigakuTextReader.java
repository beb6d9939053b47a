package org.operanda.xrd.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.data.text.Layout;
import org.operanda.data.text.NumberTable;
import org.operanda.xrd.Radiation;

/**
 * Reads Rigaku's texts with all their scans: {@code .ras}, a header of {@code *KEY "value"} and rows of angle, intensity and attenuator factor between {@code
 * *RAS_INT_START} and {@code *RAS_INT_END}; and {@code .asc}, a header of {@code *KEY = value} and, between {@code *BEGIN} and {@code *END}, the intensities
 * alone, from {@code *START} on by {@code *STEP}.
 */
public final class RigakuTextReader implements Reader {
    private static final String RAS = "*RAS_DATA_START";
    private static final Map<String, String> KEYS = new HashMap<>();

    static {
        KEYS.put("*MEAS_SCAN_AXIS_X", RigakuScan.AXIS);
        KEYS.put("*MEAS_SCAN_UNIT_Y", RigakuScan.UNIT);
        KEYS.put("*MEAS_SCAN_START_TIME", RigakuScan.START);
        KEYS.put("*MEAS_SCAN_END_TIME", RigakuScan.END);
        KEYS.put("*MEAS_SCAN_MODE", "scan.mode");
        KEYS.put("*HW_XG_WAVE_LENGTH_ALPHA1", RigakuScan.ALPHA_1);
        KEYS.put("*HW_XG_WAVE_LENGTH_ALPHA2", RigakuScan.ALPHA_2);
        KEYS.put("*HW_XG_TARGET_NAME", Radiation.ANODE);
        KEYS.put("*FILE_SAMPLE", Metadata.TITLE);
        KEYS.put("*FILE_COMMENT", Metadata.COMMENT);
        KEYS.put("*FILE_OPERATOR", Metadata.USER);
        KEYS.put("*FILE_SYSTEM_NAME", Metadata.INSTRUMENT);
        KEYS.put("*SCAN_AXIS", RigakuScan.AXIS);
        KEYS.put("*YUNIT", RigakuScan.UNIT);
        KEYS.put("*SAMPLE", Metadata.TITLE);
        KEYS.put("*COMMENT", Metadata.COMMENT);
        KEYS.put("*OPERATOR", Metadata.USER);
        KEYS.put("*DATE", RigakuScan.START);
        KEYS.put("*WAVE_LENGTH1", RigakuScan.ALPHA_1);
        KEYS.put("*WAVE_LENGTH2", RigakuScan.ALPHA_2);
        KEYS.put("*TARGET", Radiation.ANODE);
    }

    @Override
    public Probe probe(Source source) {
        String head = source.headText();
        if (source.startsWith(RAS)) {
            return Probe.of(99, "it begins with " + RAS);
        }
        return head.startsWith("*TYPE") && head.contains("*STEP") && head.contains("*BEGIN")
                ? Probe.of(90, "it begins with *TYPE and has *STEP and *BEGIN as Rigaku's .asc")
                : Probe.no("no header of a Rigaku text");
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        return FileReading.read(source, progress, () -> new Lines(source.name(), FileReading.bytes(source)).read(progress));
    }

    /** The lines of one file. */
    private static final class Lines {
        private final String file;
        private final byte[] bytes;
        private final List<RigakuScan> scans = new ArrayList<>();
        private final Map<String, String> header = new HashMap<>();
        private final List<Problem> problems = new ArrayList<>();

        Lines(String file, byte[] bytes) {
            this.file = file;
            this.bytes = bytes;
        }

        ReadResult read(Progress progress) {
            int at = 0;
            while (at < bytes.length && !progress.isCancelled()) {
                int end = lineEnd(at);
                String line = new String(bytes, at, end - at, StandardCharsets.ISO_8859_1).strip();
                at = end + 1;
                if (line.equals("*RAS_INT_START") || line.equals("*BEGIN")) {
                    at = block(at, line.equals("*BEGIN"));
                } else if (line.startsWith("*")) {
                    entry(line);
                }
            }
            List<Scan> read = scans.stream().map(RigakuScan::scan).filter(scan -> scan.size() > 0).toList();
            return read.isEmpty() ? FileReading.nothing(file, problems) : Scan.result(file, read, problems);
        }

        private int lineEnd(int from) {
            int end = from;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            return end;
        }

        /** {@code *KEY "value"} or {@code *KEY = value}. */
        private void entry(String line) {
            String[] parts = line.split("\\s*=\\s*|\\s+", 2);
            header.put(parts[0], parts.length < 2 ? "" : parts[1].replaceAll("^\"|\"$", "").strip());
        }

        /** The rows up to the next line that begins with a star. */
        private int block(int from, boolean intensitiesOnly) {
            int to = from;
            while (to < bytes.length && bytes[to] != '*') {
                to = lineEnd(to) + 1;
            }
            to = Math.min(to, bytes.length);
            if (to == bytes.length) {
                problems.add(Problem.error("xrd.rigaku.truncated", "The file ends within a scan.", "Fetch it again; what it has is here.",
                        Location.file(file)));
            }
            RigakuScan scan = new RigakuScan();
            header.forEach((key, value) -> {
                if (KEYS.containsKey(key)) {
                    scan.put(KEYS.get(key), value);
                }
            });
            if (intensitiesOnly) {
                intensities(scan, from, to);
            } else {
                scan.table(NumberTable.parse(bytes, from, to, Layout.whiteSpace(3)));
            }
            scans.add(scan);
            return to;
        }

        private void intensities(RigakuScan scan, int from, int to) {
            double[] values = Numbers.list(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
            double start = Numbers.number(header.getOrDefault("*START", "")).orElse(Double.NaN);
            double step = Numbers.number(header.getOrDefault("*STEP", "")).orElse(Double.NaN);
            double count = Numbers.number(header.getOrDefault("*COUNT", "")).orElse(values.length);
            if (count != values.length) {
                problems.add(
                        Problem.error("xrd.rigaku.count", "A scan has " + values.length + " points where its header says " + (long) count
                                + ".", "The file may have been cut off.", Location.file(file)));
            }
            scan.points(Numbers.steps(start, step, values.length), values);
        }
    }
}
