package org.operanda.dilatometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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
 * Puts the height of one cell on an axis that cells of other size and speed share: the cycle with its fraction, from 0 to 1 by the charge
 * that has passed in it in either direction, or that charge itself. Each point is the mean of the rows around it, with the standard
 * deviation of that mean; one without rows is missing.
 */
public final class CommonAxis implements SeriesOperation<CommonAxisSettings> {
    private static final int MOST_POINTS = 10_000_000;
    /** The last row of a cycle belongs to the cycle that it ends. */
    private static final double WITHIN = 1 - 1e-9;

    @Override
    public Class<CommonAxisSettings> settingsType() {
        return CommonAxisSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, CommonAxisSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        Inputs given = new Inputs(inputs, problems);
        Optional<Curve> curve = given.height(Inputs.SERIES, settings.dataset());
        Optional<double[]> charge = curve
                .flatMap(c -> given.on(c.axis(), Inputs.CHARGE, Units.MILLIAMPERE_HOUR, "", QuantityKind.CHARGE));
        boolean byCycle = settings.axis() == CommonAxisSettings.Against.CYCLE_FRACTION;
        Optional<double[]> cycle = charge.flatMap(c -> byCycle
                ? given.numbers(curve.get().axis(), Inputs.CHARGE, QuantityKind.CYCLE)
                : Optional.of(new double[c.length]));
        if (cycle.isEmpty()) {
            return new OperationResult(List.of(), problems);
        }
        double[] place = place(charge.get(), cycle.get(), byCycle);
        List<Dataset> results = binned(curve.get(), place, byCycle, settings, problems);
        return progress.isCancelled() ? OperationResult.EMPTY : new OperationResult(results, problems);
    }

    /** Where each row lies on the common axis. */
    private static double[] place(double[] charge, double[] cycle, boolean byCycle) {
        double[] place = new double[charge.length];
        Arrays.fill(place, Double.NaN);
        for (Segment segment : Segment.of(cycle)) {
            double passed = 0;
            double last = Double.NaN;
            for (int row = segment.from(); row < segment.to(); row++) {
                passed += Double.isNaN(charge[row]) || Double.isNaN(last) ? 0 : Math.abs(charge[row] - last);
                last = Double.isNaN(charge[row]) ? last : charge[row];
                place[row] = Double.isNaN(last) ? Double.NaN : passed;
            }
            for (int row = segment.from(); byCycle && row < segment.to(); row++) {
                place[row] = segment.number() + (passed > 0 ? Math.min(place[row] / passed, WITHIN) : 0);
            }
        }
        return place;
    }

    private static List<Dataset> binned(Curve curve, double[] place, boolean byCycle, CommonAxisSettings settings,
            List<Problem> problems) {
        double width = byCycle ? 1.0 / settings.points() : settings.interval();
        int[] rows = IntStream.range(0, place.length).filter(i -> Double.isFinite(place[i] + curve.values()[i])).toArray();
        double first = byCycle ? Math.floor(IntStream.of(rows).mapToDouble(i -> place[i]).min().orElse(0)) : 0;
        double last = IntStream.of(rows).mapToDouble(i -> place[i]).max().orElse(Double.NaN);
        if (!((last - first) / width < MOST_POINTS)) {
            problems.add(Problem.of(Severity.ERROR, "dilatometry.no-common-axis",
                    rows.length == 0 ? "No row has both a height and a charge." : "The axis would have too many points.",
                    "Check the clock transform, or choose a greater interval."));
            return List.of();
        }
        int count = (int) Math.floor((last - first) / width) + 1;
        double noise = curve.noise();
        double[] sum = new double[count];
        double[] shared = new double[count];
        int[] number = new int[count];
        for (int row : rows) {
            int bin = Math.min((int) ((place[row] - first) / width), count - 1);
            sum[bin] += curve.values()[row];
            shared[bin] += Math.max(0, curve.sigma()[row] * curve.sigma()[row] - noise * noise);
            number[bin]++;
        }
        double[] middle = new double[count];
        double[] mean = new double[count];
        double[] sigma = new double[count];
        for (int bin = 0; bin < count; bin++) {
            middle[bin] = first + (bin + 0.5) * width;
            mean[bin] = number[bin] == 0 ? Double.NaN : sum[bin] / number[bin];
            sigma[bin] = number[bin] == 0 ? Double.NaN : Math.sqrt((noise * noise + shared[bin]) / number[bin]);
        }
        Axis axis = byCycle
                ? Axis.of("cycle_fraction", DilatometryQuantities.CYCLE_FRACTION, Units.ONE, Values.of(middle))
                : Axis.of("charge_passed", QuantityKind.CHARGE, Units.MILLIAMPERE_HOUR, Values.of(middle));
        String name = curve.quantity().equals(DilatometryQuantities.HEIGHT_CHANGE) ? "height_change" : "displacement";
        return List.of(new Dataset(name, curve.quantity(), curve.unit(), List.of(axis), Values.of(mean), Optional.of(Values.of(sigma))));
    }
}
