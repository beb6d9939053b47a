package org.operanda.figure;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.measure.Unit;
import org.operanda.data.Units;

/**
 * The unit an axis shows its numbers in: a time in seconds, minutes, hours or days, whichever its range asks for; ampere, ampere-hour and
 * their like with the metric prefix that keeps the numbers between 0.1 and 1000, whatever prefix the data have; any other unit as it is.
 *
 * @param symbol     what is written in brackets; empty for a pure number
 * @param multiplier by what to multiply a number of the axis to have it in this unit
 * @param steps      distances of ticks that people of clocks and calendars expect, rising; empty where 1, 2, 5 are right
 */
public record DisplayUnit(String symbol, double multiplier, double... steps) {
    private static final Map<Integer, String> PREFIXES = Map.of(-12, "p", -9, "n", -6, "µ", -3, "m", 3, "k", 6, "M", 9, "G");
    private static final Set<String> SCALED = Set.of("V", "A", "W", "Ω", "S", "F", "C", "J", "Pa", "m", "g", "A·h", "W·h");
    /** Numbers of these are left as they are until they are far too large or too small: people know spectra in eV and quartzes in Hz. */
    private static final Set<String> SCALED_LATE = Set.of("Hz", "eV", "s");
    private static final double MOST = 1000;
    private static final double LEAST = 0.1;
    private static final double ROUNDING = 1e-9;
    private static final int THOUSAND = 3;
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
            return of(axis.unit(), Math.max(Math.abs(range.from()), Math.abs(range.to())));
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

    /** The unit with the prefix for numbers as large as this one. */
    private static DisplayUnit of(Unit<?> unit, double largest) {
        String symbol = Units.symbol(unit);
        String base = SCALED.contains(symbol) ? symbol : symbol.substring(Math.min(1, symbol.length()));
        String prefix = symbol.substring(0, symbol.length() - base.length());
        Optional<Integer> own = exponent(prefix);
        if (!SCALED.contains(base) || own.isEmpty() || largest == 0) {
            return new DisplayUnit(symbol, 1);
        }
        int exponent = own.get();
        double shown = largest;
        while (shown > MOST * (1 + ROUNDING) && isPrefix(exponent + THOUSAND)) {
            exponent += THOUSAND;
            shown /= MOST;
        }
        while (shown < LEAST * (1 - ROUNDING) && isPrefix(exponent - THOUSAND)) {
            exponent -= THOUSAND;
            shown *= MOST;
        }
        return new DisplayUnit(PREFIXES.getOrDefault(exponent, "") + base, Math.pow(10, own.get() - exponent));
    }

    private static boolean isPrefix(int exponent) {
        return exponent == 0 || PREFIXES.containsKey(exponent);
    }

    private static Optional<Integer> exponent(String prefix) {
        return prefix.isEmpty()
                ? Optional.of(0)
                : PREFIXES.entrySet().stream().filter(e -> e.getValue().equals(prefix)).map(Map.Entry::getKey).findFirst();
    }

    /** A number with its unit as it is read, with so many significant digits and a prefix that keeps it between 0.1 and 1000: {@code 35 µA}; a dash for none. */
    public static String text(double value, Unit<?> unit, int digits) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        DisplayUnit shown = of(unit, Math.abs(value));
        double number = value * shown.multiplier;
        int exponent = SCALED_LATE.contains(shown.symbol) ? Ticks.exponent(Math.abs(number)) : 0;
        return (Ticks.shortest(number * Math.pow(10, -exponent), digits) + " " + PREFIXES.getOrDefault(exponent, "") + shown.symbol).trim();
    }

    /**
     * {@code Name (unit)} in this unit, with the power of ten that the ticks leave out: as a prefix of the unit ({@code mA}), else in
     * figures.
     */
    public String label(String name, int exponent) {
        if (PREFIXES.containsKey(exponent) && (SCALED.contains(symbol) || SCALED_LATE.contains(symbol))) {
            return name + " (" + PREFIXES.get(exponent) + symbol + ")";
        }
        String power = exponent == 0 ? "" : "10" + Ticks.superscript(exponent);
        String inside = power.isEmpty() || symbol.isEmpty() ? power + symbol : power + " " + symbol;
        return inside.isEmpty() ? name : name + " (" + inside + ")";
    }
}
