package org.operanda.electrochemistry;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.operanda.data.AtomicWeights;

/**
 * What a compound consists of, for instance {@code LiNi0.8Mn0.1Co0.1O2}, {@code Li3V2(PO4)3} or {@code FePO4·2H2O}.
 *
 * @param atoms how many of each element are in one formula unit, in the order in which they are written
 */
public record ChemicalFormula(Map<String, Double> atoms) {
    /** Coulomb per mole of electrons (CODATA 2018, exact). */
    public static final double FARADAY = 96485.33212;
    /** Coulomb in one mA·h. */
    private static final double COULOMB_PER_MILLIAMPERE_HOUR = 3.6;
    private static final Pattern TOKEN = Pattern.compile("([A-Z][a-z]?)|([(\\[])|([)\\]])|(\\d+(?:\\.\\d*)?|\\.\\d+)");
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";
    private static final int DEEPEST = 20;

    public ChemicalFormula {
        atoms = Collections.unmodifiableMap(new LinkedHashMap<>(atoms));
    }

    /** Reads a formula; empty when it is none or names an element without a standard atomic weight. */
    public static Optional<ChemicalFormula> parse(String text) {
        Map<String, Double> atoms = new LinkedHashMap<>();
        String plain = plain(text);
        for (String part : plain.split("[·*]", -1)) {
            Matcher leading = Pattern.compile("^(\\d+(?:\\.\\d*)?)(.*)$").matcher(part);
            double factor = leading.matches() ? Double.parseDouble(leading.group(1)) : 1;
            String rest = leading.matches() ? leading.group(2) : part;
            Parser parser = new Parser(rest);
            Optional<Map<String, Double>> group = parser.group(0);
            if (group.isEmpty() || group.get().isEmpty() || parser.at < rest.length()) {
                return Optional.empty();
            }
            group.get().forEach((element, count) -> atoms.merge(element, factor * count, Double::sum));
        }
        return Optional.of(new ChemicalFormula(atoms));
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (char c : text.toCharArray()) {
            int digit = SUBSCRIPTS.indexOf(c);
            if (digit >= 0) {
                plain.append(digit);
            } else if (c > ' ') {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Reads elements and groups one after the other. */
    private static final class Parser {
        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        /** Up to the bracket that closes the group, or to the end. */
        Optional<Map<String, Double>> group(int depth) {
            Map<String, Double> atoms = new LinkedHashMap<>();
            Matcher token = TOKEN.matcher(text);
            while (at < text.length() && depth < DEEPEST) {
                token.region(at, text.length());
                if (!token.lookingAt() || token.group(4) != null) {
                    return Optional.empty();
                }
                if (token.group(3) != null) {
                    return depth > 0 ? Optional.of(atoms) : Optional.empty();
                }
                at = token.end();
                Optional<Map<String, Double>> unit = token.group(1) != null ? element(token.group(1)) : bracket(depth);
                if (unit.isEmpty()) {
                    return Optional.empty();
                }
                double count = count();
                unit.get().forEach((name, number) -> atoms.merge(name, number * count, Double::sum));
            }
            return depth == 0 ? Optional.of(atoms) : Optional.empty();
        }

        private static Optional<Map<String, Double>> element(String symbol) {
            return AtomicWeights.of(symbol).isPresent() ? Optional.of(Map.of(symbol, 1.0)) : Optional.empty();
        }

        private Optional<Map<String, Double>> bracket(int depth) {
            Optional<Map<String, Double>> inside = group(depth + 1);
            at++;
            return inside;
        }

        private double count() {
            Matcher number = TOKEN.matcher(text).region(Math.min(at, text.length()), text.length());
            if (!number.lookingAt() || number.group(4) == null) {
                return 1;
            }
            at = number.end();
            return Double.parseDouble(number.group(4));
        }
    }

    /** How many atoms of that element are in one formula unit. */
    public double count(String element) {
        return atoms.getOrDefault(element, 0.0);
    }

    /** g/mol. */
    public double molarMass() {
        double sum = 0;
        for (Map.Entry<String, Double> atom : atoms.entrySet()) {
            OptionalDouble weight = AtomicWeights.of(atom.getKey());
            sum += atom.getValue() * weight.orElse(Double.NaN);
        }
        return sum;
    }

    /** This formula without one of its elements, for instance the host of an inserted ion. */
    public ChemicalFormula without(String element) {
        Map<String, Double> rest = new LinkedHashMap<>(atoms);
        rest.remove(element);
        return new ChemicalFormula(rest);
    }

    /**
     * The charge that a mass gives by Faraday's law, q = n F / (3.6 M).
     *
     * @param electrons per formula unit
     * @param molarMass g/mol
     * @return mA·h/g
     */
    public static double specificCapacity(double electrons, double molarMass) {
        return electrons * FARADAY / (COULOMB_PER_MILLIAMPERE_HOUR * molarMass);
    }
}
