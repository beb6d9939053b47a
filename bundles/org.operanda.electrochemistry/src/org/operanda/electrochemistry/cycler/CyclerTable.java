package org.operanda.electrochemistry.cycler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.measure.Unit;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;

/**
 * Collects the columns of a cycler's or potentiostat's file into one measurement along its time. Every column has the vendor's own header
 * in the metadata as {@code column.<name>}.
 */
public final class CyclerTable {
    /** Key of the metadata: what the sign of the current means. */
    public static final String CURRENT_CONVENTION = "convention.current";
    /** Key of the metadata: when a new cycle begins. */
    public static final String CYCLE_CONVENTION = "convention.cycle";

    /** Begin of a key of the metadata: {@code words.<name>.<number>} is the word that the number stands for. */
    private static final String WORDS = "words.";

    private final long rows;
    private final List<Dataset> datasets = new ArrayList<>();
    private final Set<String> taken = new LinkedHashSet<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Axis axis;

    private CyclerTable(long rows, Axis axis) {
        this.rows = rows;
        this.axis = axis;
    }

    /**
     * A table whose rows have a time.
     *
     * @param header  of the vendor
     * @param seconds of each row since the clock's epoch
     */
    public static CyclerTable along(String header, Values seconds, Clock clock) {
        CyclerTable table = new CyclerTable(seconds.length(), Axis.time(seconds, clock));
        table.headers.put("column.time", header);
        table.taken.add("time");
        return table;
    }

    /** A table whose rows are only counted, such as an impedance spectrum without times. */
    public static CyclerTable counted(long rows) {
        return new CyclerTable(rows, Axis.index(rows));
    }

    /** Whether there is a column of that kind already. */
    public boolean has(CyclerColumn column) {
        return taken.contains(column.name());
    }

    /**
     * Adds a column that has a common name, in its common unit. Where there is one of that name already, a number is put behind it.
     *
     * @param header of the vendor
     * @param unit   of the values, which must measure the same
     */
    public void add(CyclerColumn column, String header, Unit<?> unit, Values values) {
        add(column, column.name(), header, unit, values);
    }

    /**
     * Adds one more column of a kind that there is already, under a name of its own, in the common unit: an average beside the momentary
     * value, for instance.
     *
     * @param header of the vendor
     * @param unit   of the values, which must measure the same
     */
    public void add(CyclerColumn column, String name, String header, Unit<?> unit, Values values) {
        double factor = Units.factor(unit, column.unit())
                .orElseThrow(() -> new IllegalArgumentException(header + " in " + unit + " is no " + column.name()));
        put(name, header, column.quantity(), column.unit(), values.scaled(factor));
    }

    /** Adds a column that only this make has, under a plain form of its header. */
    public void addOther(String header, QuantityKind quantity, Unit<?> unit, Values values) {
        addOther(plainName(header), header, quantity, unit, values);
    }

    /** Adds a column that only this make has, under the given name. */
    public void addOther(String name, String header, QuantityKind quantity, Unit<?> unit, Values values) {
        put(name, header, quantity, unit, values);
    }

    /**
     * Adds a column of words, numbered.
     *
     * @param numbers which of the words each row has
     */
    public void addWords(String header, List<String> words, Values numbers) {
        addWords(plainName(header), header, words, numbers);
    }

    /** Adds a column of words, numbered, under the given name. */
    public void addWords(String name, String header, List<String> words, Values numbers) {
        String unique = put(name, header, QuantityKind.FLAG, Units.ONE, numbers);
        for (int i = 0; i < words.size(); i++) {
            headers.put(WORDS + unique + "." + i, words.get(i));
        }
    }

    /** The words that a dataset numbers, by their numbers; empty when it numbers none. */
    public static List<String> words(Measurement measurement, String dataset) {
        List<String> words = new ArrayList<>();
        String key = WORDS + dataset + ".";
        while (measurement.metadata().containsKey(key + words.size())) {
            words.add(measurement.metadata().get(key + words.size()));
        }
        return words;
    }

    private String put(String name, String header, QuantityKind quantity, Unit<?> unit, Values values) {
        if (values.length() != rows) {
            throw new IllegalArgumentException(header + " has " + values.length() + " values instead of " + rows);
        }
        String unique = name;
        for (int number = 2; !taken.add(unique); number++) {
            unique = name + "_" + number;
        }
        headers.put("column." + unique, header);
        datasets.add(Dataset.of(unique, quantity, unit, axis, values));
        return unique;
    }

    /** Lower case letters, digits and underscores, without a unit in brackets or behind {@code " / "} at the end. */
    public static String plainName(String header) {
        String plain = header.toLowerCase(Locale.ROOT).replaceAll("\\s*[(\\[][^)\\]]*[)\\]]\\s*$| / \\S+$", "")
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        return plain.isEmpty() ? "column" : plain;
    }

    /**
     * The measurement.
     *
     * @param metadata as the file has it; may state the conventions, else the common ones are stated
     */
    public Measurement measurement(String name, Map<String, String> metadata) {
        Map<String, String> all = new LinkedHashMap<>(metadata);
        if (has(CyclerColumn.CURRENT)) {
            all.putIfAbsent(CURRENT_CONVENTION, "positive: the cell is charged (the working electrode is oxidised)");
        }
        if (has(CyclerColumn.CYCLE)) {
            all.putIfAbsent(CYCLE_CONVENTION, "as the instrument counts");
        }
        all.putAll(headers);
        return Measurement.of(name, "electrochemistry", datasets, all);
    }

    /** The unit in brackets or after the last slash of a header, for instance of {@code Current (mA)} or {@code Voltage / V}; empty when there is none known. */
    public static Optional<Unit<?>> unitOf(String header) {
        String text = header.trim();
        int open = Math.max(text.lastIndexOf('('), text.lastIndexOf('['));
        int slash = text.lastIndexOf('/');
        if (open > 0 && (text.endsWith(")") || text.endsWith("]"))) {
            return Units.parse(text.substring(open + 1, text.length() - 1));
        }
        return slash > 0 ? Units.parse(text.substring(slash + 1)) : Optional.empty();
    }
}
