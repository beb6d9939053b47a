package org.operanda.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import javax.measure.Unit;
import org.junit.jupiter.api.Test;

class UnitsTest {
    private static Unit<?> unit(String spelling) {
        return Units.parse(spelling).orElseThrow(() -> new AssertionError("unknown unit " + spelling));
    }

    @Test
    void knowsTheSpellingsOfInstruments() {
        Map<String, String> shown = Map.ofEntries(Map.entry("mA.h", "mA·h"), Map.entry("mAh", "mA·h"), Map.entry("Ah", "A·h"),
                Map.entry("mWh", "mW·h"),
                Map.entry("mAh/g", "mA·h/g"), Map.entry("mA.h/g", "mA·h/g"), Map.entry("Ohm", "Ω"), Map.entry("µF", "µF"),
                Map.entry("\u03bcF", "µF"), Map.entry("uA", "µA"),
                Map.entry("mA cm^-2", "mA/cm²"), Map.entry("mA/cm2", "mA/cm²"), Map.entry("deg C", "°C"), Map.entry("degC", "°C"),
                Map.entry("angstrom", "Å"),
                Map.entry("1/s", "1/s"), Map.entry("s^-1", "1/s"), Map.entry("", ""), Map.entry("W.h", "W·h"), Map.entry("keV", "keV"),
                Map.entry("kOhm", "kΩ"));
        shown.forEach((spelling, symbol) -> assertEquals(symbol, Units.symbol(unit(spelling)), spelling));
    }

    @Test
    void readsBackEverySymbolItShows() {
        for (String symbol : new String[] {"mA·h/cm²", "eV/mA·h", "g/mol", "K/min", "1/Å", "µm", "cm³", "V/s", "%", "°", "mΩ", "ng", "Ω/√s",
                "S·s^α",
                "Ω·s^α", "T", "mT", "µT", "kJ", "mJ", "mS", "pF", "kPa", "mN", "pA", "mK", "mbar", "mrad", "µmol", "cm⁻¹·Å⁻⁴"}) {
            assertEquals(symbol, Units.symbol(unit(symbol)));
        }
    }

    @Test
    void everyQuotientIsShownAsItIsWrittenAndReadBack() {
        Map<String, String> shown = Map.of("eV/A.h", "eV/(A·h)", "Å/s", "Å/s", "deg/V", "°/V", "ppm/h", "ppm/h", "cm^-1/mA.h",
                "cm⁻¹/(mA·h)",
                "Å^3/mA.h", "Å³/(mA·h)", "ng/cm^2/s", "ng/(cm²·s)");
        shown.forEach((spelling, symbol) -> assertEquals(symbol, Units.symbol(unit(spelling)), spelling));
        for (String above : new String[] {"Å", "Å³", "°", "cm⁻¹", "%", "eV", "ng/cm²", "µm", "K", "V", "ppm", "1/Å", "MPa", "°C", "mA"}) {
            for (String below : new String[] {"s", "V", "mA·h", "mA·h/g", "%", "°", "cm⁻¹", "eV", "Å"}) {
                Unit<?> quotient = unit(above).divide(unit(below));
                String symbol = Units.symbol(quotient);
                assertEquals(1, Units.factor(unit(symbol), quotient).orElseThrow(), 1e-12, symbol);
            }
        }
    }

    @Test
    void doesNotGuess() {
        for (String spelling : new String[] {"furlong", "V-A", "mH2", "m/", "arb. units", "V^99", "V^99999999999", "µ", "vs. Li"}) {
            assertEquals(Optional.empty(), Units.parse(spelling), spelling);
        }
    }

    @Test
    void convertsWhatMeasuresTheSame() {
        assertEquals(1e-3, Units.factor(unit("mA"), unit("A")).orElseThrow(), 1e-18);
        assertEquals(3.6, Units.factor(unit("mA.h"), unit("C")).orElseThrow(), 1e-12);
        assertEquals(1e3, Units.factor(unit("keV"), unit("eV")).orElseThrow(), 1e-9);
        assertEquals(60, Units.factor(unit("min"), unit("s")).orElseThrow());
        assertEquals(1.602176634e-19, Units.factor(unit("eV"), unit("J")).orElseThrow(), 1e-30);
        assertEquals(17.7, 17.7 * Units.factor(unit("ng cm^-2 Hz^-1"), unit("ng/cm²/Hz")).orElseThrow(), 1e-12);
        assertEquals(0.01, Units.factor(unit("%"), Units.ONE).orElseThrow(), 1e-15);
    }

    @Test
    void doesNotConvertWhatMeasuresSomethingElseOrHasAnotherZero() {
        assertEquals(Optional.empty(), Units.factor(unit("V"), unit("A")));
        assertEquals(Optional.empty(), Units.factor(unit("Ω/√s"), unit("Ω")));
        assertEquals(Optional.empty(), Units.factor(unit("S·s^α"), unit("F")));
        assertEquals(Optional.empty(), Units.factor(unit("°C"), unit("K")));
        assertEquals(Optional.of(1.0), Units.factor(unit("°C"), unit("degC")));
    }

    @Test
    void labelsAnAxis() {
        assertEquals("Ewe (V)", Units.label("Ewe", Units.VOLT));
        assertEquals("index", Units.label("index", Units.ONE));
        assertTrue(Units.label("rate", unit("ng cm^-2 Hz^-1")).startsWith("rate ("));
    }
}
