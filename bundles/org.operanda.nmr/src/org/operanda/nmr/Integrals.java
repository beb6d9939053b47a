package org.operanda.nmr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;

/**
 * Integral, centre of gravity and width (the root of the second moment) of ranges of shift in each spectrum. Role {@value Spectra#ROLE}; gives
 * {@code integral_NAME} in ppm, {@code position_NAME} and {@code width_NAME} for each range. 1σ comes from the noise at both ends of the spectrum, see
 * {@link IntegralNoise}; it does not know of a baseline that is off.
 */
public final class Integrals implements SeriesOperation<IntegralSettings> {

    @Override
    public Class<IntegralSettings> settingsType() {
        return IntegralSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, IntegralSettings settings, Progress progress) {
        Optional<Spectra> found = Spectra.in(inputs);
        if (found.isEmpty()) {
            return Spectra.missing();
        }
        Spectra spectra = found.get();
        Optional<List<Region>> regions = Region.parse(settings.regions().isBlank() ? settings.preset().regions() : settings.regions());
        if (regions.isEmpty() || regions.get().isEmpty()) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "nmr.integrals.ranges", "'" + settings.regions() + "' are no ranges.",
                    "Write name:from:to in ppm, separated by commas, each with another name in small letters, or choose a nucleus."));
        }
        List<Problem> problems = new ArrayList<>();
        List<Dataset> datasets = new ArrayList<>();
        for (Region region : regions.get()) {
            int from = spectra.index(region.from());
            int to = spectra.index(Math.nextUp(region.to()));
            if (to - from < 2) {
                problems.add(Problem.of(Severity.WARNING, "nmr.integrals.outside",
                        "The range '" + region.name() + "' lies outside the spectra, which reach from "
                                + Math.round(spectra.shift()[0]) + " to " + Math.round(spectra.shift()[spectra.points() - 1]) + " ppm.",
                        "Correct its limits."));
            }
            datasets.addAll(moments(spectra, region, from, Math.max(to, from), progress));
        }
        spectra.spectrometer().ifPresent(s -> datasets.addAll(s.datasets()));
        return progress.isCancelled() ? OperationResult.EMPTY : new OperationResult(datasets, problems);
    }

    private static List<Dataset> moments(Spectra spectra, Region region, int from, int to, Progress progress) {
        int rows = spectra.rows();
        double[][] values = new double[6][rows];
        double step = spectra.step();
        Rows.each(rows, progress, () -> i -> {
            double[] row = spectra.row(i);
            double noise = IntegralNoise.perRootPoint(row);
            double[] moments = moments(spectra.shift(), row, from, to);
            double sum = moments[0];
            double half = (to - from) * step / 2;
            values[0][i] = to > from ? sum * step : Double.NaN;
            values[1][i] = noise * Math.sqrt(to - from) * step;
            values[2][i] = moments[1];
            double spread = noise * Math.sqrt(to - from) / Math.abs(sum);
            // of white noise on equal steps: the first moment of the range is half/√3 in root mean square
            values[3][i] = spread * Math.hypot(half / Math.sqrt(3), moments[1] - (region.from() + region.to()) / 2);
            values[4][i] = moments[2] > 0 ? Math.sqrt(moments[2]) : Double.NaN;
            values[5][i] = spread * rootMeanSquare(spectra.shift(), from, to, moments[1], moments[2]) / (2 * values[4][i]);
        });
        String name = region.name();
        return List.of(spectra.numbers("integral_" + name, NmrQuantities.INTEGRAL, Units.PARTS_PER_MILLION, values[0], values[1]),
                spectra.numbers("position_" + name, NmrQuantities.CHEMICAL_SHIFT, Units.PARTS_PER_MILLION, values[2], values[3]),
                spectra.numbers("width_" + name, NmrQuantities.LINE_WIDTH, Units.PARTS_PER_MILLION, values[4], values[5]));
    }

    /** The sum, the mean shift, and the mean square of the distance from it. */
    private static double[] moments(double[] shift, double[] row, int from, int to) {
        double sum = 0;
        double first = 0;
        for (int k = from; k < to; k++) {
            sum += row[k];
            first += row[k] * shift[k];
        }
        double mean = first / sum;
        double second = 0;
        for (int k = from; k < to; k++) {
            second += row[k] * (shift[k] - mean) * (shift[k] - mean);
        }
        return new double[] {sum, mean, second / sum};
    }

    /** How noise of one point moves the second moment, in root mean square over the range. */
    private static double rootMeanSquare(double[] shift, int from, int to, double mean, double second) {
        double sum = 0;
        for (int k = from; k < to; k++) {
            double excess = (shift[k] - mean) * (shift[k] - mean) - second;
            sum += excess * excess;
        }
        return Math.sqrt(sum / Math.max(1, to - from));
    }
}
