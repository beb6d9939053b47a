package org.operanda.xrd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import javax.measure.Unit;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.math.peak.FittedPeaks.FittedPeak;
import org.operanda.math.peak.Peak;
import org.operanda.math.peak.PeakModel;
import org.operanda.math.peak.PeakParameter;
import org.operanda.math.peak.PeakSearch;
import org.operanda.math.peak.PeakSearch.Found;
import org.operanda.math.peak.PeakShape;
import org.operanda.math.peak.PeakTracker;
import org.operanda.math.peak.PeakTracker.Frame;

/**
 * Fits all peaks of a pattern at once on a polynomial, with their Kα doublet, and follows them through a series: a peak that disappears keeps its
 * number, and one that appears gets the next. Weighted least squares with analytic derivatives; each frame starts from the one before. Standard
 * deviations are those that the noise causes, times √χ²/ν of the frame where lines and background do not describe it that well.
 * <p>
 * Role {@value #ROLE}: one pattern or a series. Gives along (time ×) number of the peak, with 1σ, NaN where a peak is not there:
 * {@code peak_position}, {@code peak_width} (full at half maximum) in the unit of the axis, {@code peak_height}, {@code peak_area} (of Kα1),
 * the parameters of the shape behind the width, {@code plane_spacing} in Å where the wavelength is known; and {@code reduced_chi_square} of each
 * frame.
 */
public final class TrackPeaks implements SeriesOperation<TrackPeaksSettings> {
    public static final String ROLE = "patterns";
    public static final String POSITION = "peak_position";
    public static final String WIDTH = "peak_width";

    private static final int BATCH = 64;

    @Override
    public Class<TrackPeaksSettings> settingsType() {
        return TrackPeaksSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, TrackPeaksSettings settings, Progress progress) {
        Measurement measurement = inputs.get(ROLE);
        Optional<PatternSeries> found = Optional.ofNullable(measurement).flatMap(m -> PatternSeries.of(m, settings.dataset()));
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        if (found.isEmpty()) {
            return OperationResult.failed(measurement == null
                    ? Problem.of(Severity.ERROR, "xrd.track-peaks.input", "The input '" + ROLE + "' is missing.",
                            "Choose a series of patterns.")
                    : PatternProblems.noPattern(measurement));
        }
        Optional<Radiation> radiation = Radiation.of(found.get().metadata()).filter(r -> settings.wavelength() == 0)
                .or(() -> settings.wavelength() > 0 ? Optional.of(Radiation.monochromatic(settings.wavelength())) : Optional.empty());
        return new Run(found.get(), settings, radiation).apply(progress);
    }

    /** One call. */
    private static final class Run {
        private final PatternSeries series;
        private final TrackPeaksSettings settings;
        private final Optional<Radiation> radiation;
        private final int from;
        private final int to;
        private final double[] x;
        private boolean weighted;

        Run(PatternSeries series, TrackPeaksSettings settings, Optional<Radiation> radiation) {
            this.series = series;
            this.settings = settings;
            this.radiation = radiation;
            boolean all = settings.from() == 0 && settings.to() == 0;
            this.from = all ? 0 : series.index(settings.from());
            this.to = all ? series.x().length : series.index(Math.nextUp(settings.to()));
            this.x = Arrays.copyOfRange(series.x(), from, Math.max(from, to));
        }

        OperationResult apply(Progress progress) {
            if (x.length < 10) {
                return OperationResult.failed(Problem.of(Severity.ERROR, "xrd.track-peaks.range",
                        "The range holds " + x.length + " points.", "Widen it."));
            }
            List<Found> first = firstPeaks();
            if (first.isEmpty()) {
                return OperationResult.failed(Problem.of(Severity.ERROR, "xrd.track-peaks.none", "No frame has a peak above the threshold.",
                        "Name the peaks, lower the threshold, or say how wide peaks are."));
            }
            double typical = first.stream().mapToDouble(Found::fullWidth).sorted().toArray()[first.size() / 2];
            double shift = settings.shift() > 0 ? settings.shift() : typical;
            int most = Math.max(first.size(), (int) settings.most());
            PeakTracker tracker = new PeakTracker(this::model,
                    new PeakTracker.Rules(settings.threshold(), shift, (x[x.length - 1] - x[0]) / 2, most,
                            0.7),
                    first);
            List<Frame> frames = new ArrayList<>();
            progress.begin("Peaks", series.frames());
            for (int frame = 0; frame < series.frames(); frame++) {
                if (progress.isCancelled()) {
                    return OperationResult.EMPTY;
                }
                double[] whole = series.intensities(frame);
                double[] sigma = series.sigma(frame, settings.noise(), whole);
                frames.add(
                        tracker.next(x, Arrays.copyOfRange(whole, from, to), sigma == null ? null : Arrays.copyOfRange(sigma, from, to)));
                progress.worked(1);
            }
            int[] shown = IntStream.range(0, tracker.size()).filter(p -> p < settings.positions().size() || seen(frames, p)).toArray();
            return result(frames, shown);
        }

        /** Those that are named, with the height that the first frame has there; else what a search finds in the first frame that has any. */
        private List<Found> firstPeaks() {
            for (int frame = 0; frame < Math.min(series.frames(), BATCH); frame++) {
                double[] whole = series.intensities(frame);
                double[] sigma = series.sigma(frame, settings.noise(), whole);
                double[] y = Arrays.copyOfRange(whole, from, to);
                List<Found> found = PeakSearch.find(x, y, sigma == null ? null : Arrays.copyOfRange(sigma, from, to), settings.width(),
                        settings.threshold());
                if (!settings.positions().isEmpty() && (!found.isEmpty() || settings.width() > 0)) {
                    return named(found, y);
                }
                if (!found.isEmpty()) {
                    return PeakSearch.strongest(withoutSatellites(found), (int) settings.most());
                }
            }
            return List.of();
        }

        /** Without those that are the Kα2 of a stronger one. */
        private List<Found> withoutSatellites(List<Found> found) {
            if (!doublet()) {
                return found;
            }
            KAlphaDoublet satellite = new KAlphaDoublet(radiation.get().ratio(), radiation.get().second() / radiation.get().wavelength());
            return found.stream().filter(peak -> found.stream().noneMatch(
                    main -> main.height() > peak.height()
                            && Math.abs(satellite.position(main.position()) - peak.position()) < peak.fullWidth() / 2))
                    .toList();
        }

        private boolean doublet() {
            return settings.doublet() && series.axis() == DiffractionAxis.TWO_THETA && radiation.map(Radiation::isDoublet).orElse(false);
        }

        private List<Found> named(List<Found> found, double[] y) {
            double width = settings.width() > 0
                    ? settings.width()
                    : found.stream().max(Comparator.comparingDouble(Found::significance)).map(Found::fullWidth).orElse(1.0);
            double low = Arrays.stream(y).filter(Double::isFinite).min().orElse(0);
            List<Found> peaks = new ArrayList<>();
            for (double position : settings.positions()) {
                int i = Math.clamp(
                        Arrays.binarySearch(x, position) < 0 ? -Arrays.binarySearch(x, position) - 1 : Arrays.binarySearch(x, position),
                        0, x.length - 1);
                double height = Double.isFinite(y[i]) ? Math.max(1e-9, y[i] - low) : 1;
                peaks.add(new Found(position, height, width, settings.threshold()));
            }
            return peaks;
        }

        private PeakModel model(List<Found> peaks) {
            List<Peak> list = new ArrayList<>();
            for (Found found : peaks) {
                Peak peak = Peak.of(settings.shape(), found.position(), found.height(), found.fullWidth());
                if (doublet()) {
                    peak = peak.with(KAlphaDoublet.of(radiation.get()));
                }
                for (int k = PeakShape.WIDTH; k < settings.shape().size(); k++) {
                    peak = constrained(peak, k, list.isEmpty());
                }
                list.add(peak);
            }
            return new PeakModel(list, (int) settings.background(), settings.reach());
        }

        private static boolean seen(List<Frame> frames, int p) {
            return frames.stream().anyMatch(frame -> frame.converged() && p < frame.peaks().size() && frame.peaks().get(p).isPresent());
        }

        /** With a width or shape that is fixed, or that of the first peak. */
        private Peak constrained(Peak peak, int k, boolean first) {
            boolean width = settings.shape().parameters().get(k).endsWith("width");
            double fixed = width ? settings.fixedWidth() : settings.fixedShape();
            if (width ? fixed > 0 : fixed >= 0) {
                return peak.with(k, PeakParameter.fixed(fixed));
            }
            return !first && (width ? settings.oneWidth() : settings.oneShape()) ? peak.with(k, PeakParameter.shared(0, k)) : peak;
        }

        private OperationResult result(List<Frame> frames, int[] shown) {
            DiffractionAxis axis = series.axis();
            List<Dataset> datasets = new ArrayList<>();
            Unit<?> unit = series.dataset().unit();
            datasets.add(table(frames, shown, POSITION, axis.quantity(), axis.unit(), FittedPeak::position, FittedPeak::positionSigma));
            datasets.add(
                    table(frames, shown, WIDTH, XrdQuantities.FULL_WIDTH, axis.unit(), FittedPeak::fullWidth, FittedPeak::fullWidthSigma));
            datasets.add(table(frames, shown, "peak_height", QuantityKind.INTENSITY, unit, FittedPeak::height, FittedPeak::heightSigma));
            datasets.add(table(frames, shown, "peak_area", XrdQuantities.LINE_AREA, unit.multiply(axis.unit()), FittedPeak::area,
                    FittedPeak::areaSigma));
            List<String> names = settings.shape().parameters();
            for (int k = PeakShape.WIDTH + 1; k < names.size(); k++) {
                int place = k;
                boolean width = names.get(k).endsWith("width");
                datasets.add(table(frames, shown, "peak_" + names.get(k), width ? XrdQuantities.FULL_WIDTH : XrdQuantities.LINE_SHAPE,
                        width ? axis.unit() : Units.ONE, peak -> peak.values()[place], peak -> peak.sigma()[place]));
            }
            if (axis != DiffractionAxis.TWO_THETA || radiation.isPresent()) {
                double wavelength = radiation.map(Radiation::wavelength).orElse(Double.NaN);
                datasets.add(table(frames, shown, "plane_spacing", XrdQuantities.PLANE_SPACING, Units.ANGSTROM,
                        peak -> axis.spacing(peak.position(), wavelength), peak -> spacingSigma(peak, axis, wavelength)));
            }
            double[] reduced = frames.stream().mapToDouble(Frame::reducedChiSquare).toArray();
            datasets.add(
                    Dataset.of("reduced_chi_square", XrdQuantities.REDUCED_CHI_SQUARE, Units.ONE, series.seriesAxes(), Values.of(reduced)));
            long failed = frames.stream().filter(f -> !f.converged()).count();
            return new OperationResult(datasets, failed == 0
                    ? List.of()
                    : List.of(Problem.of(Severity.WARNING, "xrd.track-peaks.unfit",
                            failed + " of " + frames.size() + " patterns could not be fitted.",
                            "Fewer peaks, a narrower range or one shape for all may help.")));
        }

        private static double spacingSigma(FittedPeak peak, DiffractionAxis axis, double wavelength) {
            double step = 1e-6 * Math.abs(peak.position());
            double slope = (axis.spacing(peak.position() + step, wavelength) - axis.spacing(peak.position() - step, wavelength))
                    / (2 * step);
            return Math.abs(slope) * peak.positionSigma();
        }

        private Dataset table(List<Frame> frames, int[] shown, String name, QuantityKind kind, Unit<?> unit,
                ToDoubleFunction<FittedPeak> value,
                ToDoubleFunction<FittedPeak> deviation) {
            int count = shown.length;
            double[] values = new double[frames.size() * count];
            double[] sigma = new double[values.length];
            for (int f = 0; f < frames.size(); f++) {
                double reduced = frames.get(f).reducedChiSquare();
                double scatter = weighted && reduced > 1 ? Math.sqrt(reduced) : 1;
                for (int p = 0; p < count; p++) {
                    List<Optional<FittedPeak>> peaks = frames.get(f).peaks();
                    Optional<FittedPeak> peak = shown[p] < peaks.size() && frames.get(f).converged()
                            ? peaks.get(shown[p])
                            : Optional.empty();
                    values[f * count + p] = peak.map(value::applyAsDouble).orElse(Double.NaN);
                    sigma[f * count + p] = scatter * peak.map(deviation::applyAsDouble).orElse(Double.NaN);
                }
            }
            List<Axis> axes = new ArrayList<>(series.seriesAxes());
            axes.add(Axis.of("peak", XrdQuantities.LINE, Units.ONE, Values.computed(count, i -> i + 1)));
            return new Dataset(name, kind, unit, axes, Values.of(values), Optional.of(Values.of(sigma)));
        }
    }
}
