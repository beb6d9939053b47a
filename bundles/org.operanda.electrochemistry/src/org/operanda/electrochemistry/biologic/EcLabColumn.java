package org.operanda.electrochemistry.biologic;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.measure.Unit;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.electrochemistry.cycler.CyclerColumn;

/**
 * What one column of EC-Lab is, told from its header, for instance {@code Ewe/V}.
 *
 * @param header   as EC-Lab writes it
 * @param common   the column that it is in any cycler's file, where there is one
 * @param name     the header without its unit in plain letters, for instance {@code ewe}
 * @param quantity what it measures
 * @param unit     its unit; {@link Units#ONE} when it has none or one that depends on the row
 */
record EcLabColumn(String header, Optional<CyclerColumn> common, String name, QuantityKind quantity, Unit<?> unit) {
    static final String TIME = "time/s";
    /** Volts or milliamperes, as the row's mode is. */
    private static final String CONTROL = "control/V/mA";
    private static final QuantityKind HALF_CYCLE = new QuantityKind("half-cycle", "Half cycle", "");
    private static final Map<String, CyclerColumn> COMMON = Map.ofEntries(
            Map.entry("Ewe", CyclerColumn.VOLTAGE), Map.entry("<Ewe>", CyclerColumn.VOLTAGE), Map.entry("Ecell", CyclerColumn.VOLTAGE),
            Map.entry("<Ecell>", CyclerColumn.VOLTAGE), Map.entry("I", CyclerColumn.CURRENT), Map.entry("<I>", CyclerColumn.CURRENT),
            Map.entry("(Q-Qo)", CyclerColumn.CHARGE), Map.entry("Q charge", CyclerColumn.CHARGE_CAPACITY),
            Map.entry("Q discharge", CyclerColumn.DISCHARGE_CAPACITY), Map.entry("Capacity", CyclerColumn.CAPACITY),
            Map.entry("Energy charge", CyclerColumn.CHARGE_ENERGY), Map.entry("Energy discharge", CyclerColumn.DISCHARGE_ENERGY),
            Map.entry("Energy we charge", CyclerColumn.CHARGE_ENERGY), Map.entry("Energy we discharge", CyclerColumn.DISCHARGE_ENERGY),
            Map.entry("P", CyclerColumn.POWER), Map.entry("Pwe", CyclerColumn.POWER), Map.entry("R", CyclerColumn.RESISTANCE),
            Map.entry("Rwe", CyclerColumn.RESISTANCE), Map.entry("cycle number", CyclerColumn.CYCLE), Map.entry("Ns", CyclerColumn.STEP),
            Map.entry("step time", CyclerColumn.STEP_TIME), Map.entry("Temperature", CyclerColumn.TEMPERATURE),
            Map.entry("freq", CyclerColumn.FREQUENCY), Map.entry("Re(Z)", CyclerColumn.IMPEDANCE_REAL),
            Map.entry("-Im(Z)", CyclerColumn.IMPEDANCE_MINUS_IMAGINARY), Map.entry("|Z|", CyclerColumn.IMPEDANCE_MAGNITUDE),
            Map.entry("Phase(Z)", CyclerColumn.IMPEDANCE_PHASE));
    private static final Map<String, String> NAMES = Map.of("I Range", "current_range", "x", "composition");
    private static final Map<String, QuantityKind> KINDS_BY_UNIT = Map.ofEntries(
            Map.entry("s", QuantityKind.TIME), Map.entry("h", QuantityKind.TIME), Map.entry("V", QuantityKind.POTENTIAL),
            Map.entry("A", QuantityKind.CURRENT),
            Map.entry("mA", QuantityKind.CURRENT), Map.entry("µA", QuantityKind.CURRENT), Map.entry("A.h", QuantityKind.CHARGE),
            Map.entry("mA.h", QuantityKind.CHARGE), Map.entry("µA.h", QuantityKind.CHARGE), Map.entry("C", QuantityKind.CHARGE),
            Map.entry("W.h", QuantityKind.ENERGY), Map.entry("W", QuantityKind.POWER), Map.entry("Ohm-1", QuantityKind.ADMITTANCE),
            Map.entry("µF", QuantityKind.CAPACITANCE), Map.entry("nF", QuantityKind.CAPACITANCE), Map.entry("F", QuantityKind.CAPACITANCE),
            Map.entry("deg", QuantityKind.PHASE), Map.entry("Hz", QuantityKind.FREQUENCY), Map.entry("°C", QuantityKind.TEMPERATURE),
            Map.entry("%", QuantityKind.FRACTION));
    private static final Map<String, QuantityKind> KINDS_BY_NAME = Map.of("half cycle", HALF_CYCLE, "z cycle", QuantityKind.INDEX,
            "I Range", QuantityKind.INDEX, "x", QuantityKind.COMPOSITION, "loop", QuantityKind.INDEX);
    private static final Set<String> FLAGS = Set.of("mode", "ox/red", "error", "control changes", "Ns changes", "counter inc.");

    /** The column with that header; an unknown one keeps a plain form of its header as name. */
    static EcLabColumn of(String header) {
        String repaired = repaired(header);
        if (FLAGS.contains(repaired)) {
            return new EcLabColumn(header, Optional.empty(), plain(repaired), QuantityKind.FLAG, Units.ONE);
        }
        if (repaired.equals(CONTROL)) {
            return new EcLabColumn(header, Optional.empty(), "control", QuantityKind.UNKNOWN, Units.ONE);
        }
        int slash = repaired.lastIndexOf('/');
        String spelling = repaired.substring(slash + 1).trim();
        Optional<Unit<?>> stated = slash < 1 || spelling.isEmpty() ? Optional.empty() : Units.parse(spelling);
        String vendor = stated.isPresent() ? repaired.substring(0, slash).trim() : repaired;
        Unit<?> unit = stated.isPresent() ? stated.get() : Units.ONE;
        Optional<CyclerColumn> common = Optional.ofNullable(COMMON.get(vendor)).filter(c -> Units.factor(unit, c.unit()).isPresent());
        String plain = plain(vendor.equals("control") ? "control " + (spelling.equals("V") ? "voltage" : "current") : vendor);
        return new EcLabColumn(header, common, NAMES.getOrDefault(vendor, plain), kind(vendor, stated.isPresent() ? spelling : ""), unit);
    }

    /**
     * This column where an external device gives it another meaning.
     *
     * @param label what the user called it, for instance {@code Temperature/°C}; its unit replaces the volts of the header
     */
    EcLabColumn measuring(String label) {
        EcLabColumn meant = of(label);
        return new EcLabColumn(header, Optional.empty(), name, meant.quantity, meant.unit);
    }

    /** Some versions write {@code <Ewe/V>}; some text was saved with the letters µ and ° lost. */
    private static String repaired(String header) {
        String text = header.equals("<Ewe/V>") ? "<Ewe>/V" : header.replace('μ', 'µ');
        return text.replace("/\uFFFDC", "/°C").replace("/\uFFFD", "/µ");
    }

    private static QuantityKind kind(String vendor, String unit) {
        if (unit.equals("Ohm")) {
            return vendor.contains("Z") ? QuantityKind.IMPEDANCE : QuantityKind.RESISTANCE;
        }
        return unit.isEmpty()
                ? KINDS_BY_NAME.getOrDefault(vendor, QuantityKind.UNKNOWN)
                : KINDS_BY_UNIT.getOrDefault(unit, QuantityKind.UNKNOWN);
    }

    /** Lower case letters, digits and underscores: {@code <Ece>} is an average, {@code |Ece|} a magnitude, {@code -Im} is said in words. */
    private static String plain(String vendor) {
        String words = vendor.replaceAll("<([^>]*)>", "$1 average").replaceAll("\\|([^|]*)\\|", "$1 magnitude").replaceAll("^-", "minus ");
        String plain = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
        return plain.isEmpty() ? "column" : plain;
    }
}
