package org.operanda.xas;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

/**
 * Reads spectra that are plain columns of numbers under lines of comment, as most beamlines and analysis programs write them. It claims a
 * file modestly: with a confidence of 45 when a label names the energy in eV or keV, an absorption or an intensity above a plausible energy
 * column, 30 when an unlabelled first column looks like the energies of a scan, else 5.
 * <p>
 * The energy column is found by its label; else it is the first column that rises strictly from 100 eV to 150 keV at most, where absorption
 * edges lie, and by no more than half of its first value, as a scan of one edge does; else the first column is taken for an abscissa of
 * unknown kind. A problem says which rule applied. Of two columns without labels, the one beside the energy is the absorption.
 * <p>
 * A header that {@link BeamlineLayout} knows says what the columns are, and then the confidence is 80.
 */
public final class ColumnsReader implements Reader {
    private static final double LEAST_ENERGY = 100;
    private static final double GREATEST_ENERGY = 150_000;
    /** A scan reaches no further above its start than this part of it. */
    private static final double LONGEST_SCAN = 0.5;
    private static final int FEWEST_ROWS = 20;
    private static final int MOST_COLUMNS = 40;
    private static final Pattern ENERGY_LABEL = Pattern.compile(
            "(?:e|ee|en|(?:e?bragg|mono|photon|achieved|shifted)?[ _]?energy)(?:[ _]?[(\\[/]?(k?ev)[)\\]]?)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTRY = Pattern.compile("([A-Za-z][A-Za-z0-9_ .-]{0,30}?)\\s*[:=]\\s*(\\S.*)");
    private static final Map<String, String> SHARED = Map.of("element", Metadata.ELEMENT, "atom", Metadata.ELEMENT, "edge", Metadata.EDGE,
            "facility", Metadata.FACILITY,
            "beamline", Metadata.BEAMLINE, "name", Metadata.TITLE);

    @Override
    public Probe probe(Source source) {
        String head = source.headText();
        if (head.indexOf('\0') >= 0 || head.isBlank()) {
            return Probe.no("no text");
        }
        ColumnText text = ColumnText.find(source.head());
        if (text.rows() < 3) {
            return Probe.no("no table of numbers");
        }
        Layout rows = TextTable.layout(source.head(), text.start());
        Optional<BeamlineLayout> layout = BeamlineLayout.of(text, rows);
        if (layout.isPresent()) {
            return Probe.of(80, "columns of " + layout.get().name() + ": " + layout.get().why());
        }
        return Guess.of(text, rows, source.head()).probe(text.rows());
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        ReadResult result;
        try {
            result = read(source, TextLines.bytes(source));
        } catch (IOException e) {
            result = ReadResult.failed(TextTable.unreadable(source.name(), e));
        }
        return progress.isCancelled() ? ReadResult.EMPTY : result;
    }

    @Override
    public List<Path> companions(Source source) {
        ColumnText text = ColumnText.find(source.head());
        boolean pixels = text.width() > 0 && BeamlineLayout.of(text, TextTable.layout(source.head(), text.start()))
                .filter(BeamlineLayout::countsPixels).isPresent();
        return pixels ? PixelCalibration.beside(source.path()).stream().toList() : List.of();
    }

    private static ReadResult read(Source source, byte[] bytes) {
        String file = source.name();
        ProblemList problems = new ProblemList();
        ColumnText text = ColumnText.find(bytes);
        if (text.width() == 0) {
            return ReadResult.failed(Problem.error("columns.no-table", "The file holds no table of numbers.",
                    "It is of another kind, or the scan was aborted.",
                    Location.file(file)));
        }
        TextTable table = TextTable.parse(bytes, text.start(), text.line());
        table.report("columns", file, Severity.WARNING, problems);
        if (table.table().rows() == 0) {
            problems.add(Problem.error("columns.no-table", "The file holds no complete row of numbers.", "The scan may have been aborted.",
                    Location.file(file)));
            return new ReadResult(List.of(), problems.toList());
        }
        Optional<BeamlineLayout> layout = BeamlineLayout.of(text, table.layout());
        Map<String, String> metadata = metadata(text);
        if (layout.isPresent()) {
            return new Beamline(source, text, layout.get(), metadata, problems).read(table.table());
        }
        String[] labels = text.labels(table.layout());
        Guess guess = Guess.of(labels, table.table());
        Location where = text.above() > 0 && labels.length > 0 ? Location.line(file, text.above()) : Location.file(file);
        problems.add(guess.energy().isPresent() || guess.isChi()
                ? Problem.info("columns.energy", guess.rule(), where)
                : Problem.warning("columns.energy", guess.rule(),
                        "Name the column that holds the energy in the last line of the header, for instance 'energy'.", where));
        return new SpectrumBuilder(file, metadata, problems).build(columns(table.table(), labels, guess), guess.energy().orElse(0),
                where, OptionalDouble.empty(),
                Optional.empty());
    }

    /** A file whose columns are known by its header. */
    private record Beamline(Source source, ColumnText text, BeamlineLayout layout, Map<String, String> metadata, ProblemList problems) {

        ReadResult read(NumberTable table) {
            Location where = Location.file(source.name());
            metadata.put(Metadata.BEAMLINE, layout.name());
            metadata.putAll(layout.metadata());
            problems.add(Problem.info("columns.layout", "The columns are those of " + layout.name() + ": " + layout.why() + ".", where));
            List<Column> columns = new ArrayList<>();
            for (int i = 0; i < table.columns(); i++) {
                String label = layout.labels()[i];
                String unit = label.equals(BeamlineLayout.ANGLE) ? "degrees" : label.equals(SpectrumBuilder.ENERGY) ? "eV" : "";
                columns.add(new Column(label, unit, table.column(i)));
            }
            int abscissa = abscissa(columns);
            if (layout.countsPixels()) {
                columns.set(abscissa, calibrated(columns.get(abscissa)));
            }
            return new SpectrumBuilder(source.name(), metadata, problems).build(columns, abscissa, where, layout.spacing(),
                    HeaderTime.exposure(text.header()));
        }

        private int abscissa(List<Column> columns) {
            return IntStream.range(0, columns.size())
                    .filter(i -> List.of(SpectrumBuilder.ENERGY, BeamlineLayout.ANGLE, BeamlineLayout.PIXEL)
                            .contains(columns.get(i).name()))
                    .findFirst().orElse(0);
        }

        private Column calibrated(Column pixels) {
            Optional<PixelCalibration> calibration = PixelCalibration.of(source.path(), Math.toIntExact(pixels.values().length()));
            if (calibration.isEmpty()) {
                return new Column(SpectrumBuilder.ENERGY, "pixel", pixels.values());
            }
            metadata.put("calibration", calibration.get().file());
            problems.add(Problem.info("columns.calibration", "The energies of the pixels are those of '" + calibration.get().file()
                    + "', which lies beside the file.", Location.file(source.name())));
            return new Column(SpectrumBuilder.ENERGY, "eV", calibration.get().energies());
        }
    }

    private static List<Column> columns(NumberTable table, String[] labels, Guess guess) {
        List<Column> columns = new ArrayList<>(table.columns());
        for (int i = 0; i < table.columns(); i++) {
            boolean energy = guess.energy().isPresent() && guess.energy().getAsInt() == i;
            boolean only = labels.length == 0 && table.columns() == 2 && guess.energy().isPresent();
            String name = only ? SpectrumBuilder.ABSORPTION : labels.length == 0 ? "column_" + (i + 1) : labels[i];
            columns.add(energy ? new Column(SpectrumBuilder.ENERGY, guess.unit(), table.column(i)) : new Column(name, "", table.column(i)));
        }
        return columns;
    }

    /** The header's own entries, and all its lines as a comment. */
    private static Map<String, String> metadata(ColumnText text) {
        Map<String, String> metadata = new LinkedHashMap<>();
        for (String line : text.header()) {
            Matcher entry = ENTRY.matcher(ColumnText.uncommented(line));
            if (entry.matches()) {
                String key = entry.group(1).strip();
                metadata.putIfAbsent(SHARED.getOrDefault(key.toLowerCase(Locale.ROOT), key), entry.group(2).strip());
            }
        }
        if (!text.header().isEmpty()) {
            metadata.put(Metadata.COMMENT, String.join("\n", text.header()));
        }
        return metadata;
    }

    /**
     * Which column is the energy.
     *
     * @param energy   its index, empty when none looks like it
     * @param unit     {@code eV} or {@code keV}
     * @param labelled whether a label says so
     * @param known    whether another label is one that absorption files have
     * @param isChi    whether the first two columns are labelled k and χ(k)
     * @param rule     in words
     */
    private record Guess(OptionalInt energy, String unit, boolean labelled, boolean known, boolean isChi, String rule) {

        static Guess of(ColumnText text, Layout layout, byte[] head) {
            NumberTable table = NumberTable.parse(head, text.start(), head.length, layout);
            return of(text.labels(layout), table);
        }

        static Guess of(String[] labels, NumberTable table) {
            boolean chi = labels.length > 1 && labels[0].equals("k") && labels[1].matches("chi(\\(k\\))?");
            boolean known = IntStream.range(0, labels.length).anyMatch(i -> SpectrumBuilder.isKnown(labels[i]));
            for (int i = 0; i < labels.length && i < table.columns(); i++) {
                Matcher label = ENERGY_LABEL.matcher(labels[i]);
                boolean matches = label.matches();
                if (matches && inRange(table.column(i), "kev".equalsIgnoreCase(label.group(1)) ? 1000 : 1)) {
                    String unit = "kev".equalsIgnoreCase(label.group(1)) ? "keV" : "eV";
                    return new Guess(OptionalInt.of(i), unit, true, known, chi,
                            "Column " + (i + 1) + " is the energy in " + unit + ", for it is labelled '" + labels[i] + "'.");
                }
                if (matches && inRange(table.column(i), 1000)) {
                    return new Guess(OptionalInt.of(i), "keV", true, known, chi, "Column " + (i + 1) + " is labelled '" + labels[i]
                            + "'; it is taken for the energy in keV, for in eV no edge would lie in its range.");
                }
            }
            for (int i = 0; i < table.columns() && i < MOST_COLUMNS; i++) {
                if (isScan(table.column(i))) {
                    return new Guess(OptionalInt.of(i), "eV", false, known, chi,
                            "Column " + (i + 1) + " is taken for the energy in eV, for it rises strictly from "
                                    + table.column(i).get(0) + " to " + table.column(i).get(table.rows() - 1)
                                    + " as a scan of an edge does.");
                }
            }
            if (table.columns() > 1 && isScanInKiloelectronvolts(table.column(0))) {
                return new Guess(OptionalInt.of(0), "keV", false, known, chi,
                        "Column 1 is taken for the energy in keV, for it rises strictly from " + table.column(0).get(0) + " to "
                                + table.column(0).get(table.rows() - 1) + " in the small steps of a scan of an edge.");
            }
            return new Guess(OptionalInt.empty(), "", false, known, chi,
                    chi
                            ? "The first columns are k and χ(k)."
                            : "No column is labelled as energy and none rises like the energies of a scan; the first column is kept as the abscissa as it is.");
        }

        /** Steps of at most 20 eV over at most a third of the first energy, of 2 keV or more. */
        private static boolean isScanInKiloelectronvolts(Values values) {
            long count = values.length();
            if (count < 5 * FEWEST_ROWS
                    || !(values.get(0) >= 2 && values.get(count - 1) <= 150 && values.get(count - 1) < 4.0 / 3 * values.get(0))) {
                return false;
            }
            for (long i = 1; i < count; i++) {
                double step = values.get(i) - values.get(i - 1);
                if (!(step > 0 && step <= 0.02)) {
                    return false;
                }
            }
            return true;
        }

        private static boolean inRange(Values values, double scale) {
            long inside = 0;
            for (long i = 0; i < values.length(); i++) {
                double energy = values.get(i) * scale;
                inside += energy >= LEAST_ENERGY && energy <= GREATEST_ENERGY ? 1 : 0;
            }
            return inside > 0.9 * values.length();
        }

        private static boolean isScan(Values values) {
            long count = values.length();
            if (count < FEWEST_ROWS || !(values.get(0) >= LEAST_ENERGY)
                    || !(values.get(count - 1) <= Math.min(GREATEST_ENERGY, values.get(0) * (1 + LONGEST_SCAN)))) {
                return false;
            }
            for (long i = 1; i < count; i++) {
                if (!(values.get(i) > values.get(i - 1))) {
                    return false;
                }
            }
            return true;
        }

        Probe probe(int rows) {
            if (labelled || energy.isPresent() && known || isChi) {
                return Probe.of(45, "columns of numbers; " + rule);
            }
            boolean first = energy.isPresent() && energy.getAsInt() == 0;
            return first && rows >= FEWEST_ROWS
                    ? Probe.of(30, "columns of numbers; " + rule)
                    : Probe.of(5, "columns of numbers that may be anything");
        }
    }
}
