package org.operanda.xas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.operation.FrameOperation;
import org.operanda.data.operation.OperationResult;
import org.operanda.xas.LocalFit.Feature;

/**
 * Where the edge of a normalised spectrum lies, by the two measures in use, and where and how high its white line is; each with one
 * standard deviation.
 * <ul>
 * <li>{@value #HALF_STEP}, eV: the energy at which the normalised absorption first reaches half of the edge step (the level is a setting).
 * It moves with the oxidation state and is the measure to prefer when the edge changes its shape (H. Dau, P. Liebisch, M. Haumann, Anal.
 * Bioanal. Chem. 376 (2003) 562).</li>
 * <li>{@value #DERIVATIVE}, eV: the energy at which the spectrum is steepest, the usual E<sub>0</sub> (G. Bunker, Introduction to XAFS,
 * Cambridge University Press 2010). When an edge has two steep flanks, as layered oxides of nickel have, it is that of the steeper one:
 * narrow the search to hold on to one.</li>
 * <li>{@value #WHITE_LINE_POSITION}, eV, and {@value #WHITE_LINE_HEIGHT}: the highest point within a range above the half-step energy.</li>
 * </ul>
 * Each is read off a polynomial fitted by least squares to the points of a window around it (degree 4 for the level and the top, 5 for the
 * steepest point, moved until it is centred; A. Savitzky, M. J. E. Golay, Anal. Chem. 36 (1964) 1627). The degrees are higher than a
 * parabola's so that the default windows are wide enough to average noise: on arctangent edges of 1 to 2 eV half width with a Gaussian
 * white line of σ ≥ 2.6 eV, sampled every 0.2 eV, the bias is below 0.01 eV for the half-step energy, 0.07 eV for the steepest point, 0.003
 * eV and 0.0003 for the white line.
 * <p>
 * One standard deviation is propagated from the residuals of that fit: of the level, σ(p)/p′; of a maximum, σ(p′)/|p″|, one order higher
 * for the steepest point. It holds for noise that is independent from point to point and does not cover the bias or an error of the
 * normalisation or the energy calibration; where the noise is small, what the polynomial cannot follow counts as noise.
 */
public final class EdgeEnergy implements FrameOperation<EdgeEnergySettings> {
    public static final String HALF_STEP = "edge_half_step";
    public static final String DERIVATIVE = "edge_derivative";
    public static final String WHITE_LINE_POSITION = "white_line_position";
    public static final String WHITE_LINE_HEIGHT = "white_line_height";

    @Override
    public Class<EdgeEnergySettings> settingsType() {
        return EdgeEnergySettings.class;
    }

    @Override
    public OperationResult apply(Measurement frame, EdgeEnergySettings settings) {
        List<Problem> problems = new ArrayList<>();
        Optional<Dataset> input = Spectrum.dataset(frame, settings.dataset(), QuantityKind.NORMALISED_ABSORPTION);
        if (input.isEmpty()) {
            problems.add(Problem.of(Severity.ERROR, "xas.edge-energy.input",
                    "'" + frame.name() + "' has no normalised absorption along an energy axis.",
                    "Normalise the spectrum first, or name the dataset that holds it."));
            return result(Optional.empty(), Optional.empty(), Optional.empty(), problems);
        }
        Spectrum spectrum = Spectrum.of(Spectrum.energies(input.get()), input.get().values().toArray());
        double end = settings.searchEnd() == 0 ? Double.POSITIVE_INFINITY : settings.searchEnd();
        EdgeSearch search = new EdgeSearch(spectrum, settings.searchStart(), end);
        Optional<Feature> half = search.crossing(settings.level(), settings.halfStepWidth());
        Optional<Feature> steepest = search.steepest(settings.derivativeWidth());
        Optional<Feature> whiteLine = half.flatMap(edge -> whiteLine(spectrum, edge.position(), settings));
        require(half, frame, "xas.edge-energy.half-step", "does not rise through " + settings.level() + " within the search range",
                "Check the normalisation and the search range.", problems);
        require(steepest, frame, "xas.edge-energy.derivative", "has no steepest point within the search range", "Check the search range.",
                problems);
        require(whiteLine, frame, "xas.edge-energy.white-line",
                "has no maximum within " + settings.whiteLineRange() + " eV above its half-step energy",
                "Change the white-line range.", problems);
        return result(half, steepest, whiteLine, problems);
    }

    private static Optional<Feature> whiteLine(Spectrum spectrum, double edge, EdgeEnergySettings settings) {
        return new EdgeSearch(spectrum, edge, edge + settings.whiteLineRange()).highest(settings.whiteLineWidth());
    }

    private static void require(Optional<Feature> found, Measurement frame, String id, String what, String hint, List<Problem> problems) {
        if (found.isEmpty()) {
            problems.add(Problem.of(Severity.WARNING, id, "The spectrum '" + frame.name() + "' " + what + ".", hint));
        }
    }

    private static OperationResult result(Optional<Feature> half, Optional<Feature> steepest, Optional<Feature> whiteLine,
            List<Problem> problems) {
        Feature top = whiteLine.orElse(Feature.NONE);
        return new OperationResult(List.of(
                position(HALF_STEP, half),
                position(DERIVATIVE, steepest),
                position(WHITE_LINE_POSITION, whiteLine),
                Dataset.scalar(WHITE_LINE_HEIGHT, QuantityKind.NORMALISED_ABSORPTION, Units.ONE, top.height(), top.heightSigma())),
                problems);
    }

    private static Dataset position(String name, Optional<Feature> found) {
        Feature feature = found.orElse(Feature.NONE);
        return Dataset.scalar(name, QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, feature.position(), feature.positionSigma());
    }
}
