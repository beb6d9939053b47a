package org.operanda.electrochemistry.impedance.circuit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.operanda.math.BoundedLeastSquares;

/**
 * Complex non-linear least squares of a circuit to spectra at the same frequencies: Σ w′²(Z′ − Z′ₘ)² + w″²(Z″ − Z″ₘ)² is made least
 * (J. R. Macdonald, J. A. Garber, J. Electrochem. Soc. 124 (1977) 1022; B. A. Boukamp, Solid State Ionics 20 (1986) 31) with analytic
 * derivatives. Positive parameters are sought as logarithms, and when that does not come to an end, as multiples of what they then are: an
 * element that is superfluous goes to zero, which a logarithm never reaches. An instance keeps its working space and belongs to one thread at
 * a time.
 */
public final class CircuitRegression implements BoundedLeastSquares.Model {
    private static final int FIRST_LOOK = 12;
    private static final int SECOND_LOOK = 80;
    private static final int LOGARITHMIC_EVALUATIONS = 60;
    private static final int MOST_EVALUATIONS = 300;
    private static final int KEPT = 5;
    /** A superfluous element makes a long flat valley; what is left to go is below a thousandth of the parameters' σ. */
    private static final double SMALLEST_GAIN = 1e-9;

    private final Circuit circuit;
    private final ParameterRules rules;
    private final Weighting weighting;
    private final double noise;
    private final double[] frequencies;
    private final CircuitImpedance impedance;
    private final ExchangeableParts exchangeable;
    private final boolean[] logarithmic;
    /** By parameter: its place among those that are sought, −1 when it is fixed. */
    private final int[] place;
    private final int sought;
    private final BoundedLeastSquares squares;
    private final double[] from;
    private final double[] lower;
    private final double[] upper;
    /** By parameter: what it is a multiple of; 1 where it is sought as it is, 0 where its logarithm is. */
    private final double[] unit;
    private final double[] values;
    private final double[] realWeight;
    private final double[] imaginaryWeight;
    private double[] real = {};
    private double[] imaginary = {};
    private int points;

    /**
     * Working space.
     *
     * @param noise       standard deviation of the residuals after weighting, for instance 0.002 for 0.2 % of |Z|; 0 when it is to follow from
     *                    the residuals
     * @param frequencies in Hz, greater than 0
     */
    public CircuitRegression(Circuit circuit, ParameterRules rules, Weighting weighting, double noise, double[] frequencies) {
        this.circuit = circuit;
        this.rules = rules;
        this.weighting = weighting;
        this.noise = noise;
        this.frequencies = frequencies;
        this.impedance = new CircuitImpedance(circuit, frequencies);
        this.exchangeable = new ExchangeableParts(circuit, rules);
        int count = rules.start().length;
        this.logarithmic = new boolean[count];
        List<ElementParameter> parameters = circuit.parameters();
        for (int k = 0; k < count; k++) {
            logarithmic[k] = parameters.get(k).logarithmic() && rules.lower()[k] > 0;
        }
        this.place = new int[count];
        this.sought = number();
        this.squares = new BoundedLeastSquares(Math.max(1, sought), 2 * frequencies.length, SMALLEST_GAIN);
        this.from = new double[sought];
        this.lower = new double[sought];
        this.upper = new double[sought];
        this.unit = new double[count];
        this.values = new double[count];
        this.realWeight = new double[frequencies.length];
        this.imaginaryWeight = new double[frequencies.length];
    }

    private int number() {
        int next = 0;
        for (int k = 0; k < place.length; k++) {
            place[k] = rules.isFixed()[k] || rules.sameAs()[k] != k ? -1 : next++;
        }
        for (int k = 0; k < place.length; k++) {
            place[k] = place[rules.sameAs()[k]];
        }
        return next;
    }

    private double inner(int parameter, double value) {
        return unit[parameter] == 0 ? Math.log(value) : value / unit[parameter];
    }

    private double outer(int parameter, double value) {
        return unit[parameter] == 0 ? Math.exp(value) : unit[parameter] * value;
    }

    /** The derivative of a parameter after what is sought. */
    private double slope(int parameter) {
        return unit[parameter] == 0 ? values[parameter] : unit[parameter];
    }

    /**
     * The spectrum that is fitted next.
     *
     * @param newReal      Z′ in Ω; a point with NaN does not take part
     * @param newImaginary Z″ in Ω, negative for a capacitor
     */
    public void take(double[] newReal, double[] newImaginary) {
        real = newReal;
        imaginary = newImaginary;
        points = 0;
        for (int i = 0; i < frequencies.length; i++) {
            boolean there = Double.isFinite(real[i]) && Double.isFinite(imaginary[i]) && (real[i] != 0 || imaginary[i] != 0);
            realWeight[i] = there ? weighting.real(real[i], imaginary[i]) : 0;
            imaginaryWeight[i] = there ? weighting.imaginary(real[i], imaginary[i]) : 0;
            points += there ? 1 : 0;
        }
    }

    private int freedom() {
        return 2 * points - sought;
    }

    /** Whether the spectrum has enough points for the circuit. */
    public boolean isDecidable() {
        return points > 0 && freedom() > 0;
    }

    /** Fits from parameters in the order of {@link Circuit#parameters()}. */
    public FittedCircuit fit(double[] start) {
        return isDecidable() ? run(start, MOST_EVALUATIONS) : FittedCircuit.none(values.length);
    }

    /** Fits from many starts that follow from the spectrum, and takes the best; parts of the same shape come in order of frequency. */
    public FittedCircuit search() {
        if (!isDecidable()) {
            return FittedCircuit.none(values.length);
        }
        List<double[]> found = new CircuitStarts(circuit, rules, frequencies, real, imaginary).all();
        for (int look : new int[] {FIRST_LOOK, SECOND_LOOK}) {
            found = best(found, look);
        }
        FittedCircuit best = fit(found.getFirst());
        double[] ordered = exchangeable.byFrequency(best.parameters());
        return Arrays.equals(ordered, best.parameters()) ? best : fit(ordered);
    }

    /** Fits on from a result, with parts of the same shape exchanged where they then are nearer to what they were before. */
    public FittedCircuit keepIdentity(FittedCircuit fitted, double[] before) {
        double[] ordered = exchangeable.nearest(fitted.parameters(), before);
        return Arrays.equals(ordered, fitted.parameters()) ? fitted : fit(ordered);
    }

    /** Whether a result tells parts of the same shape apart, so that later ones can be compared with it. */
    public boolean tellsPartsApart(FittedCircuit fitted) {
        return fitted.converged() && exchangeable.areDecided(fitted);
    }

    private record Candidate(double[] parameters, double sum) {}

    private List<double[]> best(List<double[]> starts, int look) {
        List<Candidate> candidates = new ArrayList<>();
        for (double[] start : starts) {
            minimise(start, look);
            double sum = squares.sumOfSquares();
            candidates.add(new Candidate(values.clone(), Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum));
        }
        return candidates.stream().sorted(Comparator.comparingDouble(Candidate::sum)).limit(KEPT).map(Candidate::parameters).toList();
    }

    private boolean minimise(double[] start, int mostEvaluations) {
        for (int k = 0; k < values.length; k++) {
            boolean isFixed = rules.isFixed()[k];
            values[k] = isFixed ? rules.start()[k] : Math.clamp(start[k], rules.lower()[k], rules.upper()[k]);
            unit[k] = logarithmic[rules.sameAs()[k]] ? 0 : 1;
        }
        if (sought == 0) {
            return true;
        }
        boolean converged = minimise(Math.min(mostEvaluations, LOGARITHMIC_EVALUATIONS));
        if (converged || mostEvaluations <= SECOND_LOOK) {
            return converged;
        }
        for (int k = 0; k < values.length; k++) {
            unit[k] = logarithmic[rules.sameAs()[k]] ? values[k] : 1;
        }
        return minimise(mostEvaluations);
    }

    /** From the values on, in the units. */
    private boolean minimise(int mostEvaluations) {
        for (int k = 0; k < values.length; k++) {
            if (place[k] >= 0 && rules.sameAs()[k] == k) {
                from[place[k]] = inner(k, values[k]);
                lower[place[k]] = inner(k, rules.lower()[k]);
                upper[place[k]] = inner(k, rules.upper()[k]);
            }
        }
        boolean converged = squares.fit(this, from, lower, upper, mostEvaluations);
        for (int j = 0; j < sought; j++) {
            from[j] = squares.parameter(j);
        }
        outer(from);
        return converged;
    }

    /** Sets the circuit's parameters from those that are sought. */
    private void outer(double[] parameters) {
        for (int k = 0; k < values.length; k++) {
            if (place[k] >= 0) {
                values[k] = outer(rules.sameAs()[k], parameters[place[k]]);
            } else if (rules.sameAs()[k] != k) {
                values[k] = values[rules.sameAs()[k]];
            }
        }
    }

    private FittedCircuit run(double[] start, int mostEvaluations) {
        boolean converged = minimise(start, mostEvaluations);
        impedance.evaluate(values);
        double sum = 0;
        double relative = 0;
        for (int i = 0; i < frequencies.length; i++) {
            if (realWeight[i] > 0) {
                double re = impedance.real()[i] - real[i];
                double im = impedance.imaginary()[i] - imaginary[i];
                sum += re * re * realWeight[i] * realWeight[i] + im * im * imaginaryWeight[i] * imaginaryWeight[i];
                relative += (re * re + im * im) / (real[i] * real[i] + imaginary[i] * imaginary[i]);
            }
        }
        double variance = sum / freedom();
        double scale = noise > 0 ? noise * noise : 1;
        return new FittedCircuit(values.clone(), covariance(noise > 0 ? scale : variance), variance / scale,
                Math.sqrt(relative / points), converged, sought == 0 ? 1 : squares.evaluations());
    }

    private double[] covariance(double variance) {
        int count = values.length;
        double[] all = new double[count * count];
        if (sought == 0) {
            return all;
        }
        double[][] inner = squares.covariance();
        for (int k = 0; k < count; k++) {
            for (int l = 0; l < count; l++) {
                int row = place[k];
                int column = place[l];
                if (row >= 0 && column >= 0) {
                    boolean held = squares.isHeld(row) || squares.isHeld(column);
                    double slopes = (logarithmic[rules.sameAs()[k]] ? values[k] : 1) * (logarithmic[rules.sameAs()[l]] ? values[l] : 1);
                    all[k * count + l] = inner == null || held ? Double.NaN : inner[row][column] * variance * slopes;
                }
            }
        }
        return all;
    }

    @Override
    public boolean evaluate(double[] parameters, double[] residuals, double[][] jacobian) {
        outer(parameters);
        impedance.evaluate(values);
        double[] re = impedance.real();
        double[] im = impedance.imaginary();
        double sum = 0;
        for (int i = 0; i < frequencies.length; i++) {
            boolean there = realWeight[i] > 0;
            residuals[2 * i] = there ? (re[i] - real[i]) * realWeight[i] : 0;
            residuals[2 * i + 1] = there ? (im[i] - imaginary[i]) * imaginaryWeight[i] : 0;
            sum += residuals[2 * i] + residuals[2 * i + 1];
            Arrays.fill(jacobian[2 * i], 0);
            Arrays.fill(jacobian[2 * i + 1], 0);
        }
        for (int k = 0; k < values.length; k++) {
            if (place[k] >= 0) {
                addSlopes(k, jacobian);
            }
        }
        return Double.isFinite(sum);
    }

    private void addSlopes(int parameter, double[][] jacobian) {
        double[] re = impedance.realSlope(parameter);
        double[] im = impedance.imaginarySlope(parameter);
        double slope = slope(rules.sameAs()[parameter]);
        int column = place[parameter];
        for (int i = 0; i < re.length; i++) {
            jacobian[2 * i][column] += re[i] * realWeight[i] * slope;
            jacobian[2 * i + 1][column] += im[i] * imaginaryWeight[i] * slope;
        }
    }

    /** The model at the frequencies for the given parameters: Z′, then Z″, in Ω. */
    public double[][] model(double[] parameters) {
        impedance.evaluate(parameters);
        return new double[][] {impedance.real().clone(), impedance.imaginary().clone()};
    }
}
