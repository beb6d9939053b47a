package org.operanda.eqcm.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.data.text.Layout;
import org.operanda.data.text.NumberTable;
import org.operanda.eqcm.EqcmQuantities;

/**
 * Reads the files of ALC_EQCM (I. Scivetti, G. Teobaldi, Comput. Mater. Sci. 218 (2023) 111968): {@code DATA_EQCM}, which is what a potentiostat
 * with a quartz writes ({@code #Potential (V) Current (A) Charge (C) Time (s) Frequency (V) Resistance (V)}), and its results
 * {@code RAW_MASS} and {@code RAW_CURRENT}, a quantity against potential in blocks of half cycles.
 * <p>
 * A frequency in V is made Hz with {@code V_to_Hz} of the file {@code SET_EQCM} beside it; as it rises with the mass, {@code frequency_shift} is
 * its negative. Without that file it stays in V. {@code Sauerbrey} of that file is kept in the metadata.
 */
public final class AlcEqcmReader implements Reader {
    private static final Pattern LABEL = Pattern.compile("([A-Za-z][A-Za-z-]*)\\s*[(\\[]\\s*([^)\\]]*)[)\\]]");
    private static final Pattern BLOCK = Pattern.compile("#\\s*Cycle\\s+(\\d+)\\s*-\\s*Voltage sweep:\\s*(\\w+)");
    private static final int LARGEST_SETTINGS = 1 << 20;
    private static final String SETTINGS = "SET_EQCM";

    /** A column's label and unit. */
    private record Label(String name, String unit) {}

    @Override
    public Probe probe(Source source) {
        Text text = new Text(source.head());
        List<Label> labels = text.bytes().length == 0 ? List.of() : labels(text.line(0));
        if (isData(labels)) {
            return Probe.of(75, "first line names potential, time and frequency as DATA_EQCM of ALC_EQCM does");
        }
        boolean result = labels.size() == 2 && labels.getFirst().name().equals("Potential")
                && BLOCK.matcher(text.line(text.next(0))).lookingAt();
        return result
                ? Probe.of(90, "a quantity against potential by voltage sweep, as ALC_EQCM prints it")
                : Probe.no("no labels of ALC_EQCM");
    }

    private static List<Label> labels(String line) {
        List<Label> labels = new ArrayList<>();
        Matcher matcher = LABEL.matcher(line.length() > 1000 || !line.startsWith("#") ? "" : line);
        while (matcher.find()) {
            labels.add(new Label(matcher.group(1), matcher.group(2).strip()));
        }
        return labels;
    }

    private static boolean isData(List<Label> labels) {
        return List.of("Potential", "Time", "Frequency").stream().allMatch(n -> labels.stream().anyMatch(l -> l.name().equals(n)));
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        ReadResult result;
        try {
            Text text = Text.of(source);
            List<Label> labels = text.bytes().length == 0 ? List.of() : labels(text.line(0));
            result = isData(labels) ? data(source, text, labels) : results(source.name(), text, labels);
        } catch (IOException e) {
            result = ReadResult.failed(Text.unreadable(source, e));
        }
        return progress.isCancelled() ? ReadResult.EMPTY : result;
    }

    private static ReadResult data(Source source, Text text, List<Label> labels) {
        List<Problem> problems = new ArrayList<>();
        NumberTable table = NumberTable.parse(text.bytes(), text.next(0), text.bytes().length,
                Layout.whiteSpace(labels.size()).startingAtLine(2));
        Text.report(table, source.name(), problems);
        int time = labels.stream().map(Label::name).toList().indexOf("Time");
        if (table.rows() == 0) {
            problems.add(Problem.error("eqcm.alc.empty", "The file holds no row of numbers.", "The measurement may have been aborted.",
                    Location.file(source.name())));
            return new ReadResult(List.of(), problems);
        }
        Map<String, String> metadata = settings(source.path().resolveSibling(SETTINGS));
        Axis axis = Axis.time(table.column(time), Clock.relative("potentiostat"));
        List<Dataset> datasets = new ArrayList<>();
        for (int c = 0; c < labels.size(); c++) {
            if (c != time) {
                Dataset dataset = column(labels.get(c), axis, table.column(c), metadata, source.name(), problems);
                if (datasets.stream().noneMatch(d -> d.name().equals(dataset.name()))) {
                    datasets.add(dataset);
                }
            }
        }
        return ReadResult.of(Measurement.of(source.name(), ResonanceTable.TECHNIQUE, datasets, metadata), problems);
    }

    /** Directives of the settings file, their comments removed; none when it is not there. */
    private static Map<String, String> settings(Path file) {
        Map<String, String> settings = new LinkedHashMap<>();
        try {
            if (Files.isRegularFile(file) && Files.size(file) < LARGEST_SETTINGS) {
                for (String line : new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).split("\\R")) {
                    String[] parts = line.replaceFirst("#.*", "").strip().split("\\s+", 2);
                    if (parts.length == 2) {
                        settings.put(parts[0], parts[1]);
                    }
                }
            }
        } catch (IOException e) {
            return settings;
        }
        String quartz = settings.getOrDefault("Quartz_freq", "");
        if (!quartz.isEmpty()) {
            settings.put(EqcmQuantities.FUNDAMENTAL_FREQUENCY, quartz);
        }
        if (settings.containsKey("Software")) {
            settings.put(Metadata.SOFTWARE, settings.remove("Software"));
        }
        return settings;
    }

    private static Dataset column(Label label, Axis axis, Values values, Map<String, String> settings, String file,
            List<Problem> problems) {
        Unit<?> unit = Units.parse(label.unit()).orElse(Units.ONE);
        return switch (label.name().toLowerCase(Locale.ROOT)) {
            case "potential" -> Dataset.of("voltage", QuantityKind.POTENTIAL, unit, axis, values);
            case "current" -> Dataset.of("current", QuantityKind.CURRENT, unit, axis, values);
            case "charge" -> Dataset.of("charge", QuantityKind.CHARGE, unit, axis, values);
            case "frequency" -> frequency(unit, axis, values, settings, file, problems);
            case "resistance" -> Dataset.of("resistance", QuantityKind.RESISTANCE, unit, axis, values);
            case "mass-density" ->
                Dataset.of("areal_mass", EqcmQuantities.AREAL_MASS, EqcmQuantities.NANOGRAM_PER_SQUARE_CENTIMETRE, axis, values);
            default -> Dataset.of(label.name().toLowerCase(Locale.ROOT), QuantityKind.UNKNOWN, unit, axis, values);
        };
    }

    private static Dataset frequency(Unit<?> unit, Axis axis, Values values, Map<String, String> settings, String file,
            List<Problem> problems) {
        double factor = unit.equals(Units.VOLT)
                ? number(settings.getOrDefault("V_to_Hz", ""))
                : Units.factor(unit, Units.HERTZ).orElse(Double.NaN);
        if (Double.isNaN(factor)) {
            problems.add(Problem.warning("eqcm.alc.volts", "The frequency is in volts and nothing says how many hertz a volt is.",
                    "Lay the file " + SETTINGS + " with V_to_Hz beside it.", Location.line(file, 1)));
            return Dataset.of("frequency_voltage", QuantityKind.UNKNOWN, unit, axis, values);
        }
        double[] shift = Arrays.stream(values.toArray()).map(v -> unit.equals(Units.VOLT) ? -factor * v : factor * v).toArray();
        List<Axis> axes = List.of(axis, Axis.of("overtone", EqcmQuantities.OVERTONE, Units.ONE, Values.of(1.0)));
        return Dataset.of(EqcmQuantities.SHIFT, EqcmQuantities.FREQUENCY_SHIFT, Units.HERTZ, axes, Values.of(shift));
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip().split("\\s+")[0]);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** A quantity against potential, block by block; rows are numbered, and blocks by half cycle. */
    private static ReadResult results(String file, Text text, List<Label> labels) {
        if (labels.size() != 2) {
            return ReadResult.failed(Problem.error("eqcm.alc.no-labels", "The first line does not name columns as files of ALC_EQCM do.",
                    "It is of another kind.",
                    Location.line(file, 1)));
        }
        List<Problem> problems = new ArrayList<>();
        NumberTable table = NumberTable.parse(withoutComments(text.bytes()), 0, text.bytes().length, Layout.whiteSpace(2));
        Text.report(table, file, problems);
        if (table.rows() == 0) {
            problems.add(Problem.error("eqcm.alc.empty", "The file holds no row of numbers.", "The analysis may have been aborted.",
                    Location.file(file)));
            return new ReadResult(List.of(), problems);
        }
        Axis axis = Axis.index(table.rows());
        List<Dataset> datasets = new ArrayList<>();
        datasets.add(Dataset.of("voltage", QuantityKind.POTENTIAL, Units.parse(labels.getFirst().unit()).orElse(Units.VOLT), axis,
                table.column(0)));
        Dataset second = column(labels.getLast(), axis, table.column(1), Map.of(), file, problems);
        datasets.add(second.name().equals("voltage") ? second.withName("potential") : second);
        datasets.add(Dataset.of("half_cycle", EqcmQuantities.HALF_CYCLE, Units.ONE, axis, Values.of(halfCycles(text, table.rows()))));
        return ReadResult.of(Measurement.of(file, ResonanceTable.TECHNIQUE, datasets, Map.of(Metadata.SOFTWARE, "ALC_EQCM")), problems);
    }

    /** The text with its comments blanked out, so that every number stays where it is. */
    private static byte[] withoutComments(byte[] bytes) {
        byte[] plain = bytes.clone();
        boolean comment = false;
        for (int i = 0; i < plain.length; i++) {
            comment = plain[i] != '\n' && (comment || plain[i] == '#');
            plain[i] = comment ? (byte) ' ' : plain[i];
        }
        return plain;
    }

    private static double[] halfCycles(Text text, int rows) {
        double[] numbers = new double[rows];
        int block = -1;
        int row = 0;
        for (int at = 0; at < text.bytes().length && row < rows; at = text.next(at)) {
            String line = text.line(at);
            if (BLOCK.matcher(line).lookingAt()) {
                block++;
            } else if (!line.isBlank() && !line.startsWith("#")) {
                numbers[row++] = Math.max(0, block);
            }
        }
        return numbers;
    }
}
