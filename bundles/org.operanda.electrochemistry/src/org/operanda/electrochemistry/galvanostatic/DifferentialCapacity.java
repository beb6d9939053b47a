package org.operanda.electrochemistry.galvanostatic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

/**
 * dQ/dV of every half cycle on one axis of voltage: a frame per half cycle.
 * <p>
 * The charge that passes between two rows is spread evenly over the voltages between them, and Q(V) is what has passed at voltages up to V:
 * for a monotonic curve that is the curve itself, and where noise or a nucleation dip makes the voltage turn back, no charge is lost (level
 * evaluation, X. Feng et al., eTransportation 3 (2020) 100051). Q(V) on equal steps of voltage is smoothed and differentiated. dQ is positive
 * for both directions. Held potentials are left out, for there dV is zero; NaN outside the voltages of a half cycle.
 */
public final class DifferentialCapacity implements SeriesOperation<DifferentialCapacitySettings> {
    private static final int AUTOMATIC_POINTS = 300;
    private static final int MOST_POINTS = 100_000;

    @Override
    public Class<DifferentialCapacitySettings> settingsType() {
        return DifferentialCapacitySettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, DifferentialCapacitySettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        Optional<CurveSet> curves = Cycling.of(inputs, settings.segmentation(), problems)
                .flatMap(cycling -> CurveSet.of(cycling, settings.per(), settings.mass(), settings.area(), problems));
        if (curves.isEmpty()) {
            return new OperationResult(List.of(), problems);
        }
        CurveSet set = curves.get();
        double[] range = range(set);
        double step = step(settings.step(), range[1] - range[0]);
        double origin = Math.floor(range[0] / step);
        double count = Math.ceil(range[1] / step) - origin + 1;
        if (!(count >= 2 && count <= MOST_POINTS)) {
            problems.add(Problem.of(Severity.ERROR, "curves.voltage-step", "The voltages of the half cycles make no axis with that step.",
                    "Choose another step of voltage."));
            return new OperationResult(List.of(), problems);
        }
        int points = (int) count;
        double[] volts = new double[points];
        Arrays.setAll(volts, i -> (origin + i) * step);
        Smoother smoother = new Smoother(settings.smoothing(), settings.window(), settings.degree());
        Axis axis = Axis.of("voltage", QuantityKind.POTENTIAL, Units.VOLT, Values.of(volts));
        List<Dataset> results = set.map("differential_capacity", GalvanostaticQuantities.DIFFERENTIAL_CAPACITY,
                set.unit().divide(Units.VOLT), axis, half -> curve(set, half, volts, step, smoother));
        problems.add(Problem.of(Severity.INFO, "curves.smoothing", String.format(Locale.ROOT, "dQ/dV on steps of %.4g V, %s.", step,
                smoother.inWords()), ""));
        return progress.isCancelled() ? OperationResult.EMPTY : new OperationResult(results, problems);
    }

    private static double step(double given, double range) {
        if (given > 0 || !(range > 0)) {
            return given;
        }
        double wanted = range / AUTOMATIC_POINTS;
        double decade = Math.pow(10, Math.floor(Math.log10(wanted)));
        return decade * (wanted < 2 * decade ? 1 : wanted < 5 * decade ? 2 : 5);
    }

    private static boolean counts(Step step) {
        return step.sign() != 0 && step.type() != Step.Type.CONSTANT_VOLTAGE;
    }

    private static double[] range(CurveSet set) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        double[] volts = set.cycling().rows().volts();
        for (HalfCycle half : set.halves()) {
            for (Step step : half.steps()) {
                for (int row = step.begin(); counts(step) && row < step.end(); row++) {
                    least = volts[row] < least ? volts[row] : least;
                    greatest = volts[row] > greatest ? volts[row] : greatest;
                }
            }
        }
        return new double[] {least, greatest};
    }

    private static CurveSet.Curve curve(CurveSet set, HalfCycle half, double[] axis, double step, Smoother smoother) {
        Levels levels = new Levels(axis.length, axis[0], step);
        double[] volts = set.cycling().rows().volts();
        double[] charge = set.cycling().passed().charge();
        for (Step part : half.steps()) {
            for (int row = part.begin() + 1; counts(part) && row < part.end(); row++) {
                levels.add(volts[row - 1], volts[row], set.factor() * half.sign() * (charge[row] - charge[row - 1]));
            }
        }
        return levels.derivative(smoother);
    }
}
