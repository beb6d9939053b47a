package org.operanda.electrochemistry.impedance;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.operanda.electrochemistry.impedance.RelaxationTimesSettings.Basis;
import org.operanda.math.NonNegativeQuadratic;

/**
 * What the distribution of relaxation times of spectra at the same frequencies has in common: Z = R + jωL + 1/(jωC) + ∫ γ/(1 + jωτ) d ln τ,
 * γ = Σ xₘ φₘ(ln τ), with radial functions φₘ = exp(−(µ(ln τ − ln τₘ))²) of twice the grid's step in width or with hats, and ∫ (γ⁽ⁿ⁾)² d ln τ
 * = xᵀMx as penalty (T. H. Wan, M. Saccoccio, C. Chen, F. Ciucci, Electrochim. Acta 184 (2015) 483, equations 5–29). Instances belong to one
 * thread at a time.
 */
final class RelaxationKernel {
    private static final double WIDTH = 2;
    private static final int NODES = 24;
    /** Where a Gaussian is taken for zero, in units of 1/µ. */
    private static final double REACH = 5;
    private static final double LEAST_LOGARITHM = -7;
    private static final int LAMBDAS = 33;
    private static final double PER_LAMBDA = 0.25;
    private static final double TINY = 1e-13;

    private final RelaxationTimesSettings settings;
    private final double[] tau;
    private final double step;
    private final double sharpness;
    private final double[][] design;
    private final double[][] squares;
    private final double[][] penalty;
    private final int unknowns;
    private final int resistor;
    private final int inductor;
    private final int capacitor;
    private final double fastest;
    private final double slowest;
    private final double[][][] factors = new double[LAMBDAS][][];
    private final double[] traces = new double[LAMBDAS];
    private final NonNegativeQuadratic search;

    /**
     * What fits a spectrum.
     *
     * @param x      of the basis, then R in Ω, L in H and 1/C in 1/F, 0 where there is none
     * @param lambda regularisation
     */
    record Solution(double[] x, double lambda) {}

    /**
     * A kernel.
     *
     * @param hertz frequencies that all take part
     * @param tau   time constants in s, evenly on a logarithmic scale
     */
    RelaxationKernel(RelaxationTimesSettings settings, double[] hertz, double[] tau) {
        this.settings = settings;
        this.tau = tau;
        this.step = Math.log(tau[1] / tau[0]);
        this.sharpness = 2 * Math.sqrt(Math.log(2)) / (WIDTH * step);
        int next = tau.length;
        this.resistor = next++;
        this.inductor = settings.inductance() ? next++ : -1;
        this.capacitor = settings.capacitance() ? next++ : -1;
        this.unknowns = next;
        this.fastest = 2 * Math.PI * Arrays.stream(hertz).max().orElse(1);
        this.slowest = 2 * Math.PI * Arrays.stream(hertz).min().orElse(1);
        this.design = design(hertz);
        this.squares = product(design, unknowns);
        this.penalty = penalty();
        this.search = new NonNegativeQuadratic(unknowns);
    }

    /** The grid of time constants for frequencies between two limits. */
    static double[] grid(RelaxationTimesSettings settings, double least, double greatest) {
        double from = -Math.log10(2 * Math.PI * greatest) - settings.extension();
        double to = -Math.log10(2 * Math.PI * least) + settings.extension();
        int count = Math.max(2, (int) Math.ceil((to - from) * settings.perDecade()) + 1);
        return IntStream.range(0, count).mapToDouble(m -> Math.pow(10, from + (to - from) * m / (count - 1))).toArray();
    }

    private double[][] design(double[] hertz) {
        int n = hertz.length;
        double[][] rows = new double[2 * n][unknowns];
        for (int i = 0; i < n; i++) {
            double omega = 2 * Math.PI * hertz[i];
            for (int m = 0; m < tau.length; m++) {
                double[] value = response(Math.log(omega * tau[m]));
                rows[i][m] = value[0];
                rows[n + i][m] = value[1];
            }
            rows[i][resistor] = 1;
            if (inductor >= 0) {
                rows[n + i][inductor] = omega / fastest;
            }
            if (capacitor >= 0) {
                rows[n + i][capacitor] = -slowest / omega;
            }
        }
        return rows;
    }

    /** ∫ φ(u)/(1 + j exp(place + u)) du by Simpson's rule on both sides of the middle. */
    private double[] response(double place) {
        boolean gaussian = settings.basis() == Basis.GAUSSIAN;
        double reach = gaussian ? REACH / sharpness : step;
        double[] sum = new double[2];
        double width = reach / NODES;
        for (int k = -NODES; k <= NODES; k++) {
            double u = k * width;
            boolean end = k == -NODES || k == 0 || k == NODES;
            double weight = (k == 0 ? 2 : end ? 1 : k % 2 == 0 ? 2 : 4) * width / 3;
            double shape = gaussian ? Math.exp(-sharpness * sharpness * u * u) : 1 - Math.abs(u) / step;
            double x = Math.exp(place + u);
            sum[0] += weight * shape / (1 + x * x);
            sum[1] -= weight * shape / (x + 1 / x);
        }
        return sum;
    }

    private static double[][] product(double[][] rows, int columns) {
        double[][] squares = new double[columns][columns];
        for (double[] row : rows) {
            for (int k = 0; k < columns; k++) {
                for (int l = 0; l < columns; l++) {
                    squares[k][l] += row[k] * row[l];
                }
            }
        }
        return squares;
    }

    private double[][] penalty() {
        double[][] matrix = new double[unknowns][unknowns];
        if (settings.basis() == Basis.PIECEWISE_LINEAR) {
            addDifferences(matrix);
            return matrix;
        }
        for (int k = 0; k < tau.length; k++) {
            for (int l = 0; l < tau.length; l++) {
                double square = sharpness * sharpness * (k - l) * (k - l) * step * step;
                double common = Math.sqrt(Math.PI / 2) * sharpness * Math.exp(-square / 2);
                matrix[k][l] = settings.derivative() == 1
                        ? common * (1 - square)
                        : common * sharpness * sharpness * (3 - 6 * square + square * square);
            }
        }
        return matrix;
    }

    private void addDifferences(double[][] matrix) {
        double[] difference = settings.derivative() == 1 ? new double[] {-1, 1} : new double[] {1, -2, 1};
        double scale = Math.pow(step, 1 - 2 * settings.derivative());
        for (int m = 0; m + difference.length <= tau.length; m++) {
            for (int k = 0; k < difference.length; k++) {
                for (int l = 0; l < difference.length; l++) {
                    matrix[m + k][m + l] += scale * difference[k] * difference[l];
                }
            }
        }
    }

    /** The distribution of one spectrum, Z′ and Z″ in Ω at all frequencies of the kernel. */
    Solution solve(double[] real, double[] imaginary) {
        int n = real.length;
        double scale = IntStream.range(0, n).mapToDouble(i -> Math.hypot(real[i], imaginary[i])).max().orElse(1);
        double[] right = new double[2 * n];
        for (int i = 0; i < n; i++) {
            right[i] = real[i] / scale;
            right[n + i] = imaginary[i] / scale;
        }
        double[] projected = new double[unknowns];
        for (int i = 0; i < right.length; i++) {
            for (int k = 0; k < unknowns; k++) {
                projected[k] += design[i][k] * right[i];
            }
        }
        double lambda = settings.regularisation() > 0 ? settings.regularisation() : lambda(right, projected);
        double[] x = new double[unknowns];
        search.solve(regularised(lambda), projected, x);
        double[] all = new double[tau.length + 3];
        for (int m = 0; m < tau.length; m++) {
            all[m] = x[m] * scale;
        }
        all[tau.length] = x[resistor] * scale;
        all[tau.length + 1] = inductor < 0 ? 0 : x[inductor] * scale / fastest;
        all[tau.length + 2] = capacitor < 0 ? 0 : x[capacitor] * scale * slowest;
        return new Solution(all, lambda);
    }

    private double[][] regularised(double lambda) {
        double[][] matrix = new double[unknowns][unknowns];
        for (int k = 0; k < unknowns; k++) {
            for (int l = 0; l < unknowns; l++) {
                matrix[k][l] = squares[k][l] + lambda * penalty[k][l];
            }
            matrix[k][k] *= 1 + TINY;
        }
        return matrix;
    }

    private static double lambdaAt(int number) {
        return Math.pow(10, LEAST_LOGARITHM + PER_LAMBDA * number);
    }

    private double lambda(double[] right, double[] projected) {
        double[] misfit = new double[LAMBDAS];
        double[] roughness = new double[LAMBDAS];
        for (int number = 0; number < LAMBDAS; number++) {
            double[][] factor = factor(number);
            double[] x = projected.clone();
            substitute(factor, x);
            misfit[number] = misfit(right, x);
            roughness[number] = roughness(x);
        }
        return lambdaAt(
                settings.choice() == RelaxationTimesSettings.Choice.L_CURVE ? corner(misfit, roughness) : predicting(misfit, right.length));
    }

    /** Generalised cross validation (G. H. Golub, M. Heath, G. Wahba, Technometrics 21 (1979) 215), of the fit without the bound at zero. */
    private int predicting(double[] misfit, int count) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int number = 0; number < LAMBDAS; number++) {
            double free = 1 - traces[number] / count;
            double score = misfit[number] / (free * free);
            if (score < least) {
                least = score;
                best = number;
            }
        }
        return best;
    }

    /** The point of greatest curvature of ln roughness over ln misfit (P. C. Hansen, D. P. O'Leary, SIAM J. Sci. Comput. 14 (1993) 1487). */
    private static int corner(double[] misfit, double[] roughness) {
        int best = LAMBDAS / 2;
        double most = 0;
        for (int k = 1; k + 1 < LAMBDAS; k++) {
            double dx = Math.log(misfit[k + 1] / misfit[k - 1]) / 2;
            double dy = Math.log(roughness[k + 1] / roughness[k - 1]) / 2;
            double ddx = Math.log(misfit[k + 1] * misfit[k - 1] / (misfit[k] * misfit[k]));
            double ddy = Math.log(roughness[k + 1] * roughness[k - 1] / (roughness[k] * roughness[k]));
            double curvature = (dx * ddy - dy * ddx) / Math.pow(dx * dx + dy * dy, 1.5);
            if (curvature > most) {
                most = curvature;
                best = k;
            }
        }
        return best;
    }

    private double misfit(double[] right, double[] x) {
        double sum = 0;
        for (int i = 0; i < right.length; i++) {
            double residual = right[i];
            for (int k = 0; k < unknowns; k++) {
                residual -= design[i][k] * x[k];
            }
            sum += residual * residual;
        }
        return sum;
    }

    private double roughness(double[] x) {
        double sum = 0;
        for (int k = 0; k < tau.length; k++) {
            for (int l = 0; l < tau.length; l++) {
                sum += x[k] * penalty[k][l] * x[l];
            }
        }
        return sum;
    }

    /** The Cholesky factor for a λ, made when it is first asked for, together with the trace of the matrix that maps data to fit. */
    private double[][] factor(int number) {
        if (factors[number] == null) {
            double[][] factor = cholesky(regularised(lambdaAt(number)));
            double trace = 0;
            double[] column = new double[unknowns];
            for (int k = 0; k < unknowns; k++) {
                System.arraycopy(squares[k], 0, column, 0, unknowns);
                substitute(factor, column);
                trace += column[k];
            }
            factors[number] = factor;
            traces[number] = trace;
        }
        return factors[number];
    }

    /** A pivot that rounding has made negative is lifted to the smallest that counts. */
    private static double[][] cholesky(double[][] matrix) {
        for (int k = 0; k < matrix.length; k++) {
            double diagonal = matrix[k][k];
            for (int l = 0; l <= k; l++) {
                double sum = matrix[k][l];
                for (int j = 0; j < l; j++) {
                    sum -= matrix[k][j] * matrix[l][j];
                }
                matrix[k][l] = k == l ? Math.sqrt(Math.max(sum, TINY * diagonal)) : sum / matrix[l][l];
            }
        }
        return matrix;
    }

    private static void substitute(double[][] factor, double[] right) {
        for (int k = 0; k < right.length; k++) {
            double sum = right[k];
            for (int j = 0; j < k; j++) {
                sum -= factor[k][j] * right[j];
            }
            right[k] = sum / factor[k][k];
        }
        for (int k = right.length - 1; k >= 0; k--) {
            double sum = right[k];
            for (int j = k + 1; j < right.length; j++) {
                sum -= factor[j][k] * right[j];
            }
            right[k] = sum / factor[k][k];
        }
    }

    /** γ at the time constants, Ω. */
    double[] distribution(double[] x) {
        double[] gamma = new double[tau.length];
        for (int m = 0; m < tau.length; m++) {
            for (int l = 0; l < tau.length; l++) {
                double distance = sharpness * (m - l) * step;
                double shape = settings.basis() == Basis.GAUSSIAN ? Math.exp(-distance * distance) : m == l ? 1 : 0;
                gamma[m] += shape * x[l];
            }
        }
        return gamma;
    }

    /** Z′, then Z″ at the frequencies of the kernel, Ω. */
    double[] impedance(double[] x) {
        double[] inner = Arrays.copyOf(x, unknowns);
        if (inductor >= 0) {
            inner[inductor] = x[tau.length + 1] * fastest;
        }
        if (capacitor >= 0) {
            inner[capacitor] = x[tau.length + 2] / slowest;
        }
        double[] fitted = new double[design.length];
        for (int i = 0; i < fitted.length; i++) {
            for (int k = 0; k < unknowns; k++) {
                fitted[i] += design[i][k] * inner[k];
            }
        }
        return fitted;
    }
}
