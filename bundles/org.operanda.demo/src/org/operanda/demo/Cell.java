package org.operanda.demo;

/**
 * The cell around the electrode, advanced second by second: an ohmic drop, a fast and a slow polarisation (charge transfer, diffusion) that build up and relax
 * exponentially, a small hysteresis, and lithium that enters the nearly full host ever more slowly. Charging current is positive.
 */
final class Cell {
    private static final double OHMIC = 24;
    private static final double FAST = 38;
    private static final double FAST_SECONDS = 45;
    private static final double SLOW = 46;
    private static final double SLOW_SECONDS = 1100;
    private static final double HYSTERESIS = 0.008;
    private static final double HYSTERESIS_SECONDS = 240;
    private static final double SECONDS_PER_HOUR = 3600;

    private double x = 1;
    private double fast;
    private double slow;
    private double hysteresis;
    private double charge;

    /** Li content. */
    double composition() {
        return x;
    }

    /** mA·h that have passed since the start. */
    double charge() {
        return charge;
    }

    /** V between the terminals while {@code milliampere} flow. */
    double potential(double milliampere) {
        return relaxedPart() + milliampere * 1e-3 * resistance(milliampere);
    }

    /** mA that flow while {@code volt} are held. */
    double currentAt(double volt) {
        return (volt - relaxedPart()) / OHMIC * 1e3;
    }

    private double relaxedPart() {
        return Electrode.openCircuitPotential(x) + hysteresis + fast + slow;
    }

    private double resistance(double milliampere) {
        return milliampere < 0 ? OHMIC + 12 * StrictMath.exp((x - 0.90) / 0.02) : OHMIC;
    }

    /** One second with a constant current. */
    void advance(double milliampere) {
        double passed = milliampere / SECONDS_PER_HOUR;
        charge += passed;
        x -= passed / Electrode.chargePerComposition();
        fast = approach(fast, milliampere * 1e-3 * FAST, FAST_SECONDS);
        slow = approach(slow, milliampere * 1e-3 * SLOW, SLOW_SECONDS);
        if (milliampere != 0) {
            hysteresis = approach(hysteresis, StrictMath.signum(milliampere) * HYSTERESIS, HYSTERESIS_SECONDS);
        }
    }

    private static double approach(double from, double to, double seconds) {
        return to + (from - to) * StrictMath.exp(-1 / seconds);
    }
}
