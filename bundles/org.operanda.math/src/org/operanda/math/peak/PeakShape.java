package org.operanda.math.peak;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;

/**
 * Shapes of a line or a step: each is a function of a position, a height and one or two widths, with what else it has. Where nothing else
 * is said, a width is the full width at half the height. The derivatives with respect to all parameters are analytic.
 */
public enum PeakShape {
    /** h exp(−4 ln2 z²), z = (x − c) / w. */
    GAUSS("position", "height", "width") {
        @Override
        void evaluate(double[] x, int from, int to, double[] p, int at, double[] values, double[][] derivatives) {
            Lines.gauss(x, from, to, p, at, values, derivatives);
        }

        @Override
        public double area(double[] p, int at, double[] gradient) {
            return Areas.scaled(p, at, WIDTH, Lines.GAUSS_AREA, gradient);
        }
    },
    /** h / (1 + 4 z²). */
    LORENTZ("position", "height", "width") {
        @Override
        void evaluate(double[] x, int from, int to, double[] p, int at, double[] values, double[][] derivatives) {
            Lines.lorentz(x, from, to, p, at, values, derivatives);
        }

        @Override
        public double area(double[] p, int at, double[] gradient) {
            return Areas.scaled(p, at, WIDTH, Lines.LORENTZ_AREA, gradient);
        }
    },
    /** η Lorentz + (1 − η) Gauss of one width; η is the share {@code lorentz}. */
    PSEUDO_VOIGT("position", "height", "width", "lorentz") {
        @Override
        void evaluate(double[] x, int from, int to, double[] p, int at, double[] values, double[][] derivatives) {
            Lines.pseudoVoigt(x, from, to, p, at, WIDTH, 3, values, derivatives);
        }

        @Override
        public double area(double[] p, int at, double[] gradient) {
            return Areas.pseudoVoigt(p, at, WIDTH, 3, 1, gradient);
        }
    },
    /**
     * The convolution of a Gauss line, of full width {@code width}, with a Lorentz line of full width {@code lorentz_width}. The height is
     * that of the convolution.
     */
    VOIGT("position", "height", "width", "lorentz_width") {
        @Override
        void evaluate(double[] x, int from, int to, double[] p, int at, double[] values, double[][] derivatives) {
            Voigt.evaluate(x, from, to, p, at, values, derivatives);
        }

        @Override
        public double area(double[] p, int at, double[] gradient) {
            return Voigt.area(p, at, gradient);
        }

        @Override
        public double fullWidth(double[] p, int at, double[] gradient) {
            return Voigt.fullWidth(p, at, gradient);
        }
    },
    /** h (1 + 4 (2^(1/m) − 1) z²)^(−m); the exponent m is 1 for a Lorentz line and without end for a Gauss line. */
    PEARSON_VII("position", "height", "width", "exponent") {
        @Override
        void evaluate(double[] x, int from, int to, double[] p, int at, double[] values, double[][] derivatives) {
            Lines.pearson(x, from, to, p, at, WIDTH, 3, values, derivatives);
        }

        @Override
        public double area(double[] p, int at, double[] gradient) {
            return Areas.pearson(p, at, WIDTH, 3, 1, gradient);
        }
    },
    /** A pseudo-Voigt line with a width and a Lorentz share on either side; the widths are those of whole lines. */
    SPLIT_PSEUDO_VOIGT("position", "height", "width", "right_width", "lorentz", "right_lorentz") {
        @Override
        void evaluate(double[] x, int from, int to, double[] p, int at, double[] values, double[][] derivatives) {
            int middle = split(x, from, to, p[at]);
            Lines.pseudoVoigt(x, from, middle, p, at, WIDTH, 4, values, derivatives);
            Lines.pseudoVoigt(x, middle, to, p, at, 3, 5, values, derivatives);
            clear(derivatives, 3, 5, from, middle);
            clear(derivatives, WIDTH, 4, middle, to);
        }

        @Override
        public double area(double[] p, int at, double[] gradient) {
            double left = Areas.pseudoVoigt(p, at, WIDTH, 4, 0.5, gradient);
            double byHeight = gradient[HEIGHT];
            double right = Areas.pseudoVoigt(p, at, 3, 5, 0.5, gradient);
            gradient[HEIGHT] += byHeight;
            return left + right;
        }

        @Override
        public double fullWidth(double[] p, int at, double[] gradient) {
            return meanWidth(p, at, gradient);
        }
    },
    /** A Pearson VII line with a width and an exponent on either side; the widths are those of whole lines. */
    SPLIT_PEARSON_VII("position", "height", "width", "right_width", "exponent", "right_exponent") {
        @Override
        void evaluate(double[] x, int from, int to, double[] p, int at, double[] values, double[][] derivatives) {
            int middle = split(x, from, to, p[at]);
            Lines.pearson(x, from, middle, p, at, WIDTH, 4, values, derivatives);
            Lines.pearson(x, middle, to, p, at, 3, 5, values, derivatives);
            clear(derivatives, 3, 5, from, middle);
            clear(derivatives, WIDTH, 4, middle, to);
        }

        @Override
        public double area(double[] p, int at, double[] gradient) {
            double left = Areas.pearson(p, at, WIDTH, 4, 0.5, gradient);
            double byHeight = gradient[HEIGHT];
            double right = Areas.pearson(p, at, 3, 5, 0.5, gradient);
            gradient[HEIGHT] += byHeight;
            return left + right;
        }

        @Override
        public double fullWidth(double[] p, int at, double[] gradient) {
            return meanWidth(p, at, gradient);
        }
    },
    /**
     * h (1 + a z)² / (1 + z²), z = 2 (x − c) / w: a resonance on a continuum (G. Breit, E. Wigner 1936; U. Fano, Phys. Rev. 124 (1961)
     * 1866), whose coupling 1/q is a: a Lorentz line where it is 0. The area has no end.
     */
    BREIT_WIGNER_FANO("position", "height", "width", "coupling") {
        @Override
        void evaluate(double[] x, int from, int to, double[] p, int at, double[] values, double[][] derivatives) {
            Lines.breitWignerFano(x, from, to, p, at, values, derivatives);
        }
    },
    /** h (1/2 + arctan(2 z) / π): the step to a continuum that has a Lorentz line's width. */
    ARCTANGENT_STEP("position", "height", "width") {
        @Override
        void evaluate(double[] x, int from, int to, double[] p, int at, double[] values, double[][] derivatives) {
            for (int i = from; i < to; i++) {
                double z = 2 * (x[i] - p[at]) / p[at + WIDTH];
                double step = 0.5 + Math.atan(z) / Math.PI;
                double slope = 2 * p[at + HEIGHT] / (Math.PI * (1 + z * z) * p[at + WIDTH]);
                Lines.step(i, p[at + HEIGHT], z / 2, step, slope, values, derivatives);
            }
        }
    },
    /** h (1 + erf(2 √ln2 z)) / 2: the step to a continuum that has a Gauss line's width. */
    GAUSS_STEP("position", "height", "width") {
        @Override
        void evaluate(double[] x, int from, int to, double[] p, int at, double[] values, double[][] derivatives) {
            for (int i = from; i < to; i++) {
                double z = (x[i] - p[at]) / p[at + WIDTH];
                double t = 2 * Math.sqrt(Lines.LN2) * z;
                double step = 0.5 * (1 + Erf.erf(t));
                double slope = p[at + HEIGHT] * Math.exp(-t * t) / (Lines.GAUSS_AREA * p[at + WIDTH]);
                Lines.step(i, p[at + HEIGHT], z, step, slope, values, derivatives);
            }
        }
    };

    /** Places of the parameters that every shape has. */
    public static final int POSITION = 0;
    public static final int HEIGHT = 1;
    public static final int WIDTH = 2;

    private static final double LEAST_EXPONENT = 0.6;
    private static final double GREATEST_EXPONENT = 100;

    private final List<String> parameters;

    PeakShape(String... parameters) {
        this.parameters = List.of(parameters);
    }

    /** The names of the parameters, in their order; the first three are position, height and width. */
    public List<String> parameters() {
        return parameters;
    }

    /** How many parameters there are. */
    public int size() {
        return parameters.size();
    }

    /** Whether it is a step and no line. */
    public boolean isStep() {
        return this == ARCTANGENT_STEP || this == GAUSS_STEP;
    }

    /**
     * Values and derivatives on a range of abscissae.
     *
     * @param x           rising abscissae
     * @param from        first index
     * @param to          index after the last
     * @param p           holds the parameters
     * @param at          where the first of them is
     * @param values      written from {@code from} to {@code to}
     * @param derivatives written there, by parameter, then by abscissa
     */
    abstract void evaluate(double[] x, int from, int to, double[] p, int at, double[] values, double[][] derivatives);

    /** The values of the shape with parameters {@code p} on abscissae that rise. */
    public double[] values(double[] x, double... p) {
        double[] values = new double[x.length];
        evaluate(x, 0, x.length, p, 0, values, new double[size()][x.length]);
        return values;
    }

    /**
     * The area below the line.
     *
     * @param p        holds the parameters
     * @param at       where the first of them is
     * @param gradient receives the derivative with respect to each parameter
     * @return NaN where there is none
     */
    public double area(double[] p, int at, double[] gradient) {
        Arrays.fill(gradient, 0, size(), 0);
        return Double.NaN;
    }

    /**
     * The full width at half the height; of a step, what its derivative has.
     *
     * @param p        holds the parameters
     * @param at       where the first of them is
     * @param gradient receives the derivative with respect to each parameter
     */
    public double fullWidth(double[] p, int at, double[] gradient) {
        Arrays.fill(gradient, 0, size(), 0);
        gradient[WIDTH] = 1;
        return p[at + WIDTH];
    }

    /** Where a fit may start that knows only place, height and full width. */
    public double[] start(double position, double height, double fullWidth) {
        return switch (this) {
            case GAUSS, LORENTZ, ARCTANGENT_STEP, GAUSS_STEP -> new double[] {position, height, fullWidth};
            case PSEUDO_VOIGT -> new double[] {position, height, fullWidth, 0.5};
            case VOIGT -> new double[] {position, height, 0.64 * fullWidth, 0.55 * fullWidth};
            case PEARSON_VII -> new double[] {position, height, fullWidth, 2};
            case SPLIT_PSEUDO_VOIGT -> new double[] {position, height, fullWidth, fullWidth, 0.5, 0.5};
            case SPLIT_PEARSON_VII -> new double[] {position, height, fullWidth, fullWidth, 2, 2};
            case BREIT_WIGNER_FANO -> new double[] {position, height, fullWidth, 0};
        };
    }

    /** The least value that makes sense for a parameter; a width has {@code leastWidth}. */
    double least(int parameter, double leastWidth) {
        String name = parameters.get(parameter);
        return switch (name) {
            case "width", "right_width" -> leastWidth;
            case "lorentz", "right_lorentz", "lorentz_width" -> 0;
            case "exponent", "right_exponent" -> LEAST_EXPONENT;
            default -> Double.NEGATIVE_INFINITY;
        };
    }

    /** The greatest value that makes sense for a parameter. */
    double greatest(int parameter) {
        return switch (parameters.get(parameter)) {
            case "lorentz", "right_lorentz" -> 1;
            case "exponent", "right_exponent" -> GREATEST_EXPONENT;
            default -> Double.POSITIVE_INFINITY;
        };
    }

    private static int split(double[] x, int from, int to, double position) {
        int found = Arrays.binarySearch(x, from, to, position);
        return found < 0 ? -found - 1 : found;
    }

    private static void clear(double[][] derivatives, int first, int second, int from, int to) {
        Arrays.fill(derivatives[first], from, to, 0);
        Arrays.fill(derivatives[second], from, to, 0);
    }

    private static double meanWidth(double[] p, int at, double[] gradient) {
        Arrays.fill(gradient, 0, 6, 0);
        gradient[WIDTH] = 0.5;
        gradient[WIDTH + 1] = 0.5;
        return (p[at + WIDTH] + p[at + WIDTH + 1]) / 2;
    }

    /** Areas with their derivatives. */
    private static final class Areas {

        static double scaled(double[] p, int at, int width, double factor, double[] gradient) {
            gradient[POSITION] = 0;
            gradient[HEIGHT] = factor * p[at + width];
            gradient[width] = factor * p[at + HEIGHT];
            return gradient[HEIGHT] * p[at + HEIGHT];
        }

        static double pseudoVoigt(double[] p, int at, int width, int share, double part, double[] gradient) {
            double eta = p[at + share];
            double area = scaled(p, at, width, part * (eta * Lines.LORENTZ_AREA + (1 - eta) * Lines.GAUSS_AREA), gradient);
            gradient[share] = part * p[at + HEIGHT] * p[at + width] * (Lines.LORENTZ_AREA - Lines.GAUSS_AREA);
            return area;
        }

        static double pearson(double[] p, int at, int width, int exponent, double part, double[] gradient) {
            double m = p[at + exponent];
            double root = Math.pow(2, 1 / m);
            double scale = root - 1;
            double factor = part * Math.sqrt(Math.PI / (4 * scale)) * Math.exp(Gamma.logGamma(m - 0.5) - Gamma.logGamma(m));
            double area = scaled(p, at, width, factor, gradient);
            double byExponent = Gamma.digamma(m - 0.5) - Gamma.digamma(m) + root * Lines.LN2 / (2 * m * m * scale);
            gradient[exponent] = area * byExponent;
            return area;
        }
    }
}
