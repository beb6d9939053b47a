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
import org.operanda.xas.LocalFit.Feature;
import org.operanda.xas.Normalisation.Attempt;

/**
 * Normalises an absorption spectrum to its edge step: a background is fitted below the edge and taken off, the polynomial fitted to the
 * rest above it has the edge step for its value at E<sub>0</sub>, and the normalised absorption is (µ − background) / step (J. Wong et al.,
 * Phys. Rev. B 30 (1984) 5596; B. Ravel, M. Newville, J. Synchrotron Rad. 12 (2005) 537).
 * <p>
 * What is not set follows the convention of Larch (M. Newville, J. Phys.: Conf. Ser. 430 (2013) 012007): the pre-edge range reaches from
 * the start of the spectrum to a third of that distance from E<sub>0</sub>, the post-edge range from 150 eV above E<sub>0</sub> (a third of
 * the spectrum's length above E<sub>0</sub> when that is less) to the end, all rounded to 5 eV, and the degree is 2 from a length of 350 eV
 * on, 1 from 50 eV on, else 0. Later releases of Larch begin the post-edge at 25 eV, which moves edge steps by 1 to 6 %; 150 eV, which is
 * Athena's default too, keeps clear of the near-edge structure and is the one used here. The setting {@code convention} gives the ranges and
 * the counting of points of either release of Larch, and then its numbers.
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

    @Override
    public Class<NormaliseSettings> settingsType() {
        return NormaliseSettings.class;
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
        Attempt attempt = Normalisation.of(Spectrum.of(energies, values), settings);
        if (attempt.found().isEmpty()) {
            return failed(axis, missing(frame, attempt.missing()));
        }
        Normalisation found = attempt.found().get();
        double[] normalised = found.apply(energies, values, settings.flatten());
        Feature edge = new Feature(found.ranges().edge(), found.edgeSigma(), Double.NaN, Double.NaN);
        return new OperationResult(results(axis, normalised, edge, found.step(), found.stepSigma()), List.of());
    }

    private static Problem missing(Measurement frame, String missing) {
        return switch (missing) {
            case "edge" -> warning(frame, missing, "has no steepest point within the search range",
                    "Check the search range, or give the edge energy.");
            case "pre-edge" -> warning(frame, missing, "has too few points in the pre-edge range", "Change the pre-edge range.");
            case "post-edge" -> warning(frame, missing, "has too few points in the post-edge range",
                    "Change the post-edge range or lower its degree.");
            default -> warning(frame, missing, "has no positive edge step", "Check the ranges and the edge energy.");
        };
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
}
