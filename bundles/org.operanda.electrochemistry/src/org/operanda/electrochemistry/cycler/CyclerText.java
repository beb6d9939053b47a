package org.operanda.electrochemistry.cycler;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.Values;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Source;
import org.operanda.data.text.FieldParser;
import org.operanda.data.text.Layout;
import org.operanda.data.text.NumberTable;
import org.operanda.data.text.RejectedRow;

/**
 * One text file of a cycler being read: the head, the layout that its rows show, its columns of numbers, dates, times and words. What the
 * columns mean is {@link CyclerTextFormat}'s.
 */
final class CyclerText {
    private static final int SMALL = 4 << 20;
    private static final int LOOKED_AT = 50;
    private static final int TAIL = 16 << 10;
    private static final int REPORTED_ROWS = 5;
    private static final Pattern WITH_POINT = Pattern.compile("[-+]?\\d*\\.\\d");
    private static final Pattern WITH_COMMA = Pattern.compile("[-+]?\\d*,\\d");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d.,]+([eE][-+]?\\d+)?");
    private static final double FIRST_SERIAL_DAY = 30_000;
    private static final double LAST_SERIAL_DAY = 80_000;
    /** 30 December 1899, from which spreadsheets count days, before 1970. */
    private static final double SERIAL_EPOCH_DAY = 25_569;

    private final CyclerTextFormat format;
    private final Path path;
    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private byte[] bytes = {};
    private long size;

    CyclerText(Source source, CyclerTextFormat format) {
        this.format = format;
        this.path = source.path();
        this.file = source.name();
    }

    ReadResult read(Progress progress) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(SMALL);
        }
        size = Math.max(bytes.length, Files.size(path));
        Optional<TableHead> found = TableHead.find(bytes, format::isHead);
        if (found.isEmpty()) {
            return ReadResult.failed(Problem.error(format.id() + ".no-columns", "No line names the columns of a table of " + format.make()
                    + ".", "The file is damaged, or of another kind: export it again.", Location.file(file)));
        }
        TableHead head = found.get();
        List<String[]> samples = samples(head);
        List<String> headers = headers(head, samples);
        List<TextColumn> columns = columns(head, samples, headers, format.dayFirst(), progress);
        Optional<Boolean> dayFirst = new CyclerColumns(format, columns).dayFirst();
        if (dayFirst.isPresent() && dayFirst.get() != format.dayFirst()) {
            columns = columns(head, samples, headers, dayFirst.get(), progress);
        }
        CyclerColumns understood = new CyclerColumns(format, columns);
        return ReadResult.of(understood.measurement(file, head, dayFirst.isPresent(), problems), problems);
    }

    private List<TextColumn> columns(TableHead head, List<String[]> samples, List<String> headers, boolean dayFirst, Progress progress)
            throws IOException {
        Layout layout = layout(head, samples, headers, dayFirst);
        NumberTable table = bytes.length == size
                ? NumberTable.parse(bytes, head.begin(), bytes.length, layout)
                : NumberTable.parse(path, head.begin(), layout, progress);
        problems.clear();
        report(table, headers);
        List<TextColumn> columns = new ArrayList<>();
        for (int c = 0; c < headers.size(); c++) {
            columns.add(column(headers.get(c), table.column(c), Optional.ofNullable(layout.parsers().get(c))));
        }
        return columns;
    }

    /** The first and the last rows. */
    private List<String[]> samples(TableHead head) throws IOException {
        int to = Math.min(bytes.length, head.begin() + (1 << 16));
        List<String> lines = new ArrayList<>(rows(TableHead.text(bytes, head.begin(), to)).stream().limit(LOOKED_AT).toList());
        List<String> last = rows(tail(head.begin()));
        lines.addAll(last.subList(Math.max(last.isEmpty() ? 0 : 1, last.size() - LOOKED_AT), last.size()));
        String separator = Pattern.quote(String.valueOf(head.separator()));
        return lines.stream().map(line -> line.split(separator, -1)).toList();
    }

    private static List<String> rows(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    private String tail(int begin) throws IOException {
        if (bytes.length == size) {
            int from = Math.max(begin, bytes.length - TAIL);
            return TableHead.text(bytes, from, bytes.length);
        }
        try (SeekableByteChannel channel = Files.newByteChannel(path)) {
            channel.position(size - TAIL);
            ByteBuffer buffer = ByteBuffer.allocate(TAIL);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                continue;
            }
            return new String(buffer.array(), 0, buffer.position(), StandardCharsets.ISO_8859_1);
        }
    }

    /** One for each field that most rows have. */
    private List<String> headers(TableHead head, List<String[]> samples) {
        int[] counts = samples.stream().mapToInt(row -> fieldCount(row, head.headers().size())).sorted().toArray();
        int fields = counts.length == 0 ? head.headers().size() : Math.max(1, counts[counts.length / 2]);
        List<String> headers = new ArrayList<>(head.headers().subList(0, Math.min(fields, head.headers().size())));
        while (headers.size() < fields) {
            headers.add("unknown_" + (headers.size() + 1));
        }
        return headers;
    }

    /** A separator at the end opens a field only when there is a name for it. */
    private static int fieldCount(String[] row, int names) {
        return row.length != names && row[row.length - 1].isBlank() ? row.length - 1 : row.length;
    }

    private static Layout layout(TableHead head, List<String[]> samples, List<String> headers, boolean dayFirst) {
        Layout layout = Layout.separatedBy(head.separator(), headers.size()).startingAtLine(head.line() + 1L);
        boolean comma = head.separator() != ',' && hasDecimalComma(samples);
        layout = comma ? layout.withDecimalComma() : layout;
        for (int c = 0; c < headers.size(); c++) {
            List<String> fields = fields(samples, c);
            Optional<FieldParser> parser = parser(fields, comma, dayFirst);
            layout = parser.isPresent() ? layout.withParser(c, parser.get()) : layout;
        }
        return layout;
    }

    /** What reads fields that are, most of them, no plain numbers. */
    private static Optional<FieldParser> parser(List<String> fields, boolean comma, boolean dayFirst) {
        List<String> texts = fields.stream().map(TableHead::unquoted).filter(f -> !isNumber(f, comma)).toList();
        if (2 * texts.size() <= fields.size()) {
            boolean quoted = fields.stream().anyMatch(f -> f.indexOf('"') >= 0);
            return quoted ? Optional.of((raw, from, to) -> number(TableHead.text(raw, from, to), comma)) : Optional.empty();
        }
        if (DurationText.isDuration(texts.getFirst())) {
            return Optional.of(new DurationText());
        }
        return Optional.of(DateText.isDate(texts.getFirst()) ? DateText.of(texts, dayFirst) : new WordList());
    }

    private static List<String> fields(List<String[]> samples, int column) {
        return samples.stream().filter(row -> row.length > column).map(row -> row[column].strip()).filter(f -> !f.isEmpty()).toList();
    }

    private static boolean hasDecimalComma(List<String[]> samples) {
        return count(samples, WITH_COMMA) > count(samples, WITH_POINT);
    }

    private static long count(List<String[]> samples, Pattern form) {
        return samples.stream().flatMap(Stream::of).filter(field -> form.matcher(field.strip()).lookingAt()).count();
    }

    private static boolean isNumber(String text, boolean comma) {
        return text.isEmpty() || text.equalsIgnoreCase("n/a") || !Double.isNaN(number(text, comma))
                || text.equalsIgnoreCase("nan") || text.equals("-") || text.equals("--");
    }

    private static double number(String text, boolean comma) {
        String plain = TableHead.unquoted(text);
        if (!NUMBER.matcher(plain).matches()) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(comma ? plain.replace(',', '.') : plain);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static TextColumn column(String header, Values values, Optional<FieldParser> parser) {
        if (parser.isPresent() && parser.get() instanceof WordList words) {
            double[] numbers = values.toArray();
            List<String> found = words.inOrder(numbers);
            return new TextColumn(header, Values.of(numbers), found, Optional.empty(), false);
        }
        if (parser.isPresent() && parser.get() instanceof DateText form) {
            return dated(header, values, form);
        }
        if (isSerialDate(header, values)) {
            return dated(header, Values.computed(values.length(), i -> (values.get(i) - SERIAL_EPOCH_DAY) * 86_400),
                    new DateText(false, false, false, 0.001));
        }
        boolean counts = parser.isPresent() && parser.get() instanceof DurationText;
        return new TextColumn(header, values, List.of(), Optional.empty(), counts);
    }

    private static TextColumn dated(String header, Values seconds, DateText form) {
        return new TextColumn(header, seconds, List.of(),
                Optional.of(new TextColumn.Dates(form.dayFirst(), form.ambiguous(), form.zoned(), form.resolution())), false);
    }

    /** Days since 30 December 1899, as spreadsheets count them. */
    private static boolean isSerialDate(String header, Values values) {
        boolean named = header.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "").matches("datetime|date|realtime");
        return named && values.length() > 0 && values.get(0) > FIRST_SERIAL_DAY && values.get(0) < LAST_SERIAL_DAY;
    }

    private void report(NumberTable table, List<String> headers) {
        for (RejectedRow row : table.rejected().subList(0, Math.min(REPORTED_ROWS, table.rejected().size()))) {
            problems.add(row.problem(Severity.WARNING, format.id() + ".row", file,
                    "Look at the line; if it is no row, nothing is lost."));
        }
        if (table.rejectedCount() > REPORTED_ROWS) {
            problems.add(
                    Problem.warning(format.id() + ".rows", table.rejectedCount() + " lines are no rows of this table and are left out.",
                            "Export the file again.", Location.file(file)));
        }
        table.unfinished().ifPresent(row -> problems.add(row.problem(Severity.WARNING, format.id() + ".half-written", file,
                "The test was running, or the file is cut.")));
        for (int c = 0; c < table.columns(); c++) {
            if (table.textFields(c) > 0) {
                problems.add(Problem.warning(format.id() + ".text-fields",
                        table.textFields(c) + " fields of column '" + headers.get(c) + "' are not what the others are, the first is '"
                                + table.firstText(c).orElseThrow() + "'; they are missing.",
                        "", Location.file(file).part(headers.get(c))));
            }
        }
    }
}
