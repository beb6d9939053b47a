package org.operanda.electrochemistry.potentiostats;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.measure.Unit;
import org.operanda.data.Units;
import org.operanda.electrochemistry.cycler.CyclerColumn;

/**
 * One array of a data set of PSTrace.
 *
 * @param description as PSTrace names it, for instance {@code potential}
 * @param type        its class and number
 * @param unitType    the class of its unit, for instance {@code PalmSens.Units.MicroAmpere}
 * @param unitSymbol  the symbol of its unit, without what the class says before it
 * @param values      NaN where one is missing
 */
record PalmSensArray(String description, String type, String unitType, String unitSymbol, double[] values) {
    private static final Pattern PREFIXED = Pattern.compile("(Micro|Milli|Nano|Pico|Kilo|Mega)([A-Z].*)");
    private static final Map<String, Double> PREFIXES = Map.of("Micro", 1e-6, "Milli", 1e-3, "Nano", 1e-9, "Pico", 1e-12, "Kilo", 1e3,
            "Mega",
            1e6);
    private static final Map<String, Heading> UNIT_MEANS = Map.of("ZRe", Heading.of("ZRe", CyclerColumn.IMPEDANCE_REAL), "ZIm",
            Heading.of("ZIm (-Z'')", CyclerColumn.IMPEDANCE_MINUS_IMAGINARY), "Z", Heading.of("Z", CyclerColumn.IMPEDANCE_MAGNITUDE),
            "Phase",
            Heading.opposite("Phase (-Phase)", CyclerColumn.IMPEDANCE_PHASE), "Hertz", Heading.of("Frequency", CyclerColumn.FREQUENCY));
    private static final Map<String, CyclerColumn> DESCRIPTIONS = Map.of("time", Heading.TIME, "potential", CyclerColumn.VOLTAGE, "current",
            CyclerColumn.CURRENT, "Idc", CyclerColumn.CURRENT, "charge", CyclerColumn.CHARGE);

    /** What it means, by its unit, else by its description. */
    Heading heading() {
        String unitName = unitType.substring(unitType.lastIndexOf('.') + 1);
        if (UNIT_MEANS.containsKey(unitName)) {
            return UNIT_MEANS.get(unitName);
        }
        Unit<?> symbol = Units.parse(unitSymbol).orElse(Units.ONE);
        Matcher prefixed = PREFIXED.matcher(unitName);
        Unit<?> unit = prefixed.matches() && !unitSymbol.startsWith("m") && !unitSymbol.startsWith("µ")
                ? symbol.multiply(PREFIXES.get(prefixed.group(1)))
                : symbol;
        CyclerColumn known = DESCRIPTIONS.get(description);
        return known != null && Units.factor(unit, known.unit()).isPresent()
                ? new Heading(description, known, unit, false)
                : Heading.other(description.isEmpty() ? "array" : description, unit);
    }

    /** Whether it is the same array of another scan. */
    boolean sameAs(PalmSensArray other) {
        return description.equals(other.description) && type.equals(other.type);
    }
}
