package org.operanda.raman.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Exposure;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.Values;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.data.text.Layout;
import org.operanda.data.text.NumberTable;
import org.operanda.data.text.RejectedRow;
import org.operanda.data.text.TextHead;
import org.operanda.raman.RamanQuantities;
import org.operanda.raman.file.SpectralAxes.Ordinate;

/**
 * Reads spectra exported as text: LabSpec with its {@code #name=value} lines, also series and maps whose first row holds the spectral axis and whose rows begin
 * with time or place; WiRE's {@code #Wave #Intensity}; texts with JCAMP's labels but bare columns; and two columns with or without a heading, decimal point or
 * comma. In a text that does not say what its first column is, abscissae between −2000 and 5000 are taken for Raman shifts, if the user says that it is a
 * spectrum.
 */
public final class SpectrumTextReader implements Reader {
    private static final Pattern LABSPEC = Pattern.compile("#\\s*([^=]+)=\\s*(.*)");
    private static final Pattern JCAMP = Pattern.compile("##\\s*([^=]+)=\\s*(.*)");
    private static final Pattern WIRE = Pattern.compile("#\\s*Wave\\s+#\\s*Intensity.*");
    private static final Pattern NUMBERS = Pattern.compile("[-+\\d.,;eE\\s]*\\d[-+\\d.,;eE\\s]*");
    private static final int REPORTED = 5;
    private static final double LEAST_SHIFT = -2000;
    private static final double GREATEST_SHIFT = 5000;

    /** What stands before the numbers. */
    private record Head(Map<String, String> says, String heading, int firstLine, Kind kind) {}

    private enum Kind {
        LABSPEC, JCAMP_LABELS, WIRE, HEADING, BARE, OTHER
    }

    @Override
    public Probe probe(Source source) {
        if (!source.isText()) {
            return Probe.no("is no text");
        }
        Head head = head(TextHead.of(source.head()));
        return switch (head.kind()) {
            case LABSPEC -> Probe.of(95, "has LabSpec's lines that name the axes");
            case WIRE -> Probe.of(90, "begins with WiRE's \"#Wave #Intensity\"");
            case JCAMP_LABELS -> Probe.of(90, "has JCAMP's labels of an infrared or Raman spectrum above bare columns");
            case HEADING -> Probe.of(75, "has a heading that names a spectral axis: " + head.heading());
            case BARE -> Probe.of(12, "has two columns of numbers that could be a spectrum");
            case OTHER -> Probe.no("has no columns of a spectrum");
        };
    }

    private static Head head(TextHead text) {
        Map<String, String> says = new LinkedHashMap<>();
        String heading = "";
        boolean labspec = false;
        boolean jcamp = false;
        int line = text.nextFilled(0);
        while (line > 0 && !isRow(text.line(line))) {
            Matcher label = JCAMP.matcher(text.line(line));
            Matcher entry = LABSPEC.matcher(text.line(line));
            if (label.matches()) {
                says.put(label.group(1).strip(), label.group(2).strip());
                jcamp = true;
            } else if (entry.matches()) {
                says.putIfAbsent(entry.group(1).strip(), entry.group(2).strip());
                labspec = true;
            } else {
                heading = text.line(line).strip();
            }
            line = text.nextFilled(line);
        }
        boolean columns = line > 0 && isRow(text.line(line)) && text.nextFilled(line) > 0;
        return new Head(says, heading, line, columns ? kind(says, heading, labspec, jcamp, text.line(line)) : Kind.OTHER);
    }

    private static Kind kind(Map<String, String> says, String heading, boolean labspec, boolean jcamp, String row) {
        String type = says.getOrDefault("DATA TYPE", "").toUpperCase(Locale.ROOT);
        if (labspec && says.keySet().stream().anyMatch(k -> k.startsWith("AxisType"))) {
            return Kind.LABSPEC;
        }
        if (jcamp) {
            return !says.containsKey("XYDATA") && !says.containsKey("XYPOINTS") && (type.contains("INFRARED") || type.contains("RAMAN"))
                    ? Kind.JCAMP_LABELS
                    : Kind.OTHER;
        }
        if (WIRE.matcher(heading).matches()) {
            return Kind.WIRE;
        }
        String plain = heading.toLowerCase(Locale.ROOT);
        boolean two = Layout.fieldsIn(row.getBytes(StandardCharsets.ISO_8859_1), 0, row.length(), separator(row)) == 2;
        if (two && (plain.contains("raman") || plain.contains("wavenumber") || plain.contains("cm-1") || plain.contains("cm⁻¹")
                || plain.contains("1/cm"))) {
            return Kind.HEADING;
        }
        return two && heading.isEmpty() && says.isEmpty() ? Kind.BARE : Kind.OTHER;
    }

    private static boolean isRow(String line) {
        return NUMBERS.matcher(line).matches();
    }

    private static char separator(String row) {
        String inner = row.strip();
        return inner.contains("\t")
                ? '\t'
                : inner.contains(";")
                        ? ';'
                        : inner.contains(",") && (inner.contains(".") || inner.matches("\\S+,\\s*\\S+"))
                                ? ','
                                : Layout.WHITE_SPACE;
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        ReadResult result;
        try {
            byte[] all = Files.readAllBytes(source.path());
            TextHead text = TextHead.of(all);
            Head head = head(text);
            result = head.kind() == Kind.OTHER
                    ? ReadResult.failed(
                            Problems.other(source, "text of a spectrum", "has no two columns of numbers below a heading that is known"))
                    : read(source.name(), all, text, head);
        } catch (IOException e) {
            result = ReadResult.failed(Problems.unreadable(source, e));
        }
        return progress.isCancelled() ? ReadResult.EMPTY : result;
    }

    private static ReadResult read(String file, byte[] all, TextHead text, Head head) {
        List<Problem> problems = new ArrayList<>();
        String row = text.line(head.firstLine());
        char separator = separator(row);
        boolean comma = separator != ',' && row.contains(",") && !row.contains(".");
        int from = text.starts().get(head.firstLine() - 1);
        int end = from;
        while (end < all.length && all[end] != '\n') {
            end++;
        }
        int fields = Math.max(2, Layout.fieldsIn(all, from, end > from && all[end - 1] == '\r' ? end - 1 : end, separator));
        Layout layout = new Layout(separator, comma ? ',' : '.', fields, head.firstLine(), false, Map.of());
        NumberTable table = NumberTable.parse(all, from, all.length, layout);
        report(table, file, problems);
        if (table.rows() == 0) {
            problems.add(Problem.error("raman.text.empty", "The text has no row of numbers.", "Check its separator and decimal mark.",
                    Location.line(file, head.firstLine())));
            return new ReadResult(List.of(), problems);
        }
        Map<String, String> metadata = new LinkedHashMap<>(head.says());
        Optional.ofNullable(head.says().get("Instrument")).ifPresent(v -> metadata.put(Metadata.INSTRUMENT, v));
        Optional.ofNullable(head.says().getOrDefault("Title", head.says().get("TITLE"))).ifPresent(v -> metadata.put(Metadata.TITLE, v));
        Optional<LocalDateTime> start = Moments.parse(head.says().getOrDefault("Acquired", ""));
        return fields == 2 ? single(file, head, table, metadata, start, problems) : several(file, head, table, metadata, start, problems);
    }

    private static void report(NumberTable table, String file, List<Problem> problems) {
        for (RejectedRow row : table.rejected().subList(0, Math.min(REPORTED, table.rejected().size()))) {
            problems.add(row.problem(Severity.WARNING, "raman.text.row", file, "Look at the line; if it is no point, nothing is lost."));
        }
    }

    private static Axis axis(Head head, Values values) {
        return switch (head.kind()) {
            case LABSPEC -> SpectralAxes.of(head.says().getOrDefault("AxisUnit[1]", "1/cm"), true, values);
            case JCAMP_LABELS -> SpectralAxes.of(head.says().getOrDefault("XUNITS", ""), raman(head), values);
            case HEADING -> SpectralAxes.of(head.heading(), raman(head), values);
            default -> SpectralAxes.shift(values);
        };
    }

    private static boolean raman(Head head) {
        return (head.heading() + head.says().getOrDefault("DATA TYPE", "")).toLowerCase(Locale.ROOT).contains("raman");
    }

    private static ReadResult single(String file, Head head, NumberTable table, Map<String, String> metadata, Optional<LocalDateTime> start,
            List<Problem> problems) {
        double[] x = table.column(0).toArray();
        if (head.kind() == Kind.BARE) {
            double least = Arrays.stream(x).min().orElse(0);
            double greatest = Arrays.stream(x).max().orElse(0);
            if (!(least >= LEAST_SHIFT && greatest <= GREATEST_SHIFT)) {
                return ReadResult.failed(Problem.error("raman.text.range", "The first column runs from " + least + " to " + greatest
                        + ", which is no Raman shift in cm⁻¹.", "Write a column map that says what the columns are.",
                        Location.line(file, head.firstLine())));
            }
            problems.add(Problem.warning("raman.text.guessed",
                    "The text does not say what its columns are; they are taken for Raman shift in cm⁻¹ and intensity.",
                    "Write a column map if they are something else.", Location.line(file, head.firstLine())));
        }
        Axis axis = axis(head, Values.of(x));
        Ordinate ordinate = Ordinate.of(head.kind() == Kind.JCAMP_LABELS ? head.says().getOrDefault("YUNITS", "") : head.heading());
        String technique = SpectralAxes.technique(axis, head.kind() == Kind.LABSPEC);
        return ReadResult.of(new Measurement(file, technique, List.of(ordinate.dataset(List.of(axis), table.column(1))),
                start.map(s -> new Exposure(Clock.local("LabSpec", s), 0, 0)), metadata), problems);
    }

    /** The first row holds the spectral axis, after as many blank fields as the rows have places. */
    private static ReadResult several(String file, Head head, NumberTable table, Map<String, String> metadata,
            Optional<LocalDateTime> start,
            List<Problem> problems) {
        int places = 0;
        while (places < table.columns() && Double.isNaN(table.column(places).get(0))) {
            places++;
        }
        int points = table.columns() - places;
        int rows = table.rows() - 1;
        if (rows < 1 || points < 2) {
            problems.add(Problem.error("raman.text.layout",
                    "The rows have " + table.columns() + " fields, and the first one is no spectral axis.",
                    "Export each spectrum by itself, or with the axis in the first row.", Location.line(file, head.firstLine())));
            return new ReadResult(List.of(), problems);
        }
        double[] x = new double[points];
        double[] all = new double[rows * points];
        for (int k = 0; k < points; k++) {
            Values column = table.column(places + k);
            x[k] = column.get(0);
            for (int i = 0; i < rows; i++) {
                all[i * points + k] = column.get(i + 1);
            }
        }
        Axis axis = axis(head, Values.of(x));
        boolean timed = places == 1 && head.says().getOrDefault("AxisType[2]", "").equals("Time");
        Axis along = timed
                ? Axis.time(table.column(0).slice(1, rows),
                        start.map(s -> Clock.local("LabSpec", s)).orElseGet(() -> Clock.relative("LabSpec")))
                : Axis.index(rows);
        List<Dataset> datasets = new ArrayList<>();
        datasets.add(Ordinate.of("").dataset(List.of(along, axis), Values.of(all)));
        for (int k = 0; k < places && !timed && places <= 3; k++) {
            String name = List.of(RamanQuantities.X, RamanQuantities.Y, RamanQuantities.Z).get(k);
            datasets.add(SpectralAxes.stage(name, along, table.column(k).slice(1, rows)));
        }
        return ReadResult.of(Measurement.of(file, RamanQuantities.RAMAN, datasets, metadata), problems);
    }
}
