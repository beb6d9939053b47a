package org.operanda.electrochemistry.impedance;

/** CODATA 2018; exact since the SI of 2019. */
final class PhysicalConstants {
    /** C/mol. */
    static final double FARADAY = 96485.33212331001;
    /** J/(mol K). */
    static final double GAS = 8.31446261815324;
    /** K at 0 °C. */
    static final double ZERO_CELSIUS = 273.15;

    private PhysicalConstants() {}
}
