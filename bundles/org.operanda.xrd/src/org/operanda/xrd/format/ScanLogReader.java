package org.operanda.xrd.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.data.text.HeaderLine;
import org.operanda.xrd.ScanTimes;

/**
 * Reads a log of scans, as beamlines keep beside files that do not say when they were taken: a table with commas that has the number, the start and the end of
 * each scan. It becomes a series of exposures with the numbers, {@value ScanTimes#NUMBER}, by which {@link ScanTimes} gives patterns their times.
 */
public final class ScanLogReader implements Reader {
    private static final Pattern NUMBER = Pattern.compile("scan[ _-]?(?:number|no\\.?|id|#)?|#|run[ _-]?(?:number|no\\.?)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern START = Pattern.compile("start(?:ed)?(?:[ _-]?(?:date|time|timestamp))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile("(?:end|stop|finish)(?:ed)?(?:[ _-]?(?:date|time|timestamp))?",
            Pattern.CASE_INSENSITIVE);

    /** Where the columns are; -1 for none. */
    private record Columns(int number, int start, int end, List<String> names) {
        static Columns of(String header) {
            List<String> names = HeaderLine.fields(header, ',');
            return new Columns(find(names, NUMBER), find(names, START), find(names, END), names);
        }

        private static int find(List<String> names, Pattern pattern) {
            for (int i = 0; i < names.size(); i++) {
                if (pattern.matcher(names.get(i)).matches()) {
                    return i;
                }
            }
            return -1;
        }

        boolean isLog() {
            return number >= 0 && start >= 0 && end >= 0;
        }
    }

    /** A scan of the log. */
    private record Entry(double number, ScanTime start, ScanTime end) {}

    @Override
    public Probe probe(Source source) {
        String head = source.headText();
        return source.isText() && Columns.of(head.lines().findFirst().orElse("")).isLog()
                ? Probe.of(85, "its columns are the number, the start and the end of scans")
                : Probe.no("no columns with number, start and end of scans");
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        return FileReading.read(source, progress,
                () -> read(source.name(), new String(FileReading.bytes(source), StandardCharsets.UTF_8).lines().toList()));
    }

    private static ReadResult read(String file, List<String> lines) {
        Columns columns = Columns.of(lines.isEmpty() ? "" : lines.getFirst());
        List<Problem> problems = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        Map<String, String> metadata = new LinkedHashMap<>();
        for (int line = 1; columns.isLog() && line < lines.size(); line++) {
            if (lines.get(line).isBlank()) {
                continue;
            }
            List<String> fields = HeaderLine.fields(lines.get(line), ',');
            Optional<Entry> entry = entry(fields, columns);
            entry.ifPresent(entries::add);
            if (entry.isEmpty()) {
                problems.add(Problem.warning("xrd.scan-log.row", "The line has no number with a start and an end after it; it is left out.",
                        "Write times as 2025-07-02 19:05:59.614.", Location.line(file, line + 1)));
            } else if (metadata.isEmpty()) {
                describe(columns.names(), fields, metadata);
            }
        }
        return entries.isEmpty() ? FileReading.nothing(file, problems) : ReadResult.of(measurement(file, entries, metadata), problems);
    }

    private static Optional<Entry> entry(List<String> fields, Columns columns) {
        if (fields.size() <= Math.max(columns.number(), Math.max(columns.start(), columns.end()))) {
            return Optional.empty();
        }
        OptionalDouble number = Numbers.number(fields.get(columns.number()));
        Optional<ScanTime> start = ScanTime.parse(fields.get(columns.start()));
        Optional<ScanTime> end = ScanTime.parse(fields.get(columns.end()));
        return number.isPresent() && start.isPresent() && end.isPresent() && !end.get().instant().isBefore(start.get().instant())
                ? Optional.of(new Entry(number.getAsDouble(), start.get(), end.get()))
                : Optional.empty();
    }

    /** The texts of the first scan, for instance the cell's name. */
    private static void describe(List<String> names, List<String> fields, Map<String, String> metadata) {
        for (int i = 0; i < Math.min(names.size(), fields.size()); i++) {
            if (names.get(i).toLowerCase(Locale.ROOT).contains("name") && !fields.get(i).isBlank()) {
                metadata.put(metadata.isEmpty() ? Metadata.TITLE : names.get(i), fields.get(i));
            }
        }
    }

    private static Measurement measurement(String file, List<Entry> entries, Map<String, String> metadata) {
        ScanTime first = entries.getFirst().start();
        double[] start = entries.stream().mapToDouble(e -> first.secondsTo(e.start())).toArray();
        double[] end = entries.stream().mapToDouble(e -> first.secondsTo(e.end())).toArray();
        double[] middle = new double[start.length];
        for (int i = 0; i < middle.length; i++) {
            middle[i] = (start[i] + end[i]) / 2;
        }
        Clock clock = new Clock("computer of the scan log", Optional.of(first.instant()), first.zoneStated());
        Axis time = Axis.time(Values.of(middle), clock).withWindow(Values.of(start), Values.of(end));
        double[] numbers = entries.stream().mapToDouble(Entry::number).toArray();
        return Measurement.of(file, Scan.TECHNIQUE,
                List.of(Dataset.of(ScanTimes.NUMBER, QuantityKind.INDEX, Units.ONE, time, Values.of(numbers))), metadata);
    }
}
