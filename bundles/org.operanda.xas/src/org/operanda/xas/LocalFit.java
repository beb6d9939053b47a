package org.operanda.xas;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.operanda.math.PolynomialFit;

/**
 * A feature of a spectrum found on a polynomial fitted by least squares to the points around it, so that noise averages and the position is
 * not bound to the grid. The standard deviations follow from the residuals of the fit: they hold for white noise. The window is moved until
 * it lies around the feature.
 *
 * @param spectrum the spectrum
 * @param width    of the window, eV; where it holds too few points, the nearest ones are taken
 * @param degree   of the polynomial
 */
public record LocalFit(Spectrum spectrum, double width, int degree) {
    /** Points beyond the coefficients, so that the residuals tell something of the noise. */
    private static final int SPARE_POINTS = 4;
    private static final int MOVES = 20;
    private static final int STEPS = 64;
    private static final int HALVINGS = 48;

    /**
     * A feature.
     *
     * @param position      eV
     * @param positionSigma one standard deviation of the position, eV
     * @param height        of the polynomial, or its derivative, there
     * @param heightSigma   one standard deviation of the height
     */
    public record Feature(double position, double positionSigma, double height, double heightSigma) {
        public static final Feature NONE = new Feature(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

        /** A position that is known or given. */
        public static Feature at(double position) {
            return new Feature(position, Double.NaN, Double.NaN, Double.NaN);
        }
    }

    /**
     * Where the spectrum rises through {@code level}, near {@code guess}. The variance of the position is that of the polynomial there over
     * its slope squared.
     */
    Optional<Feature> crossing(double level, double guess) {
        return move(guess, (fit, range) -> {
            double at = nearestRoot(x -> fit.value(x) - level, range, guess);
            double slope = fit.derivative(at, 1);
            return slope > 0 ? new Feature(at, fit.sigma(at) / slope, level, 0) : Feature.NONE;
        });
    }

    /**
     * The maximum of the derivative of that order (0: of the spectrum itself) near {@code guess}: where the next derivative crosses zero
     * downwards.
     */
    Optional<Feature> maximum(int order, double guess) {
        return move(guess, (fit, range) -> {
            Range inner = range.inner();
            double highest = highest(x -> fit.derivative(x, order), inner);
            if (highest == inner.from() || highest == inner.to()) {
                return new Feature(highest, Double.NaN, Double.NaN, Double.NaN);
            }
            double at = nearestRoot(x -> fit.derivative(x, order + 1), range, highest);
            double bend = -fit.derivative(at, order + 2);
            return bend > 0
                    ? new Feature(at, fit.derivativeSigma(at, order + 1) / bend, fit.derivative(at, order), fit.derivativeSigma(at, order))
                    : Feature.NONE;
        });
    }

    private interface Search {
        Feature find(PolynomialFit fit, Range range);
    }

    /** From where to where a fit reaches, in eV. */
    private record Range(double from, double to) {
        double at(int step) {
            return from + (to - from) * step / STEPS;
        }

        /** The middle half: near its ends a polynomial follows the noise. */
        Range inner() {
            return new Range(from + (to - from) / 4, to - (to - from) / 4);
        }
    }

    private Optional<Feature> move(double guess, Search search) {
        double centre = guess;
        int before = -1;
        Feature found = Feature.NONE;
        for (int i = 0; i < MOVES; i++) {
            int points = points(centre);
            int from = Math.clamp(first(centre, points), 0, Math.max(0, spectrum.size() - points));
            int to = Math.min(from + points, spectrum.size());
            if (to - from <= degree + 1 || from == before) {
                break;
            }
            Range range = new Range(spectrum.energy()[from], spectrum.energy()[to - 1]);
            found = search.find(PolynomialFit.of(spectrum.energy(), spectrum.absorption(), null, from, to, degree), range);
            if (Double.isNaN(found.position())) {
                break;
            }
            before = from;
            centre = found.position();
        }
        return Optional.of(found).filter(f -> !Double.isNaN(f.positionSigma()));
    }

    private int points(double centre) {
        int within = spectrum.indexOf(centre + width / 2) - spectrum.indexOf(centre - width / 2);
        return Math.max(within, degree + 1 + SPARE_POINTS);
    }

    /** The first of the {@code points} points nearest to the centre. */
    private int first(double centre, int points) {
        int from = spectrum.indexOf(centre) - points / 2;
        double[] energy = spectrum.energy();
        while (from > 0 && from + points <= energy.length && centre - energy[from - 1] < energy[from + points - 1] - centre) {
            from--;
        }
        while (from >= 0 && from + points < energy.length && energy[from + points] - centre < centre - energy[from]) {
            from++;
        }
        return from;
    }

    private static double highest(DoubleUnaryOperator function, Range range) {
        double best = range.from();
        double most = Double.NEGATIVE_INFINITY;
        for (int step = 0; step <= STEPS; step++) {
            double value = function.applyAsDouble(range.at(step));
            if (value > most) {
                most = value;
                best = range.at(step);
            }
        }
        return best;
    }

    /** The sign change within the range that is nearest to {@code wanted}, by bisection; NaN when there is none. */
    private static double nearestRoot(DoubleUnaryOperator function, Range range, double wanted) {
        double nearest = Double.NaN;
        double before = function.applyAsDouble(range.from());
        for (int step = 1; step <= STEPS; step++) {
            double value = function.applyAsDouble(range.at(step));
            if (before < 0 != value < 0) {
                double root = bisect(function, range.at(step - 1), range.at(step), before < 0);
                nearest = Double.isNaN(nearest) || Math.abs(root - wanted) < Math.abs(nearest - wanted) ? root : nearest;
            }
            before = value;
        }
        return nearest;
    }

    private static double bisect(DoubleUnaryOperator function, double from, double to, boolean rising) {
        double low = from;
        double high = to;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = low + (high - low) / 2;
            if (function.applyAsDouble(middle) < 0 == rising) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + (high - low) / 2;
    }
}
