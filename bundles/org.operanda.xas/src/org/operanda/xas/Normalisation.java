package org.operanda.xas;

import java.util.Arrays;
import java.util.Optional;
import org.operanda.math.LinearFit;
import org.operanda.math.LinearLeastSquares;
import org.operanda.math.PolynomialFit;
import org.operanda.xas.LocalFit.Feature;
import org.operanda.xas.NormaliseSettings.EdgeChoice;
import org.operanda.xas.NormaliseSettings.PreEdgeForm;

/**
 * How one spectrum is normalised: the line below the edge, the polynomial above it, and the step between them at E0.
 *
 * @param ranges    where the lines were fitted
 * @param edgeSigma one standard deviation of E0, eV; NaN when it was given or is a point of the file
 * @param step      in the unit of the absorption
 * @param stepSigma one standard deviation of it
 */
public record Normalisation(EdgeRanges ranges, double edgeSigma, double step, double stepSigma, Background below, Background above) {
    private static final int MOST_HALF_STEPS = 25;
    private static final double HALF_STEP_SETTLED = 1e-4;
    private static final double HALF_STEP_WINDOW = 3;

    /** A curve and its standard deviation, extrapolated to any energy in eV. */
    public interface Background {
        double value(double energy);

        double sigma(double energy);
    }

    /**
     * A normalisation, or why there is none.
     *
     * @param missing {@code edge}, {@code pre-edge}, {@code post-edge} or {@code step}
     */
    public record Attempt(Optional<Normalisation> found, String missing) {
        static Attempt none(String missing) {
            return new Attempt(Optional.empty(), missing);
        }
    }

    /** Normalises a spectrum. */
    public static Attempt of(Spectrum spectrum, NormaliseSettings settings) {
        Optional<Feature> edge = edge(spectrum, settings);
        if (edge.isEmpty()) {
            return Attempt.none("edge");
        }
        Attempt attempt = at(spectrum, edge.get().position(), edge.get().positionSigma(), settings);
        return settings.edge() == EdgeChoice.HALF_STEP && settings.edgeEnergy() == 0 ? halfStep(spectrum, attempt, settings) : attempt;
    }

    private static Optional<Feature> edge(Spectrum spectrum, NormaliseSettings settings) {
        if (spectrum.size() == 0) {
            return Optional.empty();
        }
        if (settings.edgeEnergy() > 0) {
            return Optional.of(Feature.at(settings.edgeEnergy()));
        }
        EdgeSearch search = new EdgeSearch(spectrum, settings.searchStart(), end(settings));
        return settings.edge() == EdgeChoice.STEEPEST_POINT ? search.steepestPoint() : search.steepestOrLine(settings.derivativeWidth());
    }

    private static double end(NormaliseSettings settings) {
        return settings.searchEnd() == 0 ? Double.POSITIVE_INFINITY : settings.searchEnd();
    }

    /** Moves E0 to where the spectrum is half of its step, with the ranges that count from it, until it stays. */
    private static Attempt halfStep(Spectrum spectrum, Attempt first, NormaliseSettings settings) {
        Attempt attempt = first;
        for (int i = 0; i < MOST_HALF_STEPS && attempt.found().isPresent(); i++) {
            Normalisation normalisation = attempt.found().get();
            Spectrum normalised = new Spectrum(spectrum.energy(), normalisation.apply(spectrum.energy(), spectrum.absorption(), false));
            Optional<Feature> half = new EdgeSearch(normalised, settings.searchStart(), end(settings)).crossing(0.5, HALF_STEP_WINDOW);
            if (half.isEmpty()) {
                return Attempt.none("edge");
            }
            attempt = at(spectrum, half.get().position(), half.get().positionSigma(), settings);
            if (Math.abs(half.get().position() - normalisation.ranges().edge()) < HALF_STEP_SETTLED) {
                break;
            }
        }
        return attempt;
    }

    private static Attempt at(Spectrum spectrum, double edge, double edgeSigma, NormaliseSettings settings) {
        EdgeRanges ranges = EdgeRanges.of(spectrum, edge, settings);
        if (ranges.preTo() - ranges.preFrom() < 3) {
            return Attempt.none("pre-edge");
        }
        Optional<Background> below = settings.preEdgeForm() == PreEdgeForm.LINEAR
                ? Optional.of(polynomial(spectrum.energy(), spectrum.absorption(), ranges.preFrom(), ranges.preTo(), 1))
                : victoreen(spectrum, ranges);
        if (below.isEmpty()) {
            return Attempt.none("pre-edge");
        }
        int from = ranges.postFrom();
        int to = ranges.postTo();
        if (to - from < ranges.degree() + 2) {
            return Attempt.none("post-edge");
        }
        double[] energies = Arrays.copyOfRange(spectrum.energy(), from, to);
        double[] rest = new double[energies.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = spectrum.absorption()[from + i] - below.get().value(energies[i]);
        }
        Background above = polynomial(energies, rest, 0, rest.length, ranges.degree());
        double step = above.value(ranges.origin());
        if (!(step > 0)) {
            return Attempt.none("step");
        }
        // an error of the line below becomes one of the step where the polynomial reads it: a constant does so at the middle of its range
        double lever = ranges.degree() > 0 ? edge : Arrays.stream(energies).average().orElse(edge);
        double sigma = Math.hypot(above.sigma(ranges.origin()), below.get().sigma(lever));
        return new Attempt(Optional.of(new Normalisation(ranges, edgeSigma, step, sigma, below.get(), above)), "");
    }

    /**
     * The normalised absorption.
     *
     * @param energies eV, in any order
     * @param values   of the absorption
     * @param flatten  whether slope and curve of the post-edge are taken off above E0
     */
    public double[] apply(double[] energies, double[] values, boolean flatten) {
        double[] normalised = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double slope = flatten && energies[i] >= ranges.origin() ? above.value(energies[i]) - step : 0;
            normalised[i] = (values[i] - below.value(energies[i]) - slope) / step;
        }
        return normalised;
    }

    private static Background polynomial(double[] energy, double[] absorption, int from, int to, int degree) {
        PolynomialFit fit = PolynomialFit.of(energy, absorption, null, from, to, degree);
        double centre = energy[from] + (energy[to - 1] - energy[from]) / 2;
        double[] coefficients = new double[degree + 1];
        double factorial = 1;
        for (int k = 0; k <= degree; k++) {
            factorial *= Math.max(1, k);
            coefficients[k] = fit.derivative(centre, k) / factorial;
        }
        return new Background() {
            @Override
            public double value(double at) {
                double sum = 0;
                for (int k = coefficients.length - 1; k >= 0; k--) {
                    sum = sum * (at - centre) + coefficients[k];
                }
                return sum;
            }

            @Override
            public double sigma(double at) {
                return fit.sigma(at);
            }
        };
    }

    /** a (E0/E)³ + b (E0/E)⁴: scaled by the edge energy, so that both columns have the size of 1. */
    private static Optional<Background> victoreen(Spectrum spectrum, EdgeRanges ranges) {
        int from = ranges.preFrom();
        int to = ranges.preTo();
        double edge = ranges.edge();
        double[][] columns = new double[2][to - from];
        for (int i = from; i < to; i++) {
            columns[0][i - from] = Math.pow(edge / spectrum.energy()[i], 3);
            columns[1][i - from] = Math.pow(edge / spectrum.energy()[i], 4);
        }
        Optional<LinearFit> fitted = LinearLeastSquares.fit(columns, Arrays.copyOfRange(spectrum.absorption(), from, to));
        return fitted.map(fit -> new Background() {
            @Override
            public double value(double energy) {
                double ratio = edge / energy;
                return ratio * ratio * ratio * (fit.coefficients()[0] + fit.coefficients()[1] * ratio);
            }

            @Override
            public double sigma(double energy) {
                double ratio = edge / energy;
                double[][] covariance = fit.covariance();
                return ratio * ratio * ratio
                        * Math.sqrt(covariance[0][0] + 2 * ratio * covariance[0][1] + ratio * ratio * covariance[1][1]);
            }
        });
    }
}
