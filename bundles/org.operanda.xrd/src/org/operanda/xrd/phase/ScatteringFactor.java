package org.operanda.xrd.phase;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How strongly a free atom or ion scatters X-rays, in electrons: c + Σ aᵢ exp(−bᵢ s²), s = sin θ / λ in 1/Å (D. Waasmaier, A. Kirfel, Acta
 * Cryst. A51 (1995) 416), without {@link AnomalousDispersion}.
 *
 * @param species      element with its charge, for instance {@code Fe3+}
 * @param coefficients a₁ … a₅, c, b₁ … b₅
 */
record ScatteringFactor(String species, double[] coefficients) {
    private static final int TERMS = 5;
    private static final Map<String, ScatteringFactor> TABLE = table();
    private static final Pattern CHARGE = Pattern.compile("(\\d?)([+-])(\\d?)");
    /** Deuterium scatters as hydrogen. */
    private static final Map<String, String> ISOTOPES = Map.of("D", "H", "T", "H");

    private static Map<String, ScatteringFactor> table() {
        Map<String, ScatteringFactor> table = new LinkedHashMap<>();
        for (String line : Resource.lines("scattering-factors.txt")) {
            String[] fields = line.split(" ");
            table.put(fields[0], new ScatteringFactor(fields[0],
                    Arrays.stream(fields, 1, fields.length).mapToDouble(Double::parseDouble).toArray()));
        }
        return table;
    }

    /**
     * That of an atom of a CIF: an element with or without a charge, or a label such as {@code Fe1}. An ion that the table lacks is taken as the
     * neutral atom.
     *
     * @return empty when it names no element
     */
    static Optional<ScatteringFactor> of(String atom) {
        String text = atom.strip();
        for (int length = Math.min(2, text.length()); length > 0; length--) {
            String letters = text.substring(0, length);
            String element = letters.substring(0, 1).toUpperCase(Locale.ROOT) + letters.substring(1).toLowerCase(Locale.ROOT);
            ScatteringFactor neutral = TABLE.get(ISOTOPES.getOrDefault(element, element));
            if (neutral != null) {
                return Optional.of(ion(neutral, text.substring(length)));
            }
        }
        return Optional.empty();
    }

    private static ScatteringFactor ion(ScatteringFactor neutral, String rest) {
        Matcher charge = CHARGE.matcher(rest);
        if (!charge.matches()) {
            return neutral;
        }
        String number = charge.group(1).isEmpty() ? charge.group(3) : charge.group(1);
        return TABLE.getOrDefault(neutral.species() + (number.isEmpty() ? "1" : number) + charge.group(2), neutral);
    }

    /** The species of the table. */
    static List<ScatteringFactor> all() {
        return List.copyOf(TABLE.values());
    }

    /** The element's symbol. */
    String element() {
        return species.replaceAll("[\\d+-]", "");
    }

    /** Electrons at s² = (sin θ / λ)², in 1/Å². */
    double at(double squared) {
        double sum = coefficients[TERMS];
        for (int i = 0; i < TERMS; i++) {
            sum += coefficients[i] * Math.exp(-coefficients[TERMS + 1 + i] * squared);
        }
        return sum;
    }
}
