package org.operanda.electrochemistry.galvanostatic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.operanda.math.Noise;
import org.operanda.math.PolynomialFit;
import org.operanda.math.StraightLine;

/**
 * One pulse of a titration with the rest after it.
 *
 * @param step           the pulse
 * @param rest           the rest after it
 * @param before         open-circuit potential before, V
 * @param after          open-circuit potential after, V
 * @param noise          standard deviation of an open-circuit potential, V
 * @param duration       τ in s
 * @param line           the potential against √t, in V and s^½
 * @param rSquared       of that line
 * @param curvature      how far the middle of a parabola in √t lies off its chord, as a part of the chord's height
 * @param relaxation     drift of the potential at the end of the rest, V/s
 */
record Pulse(Step step, Step rest, double before, double after, double noise, double duration, StraightLine line, double rSquared,
        double curvature, double relaxation) {
    private static final int FEWEST_ROWS = 5;
    /** The last part of a rest by which its end is judged. */
    private static final double END = 0.1;

    /** The pulses of a test: single steps of current between two rests, with enough rows in each. */
    static List<Pulse> of(Cycling cycling, double fitFrom) {
        List<Pulse> pulses = new ArrayList<>();
        List<Step> steps = cycling.steps();
        for (int i = 1; i + 1 < steps.size(); i++) {
            Step step = steps.get(i);
            boolean titration = step.sign() != 0 && step.type() != Step.Type.CONSTANT_VOLTAGE && step.joined()
                    && steps.get(i - 1).sign() == 0
                    && steps.get(i + 1).sign() == 0 && steps.get(i + 1).joined();
            if (titration) {
                of(cycling, step, steps.get(i + 1), fitFrom).ifPresent(pulses::add);
            }
        }
        return pulses;
    }

    private static Optional<Pulse> of(Cycling cycling, Step step, Step rest, double fitFrom) {
        double[] seconds = cycling.rows().seconds();
        double[] volts = cycling.rows().volts();
        double start = seconds[step.origin()];
        double duration = cycling.duration(step);
        int from = step.begin();
        while (from < step.end() && !(seconds[from] - start > fitFrom * duration)) {
            from++;
        }
        if (step.end() - from < FEWEST_ROWS || rest.end() - rest.begin() < FEWEST_ROWS) {
            return Optional.empty();
        }
        double[] root = new double[step.end() - from];
        for (int i = 0; i < root.length; i++) {
            root[i] = Math.sqrt(seconds[from + i] - start);
        }
        double[] potential = Arrays.copyOfRange(volts, from, step.end());
        StraightLine line = StraightLine.ordinary(root, potential);
        int tail = endOfRest(seconds, rest);
        double[] restSeconds = Arrays.copyOfRange(seconds, tail, rest.end());
        double[] restVolts = Arrays.copyOfRange(volts, tail, rest.end());
        return Optional
                .of(new Pulse(step, rest, volts[step.begin() - 1], volts[rest.end() - 1], Noise.standardDeviation(restSeconds, restVolts),
                        duration, line, rSquared(line, potential), curvature(root, potential),
                        StraightLine.ordinary(restSeconds, restVolts).slope()));
    }

    private static int endOfRest(double[] seconds, Step rest) {
        double from = seconds[rest.end() - 1] - END * (seconds[rest.end() - 1] - seconds[rest.origin()]);
        int tail = rest.end() - FEWEST_ROWS;
        while (tail > rest.begin() && seconds[tail - 1] >= from) {
            tail--;
        }
        return tail;
    }

    private static double rSquared(StraightLine line, double[] potential) {
        double mean = Arrays.stream(potential).average().orElse(Double.NaN);
        double total = Arrays.stream(potential).map(v -> (v - mean) * (v - mean)).sum();
        return 1 - line.sumOfSquares() / total;
    }

    private static double curvature(double[] root, double[] potential) {
        double[] c = PolynomialFit.of(root, potential, 2).coefficients();
        double width = root[root.length - 1] - root[0];
        double height = width * (c[1] + c[2] * (root[0] + root[root.length - 1]));
        return Math.abs(c[2] * width * width / 4 / height);
    }

    /** Change of the equilibrium potential by the pulse, ΔE_s. */
    double steadyChange() {
        return after - before;
    }

    /** Change of the potential during the pulse by diffusion alone, ΔE_τ = √τ dE/d√t: what the resistance does is left out. */
    double transientChange() {
        return Math.sqrt(duration) * line.slope();
    }

    /** What the current does to the potential at once: the line at t = 0 against the equilibrium before. */
    double resistiveChange() {
        return line.intercept() - before;
    }

    /** D/L² = 4/(π τ) (ΔE_s/ΔE_τ)² in 1/s (W. Weppner, R. A. Huggins, J. Electrochem. Soc. 124 (1977) 1569, equation 33). */
    double diffusionRate() {
        double ratio = steadyChange() / transientChange();
        return 4 / (Math.PI * duration) * ratio * ratio;
    }

    /** One standard deviation of {@link #diffusionRate}, from the noise of the rests and the scatter about the line. */
    double diffusionRateSigma() {
        double ofSteady = Math.sqrt(2) * noise / steadyChange();
        double ofTransient = line.slopeSigma() / line.slope();
        return 2 * diffusionRate() * Math.hypot(ofSteady, ofTransient);
    }
}
