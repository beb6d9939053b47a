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
import org.operanda.data.Units;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;

/**
 * dV/dQ of every half cycle on one axis of capacity: a frame per half cycle. V is the mean voltage over each step of the axis, ∫V dQ / ΔQ, which
 * uses every row; it is smoothed and differentiated. The slope has the sign that the voltage has against the capacity of the half cycle:
 * positive for a charge, negative for a discharge. NaN beyond the half cycle's capacity.
 */
public final class DifferentialVoltage implements SeriesOperation<DifferentialVoltageSettings> {

    @Override
    public Class<DifferentialVoltageSettings> settingsType() {
        return DifferentialVoltageSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, DifferentialVoltageSettings settings, Progress progress) {
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
        Axis axis = set.capacityAxis(settings.points());
        double step = axis.values().get(1);
        Smoother smoother = new Smoother(settings.smoothing(), settings.window(), settings.degree());
        List<Dataset> results = set.map("differential_voltage", GalvanostaticQuantities.DIFFERENTIAL_VOLTAGE,
                Units.VOLT.divide(set.unit()), axis, half -> curve(set, half, settings.points(), step, smoother));
        problems.add(Problem.of(Severity.INFO, "curves.smoothing", String.format(Locale.ROOT, "dV/dQ on steps of %.4g %s, %s.", step,
                Units.symbol(set.unit()), smoother.inWords()), ""));
        return progress.isCancelled() ? OperationResult.EMPTY : new OperationResult(results, problems);
    }

    private static CurveSet.Curve curve(CurveSet set, HalfCycle half, int points, double step, Smoother smoother) {
        CurveSet.Curve curve = CurveSet.Curve.missing(points);
        double[] sigma = curve.sigma().clone();
        double[] energy = energyAt(set, half, points, step);
        int last = 0;
        while (last + 1 < points && !Double.isNaN(energy[last + 1])) {
            last++;
        }
        if (last > 2) {
            double[] mean = new double[last];
            Arrays.setAll(mean, i -> (energy[i + 1] - energy[i]) / step);
            CurveSet.Curve slope = smoother.derivative(mean, step);
            // the means stand between the points: the slope at a point is the mean of those beside it
            for (int i = 1; i < last; i++) {
                curve.values()[i] = (slope.values()[i - 1] + slope.values()[i]) / 2;
                sigma[i] = Math.max(slope.sigma()[i - 1], slope.sigma()[i]);
            }
        }
        return new CurveSet.Curve(curve.values(), sigma);
    }

    /** ∫V dQ from the beginning of the half cycle to each point of the axis; NaN beyond its capacity. */
    private static double[] energyAt(CurveSet set, HalfCycle half, int points, double step) {
        double[] volts = set.cycling().rows().volts();
        double[] energy = new double[points];
        Arrays.fill(energy, Double.NaN);
        energy[0] = 0;
        double reached = 0;
        double work = 0;
        int next = 1;
        for (Step part : half.steps()) {
            for (int row = part.begin(); part.sign() != 0 && row < part.end(); row++) {
                double now = set.capacityAt(half, row);
                double before = row == part.begin() ? volts[row] : volts[row - 1];
                while (next < points && next * step <= now * (1 + 1e-12) && now > reached) {
                    double passed = next * step - reached;
                    double there = before + passed / (now - reached) * (volts[row] - before);
                    energy[next++] = work + passed * (before + there) / 2;
                }
                if (now > reached) {
                    work += (now - reached) * (before + volts[row]) / 2;
                    reached = now;
                }
            }
        }
        return energy;
    }
}
