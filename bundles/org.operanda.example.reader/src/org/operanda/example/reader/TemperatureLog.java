package org.operanda.example.reader;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.measure.Unit;
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
import org.operanda.data.reader.ReadResult;

/** One file while it is read. The reader itself has no state, so that several files may be read at once. */
final class TemperatureLog {
    private static final String MISSING = "---";
    private static final int ROWS_BETWEEN_CANCELS = 1024;

    private final String file;
    private final List<String> lines;
    private final Progress progress;
    private final Map<String, String> header = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** A column of the table. */
    private record Channel(String name, Unit<?> unit) {}

    TemperatureLog(String file, List<String> lines, Progress progress) {
        this.file = file;
        this.lines = lines;
        this.progress = progress;
    }

    ReadResult read() {
        if (lines.isEmpty() || !lines.getFirst().equals(TemperatureLogReader.MAGIC)) {
            return failed("tlog.magic", "The file does not begin with \"" + TemperatureLogReader.MAGIC + "\".",
                    "Export it from the logger again as TLOG 1.", 1);
        }
        int firstRow = readHeader();
        List<Channel> channels = channels();
        double interval = interval();
        if (channels.isEmpty()) {
            return failed("tlog.channels", "The header names no channels.", "Look for a line such as \"channels: cell °C; room °C\".",
                    firstRow);
        }
        if (!(interval > 0)) {
            return failed("tlog.interval", "The header states no interval between rows.", "Look for a line such as \"interval: 10 s\".",
                    firstRow);
        }
        List<double[]> rows = rows(firstRow, channels.size());
        return progress.isCancelled() ? ReadResult.EMPTY : ReadResult.of(measurement(channels, interval, rows), problems);
    }

    /** An error ends the reading; what else was noticed goes with it. */
    private ReadResult failed(String id, String message, String hint, int line) {
        problems.add(Problem.error(id, message, hint, Location.line(file, line)));
        return new ReadResult(List.of(), problems);
    }

    /** Returns the index of the first row of the table. */
    private int readHeader() {
        for (int i = 1; i < lines.size(); i++) {
            String[] entry = lines.get(i).split(":", 2);
            if (entry.length == 2) {
                header.put(entry[0].trim(), entry[1].trim());
            }
            if (entry[0].trim().equals("channels")) {
                return i + 1;
            }
        }
        return lines.size();
    }

    private List<Channel> channels() {
        List<Channel> channels = new ArrayList<>();
        for (String entry : header.getOrDefault("channels", "").split(";")) {
            String[] words = entry.trim().split("\\s+", 2);
            Optional<Unit<?>> unit = words.length == 2 ? Units.parse(words[1]) : Optional.empty();
            boolean taken = channels.stream().anyMatch(c -> c.name().equals(words[0]));
            if (!words[0].isEmpty()) {
                channels.add(new Channel(taken ? words[0] + "_" + (channels.size() + 1) : words[0], unit.orElse(Units.CELSIUS)));
            }
            if (!words[0].isEmpty() && unit.isEmpty()) {
                problems.add(Problem.warning("tlog.unit", "Channel '" + words[0] + "' states no known unit; °C is assumed.",
                        "Correct the header if it is another.",
                        Location.file(file).part("channels")));
            }
        }
        return channels;
    }

    /** Seconds between rows, NaN when the header does not say. */
    private double interval() {
        String[] words = header.getOrDefault("interval", "").split("\\s+", 2);
        double scale = words.length == 2
                ? Units.parse(words[1]).flatMap(unit -> Units.factor(unit, Units.SECOND)).orElse(Double.NaN)
                : Double.NaN;
        return number(words[0]) * scale;
    }

    private List<double[]> rows(int firstRow, int width) {
        progress.begin("Rows of " + file, lines.size());
        List<double[]> rows = new ArrayList<>();
        for (int i = firstRow; i < lines.size(); i++) {
            if (i % ROWS_BETWEEN_CANCELS == 0 && progress.isCancelled()) {
                return List.of();
            }
            Optional<double[]> row = row(lines.get(i), width);
            if (row.isEmpty()) {
                problems.add(Problem.error("tlog.row", "The row is not " + width + " numbers; the rows before it were read.",
                        "Look at this line; if the file was cut off, copy it from the logger again.", Location.line(file, i + 1)));
                return rows;
            }
            rows.add(row.get());
        }
        return rows;
    }

    /** The numbers of a row, empty when it is none. */
    private static Optional<double[]> row(String line, int width) {
        String[] fields = line.split(";", -1);
        if (fields.length != width) {
            return Optional.empty();
        }
        double[] row = new double[width];
        for (int i = 0; i < width; i++) {
            String field = fields[i].trim();
            row[i] = number(field);
            if (Double.isNaN(row[i]) && !field.equals(MISSING)) {
                return Optional.empty();
            }
        }
        return Optional.of(row);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private Measurement measurement(List<Channel> channels, double interval, List<double[]> rows) {
        Axis time = Axis.time(Values.computed(rows.size(), i -> i * interval), clock());
        List<Dataset> datasets = new ArrayList<>();
        for (int i = 0; i < channels.size(); i++) {
            int column = i;
            Channel channel = channels.get(i);
            Values values = Values.of(rows.stream().mapToDouble(row -> row[column]).toArray());
            datasets.add(Dataset.of(channel.name(), QuantityKind.TEMPERATURE, channel.unit(), time, values));
        }
        return Measurement.of(file, "temperature", datasets, metadata());
    }

    private Clock clock() {
        String started = header.getOrDefault("started", "");
        try {
            return Clock.at("temperature-logger", OffsetDateTime.parse(started).toInstant());
        } catch (DateTimeParseException e) {
            problems.add(Problem.warning("tlog.started",
                    "The header states no start that is a date with a time zone; times count from the first row.",
                    "Give the start in the recipe.", Location.file(file).part("started")));
            return Clock.relative("temperature-logger");
        }
    }

    /** The header in the file's words, under the keys that all readers share where there is one. */
    private Map<String, String> metadata() {
        Map<String, String> metadata = new LinkedHashMap<>();
        header.forEach((key, value) -> metadata.put(switch (key) {
            case "device" -> Metadata.INSTRUMENT;
            case "started" -> Metadata.START;
            default -> key;
        }, value));
        return metadata;
    }
}
