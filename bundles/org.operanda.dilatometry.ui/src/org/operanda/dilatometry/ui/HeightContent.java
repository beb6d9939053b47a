package org.operanda.dilatometry.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.operanda.data.Dataset;
import org.operanda.data.Interpolation;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.figure.Colour;
import org.operanda.figure.Curve;
import org.operanda.figure.CurveStyle;
import org.operanda.figure.CurveStyle.Symbol;
import org.operanda.figure.Curves;
import org.operanda.figure.FigureAxis;
import org.operanda.figure.Panel;
import org.operanda.figure.Range;
import org.operanda.workbench.view.CalculatedView;
import org.operanda.workbench.view.Column;
import org.operanda.workbench.view.Shades;

/**
 * The height of one electrode as charts.
 *
 * @param height     of the electrode
 * @param cell       with potential and current, where there is one
 * @param counted    charge and cycle on the cell's times
 * @param breathing  numbers of every cycle
 * @param derivative dh/dQ and dQ/dV
 * @param problems   what the operations said
 */
record HeightContent(Measurement height, Optional<Measurement> cell, Optional<Measurement> counted, Measurement breathing,
        Measurement derivative, List<Problem> problems) implements CalculatedView.Content {
    private static final FigureAxis TIME = FigureAxis.of(QuantityKind.TIME, Units.SECOND);
    private static final int MOST_NAMES = 7;
    private static final int FEWEST_CYCLES = 5;
    private static final double MARGIN = 0.1;
    /** Where the current turns, slopes are wild. */
    private static final double WILD = 0.02;

    /**
     * The rows of the height with what the cell did at them, and the numbers of the cycles.
     *
     * @param potential V; empty when there is none
     * @param charge    in its own unit
     * @param cycle     NaN where there is none
     */
    private record Rows(Optional<double[]> potential, double[] charge, double[] cycle, int[] numbers) {
        int[] of(int number) {
            return IntStream.range(0, cycle.length).filter(i -> cycle[i] == number).toArray();
        }
    }

    private Dataset shown() {
        return Heights.height(height).orElseThrow();
    }

    private Optional<Dataset> counted(QuantityKind kind) {
        return counted.flatMap(c -> Heights.alongTime(c, kind));
    }

    private Optional<Rows> rows() {
        double[] time = shown().axes().getFirst().values().toArray();
        return counted(QuantityKind.CHARGE).flatMap(charge -> counted(QuantityKind.CYCLE).map(cycle -> {
            double[] numbers = before(cycle, time);
            return new Rows(cell.flatMap(c -> Heights.alongTime(c, QuantityKind.POTENTIAL)).map(p -> at(p, time)), at(charge, time),
                    numbers,
                    Arrays.stream(numbers).filter(Double::isFinite).mapToInt(n -> (int) n).distinct().sorted().toArray());
        }));
    }

    private static double[] at(Dataset dataset, double[] time) {
        return Interpolation.linear(dataset.axes().getFirst().values().toArray(), dataset.values().toArray(), time);
    }

    /** The value of the last row that is not later; NaN before the first. */
    private static double[] before(Dataset dataset, double[] time) {
        double[] seconds = dataset.axes().getFirst().values().toArray();
        double[] values = dataset.values().toArray();
        return Arrays.stream(time).map(t -> {
            int row = Arrays.binarySearch(seconds, t);
            int last = row >= 0 ? row : -row - 2;
            return last < 0 ? Double.NaN : values[last];
        }).toArray();
    }

    /**
     * The five charts.
     *
     * @param highlighted cycle that stands out; all alike when empty
     */
    List<Column> columns(Optional<Integer> highlighted) {
        if (Heights.height(height).isEmpty()) {
            return Stream.concat(Stream.of(CalculatedView.empty(problems, "There is no height.")), nothing(4)).toList();
        }
        Optional<Rows> rows = rows().filter(r -> r.numbers.length > 0);
        if (rows.isEmpty()) {
            return List.of(CalculatedView.empty(problems, "There is no current of the same time: import the potentiostat's file too."),
                    CalculatedView.empty(List.of(), ""), CalculatedView.empty(List.of(), ""), timed(), CalculatedView.empty(List.of(), ""));
        }
        Optional<Integer> there = highlighted.filter(h -> IntStream.of(rows.get().numbers).anyMatch(n -> n == h));
        return List.of(againstPotential(rows.get(), there), againstCharge(rows.get(), there), perCycle(), timed(),
                slopes(rows.get(), there));
    }

    private static Stream<Column> nothing(int count) {
        return IntStream.range(0, count).mapToObj(i -> CalculatedView.empty(List.of(), ""));
    }

    /** The cycle that a click means: a curve of a cycle, or the points of it. */
    Optional<Integer> cycleOf(int column, int curve, int point, Optional<Integer> highlighted) {
        int[] numbers = rows().map(Rows::numbers).orElse(new int[0]);
        int index = column == 2 ? point : curve;
        if (column == HeightView.TIMED || index >= numbers.length) {
            return Optional.empty();
        }
        return Optional.of(column == 2 ? numbers[index] : drawn(numbers, highlighted)[index]);
    }

    /** The cycles in the order in which they are drawn, the one that stands out last. */
    private static int[] drawn(int[] numbers, Optional<Integer> highlighted) {
        return IntStream.concat(IntStream.of(numbers).filter(n -> highlighted.filter(h -> h == n).isEmpty()),
                IntStream.of(numbers).filter(n -> highlighted.filter(h -> h == n).isPresent())).toArray();
    }

    private Column againstPotential(Rows rows, Optional<Integer> highlighted) {
        return rows.potential
                .map(volts -> new Column(FigureAxis.of(QuantityKind.POTENTIAL, Units.VOLT),
                        List.of(byCycle(rows, volts, Heights.shown(shown()).toArray(), Heights.axis(shown()), highlighted)), List.of(), ""))
                .orElseGet(() -> CalculatedView.empty(List.of(), "There is no potential of the same time."));
    }

    private Column againstCharge(Rows rows, Optional<Integer> highlighted) {
        Curves curves = byCycle(rows, rows.charge, Heights.shown(shown()).toArray(), Heights.axis(shown()), highlighted);
        return new Column(FigureAxis.of(counted(QuantityKind.CHARGE).orElseThrow()), List.of(curves), List.of(), "");
    }

    /** One curve for each cycle. */
    private static Curves byCycle(Rows rows, double[] x, double[] y, FigureAxis axis, Optional<Integer> highlighted) {
        int[] numbers = rows.numbers;
        List<Curve> curves = new ArrayList<>();
        for (int number : drawn(numbers, highlighted)) {
            int[] own = rows.of(number);
            Colour colour = Shades.of(number, numbers[0], numbers[numbers.length - 1]);
            boolean stands = highlighted.isEmpty() || highlighted.get() == number;
            boolean named = highlighted.map(h -> h == number).orElse(isNamed(Arrays.binarySearch(numbers, number), numbers.length));
            curves.add(Curve.of(named ? "cycle " + number : "", picked(x, own), picked(y, own))
                    .with(CurveStyle.LINE.in(stands ? colour : Shades.pale(colour))));
        }
        return new Curves(axis, Optional.empty(), curves, 1);
    }

    private static boolean isNamed(int index, int count) {
        return count <= MOST_NAMES || IntStream.range(0, MOST_NAMES).anyMatch(i -> (long) i * (count - 1) / (MOST_NAMES - 1) == index);
    }

    private static Values picked(double[] all, int[] rows) {
        return Values.of(IntStream.of(rows).mapToDouble(i -> all[i]).toArray());
    }

    /** What every cycle does. */
    private Column perCycle() {
        List<Curve> curves = new ArrayList<>();
        Optional<Dataset> first = breathing.dataset("height_maximum");
        if (first.isEmpty()) {
            return CalculatedView.empty(problems, "There are no cycles.");
        }
        add(curves, "greatest", "height_maximum", Symbol.CIRCLE, 0);
        add(curves, "at the end", "height_end", Symbol.SQUARE, 1);
        add(curves, "reversible", "reversible", Symbol.CIRCLE, 2);
        add(curves, "irreversible", "irreversible", Symbol.SQUARE, 3);
        Range cycles = Range.of(first.get().axes().getFirst().values()).orElseThrow();
        FigureAxis x = FigureAxis.of(first.get().axes().getFirst())
                .withRange(new Range(cycles.from(), Math.max(cycles.to(), cycles.from() + FEWEST_CYCLES)).widened(MARGIN / 2));
        return new Column(x, List.of(new Curves(Heights.axis(first.get()), Optional.empty(), curves, 1).withHeadroom()), List.of(),
                "");
    }

    private void add(List<Curve> curves, String name, String dataset, Symbol symbol, int colour) {
        breathing.dataset(dataset).ifPresent(
                d -> curves.add(Heights.curve(name, d).with(CurveStyle.POINTS.with(symbol).in(Colour.PALETTE.get(colour)))));
    }

    /** Height, potential and current against time. */
    private Column timed() {
        List<Panel> panels = new ArrayList<>();
        panels.add(Curves.of(Heights.axis(shown()).withName(shown().quantity().symbol()), Heights.curve("", shown())));
        Stream.of(QuantityKind.POTENTIAL, QuantityKind.CURRENT).flatMap(kind -> cell.flatMap(c -> Heights.alongTime(c, kind)).stream())
                .forEach(d -> panels
                        .add(Curves.of(FigureAxis.of(d).withName(d.quantity().symbol()), Curve.of("", d))));
        return new Column(TIME, panels, List.of(), "");
    }

    /** dh/dQ beside dQ/dV, against the potential. */
    private Column slopes(Rows rows, Optional<Integer> highlighted) {
        Optional<double[]> volts = rows.potential;
        List<Panel> panels = new ArrayList<>();
        volts.ifPresent(v -> Stream.of("height_per_charge", "differential_capacity").flatMap(name -> derivative.dataset(name).stream())
                .forEach(d -> {
                    double[] y = d.values().toArray();
                    FigureAxis axis = FigureAxis.of(d).withName(d.quantity().symbol())
                            .withRange(Range.ofMost(y, WILD).map(r -> r.drawable().widened(MARGIN)));
                    panels.add(byCycle(rows, v, y, axis, highlighted));
                }));
        return panels.isEmpty()
                ? CalculatedView.empty(problems, "There is no derivative.")
                : new Column(FigureAxis.of(QuantityKind.POTENTIAL, Units.VOLT), panels, List.of(), "");
    }
}
