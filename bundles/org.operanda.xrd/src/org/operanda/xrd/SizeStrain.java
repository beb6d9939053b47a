package org.operanda.xrd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.math.StraightLine;

/**
 * Crystallite size and microstrain from the widths of peaks: by P. Scherrer (Nachr. Ges. Wiss. Göttingen 1918, 98) D = K λ / (β cos θ) of each
 * peak, and by G. K. Williamson and W. H. Hall (Acta Metall. 1 (1953) 22) β cos θ / λ = K / D + 2 ε / d of all peaks of a frame: a straight line
 * weighted by the widths' σ. The instrument's width is taken off before.
 * <p>
 * Role {@value #ROLE}: positions and widths that {@link TrackPeaks} gave. Gives, with 1σ: {@code scherrer_size} in nm for each peak,
 * {@code crystallite_size} in nm and {@code microstrain} for each frame; NaN where the instrument is wider, with fewer than two peaks, and for a
 * size that the line does not decide.
 */
public final class SizeStrain implements SeriesOperation<SizeStrainSettings> {
    public static final String ROLE = "peaks";
    private static final double NANOMETRE_PER_ANGSTROM = 0.1;

    @Override
    public Class<SizeStrainSettings> settingsType() {
        return SizeStrainSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, SizeStrainSettings settings, Progress progress) {
        Measurement measurement = inputs.get(ROLE);
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        Optional<Dataset> positions = Optional.ofNullable(measurement).flatMap(m -> m.dataset(TrackPeaks.POSITION));
        Optional<Dataset> widths = Optional.ofNullable(measurement).flatMap(m -> m.dataset(TrackPeaks.WIDTH));
        Optional<DiffractionAxis> axis = positions.flatMap(p -> Arrays.stream(DiffractionAxis.values())
                .filter(a -> a.quantity().equals(p.quantity())).findFirst());
        if (measurement == null || axis.isEmpty() || widths.isEmpty()
                || positions.get().values().length() != widths.get().values().length()) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "xrd.size-strain.input",
                    "The input '" + ROLE + "' has no positions and widths of peaks.", "Choose what 'xrd.track-peaks' gave."));
        }
        Optional<Radiation> radiation = Radiation.of(measurement, settings.wavelength());
        if (axis.get() == DiffractionAxis.TWO_THETA && radiation.isEmpty()) {
            return OperationResult.failed(PatternProblems.noWavelength(measurement));
        }
        return new Run(positions.get(), widths.get(), axis.get(), radiation.map(Radiation::wavelength).orElse(Double.NaN), settings)
                .apply();
    }

    /** One call. */
    private static final class Run {
        private final Dataset positions;
        private final Dataset widths;
        private final DiffractionAxis axis;
        private final double wavelength;
        private final SizeStrainSettings settings;
        private final int peaks;
        private final int frames;

        Run(Dataset positions, Dataset widths, DiffractionAxis axis, double wavelength, SizeStrainSettings settings) {
            this.positions = positions;
            this.widths = widths;
            this.axis = axis;
            this.wavelength = wavelength;
            this.settings = settings;
            this.peaks = Math.toIntExact(positions.axes().getLast().size());
            this.frames = Math.toIntExact(positions.values().length() / Math.max(1, peaks));
        }

        OperationResult apply() {
            double[] position = positions.values().toArray();
            double[] width = widths.values().toArray();
            double[] widthSigma = widths.sigma().map(Values::toArray).orElseGet(() -> new double[width.length]);
            double[] scherrer = new double[width.length];
            double[] scherrerSigma = new double[width.length];
            double[] size = new double[frames];
            double[] sizeSigma = new double[frames];
            double[] strain = new double[frames];
            double[] strainSigma = new double[frames];
            double[] reciprocal = new double[width.length];
            double[] broad = new double[width.length];
            double[] broadSigma = new double[width.length];
            for (int i = 0; i < width.length; i++) {
                double instrument = instrument(position[i]);
                double left = settings.correction().left(width[i], instrument);
                double perUnit = reciprocalPerUnit(position[i]);
                double slope = (settings.correction().left(width[i] * 1.000001, instrument) - left) / (width[i] * 1e-6);
                reciprocal[i] = 1 / axis.spacing(position[i], wavelength);
                broad[i] = left * perUnit;
                broadSigma[i] = slope * widthSigma[i] * perUnit;
                scherrer[i] = NANOMETRE_PER_ANGSTROM * settings.shapeFactor() / broad[i];
                scherrerSigma[i] = scherrer[i] * broadSigma[i] / broad[i];
            }
            for (int frame = 0; frame < frames; frame++) {
                int[] used = IntStream.range(frame * peaks, (frame + 1) * peaks).filter(i -> broad[i] > 0 && broadSigma[i] > 0).toArray();
                size[frame] = Double.NaN;
                sizeSigma[frame] = Double.NaN;
                strain[frame] = Double.NaN;
                strainSigma[frame] = Double.NaN;
                if (used.length < 2) {
                    continue;
                }
                StraightLine line = StraightLine.weighted(Arrays.stream(used).mapToDouble(i -> reciprocal[i]).toArray(),
                        Arrays.stream(used).mapToDouble(i -> broad[i]).toArray(),
                        Arrays.stream(used).mapToDouble(i -> broadSigma[i]).toArray());
                strain[frame] = line.slope() / 2;
                strainSigma[frame] = line.slopeSigma() / 2;
                if (line.intercept() > 0) {
                    size[frame] = NANOMETRE_PER_ANGSTROM * settings.shapeFactor() / line.intercept();
                    sizeSigma[frame] = size[frame] * line.interceptSigma() / line.intercept();
                }
            }
            return result(scherrer, scherrerSigma, new double[][] {size, sizeSigma, strain, strainSigma});
        }

        private double instrument(double position) {
            double spacing = axis.spacing(position, wavelength);
            double tangent = axis == DiffractionAxis.TWO_THETA ? Math.tan(Math.asin(Math.min(1, wavelength / (2 * spacing)))) : 0;
            return Math.sqrt(Math.max(0, settings.u() * tangent * tangent + settings.v() * tangent + settings.w()));
        }

        /** By how much 1/d changes, in 1/Å, when the position changes by one unit: cos θ / λ for radians of 2θ. */
        private double reciprocalPerUnit(double position) {
            double step = 1e-5 * Math.abs(position);
            double above = 1 / axis.spacing(position + step, wavelength);
            double below = 1 / axis.spacing(position - step, wavelength);
            return Math.abs(above - below) / (2 * step);
        }

        private OperationResult result(double[] scherrer, double[] scherrerSigma, double[][] frame) {
            List<Axis> series = positions.axes().subList(0, positions.rank() - 1);
            List<Dataset> datasets = new ArrayList<>();
            datasets.add(new Dataset("scherrer_size", XrdQuantities.CRYSTALLITE_SIZE, XrdQuantities.NANOMETRE, positions.axes(),
                    Values.of(scherrer),
                    Optional.of(Values.of(scherrerSigma))));
            datasets.add(
                    new Dataset("crystallite_size", XrdQuantities.CRYSTALLITE_SIZE, XrdQuantities.NANOMETRE, series, Values.of(frame[0]),
                            Optional.of(Values.of(frame[1]))));
            datasets.add(new Dataset("microstrain", XrdQuantities.STRAIN, Units.ONE, series, Values.of(frame[2]),
                    Optional.of(Values.of(frame[3]))));
            long none = Arrays.stream(frame[2]).filter(Double::isNaN).count();
            return new OperationResult(datasets, none == 0
                    ? List.of()
                    : List.of(Problem.of(Severity.WARNING, "xrd.size-strain.few", none + " of " + frames
                            + " frames have fewer than two peaks that are wider than the instrument's.",
                            "Give the width of the instrument, and more peaks.")));
        }
    }
}
