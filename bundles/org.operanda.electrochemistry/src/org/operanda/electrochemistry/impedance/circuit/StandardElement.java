package org.operanda.electrochemistry.impedance.circuit;

import java.util.Arrays;
import java.util.List;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.electrochemistry.impedance.ImpedanceQuantities;

/**
 * The elements of every text book, with the conventions of E. Barsoukov, J. R. Macdonald, Impedance Spectroscopy, 2nd ed., Wiley 2005, and of
 * impedance.py (M. D. Murbach et al., J. Open Source Softw. 5 (2020) 2349); s = jω.
 */
public enum StandardElement implements CircuitElement {
    /** Z = R. */
    RESISTOR("R", "Resistor: Z = R", ohms("")) {
        @Override
        public void evaluate(AngularFrequencies at, double[] p, ElementImpedance result) {
            Arrays.fill(result.real(), p[0]);
            Arrays.fill(result.realSlope()[0], 1);
        }

        @Override
        public double[] start(double ohms, double omega) {
            return new double[] {ohms};
        }
    },
    /** Z = 1/(sC). */
    CAPACITOR("C", "Capacitor: Z = 1/(jωC)", ElementParameter.positive("", QuantityKind.CAPACITANCE, Units.FARAD)) {
        @Override
        public void evaluate(AngularFrequencies at, double[] p, ElementImpedance result) {
            for (int i = 0; i < at.count(); i++) {
                double value = 1 / (at.omega()[i] * p[0]);
                result.imaginary()[i] = -value;
                result.imaginarySlope()[0][i] = value / p[0];
            }
        }

        @Override
        public double[] start(double ohms, double omega) {
            return new double[] {1 / (ohms * omega)};
        }
    },
    /** Z = sL. */
    INDUCTOR("L", "Inductor: Z = jωL", ElementParameter.positive("", ImpedanceQuantities.INDUCTANCE, ImpedanceQuantities.HENRY)) {
        @Override
        public void evaluate(AngularFrequencies at, double[] p, ElementImpedance result) {
            for (int i = 0; i < at.count(); i++) {
                result.imaginary()[i] = at.omega()[i] * p[0];
                result.imaginarySlope()[0][i] = at.omega()[i];
            }
        }

        @Override
        public double[] start(double ohms, double omega) {
            return new double[] {ohms / omega};
        }
    },
    /** Z = 1/(Q s^α). */
    CONSTANT_PHASE("CPE", "Constant phase element: Z = 1/(Q (jω)^α), Q in Ω⁻¹ s^α",
            ElementParameter.positive("Q", ImpedanceQuantities.CONSTANT_PHASE_COEFFICIENT, Units.SIEMENS_SECOND_TO_ALPHA),
            new ElementParameter("alpha", ImpedanceQuantities.EXPONENT, Units.ONE, false, 0.3, 1)) {
        @Override
        public void evaluate(AngularFrequencies at, double[] p, ElementImpedance result) {
            ComplexPower.fill(at, 1 / p[0], -p[1], result.real(), result.imaginary());
            for (int i = 0; i < at.count(); i++) {
                double re = result.real()[i];
                double im = result.imaginary()[i];
                double log = at.logarithm()[i];
                result.realSlope()[0][i] = -re / p[0];
                result.imaginarySlope()[0][i] = -im / p[0];
                result.realSlope()[1][i] = -(re * log - im * ComplexPower.QUARTER_TURN);
                result.imaginarySlope()[1][i] = -(im * log + re * ComplexPower.QUARTER_TURN);
            }
        }

        @Override
        public double[] start(double ohms, double omega) {
            return new double[] {1 / (ohms * Math.pow(omega, USUAL_EXPONENT)), USUAL_EXPONENT};
        }
    },
    /** Z = L s^α. */
    CONSTANT_PHASE_INDUCTOR("La", "Lossy inductor: Z = L (jω)^α, L in Ω s^α",
            ElementParameter.positive("L", ImpedanceQuantities.LOSSY_INDUCTANCE, Units.OHM_SECOND_TO_ALPHA),
            new ElementParameter("alpha", ImpedanceQuantities.EXPONENT, Units.ONE, false, 0.3, 1)) {
        @Override
        public void evaluate(AngularFrequencies at, double[] p, ElementImpedance result) {
            ComplexPower.fill(at, p[0], p[1], result.real(), result.imaginary());
            for (int i = 0; i < at.count(); i++) {
                double re = result.real()[i];
                double im = result.imaginary()[i];
                double log = at.logarithm()[i];
                result.realSlope()[0][i] = re / p[0];
                result.imaginarySlope()[0][i] = im / p[0];
                result.realSlope()[1][i] = re * log - im * ComplexPower.QUARTER_TURN;
                result.imaginarySlope()[1][i] = im * log + re * ComplexPower.QUARTER_TURN;
            }
        }

        @Override
        public double[] start(double ohms, double omega) {
            return new double[] {ohms / Math.pow(omega, USUAL_EXPONENT), USUAL_EXPONENT};
        }
    },
    /** Z = σ (1−j)/√ω. */
    WARBURG("W", "Semi-infinite diffusion: Z = σ (1−j)/√ω, σ in Ω s^-½",
            ElementParameter.positive("", ImpedanceQuantities.WARBURG_COEFFICIENT, Units.OHM_PER_ROOT_SECOND)) {
        @Override
        public void evaluate(AngularFrequencies at, double[] p, ElementImpedance result) {
            for (int i = 0; i < at.count(); i++) {
                double slope = 1 / at.root()[i];
                result.real()[i] = p[0] * slope;
                result.imaginary()[i] = -p[0] * slope;
                result.realSlope()[0][i] = slope;
                result.imaginarySlope()[0][i] = -slope;
            }
        }

        @Override
        public double[] start(double ohms, double omega) {
            return new double[] {ohms * Math.sqrt(omega / 2)};
        }
    },
    /** Z = Z₀ coth(√(sτ))/√(sτ). */
    OPEN_DIFFUSION("Wo", "Diffusion with a reflecting end: Z = Z0 coth(√(jωτ))/√(jωτ)", ohms("Z0"), seconds("tau")) {
        @Override
        public void evaluate(AngularFrequencies at, double[] p, ElementImpedance result) {
            FiniteDiffusion.reflecting(at, p[0], p[1], result);
        }

        @Override
        public double[] start(double ohms, double omega) {
            return new double[] {ohms, 1 / omega};
        }
    },
    /** Z = Z₀ tanh(√(sτ))/√(sτ). */
    SHORT_DIFFUSION("Ws", "Diffusion with a transmitting end: Z = Z0 tanh(√(jωτ))/√(jωτ)", ohms("Z0"), seconds("tau")) {
        @Override
        public void evaluate(AngularFrequencies at, double[] p, ElementImpedance result) {
            FiniteDiffusion.transmitting(at, p[0], p[1], result);
        }

        @Override
        public double[] start(double ohms, double omega) {
            return new double[] {ohms, 1 / omega};
        }
    },
    /** Z = R/√(1+sτ). */
    GERISCHER("G", "Gerischer element: Z = R/√(1 + jωτ)", ohms("R"), seconds("tau")) {
        @Override
        public void evaluate(AngularFrequencies at, double[] p, ElementImpedance result) {
            for (int i = 0; i < at.count(); i++) {
                double x = at.omega()[i] * p[1];
                double square = 1 + x * x;
                double size = 1 / Math.sqrt(Math.sqrt(square));
                double angle = -Math.atan(x) / 2;
                double re = size * Math.cos(angle);
                double im = size * Math.sin(angle);
                result.real()[i] = p[0] * re;
                result.imaginary()[i] = p[0] * im;
                result.realSlope()[0][i] = re;
                result.imaginarySlope()[0][i] = im;
                // −½ Z jω/(1 + jωτ)
                double share = p[0] * at.omega()[i] / (2 * square);
                result.realSlope()[1][i] = -share * (re * x - im);
                result.imaginarySlope()[1][i] = -share * (im * x + re);
            }
        }

        @Override
        public double[] start(double ohms, double omega) {
            return new double[] {ohms, 1 / omega};
        }
    },
    /** Z = R/(1+sτ). */
    VOIGT("K", "Resistor and capacitor side by side: Z = R/(1 + jωτ)", ohms("R"), seconds("tau")) {
        @Override
        public void evaluate(AngularFrequencies at, double[] p, ElementImpedance result) {
            for (int i = 0; i < at.count(); i++) {
                double x = at.omega()[i] * p[1];
                double re = 1 / (1 + x * x);
                double im = -x * re;
                result.real()[i] = p[0] * re;
                result.imaginary()[i] = p[0] * im;
                result.realSlope()[0][i] = re;
                result.imaginarySlope()[0][i] = im;
                // −R jω/(1 + jωτ)²
                double share = p[0] * at.omega()[i];
                result.realSlope()[1][i] = 2 * share * re * im;
                result.imaginarySlope()[1][i] = -share * (re * re - im * im);
            }
        }

        @Override
        public double[] start(double ohms, double omega) {
            return new double[] {ohms, 1 / omega};
        }
    },
    /** Z = R/(1+(sτ)^γ). */
    ARC("Zarc", "Depressed arc: Z = R/(1 + (jωτ)^γ)", ohms("R"), seconds("tau"),
            new ElementParameter("gamma", ImpedanceQuantities.EXPONENT, Units.ONE, false, 0.3, 1)) {
        @Override
        public void evaluate(AngularFrequencies at, double[] p, ElementImpedance result) {
            double logTau = Math.log(p[1]);
            ComplexPower.fill(at, Math.exp(p[2] * logTau), p[2], result.realSlope()[2], result.imaginarySlope()[2]);
            for (int i = 0; i < at.count(); i++) {
                double xRe = result.realSlope()[2][i];
                double xIm = result.imaginarySlope()[2][i];
                double square = (1 + xRe) * (1 + xRe) + xIm * xIm;
                double re = (1 + xRe) / square;
                double im = -xIm / square;
                result.real()[i] = p[0] * re;
                result.imaginary()[i] = p[0] * im;
                result.realSlope()[0][i] = re;
                result.imaginarySlope()[0][i] = im;
                // −R x/(1 + x)²
                double shareRe = re * xRe - im * xIm;
                double shareIm = re * xIm + im * xRe;
                double slopeRe = -p[0] * (re * shareRe - im * shareIm);
                double slopeIm = -p[0] * (re * shareIm + im * shareRe);
                double log = at.logarithm()[i] + logTau;
                result.realSlope()[1][i] = slopeRe * p[2] / p[1];
                result.imaginarySlope()[1][i] = slopeIm * p[2] / p[1];
                result.realSlope()[2][i] = slopeRe * log - slopeIm * ComplexPower.QUARTER_TURN;
                result.imaginarySlope()[2][i] = slopeIm * log + slopeRe * ComplexPower.QUARTER_TURN;
            }
        }

        @Override
        public double[] start(double ohms, double omega) {
            return new double[] {ohms, 1 / omega, USUAL_EXPONENT};
        }
    };

    private static final double USUAL_EXPONENT = 0.85;

    private final String symbol;
    private final String description;
    private final List<ElementParameter> parameters;

    StandardElement(String symbol, String description, ElementParameter... parameters) {
        this.symbol = symbol;
        this.description = description;
        this.parameters = List.of(parameters);
    }

    private static ElementParameter ohms(String name) {
        return ElementParameter.positive(name, QuantityKind.RESISTANCE, Units.OHM);
    }

    private static ElementParameter seconds(String name) {
        return ElementParameter.positive(name, ImpedanceQuantities.TIME_CONSTANT, Units.SECOND);
    }

    @Override
    public String symbol() {
        return symbol;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public List<ElementParameter> parameters() {
        return parameters;
    }
}
