package org.operanda.xas.prepare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.operanda.math.CubicSpline;
import org.operanda.math.LinearFit;
import org.operanda.math.LinearLeastSquares;
import org.operanda.xas.EdgeSearch;
import org.operanda.xas.LocalFit.Feature;
import org.operanda.xas.Spectrum;
import org.operanda.xas.SpectrumSeries;

/**
 * The energies of the pixels of a dispersive spectrometer: the spectrum of a foil on its pixels is laid over a spectrum of the same foil that
 * is known against energy. The energy is a polynomial of the pixel; the absorption may differ by a factor and a straight line. The start is searched over all dispersions in both directions with the edges laid on each other.
 * <p>
 * Roles: {@value #SERIES}, one spectrum or a series of them along pixels; {@value #FOIL}, that of the foil along the same pixels; {@value
 * #REFERENCE}, the foil against energy. Gives the spectra along energy, rising, {@code energy_of_pixel_0} (eV), {@code energy_per_pixel} (eV)
 * and {@code energy_per_square_pixel}, with standard deviations, and {@value #MISFIT}, the root mean square of what is left of the foil.
 */
public final class Dispersive implements SeriesOperation<DispersiveSettings> {
    public static final String SERIES = "series";
    public static final String FOIL = "foil";
    public static final String REFERENCE = "reference";
    public static final String MISFIT = "foil_misfit";
    private static final double FINEST = 0.02;
    private static final double COARSEST = 5;
    private static final double GROWTH = 1.03;
    private static final int BEST = 6;
    private static final int MOST_EVALUATIONS = 200;
    private static final double FEWEST = 0.3;
    private static final List<String> NAMES = List.of("energy_of_pixel_0", "energy_per_pixel", "energy_per_square_pixel");

    @Override
    public Class<DispersiveSettings> settingsType() {
        return DispersiveSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, DispersiveSettings settings, Progress progress) {
        Optional<Dataset> series = alongPixels(Optional.ofNullable(inputs.get(SERIES)), settings.dataset());
        Optional<Dataset> foil = alongPixels(Optional.ofNullable(inputs.get(FOIL)), "").filter(d -> d.rank() == 1);
        Optional<SpectrumSeries> reference = SpectrumSeries.of(Optional.ofNullable(inputs.get(REFERENCE)), "").filter(r -> r.frames() == 1);
        if (series.isEmpty() || foil.isEmpty() || reference.isEmpty()) {
            String role = series.isEmpty() ? SERIES : foil.isEmpty() ? FOIL : REFERENCE;
            return OperationResult.failed(Problem.of(Severity.ERROR, "xas.dispersive.input",
                    "The input '" + role + "' holds no spectrum along "
                            + (role.equals(REFERENCE) ? "energy." : "pixels."),
                    "Choose pixels for series and foil, and a known spectrum of the foil."));
        }
        if (series.get().axes().getLast().size() != foil.get().values().length()) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "xas.dispersive.pixels", "The series has "
                    + series.get().axes().getLast().size() + " pixels, the foil " + foil.get().values().length() + ".",
                    "Choose a foil that was measured with the same pixels."));
        }
        double end = settings.end() == 0 ? Double.POSITIVE_INFINITY : settings.end();
        Spectrum known = within(Spectrum.of(reference.get().energies(), reference.get().frame(0)), settings.start(), end);
        Optional<Fit> fit = known.size() < 20
                ? Optional.empty()
                : new Search(foil.get().axes().getFirst().values().toArray(), foil.get().values().toArray(), known, settings.degree())
                        .best();
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        return fit.isEmpty()
                ? OperationResult.failed(Problem.of(Severity.ERROR, "xas.dispersive.fit", "The foil could not be laid over the reference.",
                        "Check that both are of one element and edge, or narrow the range of the reference."))
                : result(series.get(), fit.get(), settings.degree());
    }

    private static Spectrum within(Spectrum spectrum, double from, double to) {
        int first = 0;
        while (first < spectrum.size() && spectrum.energy()[first] < from) {
            first++;
        }
        int after = first;
        while (after < spectrum.size() && spectrum.energy()[after] <= to) {
            after++;
        }
        return new Spectrum(Arrays.copyOfRange(spectrum.energy(), first, after), Arrays.copyOfRange(spectrum.absorption(), first, after));
    }

    private static Optional<Dataset> alongPixels(Optional<Measurement> measurement, String name) {
        return measurement.stream().flatMap(m -> m.datasets().stream())
                .filter(d -> name.isBlank() ? d.quantity().equals(QuantityKind.ABSORPTION) : d.name().equals(name))
                .filter(d -> (d.rank() == 1 || d.rank() == 2) && d.axes().getLast().quantity().equals(QuantityKind.INDEX)
                        && d.axes().getLast().size() > 20)
                .findFirst();
    }

    /**
     * Energies and how they were found.
     *
     * @param coefficients of 1, pixel, pixel²
     * @param sigma        of these
     * @param misfit       of the foil
     */
    private record Fit(double[] coefficients, double[] sigma, double misfit) {
        double energy(double pixel) {
            return coefficients[0] + pixel * (coefficients[1] + pixel * coefficients[2]);
        }
    }

    /** The fit of the foil: pixels are centred and divided, so that all parameters of the polynomial have the size of energies. */
    private static final class Search implements BoundedLeastSquares.Model {
        private final double[] pixel;
        private final double[] foil;
        private final double[] scaled;
        private final double centre;
        private final double half;
        private final Spectrum known;
        private final CubicSpline spline;
        private final int degree;

        Search(double[] pixel, double[] foil, Spectrum known, int degree) {
            this.pixel = pixel;
            this.foil = foil;
            this.known = known;
            this.degree = degree;
            this.spline = new CubicSpline(known.energy(), known.absorption());
            this.centre = (pixel[0] + pixel[pixel.length - 1]) / 2;
            this.half = Math.max(1, Math.abs(pixel[pixel.length - 1] - pixel[0]) / 2);
            this.scaled = Arrays.stream(pixel).map(p -> (p - centre) / half).toArray();
        }

        Optional<Fit> best() {
            Optional<Feature> edge = new EdgeSearch(known, 0, Double.POSITIVE_INFINITY).steepestOrLine(4);
            if (edge.isEmpty()) {
                return Optional.empty();
            }
            List<double[]> starts = new ArrayList<>();
            for (int direction = -1; direction <= 1; direction += 2) {
                double at = edgePixel(direction);
                for (double step = FINEST; step <= COARSEST; step *= GROWTH) {
                    double[] start = start(edge.get().position(), at, direction * step);
                    starts.add(start);
                }
            }
            starts.removeIf(s -> Double.isNaN(s[s.length - 1]));
            starts.sort((a, b) -> Double.compare(a[a.length - 1], b[b.length - 1]));
            Optional<Fit> best = Optional.empty();
            for (double[] start : starts.subList(0, Math.min(BEST, starts.size()))) {
                Optional<Fit> fit = refined(Arrays.copyOf(start, 6));
                boolean better = fit.isPresent() && (best.isEmpty() || fit.get().misfit() < best.get().misfit());
                best = better ? fit : best;
            }
            return best;
        }

        /** The pixel of the steepest rise in a direction, of lines through eleven points. */
        private double edgePixel(int direction) {
            double[] order = direction > 0 ? scaled : Arrays.stream(scaled).map(s -> -s).toArray();
            Spectrum turned = Spectrum.of(order, foil);
            double width = 22.0 / turned.size();
            return new EdgeSearch(turned, -2, 2).steepestOrLine(width).map(f -> direction * f.position()).orElse(0.0);
        }

        /** Polynomial, factor and line, and the misfit at the end, for a dispersion with the edges laid on each other. */
        private double[] start(double edge, double at, double step) {
            double slope = step * half;
            double offset = edge - slope * at;
            double[][] columns = new double[3][scaled.length];
            double[] values = new double[scaled.length];
            int count = 0;
            for (int i = 0; i < scaled.length; i++) {
                double energy = offset + slope * scaled[i];
                if (inside(energy)) {
                    columns[0][count] = spline.value(energy);
                    columns[1][count] = 1;
                    columns[2][count] = scaled[i];
                    values[count++] = foil[i];
                }
            }
            if (count < FEWEST * scaled.length) {
                return new double[] {0, 0, 0, 0, 0, 0, Double.NaN};
            }
            int used = count;
            double[][] design = Arrays.stream(columns).map(c -> Arrays.copyOf(c, used)).toArray(double[][]::new);
            Optional<LinearFit> fit = LinearLeastSquares.fit(design, Arrays.copyOf(values, used));
            return fit.filter(f -> f.coefficients()[0] > 0)
                    .map(f -> new double[] {offset, slope, 0, f.coefficients()[0], f.coefficients()[1],
                            f.coefficients()[2], f.residualSumOfSquares() / used})
                    .orElse(new double[] {0, 0, 0, 0, 0, 0, Double.NaN});
        }

        private boolean inside(double energy) {
            return energy >= known.energy()[0] && energy <= known.energy()[known.size() - 1];
        }

        @Override
        public boolean evaluate(double[] p, double[] residuals, double[][] jacobian) {
            int used = 0;
            for (int i = 0; i < scaled.length; i++) {
                double s = scaled[i];
                double energy = p[0] + s * (p[1] + s * p[2]);
                Arrays.fill(jacobian[i], 0);
                residuals[i] = 0;
                if (Double.isFinite(foil[i]) && inside(energy)) {
                    double value = spline.value(energy);
                    double slope = p[3] * spline.derivative(energy);
                    residuals[i] = p[3] * value + p[4] + p[5] * s - foil[i];
                    jacobian[i][0] = slope;
                    jacobian[i][1] = slope * s;
                    jacobian[i][2] = slope * s * s;
                    jacobian[i][3] = value;
                    jacobian[i][4] = 1;
                    jacobian[i][5] = s;
                    used++;
                }
            }
            return used >= FEWEST * scaled.length;
        }

        private Optional<Fit> refined(double[] start) {
            double[] lower = new double[6];
            double[] upper = new double[6];
            Arrays.fill(lower, Double.NEGATIVE_INFINITY);
            Arrays.fill(upper, Double.POSITIVE_INFINITY);
            lower[3] = 0;
            if (degree < 2) {
                lower[2] = 0;
                upper[2] = 0;
            }
            BoundedLeastSquares squares = new BoundedLeastSquares(6, scaled.length);
            squares.fit(this, start, lower, upper, MOST_EVALUATIONS);
            double[][] covariance = squares.covariance();
            long used = Arrays.stream(scaled)
                    .filter(s -> inside(squares.parameter(0) + s * (squares.parameter(1) + s * squares.parameter(2))))
                    .count();
            if (covariance == null || used < FEWEST * scaled.length) {
                return Optional.empty();
            }
            double variance = squares.sumOfSquares() / Math.max(1, used - 6);
            return Optional.of(inPixels(squares, covariance, variance));
        }

        /** With s = (pixel − centre) / half, the coefficients of powers of the pixel. */
        private Fit inPixels(BoundedLeastSquares squares, double[][] covariance, double variance) {
            double a = squares.parameter(0);
            double b = squares.parameter(1);
            double c = squares.parameter(2);
            double m = centre / half;
            double[][] rows = {{1, -m, m * m}, {0, 1 / half, -2 * m / half}, {0, 0, 1 / (half * half)}};
            double[] coefficients = {a - b * m + c * m * m, b / half - 2 * c * m / half, c / (half * half)};
            double[] sigma = new double[3];
            for (int k = 0; k < 3; k++) {
                double sum = 0;
                for (int i = 0; i < 3; i++) {
                    for (int j = 0; j < 3; j++) {
                        sum += rows[k][i] * covariance[i][j] * rows[k][j];
                    }
                }
                sigma[k] = Math.sqrt(variance * sum);
            }
            return new Fit(coefficients, sigma, Math.sqrt(variance));
        }
    }

    private static OperationResult result(Dataset series, Fit fit, int degree) {
        Axis pixels = series.axes().getLast();
        int count = Math.toIntExact(pixels.size());
        double[] energies = new double[count];
        Arrays.setAll(energies, i -> fit.energy(pixels.values().get(i)));
        boolean falling = energies[count - 1] < energies[0];
        int frames = series.rank() == 1 ? 1 : Math.toIntExact(series.axes().getFirst().size());
        double[] values = series.values().toArray();
        double[] turned = new double[values.length];
        for (int i = 0; i < frames * count; i++) {
            int frame = i / count;
            turned[i] = values[falling ? frame * count + count - 1 - i % count : i];
        }
        double[] rising = new double[count];
        Arrays.setAll(rising, i -> energies[falling ? count - 1 - i : i]);
        Axis energy = Axis.of("energy", QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, Values.of(rising));
        List<Axis> axes = series.rank() == 1 ? List.of(energy) : List.of(series.axes().getFirst(), energy);
        List<Dataset> datasets = new ArrayList<>();
        datasets.add(Dataset.of(series.name(), series.quantity(), series.unit(), axes, Values.of(turned)));
        for (int k = 0; k <= degree; k++) {
            datasets.add(
                    Dataset.scalar(NAMES.get(k), QuantityKind.PHOTON_ENERGY, Units.ELECTRONVOLT, fit.coefficients()[k], fit.sigma()[k]));
        }
        datasets.add(Dataset.scalar(MISFIT, QuantityKind.ABSORPTION, Units.ONE, fit.misfit()));
        return new OperationResult(datasets, List.of());
    }
}
