package org.operanda.xrd;

import java.util.Arrays;
import java.util.Optional;
import javax.measure.Unit;
import org.operanda.data.Axis;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;

/** What a pattern runs along. The three follow from each other by Bragg's law, λ = 2 d sin θ, and Q = 2π / d. */
public enum DiffractionAxis {
    /** 2θ in degrees. */
    TWO_THETA("two_theta", XrdQuantities.DIFFRACTION_ANGLE, Units.DEGREE) {
        @Override
        public double spacing(double coordinate, double wavelength) {
            return wavelength / (2 * Math.sin(Math.toRadians(coordinate) / 2));
        }

        @Override
        public double coordinate(double spacing, double wavelength) {
            return 2 * Math.toDegrees(Math.asin(wavelength / (2 * spacing)));
        }
    },
    /** d in Å. */
    PLANE_SPACING("d_spacing", XrdQuantities.PLANE_SPACING, Units.ANGSTROM) {
        @Override
        public double spacing(double coordinate, double wavelength) {
            return coordinate;
        }

        @Override
        public double coordinate(double spacing, double wavelength) {
            return spacing;
        }
    },
    /** Q in 1/Å. */
    SCATTERING_VECTOR("q", XrdQuantities.SCATTERING_VECTOR, Units.ONE.divide(Units.ANGSTROM)) {
        @Override
        public double spacing(double coordinate, double wavelength) {
            return 2 * Math.PI / coordinate;
        }

        @Override
        public double coordinate(double spacing, double wavelength) {
            return 2 * Math.PI / spacing;
        }
    };

    private final String axisName;
    private final QuantityKind quantity;
    private final Unit<?> unit;

    DiffractionAxis(String axisName, QuantityKind quantity, Unit<?> unit) {
        this.axisName = axisName;
        this.quantity = quantity;
        this.unit = unit;
    }

    /** Which of the three an axis is; empty when it is none. */
    public static Optional<DiffractionAxis> of(Axis axis) {
        return Arrays.stream(values()).filter(each -> each.quantity.equals(axis.quantity())).findFirst();
    }

    public QuantityKind quantity() {
        return quantity;
    }

    /** The unit that {@link #spacing} and {@link #coordinate} count in. */
    public Unit<?> unit() {
        return unit;
    }

    /** An axis of this kind. */
    public Axis axis(Values coordinates) {
        return Axis.of(axisName, quantity, unit, coordinates);
    }

    /** The coordinates of an axis of this kind in {@link #unit()}, in a new array. */
    public double[] coordinates(Axis axis) {
        return axis.values().scaled(Units.factor(axis.unit(), unit).orElse(Double.NaN)).toArray();
    }

    /**
     * The plane spacing in Å that reflects at a coordinate; infinite in the primary beam.
     *
     * @param wavelength in Å; only 2θ needs it
     */
    public abstract double spacing(double coordinate, double wavelength);

    /**
     * Where planes reflect: the inverse of {@link #spacing}; NaN for 2θ when the spacing is less than half of the wavelength.
     *
     * @param wavelength in Å; only 2θ needs it
     */
    public abstract double coordinate(double spacing, double wavelength);

    /** Whether a pattern along {@code other} can be laid along this one only with the wavelength. */
    public boolean needsWavelength(DiffractionAxis other) {
        return this != other && (this == TWO_THETA || other == TWO_THETA);
    }
}
