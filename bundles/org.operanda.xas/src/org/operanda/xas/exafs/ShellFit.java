package org.operanda.xas.exafs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
import org.operanda.math.BoundedLeastSquares;
import org.operanda.xas.XasQuantities;
import org.operanda.xas.exafs.ShellFitSettings.Amplitude;

/**
 * Fits the scattering paths of FEFF to the Fourier transform of χ(k) within a range of distances, real and imaginary part (M. Newville, J.
 * Synchrotron Rad. 8 (2001) 322). Roles: {@value #SERIES}, χ(k) of one spectrum or a series; {@value #PATHS}, one path as
 * {@link org.operanda.xas.file.FeffReader} gives it, or several imported as one series.
 * <p>
 * Gives per frame {@value #REDUCTION} and {@value #ENERGY_SHIFT} and for each path {@code coordination_1}, {@code distance_1} (Å), {@code
 * distance_change_1} and {@code disorder_1} (σ², Å²) …, and where they are fitted the cumulants {@code third_cumulant_1} (Å³) and {@code
 * fourth_cumulant_1} (Å⁴) …, with their standard deviations; {@value #R_FACTOR} = Σ|data − fit|²/Σ|data|² of the
 * transform; {@value #INDEPENDENT}, 1 + 2 Δk ΔR/π; {@value #COVARIANCE}, of what was fitted in the order S0² or N…, ΔE0, ΔR…, σ²…, C₃…, C₄…;
 * {@value #FIT}, |χ(R)| of the paths, and {@value #CHI}, their χ(k).
 * <p>
 * The standard deviations are those of the covariance matrix scaled by the misfit over the number of independent points less that of the
 * parameters, so that the misfit of the model counts as noise, as is usual (NaN when there are not more points than parameters).
 */
public final class ShellFit implements SeriesOperation<ShellFitSettings> {
    public static final String SERIES = "series";
    public static final String PATHS = "paths";
    public static final String REDUCTION = "reduction_factor";
    public static final String ENERGY_SHIFT = "energy_shift_e0";
    public static final String R_FACTOR = "r_factor";
    public static final String INDEPENDENT = "independent_points";
    public static final String COVARIANCE = "covariance";
    public static final String FIT = "fit_r_magnitude";
    public static final String CHI = "fit_chi";
    private static final Unit<?> SQUARE_ANGSTROM = Units.parse("Å²").orElseThrow();
    private static final Unit<?> CUBIC_ANGSTROM = Units.parse("Å³").orElseThrow();
    private static final Unit<?> FOURTH_POWER_ANGSTROM = Units.parse("Å⁴").orElseThrow();
    /** Of the settings for the cumulants. */
    private static final double MILLI = 1e-3;
    /** Å³ and Å⁴; cumulants of copper at 700 K are 3e-4 and 5e-5. */
    private static final double LARGEST_CUMULANT = 1e-2;
    private static final int MOST_EVALUATIONS = 300;
    private static final double SHOWN = 6;

    @Override
    public Class<ShellFitSettings> settingsType() {
        return ShellFitSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, ShellFitSettings settings, Progress progress) {
        List<ScatteringPath> paths = Optional.ofNullable(inputs.get(PATHS)).map(ScatteringPath::of).orElse(List.of());
        Optional<Dataset> found = Optional.ofNullable(inputs.get(SERIES)).flatMap(m -> chi(m, settings.dataset()));
        if (paths.isEmpty() || found.isEmpty()) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "xas.shell-fit.input",
                    paths.isEmpty()
                            ? "The input '" + PATHS + "' holds no scattering path of FEFF."
                            : "The input '" + SERIES + "' holds no χ(k).",
                    paths.isEmpty() ? "Choose a feffNNNN.dat, or several imported as one series." : "Take the background off first."));
        }
        Dataset data = found.get();
        int frames = data.rank() == 1 ? 1 : Math.toIntExact(data.axes().getFirst().size());
        Fit[] fits = new Fit[frames];
        progress.begin("Shell fit", frames);
        IntStream.range(0, frames).parallel().filter(f -> !progress.isCancelled()).forEach(f -> {
            Dataset frame = data.rank() == 1 ? data : data.frame(f);
            fits[f] = Fit.of(Chi.of(Measurement.of("frame", "xas", List.of(frame), Map.of()), frame.name()), paths, settings);
            progress.worked(1);
        });
        return progress.isCancelled() ? OperationResult.EMPTY : result(data, fits, paths, settings);
    }

    private static Optional<Dataset> chi(Measurement measurement, String name) {
        return measurement.datasets().stream()
                .filter(d -> name.isBlank() ? d.quantity().equals(XasQuantities.EXAFS) : d.name().equals(name))
                .filter(d -> d.rank() == 1 || d.rank() == 2)
                .filter(d -> Units.factor(d.axes().getLast().unit(), Units.ONE.divide(Units.ANGSTROM)).isPresent()).findFirst();
    }

    /** Where the parameters of a fit stand. */
    private record Layout(int paths, Amplitude amplitude, boolean third, boolean fourth) {
        static Layout of(int paths, ShellFitSettings settings) {
            return new Layout(paths, settings.amplitude(), settings.fitThird(), settings.fitFourth());
        }

        int count() {
            return amplitudes() + 1 + paths * (2 + (third ? 1 : 0) + (fourth ? 1 : 0));
        }

        int amplitudes() {
            return amplitude == Amplitude.COORDINATION ? paths : 1;
        }

        int amplitudeOf(int path) {
            return amplitude == Amplitude.COORDINATION ? path : 0;
        }

        int energy() {
            return amplitudes();
        }

        int distance(int path) {
            return amplitudes() + 1 + path;
        }

        int disorder(int path) {
            return amplitudes() + 1 + paths + path;
        }

        /** Only where it is fitted. */
        int thirdCumulant(int path) {
            return amplitudes() + 1 + 2 * paths + path;
        }

        /** Only where it is fitted. */
        int fourthCumulant(int path) {
            return amplitudes() + 1 + (third ? 3 : 2) * paths + path;
        }
    }

    /** What the fit of one frame gave; empty numbers where there was nothing to fit. */
    private record Fit(double[] parameters, double[] sigma, double[] covariance, double factor, double independent, double[] chi,
            double[] magnitude, boolean converged) {

        static Fit of(Optional<Chi> chi, List<ScatteringPath> paths, ShellFitSettings settings) {
            Layout layout = Layout.of(paths.size(), settings);
            return chi.isEmpty() ? none(layout) : new Search(chi.get(), paths, layout, settings).fit();
        }

        static Fit none(Layout layout) {
            double[] missing = new double[layout.count()];
            Arrays.fill(missing, Double.NaN);
            double[] square = new double[layout.count() * layout.count()];
            Arrays.fill(square, Double.NaN);
            return new Fit(missing, missing, square, Double.NaN, Double.NaN, new double[0], new double[0], false);
        }
    }

    /** The fit of one frame; the model of its least squares. */
    private static final class Search implements BoundedLeastSquares.Model {
        private final List<ScatteringPath> paths;
        private final Layout layout;
        private final ShellFitSettings settings;
        private final double[] window;
        private final double end;
        private final int firstBin;
        private final int bins;
        private final double[] data;
        private final double[] model;
        private final double[][] derivatives;

        Search(Chi chi, List<ScatteringPath> paths, Layout layout, ShellFitSettings settings) {
            this.paths = paths;
            this.layout = layout;
            this.settings = settings;
            this.end = settings.kMax() > 0 ? Math.min(settings.kMax(), chi.end()) : chi.end() - settings.kTaper() / 2;
            this.window = settings.window().values(chi.values().length, FourierTransform.K_STEP, settings.kMin(),
                    Math.max(end, settings.kMin()), settings.kTaper());
            this.firstBin = (int) Math.ceil(settings.rMin() / FourierTransform.R_STEP);
            this.bins = Math.max(1, (int) (settings.rMax() / FourierTransform.R_STEP) - firstBin + 1);
            this.model = new double[chi.values().length];
            this.derivatives = new double[ScatteringPath.PARAMETERS][model.length];
            this.data = transformed(chi.values());
        }

        /** Real and imaginary parts in turn within the range of distances. */
        private double[] transformed(double[] chi) {
            FourierTransform.Complex whole = FourierTransform.forward(FourierTransform.weighted(chi, window, settings.kWeight()),
                    firstBin + bins);
            double[] part = new double[2 * bins];
            for (int i = 0; i < bins; i++) {
                part[2 * i] = whole.real()[firstBin + i];
                part[2 * i + 1] = whole.imaginary()[firstBin + i];
            }
            return part;
        }

        @Override
        public boolean evaluate(double[] parameters, double[] residuals, double[][] jacobian) {
            Arrays.fill(model, 0);
            double[][] sums = new double[parameters.length][];
            for (int j = 0; j < paths.size(); j++) {
                paths.get(j).add(ofPath(parameters, j), model, derivatives);
                double share = settings.amplitude() == Amplitude.COORDINATION ? settings.reduction() : paths.get(j).degeneracy();
                addTo(sums, layout.amplitudeOf(j), derivatives[0], share);
                addTo(sums, layout.energy(), derivatives[1], 1);
                addTo(sums, layout.distance(j), derivatives[2], 1);
                addTo(sums, layout.disorder(j), derivatives[3], 1);
                if (layout.third()) {
                    addTo(sums, layout.thirdCumulant(j), derivatives[4], 1);
                }
                if (layout.fourth()) {
                    addTo(sums, layout.fourthCumulant(j), derivatives[5], 1);
                }
            }
            double[] fitted = transformed(model);
            boolean finite = true;
            for (int i = 0; i < fitted.length; i++) {
                residuals[i] = fitted[i] - data[i];
                finite &= Double.isFinite(residuals[i]);
            }
            for (int k = 0; k < parameters.length; k++) {
                double[] slope = transformed(sums[k]);
                for (int i = 0; i < slope.length; i++) {
                    jacobian[i][k] = slope[i];
                }
            }
            return finite;
        }

        /** What {@link ScatteringPath#add} takes. */
        private double[] ofPath(double[] parameters, int path) {
            return new double[] {pathAmplitude(parameters, path), parameters[layout.energy()], parameters[layout.distance(path)],
                    parameters[layout.disorder(path)],
                    layout.third() ? parameters[layout.thirdCumulant(path)] : MILLI * settings.third(),
                    layout.fourth() ? parameters[layout.fourthCumulant(path)] : MILLI * settings.fourth()};
        }

        private double pathAmplitude(double[] parameters, int path) {
            double fitted = parameters[layout.amplitudeOf(path)];
            return settings.amplitude() == Amplitude.COORDINATION ? fitted * settings.reduction() : fitted * paths.get(path).degeneracy();
        }

        private static void addTo(double[][] sums, int parameter, double[] derivative, double factor) {
            double[] sum = sums[parameter];
            if (sum == null) {
                sum = new double[derivative.length];
                sums[parameter] = sum;
            }
            for (int i = 0; i < sum.length; i++) {
                sum[i] += factor * derivative[i];
            }
        }

        Fit fit() {
            int count = layout.count();
            double[] start = new double[count];
            double[] lower = new double[count];
            double[] upper = new double[count];
            for (int j = 0; j < paths.size(); j++) {
                boolean coordination = settings.amplitude() == Amplitude.COORDINATION;
                double amplitude = coordination ? paths.get(j).degeneracy() : settings.reduction();
                set(layout.amplitudeOf(j), amplitude, 0, coordination ? 100 : 5, settings.amplitude() != Amplitude.FIXED, start, lower,
                        upper);
                set(layout.distance(j), 0, -0.5, 0.5, settings.fitDistance(), start, lower, upper);
                set(layout.disorder(j), settings.disorder(), -0.01, 0.2, settings.fitDisorder(), start, lower, upper);
                if (layout.third()) {
                    set(layout.thirdCumulant(j), MILLI * settings.third(), -LARGEST_CUMULANT, LARGEST_CUMULANT, true, start, lower, upper);
                }
                if (layout.fourth()) {
                    set(layout.fourthCumulant(j), MILLI * settings.fourth(), -LARGEST_CUMULANT, LARGEST_CUMULANT, true, start, lower,
                            upper);
                }
            }
            set(layout.energy(), settings.energyShift(), -30, 30, settings.fitEnergy(), start, lower, upper);
            BoundedLeastSquares squares = new BoundedLeastSquares(count, 2 * bins);
            boolean converged = squares.fit(this, start, lower, upper, MOST_EVALUATIONS);
            double[] parameters = new double[count];
            Arrays.setAll(parameters, squares::parameter);
            int free = (int) IntStream.range(0, count).filter(k -> lower[k] < upper[k]).count();
            return result(squares, parameters, free, converged);
        }

        private static void set(int k, double value, double least, double most, boolean fitted, double[] start, double[] lower,
                double[] upper) {
            start[k] = value;
            lower[k] = fitted ? least : value;
            upper[k] = fitted ? most : value;
        }

        private Fit result(BoundedLeastSquares squares, double[] parameters, int free, boolean converged) {
            int count = parameters.length;
            double independent = 1 + 2 * (end - settings.kMin()) * (settings.rMax() - settings.rMin()) / Math.PI;
            double sum = squares.sumOfSquares();
            double scale = independent > free ? sum / (independent - free) : Double.NaN;
            double[][] matrix = squares.covariance();
            double[] sigma = new double[count];
            double[] covariance = new double[count * count];
            Arrays.fill(sigma, Double.NaN);
            Arrays.fill(covariance, Double.NaN);
            for (int k = 0; matrix != null && k < count; k++) {
                sigma[k] = matrix[k][k] > 0 ? Math.sqrt(scale * matrix[k][k]) : Double.NaN;
                for (int l = 0; l < count; l++) {
                    covariance[k * count + l] = scale * matrix[k][l];
                }
            }
            double norm = Arrays.stream(data).map(v -> v * v).sum();
            Arrays.fill(model, 0);
            for (int j = 0; j < paths.size(); j++) {
                paths.get(j).add(ofPath(parameters, j), model, derivatives);
            }
            FourierTransform.Complex shown = FourierTransform.forward(FourierTransform.weighted(model, window, settings.kWeight()),
                    (int) (1.01 + SHOWN / FourierTransform.R_STEP));
            return new Fit(parameters, sigma, covariance, sum / norm, independent, model.clone(), shown.magnitude(), converged);
        }
    }

    private static OperationResult result(Dataset data, Fit[] fits, List<ScatteringPath> paths, ShellFitSettings settings) {
        List<Axis> axes = data.axes().subList(0, data.rank() - 1);
        Layout layout = Layout.of(paths.size(), settings);
        List<Dataset> datasets = new ArrayList<>();
        boolean coordination = settings.amplitude() == Amplitude.COORDINATION;
        datasets.add(coordination
                ? numbers(REDUCTION, QuantityKind.FRACTION, Units.ONE, axes, fits, f -> new double[] {settings.reduction(), Double.NaN})
                : numbers(REDUCTION, QuantityKind.FRACTION, Units.ONE, axes, fits, f -> at(f, 0, 0)));
        datasets.add(numbers(ENERGY_SHIFT, QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, axes, fits, f -> at(f, layout.energy(), 0)));
        for (int j = 0; j < paths.size(); j++) {
            ScatteringPath path = paths.get(j);
            int number = j + 1;
            int own = j;
            datasets.add(numbers("coordination_" + number, XasQuantities.COORDINATION, Units.ONE, axes, fits,
                    f -> coordination ? at(f, own, 0) : new double[] {path.degeneracy(), Double.NaN}));
            datasets.add(numbers("distance_" + number, XasQuantities.RADIAL_DISTANCE, Units.ANGSTROM, axes, fits,
                    f -> at(f, layout.distance(own), path.halfLength())));
            datasets.add(numbers("distance_change_" + number, XasQuantities.RADIAL_DISTANCE, Units.ANGSTROM, axes, fits,
                    f -> at(f, layout.distance(own), 0)));
            datasets.add(numbers("disorder_" + number, XasQuantities.DISORDER, SQUARE_ANGSTROM, axes, fits,
                    f -> at(f, layout.disorder(own), 0)));
            if (layout.third()) {
                datasets.add(numbers("third_cumulant_" + number, XasQuantities.THIRD_CUMULANT, CUBIC_ANGSTROM, axes, fits,
                        f -> at(f, layout.thirdCumulant(own), 0)));
            }
            if (layout.fourth()) {
                datasets.add(numbers("fourth_cumulant_" + number, XasQuantities.FOURTH_CUMULANT, FOURTH_POWER_ANGSTROM, axes, fits,
                        f -> at(f, layout.fourthCumulant(own), 0)));
            }
        }
        datasets.add(numbers(R_FACTOR, QuantityKind.FRACTION, Units.ONE, axes, fits, f -> new double[] {f.factor(), Double.NaN}));
        datasets.add(numbers(INDEPENDENT, QuantityKind.COUNT, Units.ONE, axes, fits, f -> new double[] {f.independent(), Double.NaN}));
        curves(datasets, axes, fits, layout, settings);
        long failed = Arrays.stream(fits).filter(f -> !f.converged()).count();
        return new OperationResult(datasets, failed == 0
                ? List.of()
                : List.of(
                        Problem.of(Severity.WARNING, "xas.shell-fit.unfit", failed + " of " + fits.length + " spectra could not be fitted.",
                                "Check the ranges, or fit fewer parameters.")));
    }

    private interface Number {
        double[] of(Fit fit);
    }

    private static double[] at(Fit fit, int parameter, double offset) {
        return new double[] {fit.parameters()[parameter] + offset, fit.sigma()[parameter]};
    }

    private static Dataset numbers(String name, QuantityKind kind, Unit<?> unit, List<Axis> axes, Fit[] fits, Number number) {
        double[] values = Arrays.stream(fits).mapToDouble(f -> number.of(f)[0]).toArray();
        double[] sigma = Arrays.stream(fits).mapToDouble(f -> number.of(f)[1]).toArray();
        return new Dataset(name, kind, unit, axes, Values.of(values), Optional.of(Values.of(sigma)));
    }

    private static void curves(List<Dataset> datasets, List<Axis> axes, Fit[] fits, Layout layout, ShellFitSettings settings) {
        int bins = (int) (1.01 + SHOWN / FourierTransform.R_STEP);
        int points = Arrays.stream(fits).mapToInt(f -> f.chi().length).max().orElse(0);
        boolean whole = settings.kWeight() == Math.rint(settings.kWeight());
        Axis parameter = Axis.of("parameter", QuantityKind.INDEX, Units.ONE, Values.indices(layout.count()));
        Axis other = Axis.of("other parameter", QuantityKind.INDEX, Units.ONE, Values.indices(layout.count()));
        datasets.add(Dataset.of(COVARIANCE, QuantityKind.UNKNOWN, Units.ONE, joined(axes, parameter, other),
                Values.of(Arrays.stream(fits).flatMapToDouble(f -> Arrays.stream(f.covariance())).toArray())));
        datasets.add(Dataset.of(FIT, XasQuantities.TRANSFORM_MAGNITUDE,
                whole ? XasQuantities.perAngstrom(1 + (int) settings.kWeight()) : Units.ONE, joined(axes, Transform.distances(bins)),
                filled(fits, Fit::magnitude, bins)));
        datasets.add(Dataset.of(CHI, XasQuantities.EXAFS, Units.ONE, joined(axes, Background.wavenumbers(points)),
                filled(fits, Fit::chi, points)));
    }

    private static List<Axis> joined(List<Axis> frames, Axis... own) {
        List<Axis> axes = new ArrayList<>(frames);
        axes.addAll(List.of(own));
        return axes;
    }

    private static Values filled(Fit[] fits, Function<Fit, double[]> curve, int length) {
        double[] all = new double[fits.length * length];
        Arrays.fill(all, Double.NaN);
        for (int f = 0; f < fits.length; f++) {
            double[] own = curve.apply(fits[f]);
            System.arraycopy(own, 0, all, f * length, Math.min(length, own.length));
        }
        return Values.of(all);
    }
}
