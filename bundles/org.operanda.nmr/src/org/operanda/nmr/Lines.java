package org.operanda.nmr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.operanda.math.peak.FittedPeaks;
import org.operanda.math.peak.FittedPeaks.FittedPeak;
import org.operanda.math.peak.Peak;
import org.operanda.math.peak.PeakFit;
import org.operanda.math.peak.PeakModel;
import org.operanda.math.peak.PeakParameter;
import org.operanda.math.peak.PeakShape;

/**
 * Takes each spectrum apart into lines. Each spectrum by itself from the same start; a line keeps its name by its range. Role {@value Spectra#ROLE}; gives
 * {@code integral_NAME}, {@code position_NAME} and {@code width_NAME} with 1σ for each line, and over the fitted shifts {@code fit} and
 * {@code component_NAME}. 1σ is scaled by what the fit leaves, and by how much the noise of neighbouring points is tied together.
 */
public final class Lines implements SeriesOperation<LinesSettings> {
    private static final double WIDTHS_AROUND = 10;
    private static final double WIDTH_RANGE = 10;

    @Override
    public Class<LinesSettings> settingsType() {
        return LinesSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, LinesSettings settings, Progress progress) {
        Optional<Spectra> found = Spectra.in(inputs);
        if (found.isEmpty()) {
            return Spectra.missing();
        }
        Optional<List<NamedPair>> lines = NamedPair.parse(settings.lines());
        if (lines.isEmpty() || lines.get().isEmpty() || lines.get().stream().anyMatch(l -> !(l.second() > 0))) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "nmr.lines.list", "'" + settings.lines() + "' are no lines.",
                    "Write name:position:width in ppm, separated by commas, each with another name in small letters."));
        }
        Spectra spectra = found.get();
        boolean limited = settings.from() != settings.to();
        double low = lines.get().stream().mapToDouble(l -> l.first() - WIDTHS_AROUND * l.second()).min().orElseThrow();
        double high = lines.get().stream().mapToDouble(l -> l.first() + WIDTHS_AROUND * l.second()).max().orElseThrow();
        int first = spectra.index(limited ? Math.min(settings.from(), settings.to()) : low);
        int last = spectra.index(Math.nextUp(limited ? Math.max(settings.from(), settings.to()) : high));
        int varied = lines.get().size() * settings.shape().shape().size() + settings.background() + 1;
        if (last - first <= varied) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "nmr.lines.range",
                    "The range holds " + (last - first) + " points, too few for " + varied + " parameters.",
                    "Widen the range, or ask for fewer lines."));
        }
        Table table = new Table(spectra, lines.get(), first, last);
        AtomicInteger unfinished = new AtomicInteger();
        Rows.each(spectra.rows(), progress, () -> i -> {
            FittedPeaks fit = fitted(spectra, spectra.row(i), lines.get(), settings, first, last);
            unfinished.addAndGet(fit.converged() ? 0 : 1);
            table.take(i, fit, tied(spectra.row(i)));
        });
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = unfinished.get() == 0
                ? List.of()
                : List.of(Problem.of(Severity.WARNING, "nmr.lines.unfinished",
                        "The fit of " + unfinished.get() + " of " + spectra.rows() + " spectra did not come to an end.",
                        "Look at it; start nearer, or with fewer lines."));
        return new OperationResult(table.datasets(), problems);
    }

    private static FittedPeaks fitted(Spectra spectra, double[] row, List<NamedPair> lines, LinesSettings settings, int first, int last) {
        PeakShape shape = settings.shape().shape();
        double[] shift = spectra.shift();
        List<Peak> peaks = new ArrayList<>();
        for (NamedPair line : lines) {
            int at = start(spectra, row, line, lines, settings.range());
            double place = Math.clamp(shift[at], line.first() - settings.range(), line.first() + settings.range());
            Peak peak = Peak.of(shape, place, row[at], line.second())
                    .with(PeakShape.POSITION,
                            PeakParameter.between(place, line.first() - settings.range(), line.first() + settings.range()))
                    .with(PeakShape.WIDTH, PeakParameter.between(line.second(), line.second() / WIDTH_RANGE, line.second() * WIDTH_RANGE));
            peaks.add(
                    settings.sameWidth() && !peaks.isEmpty() ? peak.with(PeakShape.WIDTH, PeakParameter.shared(0, PeakShape.WIDTH)) : peak);
        }
        return new PeakFit(PeakModel.of(peaks, settings.background())).fit(shift, row, null, first, last, Optional.empty());
    }

    /** A line that has its range to itself starts where the spectrum is highest there, others at their place. */
    private static int start(Spectra spectra, double[] row, NamedPair line, List<NamedPair> lines, double range) {
        int at = Math.clamp(spectra.index(line.first()), 0, row.length - 1);
        boolean alone = lines.stream().allMatch(l -> l == line || Math.abs(l.first() - line.first()) > 2 * range);
        int last = alone ? Math.min(row.length, spectra.index(line.first() + range)) : 0;
        for (int k = Math.min(at, spectra.index(line.first() - range)); k < last; k++) {
            at = row[k] > row[at] ? k : at;
        }
        return at;
    }

    /** By how much more the noise of a sum grows than that of independent points would let it. */
    private static double tied(double[] row) {
        double ratio = IntegralNoise.perRootPoint(row) / IntegralNoise.ofPoint(row);
        return Double.isFinite(ratio) ? Math.max(1, ratio) : 1;
    }

    /** The results of all rows. */
    private static final class Table {
        private final Spectra spectra;
        private final List<NamedPair> lines;
        private final int first;
        private final int points;
        private final double[][][] numbers;
        private final float[] fit;
        private final float[][] components;

        Table(Spectra spectra, List<NamedPair> lines, int first, int last) {
            this.spectra = spectra;
            this.lines = lines;
            this.first = first;
            this.points = last - first;
            this.numbers = new double[lines.size()][6][spectra.rows()];
            this.fit = new float[spectra.rows() * points];
            this.components = new float[lines.size()][fit.length];
        }

        void take(int row, FittedPeaks fitted, double tied) {
            double[] x = new double[points];
            System.arraycopy(spectra.shift(), first, x, 0, points);
            double[] sum = new double[points];
            for (int k = 0; k < points; k++) {
                sum[k] = fitted.background().at(x[k]);
            }
            for (int p = 0; p < lines.size(); p++) {
                FittedPeak peak = fitted.peaks().get(p);
                double[] found = {peak.area(), peak.areaSigma() * tied, peak.position(), peak.positionSigma() * tied, peak.fullWidth(),
                        peak.fullWidthSigma() * tied};
                for (int n = 0; n < found.length; n++) {
                    numbers[p][n][row] = found[n];
                }
                double[] values = peak.shape().values(x, peak.values());
                for (int k = 0; k < points; k++) {
                    components[p][row * points + k] = (float) values[k];
                    sum[k] += values[k];
                }
            }
            for (int k = 0; k < points; k++) {
                fit[row * points + k] = (float) sum[k];
            }
        }

        List<Dataset> datasets() {
            List<Dataset> datasets = new ArrayList<>();
            List<Axis> axes = spectra.axes();
            axes.set(axes.size() - 1, Axis.of(spectra.axis().name(), spectra.axis().quantity(), spectra.axis().unit(),
                    spectra.axis().values().slice(first, points)));
            for (int p = 0; p < lines.size(); p++) {
                String name = lines.get(p).name();
                double[][] of = numbers[p];
                datasets.add(spectra.numbers("integral_" + name, NmrQuantities.INTEGRAL, Units.PARTS_PER_MILLION, of[0], of[1]));
                datasets.add(spectra.numbers("position_" + name, NmrQuantities.CHEMICAL_SHIFT, Units.PARTS_PER_MILLION, of[2], of[3]));
                datasets.add(spectra.numbers("width_" + name, NmrQuantities.LINE_WIDTH, Units.PARTS_PER_MILLION, of[4], of[5]));
            }
            datasets.add(Dataset.of("fit", NmrQuantities.INTENSITY, Units.ONE, axes, Values.of(fit)));
            for (int p = 0; p < lines.size(); p++) {
                datasets.add(
                        Dataset.of("component_" + lines.get(p).name(), NmrQuantities.INTENSITY, Units.ONE, axes, Values.of(components[p])));
            }
            spectra.spectrometer().ifPresent(s -> datasets.addAll(s.datasets()));
            return datasets;
        }
    }
}
