package org.operanda.electrochemistry.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.electrochemistry.galvanostatic.Cycles;
import org.operanda.electrochemistry.galvanostatic.DifferentialCapacity;
import org.operanda.electrochemistry.galvanostatic.VoltageCurves;
import org.operanda.figure.Colour;
import org.operanda.figure.Curve;
import org.operanda.figure.CurveStyle;
import org.operanda.figure.CurveStyle.Line;
import org.operanda.figure.CurveStyle.Side;
import org.operanda.figure.CurveStyle.Spread;
import org.operanda.figure.CurveStyle.Symbol;
import org.operanda.figure.Curves;
import org.operanda.figure.FigureAxis;
import org.operanda.figure.Marker;
import org.operanda.figure.Range;
import org.operanda.workbench.view.Basis;
import org.operanda.workbench.view.CalculatedView;
import org.operanda.workbench.view.Column;
import org.operanda.workbench.view.Evaluation;
import org.operanda.workbench.view.Shades;

/**
 * The cycles of a galvanostatic test as charts: voltage against capacity, dQ/dV against voltage, capacity and coulombic efficiency against
 * the cycle.
 *
 * @param cycles       of {@link Cycles}
 * @param voltage      of {@link VoltageCurves}
 * @param differential of {@link DifferentialCapacity}
 * @param problems     what the operations said
 */
record CyclesContent(Measurement cycles, Measurement voltage, Measurement differential, List<Problem> problems)
        implements
            CalculatedView.Content {
    static final String CYCLES = "electrochemistry.cycles";
    static final String VOLTAGE = "electrochemistry.voltage-curves";
    static final String DIFFERENTIAL = "electrochemistry.differential-capacity";
    static final String ROLE = "series";
    static final List<String> OPERATIONS = List.of(CYCLES, VOLTAGE, DIFFERENTIAL);
    /** More curves than this hide each other. */
    private static final int MOST_CYCLES = 60;
    private static final int MOST_NAMES = 7;
    private static final int MOST_MARKERS = 3;
    private static final double PERCENT = 100;
    /** Efficiencies outside of this are those of cycles that were broken off. */
    private static final double SPREAD = 3;
    private static final double LEAST_SPREAD = 1;
    private static final double MARGIN = 0.08;
    private static final double HALF = 0.5;

    /** Calculates what no step gave. */
    static CyclesContent of(Basis from, Progress progress) {
        Evaluation evaluation = new Evaluation(from, progress);
        return new CyclesContent(evaluation.of(CYCLES, new Cycles()),
                evaluation.of(VOLTAGE, new VoltageCurves()),
                evaluation.of(DIFFERENTIAL, new DifferentialCapacity()), evaluation.problems());
    }

    /** The numbers of the cycles, rising. */
    SortedSet<Integer> numbers() {
        return cycles.datasets().stream().filter(d -> d.rank() == 1).findFirst().map(d -> integers(d.axes().getFirst().values()))
                .orElseGet(TreeSet::new);
    }

    private static SortedSet<Integer> integers(Values values) {
        SortedSet<Integer> numbers = new TreeSet<>();
        Arrays.stream(values.toArray()).forEach(v -> numbers.add((int) v));
        return numbers;
    }

    /**
     * The three charts.
     *
     * @param highlighted numbers of cycles that stand out; none for all alike
     */
    List<Column> columns(Set<Integer> highlighted) {
        SortedSet<Integer> there = new TreeSet<>(numbers());
        there.retainAll(highlighted);
        return List.of(family(voltage, "voltage", false, there), family(differential, "differential_capacity", true, there), course(there));
    }

    /** One curve for each half cycle. */
    private Column family(Measurement curves, String name, boolean signed, SortedSet<Integer> highlighted) {
        Optional<Dataset> map = curves.dataset(name).filter(d -> d.rank() == 2);
        if (map.isEmpty()) {
            return CalculatedView.empty(problems, "There are no curves.");
        }
        Axis along = map.get().axes().getLast();
        Family family = family(curves, highlighted);
        List<Curve> drawn = new ArrayList<>();
        for (int half : family.halves) {
            int cycle = family.cycle(half);
            Values values = map.get().frame(half).values();
            boolean negative = signed && curves.dataset("direction").orElseThrow().values().get(half) < 0;
            Values shown = negative ? Values.computed(values.length(), i -> -values.get(i)) : values;
            boolean stands = highlighted.isEmpty() || highlighted.contains(cycle);
            Colour colour = Shades.of(cycle, family.first(), family.last());
            drawn.add(Curve.of(family.isNamed(half) ? "cycle " + cycle : "", along.values(), shown)
                    .with(CurveStyle.LINE.in(stands ? colour : Shades.pale(colour))));
        }
        FigureAxis y = FigureAxis.of(map.get());
        return new Column(FigureAxis.of(along), List.of(new Curves(signed ? y.withName("dQ/dV") : y, Optional.empty(), drawn, 1)),
                List.of(), "");
    }

    /**
     * Which half cycles are drawn.
     *
     * @param halves in the order of drawing, those that stand out last
     * @param cycles of every half cycle
     * @param named  the cycles that a legend names
     */
    private record Family(List<Integer> halves, double[] cycles, Set<Integer> named) {
        int cycle(int half) {
            return (int) cycles[half];
        }

        double first() {
            return cycles[0];
        }

        double last() {
            return cycles[cycles.length - 1];
        }

        /** The first half of a cycle has its name. */
        boolean isNamed(int half) {
            return named.contains(cycle(half)) && (half == 0 || cycle(half - 1) != cycle(half));
        }
    }

    private static Family family(Measurement curves, SortedSet<Integer> highlighted) {
        double[] cycles = curves.dataset("cycle").orElseThrow().values().toArray();
        List<Integer> distinct = Arrays.stream(cycles).mapToObj(c -> (int) c).distinct().toList();
        Set<Integer> drawn = new TreeSet<>(NumberRanges.evenly(distinct, MOST_CYCLES));
        drawn.addAll(highlighted);
        List<Integer> halves = Stream.of(false, true).flatMap(stands -> IntStream.range(0, cycles.length).boxed()
                .filter(i -> drawn.contains((int) cycles[i]) && highlighted.contains((int) cycles[i]) == stands)).toList();
        return new Family(halves, cycles,
                new TreeSet<>(NumberRanges.evenly(highlighted.isEmpty() ? List.copyOf(drawn) : List.copyOf(highlighted), MOST_NAMES)));
    }

    /** The number of the cycle that a curve of one of the two families belongs to; empty when it belongs to none. */
    Optional<Integer> cycleOf(int column, int curve, int point, Set<Integer> highlighted) {
        if (column == 2) {
            return Optional.of(List.copyOf(numbers())).filter(all -> point < all.size()).map(all -> all.get(point));
        }
        SortedSet<Integer> there = new TreeSet<>(numbers());
        there.retainAll(highlighted);
        Family family = family(column == 0 ? voltage : differential, there);
        return curve < family.halves.size() ? Optional.of(family.cycle(family.halves.get(curve))) : Optional.empty();
    }

    /** Capacity and efficiency against the cycle. */
    private Column course(SortedSet<Integer> highlighted) {
        Optional<Dataset> charge = capacity("charge");
        Optional<Dataset> discharge = capacity("discharge");
        if (charge.isEmpty() || discharge.isEmpty()) {
            return CalculatedView.empty(problems, "There are no cycles.");
        }
        List<Curve> drawn = new ArrayList<>();
        drawn.add(points("charge", charge.get(), Symbol.CIRCLE, Colour.PALETTE.get(0)));
        drawn.add(points("discharge", discharge.get(), Symbol.SQUARE, Colour.PALETTE.get(2)));
        Optional<Dataset> efficiency = cycles.dataset("coulombic_efficiency").filter(d -> Range.of(d.values()).isPresent());
        efficiency.ifPresent(d -> drawn.add(Curve.of("coulombic efficiency", d)
                .with(CurveStyle.POINTS.in(Colour.PALETTE.get(1)).on(Side.RIGHT).with(Spread.NONE).with(Line.DASHED))));
        List<Marker> markers = highlighted.stream()
                .map(cycle -> new Marker(cycle, highlighted.size() <= MOST_MARKERS ? "cycle " + cycle : "")).toList();
        Axis axis = charge.get().axes().getFirst();
        FigureAxis capacity = FigureAxis.of(charge.get())
                .withName(charge.get().name().contains("specific") ? "Specific capacity" : "Capacity");
        return new Column(cycleAxis(axis),
                List.of(new Curves(capacity, efficiency.map(CyclesContent::efficiencyAxis), drawn, 1)), markers, "");
    }

    /** As long as there are cycles, with half a cycle before and after them. */
    private static FigureAxis cycleAxis(Axis axis) {
        Range all = Range.of(axis.values()).orElseThrow();
        return FigureAxis.of(axis).withName("Cycle")
                .withRange(new Range(all.from() - HALF, all.to() + HALF).widened(MARGIN / 4));
    }

    /** Per mass where the mass is known. */
    private Optional<Dataset> capacity(String which) {
        return cycles.dataset(which + "_specific_capacity").or(() -> cycles.dataset(which + "_capacity"));
    }

    private static Curve points(String name, Dataset dataset, Symbol symbol, Colour colour) {
        return Curve.of(name, dataset).with(CurveStyle.POINTS.in(colour).with(symbol).with(Spread.NONE));
    }

    /** From 100 % to where all cycles reach but those that were broken off, which would hide what the others do. */
    private static FigureAxis efficiencyAxis(Dataset efficiency) {
        double[] sorted = Arrays.stream(efficiency.values().toArray()).filter(Double::isFinite).sorted().toArray();
        FigureAxis axis = FigureAxis.of("Coulombic efficiency", Units.PERCENT);
        if (sorted.length == 0) {
            return axis;
        }
        double median = sorted[sorted.length / 2];
        double reach = Math.max(LEAST_SPREAD,
                Math.max(sorted[sorted.length * 9 / 10] - median, median - sorted[sorted.length / 10]) * SPREAD);
        double[] usual = Arrays.stream(sorted).filter(e -> Math.abs(e - median) <= reach).toArray();
        return axis.withRange(Range.of(usual).orElseThrow().union(new Range(PERCENT, PERCENT)).drawable().widened(MARGIN));
    }
}
