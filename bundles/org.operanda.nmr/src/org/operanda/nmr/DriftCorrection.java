package org.operanda.nmr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.operanda.data.Dataset;
import org.operanda.data.Interpolation;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.math.PolynomialFit;

/**
 * Takes the drift of the field from a series: a line that should stand still is followed from spectrum to spectrum, its movement is smoothed by a polynomial,
 * and each spectrum moved back by it (cubic interpolation). Role {@value Spectra#ROLE}; gives the spectra and the {@code drift} of each in ppm.
 */
public final class DriftCorrection implements SeriesOperation<DriftSettings> {

    @Override
    public Class<DriftSettings> settingsType() {
        return DriftSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, DriftSettings settings, Progress progress) {
        Optional<Spectra> found = Spectra.in(inputs);
        if (found.isEmpty()) {
            return Spectra.missing();
        }
        Spectra spectra = found.get();
        double[] places = places(spectra, settings);
        int[] seen = IntStream.range(0, places.length).filter(i -> !Double.isNaN(places[i])).toArray();
        if (seen.length <= Math.max(0, settings.degree())) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "nmr.drift.line",
                    "The line near " + settings.near() + " ppm was found in " + seen.length + " of " + places.length
                            + " spectra, which is too few.",
                    "Widen the window, name another line or lower the degree."));
        }
        double[] drift = drift(places, seen, settings.degree());
        int points = spectra.points();
        float[] real = new float[places.length * points];
        float[] imaginary = new float[spectra.imaginary().isPresent() ? real.length : 0];
        Rows.each(places.length, progress, () -> i -> {
            moved(spectra.row(i), drift[i] / spectra.step(), real, i * points);
            if (imaginary.length > 0) {
                moved(spectra.imaginaryRow(i), drift[i] / spectra.step(), imaginary, i * points);
            }
        });
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        Optional<Values> turned = imaginary.length > 0 ? Optional.of(Values.of(imaginary)) : Optional.empty();
        List<Dataset> datasets = new ArrayList<>(spectra.replaced(spectra.axis(), Values.of(real), turned));
        datasets.add(spectra.numbers("drift", NmrQuantities.CHEMICAL_SHIFT, Units.PARTS_PER_MILLION, drift));
        List<Problem> problems = seen.length == places.length
                ? List.of()
                : List.of(Problem.of(Severity.WARNING, "nmr.drift.lost",
                        "The line was not found in " + (places.length - seen.length) + " of " + places.length
                                + " spectra; their drift is that of the others.",
                        "Look at the drift; another line or a wider window may be better."));
        return new OperationResult(datasets, problems);
    }

    /** The place of the line in each spectrum, sought near the last one found. */
    private static double[] places(Spectra spectra, DriftSettings settings) {
        double[] places = new double[spectra.rows()];
        double near = settings.near();
        for (int i = 0; i < places.length; i++) {
            places[i] = LinePlace.top(spectra.shift(), spectra.row(i), near - settings.window(), near + settings.window());
            near = Double.isNaN(places[i]) ? near : places[i];
        }
        return places;
    }

    /** From the first spectrum on. */
    private static double[] drift(double[] places, int[] seen, int degree) {
        double[] x = Arrays.stream(seen).asDoubleStream().toArray();
        double[] y = Arrays.stream(seen).mapToDouble(i -> places[i]).toArray();
        double[] smooth = degree < 0
                ? Interpolation.linear(x, y, IntStream.range(0, places.length).asDoubleStream().toArray())
                : IntStream.range(0, places.length).mapToDouble(PolynomialFit.of(x, y, degree)::value).toArray();
        double first = IntStream.range(0, smooth.length).filter(i -> !Double.isNaN(smooth[i])).mapToDouble(i -> smooth[i]).findFirst()
                .orElse(0);
        return Arrays.stream(smooth).map(s -> Double.isNaN(s) ? 0 : s - first).toArray();
    }

    /** The row at places that lie {@code by} points further on, through four points each; NaN outside. */
    private static void moved(double[] row, double by, float[] target, int at) {
        int whole = (int) Math.floor(by);
        double t = by - whole;
        for (int k = 0; k < row.length; k++) {
            int i = k + whole;
            if (i < 1 || i + 2 >= row.length) {
                target[at + k] = i >= 0 && i < row.length ? (float) row[i] : Float.NaN;
                continue;
            }
            double a = row[i - 1];
            double b = row[i];
            double c = row[i + 1];
            double d = row[i + 2];
            target[at + k] = (float) (b + t * ((c - a) / 2 + t * (a - 2.5 * b + 2 * c - d / 2 + t * (1.5 * (b - c) + (d - a) / 2))));
        }
    }
}
