package org.operanda.demo;

import java.util.function.DoubleUnaryOperator;

/**
 * The Ni K edge of the electrode: an edge without tails (a logistic step, so that the normalised spectrum is exactly 0 before and 1 after it), a white line, a
 * weak pre-edge line and the fine structure of two shells. {@link StrictMath} makes the same files on every machine.
 */
final class Spectrum {
    private static final double EDGE_WIDTH = 1.05;
    private static final double PRE_EDGE = 8333.1;
    private static final double PRE_EDGE_HEIGHT = 0.03;
    private static final double PRE_EDGE_WIDTH = 0.9;
    /** 2 m_e / ħ² in 1/(eV Å²): k² = 0.262468 (E − E0). */
    private static final double WAVE_NUMBER = 0.262468;
    private static final double DISORDER = 0.0055;
    private static final double SEARCH_FROM = 8336;
    private static final double SEARCH_TO = 8352;

    /**
     * What changes with the composition.
     *
     * @param edge      position of the edge in eV
     * @param whiteLine height of the white line
     * @param distance  from the edge to the white line in eV
     * @param width     standard deviation of the white line in eV; the distorted octahedra of Ni³⁺ widen it
     * @param oxygen    distance to oxygen in Å
     * @param nickel    distance to nickel in Å
     */
    private record Shape(double edge, double whiteLine, double distance, double width, double oxygen, double nickel) {
        private Shape towards(Shape other, double part) {
            return new Shape(edge + part * (other.edge - edge), whiteLine + part * (other.whiteLine - whiteLine),
                    distance + part * (other.distance - distance), width + part * (other.width - width),
                    oxygen + part * (other.oxygen - oxygen), nickel + part * (other.nickel - nickel));
        }
    }

    private static final Shape PRISTINE = new Shape(8344.30, 0.36, 5.6, 2.9, 1.975, 2.878);
    private static final Shape BOUNDARY = new Shape(8345.15, 0.42, 5.7, 2.6, 1.935, 2.855);
    private static final Shape DELITHIATED = new Shape(8346.00, 0.33, 5.5, 2.5, 1.895, 2.820);

    private Spectrum() {}

    /** The normalised absorption of a state as a function of the photon energy in eV: the mean over all nickel atoms. */
    static DoubleUnaryOperator of(Electrode.State state) {
        Shape changing = BOUNDARY.towards(DELITHIATED, state.conversion());
        double pristine = state.pristine();
        return energy -> (pristine > 0 ? pristine * absorption(PRISTINE, energy) : 0) + (1 - pristine) * absorption(changing, energy);
    }

    private static double absorption(Shape shape, double energy) {
        double beyond = energy - shape.edge;
        double step = 1 / (1 + StrictMath.exp(-beyond / EDGE_WIDTH));
        double whiteLine = shape.whiteLine * gauss((beyond - shape.distance) / shape.width);
        double preEdge = PRE_EDGE_HEIGHT * gauss((energy - PRE_EDGE) / PRE_EDGE_WIDTH);
        return step + whiteLine + preEdge + (beyond > 0 ? fineStructure(shape, beyond) : 0);
    }

    private static double gauss(double z) {
        return StrictMath.exp(-z * z / 2);
    }

    private static double fineStructure(Shape shape, double beyond) {
        double square = WAVE_NUMBER * beyond;
        double k = StrictMath.sqrt(square);
        double onset = 1 - StrictMath.exp(-square * square * square * square / 2400);
        double waves = 0.9 * StrictMath.sin(2 * k * shape.oxygen - 0.9) + 1.0 * StrictMath.sin(2 * k * shape.nickel + 0.6);
        return onset * waves * StrictMath.exp(-2 * DISORDER * square) / StrictMath.max(square, 1e-3);
    }

    /** The energy in eV at which the edge reaches one half. */
    static double halfStep(DoubleUnaryOperator spectrum) {
        double low = SEARCH_FROM;
        double high = SEARCH_TO;
        while (high - low > 1e-9) {
            double middle = (low + high) / 2;
            if (spectrum.applyAsDouble(middle) < 0.5) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The energy in eV at which the edge rises fastest: the greatest central difference over 0.01 eV, in steps of 0.01 eV, refined by a parabola. */
    static double steepest(DoubleUnaryOperator spectrum) {
        double step = 0.01;
        int count = (int) ((SEARCH_TO - SEARCH_FROM) / step);
        double[] rise = new double[count];
        int best = 1;
        for (int i = 0; i < count; i++) {
            double energy = SEARCH_FROM + i * step;
            rise[i] = spectrum.applyAsDouble(energy + step) - spectrum.applyAsDouble(energy - step);
            best = i > 0 && i < count - 1 && rise[i] > rise[best] ? i : best;
        }
        double curvature = rise[best - 1] - 2 * rise[best] + rise[best + 1];
        return SEARCH_FROM + step * (best + (rise[best - 1] - rise[best + 1]) / (2 * curvature));
    }
}
