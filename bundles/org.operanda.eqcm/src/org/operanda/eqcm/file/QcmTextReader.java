package org.operanda.eqcm.file;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.operanda.data.Clock;
import org.operanda.data.Measurement;
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

/**
 * Reads the text that microbalances write or export, by the labels of its columns: QSense QTools and Dfind ({@code Time_1}, {@code F_1:3},
 * {@code D_1:3}, {@code f3_1}), AWSensors ({@code Delta_F/n_n=3_(Hz)}), openQCM ({@code Relative_time}, {@code Frequency_0}), QCM-I
 * ({@code Channel A 3. Overtone [Hz]}), rheoQCM ({@code delf3}, {@code delg3}), and the same with electrochemistry beside it. Tab, semicolon
 * or comma between fields, decimal point or comma.
 * <p>
 * Frequency shifts that the file divides by the overtone's order are multiplied by it. QSense's dissipations are in millionths. A label that
 * leaves open whether it is the resonance or its shift is decided by size: 1 MHz and more is a resonance.
 */
public final class QcmTextReader implements Reader {
    private static final int MOST_HEADER_LINES = 60;
    private static final int LONGEST_LINE = 20_000;

    /** Where the labels stand. */
    private record Header(List<QcmColumn> columns, char separator, int line, int tableBegin) {}

    @Override
    public Probe probe(Source source) {
        if (source.headText().indexOf('\0') >= 0) {
            return Probe.no("no text");
        }
        Optional<Header> header = header(new Text(source.head()));
        if (header.isEmpty()) {
            return Probe.no("no line of labels with a time and a resonance");
        }
        long telling = header.get().columns().stream().filter(QcmColumn::isTelling).count();
        return telling > 0
                ? Probe.of(80, "columns of a quartz crystal microbalance: time and " + telling + " of overtones")
                : Probe.of(hasLoss(header.get()) ? 60 : 30, "columns with a time and a frequency");
    }

    private static boolean hasLoss(Header header) {
        return header.columns().stream().anyMatch(c -> c.role() == QcmColumn.Role.DISSIPATION || c.role() == QcmColumn.Role.HALF_BANDWIDTH);
    }

    private static Optional<Header> header(Text text) {
        int at = 0;
        for (int line = 1; line <= MOST_HEADER_LINES && at < text.bytes().length; line++) {
            int next = text.next(at);
            if (next - at < LONGEST_LINE) {
                String labels = text.line(at);
                for (char separator : new char[] {'\t', ';', ','}) {
                    List<QcmColumn> columns = columns(labels, separator);
                    if (ResonanceTable.isResonances(columns)) {
                        return Optional.of(new Header(columns, separator, line, next));
                    }
                }
            }
            at = next;
        }
        return Optional.empty();
    }

    private static List<QcmColumn> columns(String line, char separator) {
        if (line.indexOf(separator) < 0) {
            return List.of();
        }
        return Arrays.stream(fields(line, separator)).map(QcmColumn::of).toList();
    }

    private static String[] fields(String line, char separator) {
        String plain = line.startsWith("#") ? line.substring(1) : line;
        return Arrays.stream(plain.split(Pattern.quote(String.valueOf(separator)))).map(f -> f.strip().replaceAll("^\"|\"$", ""))
                .toArray(String[]::new);
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        ReadResult result;
        try {
            result = read(source.name(), Text.of(source));
        } catch (IOException e) {
            result = ReadResult.failed(Text.unreadable(source, e));
        }
        return progress.isCancelled() ? ReadResult.EMPTY : result;
    }

    private static ReadResult read(String file, Text text) {
        Optional<Header> found = header(text);
        if (found.isEmpty()) {
            return ReadResult.failed(Problem.error("eqcm.text.no-labels", "No line of labels names a time and a resonance.",
                    "The file is of another kind, or its labels are; name the columns for instance 'Time (s)', 'F_1:3', 'D_1:3'.",
                    Location.file(file)));
        }
        Header header = found.get();
        String first = text.line(header.tableBegin());
        boolean comma = header.separator() != ',' && first.matches("(?s).*\\d,\\d.*") && !first.matches("(?s).*\\d\\.\\d.*");
        Layout layout = Layout.separatedBy(header.separator(), header.columns().size()).startingAtLine(header.line() + 1L);
        NumberTable table = NumberTable.parse(text.bytes(), header.tableBegin(), text.bytes().length,
                comma ? layout.withDecimalComma() : layout);
        List<Problem> problems = new ArrayList<>();
        Text.report(table, file, problems);
        List<double[]> values = new ArrayList<>();
        for (int c = 0; c < table.columns(); c++) {
            values.add(table.column(c).toArray());
        }
        Map<String, String> metadata = new LinkedHashMap<>();
        Clock clock = clock(header, fields(first, header.separator()), values, metadata);
        List<Measurement> measurements = new ResonanceTable(file, header.columns(), values, clock, metadata,
                Location.line(file, header.line()), problems).measurements();
        return new ReadResult(measurements, problems);
    }

    /** The date and time of day of the first row, as openQCM writes them beside the relative time. */
    private static Clock clock(Header header, String[] first, List<double[]> values, Map<String, String> metadata) {
        LocalDate date = null;
        LocalTime time = null;
        double seconds = 0;
        for (int c = 0; c < Math.min(first.length, header.columns().size()); c++) {
            date = date == null ? parsed(first[c], LocalDate::parse) : date;
            time = time == null ? parsed(first[c], LocalTime::parse) : time;
            seconds = header.columns().get(c).isRelativeTime() && values.get(c).length > 0 ? values.get(c)[0] : seconds;
        }
        if (date == null || time == null || !Double.isFinite(seconds)) {
            return Clock.relative("microbalance");
        }
        LocalDateTime start = LocalDateTime.of(date, time);
        metadata.put(Metadata.START, start.toString());
        return Clock.local("microbalance", start.minusNanos(Math.round(Math.clamp(seconds, -1e8, 1e8) * 1e9)));
    }

    private interface Parser<T> {
        T parse(String text);
    }

    private static <T> T parsed(String text, Parser<T> parser) {
        if (text.length() > 20) {
            return null;
        }
        try {
            return parser.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
