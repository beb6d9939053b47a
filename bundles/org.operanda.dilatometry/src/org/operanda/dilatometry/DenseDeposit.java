package org.operanda.dilatometry;

/**
 * How high a dense layer grows when a metal is plated or a species with a known molar volume is taken up, by Faraday's law:
 * h/q = M/(z·F·ρ), with the charge q per area.
 */
public final class DenseDeposit {
    /** C/mol, exact in the SI of 2019. */
    public static final double FARADAY = 96485.33212;
    /** µm per mA·h/cm²: 6.94 g/mol and 0.534 g/cm³ (CRC Handbook of Chemistry and Physics) give 4.849. */
    public static final double LITHIUM = micrometresPerArealCharge(6.94, 0.534, 1);

    private static final double COULOMBS_PER_MILLIAMPERE_HOUR = 3.6;
    private static final double MICROMETRES_PER_CENTIMETRE = 1e4;

    private DenseDeposit() {}

    /**
     * The height of a dense layer per charge and area, in µm per mA·h/cm².
     *
     * @param molarMass g/mol
     * @param density   g/cm³
     * @param electrons per formula unit
     */
    public static double micrometresPerArealCharge(double molarMass, double density, double electrons) {
        return MICROMETRES_PER_CENTIMETRE * COULOMBS_PER_MILLIAMPERE_HOUR * molarMass / (electrons * FARADAY * density);
    }

    /**
     * The volume per mole of electrons, in cm³/mol, that makes a layer grow.
     *
     * @param micrometresPerCharge µm per mA·h
     * @param area                 cm²
     */
    public static double molarVolume(double micrometresPerCharge, double area) {
        return micrometresPerCharge / MICROMETRES_PER_CENTIMETRE * area * FARADAY / COULOMBS_PER_MILLIAMPERE_HOUR;
    }
}
