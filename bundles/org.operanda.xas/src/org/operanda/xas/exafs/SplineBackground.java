package org.operanda.xas.exafs;

import java.util.Arrays;
import java.util.Optional;
import org.operanda.math.BoundedLeastSquares;
import org.operanda.math.CubicSpline;
import org.operanda.xas.Spectrum;

/**
 * The smooth absorption of the bare atom, found after the idea of AUTOBK (M. Newville, P. Līviņš, Y. Yacoby, J. J. Rehr, E. A. Stern, Phys.
 * Rev. B 47 (1993) 14126): a cubic spline in k with as many degrees of freedom as the Fourier transform of χ(k) has below
 * R<sub>bkg</sub>, 1 + 2 R<sub>bkg</sub> Δk/π, chosen so that this transform is least there. Clamps add the first and last points of χ(k),
 * weighted with 0.1 + 10 times the mean square of the transform below R<sub>bkg</sub>, as in Larch.
 * <p>
 * The residuals are linear in the spline but for the weight of the clamps, so the Gauss–Newton steps have exact derivatives and few are
 * needed. The χ(k) grid is {@link FourierTransform}'s.
 *
 * @param edge       E0, eV
 * @param first      the first point of the spectrum that the background covers
 * @param background one value per point of the spectrum from there on, in the spectrum's unit
 * @param chi        spectrum less background on the k grid, from k = 0 on, in the spectrum's unit
 * @param noise      one standard deviation of each point of χ(k), from the transform between 15 and 25 Å, where no neighbours are
 */
public record SplineBackground(double edge, int first, double[] background, double[] chi, double noise) {
    /** 2m/ħ² in 1/(eV Å²), CODATA 2018: k² = this (E − E0). */
    public static final double PER_ELECTRONVOLT = 2 * 9.1093837015e-31 * 1.602176634e-19 / (1.054571817e-34 * 1.054571817e-34) * 1e-20;
    private static final int FEWEST_SPLINES = 5;
    private static final int MOST_SPLINES = 128;
    private static final int MOST_EVALUATIONS = 60;
    private static final double SMALLEST_GAIN = 1e-9;
    private static final double NOISE_FROM = 15;
    private static final double NOISE_TO = 25;
    private static final int NOISE_STRIDE = 4;

    /** k at an energy, 1/Å; negative below the edge. */
    public static double wavenumber(double energy, double edge) {
        double above = energy - edge;
        return Math.signum(above) * Math.sqrt(PER_ELECTRONVOLT * Math.abs(above));
    }

    /** How many points the k grid has up to {@code end}. */
    public static int gridPoints(double end) {
        return (int) (1.01 + end / FourierTransform.K_STEP);
    }

    /**
     * Finds the background.
     *
     * @param spectrum   normalised, or in any unit
     * @param edge       E0, eV
     * @param settings   the settings
     * @return empty when less than 2 1/Å of the spectrum lie above the edge
     */
    public static Optional<SplineBackground> of(Spectrum spectrum, double edge, BackgroundSettings settings) {
        double[] energy = spectrum.energy();
        if (energy.length == 0 || !(edge < energy[energy.length - 1])) {
            return Optional.empty();
        }
        double longest = wavenumber(energy[energy.length - 1], edge);
        double end = settings.kMax() > 0 ? Math.min(settings.kMax(), longest) : longest;
        if (end - settings.kMin() < 2) {
            return Optional.empty();
        }
        int first = Math.max(0, spectrum.indexOf(Math.nextUp(edge)) - 1);
        int to = Math.min(energy.length, spectrum.indexOf(Math.nextUp(edge + end * end / PER_ELECTRONVOLT)) + 1);
        double[] k = new double[to - first];
        for (int i = 0; i < k.length; i++) {
            k[i] = wavenumber(energy[first + i], edge);
        }
        return Optional.of(new Search(k, Arrays.copyOfRange(spectrum.absorption(), first, to), end, settings).result(edge, first));
    }

    /** The search for one spectrum; the model of its least-squares fit. */
    private static final class Search implements BoundedLeastSquares.Model {
        private final double[] k;
        private final double[] absorption;
        private final BackgroundSettings settings;
        private final SplineBasis basis;
        private final double[] window;
        private final double[] onGrid;
        private final int[] firstSpline;
        private final double[] splines;
        private final int bins;
        /** By row, then by spline: real and imaginary parts of the transform of each spline at each bin. */
        private final double[][] transforms;
        private final double[] transform;

        Search(double[] k, double[] absorption, double end, BackgroundSettings settings) {
            this.k = k;
            this.absorption = absorption;
            this.settings = settings;
            double length = end - settings.kMin();
            double reach = Math.max(settings.rBackground(), 2 * FourierTransform.R_STEP);
            int freedom = 1 + (int) (2 * reach * length / Math.PI);
            this.bins = Math.max(2, (int) (1 + (freedom - 1) * Math.PI / (2 * FourierTransform.R_STEP * length)));
            this.basis = new SplineBasis(sites(settings.kMin(), length, Math.clamp(freedom, FEWEST_SPLINES, MOST_SPLINES)));
            int points = gridPoints(end);
            this.window = settings.window().values(points, FourierTransform.K_STEP, settings.kMin(), end, settings.taper());
            double[] grid = new double[points];
            Arrays.setAll(grid, i -> i * FourierTransform.K_STEP);
            this.onGrid = new CubicSpline(k, absorption).values(grid);
            this.firstSpline = new int[points];
            this.splines = new double[4 * points];
            this.transforms = new double[2 * bins][basis.count()];
            this.transform = new double[2 * bins];
            transformSplines(grid);
        }

        private static double[] sites(double from, double length, int count) {
            double[] sites = new double[count];
            Arrays.setAll(sites, i -> from + i * length / (count - 1));
            return sites;
        }

        private void transformSplines(double[] grid) {
            double[] four = new double[4];
            for (int i = 0; i < grid.length; i++) {
                firstSpline[i] = basis.at(grid[i], four);
                System.arraycopy(four, 0, splines, 4 * i, 4);
            }
            for (int j = 0; j < basis.count(); j++) {
                double[] spline = new double[grid.length];
                for (int i = 0; i < grid.length; i++) {
                    int which = j - firstSpline[i];
                    spline[i] = which >= 0 && which < 4 ? splines[4 * i + which] : 0;
                }
                FourierTransform.Complex own = transformed(spline);
                for (int b = 0; b < bins; b++) {
                    transforms[2 * b][j] = own.real()[b];
                    transforms[2 * b + 1][j] = own.imaginary()[b];
                }
            }
            FourierTransform.Complex own = transformed(onGrid);
            for (int b = 0; b < bins; b++) {
                transform[2 * b] = own.real()[b];
                transform[2 * b + 1] = own.imaginary()[b];
            }
        }

        private FourierTransform.Complex transformed(double[] values) {
            return FourierTransform.forward(FourierTransform.weighted(values, window, settings.kWeight()), bins);
        }

        @Override
        public boolean evaluate(double[] coefficients, double[] residuals, double[][] jacobian) {
            int count = basis.count();
            double squares = 0;
            double[] slope = new double[count];
            for (int row = 0; row < 2 * bins; row++) {
                double[] own = transforms[row];
                double residual = transform[row];
                for (int j = 0; j < count; j++) {
                    residual -= own[j] * coefficients[j];
                    jacobian[row][j] = -own[j];
                }
                for (int j = 0; j < count; j++) {
                    slope[j] -= own[j] * residual;
                }
                residuals[row] = residual;
                squares += residual * residual;
            }
            double scale = 0.1 + 10 * squares / (2 * bins);
            for (int j = 0; j < count; j++) {
                slope[j] *= 10.0 / bins;
            }
            int clamps = settings.clampPoints();
            for (int c = 0; c < 2 * clamps; c++) {
                int point = c < clamps ? c : onGrid.length - 2 * clamps + c;
                double weight = c < clamps ? settings.clampLow() : settings.clampHigh();
                clamp(point, weight, scale, slope, coefficients, residuals, jacobian, 2 * bins + c);
            }
            return Double.isFinite(squares);
        }

        private void clamp(int point, double weight, double scale, double[] slope, double[] coefficients, double[] residuals,
                double[][] jacobian, int row) {
            double chi = chi(point, coefficients);
            residuals[row] = weight * scale * chi;
            for (int j = 0; j < slope.length; j++) {
                jacobian[row][j] = weight * chi * slope[j];
            }
            for (int s = 0; s < 4; s++) {
                jacobian[row][firstSpline[point] + s] -= weight * scale * splines[4 * point + s];
            }
        }

        private double chi(int point, double[] coefficients) {
            double chi = onGrid[point];
            for (int s = 0; s < 4; s++) {
                chi -= splines[4 * point + s] * coefficients[firstSpline[point] + s];
            }
            return chi;
        }

        SplineBackground result(double edge, int first) {
            double[] coefficients = fitted();
            double[] four = new double[4];
            double[] background = new double[k.length];
            for (int i = 0; i < k.length; i++) {
                int at = basis.at(k[i], four);
                for (int s = 0; s < 4; s++) {
                    background[i] += four[s] * coefficients[at + s];
                }
            }
            double[] chi = new double[onGrid.length];
            Arrays.setAll(chi, i -> chi(i, coefficients));
            return new SplineBackground(edge, first, background, chi, noise(chi, settings.kMin()));
        }

        private double[] fitted() {
            int count = basis.count();
            double[] start = new double[count];
            double middle = Arrays.stream(absorption).average().orElse(0);
            Arrays.fill(start, middle);
            double[] lower = new double[count];
            double[] upper = new double[count];
            Arrays.fill(lower, Double.NEGATIVE_INFINITY);
            Arrays.fill(upper, Double.POSITIVE_INFINITY);
            BoundedLeastSquares squares = new BoundedLeastSquares(count, 2 * bins + 2 * settings.clampPoints(), SMALLEST_GAIN);
            squares.fit(this, start, lower, upper, MOST_EVALUATIONS);
            double[] coefficients = new double[count];
            Arrays.setAll(coefficients, squares::parameter);
            return coefficients;
        }
    }

    /**
     * The standard deviation of each point of χ(k), taken to be white: what its transform holds at distances where no neighbour is seen (M.
     * Newville, B. I. Boyanov, D. E. Sayers, J. Synchrotron Rad. 6 (1999) 264). The window has no flat part, so that the ends of χ(k) leave
     * nothing there.
     */
    static double noise(double[] chi, double from) {
        double end = (chi.length - 1) * FourierTransform.K_STEP;
        double flank = (end - from) / 2;
        double[] window = Window.HANNING.values(chi.length, FourierTransform.K_STEP, from + flank / 2, end - flank / 2, flank);
        double[] weighted = FourierTransform.weighted(chi, window, 1);
        double norm = 0;
        for (int i = 0; i < weighted.length; i++) {
            norm += Math.pow(window[i] * i * FourierTransform.K_STEP, 2);
        }
        double sum = 0;
        int count = 0;
        for (int bin = (int) (NOISE_FROM / FourierTransform.R_STEP); bin * FourierTransform.R_STEP < NOISE_TO; bin += NOISE_STRIDE) {
            sum += FourierTransform.power(weighted, bin);
            count++;
        }
        return Math.sqrt(sum / count / norm);
    }
}
