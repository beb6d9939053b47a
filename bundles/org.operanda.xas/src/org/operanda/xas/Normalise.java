package org.operanda.xas;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.FrameOperation;
import org.operanda.data.operation.OperationResult;
import org.operanda.math.LinearFit;
import org.operanda.math.LinearLeastSquares;
import org.operanda.math.PolynomialFit;
import org.operanda.xas.LocalFit.Feature;
import org.operanda.xas.NormaliseSettings.PreEdgeForm;

/**
 * Normalises an absorption spectrum to its edge step: a background is fitted below the edge and taken off, the polynomial fitted to the
 * rest above it has the edge step for its value at E<sub>0</sub>, and the normalised absorption is (µ − background) / step (J. Wong et al.,
 * Phys. Rev. B 30 (1984) 5596; B. Ravel, M. Newville, J. Synchrotron Rad. 12 (2005) 537).
 * <p>
 * What is not set follows the convention of Larch (M. Newville, J. Phys.: Conf. Ser. 430 (2013) 012007): the pre-edge range reaches from
 * the start of the spectrum to a third of that distance from E<sub>0</sub>, the post-edge range from 150 eV above E<sub>0</sub> (a third of
 * the spectrum's length above E<sub>0</sub> when that is less) to the end, all rounded to 5 eV, and the degree is 2 from a length of 350 eV
 * on, 1 from 50 eV on, else 0. Later releases of Larch begin the post-edge at 25 eV; 150 eV, which is Athena's default too, keeps clear of
 * the near-edge structure and is the one used here.
 * <p>
 * Gives {@value #NORMALISED} along the frame's own energy axis, {@value #EDGE_ENERGY} in eV (see {@link EdgeEnergy} for how its standard
 * deviation is found; NaN when E<sub>0</sub> was given) and {@value #EDGE_STEP} in the unit of the absorption. One standard deviation of
 * the step is that of the two extrapolations to E<sub>0</sub> (of the background to the middle of the post-edge when the polynomial is a
 * constant), each from the residuals of its fit; EXAFS oscillations count as residuals.
 */
public final class Normalise implements FrameOperation<NormaliseSettings> {
    public static final String NORMALISED = "normalised_absorption";
    public static final String EDGE_ENERGY = "edge_energy_e0";
    public static final String EDGE_STEP = "edge_step";
    private static final double LONGEST_START = 150;
    private static final double ROUNDING = 5;

    @Override
    public Class<NormaliseSettings> settingsType() {
        return NormaliseSettings.class;
    }

    /** A curve and its standard deviation, extrapolated to any energy in eV. */
    private interface Background {
        double value(double energy);

        double sigma(double energy);
    }

    @Override
    public OperationResult apply(Measurement frame, NormaliseSettings settings) {
        Optional<Dataset> input = Spectrum.dataset(frame, settings.dataset(), QuantityKind.ABSORPTION);
        if (input.isEmpty()) {
            return failed(Axis.of("energy", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, Values.of()),
                    Problem.of(Severity.ERROR, "xas.normalise.input",
                            "'" + frame.name() + "' has no absorption along an energy axis.", "Name the dataset that holds it."));
        }
        Dataset dataset = input.get();
        Axis axis = dataset.axes().getFirst();
        double[] energies = Spectrum.energies(dataset);
        double[] values = dataset.values().toArray();
        Spectrum spectrum = Spectrum.of(energies, values);
        Optional<Feature> edge = edge(spectrum, settings);
        if (edge.isEmpty()) {
            return failed(axis, warning(frame, "edge", "has no steepest point within the search range",
                    "Check the search range, or give the edge energy."));
        }
        double edgeEnergy = edge.get().position();
        Optional<Background> below = below(spectrum, edgeEnergy, settings);
        if (below.isEmpty()) {
            return failed(axis, warning(frame, "pre-edge", "has too few points in the pre-edge range", "Change the pre-edge range."));
        }
        Optional<PostEdge> above = above(spectrum, edgeEnergy, below.get(), settings);
        if (above.isEmpty()) {
            return failed(axis, warning(frame, "post-edge", "has too few points in the post-edge range",
                    "Change the post-edge range or lower its degree."));
        }
        double step = above.get().polynomial().value(edgeEnergy);
        if (!(step > 0)) {
            return failed(axis,
                    warning(frame, "step", "has no positive edge step (" + step + ")", "Check the ranges and the edge energy."));
        }
        double stepSigma = Math.hypot(above.get().polynomial().sigma(edgeEnergy), below.get().sigma(above.get().lever()));
        double[] normalised = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double slope = settings.flatten() && energies[i] >= edgeEnergy ? above.get().polynomial().value(energies[i]) - step : 0;
            normalised[i] = (values[i] - below.get().value(energies[i]) - slope) / step;
        }
        return new OperationResult(results(axis, normalised, edge.get(), step, stepSigma), List.of());
    }

    private static Problem warning(Measurement frame, String id, String what, String hint) {
        return Problem.of(Severity.WARNING, "xas.normalise." + id,
                "The spectrum '" + frame.name() + "' " + what + ", so it is not normalised.", hint);
    }

    private static OperationResult failed(Axis axis, Problem problem) {
        double[] missing = new double[Math.toIntExact(axis.size())];
        Arrays.fill(missing, Double.NaN);
        return new OperationResult(results(axis, missing, Feature.NONE, Double.NaN, Double.NaN), List.of(problem));
    }

    private static List<Dataset> results(Axis axis, double[] normalised, Feature edge, double step, double stepSigma) {
        return List.of(
                Dataset.of(NORMALISED, QuantityKind.NORMALISED_ABSORPTION, Units.ONE, axis, Values.of(normalised)),
                Dataset.scalar(EDGE_ENERGY, QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, edge.position(), edge.positionSigma()),
                Dataset.scalar(EDGE_STEP, QuantityKind.ABSORPTION, Units.ONE, step, stepSigma));
    }

    private static Optional<Feature> edge(Spectrum spectrum, NormaliseSettings settings) {
        if (settings.edgeEnergy() > 0) {
            return Optional.of(new Feature(settings.edgeEnergy(), Double.NaN, Double.NaN, Double.NaN));
        }
        double end = settings.searchEnd() == 0 ? Double.POSITIVE_INFINITY : settings.searchEnd();
        return new EdgeSearch(spectrum, settings.searchStart(), end).steepest(settings.derivativeWidth());
    }

    private static double rounded(double value) {
        return ROUNDING * Math.rint(value / ROUNDING);
    }

    private static Optional<Background> below(Spectrum spectrum, double edge, NormaliseSettings settings) {
        if (spectrum.size() == 0) {
            return Optional.empty();
        }
        double start = settings.preEdgeStart() < 0 ? settings.preEdgeStart() : rounded(spectrum.energy()[0] - edge);
        double end = settings.preEdgeEnd() < 0 ? settings.preEdgeEnd() : rounded(start / 3);
        int from = spectrum.indexOf(edge + start);
        int to = spectrum.indexOf(Math.nextUp(edge + end));
        if (to - from < 3) {
            return Optional.empty();
        }
        return settings.preEdgeForm() == PreEdgeForm.LINEAR ? Optional.of(line(spectrum, from, to)) : victoreen(spectrum, from, to, edge);
    }

    /**
     * The polynomial above the edge.
     *
     * @param polynomial fitted to what the background leaves
     * @param lever      the energy at which an error of the background becomes one of the step
     */
    private record PostEdge(PolynomialFit polynomial, double lever) {}

    private static Optional<PostEdge> above(Spectrum spectrum, double edge, Background below, NormaliseSettings settings) {
        double end = settings.postEdgeEnd() > 0 ? settings.postEdgeEnd() : rounded(spectrum.energy()[spectrum.size() - 1] - edge);
        double start = settings.postEdgeStart() > 0 ? settings.postEdgeStart() : Math.min(LONGEST_START, rounded(end / 3));
        int from = spectrum.indexOf(edge + start);
        int to = spectrum.indexOf(Math.nextUp(edge + end));
        int degree = settings.postEdgeDegree() >= 0 ? settings.postEdgeDegree() : degree(end - start);
        if (to - from < degree + 2) {
            return Optional.empty();
        }
        double[] energies = Arrays.copyOfRange(spectrum.energy(), from, to);
        double[] rest = new double[energies.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = spectrum.absorption()[from + i] - below.value(energies[i]);
        }
        double lever = degree > 0 ? edge : Arrays.stream(energies).average().orElse(edge);
        return Optional.of(new PostEdge(PolynomialFit.of(energies, rest, degree), lever));
    }

    private static int degree(double length) {
        if (length >= 350) {
            return 2;
        }
        return length >= 50 ? 1 : 0;
    }

    private static Background line(Spectrum spectrum, int from, int to) {
        PolynomialFit fit = PolynomialFit.of(spectrum.energy(), spectrum.absorption(), null, from, to, 1);
        return new Background() {
            @Override
            public double value(double energy) {
                return fit.value(energy);
            }

            @Override
            public double sigma(double energy) {
                return fit.sigma(energy);
            }
        };
    }

    /** a (E0/E)³ + b (E0/E)⁴: scaled by the edge energy, so that both columns have the size of 1. */
    private static Optional<Background> victoreen(Spectrum spectrum, int from, int to, double edge) {
        double[][] columns = new double[2][to - from];
        for (int i = from; i < to; i++) {
            columns[0][i - from] = Math.pow(edge / spectrum.energy()[i], 3);
            columns[1][i - from] = Math.pow(edge / spectrum.energy()[i], 4);
        }
        Optional<LinearFit> fitted = LinearLeastSquares.fit(columns, Arrays.copyOfRange(spectrum.absorption(), from, to));
        return fitted.map(fit -> new Background() {
            @Override
            public double value(double energy) {
                double cube = Math.pow(edge / energy, 3);
                return cube * (fit.coefficients()[0] + fit.coefficients()[1] * edge / energy);
            }

            @Override
            public double sigma(double energy) {
                double cube = Math.pow(edge / energy, 3);
                double ratio = edge / energy;
                double[][] covariance = fit.covariance();
                return cube * Math.sqrt(covariance[0][0] + 2 * ratio * covariance[0][1] + ratio * ratio * covariance[1][1]);
            }
        });
    }
}
