package org.operanda.xas.nearedge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.operation.FrameOperation;
import org.operanda.data.operation.OperationResult;
import org.operanda.math.PolynomialFit;
import org.operanda.math.peak.FittedPeaks;
import org.operanda.math.peak.FittedPeaks.FittedPeak;
import org.operanda.math.peak.Peak;
import org.operanda.math.peak.PeakFit;
import org.operanda.math.peak.PeakModel;
import org.operanda.math.peak.PeakParameter;
import org.operanda.math.peak.PeakShape;
import org.operanda.xas.EdgeSearch;
import org.operanda.xas.EnergyCurve;
import org.operanda.xas.LocalFit.Feature;
import org.operanda.xas.Spectrum;

/**
 * The peaks before the edge, fitted on the foot of the edge: an arctangent step whose middle lies above the range and a constant (M. Wilke, F.
 * Farges, P.-E. Petit, G. E. Brown, F. Martin, Am. Mineral. 86 (2001) 714, for the use of positions and areas).
 * <p>
 * Gives for each peak {@code peak_1_position}, {@code _height}, {@code _width} (full, at half height) and {@code _area} with their standard
 * deviations, {@value #AREA}, the sum of the areas, {@value #CENTROID}, the mean position weighted by area, and along the frame's energies
 * {@value #FIT} and {@value #FOOT}, NaN outside the range.
 */
public final class PreEdgePeaks implements FrameOperation<PreEdgePeaksSettings> {
    public static final String AREA = "pre_edge_area";
    public static final String CENTROID = "pre_edge_centroid";
    public static final String FIT = "pre_edge_fit";
    public static final String FOOT = "edge_foot";
    private static final double EDGE_WINDOW = 3;

    @Override
    public Class<PreEdgePeaksSettings> settingsType() {
        return PreEdgePeaksSettings.class;
    }

    @Override
    public OperationResult apply(Measurement frame, PreEdgePeaksSettings settings) {
        EnergyCurve curve = EnergyCurve.of(frame, settings.dataset(), QuantityKind.NORMALISED_ABSORPTION);
        int peaks = Math.max(1, settings.peaks().size());
        if (curve.isMissing()) {
            return result(curve, Optional.empty(), peaks, curve.noCurve("xas.pre-edge-peaks"));
        }
        Spectrum spectrum = curve.spectrum();
        int from = spectrum.indexOf(settings.start());
        int to = spectrum.indexOf(Math.nextUp(settings.end()));
        int parameters = peaks * settings.shape().size() + 4;
        if (to - from <= parameters) {
            return result(curve, Optional.empty(), peaks, curve.warning("xas.pre-edge-peaks.range",
                    "has " + (to - from) + " points in the range, but " + parameters + " parameters are fitted",
                    "Give the range from below the first peak into the foot of the edge."));
        }
        PeakModel model = model(spectrum, from, to, settings);
        FittedPeaks fitted = new PeakFit(model).fit(Arrays.copyOfRange(spectrum.energy(), from, to),
                Arrays.copyOfRange(spectrum.absorption(), from, to), null);
        List<Problem> problems = fitted.converged()
                ? List.of()
                : curve.warning("xas.pre-edge-peaks.fit", "has a pre-edge whose fit did not come to an end",
                        "Check the peaks and the range.");
        return result(curve, Optional.of(new Found(model, fitted, settings)), peaks, problems);
    }

    private record Found(PeakModel model, FittedPeaks fitted, PreEdgePeaksSettings settings) {}

    private static PeakModel model(Spectrum spectrum, int from, int to, PreEdgePeaksSettings settings) {
        double[] x = spectrum.energy();
        double[] y = spectrum.absorption();
        PolynomialFit line = PolynomialFit.of(new double[] {x[from], x[to - 1]}, new double[] {y[from], y[to - 1]}, 1);
        List<Double> positions = settings.peaks().isEmpty() ? List.of(x[highest(x, y, from, to, line)]) : settings.peaks();
        List<Peak> peaks = new ArrayList<>();
        for (double position : positions) {
            int at = Math.clamp(spectrum.indexOf(position), from, to - 1);
            double height = Math.max(1e-3, y[at] - line.value(x[at]));
            Peak peak = Peak.of(settings.shape(), position, height, settings.width());
            peaks.add(
                    peak.with(PeakShape.POSITION, PeakParameter.between(position, position - settings.width(), position + settings.width()))
                            .with(PeakShape.WIDTH, PeakParameter.between(settings.width(), settings.width() / 5, settings.width() * 5)));
        }
        double half = new EdgeSearch(spectrum, settings.end(), Double.POSITIVE_INFINITY).crossing(0.5, EDGE_WINDOW).map(Feature::position)
                .orElse(settings.end() + EDGE_WINDOW);
        peaks.add(Peak.of(PeakShape.ARCTANGENT_STEP, half, 1, EDGE_WINDOW)
                .with(PeakShape.POSITION, PeakParameter.between(half, settings.end(), half + 10))
                .with(PeakShape.HEIGHT, PeakParameter.between(1, 0, 5))
                .with(PeakShape.WIDTH, PeakParameter.between(EDGE_WINDOW, 0.1, 30)));
        return PeakModel.of(peaks, 0);
    }

    private static int highest(double[] x, double[] y, int from, int to, PolynomialFit line) {
        int highest = from;
        for (int i = from; i < to; i++) {
            highest = y[i] - line.value(x[i]) > y[highest] - line.value(x[highest]) ? i : highest;
        }
        return highest;
    }

    private static OperationResult result(EnergyCurve curve, Optional<Found> found, int peaks, List<Problem> problems) {
        List<Dataset> datasets = new ArrayList<>();
        double area = 0;
        double variance = 0;
        double moment = 0;
        for (int k = 0; k < peaks; k++) {
            int peak = k;
            Optional<FittedPeak> fitted = found.map(f -> f.fitted().peaks().get(peak));
            String name = "peak_" + (k + 1) + "_";
            double own = fitted.map(FittedPeak::area).orElse(Double.NaN);
            datasets.add(number(name + "position", QuantityKind.PHOTON_ENERGY, true, fitted.map(FittedPeak::position),
                    fitted.map(FittedPeak::positionSigma)));
            datasets.add(number(name + "height", QuantityKind.NORMALISED_ABSORPTION, false, fitted.map(FittedPeak::height),
                    fitted.map(FittedPeak::heightSigma)));
            datasets.add(number(name + "width", QuantityKind.PHOTON_ENERGY, true, fitted.map(FittedPeak::fullWidth),
                    fitted.map(FittedPeak::fullWidthSigma)));
            datasets.add(
                    number(name + "area", QuantityKind.UNKNOWN, true, fitted.map(FittedPeak::area), fitted.map(FittedPeak::areaSigma)));
            area += own;
            moment += own * fitted.map(FittedPeak::position).orElse(Double.NaN);
            variance += Math.pow(fitted.map(FittedPeak::areaSigma).orElse(Double.NaN), 2);
        }
        datasets.add(Dataset.scalar(AREA, QuantityKind.UNKNOWN, Units.ELECTRONVOLT, area, Math.sqrt(variance)));
        datasets.add(Dataset.scalar(CENTROID, QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, moment / area));
        datasets.add(curve.with(FIT, found.map(f -> along(curve, f, false)).orElseGet(curve::missing)));
        datasets.add(curve.with(FOOT, found.map(f -> along(curve, f, true)).orElseGet(curve::missing)));
        return new OperationResult(datasets, problems);
    }

    private static Dataset number(String name, QuantityKind kind, boolean energy, Optional<Double> value, Optional<Double> sigma) {
        return Dataset.scalar(name, kind, energy ? Units.ELECTRONVOLT : Units.ONE, value.orElse(Double.NaN), sigma.orElse(Double.NaN));
    }

    private static double[] along(EnergyCurve curve, Found found, boolean foot) {
        double[] along = curve.missing();
        int last = found.model().peaks().size() - 1;
        for (int i = 0; i < along.length; i++) {
            double[] at = {curve.energies()[i]};
            if (at[0] >= found.settings().start() && at[0] <= found.settings().end()) {
                along[i] = foot
                        ? found.fitted().background().at(at[0]) + found.model().curve(at, found.fitted(), last)[0]
                        : found.model().curve(at, found.fitted())[0];
            }
        }
        return along;
    }
}
