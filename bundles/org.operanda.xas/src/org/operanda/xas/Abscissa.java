package org.operanda.xas;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.operanda.data.Axis;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;

/** Makes the axis of a spectrum out of its abscissa column: photon energy in eV wherever the column can be turned into that. */
final class Abscissa {
    /** h·c in eV·Å, exact in the SI of 2019: 6.62607015e-34 J s · 299792458 m/s / 1.602176634e-19 J/eV · 1e10 Å/m. */
    static final double PLANCK_TIMES_LIGHT = 6.62607015e-34 * 299792458 / 1.602176634e-19 * 1e10;
    private static final Set<String> DEGREES = Set.of("degrees", "degree", "deg", "°");
    private static final Set<String> RADIANS = Set.of("radians", "radian", "rad");

    private final Column column;
    private final OptionalDouble spacing;
    private final Location location;
    private final ProblemList problems;

    /**
     * An abscissa.
     *
     * @param spacing of the monochromator's lattice planes, Å, where known
     */
    Abscissa(Column column, OptionalDouble spacing, Location location, ProblemList problems) {
        this.column = column;
        this.spacing = spacing;
        this.location = location;
        this.problems = problems;
    }

    Axis axis() {
        String unit = column.unit().toLowerCase(Locale.ROOT);
        return switch (column.key()) {
            case "energy" -> energy(unit);
            case "angle" -> angle(unit);
            case "k" -> Axis.of("k", XasQuantities.WAVENUMBER, Units.ONE.divide(Units.ANGSTROM), column.values());
            case "r" -> Axis.of("r", XasQuantities.RADIAL_DISTANCE, Units.ANGSTROM, column.values());
            default -> Axis.of(column.name(), QuantityKind.UNKNOWN, Units.parse(column.unit()).orElse(Units.ONE), column.values());
        };
    }

    private Axis energy(String unit) {
        switch (unit) {
            case "ev" -> {
                return energy(column.values());
            }
            case "kev" -> {
                return energy(scaled(1000));
            }
            case "pixel" -> {
                problems.add(Problem.warning("xas.axis.pixel", "The abscissa counts detector pixels, not energy.",
                        "Calibrate it with the spectrum of a reference foil.",
                        location));
                return Axis.of("pixel", QuantityKind.INDEX, Units.ONE, column.values());
            }
            default -> {
                problems.add(Problem.warning("xas.axis.unit", unit.isEmpty()
                        ? "The energy column states no unit; it is read as eV."
                        : "The energy column states the unit '" + column.unit() + "', which is none of energy; it is read as eV.",
                        "Check that the edge lies where it should.", location));
                return energy(column.values());
            }
        }
    }

    private static Axis energy(Values values) {
        return Axis.of(SpectrumBuilder.ENERGY, QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, values);
    }

    /** Bragg's law, E = hc / (2 d sin θ). */
    private Axis angle(String unit) {
        boolean radians = RADIANS.contains(unit);
        if (!radians && !DEGREES.contains(unit)) {
            problems.add(
                    Problem.warning("xas.axis.angle-unit", "The angle is in '" + column.unit() + "', which cannot be turned into energy.",
                            "State the angle in degrees or radians.", location));
            return Axis.of("angle", QuantityKind.UNKNOWN, Units.ONE, column.values());
        }
        if (spacing.isEmpty()) {
            problems.add(Problem.warning("xas.axis.d-spacing",
                    "The abscissa is the monochromator angle, but the lattice spacing that turns it into energy is not stated.",
                    "Add the header 'Mono.d_spacing', for Si(111) 3.1356 Å.", location));
            return Axis.of("angle", QuantityKind.ANGLE, radians ? Units.RADIAN : Units.DEGREE, column.values());
        }
        double[] energies = column.values().toArray();
        for (int i = 0; i < energies.length; i++) {
            double angle = radians ? energies[i] : Math.toRadians(energies[i]);
            energies[i] = PLANCK_TIMES_LIGHT / (2 * spacing.getAsDouble() * Math.sin(angle));
        }
        problems.add(Problem.info("xas.axis.bragg",
                "The energy was computed from the monochromator angle by Bragg's law with d = " + spacing.getAsDouble() + " Å.",
                location));
        return energy(Values.of(energies));
    }

    private Values scaled(double factor) {
        double[] values = column.values().toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
        return Values.of(values);
    }
}
