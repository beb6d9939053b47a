package org.operanda.demo;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A stretch of the cycling as EC-Lab exports it: Latin-1 text with CRLF, a header with a counted number of lines, columns separated by tabs. The mass in the
 * header is one that the user left over from another cell, as users do, so that the column {@code x} means nothing. A file counts time and charge from its own
 * start.
 */
final class EcLabText {
    /** mg: the left-over. */
    static final double HEADER_MASS = 7000;
    /** The columns' names, ended by a tab as EC-Lab does. */
    static final String COLUMNS = String.join("\t", "mode", "ox/red", "error", "control changes", "Ns changes", "counter inc.", "Ns",
            "time/s", "dq/mA.h",
            "(Q-Qo)/mA.h", "control/V/mA", "Ewe/V", "I Range", "Q charge/discharge/mA.h", "half cycle", "P/W", "<I>/mA", "cycle number",
            "x", "Q discharge/mA.h",
            "Q charge/mA.h", "Capacity/mA.h", "control/V", "control/mA", "");
    private static final double INTERCALATED_MASS = 6.94;
    private static final double HOST_MASS = Electrode.MOLAR_MASS - INTERCALATED_MASS;
    private static final double FIRST_X = 1;
    private static final double HEADER_CAPACITY = Electrode.CAPACITY * HEADER_MASS * 1e-3;
    /** V that one step of the analogue-to-digital converter is worth. */
    private static final double RESOLUTION = 7.63e-5;
    private static final double NOISE = 4e-5;
    private static final int RANGE_1_MILLIAMPERE = 12;
    private static final DateTimeFormatter STARTED = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss.SSS");
    private final Cycling cycling;
    private final boolean comma;
    private final StringBuilder rows = new StringBuilder();
    private int count;
    private int halfCycle;
    private double halfCycleStart;

    private EcLabText(Cycling cycling, boolean comma) {
        this.cycling = cycling;
        this.comma = comma;
    }

    /**
     * The text of one file.
     *
     * @param text to be written as Latin-1
     * @param rows how many rows of data it has
     */
    record File(String text, int rows) {}

    /**
     * Writes the seconds {@code from} … {@code to}-1.
     *
     * @param name    file name without ending, named in the header
     * @param started when the first of these seconds was
     * @param comma   whether the computer that exported it writes decimal commas
     */
    static File of(Cycling cycling, int from, int to, String name, LocalDateTime started, boolean comma, Random random) {
        EcLabText text = new EcLabText(cycling, comma);
        text.writeRows(from, to, random);
        List<String> header = header(name, started);
        String count = String.format(Locale.ROOT, "Nb header lines : %-28d", header.size() + 3);
        StringBuilder whole = new StringBuilder("EC-Lab ASCII FILE\r\n").append(count).append("\r\n");
        header.forEach(line -> whole.append(text.decimal(line)).append("\r\n"));
        return new File(whole.append(COLUMNS).append("\r\n").append(text.rows).toString(), text.count);
    }

    /** What stands between the second line and the column names; numbers with a point. */
    private static List<String> header(String name, LocalDateTime started) {
        List<String> lines = new ArrayList<>(
                List.of("", "Galvanostatic Cycling with Potential Limitation", "", "Run on channel : 6 (SN 6042)", "User : ",
                        "CE vs. WE compliance from -10 V to 10 V", "Electrode connection : standard", "Potential control : Ewe",
                        "Ewe ctrl range : min = 0.00 V, max = 5.00 V",
                        "Safety Limits :", "\tDo not start on E overload", "Acquisition started on : " + STARTED.format(started),
                        "Saved on :", "\tFile : " + name + ".mpr",
                        "\tDirectory : C:\\Users\\virtual\\operando\\", "\tHost : 127.0.0.1", "Device : VMP3 (SN 0198)", "Address : USB",
                        "EC-Lab for windows v11.43 (software)",
                        "Internet server v11.40 (firmware)", "Command interpretor v11.40 (firmware)", "Electrode material : LiNiO2",
                        "Initial state : pristine",
                        "Electrolyte : 1 M LiPF6 in EC/DMC 1:1", "Comments : virtual cell; the mass below is left over from an 18650"));
        lines.add(fixed("Mass of active material : %.3f mg", HEADER_MASS));
        lines.add(fixed(" at x = %.3f", FIRST_X));
        lines.add(fixed("Molecular weight of active material (at x = 0) : %.3f g/mol", HOST_MASS));
        lines.add(fixed("Atomic weight of intercalated ion : %.3f g/mol", INTERCALATED_MASS));
        lines.add(fixed("Acquisition started at : xo = %.3f", FIRST_X));
        lines.add("Number of e- transfered per intercalated ion : 1");
        lines.add(fixed("for DX = 1, DQ = %.3f mA.h", HEADER_CAPACITY));
        lines.addAll(List.of("Battery capacity : 0.000 A.h", "Electrode surface area : 1.130 cm\u00b2", "Characteristic mass : 7.000 g",
                "Volume (V) : 0.001 cm\u00b3",
                "Record Power", "Cycle Definition : Charge/Discharge alternance"));
        String current = fixed("%.3f", 1e3 * Electrode.chargePerComposition() / 5);
        lines.addAll(List.of(sequences("Ns", "0", "1", "2"), sequences("Set I/C", "I", "I", "I"),
                sequences("Is", "0.000", current, "-" + current),
                sequences("unit Is", "mA", "\u00b5A", "\u00b5A"), sequences("N", "1.00", "5.00", "5.00"),
                sequences("I sign", "> 0", "> 0", "< 0"),
                sequences("I Range", "1 mA", "1 mA", "1 mA"), sequences("dE1 (mV)", "0.00", "5.00", "5.00"),
                sequences("dt1 (s)", "0.0000", "20.0000", "20.0000"),
                sequences("EM (V)", "0.000", "4.300", "3.000"), ""));
        return lines;
    }

    private static String fixed(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static String sequences(String... cells) {
        StringBuilder line = new StringBuilder();
        for (String cell : cells) {
            line.append(String.format(Locale.ROOT, "%-20s", cell));
        }
        return line.toString();
    }

    /** Decimal commas for numbers, not for dates, versions and addresses. */
    private String decimal(String line) {
        return comma ? line.replaceAll("(?<![\\d.:v])(\\d+)\\.(\\d+)(?![\\d.])", "$1,$2") : line;
    }

    private void writeRows(int from, int to, Random random) {
        int before = from;
        halfCycleStart = cycling.charge(from);
        for (int second = from; second < to; second++) {
            if (second == from || second == to - 1 || isRecorded(second, before)) {
                writeRow(second, before, from, random);
                before = second;
            }
        }
    }

    /** At each change of what the instrument does, after a step in potential, else after a step in time. */
    private boolean isRecorded(int second, int before) {
        Phase phase = cycling.phase(second);
        boolean turn = phase != cycling.phase(second - 1) || phase != cycling.phase(second + 1);
        boolean rest = phase == Phase.REST;
        return turn || second - before >= (rest ? 30 : 20)
                || Math.abs(cycling.potential(second) - cycling.potential(before)) >= (rest ? 1e-3 : 5e-3);
    }

    private void writeRow(int second, int before, int from, Random random) {
        Phase phase = cycling.phase(second);
        double passed = cycling.charge(second) - cycling.charge(before);
        double total = cycling.charge(second) - cycling.charge(from);
        double current = second == before ? 0 : passed * 3600 / (second - before);
        int direction = phase == Phase.DISCHARGE ? 1 : 0;
        if (direction != halfCycle && phase != Phase.REST) {
            halfCycle = direction;
            halfCycleStart = cycling.charge(before);
        }
        double half = cycling.charge(second) - halfCycleStart;
        double potential = RESOLUTION * Math.rint((cycling.potential(second) + NOISE * random.nextGaussian()) / RESOLUTION);
        double volt = phase == Phase.HOLD ? 4.3 : 0;
        double milliampere = phase == Phase.HOLD || phase == Phase.REST ? 0 : cycling.current(second);
        boolean changed = second > from && phase != cycling.phase(second - 1);
        whole(phase.mode(), 1 - direction, 0, changed ? 1 : 0, changed ? 1 : 0, 0, phase.sequence());
        doubles(second - from, passed, total);
        singles(phase == Phase.HOLD ? volt : milliampere, potential);
        whole(RANGE_1_MILLIAMPERE);
        doubles(half);
        whole(halfCycle);
        singles(potential * current * 1e-3);
        doubles(current, total == 0 ? 0 : 1, FIRST_X - total / HEADER_CAPACITY, Math.max(0, -half), Math.max(0, half), Math.abs(half));
        singles(volt, milliampere);
        rows.setLength(rows.length() - 1);
        rows.append("\r\n");
        count++;
    }

    private void whole(int... numbers) {
        for (int number : numbers) {
            rows.append(number).append('\t');
        }
    }

    private void doubles(double... numbers) {
        append("%.15E", numbers);
    }

    private void singles(double... numbers) {
        append("%.7E", numbers);
    }

    /** As EC-Lab prints: an exponent of three digits. */
    private void append(String format, double... numbers) {
        for (double number : numbers) {
            String text = String.format(Locale.ROOT, format, number);
            int exponent = text.indexOf('E') + 2;
            String mantissa = text.substring(0, exponent);
            rows.append(comma ? mantissa.replace('.', ',') : mantissa).append('0').append(text.substring(exponent)).append('\t');
        }
    }
}
