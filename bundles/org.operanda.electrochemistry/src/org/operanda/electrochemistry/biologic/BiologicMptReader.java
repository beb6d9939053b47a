package org.operanda.electrochemistry.biologic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
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
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.data.text.Layout;
import org.operanda.data.text.NumberTable;
import org.operanda.data.text.RejectedRow;

/**
 * Reads the text that EC-Lab and BT-Lab export ({@code .mpt}, {@code .txt}) into one time series: with and without the lines before the
 * table, with decimal point or comma, with times that count or are dates. The file's headers are kept in the metadata as {@code
 * column.<name>}. Modulo Bat, several techniques in one file, stays one series; {@code step_type} says what each row's step does.
 * <p>
 * The time axis counts from the start of the acquisition that the header states, local time without a zone. Signs are EC-Lab's: charging is
 * positive, the imaginary impedance is written negated and so named.
 */
public final class BiologicMptReader implements Reader {
    private static final int SMALL = 4 << 20;
    private static final int LOOKED_AT = 50;
    private static final int REPORTED_ROWS = 5;
    private static final int LONGEST_TAIL = 4096;
    private static final Pattern EXPONENT = Pattern.compile(".*E[-+]\\d+");
    private static final String EXPORT_AGAIN = "Export the file again from EC-Lab.";

    @Override
    public Probe probe(Source source) {
        String head = source.headText();
        String start = head.startsWith("ï»¿") ? head.substring(3) : head;
        for (String magic : MptHeader.MAGICS) {
            if (start.startsWith(magic)) {
                return Probe.of(100, "starts with \"" + magic + "\"");
            }
        }
        int end = start.indexOf('\n');
        String line = end < 0 ? start : start.substring(0, end);
        boolean table = line.contains("\t") && line.contains("time/s") && MptHeader.isColumns(line);
        return table
                ? Probe.of(45, "the first line has EC-Lab's column headers")
                : Probe.no("neither starts with \"EC-Lab ASCII FILE\" nor with its column headers");
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        try {
            ReadResult result = new Reading(source).read(progress);
            return progress.isCancelled() ? ReadResult.EMPTY : result;
        } catch (IOException e) {
            return ReadResult.failed(Problem.error("biologic.mpt.unreadable", "The file cannot be read: " + e.getMessage() + ".",
                    "Check that it is there and may be read.",
                    Location.file(source.name())));
        }
    }

    /** One file being read. */
    private static final class Reading {
        private final Path path;
        private final String file;
        private final List<Problem> problems = new ArrayList<>();
        private long size;
        private byte[] head;
        private MptHeader header;

        Reading(Source source) {
            path = source.path();
            file = source.name();
        }

        ReadResult read(Progress progress) throws IOException {
            try (InputStream in = Files.newInputStream(path)) {
                head = in.readNBytes(SMALL);
            }
            size = Math.max(head.length, Files.size(path));
            Optional<MptHeader> found = MptHeader.of(head);
            if (found.isEmpty()) {
                return ReadResult.failed(
                        Problem.error("biologic.mpt.no-columns", "No line of column headers such as time/s or Ewe/V is in the file.",
                                "It is no text export of EC-Lab's data, or it is damaged. " + EXPORT_AGAIN, Location.file(file)));
            }
            header = found.get();
            if (header.stated() != 0 && header.stated() != header.dataLine() - 1) {
                problems.add(Problem.warning("biologic.mpt.header-lines",
                        "The file states " + header.stated() + " header lines, but the columns are named in line "
                                + (header.dataLine() - 1) + "; the table is read from there.",
                        "", Location.line(file, 2)));
            }
            List<String> first = firstRows();
            Optional<LocalDateTime> start = start(first);
            NumberTable table = parse(layout(first, start), progress);
            report(table);
            return ReadResult.of(measurement(table, start), problems);
        }

        private List<String> firstRows() {
            String text = new String(head, header.dataAt(), Math.min(head.length - header.dataAt(), 1 << 16), StandardCharsets.ISO_8859_1);
            return text.lines().filter(line -> !line.isBlank()).limit(LOOKED_AT).toList();
        }

        /** The layout that most of the first rows have. */
        private Layout layout(List<String> first, Optional<LocalDateTime> start) {
            int columns = header.columns().size();
            int[] counts = first.stream().map(row -> row.getBytes(StandardCharsets.ISO_8859_1))
                    .mapToInt(row -> Layout.fieldsIn(row, 0, row.length, '\t')).sorted().toArray();
            int fields = counts.length == 0 ? columns : Math.max(1, counts[counts.length / 2]);
            if (fields != columns) {
                problems.add(Problem.warning("biologic.mpt.column-count",
                        "The rows have " + fields + " fields, but " + columns + " columns are named; "
                                + (fields > columns ? "those without a name are numbered." : "the last names are left out."),
                        EXPORT_AGAIN, Location.line(file, header.dataLine())));
            }
            long points = first.stream().flatMapToInt(String::chars).filter(c -> c == '.').count();
            long commas = first.stream().flatMapToInt(String::chars).filter(c -> c == ',').count();
            Layout layout = Layout.separatedBy('\t', fields).startingAtLine(header.dataLine());
            layout = commas > points ? layout.withDecimalComma() : layout;
            int time = header.columns().indexOf(EcLabColumn.TIME);
            boolean dates = time >= 0 && time < fields && field(first, time).flatMap(EcLabTime::parse).isPresent();
            layout = dates ? layout.withParser(time, EcLabTime.secondsSince(start.orElseThrow())) : layout;
            return lastRowIsCut(first) ? layout.withEveryLineEnded() : layout;
        }

        private static Optional<String> field(List<String> rows, int column) {
            return rows.stream().map(row -> row.split("\t")).filter(fields -> fields.length > column).map(fields -> fields[column].trim())
                    .findFirst();
        }

        /**
         * EC-Lab does not end its last line. It is cut when its last field lacks the exponent, or a digit of it, that this field has in the
         * first row.
         */
        private boolean lastRowIsCut(List<String> first) {
            if (first.isEmpty()) {
                return false;
            }
            String whole = lastField(first.getFirst());
            String tail = lastField(tail());
            return EXPONENT.matcher(whole).matches()
                    && (!EXPONENT.matcher(tail).matches() || tail.length() - tail.indexOf('E') < whole.length() - whole.indexOf('E'));
        }

        private static String lastField(String row) {
            String stripped = row.stripTrailing();
            return stripped.substring(stripped.lastIndexOf('\t') + 1);
        }

        private String tail() {
            if (head.length < size) {
                try (SeekableByteChannel channel = Files.newByteChannel(path)) {
                    channel.position(size - LONGEST_TAIL);
                    ByteBuffer buffer = ByteBuffer.allocate(LONGEST_TAIL);
                    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                        continue;
                    }
                    return new String(buffer.array(), 0, buffer.position(), StandardCharsets.ISO_8859_1);
                } catch (IOException e) {
                    return "";
                }
            }
            int from = Math.max(header.dataAt(), head.length - LONGEST_TAIL);
            return new String(head, from, head.length - from, StandardCharsets.ISO_8859_1);
        }

        private NumberTable parse(Layout layout, Progress progress) throws IOException {
            return head.length == size
                    ? NumberTable.parse(head, header.dataAt(), head.length, layout)
                    : NumberTable.parse(path, header.dataAt(), layout, progress);
        }

        /** When the acquisition started: as the header says, else the first row's date. */
        private Optional<LocalDateTime> start(List<String> first) {
            String stated = header.metadata().getOrDefault(Metadata.START, "");
            int column = header.columns().indexOf(EcLabColumn.TIME);
            Optional<EcLabTime> time = EcLabTime.parse(stated)
                    .or(() -> column < 0 ? Optional.empty() : field(first, column).flatMap(EcLabTime::parse));
            if (time.isEmpty()) {
                problems.add(Problem.warning("biologic.mpt.no-start",
                        stated.isEmpty()
                                ? "The file does not say when it was started; its times only count."
                                : "The start '" + stated + "' is no date; the times only count.",
                        "Give the start in the recipe.", Location.file(file)));
            } else if (time.get().ambiguous()) {
                problems.add(Problem.warning("biologic.mpt.date-order",
                        "The start is taken month first, as EC-Lab writes it: " + time.get().time().toLocalDate() + ".",
                        "If the file was written day first, give the start in the recipe.", Location.file(file)));
            }
            return time.map(EcLabTime::time);
        }

        private void report(NumberTable table) {
            for (RejectedRow row : table.rejected().subList(0, Math.min(REPORTED_ROWS, table.rejected().size()))) {
                problems.add(
                        row.problem(Severity.WARNING, "biologic.mpt.row", file, "Look at the line; if it is no row, nothing is lost."));
            }
            if (table.rejectedCount() > REPORTED_ROWS) {
                problems.add(Problem.warning("biologic.mpt.rows",
                        table.rejectedCount() + " lines are no rows of this table and are left out.", EXPORT_AGAIN, Location.file(file)));
            }
            table.unfinished().ifPresent(row -> problems.add(
                    row.problem(Severity.WARNING, "biologic.mpt.half-written", file, "The measurement was running, or the file is cut.")));
            for (int column = 0; column < table.columns(); column++) {
                if (table.textFields(column) > 0) {
                    problems.add(Problem.warning("biologic.mpt.text-fields",
                            table.textFields(column) + " fields of column '" + name(column) + "' are no numbers, the first is '"
                                    + table.firstText(column).orElseThrow() + "'; they are missing.",
                            "", Location.file(file).part(name(column))));
                }
            }
        }

        private String name(int column) {
            List<String> columns = header.columns();
            return column < columns.size() && !columns.get(column).isEmpty() ? columns.get(column) : "unknown_" + (column + 1);
        }

        private Measurement measurement(NumberTable parsed, Optional<LocalDateTime> start) {
            EcLabTable table = new EcLabTable(parsed.rows());
            for (int column = 0; column < parsed.columns(); column++) {
                table.add(name(column), parsed.column(column));
            }
            table.addLoops(Arrays.stream(header.loops()).filter(first -> first < parsed.rows()).sorted().toArray());
            Map<String, String> metadata = new LinkedHashMap<>(header.metadata());
            String types = metadata.getOrDefault(EcLabTable.STEP_TYPE, "");
            table.addStepTypes(types.isEmpty() ? List.of() : List.of(types.split(Pattern.quote(MptHeader.BETWEEN_SEQUENCES), -1)));
            String id = "EC-Lab on " + metadata.getOrDefault(CellCharacteristics.HOST, file);
            Clock clock = start.map(time -> Clock.local(id, time)).orElseGet(() -> Clock.relative(id));
            return table.measurement(file, clock, metadata);
        }
    }
}
