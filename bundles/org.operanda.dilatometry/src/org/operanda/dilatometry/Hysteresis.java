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
import org.operanda.math.StraightLine;

/**
 * The loop that the height makes against the voltage in each cycle: its area |∮ h dV|, closed by a straight line from its last point to its
 * first, and its width, the voltage of the half cycle in which the current charges less that of the one in which it discharges at one
 * height. The standard deviation of the area is that of the heights' noise, of the width that of the two straight lines V(h).
 */
public final class Hysteresis implements SeriesOperation<HysteresisSettings> {

    @Override
    public Class<HysteresisSettings> settingsType() {
        return HysteresisSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, HysteresisSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        Inputs given = new Inputs(inputs, problems);
        Optional<Curve> curve = given.height(Inputs.SERIES, settings.dataset());
        Optional<double[]> volts = curve
                .flatMap(c -> given.on(c.axis(), Derivative.VOLTAGE, Units.VOLT, "", QuantityKind.POTENTIAL));
        Optional<double[]> cycle = curve.flatMap(c -> given.numbers(c.axis(), Inputs.CHARGE, QuantityKind.CYCLE));
        Optional<double[]> half = curve.flatMap(c -> given.numbers(c.axis(), Inputs.CHARGE, DilatometryQuantities.HALF_CYCLE));
        Optional<double[]> charge = curve
                .flatMap(c -> given.on(c.axis(), Inputs.CHARGE, Units.MILLIAMPERE_HOUR, "", QuantityKind.CHARGE));
        if (volts.isEmpty() || cycle.isEmpty() || half.isEmpty() || charge.isEmpty()) {
            return new OperationResult(List.of(), problems);
        }
        List<Dataset> results = new Loops(curve.get(), volts.get(), cycle.get(), half.get(), charge.get(), settings).results(problems);
        return progress.isCancelled() ? OperationResult.EMPTY : new OperationResult(results, problems);
    }

    /** The complete rows of a curve, cycle by cycle. */
    private static final class Loops {
        private final Curve curve;
        private final double[] height;
        private final double[] sigma;
        private final double[] volts;
        private final double[] half;
        private final double[] charge;
        private final List<Segment> cycles;
        private final LocalLines lines;
        private final HysteresisSettings settings;

        Loops(Curve curve, double[] volts, double[] cycle, double[] half, double[] charge, HysteresisSettings settings) {
            int[] rows = IntStream.range(0, curve.rows()).filter(i -> Double.isFinite(curve.values()[i] + volts[i] + cycle[i] + half[i]
                    + charge[i])).toArray();
            this.curve = curve;
            this.settings = settings;
            this.height = IntStream.of(rows).mapToDouble(i -> curve.values()[i]).toArray();
            this.sigma = IntStream.of(rows).mapToDouble(i -> curve.sigma()[i]).toArray();
            this.volts = IntStream.of(rows).mapToDouble(i -> volts[i]).toArray();
            this.half = IntStream.of(rows).mapToDouble(i -> half[i]).toArray();
            this.charge = IntStream.of(rows).mapToDouble(i -> charge[i]).toArray();
            this.cycles = Segment.of(IntStream.of(rows).mapToDouble(i -> cycle[i]).toArray());
            this.lines = new LocalLines(IntStream.of(rows).mapToDouble(i -> curve.seconds()[i]).toArray(), height, sigma,
                    settings.points());
        }

        List<Dataset> results(List<Problem> problems) {
            if (cycles.isEmpty()) {
                problems.add(Problem.of(Severity.ERROR, "dilatometry.no-cycles", "No row has a height, a voltage and a cycle.",
                        "Check that the dilatometer and the potentiostat ran at the same time; set the clock transform."));
                return List.of();
            }
            Axis axis = Axis.of("cycle", QuantityKind.CYCLE, Units.ONE,
                    Values.of(cycles.stream().mapToDouble(Segment::number).toArray()));
            List<Reading> areas = cycles.stream().map(this::area).toList();
            List<Reading> widths = cycles.stream().map(this::width).toList();
            if (widths.stream().anyMatch(w -> Double.isNaN(w.value()))) {
                problems.add(Problem.of(Severity.WARNING, "dilatometry.loop-open",
                        "In some cycles the height is not passed in both directions; they have no width.",
                        "Choose another part of the loop's height."));
            }
            return List.of(
                    new Dataset("loop_area", DilatometryQuantities.LOOP_AREA, curve.unit().multiply(Units.VOLT), List.of(axis),
                            values(areas, false), Optional.of(values(areas, true))),
                    new Dataset("loop_width", QuantityKind.POTENTIAL, Units.VOLT, List.of(axis), values(widths, false),
                            Optional.of(values(widths, true))));
        }

        private static Values values(List<Reading> readings, boolean ofSigma) {
            return Values.of(readings.stream().mapToDouble(r -> ofSigma ? r.sigma() : r.value()).toArray());
        }

        /** The trapezoids around the loop: each height counts by half the voltage between its neighbours. */
        private Reading area(Segment cycle) {
            double area = 0;
            double variance = 0;
            for (int row = cycle.from(); row < cycle.to(); row++) {
                int after = row + 1 < cycle.to() ? row + 1 : cycle.from();
                int before = row > cycle.from() ? row - 1 : cycle.to() - 1;
                double weight = (volts[after] - volts[before]) / 2;
                area += height[row] * weight;
                variance += weight * weight * sigma[row] * sigma[row];
            }
            return new Reading(Math.abs(area), Math.sqrt(variance));
        }

        private Reading width(Segment cycle) {
            double least = lines.at(lines.extreme(cycle.from(), cycle.to(), -1), cycle.from(), cycle.to()).value();
            double greatest = lines.at(lines.extreme(cycle.from(), cycle.to(), 1), cycle.from(), cycle.to()).value();
            double wanted = least + settings.fraction() * (greatest - least);
            Reading charging = Reading.MISSING;
            Reading discharging = Reading.MISSING;
            for (Segment branch : Segment.of(Arrays.copyOfRange(half, cycle.from(), cycle.to()))) {
                int from = cycle.from() + branch.from();
                int to = cycle.from() + branch.to();
                if (charge[to - 1] > charge[from]) {
                    charging = voltage(from, to, wanted);
                } else if (charge[to - 1] < charge[from]) {
                    discharging = voltage(from, to, wanted);
                }
            }
            return charging.minus(discharging);
        }

        /** The voltage at which a branch passes the wanted height. */
        private Reading voltage(int from, int to, double wanted) {
            int points = Math.min(settings.points(), to - from);
            if (points < 3) {
                return Reading.MISSING;
            }
            double sum = 0;
            for (int row = from; row < from + points; row++) {
                sum += height[row] - wanted;
            }
            for (int begin = from; begin + points < to; begin++) {
                double next = sum + height[begin + points] - height[begin];
                if (sum == 0 || Math.signum(sum) != Math.signum(next)) {
                    return line(begin, begin + points, wanted);
                }
                sum = next;
            }
            return Reading.MISSING;
        }

        private Reading line(int from, int to, double wanted) {
            double[] above = IntStream.range(from, to).mapToDouble(i -> height[i] - wanted).toArray();
            StraightLine line = StraightLine.ordinary(above, Arrays.copyOfRange(volts, from, to));
            return new Reading(line.intercept(), line.interceptSigma());
        }
    }
}
