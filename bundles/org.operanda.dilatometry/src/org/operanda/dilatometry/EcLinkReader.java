package org.operanda.dilatometry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.data.text.DateField;
import org.operanda.data.text.HeaderLine;
import org.operanda.data.text.TextColumn;
import org.operanda.data.text.TextHead;
import org.operanda.data.text.TextTable;

/**
 * Reads the text that EC-Link, the software of EL-CELL's dilatometers ECD, writes: displacement, temperature, and where they are recorded
 * potential and current, against the computer's time.
 * <p>
 * <b>No real file could be found.</b> This reader is built from what is said of the format in public (a delimited text with named columns,
 * one row per reading, with the computer's date and time, displacement, temperature, potential and current) and tested on generated files
 * only. It therefore asks for nothing but a line that names a time or date and a displacement, in any order, with units in brackets, in
 * parentheses, after a slash or in a line of their own; the separator is tab, semicolon or comma, the decimal mark point or comma. Lines
 * above are metadata. Columns that it does not know keep a plain name. Where it fails, a column map reads the same file.
 */
public final class EcLinkReader implements Reader {
    private static final int HEAD = 1 << 20;
    private static final Pattern MAKER = Pattern.compile("ec-?link|el-?cell|\\becd\\b|ecd-\\d", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d*[.,]?\\d*(?:[eE][-+]?\\d+)?");
    private static final Pattern ENTRY = Pattern.compile("[#\\s]*([^:=;\t,]{1,60}?)\\s*[:=;\t,]+\\s*(\\S.*)");
    private static final Map<String, String> SHARED = Map.of("comment", Metadata.COMMENT, "operator", Metadata.USER, "user", Metadata.USER,
            "device", Metadata.INSTRUMENT, "instrument", Metadata.INSTRUMENT, "software", Metadata.SOFTWARE, "start", Metadata.START,
            "title", Metadata.TITLE);

    @Override
    public Probe probe(Source source) {
        if (source.headText().indexOf('\0') >= 0) {
            return Probe.no("no text");
        }
        TextHead head = TextHead.of(source.head());
        Optional<EcLinkHeader> header = EcLinkHeader.find(head);
        if (header.isEmpty()) {
            return Probe.no("no line names a time and a displacement");
        }
        boolean maker = MAKER.matcher(String.join("\n", head.lines().subList(0, header.get().line()))).find();
        return maker
                ? Probe.of(80, "names EL-CELL or EC-Link above columns with a time and a displacement")
                : Probe.of(45, "a line names a time and a displacement");
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        try (InputStream in = Files.newInputStream(source.path())) {
            ReadResult result = read(source, TextHead.of(in.readNBytes(HEAD)), progress);
            return progress.isCancelled() ? ReadResult.EMPTY : result;
        } catch (IOException e) {
            return ReadResult.failed(Problem.error("dilatometry.unreadable", "The file cannot be read: " + e.getMessage() + ".",
                    "Check that it is there and may be read.", Location.file(source.name())));
        }
    }

    private static ReadResult read(Source source, TextHead head, Progress progress) throws IOException {
        Location where = Location.file(source.name());
        Optional<EcLinkHeader> found = EcLinkHeader.find(head);
        if (found.isEmpty()) {
            return ReadResult.failed(Problem.error("dilatometry.ec-link.no-header", "No line names a time and a displacement.",
                    "If it is another text, write a column map beside it (*.columns.json) that names its columns.", where));
        }
        EcLinkHeader header = found.get();
        List<Problem> problems = new ArrayList<>();
        Map<String, String> metadata = metadata(head.lines().subList(0, header.line() - 1));
        int dataLine = head.nextFilled(header.lastLine());
        List<String> first = dataLine == 0 ? List.of() : HeaderLine.fields(head.line(dataLine), header.separator());
        List<TextColumn> columns = header.columns(first.size(), source.name(), problems);
        Optional<String> time = columns.stream().filter(c -> c.name().equals(TextTable.TIME) && c.index() < first.size())
                .map(c -> first.get(c.index())).findFirst();
        Optional<LocalDateTime> date = time.flatMap(DateField::parse);
        boolean timed = date.isPresent() || time.filter(t -> NUMBER.matcher(t).matches()).isPresent();
        if (!timed || columns.size() < Math.min(header.labels().size(), first.size())
                || columns.stream().anyMatch(c -> c.index() >= first.size())) {
            problems.add(Problem.error("dilatometry.ec-link.columns",
                    dataLine == 0 ? "No row follows the names of the columns." : "The rows do not fit the names and units of the columns.",
                    "Write a column map beside the file (*.columns.json) that names the columns and their units.",
                    Location.line(source.name(), header.line())));
            return new ReadResult(List.of(), problems);
        }
        Optional<LocalDateTime> start = date.or(() -> Optional.ofNullable(metadata.get(Metadata.START)).flatMap(DateField::parse));
        if (start.isEmpty()) {
            problems.add(Problem.warning("dilatometry.no-start", "The file does not say when it was started; its times only count.",
                    "Give the start in the recipe.", where));
        }
        TextTable table = new TextTable(source.path(), head.starts().get(header.lastLine()),
                header.layout(head, dataLine, first.size()), "dilatometry", columns, TextTable.TIME, date.isPresent(), start);
        return table.read(source.name(), metadata, problems, progress);
    }

    private static Map<String, String> metadata(List<String> lines) {
        Map<String, String> metadata = new LinkedHashMap<>();
        for (String line : lines) {
            Matcher entry = ENTRY.matcher(line);
            if (entry.matches()) {
                String key = entry.group(1).strip();
                metadata.putIfAbsent(SHARED.getOrDefault(key.toLowerCase(Locale.ROOT), key), entry.group(2).strip());
            }
        }
        return metadata;
    }
}
