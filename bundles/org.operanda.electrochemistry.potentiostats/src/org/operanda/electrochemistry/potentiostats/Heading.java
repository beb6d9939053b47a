package org.operanda.electrochemistry.potentiostats;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.measure.Unit;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.electrochemistry.cycler.CyclerColumn;
import org.operanda.electrochemistry.cycler.CyclerTable;

/**
 * What a column of a file means.
 *
 * @param header  as the file has it
 * @param column  the common column, or one of this make only
 * @param unit    of the values in the file
 * @param negated whether the file has the negative of what the column means, for instance Z″ for −Z″
 */
record Heading(String header, CyclerColumn column, Unit<?> unit, boolean negated) {
    /** Seconds of each row; becomes the axis. */
    static final CyclerColumn TIME = new CyclerColumn("time", QuantityKind.TIME, Units.SECOND);
    private static final Map<String, CyclerColumn> WORDS = new HashMap<>();

    static {
        words(TIME, "t", "time", "elapsedtime", "testtime", "correctedtime");
        words(CyclerColumn.VOLTAGE, "e", "u", "v", "potential", "voltage", "edc", "vdc", "vf", "ewe", "<ewe>", "wepotential",
                "potentialapplied");
        words(CyclerColumn.CURRENT, "i", "current", "idc", "im", "<i>", "wecurrent");
        words(CyclerColumn.CHARGE, "q", "charge");
        words(CyclerColumn.POWER, "pwr", "power");
        words(CyclerColumn.CYCLE, "cycle", "cyclenumber", "scan");
        words(CyclerColumn.STEP, "segment#", "segment", "step");
        words(CyclerColumn.RECORD, "pt", "point", "point#", "index");
        words(CyclerColumn.TEMPERATURE, "temp", "temperature");
        words(CyclerColumn.FREQUENCY, "f", "freq", "frequency");
        words(CyclerColumn.IMPEDANCE_REAL, "z'", "zre", "zreal", "rez", "realz", "z1", "zr", "re", "real", "realpart");
        words(CyclerColumn.IMPEDANCE_MINUS_IMAGINARY, "z''", "zim", "zimg", "zimag", "imz", "imagz", "z2", "zi", "im", "imag", "imaginary",
                "imaginarypart");
        words(CyclerColumn.IMPEDANCE_MAGNITUDE, "|z|", "z", "zmod", "modz", "magz", "absz", "magnitude", "modulus", "impedance");
        words(CyclerColumn.IMPEDANCE_PHASE, "phase", "phi", "zphz", "zphase", "phasez", "theta", "phaseangle", "argz");
    }

    private static void words(CyclerColumn column, String... spellings) {
        for (String spelling : spellings) {
            WORDS.put(spelling, column);
        }
    }

    static Heading of(String header, CyclerColumn column) {
        return new Heading(header, column, column.unit(), false);
    }

    /** A column whose values in the file have the opposite sign. */
    static Heading opposite(String header, CyclerColumn column) {
        return new Heading(header, column, column.unit(), true);
    }

    /** A column that only this make has. */
    static Heading other(String header, Unit<?> unit) {
        return of(header, new CyclerColumn(CyclerTable.plainName(header), kind(unit), unit));
    }

    private static QuantityKind kind(Unit<?> unit) {
        if (unit.equals(Units.ONE)) {
            return QuantityKind.UNKNOWN;
        }
        Map<Unit<?>, QuantityKind> kinds = Map.of(Units.VOLT, QuantityKind.POTENTIAL, Units.AMPERE, QuantityKind.CURRENT, Units.OHM,
                QuantityKind.IMPEDANCE, Units.SIEMENS, QuantityKind.ADMITTANCE, Units.FARAD, QuantityKind.CAPACITANCE, Units.COULOMB,
                QuantityKind.CHARGE, Units.DEGREE, QuantityKind.PHASE, Units.CELSIUS, QuantityKind.TEMPERATURE, Units.HERTZ,
                QuantityKind.FREQUENCY);
        return kinds.entrySet().stream().filter(e -> Units.factor(unit, e.getKey()).isPresent()).map(Map.Entry::getValue).findFirst()
                .orElse(QuantityKind.UNKNOWN);
    }

    /** What a header such as {@code -Z'' (Ohm)}, {@code Freq/Hz} or {@code Zimag} says; the common unit where it states none. */
    static Heading parse(String header) {
        String plain = header.strip();
        String name = CyclerTable.unitOf(plain).isPresent() ? withoutUnit(plain) : plain;
        Unit<?> stated = CyclerTable.unitOf(plain).orElse(Units.ONE);
        return parse(plain, name, stated);
    }

    /** What a name says whose unit stands elsewhere. */
    static Heading parse(String header, String name, Unit<?> stated) {
        String word = name.toLowerCase(Locale.ROOT).replaceAll("[′’´`]", "'").replaceAll("[″”\"]", "''").replace('−', '-').replace('–',
                '-');
        boolean minus = word.matches("\\s*(?:-|neg(?:ative)?[. ]|minus ).*");
        word = word.replaceFirst("^\\s*(?:-|neg(?:ative)?[. ]|minus )", "").replaceAll("[\\s_().:\\[\\]-]", "");
        CyclerColumn known = WORDS.get(word);
        if (known == null) {
            return other(header, stated);
        }
        boolean imaginary = known.equals(CyclerColumn.IMPEDANCE_MINUS_IMAGINARY);
        Unit<?> unit = stated.equals(Units.ONE) ? known.unit() : stated;
        return Units.factor(unit, known.unit()).isPresent() ? new Heading(header, known, unit, imaginary != minus) : other(header, stated);
    }

    private static String withoutUnit(String header) {
        int open = Math.max(header.lastIndexOf('('), header.lastIndexOf('['));
        boolean bracket = open > 0 && (header.endsWith(")") || header.endsWith("]"));
        return header.substring(0, bracket ? open : header.lastIndexOf('/'));
    }

    boolean is(CyclerColumn other) {
        return column.equals(other);
    }
}
