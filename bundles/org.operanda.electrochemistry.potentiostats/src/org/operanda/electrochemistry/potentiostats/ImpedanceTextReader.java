package org.operanda.electrochemistry.potentiostats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Clock;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.Source;
import org.operanda.data.text.NumberTable;
import org.operanda.electrochemistry.cycler.CyclerColumn;
import org.operanda.electrochemistry.cycler.CyclerTable;

/**
 * Reads impedance spectra from any delimited text: columns between commas, semicolons, tabs or spaces, with decimal point or comma, with lines of
 * other text before the table. Parstat, PowerSuite, {@code .P00} and what people write themselves are of this kind.
 * <p>
 * Columns are what their names say ({@code f}, {@code Freq/Hz}, {@code Z'}, {@code -Z'' (Ohm)}, {@code Zimag}, {@code |Z|}, {@code Phase (deg)}); a
 * named unit is heeded, without one it is Hz, Ω and °. {@code Z''} is taken as named, and compared with what {@link GainAndPhase} says of the numbers. A
 * table of three columns without names is read when its first column is a sweep of frequencies and the relation of modulus and phase leaves one
 * meaning of the others. What was assumed is said in a problem and in the metadata.
 */
public final class ImpedanceTextReader extends WholeFileReader {
    /** Key of the metadata: what was assumed of the columns, and why. */
    static final String ASSUMED = "assumed";
    private static final int FEWEST_ROWS = 8;
    private static final double SHORTEST_SWEEP = 10;
    private static final int LONGEST_COMMENT = 4000;
    private static final List<String> OTHERS = List.of("EXPLAIN", "ZPLOT", "\"Z60W", "<Application>", "EC-Lab ASCII", "BT-Lab ASCII");

    @Override
    public Probe probe(Source source) {
        TextFile head = new TextFile(source.head());
        String first = source.headText();
        if (OTHERS.stream().anyMatch(first::startsWith)) {
            return Probe.no("starts as another potentiostat's file does");
        }
        Optional<ImpedanceColumns> named = ImpedanceColumns.find(head);
        if (named.isPresent()) {
            String line = head.line(named.get().line());
            return Probe.of(line.contains("Re(Z)/Ohm") && line.contains("freq/Hz") ? 40 : 48,
                    "line " + head.lineNumber(named.get().line()) + " names frequency and impedance");
        }
        return sweep(head).flatMap(table -> SpectrumMeaning.of(columns(table))).isPresent()
                ? Probe.of(20, "three columns without names, which fit a frequency and an impedance")
                : Probe.no("no line names frequency and impedance");
    }

    @Override
    String expected() {
        return "frequency and impedance";
    }

    @Override
    List<Measurement> read(String file, TextFile text, List<Problem> problems) {
        Optional<ImpedanceColumns> named = ImpedanceColumns.find(text);
        return named.isPresent() ? named(file, text, named.get(), problems) : unnamed(file, text, problems);
    }

    private static List<Measurement> named(String file, TextFile text, ImpedanceColumns columns, List<Problem> problems) {
        NumberTable numbers = text.rows(columns.from(), text.length(), columns.separator(), false);
        TextFile.report(numbers, file, problems);
        if (numbers.rows() == 0) {
            return List.of();
        }
        Map<String, String> metadata = new LinkedHashMap<>();
        String before = comment(text, columns.line());
        if (!before.isEmpty()) {
            metadata.put(Metadata.COMMENT, before);
        }
        List<Heading> headings = phaseInItsUnit(columns.headings(), numbers);
        PotentiostatTable table = PotentiostatTable.of(headings, numbers);
        noteUnits(headings, Location.line(file, text.lineNumber(columns.line())), metadata, problems);
        checkSign(table, headings, file, metadata, problems);
        if (table.column(CyclerColumn.CURRENT).isPresent()) {
            metadata.put(CyclerTable.CURRENT_CONVENTION, "as in the file, which does not state it");
        }
        return List.of(table.measurement(file, Clock.relative("impedance"), metadata));
    }

    private static String comment(TextFile text, int to) {
        StringBuilder lines = new StringBuilder();
        for (int at = 0; at < to && lines.length() < LONGEST_COMMENT; at = text.next(at)) {
            lines.append(text.line(at).strip()).append('\n');
        }
        return lines.toString().strip();
    }

    /** A phase without a unit is in degrees, unless modulus and phase fit together only in radians. */
    private static List<Heading> phaseInItsUnit(List<Heading> headings, NumberTable numbers) {
        List<CyclerColumn> columns = headings.stream().map(Heading::column).toList();
        int phase = columns.indexOf(CyclerColumn.IMPEDANCE_PHASE);
        int modulus = columns.indexOf(CyclerColumn.IMPEDANCE_MAGNITUDE);
        if (phase < 0 || modulus < 0 || Math.max(phase, modulus) >= numbers.columns()
                || CyclerTable.unitOf(headings.get(phase).header()).isPresent()) {
            return headings;
        }
        boolean negated = headings.get(phase).negated();
        double[][] sweep = firstSweep(numbers.column(columns.indexOf(CyclerColumn.FREQUENCY)).toArray(), numbers.column(modulus).toArray(),
                numbers.column(phase).toArray());
        SpectrumMeaning radians = negated ? SpectrumMeaning.MINUS_RADIANS : SpectrumMeaning.RADIANS;
        if (!radians.fitsBetterThan(negated ? SpectrumMeaning.MINUS_DEGREES : SpectrumMeaning.DEGREES, sweep)) {
            return headings;
        }
        List<Heading> all = new ArrayList<>(headings);
        all.set(phase, new Heading(headings.get(phase).header(), CyclerColumn.IMPEDANCE_PHASE, Units.RADIAN, negated));
        return all;
    }

    private static void noteUnits(List<Heading> headings, Location location, Map<String, String> metadata, List<Problem> problems) {
        List<Heading> without = headings.stream().filter(h -> CyclerColumn.ALL.contains(h.column()))
                .filter(h -> CyclerTable.unitOf(h.header()).isEmpty() && !h.unit().equals(Units.ONE)).toList();
        if (!without.isEmpty()) {
            String message = "No units are stated; taken as "
                    + String.join(", ", without.stream().map(h -> h.header() + " in " + Units.symbol(h.unit())).toList()) + ".";
            metadata.put(ASSUMED, message);
            problems.add(Problem.info("potentiostats.impedance.units", message, location));
        }
    }

    /** Compares the sign that the header states with what modulus and phase say of the first sweep. */
    private static void checkSign(PotentiostatTable table, List<Heading> headings, String file, Map<String, String> metadata,
            List<Problem> problems) {
        Optional<Values> real = table.column(CyclerColumn.IMPEDANCE_REAL);
        Optional<Values> imaginary = table.column(CyclerColumn.IMPEDANCE_MINUS_IMAGINARY);
        if (real.isEmpty() || imaginary.isEmpty()) {
            return;
        }
        double[][] sweep = firstSweep(table.column(CyclerColumn.FREQUENCY).orElseThrow().toArray(), real.get().toArray(),
                imaginary.get().toArray());
        Heading heading = headings.stream().filter(h -> h.is(CyclerColumn.IMPEDANCE_MINUS_IMAGINARY)).findFirst().orElseThrow();
        SpectrumMeaning named = heading.negated() ? SpectrumMeaning.IMAGINARY : SpectrumMeaning.MINUS_IMAGINARY;
        SpectrumMeaning turned = heading.negated() ? SpectrumMeaning.MINUS_IMAGINARY : SpectrumMeaning.IMAGINARY;
        if (turned.fitsBetterThan(named, sweep)) {
            problems.add(Problem.warning("potentiostats.impedance.sign",
                    "The column '" + heading.header() + "' is taken as " + (heading.negated() ? "Z″" : "−Z″")
                            + ", as it is named; but modulus and phase of the spectrum fit together only with the opposite sign.",
                    "If it is " + (heading.negated() ? "−Z″, name the column -Z''" : "Z″, name the column Z''")
                            + " in a copy of the file, or say so to the operation electrochemistry.impedance-spectra.",
                    Location.file(file).part(heading.header())));
        } else if (named.fitsBetterThan(turned, sweep)) {
            metadata.put("convention.impedance.check", "modulus and phase agree with the sign");
        }
    }

    /** The rows with a frequency up to where the sweep turns. */
    private static double[][] firstSweep(double[] frequency, double[] real, double[] imaginary) {
        int from = 0;
        while (from < frequency.length && !(frequency[from] > 0)) {
            from++;
        }
        int to = Math.min(from + 2, frequency.length);
        while (to < frequency.length && frequency[to] > 0
                && (frequency[to] - frequency[to - 1]) * (frequency[from + 1] - frequency[from]) >= 0) {
            to++;
        }
        return new double[][] {Arrays.copyOfRange(frequency, from, to), Arrays.copyOfRange(real, from, to),
                Arrays.copyOfRange(imaginary, from, to)};
    }

    private static List<Measurement> unnamed(String file, TextFile text, List<Problem> problems) {
        Optional<NumberTable> numbers = sweep(text);
        Optional<SpectrumMeaning> meaning = numbers.flatMap(table -> SpectrumMeaning.of(columns(table)));
        if (meaning.isEmpty()) {
            problems.add(Problem.error("potentiostats.impedance.unnamed",
                    "No line names frequency and impedance, and the numbers alone do not tell for certain what the columns are.",
                    "Write a first line such as: Freq/Hz,Z'/Ohm,-Z''/Ohm into a copy of the file.", Location.line(file, 1)));
            return List.of();
        }
        TextFile.report(numbers.get(), file, problems);
        String message = "The columns have no names. They are taken as " + meaning.get().words()
                + " in Hz and Ω: the first is a sweep, and only so modulus and phase fit together.";
        problems.add(Problem.warning("potentiostats.impedance.assumed", message,
                "If that is wrong, write a first line with names into a copy of the file.", Location.line(file, 1)));
        return List.of(PotentiostatTable.of(meaning.get().headings(), numbers.get()).measurement(file, Clock.relative("impedance"),
                Map.of(ASSUMED, message)));
    }

    /** A text of nothing but three columns of numbers whose first is a sweep of frequencies. */
    private static Optional<NumberTable> sweep(TextFile text) {
        String line = text.line(0);
        for (char separator : ImpedanceColumns.SEPARATORS) {
            if (ImpedanceColumns.split(line, separator).length == 3 && ImpedanceColumns.isRow(line, separator, 3)) {
                return Optional.of(text.rows(0, text.length(), separator, false)).filter(ImpedanceTextReader::isSweep);
            }
        }
        return Optional.empty();
    }

    private static boolean isSweep(NumberTable table) {
        if (table.columns() != 3 || table.rows() < FEWEST_ROWS) {
            return false;
        }
        double[] frequency = table.column(0).toArray();
        double direction = Math.signum(frequency[1] - frequency[0]);
        for (int i = 0; i < frequency.length; i++) {
            if (!(frequency[i] > 0) || i > 0 && Math.signum(frequency[i] - frequency[i - 1]) != direction) {
                return false;
            }
        }
        return direction != 0 && Math.abs(Math.log(frequency[0] / frequency[frequency.length - 1])) >= Math.log(SHORTEST_SWEEP);
    }

    private static double[][] columns(NumberTable table) {
        return new double[][] {table.column(0).toArray(), table.column(1).toArray(), table.column(2).toArray()};
    }
}
