package org.operanda.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javax.measure.Unit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;

class TicksTest {
    private static final double EXACT = 1e-12;

    @Test
    void stepsAreOneTwoOrFive() {
        assertEquals(List.of("0", "2", "4", "6", "8", "10"), Ticks.linear(new Range(0, 10), 6).labels());
        assertEquals(List.of("0", "5", "10"), Ticks.linear(new Range(0, 10), 5).labels());
        assertEquals(List.of("3.0", "3.5", "4.0"), Ticks.linear(new Range(2.9, 4.3), 3).labels());
        assertEquals(List.of("8343.0", "8343.2", "8343.4"), Ticks.linear(new Range(8342.95, 8343.41), 3).labels());
    }

    @Test
    void countsHaveWholeNumbersOnly() {
        FigureAxis cycle = FigureAxis.of(QuantityKind.CYCLE, Units.ONE);
        assertEquals(List.of("1"), Ticks.of(cycle, new Range(0.95, 1.05), 6).labels());
        assertEquals(List.of("1", "2", "3"), Ticks.of(cycle, new Range(0.9, 3.1), 8).labels());
        assertEquals(0, Ticks.of(cycle, new Range(0.9, 3.1), 8).minor().length);
        assertEquals(List.of("0", "50", "100"), Ticks.of(cycle, new Range(0, 100), 4).labels());
        assertEquals(List.of(), Ticks.of(cycle, new Range(1.2, 1.8), 6).labels());
        assertEquals(List.of("1.0", "1.5"), Ticks.of(FigureAxis.of(QuantityKind.POTENTIAL, Units.VOLT), new Range(0.9, 1.6), 3).labels());
    }

    @Test
    void positionsAreThoseOfTheLabels() {
        Ticks ticks = Ticks.linear(new Range(-1.3, 0.4), 5);
        assertEquals(List.of("−1.0", "−0.5", "0.0"), ticks.labels());
        assertArrayEquals(new double[] {-1, -0.5, 0}, ticks.major(), EXACT);
        assertArrayEquals(new double[] {-1.3, -1.2, -1.1, -0.9, -0.8, -0.7, -0.6, -0.4, -0.3, -0.2, -0.1, 0.1, 0.2, 0.3, 0.4},
                ticks.minor(), EXACT);
    }

    @Test
    void takesPowersOfTenOutOfSmallAndLargeNumbersOnly() {
        Ticks small = Ticks.linear(new Range(-0.0006, 0.0006), 3);
        assertEquals(-6, small.exponent());
        assertEquals(List.of("−500", "0", "500"), small.labels());
        Ticks large = Ticks.linear(new Range(0, 4e6), 5);
        assertEquals(6, large.exponent());
        assertEquals(List.of("0", "1", "2", "3", "4"), large.labels());
        assertEquals(0, Ticks.linear(new Range(0, 50_000), 5).exponent());
        assertEquals(0, Ticks.linear(new Range(1_700_000_000, 1_700_000_010), 5).exponent(), "a power of ten would make these longer");
    }

    @Test
    void neverGivesMoreThanAskedNorOneOutside() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            double from = random.nextGaussian() * Math.pow(10, random.nextInt(12) - 6);
            Range range = new Range(from, from + Math.pow(10, random.nextDouble() * 12 - 6) + Math.ulp(from) * 1000);
            int most = 2 + random.nextInt(8);
            Ticks ticks = Ticks.linear(range, most);
            assertTrue(ticks.major().length <= most, range.toString());
            assertTrue(2 * ticks.major().length + 2 >= most / 2, "too few ticks for " + range);
            assertEquals(ticks.labels().size(), ticks.labels().stream().distinct().count(),
                    "labels of " + range + " repeat: " + ticks.labels());
            for (double at : ticks.major()) {
                assertTrue(range.widened(1e-6).contains(at), at + " is outside " + range);
            }
        }
    }

    @Test
    void clocksCountInTheirOwnSteps() {
        FigureAxis time = FigureAxis.of("Time", Units.SECOND);
        Range twoDays = new Range(0, 48 * 3600);
        DisplayUnit hours = DisplayUnit.of(time, twoDays);
        Ticks ticks = Ticks.linear(twoDays, hours, 6);
        assertEquals("Time (h)", hours.label("Time", ticks.exponent()));
        assertEquals(List.of("0", "12", "24", "36", "48"), ticks.labels());
        assertArrayEquals(new double[] {0, 43200, 86400, 129600, 172800}, ticks.major(), EXACT * 1e6);
        assertEquals("s", DisplayUnit.of(time, new Range(0, 90)).symbol());
        assertEquals("min", DisplayUnit.of(time, new Range(0, 3600)).symbol());
        assertEquals("d", DisplayUnit.of(time, new Range(0, 10 * 86400)).symbol());
        assertEquals("h", DisplayUnit.of(FigureAxis.of("Time", Units.HOUR), new Range(0, 40)).symbol());
        assertEquals("eV", DisplayUnit.of(FigureAxis.of("Energy", Units.ELECTRONVOLT), twoDays).symbol());
        Range halfHour = new Range(0, 1800);
        assertEquals(List.of("0", "10", "20", "30"), Ticks.linear(halfHour, DisplayUnit.of(time, halfHour), 5).labels());
    }

    @Test
    void decadesAreLabelledAsPowers() {
        Ticks ticks = Ticks.logarithmic(new Range(0.5, 2000), 8);
        assertEquals(List.of("10⁰", "10¹", "10²", "10³"), ticks.labels());
        assertArrayEquals(new double[] {1, 10, 100, 1000}, ticks.major(), EXACT);
        assertEquals(5 + 8 * 3 + 1, ticks.minor().length, "0.5 … 0.9 are five, then eight a decade, then 2000");
        assertEquals(List.of("10⁻⁴", "10⁰", "10⁴"), Ticks.logarithmic(new Range(1e-5, 1e6), 3).labels());
        assertEquals(List.of("2", "3", "4"), Ticks.logarithmic(new Range(2, 4), 4).labels());
    }

    @Test
    void prefixesSayThePowerOfAUnit() {
        assertEquals("Current (µA)", new DisplayUnit("A", 1).label("Current", -6));
        assertEquals("Current (10⁻⁶ mA/g)", new DisplayUnit("mA/g", 1).label("Current", -6));
        assertEquals("Intensity (10⁶)", new DisplayUnit("", 1).label("Intensity", 6));
        assertEquals("−0.35 mA", DisplayUnit.text(-0.00035, Units.AMPERE, 5));
        assertEquals("3.7216 V", DisplayUnit.text(3.72164, Units.VOLT, 5));
        assertEquals("0.99", DisplayUnit.text(0.99, Units.ONE, 5));
        assertEquals("Fraction", new DisplayUnit("", 1).label("Fraction", 0));
    }

    @Test
    void theRangeOfAnAxisPicksThePrefixOfItsUnit() {
        assertEquals("Current (mA)", label("Current", Units.AMPERE, -0.0002, 0.0001), "a coin cell");
        assertEquals("Current (mA)", label("Current", Units.AMPERE, 0, 0.05));
        assertEquals("Current (µA)", label("Current", Units.AMPERE, 0, 0.00005));
        assertEquals("Current (A)", label("Current", Units.MILLIAMPERE, 0, 2500), "the prefix of the data does not matter");
        assertEquals("Charge (mA·h)", label("Charge", Units.AMPERE.multiply(Units.HOUR), 0, 0.0021));
        assertEquals("Charge (µA·h)", label("Charge", Units.MILLIAMPERE_HOUR, 0, 0.0041));
        assertEquals("Energy (kW·h)", label("Energy", Units.WATT_HOUR, 0, 2400));
        assertEquals("Impedance (Ω)", label("Impedance", Units.OHM, 0, 1000));
        assertEquals("Impedance (kΩ)", label("Impedance", Units.OHM, 0, 1500));
        assertEquals("Potential (V)", label("Potential", Units.VOLT, -0.1, 0.05));
        assertEquals("Potential (mV)", label("Potential", Units.VOLT, -0.05, 0.05));
        assertEquals("Mass (mg)", label("Mass", Units.GRAM, 0, 0.0125));
        assertEquals("Height (µm)", label("Height", Units.METRE, 0, 3e-6));
        assertEquals("Capacitance (µF)", label("Capacitance", Units.FARAD, 0, 2e-5));
    }

    @Test
    void unitsThatPeopleKnowThingsByKeepTheirPrefix() {
        assertEquals("Photon energy (eV)", label("Photon energy", Units.ELECTRONVOLT, 8300, 8400));
        assertEquals("Frequency (Hz)", label("Frequency", Units.HERTZ, -5000, 0));
        assertEquals("Length (Å)", label("Length", Units.ANGSTROM, 0, 2000));
        assertEquals("Length (cm)", label("Length", Units.parse("cm").orElseThrow(), 0, 2000));
        assertEquals("Specific charge (mA·h/g)", label("Specific charge", Units.parse("mA·h/g").orElseThrow(), 0, 3579));
        assertEquals("Current (A)", label("Current", Units.AMPERE, 0, 0), "nothing to choose by");
    }

    @Test
    void ticksStandAtRoundNumbersOfTheUnitShown() {
        FigureAxis charge = FigureAxis.of("Charge", Units.AMPERE.multiply(Units.HOUR));
        Range range = new Range(0, 0.0021);
        Ticks ticks = Ticks.linear(range, DisplayUnit.of(charge, range), 5);
        assertEquals(List.of("0.0", "0.5", "1.0", "1.5", "2.0"), ticks.labels());
        assertArrayEquals(new double[] {0, 5e-4, 1e-3, 1.5e-3, 2e-3}, ticks.major(), 1e-15);
        assertEquals(0, ticks.exponent());
        assertEquals("4.1 µA·h", DisplayUnit.text(0.0041, Units.MILLIAMPERE_HOUR, 4));
    }

    private static String label(String name, Unit<?> unit, double from, double to) {
        FigureAxis axis = FigureAxis.of(name, unit);
        Range range = new Range(from, to);
        DisplayUnit shown = DisplayUnit.of(axis, range);
        return shown.label(name, Ticks.linear(range, shown, 6).exponent());
    }
}
