package org.operanda.electrochemistry.potentiostats;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.operanda.data.Clock;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.Source;
import org.operanda.data.text.Layout;
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
    /** How many times better one meaning must be than the next to be certain. */
    private static final double CLEARLY = 1.5;
    private static final int FEWEST_ROWS = 8;
    private static final double SHORTEST_SWEEP = 10;
    private static final int LONGEST_COMMENT = 4000;
    private static final List<String> OTHERS = List.of("EXPLAIN", "ZPLOT", "\"Z60W", "<Application>", "EC-Lab ASCII", "BT-Lab ASCII");
    private static final List<String> UNTOUCHED = List.of("\"", "#", "%");

    /** What three columns without names may be. */
    private enum Meaning {
        IMAGINARY("frequency, Z′ and Z″", CyclerColumn.IMPEDANCE_REAL, CyclerColumn.IMPEDANCE_MINUS_IMAGINARY, true, 0),
        MINUS_IMAGINARY("frequency, Z′ and −Z″", CyclerColumn.IMPEDANCE_REAL, CyclerColumn.IMPEDANCE_MINUS_IMAGINARY, false, 0),
        DEGREES("frequency, |Z| and phase in degrees", CyclerColumn.IMPEDANCE_MAGNITUDE, CyclerColumn.IMPEDANCE_PHASE, false,
                Math.PI / 180),
        MINUS_DEGREES("frequency, |Z| and −phase in degrees", CyclerColumn.IMPEDANCE_MAGNITUDE, CyclerColumn.IMPEDANCE_PHASE, true,
                -Math.PI / 180),
        RADIANS("frequency, |Z| and phase in radians", CyclerColumn.IMPEDANCE_MAGNITUDE, CyclerColumn.IMPEDANCE_PHASE, false, 1),
        MINUS_RADIANS("frequency, |Z| and −phase in radians", CyclerColumn.IMPEDANCE_MAGNITUDE, CyclerColumn.IMPEDANCE_PHASE, true, -1);

        private final String words;
        private final CyclerColumn second;
        private final CyclerColumn third;
        private final boolean negated;
        /** By what the third column is multiplied to be the phase in rad; 0 when it is no phase. */
        private final double phase;

        Meaning(String words, CyclerColumn second, CyclerColumn third, boolean negated, double phase) {
            this.words = words;
            this.second = second;
            this.third = third;
            this.negated = negated;
            this.phase = phase;
        }

        double deviation(double[][] columns) {
            if (phase == 0) {
                double sign = negated ? 1 : -1;
                return GainAndPhase.ofCartesian(columns[0], columns[1], Arrays.stream(columns[2]).map(z -> sign * z).toArray());
            }
            return Arrays.stream(columns[1]).allMatch(z -> z > 0)
                    ? GainAndPhase.deviation(columns[0], columns[1], Arrays.stream(columns[2]).map(p -> phase * p).toArray())
                    : Double.POSITIVE_INFINITY;
        }

        List<Heading> headings() {
            boolean radians = Math.abs(phase) == 1;
            return List.of(Heading.of("column 1", CyclerColumn.FREQUENCY), Heading.of("column 2", second),
                    new Heading("column 3", third, radians ? Units.RADIAN : third.unit(), negated));
        }
    }

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
        return sweep(head).flatMap(table -> meaning(columns(table))).isPresent()
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
        NumberTable numbers = columns.separator() == ' '
                ? whiteSpace(text, columns)
                : text.rows(columns.from(), text.length(), columns.separator(), false);
        TextFile.report(numbers, file, problems);
        if (numbers.rows() == 0) {
            return List.of();
        }
        Map<String, String> metadata = new LinkedHashMap<>();
        String before = comment(text, columns.line());
        if (!before.isEmpty()) {
            metadata.put(Metadata.COMMENT, before);
        }
        PotentiostatTable table = PotentiostatTable.of(columns.headings(), numbers);
        noteUnits(columns, file, text, metadata, problems);
        checkSign(table, columns.headings(), file, metadata, problems);
        if (table.column(CyclerColumn.CURRENT).isPresent()) {
            metadata.put(CyclerTable.CURRENT_CONVENTION, "as in the file, which does not state it");
        }
        return List.of(table.measurement(file, Clock.relative("impedance"), metadata));
    }

    private static NumberTable whiteSpace(TextFile text, ImpedanceColumns columns) {
        return NumberTable.parse(text.bytes(), columns.from(), text.length(),
                Layout.whiteSpace(columns.headings().size()).startingAtLine(text.lineNumber(columns.from())));
    }

    private static String comment(TextFile text, int to) {
        StringBuilder lines = new StringBuilder();
        for (int at = 0; at < to && lines.length() < LONGEST_COMMENT; at = text.next(at)) {
            lines.append(text.line(at).strip()).append('\n');
        }
        return lines.toString().strip();
    }

    private static void noteUnits(ImpedanceColumns columns, String file, TextFile text, Map<String, String> metadata,
            List<Problem> problems) {
        List<Heading> without = columns.headings().stream().filter(h -> CyclerColumn.ALL.contains(h.column()))
                .filter(h -> CyclerTable.unitOf(h.header()).isEmpty() && !h.unit().equals(Units.ONE)).toList();
        if (!without.isEmpty()) {
            String message = "No units are stated; taken as "
                    + String.join(", ", without.stream().map(h -> h.header() + " in " + Units.symbol(h.unit())).toList()) + ".";
            metadata.put(ASSUMED, message);
            problems.add(Problem.info("potentiostats.impedance.units", message, Location.line(file, text.lineNumber(columns.line()))));
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
        double asNamed = (heading.negated() ? Meaning.IMAGINARY : Meaning.MINUS_IMAGINARY).deviation(sweep);
        double turned = (heading.negated() ? Meaning.MINUS_IMAGINARY : Meaning.IMAGINARY).deviation(sweep);
        if (turned * CLEARLY < asNamed) {
            problems.add(Problem.warning("potentiostats.impedance.sign",
                    "The column '" + heading.header() + "' is taken as " + (heading.negated() ? "Z″" : "−Z″")
                            + ", as it is named; but modulus and phase of the spectrum fit together only with the opposite sign.",
                    "If it is " + (heading.negated() ? "−Z″, name the column -Z''" : "Z″, name the column Z''")
                            + " in a copy of the file, or say so to the operation electrochemistry.impedance-spectra.",
                    Location.file(file).part(heading.header())));
        } else if (asNamed * CLEARLY < turned) {
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
        Optional<Meaning> meaning = numbers.flatMap(table -> meaning(columns(table)));
        if (meaning.isEmpty()) {
            problems.add(Problem.error("potentiostats.impedance.unnamed",
                    "No line names frequency and impedance, and the numbers alone do not tell for certain what the columns are.",
                    "Write a first line such as: Freq/Hz,Z'/Ohm,-Z''/Ohm into a copy of the file.", Location.line(file, 1)));
            return List.of();
        }
        TextFile.report(numbers.get(), file, problems);
        String message = "The columns have no names. They are taken as " + meaning.get().words
                + " in Hz and Ω: the first is a sweep, and only so modulus and phase fit together.";
        problems.add(Problem.warning("potentiostats.impedance.assumed", message,
                "If that is wrong, write a first line with names into a copy of the file.", Location.line(file, 1)));
        return List.of(PotentiostatTable.of(meaning.get().headings(), numbers.get()).measurement(file, Clock.relative("impedance"),
                Map.of(ASSUMED, message)));
    }

    /** A text of nothing but three columns of numbers whose first is a sweep of frequencies. */
    private static Optional<NumberTable> sweep(TextFile text) {
        String line = text.line(0);
        if (line.length() > 200 || UNTOUCHED.stream().anyMatch(line::startsWith)) {
            return Optional.empty();
        }
        for (char separator : new char[] {'\t', ';', ','}) {
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

    /** The one meaning that fits clearly better than the others; empty when there is none. */
    private static Optional<Meaning> meaning(double[][] columns) {
        List<Meaning> best = Stream.of(Meaning.values()).sorted((a, b) -> Double.compare(a.deviation(columns), b.deviation(columns)))
                .toList();
        double first = best.get(0).deviation(columns);
        return first * CLEARLY < best.get(1).deviation(columns) ? Optional.of(best.get(0)) : Optional.empty();
    }
}
