package org.operanda.figure;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.measure.Unit;
import org.operanda.data.Units;

/**
 * The unit an axis shows its numbers in: its own, but a time in seconds, minutes, hours or days, whichever its range asks for.
 *
 * @param symbol     what is written in brackets; empty for a pure number
 * @param multiplier by what to multiply a number of the axis to have it in this unit
 * @param steps      distances of ticks that people of clocks and calendars expect, rising; empty where 1, 2, 5 are right
 */
public record DisplayUnit(String symbol, double multiplier, double... steps) {
    private static final Map<Integer, String> PREFIXES = Map.of(-12, "p", -9, "n", -6, "µ", -3, "m", 3, "k", 6, "M", 9, "G");
    private static final Set<String> PREFIXED = Set.of("V", "A", "W", "Ω", "S", "F", "Hz", "C", "J", "Pa", "eV", "s", "m", "g", "A·h",
            "W·h");
    private static final double MINUTE = 60;
    private static final double HOUR = 3600;
    private static final double DAY = 86400;
    /** A unit is left for the next longer one when the range is longer than so many of it. */
    private static final double MOST_SECONDS = 180;
    private static final double MOST_MINUTES = 180;
    private static final double MOST_HOURS = 96;

    /** The unit for a range given in the axis' own unit. */
    public static DisplayUnit of(FigureAxis axis, Range range) {
        Optional<Double> seconds = Units.factor(axis.unit(), Units.SECOND);
        if (seconds.isEmpty()) {
            return new DisplayUnit(Units.symbol(axis.unit()), 1);
        }
        double factor = seconds.get();
        double length = range.length() * factor;
        if (length <= 1) {
            return new DisplayUnit(Units.symbol(axis.unit()), 1);
        }
        if (length <= MOST_SECONDS) {
            return new DisplayUnit("s", factor, 1, 2, 5, 10, 20, 30, 60);
        }
        if (length <= MOST_MINUTES * MINUTE) {
            return new DisplayUnit("min", factor / MINUTE, 1, 2, 5, 10, 20, 30, 60);
        }
        if (length <= MOST_HOURS * HOUR) {
            return new DisplayUnit("h", factor / HOUR, 1, 2, 4, 6, 12, 24, 48);
        }
        return new DisplayUnit("d", factor / DAY);
    }

    /** A number with its unit as it is read, with so many significant digits and a prefix where that is shorter: {@code 350 µA}. */
    public static String text(double value, Unit<?> unit, int digits) {
        String symbol = Units.symbol(unit);
        int exponent = Ticks.exponent(Math.abs(value));
        boolean prefixed = PREFIXES.containsKey(exponent) && PREFIXED.contains(symbol);
        String number = prefixed ? Ticks.shortest(value * Math.pow(10, -exponent), digits) : Ticks.shortest(value, digits);
        return (number + " " + (prefixed ? PREFIXES.get(exponent) : "") + symbol).trim();
    }

    /**
     * {@code Name (unit)} in this unit, with the power of ten that the ticks leave out: as a prefix of the unit ({@code mA}), else in
     * figures.
     */
    public String label(String name, int exponent) {
        if (PREFIXES.containsKey(exponent) && PREFIXED.contains(symbol)) {
            return name + " (" + PREFIXES.get(exponent) + symbol + ")";
        }
        String power = exponent == 0 ? "" : "10" + Ticks.superscript(exponent);
        String inside = power.isEmpty() || symbol.isEmpty() ? power + symbol : power + " " + symbol;
        return inside.isEmpty() ? name : name + " (" + inside + ")";
    }
}
