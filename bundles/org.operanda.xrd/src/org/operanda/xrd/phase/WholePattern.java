package org.operanda.xrd.phase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.operanda.math.BoundedLeastSquares;
import org.operanda.math.PolynomialFit;
import org.operanda.xrd.Radiation;
import org.operanda.xrd.phase.Crystal.Reflection;

/**
 * Fits the whole of a pattern by the lines of several phases on a polynomial background. Each phase has a lattice, of which the symmetry
 * decides what is free, and pseudo-Voigt lines of one shape with the full width X / cos θ + Y tan θ, in degrees of 2θ (size and strain). The
 * intensities are those of the structure times a scale (H. M. Rietveld, J. Appl. Cryst. 2 (1969) 65, with the structures held), or they are
 * shared out of the pattern (A. Le Bail, H. Duroy, J. L. Fourquet, Mater. Res. Bull. 23 (1988) 447). Derivatives are analytic; a line counts
 * only within some widths of its place. An instance belongs to one thread at a time and starts each fit where it is told.
 */
final class WholePattern {
    /** Where the parameters of a phase lie behind those of its lattice. */
    private static final int SCALE = 0;
    private static final int SIZE = 1;
    private static final int STRAIN = 2;
    private static final int SHARE = 3;
    private static final int OTHERS = 4;
    private static final double REACH = 15;
    private static final double DEGREES = 180 / Math.PI;
    private static final double LN2 = Math.log(2);
    private static final double GAUSS_AREA = Math.sqrt(Math.PI / LN2) / 2;
    private static final double LORENTZ_AREA = Math.PI / 2;
    private static final double LEAST_WIDTH = 1e-4;
    private static final double MOST_WIDTH = 3;
    private static final int MOST_EVALUATIONS = 60;
    private static final int SHARINGS = 5;
    private static final int ROUNDS = 8;
    private static final double SETTLED = 1e-6;

    /**
     * What is known of a phase to begin with, and what is found.
     *
     * @param cell        its lattice
     * @param scale       of the structure's intensities; 1 when they are shared out
     * @param size        X, degrees
     * @param strain      Y, degrees
     * @param share       of Lorentz in the lines, 0 to 1
     * @param intensities of the lines, shared out; none to begin with or for those of the structure
     */
    record State(UnitCell cell, double scale, double size, double strain, double share, double[] intensities) {}

    /**
     * What was found.
     *
     * @param states           by phase
     * @param cellSigma        by phase, of a, b, c, α, β, γ, volume
     * @param scaleSigma       by phase
     * @param sizeSigma        by phase, of X
     * @param strainSigma      by phase, of Y
     * @param zero             degrees that the instrument adds to 2θ
     * @param zeroSigma        of it
     * @param background       coefficients of the polynomial of (2θ − middle) / (half of the range)
     * @param reducedChiSquare Σ((y − f)/σ)² / ν
     * @param weightedProfile  R_wp = √(Σ w (y − f)² / Σ w y²)
     * @param curve            f at each point
     * @param scaleCovariance  of the scales
     * @param converged        whether the fit came to an end by itself
     */
    record Result(List<State> states, double[][] cellSigma, double[] scaleSigma, double[] sizeSigma, double[] strainSigma, double zero,
            double zeroSigma, double[] background, double reducedChiSquare, double weightedProfile, double[] curve,
            double[][] scaleCovariance, boolean converged) {}

    private final List<Crystal> phases;
    private final Radiation radiation;
    private final double polarisation;
    private final Intensities mode;
    private final boolean withZero;
    private final int backgroundTerms;
    private final LatticeParameters[] lattices;
    private final int[] at;
    private final int zeroAt;
    private final int parameters;
    private final double[] x;
    private final double[] y;
    private final double[] weight;
    private final double[] residual;
    private final double[][] columns;
    private final int[] columnFrom;
    private final int[] columnTo;
    private List<List<Reflection>> reflections = List.of();
    private double[][] strength = {};

    /**
     * A fit of phases to points.
     *
     * @param x            2θ, degrees, rising
     * @param background   degree of the polynomial, 0 or more
     * @param polarisation A of {@link PowderLines}
     */
    WholePattern(List<Crystal> phases, double[] x, Radiation radiation, double polarisation, Intensities mode, boolean withZero,
            int background) {
        this.phases = phases;
        this.radiation = radiation;
        this.polarisation = polarisation;
        this.mode = mode;
        this.withZero = withZero;
        this.backgroundTerms = background + 1;
        this.lattices = phases.stream().map(p -> LatticeParameters.of(p.operations())).toArray(LatticeParameters[]::new);
        this.at = new int[phases.size() + 1];
        for (int p = 0; p < phases.size(); p++) {
            at[p + 1] = at[p] + lattices[p].size() + OTHERS;
        }
        this.zeroAt = at[phases.size()];
        this.parameters = zeroAt + 1 + backgroundTerms;
        this.x = x;
        this.y = new double[x.length];
        this.weight = new double[x.length];
        this.residual = new double[x.length];
        this.columns = new double[parameters][x.length];
        this.columnFrom = new int[parameters];
        this.columnTo = new int[parameters];
    }

    /** Where to start when only the lattices are known. */
    List<State> begin(double width, double share) {
        return phases.stream().map(p -> new State(p.cell(), Double.NaN, width, 0, share, new double[0])).toList();
    }

    /**
     * Fits.
     *
     * @param ordinates one per 2θ; missing ones are left out
     * @param sigma     as many standard deviations, or null for the root of the counts
     * @param states    where to start, by phase
     * @param zero      where to start, degrees
     * @param held      by phase, whether only its scale is free
     */
    Result fit(double[] ordinates, double @Nullable [] sigma, List<State> states, double zero, boolean... held) {
        for (int i = 0; i < x.length; i++) {
            double deviation = sigma == null ? Math.sqrt(Math.max(1, ordinates[i])) : sigma[i];
            boolean usable = Double.isFinite(ordinates[i]) && deviation > 0;
            y[i] = usable ? ordinates[i] : 0;
            weight[i] = usable ? 1 / deviation : 0;
        }
        double[] start = new double[parameters];
        double[] lower = new double[parameters];
        double[] upper = new double[parameters];
        begin(states, zero, start, lower, upper);
        for (int p = 0; p < held.length; p++) {
            for (int k = at[p]; held[p] && k < at[p + 1]; k++) {
                if (k != at[p] + lattices[p].size() + SCALE) {
                    lower[k] = start[k];
                    upper[k] = start[k];
                }
            }
        }
        double[] found = start;
        BoundedLeastSquares squares = new BoundedLeastSquares(parameters);
        boolean converged = false;
        double before = Double.POSITIVE_INFINITY;
        int rounds = mode == Intensities.LE_BAIL ? ROUNDS : 1;
        for (int round = 0; round < rounds; round++) {
            if (mode == Intensities.LE_BAIL) {
                shareOut(found);
            }
            converged = squares.fitEquations(this::evaluate, found, lower, upper, MOST_EVALUATIONS);
            found = new double[parameters];
            Arrays.setAll(found, squares::parameter);
            if (before - squares.sumOfSquares() < SETTLED * before) {
                break;
            }
            before = squares.sumOfSquares();
        }
        return result(found, squares, converged);
    }

    private void begin(List<State> states, double zero, double[] start, double[] lower, double[] upper) {
        Arrays.fill(lower, Double.NEGATIVE_INFINITY);
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
        List<List<Reflection>> lines = new ArrayList<>();
        strength = new double[phases.size()][];
        for (int p = 0; p < phases.size(); p++) {
            State state = states.get(p);
            System.arraycopy(lattices[p].of(state.cell()), 0, start, at[p], lattices[p].size());
            int others = at[p] + lattices[p].size();
            start[others + SIZE] = state.size();
            start[others + STRAIN] = state.strain();
            start[others + SHARE] = state.share();
            Arrays.fill(lower, others, others + OTHERS, 0);
            upper[others + SIZE] = MOST_WIDTH;
            upper[others + STRAIN] = MOST_WIDTH;
            upper[others + SHARE] = 1;
            PowderLines phaseLines = PowderLines.of(phases.get(p), radiation, x[0] - 1, x[x.length - 1] + 1, polarisation);
            lines.add(phaseLines.reflections());
            boolean given = mode == Intensities.LE_BAIL && state.intensities().length == phaseLines.intensity().length;
            strength[p] = given ? state.intensities().clone() : phaseLines.intensity().clone();
            start[others + SCALE] = mode == Intensities.LE_BAIL ? 1 : state.scale();
            if (mode == Intensities.LE_BAIL) {
                lower[others + SCALE] = 1;
                upper[others + SCALE] = 1;
            }
        }
        reflections = lines;
        start[zeroAt] = zero;
        lower[zeroAt] = withZero ? -2 : zero;
        upper[zeroAt] = withZero ? 2 : zero;
        firstScales(states, start);
    }

    /** The background below the pattern, and what of the rest each phase may have. */
    private void firstScales(List<State> states, double[] start) {
        double[] low = lowest();
        PolynomialFit fit = PolynomialFit.of(Arrays.stream(x).map(this::place).toArray(), low, Math.min(backgroundTerms - 1, 3));
        double[] coefficients = fit.coefficients();
        System.arraycopy(coefficients, 0, start, zeroAt + 1, coefficients.length);
        double above = 0;
        for (int i = 1; i < x.length; i++) {
            above += Math.max(0, y[i] - low[i]) * (x[i] - x[i - 1]);
        }
        for (int p = 0; p < phases.size(); p++) {
            int scale = at[p] + lattices[p].size() + SCALE;
            double sum = Arrays.stream(strength[p]).sum() * (1 + radiation.ratio());
            boolean unknown = Double.isNaN(states.get(p).scale());
            if (mode == Intensities.STRUCTURE && unknown) {
                start[scale] = sum > 0 ? above / sum / phases.size() : 1;
            } else if (unknown && states.get(p).intensities().length == 0) {
                Arrays.fill(strength[p], above / Math.max(1, strength[p].length) / phases.size());
            }
        }
    }

    /** The least values in the neighbourhood, then their mean: a coarse lower side of the pattern. */
    private double[] lowest() {
        int reach = Math.max(3, x.length / 40);
        double[] least = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double low = Double.POSITIVE_INFINITY;
            for (int k = Math.max(0, i - reach); k <= Math.min(x.length - 1, i + reach); k++) {
                low = weight[k] > 0 ? Math.min(low, y[k]) : low;
            }
            least[i] = Double.isFinite(low) ? low : 0;
        }
        return least;
    }

    private double place(double twoTheta) {
        return (twoTheta - (x[0] + x[x.length - 1]) / 2) / ((x[x.length - 1] - x[0]) / 2);
    }

    /** One line at one wavelength. */
    private final class Line {
        private double centre;
        private double width;
        private double bySquared;
        private double tangent;
        private double cosine;
        private int from;
        private int to;

        /** Puts the line in its place; false when it is beyond the wavelength's reach or outside of the pattern. */
        boolean set(double[] p, int phase, Reflection r, double wavelength) {
            int others = at[phase] + lattices[phase].size();
            double squared = lattices[phase].squaredReciprocalSpacing(p, at[phase], r.h(), r.k(), r.l());
            double sine = wavelength * Math.sqrt(squared) / 2;
            if (!(sine > 0 && sine < 1)) {
                return false;
            }
            cosine = Math.sqrt(1 - sine * sine);
            tangent = sine / cosine;
            centre = 2 * DEGREES * Math.asin(sine) + p[zeroAt];
            bySquared = DEGREES * wavelength / (2 * Math.sqrt(squared) * cosine);
            width = Math.max(LEAST_WIDTH, p[others + SIZE] / cosine + p[others + STRAIN] * tangent);
            from = index(centre - REACH * width);
            to = index(centre + REACH * width);
            return from < to;
        }
    }

    private int index(double abscissa) {
        int found = Arrays.binarySearch(x, abscissa);
        return found < 0 ? -found - 1 : found;
    }

    private int wavelengths() {
        return radiation.isDoublet() ? 2 : 1;
    }

    private double wavelength(int which) {
        return which == 0 ? radiation.wavelength() : radiation.second();
    }

    private double evaluate(double[] p, double[][] normal, double[] gradient) {
        clear();
        for (int i = 0; i < x.length; i++) {
            double t = place(x[i]);
            double power = weight[i];
            double sum = -y[i] * weight[i];
            for (int k = zeroAt + 1; k < parameters; k++) {
                columns[k][i] = power;
                sum += p[k] * power;
                power *= t;
            }
            residual[i] = sum;
        }
        Line line = new Line();
        for (int phase = 0; phase < phases.size(); phase++) {
            for (int r = 0; r < reflections.get(phase).size(); r++) {
                for (int w = 0; w < wavelengths(); w++) {
                    if (line.set(p, phase, reflections.get(phase).get(r), wavelength(w))) {
                        add(line, p, phase, r, w == 0 ? 1 : radiation.ratio());
                    }
                }
            }
        }
        double squared = 0;
        for (double value : residual) {
            squared += value * value;
        }
        for (int k = 0; k < parameters; k++) {
            gradient[k] = dot(columns[k], residual, columnFrom[k], columnTo[k]);
            for (int l = 0; l <= k; l++) {
                normal[k][l] = dot(columns[k], columns[l], Math.max(columnFrom[k], columnFrom[l]), Math.min(columnTo[k], columnTo[l]));
            }
        }
        return squared;
    }

    private void clear() {
        for (int k = 0; k < parameters; k++) {
            Arrays.fill(columns[k], 0);
            columnFrom[k] = k > zeroAt ? 0 : x.length;
            columnTo[k] = k > zeroAt ? x.length : 0;
        }
    }

    private static double dot(double[] a, double[] b, int from, int to) {
        double even = 0;
        double odd = 0;
        int i = from;
        for (; i + 1 < to; i += 2) {
            even += a[i] * b[i];
            odd += a[i + 1] * b[i + 1];
        }
        return even + odd + (i < to ? a[i] * b[i] : 0);
    }

    private void add(Line line, double[] p, int phase, int r, double ratio) {
        Reflection reflection = reflections.get(phase).get(r);
        int lattice = lattices[phase].size();
        int others = at[phase] + lattice;
        double share = p[others + SHARE];
        double area = strength[phase][r] * ratio;
        double[] slopes = new double[lattice];
        for (int j = 0; j < lattice; j++) {
            slopes[j] = line.bySquared * lattices[phase].slope(j, reflection.h(), reflection.k(), reflection.l());
        }
        for (int k = at[phase]; k < at[phase] + lattice + OTHERS; k++) {
            widen(k, line);
        }
        widen(zeroAt, line);
        double scale = p[others + SCALE];
        for (int i = line.from; i < line.to; i++) {
            double z = (x[i] - line.centre) / line.width;
            double four = 4 * z * z;
            double lorentz = 1 / (1 + four);
            double gauss = LN2 * four < 40 ? Math.exp(-LN2 * four) : 0;
            double unit = area * weight[i] / line.width;
            double profile = unit * (share * lorentz / LORENTZ_AREA + (1 - share) * gauss / GAUSS_AREA);
            double steep = scale * unit * 8 * z / line.width
                    * (share * lorentz * lorentz / LORENTZ_AREA + LN2 * (1 - share) * gauss / GAUSS_AREA);
            double byWidth = steep * z - scale * profile / line.width;
            residual[i] += scale * profile;
            for (int j = 0; j < lattice; j++) {
                columns[at[phase] + j][i] += steep * slopes[j];
            }
            columns[others + SCALE][i] += profile;
            columns[others + SIZE][i] += byWidth / line.cosine;
            columns[others + STRAIN][i] += byWidth * line.tangent;
            columns[others + SHARE][i] += scale * unit * (lorentz / LORENTZ_AREA - gauss / GAUSS_AREA);
            columns[zeroAt][i] += steep;
        }
    }

    private void widen(int column, Line line) {
        columnFrom[column] = Math.min(columnFrom[column], line.from);
        columnTo[column] = Math.max(columnTo[column], line.to);
    }

    /** Le Bail's step: each line gets the part of what was measured that it has of what is calculated. */
    private void shareOut(double[] p) {
        double[] calculated = new double[x.length];
        Line line = new Line();
        for (int sharing = 0; sharing < SHARINGS; sharing++) {
            Arrays.fill(calculated, 0);
            for (int phase = 0; phase < phases.size(); phase++) {
                for (int r = 0; r < strength[phase].length; r++) {
                    each(line, p, phase, r, (i, profile) -> calculated[i] += profile);
                }
            }
            for (int phase = 0; phase < phases.size(); phase++) {
                for (int r = 0; r < strength[phase].length; r++) {
                    double[] sums = new double[2];
                    each(line, p, phase, r, (i, profile) -> {
                        double above = y[i] - background(p, x[i]);
                        sums[0] += weight[i] > 0 && calculated[i] > 0 ? profile * above / calculated[i] : 0;
                        sums[1] += weight[i] > 0 ? profile : 0;
                    });
                    if (sums[1] > 0) {
                        strength[phase][r] *= Math.max(0, sums[0] / sums[1]);
                    }
                }
            }
        }
    }

    private interface Taker {
        void take(int i, double profile);
    }

    /** The profile of a line, with its doublet, at every point it reaches. */
    private void each(Line line, double[] p, int phase, int r, Taker taker) {
        double share = p[at[phase] + lattices[phase].size() + SHARE];
        double scale = p[at[phase] + lattices[phase].size() + SCALE];
        for (int w = 0; w < wavelengths(); w++) {
            if (!line.set(p, phase, reflections.get(phase).get(r), wavelength(w))) {
                continue;
            }
            double area = scale * strength[phase][r] * (w == 0 ? 1 : radiation.ratio());
            for (int i = line.from; i < line.to; i++) {
                double z = (x[i] - line.centre) / line.width;
                double lorentz = 1 / (1 + 4 * z * z) / LORENTZ_AREA;
                double gauss = Math.exp(-4 * LN2 * z * z) / GAUSS_AREA;
                taker.take(i, area / line.width * (share * lorentz + (1 - share) * gauss));
            }
        }
    }

    private double background(double[] p, double twoTheta) {
        double t = place(twoTheta);
        double sum = 0;
        for (int k = parameters - 1; k > zeroAt; k--) {
            sum = sum * t + p[k];
        }
        return sum;
    }

    /** All NaN when the pattern does not decide the parameters. */
    private double[][] covariance(BoundedLeastSquares squares) {
        double[][] found = squares.covariance();
        if (found != null) {
            return found;
        }
        double[][] none = new double[parameters][parameters];
        Arrays.stream(none).forEach(row -> Arrays.fill(row, Double.NaN));
        return none;
    }

    private Result result(double[] p, BoundedLeastSquares squares, boolean converged) {
        int used = 0;
        double total = 0;
        double[] curve = new double[x.length];
        Arrays.setAll(curve, i -> background(p, x[i]));
        Line line = new Line();
        for (int phase = 0; phase < phases.size(); phase++) {
            for (int r = 0; r < strength[phase].length; r++) {
                each(line, p, phase, r, (i, profile) -> curve[i] += profile);
            }
        }
        for (int i = 0; i < x.length; i++) {
            used += weight[i] > 0 ? 1 : 0;
            total += weight[i] * weight[i] * y[i] * y[i];
        }
        int lines = mode == Intensities.LE_BAIL ? Arrays.stream(strength).mapToInt(s -> s.length).sum() : 0;
        double reduced = squares.sumOfSquares() / Math.max(1, used - parameters - lines);
        double[][] covariance = covariance(squares);
        double inflation = Math.sqrt(Math.max(1, reduced));
        int count = phases.size();
        List<State> states = new ArrayList<>();
        double[][] cellSigma = new double[count][];
        double[] scaleSigma = new double[count];
        double[] sizeSigma = new double[count];
        double[] strainSigma = new double[count];
        double[][] scales = new double[count][count];
        for (int n = 0; n < count; n++) {
            int others = at[n] + lattices[n].size();
            UnitCell cell = lattices[n].cell(p, at[n]);
            states.add(new State(cell, p[others + SCALE], p[others + SIZE], p[others + STRAIN], p[others + SHARE],
                    mode == Intensities.LE_BAIL ? strength[n].clone() : new double[0]));
            cellSigma[n] = Arrays.stream(lattices[n].deviations(cell, covariance, at[n])).map(s -> s * inflation).toArray();
            scaleSigma[n] = inflation * Math.sqrt(covariance[others + SCALE][others + SCALE]);
            sizeSigma[n] = inflation * Math.sqrt(covariance[others + SIZE][others + SIZE]);
            strainSigma[n] = inflation * Math.sqrt(covariance[others + STRAIN][others + STRAIN]);
            for (int m = 0; m < count; m++) {
                scales[n][m] = inflation * inflation * covariance[others + SCALE][at[m] + lattices[m].size() + SCALE];
            }
        }
        return new Result(states, cellSigma, scaleSigma, sizeSigma, strainSigma, p[zeroAt],
                inflation * Math.sqrt(covariance[zeroAt][zeroAt]), Arrays.copyOfRange(p, zeroAt + 1, parameters), reduced,
                Math.sqrt(squares.sumOfSquares() / total), curve, scales, converged);
    }
}
