package org.operanda.electrochemistry.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.operanda.data.Problem;
import org.operanda.data.operation.SettingsType;
import org.operanda.electrochemistry.impedance.CircuitFitSettings;
import org.operanda.electrochemistry.impedance.circuit.Circuit;
import org.operanda.electrochemistry.impedance.circuit.CircuitText;

/**
 * What a user has decided of a fit, in the settings' own words; immutable. Rules of parameters that the circuit does not have any more are
 * kept, so that they are there again when an element comes back.
 *
 * @param settings with every rule
 */
record CircuitDraft(CircuitFitSettings settings) {
    private static final SettingsType<CircuitFitSettings> TYPE = SettingsType.of(CircuitFitSettings.class);
    private static final String START = "start";
    private static final String FIXED = "fixed";
    private static final String BOUNDS = "bounds";

    /** The operation's defaults. */
    static CircuitDraft initial() {
        return new CircuitDraft(TYPE.defaults());
    }

    /** A draft from texts by the settings' keys; those that make no sense have their defaults. */
    static CircuitDraft of(Map<String, String> texts) {
        return TYPE.parse(texts).settings().map(CircuitDraft::new).orElseGet(CircuitDraft::initial);
    }

    /** Texts of which {@link #of} makes the same draft. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        TYPE.toMap(settings).forEach((key, value) -> texts.put(key,
                value instanceof List<?> list ? String.join(",", list.stream().map(String::valueOf).toList()) : String.valueOf(value)));
        return texts;
    }

    /** The same with another value of a setting; this one when it is refused. */
    CircuitDraft with(String key, Object value) {
        Map<String, Object> map = new LinkedHashMap<>(TYPE.toMap(settings));
        map.put(key, value);
        return TYPE.parse(map).settings().map(CircuitDraft::new).orElse(this);
    }

    CircuitDraft withCircuit(String text) {
        return with("circuit", text);
    }

    /** The circuit; empty when the text is none. */
    Optional<Circuit> circuit() {
        return CircuitText.parse(settings.circuit()).circuit();
    }

    /** What is wrong with the text. */
    List<Problem> problems() {
        return CircuitText.parse(settings.circuit()).problems();
    }

    /** The settings for the fit: only the rules of parameters that there are. */
    CircuitFitSettings forFit() {
        List<String> names = circuit().map(Circuit::parameterNames).orElse(List.of());
        return with(START, of(settings.start(), names)).with(FIXED, of(settings.fixed(), names)).with(BOUNDS, of(settings.bounds(), names))
                .with("shared", of(settings.shared(), names)).settings;
    }

    private static List<String> of(List<String> rules, List<String> names) {
        return rules.stream().filter(rule -> names.contains(name(rule))).toList();
    }

    private static String name(String rule) {
        return rule.split("=", 2)[0].trim();
    }

    private static Optional<String> value(List<String> rules, String name) {
        return rules.stream().filter(rule -> name(rule).equals(name)).map(rule -> rule.substring(rule.indexOf('=') + 1).trim())
                .reduce((first, last) -> last);
    }

    /** Where the fit begins, or what the parameter is fixed at; empty when the program finds it. */
    Optional<String> start(String parameter) {
        return value(settings.fixed(), parameter).or(() -> value(settings.start(), parameter));
    }

    boolean isFixed(String parameter) {
        return value(settings.fixed(), parameter).isPresent();
    }

    /** The least value, as the user set it. */
    Optional<String> least(String parameter) {
        return value(settings.bounds(), parameter).map(b -> b.split(":", 2)[0]);
    }

    /** The greatest value, as the user set it. */
    Optional<String> greatest(String parameter) {
        return value(settings.bounds(), parameter).map(b -> b.split(":", 2)).filter(b -> b.length == 2).map(b -> b[1]);
    }

    /** Begins at a value, or keeps it; a blank one leaves the parameter to the program. */
    CircuitDraft withStart(String parameter, String value, boolean fixed) {
        CircuitDraft without = with(START, without(settings.start(), parameter)).with(FIXED, without(settings.fixed(), parameter));
        if (value.isBlank()) {
            return without;
        }
        List<String> rules = fixed ? without.settings.fixed() : without.settings.start();
        return without.with(fixed ? FIXED : START, Stream.concat(rules.stream(), Stream.of(parameter + "=" + value.trim())).toList());
    }

    /** Sets both bounds. */
    CircuitDraft withBounds(String parameter, String least, String greatest) {
        List<String> rules = new ArrayList<>(without(settings.bounds(), parameter));
        rules.add(parameter + "=" + least.trim() + ":" + greatest.trim());
        return with(BOUNDS, rules);
    }

    /** Leaves the bounds to the element. */
    CircuitDraft withoutBounds(String parameter) {
        return with(BOUNDS, without(settings.bounds(), parameter));
    }

    private static List<String> without(List<String> rules, String parameter) {
        return rules.stream().filter(rule -> !name(rule).equals(parameter)).toList();
    }
}
