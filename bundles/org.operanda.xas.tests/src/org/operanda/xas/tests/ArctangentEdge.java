package org.operanda.xas.tests;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;

/**
 * A normalised edge in closed form: an arctangent step with a Gaussian white line, µ(E) = 1/2 + atan((E − E0)/γ)/π + A exp(−(E − Ew)²/2s²).
 * Its features are roots of µ − 1/2, µ″ and µ′, found by bisection of the closed forms.
 *
 * @param edge      E0, eV
 * @param halfWidth γ, eV
 * @param height    A
 * @param position  Ew, eV
 * @param width     s, eV
 */
record ArctangentEdge(double edge, double halfWidth, double height, double position, double width) {

    double value(double energy) {
        return 0.5 + Math.atan((energy - edge) / halfWidth) / Math.PI + whiteLine(energy);
    }

    private double whiteLine(double energy) {
        double z = (energy - position) / width;
        return height * Math.exp(-z * z / 2);
    }

    double slope(double energy) {
        double u = energy - edge;
        return halfWidth / Math.PI / (u * u + halfWidth * halfWidth) - (energy - position) / (width * width) * whiteLine(energy);
    }

    double bend(double energy) {
        double u = energy - edge;
        double square = u * u + halfWidth * halfWidth;
        double z = (energy - position) / width;
        return -2 * u * halfWidth / Math.PI / (square * square) + (z * z - 1) / (width * width) * whiteLine(energy);
    }

    /** Where the edge first reaches one half. */
    double halfStep() {
        return firstRoot(energy -> value(energy) - 0.5, edge - 20);
    }

    /** The first inflection above the foot of the edge: where the slope is greatest. */
    double steepest() {
        return firstRoot(energy -> -bend(energy), edge - 2);
    }

    double top() {
        return firstRoot(energy -> -slope(energy), halfStep());
    }

    private static double firstRoot(DoubleUnaryOperator rising, double from) {
        double high = from;
        while (rising.applyAsDouble(high) < 0) {
            high += 0.001;
        }
        double low = high - 0.001;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (rising.applyAsDouble(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The edge on a grid, with noise. */
    Measurement spectrum(double step, double noise, Random random) {
        double[] energies = new double[(int) (90 / step)];
        double phase = random.nextDouble() * step;
        Arrays.setAll(energies, i -> edge - 40 + phase + i * step);
        double[] values = Arrays.stream(energies).map(e -> value(e) + noise * random.nextGaussian()).toArray();
        return measurement(energies, values, "normalised_absorption", QuantityKind.NORMALISED_ABSORPTION);
    }

    static Measurement measurement(double[] energies, double[] values, String name, QuantityKind quantity) {
        Axis axis = Axis.of("energy", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, Values.of(energies));
        return Measurement.of("spectrum", "xas", List.of(Dataset.of(name, quantity, Units.ONE, axis, Values.of(values))), Map.of());
    }
}
