package org.operanda.electrochemistry.potentiostats;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.operanda.data.Clock;
import org.operanda.data.Exposure;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.text.NumberTable;
import org.operanda.electrochemistry.cycler.CyclerColumn;
import org.operanda.electrochemistry.cycler.CyclerTable;

/**
 * Collects the columns of one table into one measurement of flat rows: along its time where it has one that moves, else numbered. Signs are
 * turned to the common ones, an impedance that is only given as |Z| and phase is also computed as real and imaginary part, and where a table
 * mixes rows with and without an alternating signal those without have no frequency and no impedance.
 */
final class PotentiostatTable {
    /** Key of the metadata: the sign of the imaginary part in the file and in the datasets. */
    static final String IMPEDANCE_CONVENTION = "convention.impedance";

    private final long rows;
    private final List<Heading> headings = new ArrayList<>();
    private final List<Values> columns = new ArrayList<>();

    PotentiostatTable(long rows) {
        this.rows = rows;
    }

    /** A table whose columns are named one after the other; names beyond the columns are left out, columns beyond the names are numbered. */
    static PotentiostatTable of(List<Heading> headings, NumberTable numbers) {
        PotentiostatTable table = new PotentiostatTable(numbers.rows());
        for (int c = 0; c < numbers.columns(); c++) {
            Heading heading = c < headings.size() && !headings.get(c).header().isBlank()
                    ? headings.get(c)
                    : Heading.other("unknown_" + (c + 1), Units.ONE);
            table.add(heading, numbers.column(c));
        }
        return table;
    }

    void add(Heading heading, Values values) {
        headings.add(heading);
        columns.add(values);
    }

    /** The values of a column as the file has them. */
    Optional<Values> column(CyclerColumn column) {
        return headings.stream().filter(h -> h.is(column)).findFirst().map(h -> columns.get(headings.indexOf(h)));
    }

    /**
     * The measurement. Rows without times that have a date are one exposure, which began then.
     *
     * @param clock    whose time it is
     * @param metadata as the file has it
     */
    Measurement measurement(String name, Clock clock, Map<String, String> metadata) {
        int time = time();
        CyclerTable table = time < 0
                ? CyclerTable.counted(rows)
                : CyclerTable.along(headings.get(time).header(), inUnit(headings.get(time), columns.get(time)), clock);
        BitSet direct = direct();
        for (int c = 0; c < columns.size(); c++) {
            Heading heading = headings.get(c);
            Values values = ofAlternation(heading) ? masked(columns.get(c), direct) : columns.get(c);
            if (c != time && LongStream.range(0, rows).anyMatch(i -> !Double.isNaN(values.get(i)))) {
                add(table, heading, values);
            }
        }
        addCartesian(table, direct);
        Measurement measurement = table.measurement(name, conventions(metadata));
        return time >= 0 || clock.epoch().isEmpty()
                ? measurement
                : new Measurement(name, measurement.technique(), measurement.datasets(), Optional.of(new Exposure(clock, 0, 0)),
                        measurement.metadata());
    }

    private static void add(CyclerTable table, Heading heading, Values values) {
        table.add(heading.column(), heading.header(), heading.unit(), heading.negated() ? values.scaled(-1) : values);
    }

    private static Values inUnit(Heading heading, Values values) {
        return values.scaled(Units.factor(heading.unit(), heading.column().unit()).orElseThrow());
    }

    /** The time column; -1 when there is none, or none that moves from row to row. */
    private int time() {
        for (int c = 0; c < columns.size(); c++) {
            Values values = columns.get(c);
            if (headings.get(c).is(Heading.TIME)
                    && (rows == 1 || LongStream.range(1, rows).anyMatch(i -> values.get(i) != values.get(0)))) {
                return c;
            }
        }
        return -1;
    }

    private static boolean ofAlternation(Heading heading) {
        QuantityKind kind = heading.column().quantity();
        return kind.equals(QuantityKind.FREQUENCY) || kind.equals(QuantityKind.IMPEDANCE) || kind.equals(QuantityKind.PHASE);
    }

    /** The rows without an alternating signal. */
    private BitSet direct() {
        BitSet direct = new BitSet();
        column(CyclerColumn.FREQUENCY).ifPresent(frequency -> {
            for (int i = 0; i < rows; i++) {
                direct.set(i, frequency.get(i) == 0);
            }
        });
        return direct;
    }

    private static Values masked(Values values, BitSet direct) {
        if (direct.isEmpty()) {
            return values;
        }
        double[] all = values.toArray();
        direct.stream().forEach(i -> all[i] = Double.NaN);
        return Values.of(all);
    }

    private void addCartesian(CyclerTable table, BitSet direct) {
        boolean polar = table.has(CyclerColumn.IMPEDANCE_MAGNITUDE) && table.has(CyclerColumn.IMPEDANCE_PHASE);
        if (!polar || table.has(CyclerColumn.IMPEDANCE_REAL) || table.has(CyclerColumn.IMPEDANCE_MINUS_IMAGINARY)) {
            return;
        }
        Heading magnitude = heading(CyclerColumn.IMPEDANCE_MAGNITUDE).orElseThrow();
        Heading phase = heading(CyclerColumn.IMPEDANCE_PHASE).orElseThrow();
        Values ohms = masked(inUnit(magnitude, columns.get(headings.indexOf(magnitude))), direct);
        Values degrees = inUnit(phase, columns.get(headings.indexOf(phase)));
        double sign = phase.negated() ? -1 : 1;
        String header = "computed from " + magnitude.header() + " and " + phase.header();
        table.add(CyclerColumn.IMPEDANCE_REAL, header, Units.OHM,
                Values.computed(rows, i -> ohms.get(i) * Math.cos(Math.toRadians(degrees.get(i)))));
        table.add(CyclerColumn.IMPEDANCE_MINUS_IMAGINARY, header, Units.OHM,
                Values.computed(rows, i -> -sign * ohms.get(i) * Math.sin(Math.toRadians(degrees.get(i)))));
    }

    private Optional<Heading> heading(CyclerColumn column) {
        return headings.stream().filter(h -> h.is(column)).findFirst();
    }

    private Map<String, String> conventions(Map<String, String> metadata) {
        Map<String, String> all = new LinkedHashMap<>(metadata);
        String kept = "; kept as −Z″, positive for a capacitor";
        Optional<Heading> imaginary = heading(CyclerColumn.IMPEDANCE_MINUS_IMAGINARY);
        if (imaginary.isPresent()) {
            all.putIfAbsent(IMPEDANCE_CONVENTION, "the file's '" + imaginary.get().header() + "' is "
                    + (imaginary.get().negated() ? "Z″, negative for a capacitor" : "−Z″, positive for a capacitor") + kept);
        } else if (heading(CyclerColumn.IMPEDANCE_PHASE).isPresent()) {
            Heading phase = heading(CyclerColumn.IMPEDANCE_PHASE).get();
            all.putIfAbsent(IMPEDANCE_CONVENTION, "the file's '" + phase.header() + "' is "
                    + (phase.negated() ? "the negative of the argument of Z" : "the argument of Z, negative for a capacitor") + kept);
        }
        return all;
    }
}
