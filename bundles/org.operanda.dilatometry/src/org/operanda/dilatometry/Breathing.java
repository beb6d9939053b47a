package org.operanda.dilatometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.measure.Unit;
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
 * How an electrode breathes, one number per cycle with its standard deviation: the height at the start, at the end, the greatest and the
 * least; the reversible part h_max − h_end and the irreversible part h_end − h_start (the definitions of the operando review's section
 * 3.7.4; as M. Hahn et al., Electrochem. Solid-State Lett. 11 (2008) A151, for graphite); the expansion from the start to the greatest
 * height per charge that passed meanwhile, and per change of composition where it is known.
 * <p>
 * A height is read along straight lines through the rows beside it. What the standard deviation of the heights holds beyond the noise from
 * row to row, for instance that of the baseline, is taken as independent between two heights, so that the deviation of a difference is
 * rather too great than too small.
 */
public final class Breathing implements SeriesOperation<BreathingSettings> {

    @Override
    public Class<BreathingSettings> settingsType() {
        return BreathingSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, BreathingSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        Inputs given = new Inputs(inputs, problems);
        Optional<Curve> curve = given.height(Inputs.SERIES, settings.dataset());
        Optional<double[]> cycle = curve.flatMap(c -> given.numbers(c.axis(), Inputs.CHARGE, QuantityKind.CYCLE));
        Optional<double[]> charge = curve
                .flatMap(c -> given.on(c.axis(), Inputs.CHARGE, Units.MILLIAMPERE_HOUR, "", QuantityKind.CHARGE));
        if (cycle.isEmpty() || charge.isEmpty()) {
            return new OperationResult(List.of(), problems);
        }
        boolean hasComposition = inputs.get(Inputs.CHARGE).first(QuantityKind.COMPOSITION).isPresent();
        Optional<double[]> composition = hasComposition
                ? given.on(curve.get().axis(), Inputs.CHARGE, Units.ONE, "", QuantityKind.COMPOSITION)
                : Optional.empty();
        List<Dataset> results = new Cycles(curve.get(), cycle.get(), charge.get(), composition, settings.points()).results(problems);
        return progress.isCancelled() ? OperationResult.EMPTY : new OperationResult(results, problems);
    }

    /** The complete rows of a curve, cycle by cycle. */
    private static final class Cycles {
        private final Curve curve;
        private final double[] height;
        private final double[] charge;
        private final Optional<double[]> composition;
        private final List<Segment> segments;
        private final LocalLines lines;
        private final Map<String, Reading[]> columns = new LinkedHashMap<>();

        Cycles(Curve curve, double[] cycle, double[] charge, Optional<double[]> composition, int points) {
            int[] rows = IntStream.range(0, curve.rows()).filter(
                    i -> Double.isFinite(curve.values()[i]) && Double.isFinite(cycle[i]) && Double.isFinite(charge[i])).toArray();
            this.curve = curve;
            this.height = picked(curve.values(), rows);
            this.charge = picked(charge, rows);
            this.composition = composition.map(x -> picked(x, rows));
            this.segments = Segment.of(picked(cycle, rows));
            this.lines = new LocalLines(picked(curve.seconds(), rows), height, picked(curve.sigma(), rows), points);
        }

        private static double[] picked(double[] all, int[] rows) {
            return IntStream.of(rows).mapToDouble(row -> all[row]).toArray();
        }

        List<Dataset> results(List<Problem> problems) {
            if (segments.isEmpty()) {
                problems.add(Problem.of(Severity.ERROR, "dilatometry.no-cycles", "No row has both a height and a cycle.",
                        "Check that the dilatometer and the potentiostat ran at the same time; set the clock transform."));
                return List.of();
            }
            for (int i = 0; i < segments.size(); i++) {
                measure(i);
            }
            Axis axis = Axis.of("cycle", QuantityKind.CYCLE, Units.ONE,
                    Values.of(segments.stream().mapToDouble(Segment::number).toArray()));
            return columns.entrySet().stream().map(column -> dataset(column.getKey(), column.getValue(), axis)).toList();
        }

        private void measure(int index) {
            Segment cycle = segments.get(index);
            int top = lines.extreme(cycle.from(), cycle.to(), 1);
            int bottom = lines.extreme(cycle.from(), cycle.to(), -1);
            Reading start = lines.first(cycle.from(), cycle.to());
            Reading end = lines.last(cycle.from(), cycle.to());
            Reading greatest = lines.at(top, cycle.from(), cycle.to());
            put("height_start", index, start);
            put("height_end", index, end);
            put("height_maximum", index, greatest);
            put("height_minimum", index, lines.at(bottom, cycle.from(), cycle.to()));
            put("reversible", index, top == cycle.to() - 1 ? new Reading(0, end.sigma()) : greatest.minus(end));
            put("irreversible", index, end.minus(start));
            Reading expansion = top == cycle.from() ? Reading.MISSING : greatest.minus(start);
            put("expansion_per_charge", index, expansion.over(Math.abs(charge[top] - charge[cycle.from()])));
            composition.ifPresent(
                    x -> put("expansion_per_composition", index, expansion.over(Math.abs(x[top] - x[cycle.from()]))));
        }

        private void put(String name, int index, Reading reading) {
            columns.computeIfAbsent(name, n -> new Reading[segments.size()])[index] = reading;
        }

        private Dataset dataset(String name, Reading[] readings, Axis axis) {
            QuantityKind kind = switch (name) {
                case "expansion_per_charge" -> DilatometryQuantities.HEIGHT_PER_CHARGE;
                case "expansion_per_composition" -> DilatometryQuantities.HEIGHT_PER_COMPOSITION;
                default -> curve.quantity();
            };
            Unit<?> unit = name.equals("expansion_per_charge") ? curve.unit().divide(Units.MILLIAMPERE_HOUR) : curve.unit();
            Values values = Values.of(Arrays.stream(readings).mapToDouble(Reading::value).toArray());
            Values sigma = Values.of(Arrays.stream(readings).mapToDouble(Reading::sigma).toArray());
            return new Dataset(name, kind, unit, List.of(axis), values, Optional.of(sigma));
        }
    }
}
