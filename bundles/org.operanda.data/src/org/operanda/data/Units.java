package org.operanda.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.measure.IncommensurableException;
import javax.measure.MetricPrefix;
import javax.measure.Unit;
import javax.measure.UnconvertibleException;
import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import tech.units.indriya.AbstractUnit;
import tech.units.indriya.function.Calculus;
import tech.units.indriya.function.DefaultNumberSystem;
import tech.units.indriya.unit.BaseUnit;
import tech.units.indriya.unit.UnitDimension;

/**
 * The field's units, how instruments spell them, and how they are shown. A unit is a JSR 385 {@link Unit}; {@link #parse} understands what instrument files
 * write ({@code mA.h}, {@code Ohm}, {@code µF}, {@code ng cm^-2 Hz^-1}) and {@link #symbol} gives the one spelling shown to users.
 */
public final class Units {
    static {
        // else indriya looks for its numbers through the thread's class loader, which in OSGi is that of whoever comes first
        Calculus.setCurrentNumberSystem(new DefaultNumberSystem());
    }

    public static final Unit<?> ONE = AbstractUnit.ONE;
    public static final Unit<?> SECOND = tech.units.indriya.unit.Units.SECOND;
    public static final Unit<?> MINUTE = tech.units.indriya.unit.Units.MINUTE;
    public static final Unit<?> HOUR = tech.units.indriya.unit.Units.HOUR;
    public static final Unit<?> VOLT = tech.units.indriya.unit.Units.VOLT;
    public static final Unit<?> AMPERE = tech.units.indriya.unit.Units.AMPERE;
    public static final Unit<?> MILLIAMPERE = tech.units.indriya.unit.Units.AMPERE.prefix(MetricPrefix.MILLI);
    public static final Unit<?> MILLIAMPERE_HOUR = MILLIAMPERE.multiply(HOUR);
    public static final Unit<?> WATT = tech.units.indriya.unit.Units.WATT;
    public static final Unit<?> WATT_HOUR = WATT.multiply(HOUR);
    public static final Unit<?> OHM = tech.units.indriya.unit.Units.OHM;
    public static final Unit<?> SIEMENS = tech.units.indriya.unit.Units.SIEMENS;
    public static final Unit<?> FARAD = tech.units.indriya.unit.Units.FARAD;
    public static final Unit<?> HERTZ = tech.units.indriya.unit.Units.HERTZ;
    public static final Unit<?> COULOMB = tech.units.indriya.unit.Units.COULOMB;
    public static final Unit<?> METRE = tech.units.indriya.unit.Units.METRE;
    public static final Unit<?> GRAM = tech.units.indriya.unit.Units.GRAM;
    public static final Unit<?> MOLE = tech.units.indriya.unit.Units.MOLE;
    public static final Unit<?> KELVIN = tech.units.indriya.unit.Units.KELVIN;
    public static final Unit<?> CELSIUS = tech.units.indriya.unit.Units.CELSIUS;
    public static final Unit<?> JOULE = tech.units.indriya.unit.Units.JOULE;
    public static final Unit<?> PASCAL = tech.units.indriya.unit.Units.PASCAL;
    public static final Unit<?> RADIAN = tech.units.indriya.unit.Units.RADIAN;
    public static final Unit<?> DEGREE = RADIAN.multiply(Math.PI / 180);
    public static final Unit<?> PERCENT = tech.units.indriya.unit.Units.PERCENT;
    public static final Unit<?> PARTS_PER_MILLION = ONE.divide(1_000_000);
    /** CODATA 2018, exact. */
    public static final Unit<?> ELECTRONVOLT = JOULE.multiply(1.602176634e-19);
    public static final Unit<?> ANGSTROM = METRE.multiply(1e-10);
    /** Ω s^-½, of a Warburg coefficient. The library cannot convert roots of units, so the root of the second is a unit of its own. */
    public static final Unit<?> OHM_PER_ROOT_SECOND = OHM.divide(new BaseUnit<>("√s", UnitDimension.parse('√')));
    /** S s^α, of a constant phase element; α is another number in each spectrum. */
    public static final Unit<?> SIEMENS_SECOND_TO_ALPHA = SIEMENS.multiply(new BaseUnit<>("s^α", UnitDimension.parse('α')));
    /** Ω s^α, of a lossy inductor. */
    public static final Unit<?> OHM_SECOND_TO_ALPHA = OHM.multiply(new BaseUnit<>("s^α", UnitDimension.parse('α')));

    private static final Map<String, Unit<?>> BASE = new LinkedHashMap<>();
    private static final Map<String, Unit<?>> SPELLINGS = new LinkedHashMap<>();
    private static final Map<String, Double> PREFIXES = new LinkedHashMap<>();
    private static final Map<Unit<?>, String> SYMBOLS = new LinkedHashMap<>();
    /** {@code mAh} for {@code mA·h}. */
    private static final Pattern AMPERE_OR_WATT_HOUR = Pattern.compile("(?<=[kmµμun]|\\b)([AW])h\\b");
    /** {@code /(mA·h)} at the end; everything after a stroke divides anyway. */
    private static final Pattern DIVISOR = Pattern.compile("/\\(([^()]+)\\)$");
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Pattern FACTOR = Pattern.compile("([^\\d^⁻⁰-⁹²³¹/.·* -]+)\\s*(?:\\^?([-+]?\\d+)|([⁻]?[⁰¹²³⁴-⁹]))?");

    /** Two units. */
    private record Pair(Unit<?> from, Unit<?> to) {}

    /** The files of a series ask the same again and again: what was answered before, up to {@value #MOST_REMEMBERED} answers. */
    private static final Map<String, Optional<Unit<?>>> PARSED = new ConcurrentHashMap<>();
    private static final Map<Pair, Optional<Double>> FACTORS = new ConcurrentHashMap<>();
    private static final int MOST_REMEMBERED = 1000;
    /** Of factors between units that are the same. */
    private static final double ROUNDING = 1e-9;

    static {
        base("s", SECOND, "sec", "seconds");
        base("min", MINUTE);
        base("h", HOUR, "hr", "hours");
        base("V", VOLT, "volts");
        base("A", AMPERE);
        base("W", WATT);
        base("Ω", OHM, "Ohm", "ohm", "ohms");
        base("S", SIEMENS);
        base("F", FARAD);
        base("Hz", HERTZ);
        base("C", COULOMB);
        base("m", METRE);
        base("g", GRAM);
        base("mol", MOLE);
        base("K", KELVIN);
        base("°C", CELSIUS, "deg C", "degC");
        base("J", JOULE);
        base("Pa", PASCAL);
        base("bar", PASCAL.multiply(1e5));
        base("T", tech.units.indriya.unit.Units.TESLA);
        base("N", tech.units.indriya.unit.Units.NEWTON);
        base("rad", RADIAN);
        base("°", DEGREE, "deg", "degrees");
        base("%", PERCENT);
        base("ppm", PARTS_PER_MILLION);
        base("eV", ELECTRONVOLT);
        base("Ω/√s", OHM_PER_ROOT_SECOND, "Ω/√s");
        base("S·s^α", SIEMENS_SECOND_TO_ALPHA, "S·s^α");
        base("Ω·s^α", OHM_SECOND_TO_ALPHA, "Ω·s^α");
        base("Å", ANGSTROM, "Angstrom", "angstrom", "angstroms");
        PREFIXES.put("k", 1e3);
        PREFIXES.put("M", 1e6);
        PREFIXES.put("G", 1e9);
        PREFIXES.put("c", 1e-2);
        PREFIXES.put("m", 1e-3);
        PREFIXES.put("µ", 1e-6);
        PREFIXES.put("μ", 1e-6);
        PREFIXES.put("u", 1e-6);
        PREFIXES.put("n", 1e-9);
        PREFIXES.put("p", 1e-12);
        for (String shown : new String[] {"mA", "µA", "nA", "mV", "mA·h", "A·h", "µA·h", "W·h", "mW·h", "mW", "µF", "mF", "nF", "keV",
                "kHz", "mHz", "mΩ", "kΩ", "mg", "µg", "ng",
                "kg", "cm", "mm", "µm", "nm", "ms", "µs", "cm²", "cm³", "mC", "µC", "g/mol", "mA·h/g", "mA·h/cm²", "mA/g", "mA/cm²", "V/s",
                "mV/s", "1/Ω", "1/Å", "1/s", "cm⁻¹", "cm⁻¹/K", "MPa", "GPa", "eV/V",
                "eV/mA·h", "eV/h", "K/min", "s/V", "1/eV", "1/eV²", "Å²", "Å³", "1/Å²", "1/Å³", "1/Å⁴", "1/Å⁵", "cm⁻¹·Å⁻⁴", "mbar"}) {
            parse(shown).ifPresent(unit -> SYMBOLS.putIfAbsent(unit, shown));
        }
    }

    private Units() {}

    private static void base(String symbol, Unit<?> unit, String... spellings) {
        BASE.put(symbol, unit);
        SYMBOLS.put(unit, symbol);
        for (String spelling : spellings) {
            SPELLINGS.put(spelling, unit);
        }
    }

    /** The unit that this spelling means, empty when it is not known. An empty spelling is a pure number. */
    public static Optional<Unit<?>> parse(String spelling) {
        return remembered(PARSED, spelling, Units::parsed);
    }

    private static <K, V> V remembered(Map<K, V> memory, @NonNull K key, Function<K, V> answer) {
        V known = memory.get(key);
        if (known != null) {
            return known;
        }
        V found = answer.apply(key);
        if (memory.size() < MOST_REMEMBERED) {
            memory.put(key, found);
        }
        return found;
    }

    private static Optional<Unit<?>> parsed(String spelling) {
        String text = DIVISOR.matcher(AMPERE_OR_WATT_HOUR.matcher(spelling.trim()).replaceAll("$1·h")).replaceFirst("/$1");
        if (text.isEmpty() || text.equals("1")) {
            return Optional.of(ONE);
        }
        if (SPELLINGS.containsKey(text)) {
            return Optional.of(SPELLINGS.get(text));
        }
        if (text.endsWith("/")) {
            return Optional.empty();
        }
        Unit<?> product = ONE;
        boolean divide = false;
        int at = 0;
        Matcher matcher = FACTOR.matcher(text);
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '/' || c == '.' || c == '·' || c == '*' || c == ' ') {
                divide |= c == '/';
                at++;
                continue;
            }
            if (c == '1' && at == 0) {
                at++;
                continue;
            }
            if (!matcher.find(at) || matcher.start() != at) {
                return Optional.empty();
            }
            Optional<Unit<?>> factor = single(matcher.group(1));
            if (factor.isEmpty()) {
                return Optional.empty();
            }
            int power = exponent(matcher.group(2), matcher.group(3));
            if (Math.abs(power) > 12) {
                return Optional.empty();
            }
            product = product.multiply(factor.get().pow(divide ? -power : power));
            at = matcher.end();
        }
        return Optional.of(product);
    }

    private static int exponent(@Nullable String digits, @Nullable String superscript) {
        if (digits != null) {
            return digits.length() > 3 ? Integer.MAX_VALUE : Integer.parseInt(digits);
        }
        if (superscript == null) {
            return 1;
        }
        int value = SUPERSCRIPTS.indexOf(superscript.charAt(superscript.length() - 1));
        return superscript.startsWith("⁻") ? -value : value;
    }

    private static Optional<Unit<?>> single(String name) {
        Unit<?> known = BASE.containsKey(name) ? BASE.get(name) : SPELLINGS.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        for (Map.Entry<String, Double> prefix : PREFIXES.entrySet()) {
            String rest = name.startsWith(prefix.getKey()) ? name.substring(prefix.getKey().length()) : "";
            Unit<?> scaled = BASE.containsKey(rest) ? BASE.get(rest) : SPELLINGS.get(rest);
            if (scaled != null && !rest.equals("%") && !rest.equals("°") && !rest.equals("min") && !rest.equals("°C")) {
                return Optional.of(scaled(scaled, prefix.getKey()));
            }
        }
        return Optional.empty();
    }

    private static Unit<?> scaled(Unit<?> unit, String prefix) {
        MetricPrefix metric = switch (prefix) {
            case "k" -> MetricPrefix.KILO;
            case "M" -> MetricPrefix.MEGA;
            case "G" -> MetricPrefix.GIGA;
            case "c" -> MetricPrefix.CENTI;
            case "m" -> MetricPrefix.MILLI;
            case "n" -> MetricPrefix.NANO;
            case "p" -> MetricPrefix.PICO;
            default -> MetricPrefix.MICRO;
        };
        return unit.prefix(metric);
    }

    /** How the unit is shown, for instance {@code mA·h} or {@code eV/(A·h)}, as {@link #parse} reads it; empty for a pure number. */
    public static String symbol(Unit<?> unit) {
        if (unit.equals(ONE)) {
            return "";
        }
        String known = SYMBOLS.get(unit);
        if (known != null) {
            return known;
        }
        Map<? extends Unit<?>, Integer> factors = unit.getBaseUnits();
        return factors == null || factors.isEmpty() || !isWhole(factors, unit) ? unit.toString().replace('μ', 'µ') : quotient(factors);
    }

    /** Of a unit with a prefix the library says what it is made of without the prefix. */
    private static boolean isWhole(Map<? extends Unit<?>, Integer> factors, Unit<?> unit) {
        return Math.abs(factor(product(factors), unit).orElse(Double.NaN) - 1) < ROUNDING;
    }

    private static Unit<?> product(Map<? extends Unit<?>, Integer> factors) {
        Unit<?> product = ONE;
        for (Map.Entry<? extends Unit<?>, Integer> factor : factors.entrySet()) {
            product = product.multiply(factor.getKey().pow(factor.getValue()));
        }
        return product;
    }

    private static String quotient(Map<? extends Unit<?>, Integer> factors) {
        List<String> above = new ArrayList<>();
        List<String> below = new ArrayList<>();
        factors.forEach((factor, power) -> {
            String symbol = SYMBOLS.getOrDefault(factor, factor.toString());
            if (power == -1 && symbol.equals("cm")) {
                above.add("cm⁻¹");
            } else {
                (power > 0 ? above : below).add(symbol + superscript(Math.abs(power)));
            }
        });
        String numerator = above.isEmpty() ? "1" : String.join("·", above);
        String denominator = String.join("·", below);
        return below.isEmpty() ? numerator : numerator + "/" + (below.size() == 1 ? denominator : "(" + denominator + ")");
    }

    private static String superscript(int power) {
        return power == 1
                ? ""
                : Integer.toString(power).chars().mapToObj(digit -> SUPERSCRIPTS.substring(digit - '0', digit - '0' + 1))
                        .collect(Collectors.joining());
    }

    /** The label of an axis or a column: the name, and the unit in brackets when there is one. */
    public static String label(String name, Unit<?> unit) {
        return unit.equals(ONE) ? name : name + " (" + symbol(unit) + ")";
    }

    /** By what to multiply a number in {@code from} to have it in {@code to}; empty when they measure different things or do not share their zero. */
    public static Optional<Double> factor(Unit<?> from, Unit<?> to) {
        return from.equals(to) ? Optional.of(1.0) : remembered(FACTORS, new Pair(from, to), Units::factor);
    }

    private static Optional<Double> factor(Pair units) {
        try {
            var converter = units.from.getConverterToAny(units.to);
            return converter.isLinear() ? Optional.of(converter.convert(1.0)) : Optional.empty();
        } catch (IncommensurableException | UnconvertibleException e) {
            return Optional.empty();
        }
    }
}
