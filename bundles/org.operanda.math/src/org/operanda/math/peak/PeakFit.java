package org.operanda.math.peak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.operanda.math.BoundedLeastSquares;
import org.operanda.math.DotProduct;
import org.operanda.math.PolynomialFit;
import org.operanda.math.peak.FittedPeaks.Background;
import org.operanda.math.peak.FittedPeaks.FittedPeak;

/**
 * Fits a {@link PeakModel} by {@link BoundedLeastSquares}: analytic derivatives, normal equations summed only where both peaks are. An
 * instance keeps its working space from fit to fit and allocates nothing while it iterates; it belongs to one thread at a time. The same
 * values give the same numbers, bit for bit.
 */
public final class PeakFit {
    private static final int MOST_EVALUATIONS = 200;
    private static final double SMALLEST_GAIN = 1e-9;

    private final PeakModel model;
    private final ParameterMap map;
    private final int backgroundTerms;
    private final int varied;
    private final BoundedLeastSquares squares;
    private final double[] start;
    private final double[] lower;
    private final double[] upper;
    private final boolean[] absent;
    private final int[] from;
    private final int[] to;
    private final int[] columnFrom;
    private final int[] columnTo;
    private final double[] satellite;
    private final double[][] background;
    private int count;
    private double centre;
    private double halfWidth;
    private double[] x = {};
    private double[] y = {};
    private double[] weight = {};
    private double[] values = {};
    private double[] sum = {};
    private double[][] derivatives;
    private double[][] columns;

    /** Working space for a model. */
    public PeakFit(PeakModel model) {
        this.model = model;
        this.map = new ParameterMap(model.peaks());
        this.backgroundTerms = model.background() + 1;
        this.varied = map.free() + backgroundTerms;
        this.squares = new BoundedLeastSquares(Math.max(1, varied), 0, SMALLEST_GAIN);
        this.start = new double[Math.max(1, varied)];
        this.lower = new double[start.length];
        this.upper = new double[start.length];
        int peaks = model.peaks().size();
        this.absent = new boolean[peaks];
        this.from = new int[peaks];
        this.to = new int[peaks];
        this.columnFrom = new int[varied];
        this.columnTo = new int[varied];
        int most = model.peaks().stream().mapToInt(p -> p.shape().size()).max().orElse(0);
        this.satellite = new double[most];
        this.background = new double[backgroundTerms][backgroundTerms];
        this.derivatives = new double[most][0];
        this.columns = new double[varied][0];
    }

    /** The model that is fitted. */
    public PeakModel model() {
        return model;
    }

    /** Leaves a peak out, with its parameters where they start, or takes it in again. */
    public void setPresent(int peak, boolean present) {
        absent[peak] = !present;
    }

    /** Fits all values from the model's start. */
    public FittedPeaks fit(double[] abscissae, double[] ordinates, double @Nullable [] sigma) {
        return fit(abscissae, ordinates, sigma, 0, abscissae.length, Optional.empty());
    }

    /**
     * Fits a range of values.
     *
     * @param abscissae rising
     * @param ordinates as many; missing ones are left out
     * @param sigma     as many standard deviations, or null when there are none; a value whose σ is not above 0 is left out
     * @param first     first index
     * @param last      index after the last
     * @param before    a result of this model to start from; otherwise the model's start, with the background that fits it best
     */
    public FittedPeaks fit(double[] abscissae, double[] ordinates, double @Nullable [] sigma, int first, int last,
            Optional<FittedPeaks> before) {
        take(abscissae, ordinates, sigma, first, last);
        map.bounds(start, lower, upper);
        Arrays.fill(lower, map.free(), varied, Double.NEGATIVE_INFINITY);
        Arrays.fill(upper, map.free(), varied, Double.POSITIVE_INFINITY);
        if (before.isPresent()) {
            System.arraycopy(before.get().free(), 0, start, 0, varied);
        }
        map.expand(start);
        windows();
        holdAbsent();
        if (before.isEmpty() && backgroundTerms > 0) {
            startBackground();
        }
        boolean converged = squares.fitEquations(this::evaluate, start, lower, upper, MOST_EVALUATIONS);
        return result(sigma != null, converged);
    }

    /** Copies the range and gives weight 0 to what is left out. */
    private void take(double[] abscissae, double[] ordinates, double @Nullable [] sigma, int first, int last) {
        count = last - first;
        if (x.length < count) {
            x = new double[count];
            y = new double[count];
            weight = new double[count];
            values = new double[count];
            sum = new double[count];
            derivatives = new double[derivatives.length][count];
            columns = new double[columns.length][count];
        }
        System.arraycopy(abscissae, first, x, 0, count);
        for (int i = 0; i < count; i++) {
            double value = ordinates[first + i];
            double deviation = sigma == null ? 1 : sigma[first + i];
            boolean usable = Double.isFinite(value) && deviation > 0;
            y[i] = usable ? value : 0;
            weight[i] = usable ? 1 / deviation : 0;
        }
        double low = count > 0 ? x[0] : 0;
        double high = count > 0 ? x[count - 1] : 0;
        centre = low + (high - low) / 2;
        halfWidth = high > low ? (high - low) / 2 : 1;
        powers();
    }

    /** The weighted powers, which do not change while a range is fitted, and their products. */
    private void powers() {
        for (int i = 0; i < count; i++) {
            double t = (x[i] - centre) / halfWidth;
            double power = weight[i];
            for (int k = map.free(); k < varied; k++) {
                columns[k][i] = power;
                power *= t;
            }
        }
        for (int k = 0; k < backgroundTerms; k++) {
            for (int l = 0; l <= k; l++) {
                background[k][l] = DotProduct.of(columns[map.free() + k], columns[map.free() + l], 0, count);
            }
        }
    }

    /** Where each peak, and each derivative, is not 0. */
    private void windows() {
        Arrays.fill(columnFrom, 0, map.free(), count);
        Arrays.fill(columnTo, 0, map.free(), 0);
        Arrays.fill(columnFrom, map.free(), varied, 0);
        Arrays.fill(columnTo, map.free(), varied, count);
        for (int p = 0; p < from.length; p++) {
            Peak peak = model.peaks().get(p);
            int at = map.at(p);
            double position = map.values()[at];
            double low = position;
            double high = position;
            for (Satellite line : peak.satellites()) {
                low = Math.min(low, line.position(position));
                high = Math.max(high, line.position(position));
            }
            boolean everywhere = peak.shape().isStep() || Double.isInfinite(model.reach());
            double reach = model.reach() * peak.shape().fullWidth(map.values(), at, satellite);
            from[p] = everywhere ? 0 : index(low - reach);
            to[p] = everywhere ? count : index(high + reach);
            for (int k = 0; !absent[p] && k < peak.shape().size(); k++) {
                int column = map.column(at + k);
                if (column >= 0) {
                    columnFrom[column] = Math.min(columnFrom[column], from[p]);
                    columnTo[column] = Math.max(columnTo[column], to[p]);
                }
            }
        }
    }

    private int index(double abscissa) {
        int found = Arrays.binarySearch(x, 0, count, abscissa);
        return found < 0 ? -found - 1 : found;
    }

    /** What only peaks have that are left out does not vary. */
    private void holdAbsent() {
        for (int c = 0; c < map.free(); c++) {
            if (columnFrom[c] >= columnTo[c]) {
                start[c] = Math.clamp(start[c], lower[c], upper[c]);
                lower[c] = start[c];
                upper[c] = start[c];
            }
        }
    }

    /** The polynomial nearest to what the peaks leave at their start. */
    private void startBackground() {
        evaluatePeaks();
        double[] left = new double[count];
        double[] places = new double[count];
        int used = 0;
        for (int i = 0; i < count; i++) {
            if (weight[i] > 0) {
                places[used] = (x[i] - centre) / halfWidth;
                left[used++] = y[i] - sum[i];
            }
        }
        if (used <= backgroundTerms) {
            Arrays.fill(start, map.free(), varied, 0);
            return;
        }
        PolynomialFit fit = PolynomialFit.of(Arrays.copyOf(places, used), Arrays.copyOf(left, used), backgroundTerms - 1);
        double[] coefficients = fit.coefficients();
        for (int k = 0; k < backgroundTerms; k++) {
            start[map.free() + k] = Double.isFinite(coefficients[k]) ? coefficients[k] : 0;
        }
    }

    private double evaluate(double[] parameters, double[][] normal, double[] gradient) {
        map.expand(parameters);
        evaluatePeaks();
        double squared = 0;
        for (int i = 0; i < count; i++) {
            double residual = (sum[i] - y[i]) * weight[i];
            for (int k = map.free(); k < varied; k++) {
                residual += parameters[k] * columns[k][i];
            }
            sum[i] = residual;
            squared += residual * residual;
        }
        for (int k = 0; k < varied; k++) {
            double[] left = columns[k];
            gradient[k] = DotProduct.of(left, sum, columnFrom[k], columnTo[k]);
            if (k >= map.free()) {
                System.arraycopy(background[k - map.free()], 0, normal[k], map.free(), k - map.free() + 1);
            }
            for (int l = 0; l < Math.min(k + 1, map.free()); l++) {
                normal[k][l] = DotProduct.of(left, columns[l], Math.max(columnFrom[k], columnFrom[l]), Math.min(columnTo[k], columnTo[l]));
            }
        }
        return squared;
    }

    /** The sum of the peaks, and its weighted derivatives by what varies. */
    private void evaluatePeaks() {
        Arrays.fill(sum, 0, count, 0);
        for (int c = 0; c < map.free(); c++) {
            if (columnFrom[c] < columnTo[c]) {
                Arrays.fill(columns[c], columnFrom[c], columnTo[c], 0);
            }
        }
        for (int p = 0; p < from.length; p++) {
            if (absent[p]) {
                continue;
            }
            Peak peak = model.peaks().get(p);
            int at = map.at(p);
            add(peak, p, map.values(), at, 1, 1);
            for (Satellite line : peak.satellites()) {
                System.arraycopy(map.values(), at, satellite, 0, peak.shape().size());
                double position = satellite[PeakShape.POSITION];
                satellite[PeakShape.POSITION] = line.position(position);
                satellite[PeakShape.HEIGHT] *= line.ratio();
                add(peak, p, satellite, 0, line.slope(position), line.ratio());
            }
        }
    }

    private void add(Peak peak, int p, double[] parameters, int at, double slope, double ratio) {
        peak.shape().evaluate(x, from[p], to[p], parameters, at, values, derivatives);
        for (int i = from[p]; i < to[p]; i++) {
            sum[i] += values[i];
        }
        for (int k = 0; k < peak.shape().size(); k++) {
            int own = map.at(p) + k;
            if (map.column(own) >= 0) {
                double chain = k == PeakShape.POSITION ? slope : k == PeakShape.HEIGHT ? ratio : 1;
                addColumn(columns[map.column(own)], derivatives[k], chain * map.factor(own), from[p], to[p]);
            }
        }
    }

    private void addColumn(double[] column, double[] derivative, double factor, int begin, int end) {
        for (int i = begin; i < end; i++) {
            column[i] += factor * derivative[i] * weight[i];
        }
    }

    private FittedPeaks result(boolean weighted, boolean converged) {
        double[] free = new double[varied];
        Arrays.setAll(free, squares::parameter);
        map.expand(free);
        int used = 0;
        for (int i = 0; i < count; i++) {
            used += weight[i] > 0 ? 1 : 0;
        }
        int freedom = used;
        for (int k = 0; k < varied; k++) {
            freedom -= lower[k] == upper[k] ? 0 : 1;
        }
        double scale = weighted ? 1 : freedom > 0 ? squares.sumOfSquares() / freedom : Double.NaN;
        double[][] covariance = covariance(scale);
        double[] sigma = new double[varied];
        Arrays.setAll(sigma, k -> covariance.length == 0 ? Double.NaN : Math.sqrt(covariance[k][k]));
        List<FittedPeak> peaks = new ArrayList<>(from.length);
        for (int p = 0; p < from.length; p++) {
            peaks.add(fitted(p, covariance));
        }
        Background below = new Background(centre, halfWidth, Arrays.copyOfRange(free, map.free(), varied));
        return new FittedPeaks(peaks, below, free, sigma, covariance, squares.sumOfSquares(), freedom, converged,
                squares.evaluations());
    }

    private double[][] covariance(double scale) {
        double[][] found = squares.covariance();
        if (found == null || varied == 0) {
            return new double[0][];
        }
        double[][] covariance = new double[varied][varied];
        for (int k = 0; k < varied; k++) {
            for (int l = 0; l < varied; l++) {
                covariance[k][l] = scale * found[k][l];
            }
        }
        return covariance;
    }

    private FittedPeak fitted(int p, double[][] covariance) {
        PeakShape shape = model.peaks().get(p).shape();
        int at = map.at(p);
        double[] own = Arrays.copyOfRange(map.values(), at, at + shape.size());
        double[] sigma = new double[shape.size()];
        double[] gradient = new double[shape.size()];
        for (int k = 0; k < sigma.length; k++) {
            Arrays.fill(gradient, 0);
            gradient[k] = 1;
            sigma[k] = deviation(at, gradient, covariance);
        }
        double area = shape.area(own, 0, gradient);
        double areaSigma = Double.isNaN(area) ? Double.NaN : deviation(at, gradient, covariance);
        double width = shape.fullWidth(own, 0, gradient);
        return new FittedPeak(shape, own, sigma, area, areaSigma, width, deviation(at, gradient, covariance), !absent[p]);
    }

    /** 1σ of something with that gradient by the parameters from {@code at} on. */
    private double deviation(int at, double[] gradient, double[][] covariance) {
        double variance = 0;
        for (int k = 0; k < gradient.length; k++) {
            int left = map.column(at + k);
            for (int l = 0; left >= 0 && l < gradient.length; l++) {
                int right = map.column(at + l);
                if (right >= 0) {
                    double shared = covariance.length == 0 ? Double.NaN : covariance[left][right];
                    variance += gradient[k] * map.factor(at + k) * gradient[l] * map.factor(at + l) * shared;
                }
            }
        }
        return Math.sqrt(Math.max(0, variance));
    }
}
