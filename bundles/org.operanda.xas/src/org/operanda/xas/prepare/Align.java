package org.operanda.xas.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.operation.FrameOperation;
import org.operanda.data.operation.OperationResult;
import org.operanda.math.CubicSpline;
import org.operanda.xas.EdgeSearch;
import org.operanda.xas.EnergyCurve;
import org.operanda.xas.LocalFit.Feature;
import org.operanda.xas.Spectrum;

/**
 * Calibrates the energy of each frame on the reference foil that was measured with it: the steepest point of the foil's edge, the root of
 * the second derivative of a local polynomial, gets the energy that it is known to have, and the spectrum is moved by as much.
 * <p>
 * Gives the spectrum and the foil's, moved and interpolated by a spline onto the energies they have, NaN where there was nothing to move
 * there, so that a series keeps its axis; and {@value #SHIFT}, what was added to the energies, with the standard deviation of the foil's edge.
 */
public final class Align implements FrameOperation<AlignSettings> {
    public static final String SHIFT = "energy_shift";

    @Override
    public Class<AlignSettings> settingsType() {
        return AlignSettings.class;
    }

    @Override
    public OperationResult apply(Measurement frame, AlignSettings settings) {
        EnergyCurve curve = EnergyCurve.of(frame, settings.dataset(), QuantityKind.ABSORPTION);
        EnergyCurve foil = EnergyCurve.of(frame, settings.reference(), QuantityKind.ABSORPTION);
        if (curve.isMissing()) {
            return result(curve, foil, Feature.NONE, Double.NaN, curve.noCurve("xas.align"));
        }
        double end = settings.searchEnd() == 0 ? Double.POSITIVE_INFINITY : settings.searchEnd();
        Optional<Feature> edge = foil.isMissing()
                ? Optional.empty()
                : new EdgeSearch(foil.spectrum(), settings.searchStart(), end).steepest(settings.derivativeWidth());
        if (edge.isEmpty()) {
            return result(curve, foil, Feature.NONE, Double.NaN, curve.warning("xas.align.foil",
                    foil.isMissing() ? "has no '" + settings.reference() + "' of a foil" : "has a foil without an edge in the search range",
                    "Name the dataset of the foil, or change the search range."));
        }
        return result(curve, foil, edge.get(), settings.foilEnergy() - edge.get().position(), List.of());
    }

    private static OperationResult result(EnergyCurve curve, EnergyCurve foil, Feature edge, double shift, List<Problem> problems) {
        List<Dataset> datasets = new ArrayList<>();
        datasets.add(curve.with(curve.dataset().name(), moved(curve, shift)));
        if (!foil.isMissing() && !foil.dataset().name().equals(curve.dataset().name())) {
            datasets.add(foil.with(foil.dataset().name(), moved(foil, shift)));
        }
        datasets.add(Dataset.scalar(SHIFT, QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, shift, edge.positionSigma()));
        return new OperationResult(datasets, problems);
    }

    private static double[] moved(EnergyCurve curve, double shift) {
        double[] moved = curve.missing();
        Spectrum spectrum = curve.spectrum();
        if (spectrum.size() < 2 || Double.isNaN(shift)) {
            return moved;
        }
        CubicSpline spline = new CubicSpline(spectrum.energy(), spectrum.absorption());
        for (int i = 0; i < moved.length; i++) {
            double at = curve.energies()[i] - shift;
            boolean inside = at >= spectrum.energy()[0] && at <= spectrum.energy()[spectrum.size() - 1];
            moved[i] = inside ? spline.value(at) : Double.NaN;
        }
        return moved;
    }
}
