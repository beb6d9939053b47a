package org.operanda.data.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.operanda.data.Problem;

class SettingsTypeTest {
    /** How to weight. */
    public enum Weighting {
        NONE, BY_VARIANCE
    }

    /** One setting of every type. */
    public record Example(@Setting(label = "Width", help = "Of the window.", value = "1.5", unit = "eV", min = 0, max = 10) double width,
            @Setting(label = "Order", help = "Of the polynomial.", value = "2", min = 1) int order,
            @Setting(label = "Flatten", help = "Take the slope off.", value = "true") boolean flatten,
            @Setting(label = "Name", help = "Shown.", value = "edge") String name,
            @Setting(label = "Weighting", help = "Of the points.", value = "by-variance") Weighting weighting,
            @Setting(label = "Energies", help = "To evaluate at.", value = "8330, 8340.5") List<Double> energies,
            @Setting(label = "Standards", help = "Their names.", value = "") List<String> standards) {}

    private static final SettingsType<Example> TYPE = SettingsType.of(Example.class);
    private static final Example DEFAULTS = new Example(1.5, 2, true, "edge", Weighting.BY_VARIANCE, List.of(8330.0, 8340.5), List.of());

    private static String refusal(Map<String, ?> values) {
        SettingsType.Parsed<Example> parsed = TYPE.parse(values);
        assertTrue(parsed.settings().isEmpty());
        return parsed.problems().stream().map(Problem::hint).reduce("", String::concat);
    }

    @Test
    void hasTheDefaultsOfItsAnnotations() {
        assertEquals(DEFAULTS, TYPE.defaults());
        assertEquals(DEFAULTS, TYPE.parse(Map.of()).settings().orElseThrow());
        assertEquals(List.of("none", "by-variance"), TYPE.fields().get(4).choices());
        assertTrue(TYPE.fields().get(5).isList());
    }

    @Test
    void takesValuesOfJsonAndOfTheCommandLineAlike() {
        Example expected = new Example(2, 3, false, "white line", Weighting.NONE, List.of(1.0, 2.0), List.of("a", "b"));
        assertEquals(expected,
                TYPE.parse(Map.of("width", 2, "order", 3, "flatten", false, "name", "white line", "weighting", "none", "energies",
                        List.of(1, 2.0),
                        "standards", List.of("a", "b"))).settings().orElseThrow());
        assertEquals(expected,
                TYPE.parse(Map.of("width", "2", "order", "3", "flatten", "false", "name", "white line", "weighting", "none", "energies",
                        "1, 2",
                        "standards", "a,b")).settings().orElseThrow());
    }

    @Test
    void comesBackFromItsMap() {
        assertEquals(DEFAULTS, TYPE.parse(TYPE.toMap(DEFAULTS)).settings().orElseThrow());
        assertEquals("by-variance", TYPE.toMap(DEFAULTS).get("weighting"));
        assertEquals(List.of("width", "order", "flatten", "name", "weighting", "energies", "standards"),
                List.copyOf(TYPE.toMap(DEFAULTS).keySet()));
    }

    @Test
    void refusesWhatDoesNotFitAndSaysWhatWould() {
        assertTrue(refusal(Map.of("width", -0.1)).contains("between 0.0 and 10.0"));
        assertTrue(refusal(Map.of("width", "0,5")).contains("number"));
        assertTrue(refusal(Map.of("width", "NaN")).contains("number"));
        assertTrue(refusal(Map.of("order", 2.5)).contains("whole number"));
        assertTrue(refusal(Map.of("order", 3e9)).contains("whole number"));
        assertTrue(refusal(Map.of("flatten", "yes")).contains("true or false"));
        assertTrue(refusal(Map.of("weighting", "By-Variance")).contains("none, by-variance"));
        assertTrue(refusal(Map.of("energies", "1;2")).contains("number"));
        assertTrue(refusal(Map.of("wdith", 1)).contains("width"));
    }

    @Test
    void refusesNothingAndManyInPlaceOfOne() {
        for (String key : TYPE.toMap(DEFAULTS).keySet()) {
            assertTrue(refusal(Collections.singletonMap(key, null)).contains("leave the setting out"), key);
        }
        assertTrue(refusal(Map.of("energies", Arrays.asList(1, null))).contains("leave the setting out"));
        assertTrue(refusal(Map.of("name", List.of("a"))).contains("single value"));
        assertTrue(refusal(Map.of("standards", List.of(Map.of("a", 1)))).contains("single value"));
    }

    @Test
    void namesEveryRefusedValueAtOnce() {
        assertEquals(3, TYPE.parse(Map.of("width", -1, "order", 0, "unknown", 1)).problems().size());
    }

    /** Two numbers that belong together. */
    public record Range(@Setting(label = "From", help = "Start.", value = "0") double from,
            @Setting(label = "To", help = "End.", value = "1") double to) {
        public Range {
            if (!(from < to)) {
                throw new IllegalArgumentException("'from' must be less than 'to'.");
            }
        }
    }

    @Test
    void refusesSettingsThatDoNotFitTogether() {
        SettingsType.Parsed<Range> parsed = SettingsType.of(Range.class).parse(Map.of("from", 2));
        assertTrue(parsed.settings().isEmpty());
        assertEquals("settings.combination", parsed.problems().getFirst().id());
        assertEquals("'from' must be less than 'to'.", parsed.problems().getFirst().hint());
    }

    /** Without an annotation. */
    public record Bare(double width) {}

    /** Of a type that no dialog can show. */
    public record Odd(@Setting(label = "Map", help = "None.", value = "") Map<String, String> map) {}

    /** Its default is out of its own bounds. */
    public record Contrary(@Setting(label = "Width", help = "None.", value = "-1", min = 0) double width) {}

    @Test
    void refusesRecordsThatAreNoSettings() {
        assertThrows(IllegalArgumentException.class, () -> SettingsType.of(Bare.class));
        assertThrows(IllegalArgumentException.class, () -> SettingsType.of(Odd.class));
        assertThrows(IllegalArgumentException.class, () -> SettingsType.of(Contrary.class));
    }
}
