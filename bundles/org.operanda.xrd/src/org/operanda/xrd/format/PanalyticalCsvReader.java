package org.operanda.xrd.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.data.text.HeaderLine;
import org.operanda.data.text.Layout;
import org.operanda.data.text.NumberTable;
import org.operanda.data.text.RejectedRow;
import org.operanda.xrd.Radiation;

/** Reads the scans that PANalytical's programs export as {@code .csv}: measurement conditions, then angle and intensity. */
public final class PanalyticalCsvReader implements Reader {
    private static final String CONDITIONS = "[Measurement conditions]";
    private static final String POINTS = "[Scan points]";

    @Override
    public Probe probe(Source source) {
        return source.headText().startsWith(CONDITIONS)
                ? Probe.of(95, "it begins with " + CONDITIONS)
                : Probe.no("it does not begin with " + CONDITIONS);
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        return FileReading.read(source, progress, () -> read(source.name(), FileReading.bytes(source)));
    }

    private static ReadResult read(String file, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<Problem> problems = new ArrayList<>();
        int points = text.indexOf(POINTS);
        int header = points < 0 ? -1 : text.indexOf('\n', points) + 1;
        int data = header <= 0 ? -1 : text.indexOf('\n', header) + 1;
        if (data <= 0) {
            return FileReading.nothing(file, problems);
        }
        Map<String, String> entries = entries(text.substring(0, points));
        List<String> columns = HeaderLine.fields(text.substring(header, data), ',');
        long line = text.substring(0, data).lines().count() + 1;
        NumberTable table = NumberTable.parse(bytes, data, bytes.length,
                Layout.separatedBy(',', Math.max(2, columns.size())).startingAtLine(line));
        for (RejectedRow row : table.rejected().subList(0, Math.min(5, table.rejected().size()))) {
            problems.add(row.problem(Severity.WARNING, "xrd.row", file, "Look at the line; if it is no row, nothing is lost."));
        }
        if (table.rows() == 0) {
            return FileReading.nothing(file, problems);
        }
        Scan scan = new Scan();
        scan.axis(Scan.axis(entries.getOrDefault("Scan axis", ""), table.column(0).toArray()));
        scan.intensity(table.column(1).toArray(), Units.ONE);
        describe(scan, entries);
        return Scan.result(file, List.of(scan), problems);
    }

    private static Map<String, String> entries(String head) {
        Map<String, String> entries = new HashMap<>();
        head.lines().forEach(line -> {
            int comma = line.indexOf(',');
            if (comma > 0) {
                entries.put(line.substring(0, comma).strip(), line.substring(comma + 1).strip().replaceAll("^\"|\"$", ""));
            }
        });
        return entries;
    }

    private static void describe(Scan scan, Map<String, String> entries) {
        scan.put(Metadata.TITLE, entries.getOrDefault("Sample identification", ""));
        scan.put(Radiation.ANODE, entries.getOrDefault("Anode material", ""));
        scan.put("scan.axis", entries.getOrDefault("Scan axis", ""));
        scan.put("scan.mode", entries.getOrDefault("Scan type", ""));
        entries.keySet().stream().filter(key -> key.startsWith("Comment")).sorted(Numbers::naturalOrder)
                .forEach(key -> scan.metadata().merge(Metadata.COMMENT, entries.get(key), (a, b) -> a + "\n" + b));
        OptionalDouble wavelength = Numbers.number(entries.getOrDefault("K-Alpha1 wavelength", ""));
        if (wavelength.orElse(0) > 0) {
            double second = Numbers.number(entries.getOrDefault("K-Alpha2 wavelength", "")).orElse(Double.NaN);
            double ratio = Numbers.number(entries.getOrDefault("Ratio K-Alpha2/K-Alpha1", "")).orElse(0);
            new Radiation(wavelength.getAsDouble(), second, ratio).metadata().forEach(scan::put);
        }
        Optional.of(entries.getOrDefault("Time per step", "")).filter(t -> !t.isEmpty())
                .ifPresent(time -> scan.put("scan.time-per-step", time + " s"));
        scan.exposure(ScanTime.exposure(entries.getOrDefault("File date and time", ""), "", "diffractometer"));
    }
}
