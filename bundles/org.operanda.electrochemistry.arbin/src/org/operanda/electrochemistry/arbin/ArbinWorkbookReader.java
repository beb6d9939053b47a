package org.operanda.electrochemistry.arbin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.operanda.data.Clock;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.Values;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.electrochemistry.cycler.CyclerTable;
import org.operanda.electrochemistry.cycler.DateText;
import org.operanda.electrochemistry.cycler.Vocabulary.Term;

/**
 * Reads workbooks ({@code .xlsx}) that Arbin's software exports: the sheets {@code Channel…}, whose first row names the columns. A test
 * that goes on in another sheet of the same columns is one measurement.
 */
public final class ArbinWorkbookReader implements Reader {
    private static final Pattern SHEET_NAME = Pattern.compile("<(?:\\w+:)?sheet\\s[^>]*?name=\"(Channel[^\"]*)\"");
    private static final int LARGEST_LIST = 1 << 16;
    private static final int MOST_COLUMNS = 1000;

    /** The sheets of one channel, one after the other. */
    private static final class Rows {
        private final List<String> headers;
        private final List<double[]> columns = new ArrayList<>();
        private int size;

        private Rows(List<String> headers) {
            this.headers = headers;
            headers.forEach(header -> columns.add(new double[256]));
        }

        private void add(Row row) {
            for (int c = 0; c < columns.size(); c++) {
                if (size == columns.get(c).length) {
                    columns.set(c, Arrays.copyOf(columns.get(c), size + (size >> 1)));
                }
                columns.get(c)[size] = number(c < row.getCellCount() ? Optional.ofNullable(row.getCell(c)) : Optional.empty());
            }
            size++;
        }

        private double[] column(int index) {
            return Arrays.copyOf(columns.get(index), size);
        }
    }

    @Override
    public Probe probe(Source source) {
        if (!ReadableWorkbook.isOOXMLZipHeader(Arrays.copyOf(source.head(), 8))) {
            return Probe.no("no zip archive");
        }
        Optional<String> sheet = channelSheet(source.head());
        return sheet.isPresent()
                ? Probe.of(85, "an Excel workbook with Arbin's sheet '" + sheet.get() + "'")
                : Probe.no("no Excel workbook with a sheet of an Arbin channel");
    }

    /** The first sheet of a channel that the list of sheets names, as far as the list is within the first bytes. */
    private static Optional<String> channelSheet(byte[] head) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(head))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("xl/workbook.xml")) {
                    Matcher name = SHEET_NAME.matcher(new String(zip.readNBytes(LARGEST_LIST), StandardCharsets.UTF_8));
                    return name.find() ? Optional.of(name.group(1)) : Optional.empty();
                }
            }
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            // the first bytes end within an entry, or are damaged: there is no list of sheets
            return Optional.empty();
        }
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        ReadResult result;
        try (ReadableWorkbook workbook = new ReadableWorkbook(source.path().toFile())) {
            result = read(source.name(), workbook, progress);
        } catch (IOException | RuntimeException e) {
            // the library meets a damaged archive or damaged XML with exceptions of every kind
            result = ReadResult.failed(
                    Problem.error("arbin.xlsx.unreadable", "The file is no Excel workbook that can be read: " + e.getMessage() + ".",
                            "Open it in a spreadsheet and save it anew, or export text.", Location.file(source.name())));
        }
        return progress.isCancelled() ? ReadResult.EMPTY : result;
    }

    private static ReadResult read(String file, ReadableWorkbook workbook, Progress progress) throws IOException {
        Map<List<String>, Rows> tables = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Sheet sheet : workbook.getSheets().filter(s -> s.getName().startsWith("Channel")).toList()) {
            try (Stream<Row> stream = sheet.openStream()) {
                add(tables, stream.iterator(), progress);
            }
        }
        List<Measurement> measurements = new ArrayList<>();
        for (Rows rows : tables.values()) {
            String name = tables.size() == 1 ? file : file + " " + (measurements.size() + 1);
            measurement(name, rows).ifPresent(measurements::add);
        }
        if (measurements.isEmpty()) {
            problems.add(
                    Problem.error("arbin.xlsx.no-table", "No sheet 'Channel…' has a row of names with Test_Time and Voltage, and rows.",
                            "Export the test again.", Location.file(file)));
        }
        return new ReadResult(measurements, problems);
    }

    private static void add(Map<List<String>, Rows> tables, Iterator<Row> rows, Progress progress) {
        if (!rows.hasNext()) {
            return;
        }
        Row first = rows.next();
        List<String> headers = IntStream.range(0, Math.min(first.getCellCount(), MOST_COLUMNS)).mapToObj(c -> first.getCellText(c).strip())
                .toList();
        if (ArbinVocabulary.VOCABULARY.names(headers, 4)) {
            Rows table = tables.computeIfAbsent(headers, Rows::new);
            while (rows.hasNext() && !progress.isCancelled()) {
                table.add(rows.next());
            }
        }
    }

    /** A number, or the day of a date; NaN when it is neither. */
    private static double number(Optional<Cell> cell) {
        if (cell.isEmpty() || cell.get().getRawValue() == null) {
            return Double.NaN;
        }
        String text = cell.get().getType() == CellType.STRING ? cell.get().asString().strip() : cell.get().getRawValue();
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            return DateText.isDate(text) ? ArbinColumns.day(DateText.of(List.of(text), false).parse(bytes, 0, bytes.length)) : Double.NaN;
        }
    }

    private static Optional<Measurement> measurement(String name, Rows rows) {
        int time = indexOf(rows.headers, Term::time);
        if (time < 0 || rows.size == 0) {
            return Optional.empty();
        }
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(Metadata.INSTRUMENT, "Arbin");
        double[] seconds = rows.column(time);
        int date = indexOf(rows.headers, term -> term.column().filter(c -> c.name().equals("unix_time")).isPresent());
        double start = date < 0 ? Double.NaN : rows.column(date)[0] - seconds[0] / ArbinColumns.SECONDS_PER_DAY;
        CyclerTable table = CyclerTable.along(rows.headers.get(time), Values.of(seconds), clock(name, start));
        for (int c = 0; c < rows.headers.size(); c++) {
            if (c != time && !rows.headers.get(c).isEmpty() && Arrays.stream(rows.column(c)).anyMatch(v -> !Double.isNaN(v))) {
                ArbinColumns.add(table, rows.headers.get(c), rows.column(c));
            }
        }
        return Optional.of(table.measurement(name, metadata));
    }

    private static int indexOf(List<String> headers, Predicate<Term> wanted) {
        return IntStream.range(0, headers.size()).filter(c -> ArbinVocabulary.VOCABULARY.term(headers.get(c)).filter(wanted).isPresent())
                .findFirst().orElse(-1);
    }

    private static Clock clock(String name, double day) {
        String id = "Arbin of " + name;
        return ArbinColumns.isDay(day) ? Clock.local(id, ArbinColumns.localTime(day)) : Clock.relative(id);
    }
}
