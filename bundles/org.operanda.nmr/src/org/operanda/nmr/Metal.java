package org.operanda.nmr;

/** Metals that are plated in cells: resistivity at 20 °C (CRC Handbook of Chemistry and Physics, 97th ed., 12-41), density and molar mass. */
public enum Metal {
    LITHIUM(92.8e-9, 0.534, 6.94),
    SODIUM(47.7e-9, 0.968, 22.98976928);

    private static final double MAGNETIC_CONSTANT = 1.25663706212e-6;
    /** C/mol, exact. */
    private static final double FARADAY = 96485.33212;

    private final double resistivity;
    private final double density;
    private final double molarMass;

    Metal(double resistivity, double density, double molarMass) {
        this.resistivity = resistivity;
        this.density = density;
        this.molarMass = molarMass;
    }

    /**
     * How deep a radio wave reaches, δ = √(ρ/(π µ₀ f)), where it has 1/e of its amplitude.
     *
     * @param megahertz its frequency
     * @return µm
     */
    public double skinDepth(double megahertz) {
        return Math.sqrt(resistivity / (Math.PI * MAGNETIC_CONSTANT * megahertz * 1e6)) * 1e6;
    }

    /** Density in g/cm³, which is mg/mm³. */
    public double density() {
        return density;
    }

    /** The volume in mm³ that a charge in C plates, one electron to an atom. */
    public double platedVolume(double coulombs) {
        return coulombs / FARADAY * molarMass / density * 1e3;
    }

    /** The charge in C that a mass in mg is worth. */
    public double charge(double milligrams) {
        return milligrams * 1e-3 / molarMass * FARADAY;
    }
}
