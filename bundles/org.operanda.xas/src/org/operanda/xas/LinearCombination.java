package org.operanda.xas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Interpolation;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.math.LinearFit;
import org.operanda.math.LinearLeastSquares;
import org.operanda.math.NonNegativeLeastSquares;

/**
 * Fits each spectrum of a series as a sum of standards (B. Ravel, M. Newville, J. Synchrotron Rad. 12 (2005) 537): fractions, one standard
 * deviation of each, and how much is left.
 * <p>
 * Roles: {@value #SERIES}, the spectra (frames × energy, or one spectrum), and {@value #STANDARDS}, the standards (standards × energy, or
 * one). The standards are interpolated linearly onto the series' energies; points that one of them lacks are left out for all spectra,
 * points that a spectrum lacks for that one.
 * <p>
 * Gives {@code fraction_1}, {@code fraction_2} … in order of the standards and {@value #R_FACTOR} = Σ(data − fit)² / Σ data², each a number
 * per frame. Standard deviations come from the covariance of the fractions, scaled by the variance of the residuals; a fraction that is
 * held at zero has none (NaN).
 */
public final class LinearCombination implements SeriesOperation<LinearCombinationSettings> {
    public static final String SERIES = "series";
    public static final String STANDARDS = "standards";
    public static final String R_FACTOR = "r_factor";

    @Override
    public Class<LinearCombinationSettings> settingsType() {
        return LinearCombinationSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, LinearCombinationSettings settings, Progress progress) {
        Optional<Dataset> series = spectra(Optional.ofNullable(inputs.get(SERIES)), settings.dataset());
        Optional<Dataset> standards = spectra(Optional.ofNullable(inputs.get(STANDARDS)), settings.dataset());
        if (series.isEmpty() || standards.isEmpty()) {
            String role = series.isEmpty() ? SERIES : STANDARDS;
            return OperationResult.failed(Problem.of(Severity.ERROR, "xas.linear-combination.input",
                    "The input '" + role + "' holds no spectra along an energy axis.",
                    "Choose a measurement with normalised absorption, or name the dataset."));
        }
        Components components = components(series.get(), standards.get(), settings);
        if (components.points().length < components.columns().length + 1) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "xas.linear-combination.range",
                    "Series and standards share only " + components.points().length + " points in the range.",
                    "Widen the range, or choose standards that cover it."));
        }
        Fitted fitted = fitted(series.get(), components, settings, progress);
        return progress.isCancelled() ? OperationResult.EMPTY : result(series.get(), fitted.fraction(), fitted.sigma(), fitted.factor());
    }

    /**
     * What a choice of standards gives for a series.
     *
     * @param frames   how many spectra could be fitted
     * @param points   of each that were fitted
     * @param factor   mean of the R-factors
     * @param fraction mean of the fractions, one per standard chosen
     * @param sigma    one standard deviation of each of these means; NaN where it is held at zero
     */
    public record Summary(int frames, int points, double factor, double[] fraction, double[] sigma) {}

    /** Fits a series with some of the standards, by their places; no frames where there is nothing to fit. */
    public static Summary of(Measurement series, Measurement standards, int[] chosen, LinearCombinationSettings settings) {
        Optional<Dataset> spectra = spectra(Optional.of(series), settings.dataset());
        Optional<Dataset> known = spectra(Optional.of(standards), settings.dataset());
        Summary nothing = new Summary(0, 0, Double.NaN, new double[0], new double[0]);
        if (spectra.isEmpty() || known.isEmpty()) {
            return nothing;
        }
        Components all = components(spectra.get(), known.get(), settings);
        Components some = new Components(all.points(), Arrays.stream(chosen).mapToObj(k -> all.columns()[k]).toArray(double[][]::new));
        if (some.points().length < chosen.length + 1) {
            return nothing;
        }
        Fitted fitted = fitted(spectra.get(), some, settings, Progress.NONE);
        int[] frames = IntStream.range(0, fitted.factor().length).filter(f -> !Double.isNaN(fitted.factor()[f])).toArray();
        double[] fraction = new double[chosen.length];
        double[] sigma = new double[chosen.length];
        for (int k = 0; k < chosen.length; k++) {
            double[] own = fitted.fraction()[k];
            double[] deviation = fitted.sigma()[k];
            fraction[k] = Arrays.stream(frames).mapToDouble(f -> own[f]).average().orElse(Double.NaN);
            double variance = Arrays.stream(frames).mapToDouble(f -> deviation[f]).filter(s -> !Double.isNaN(s)).map(s -> s * s).sum();
            sigma[k] = variance > 0 ? Math.sqrt(variance) / frames.length : Double.NaN;
        }
        double factor = Arrays.stream(frames).mapToDouble(f -> fitted.factor()[f]).average().orElse(Double.NaN);
        return new Summary(frames.length, some.points().length, factor, fraction, sigma);
    }

    /** The spectra of that name; when it is empty the first normalised absorption, else the first absorption. */
    public static Optional<Dataset> spectra(Optional<Measurement> measurement, String name) {
        return measurement.stream().flatMap(m -> m.datasets().stream())
                .filter(d -> (d.rank() == 1 || d.rank() == 2) && d.values().length() > 0)
                .filter(d -> Units.factor(d.axes().getLast().unit(), Units.ELECTRONVOLT).isPresent())
                .filter(d -> name.isBlank() ? absorption(d) : d.name().equals(name)).min((a, b) -> Boolean.compare(raw(a), raw(b)));
    }

    private static boolean absorption(Dataset dataset) {
        return dataset.quantity().equals(QuantityKind.NORMALISED_ABSORPTION) || raw(dataset);
    }

    private static boolean raw(Dataset dataset) {
        return dataset.quantity().equals(QuantityKind.ABSORPTION);
    }

    /**
     * The standards at the points that count.
     *
     * @param points  indices into the series' energies
     * @param columns by standard, then by point
     */
    private record Components(int[] points, double[][] columns) {

        /** These at some of the points. */
        Components at(int[] kept) {
            double[][] some = new double[columns.length][kept.length];
            for (int k = 0; k < columns.length; k++) {
                for (int i = 0; i < kept.length; i++) {
                    some[k][i] = columns[k][kept[i]];
                }
            }
            return new Components(Arrays.stream(kept).map(i -> points[i]).toArray(), some);
        }
    }

    private static Components components(Dataset series, Dataset standards, LinearCombinationSettings settings) {
        double[] energies = Spectrum.energies(series);
        double[] known = Spectrum.energies(standards);
        int count = standards.rank() == 1 ? 1 : Math.toIntExact(standards.axes().getFirst().size());
        double[][] columns = new double[count][];
        for (int k = 0; k < count; k++) {
            double[] values = (standards.rank() == 1 ? standards : standards.frame(k)).values().toArray();
            Spectrum standard = Spectrum.of(known, values);
            columns[k] = Interpolation.linear(standard.energy(), standard.absorption(), energies);
        }
        double end = settings.end() == 0 ? Double.POSITIVE_INFINITY : settings.end();
        int[] points = IntStream.range(0, energies.length).filter(i -> energies[i] >= settings.start() && energies[i] <= end)
                .filter(i -> Arrays.stream(columns).noneMatch(column -> Double.isNaN(column[i]))).toArray();
        return new Components(IntStream.range(0, energies.length).toArray(), columns).at(points);
    }

    /** By standard, then by frame; the R-factor by frame. */
    private record Fitted(double[][] fraction, double[][] sigma, double[] factor) {}

    private static Fitted fitted(Dataset series, Components components, LinearCombinationSettings settings, Progress progress) {
        int frames = series.rank() == 1 ? 1 : Math.toIntExact(series.axes().getFirst().size());
        int count = components.columns().length;
        double[][] fraction = new double[count][frames];
        double[][] sigma = new double[count][frames];
        double[] factor = new double[frames];
        Fit whole = Fit.of(components, settings);
        progress.begin("Linear combination", frames);
        IntStream.range(0, frames).parallel().filter(frame -> !progress.isCancelled()).forEach(frame -> {
            double[] values = (series.rank() == 1 ? series : series.frame(frame)).values().toArray();
            int[] present = IntStream.range(0, components.points().length).filter(i -> !Double.isNaN(values[components.points()[i]]))
                    .toArray();
            boolean complete = present.length == components.points().length;
            Components own = complete ? components : components.at(present);
            double[] curve = Arrays.stream(own.points()).mapToDouble(i -> values[i]).toArray();
            Optional<LinearFit> fit = curve.length <= count ? Optional.empty() : (complete ? whole : Fit.of(own, settings)).fit(curve);
            for (int k = 0; k < count; k++) {
                fraction[k][frame] = fit.isEmpty() ? Double.NaN : fit.get().coefficients()[k];
                boolean held = settings.nonNegative() && fraction[k][frame] == 0;
                sigma[k][frame] = fit.isEmpty() || held ? Double.NaN : fit.get().sigma(k);
            }
            factor[frame] = fit.isEmpty() ? Double.NaN : fit.get().residualSumOfSquares() / Arrays.stream(curve).map(v -> v * v).sum();
            progress.worked(1);
        });
        return new Fitted(fraction, sigma, factor);
    }

    /** A fit of given components, made ready once for many curves. */
    private interface Fit {
        Optional<LinearFit> fit(double[] curve);

        static Fit of(Components components, LinearCombinationSettings settings) {
            double[][] columns = components.columns();
            boolean nothingToFit = settings.sumToOne() && columns.length == 1;
            if (settings.nonNegative() || nothingToFit) {
                NonNegativeLeastSquares squares = new NonNegativeLeastSquares(columns);
                return curve -> Optional.of(settings.sumToOne() ? squares.fitSumToOne(curve) : squares.fit(curve));
            }
            return settings.sumToOne() ? curve -> sumToOne(columns, curve) : curve -> LinearLeastSquares.fit(columns, curve);
        }
    }

    /**
     * With the last fraction as one minus the others: the curve less the last standard is fitted by the differences of the others to it.
     */
    private static Optional<LinearFit> sumToOne(double[][] columns, double[] curve) {
        int last = columns.length - 1;
        double[][] differences = new double[last][curve.length];
        double[] rest = new double[curve.length];
        for (int i = 0; i < curve.length; i++) {
            rest[i] = curve[i] - columns[last][i];
            for (int k = 0; k < last; k++) {
                differences[k][i] = columns[k][i] - columns[last][i];
            }
        }
        return LinearLeastSquares.fit(differences, rest).map(LinearCombination::completed);
    }

    private static LinearFit completed(LinearFit fit) {
        int last = fit.coefficients().length;
        double[] coefficients = Arrays.copyOf(fit.coefficients(), last + 1);
        coefficients[last] = 1 - Arrays.stream(fit.coefficients()).sum();
        double[][] covariance = new double[last + 1][last + 1];
        for (int k = 0; k < last; k++) {
            for (int l = 0; l < last; l++) {
                covariance[k][l] = fit.covariance()[k][l];
                covariance[k][last] -= covariance[k][l];
                covariance[last][l] -= covariance[k][l];
                covariance[last][last] += covariance[k][l];
            }
        }
        return new LinearFit(coefficients, covariance, fit.residualSumOfSquares(), fit.degreesOfFreedom());
    }

    private static OperationResult result(Dataset series, double[][] fraction, double[][] sigma, double[] factor) {
        List<Axis> axes = series.axes().subList(0, series.rank() - 1);
        List<Dataset> datasets = new ArrayList<>();
        for (int k = 0; k < fraction.length; k++) {
            datasets.add(new Dataset("fraction_" + (k + 1), QuantityKind.FRACTION, Units.ONE, axes, Values.of(fraction[k]),
                    Optional.of(Values.of(sigma[k]))));
        }
        datasets.add(new Dataset(R_FACTOR, QuantityKind.FRACTION, Units.ONE, axes, Values.of(factor), Optional.empty()));
        int missing = (int) Arrays.stream(factor).filter(Double::isNaN).count();
        List<Problem> problems = missing == 0
                ? List.of()
                : List.of(Problem.of(Severity.WARNING, "xas.linear-combination.unfit",
                        missing + " of " + factor.length + " spectra could not be fitted.",
                        "Their points are missing within the range, or the standards are linear combinations of each other."));
        return new OperationResult(datasets, problems);
    }
}
