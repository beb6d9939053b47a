package org.operanda.eqcm.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.operanda.data.Dataset;
import org.operanda.data.Interpolation;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.SettingsType;
import org.operanda.eqcm.EqcmQuantities;
import org.operanda.eqcm.MassPerElectronSettings;
import org.operanda.eqcm.Species;
import org.operanda.figure.Colour;
import org.operanda.figure.Curve;
import org.operanda.figure.CurveStyle;
import org.operanda.figure.CurveStyle.Line;
import org.operanda.figure.CurveStyle.Spread;
import org.operanda.figure.CurveStyle.Symbol;
import org.operanda.figure.Curves;
import org.operanda.figure.FigureAxis;
import org.operanda.figure.Marker;
import org.operanda.figure.Range;
import org.operanda.workbench.view.CalculatedView;
import org.operanda.workbench.view.Column;
import org.operanda.workbench.view.Shades;

/**
 * Mass against charge as charts.
 *
 * @param results  of the operations
 * @param cell     the potential of the same run, where there is one
 * @param settings with which the slopes were calculated
 * @param problems what the operations said
 */
record MassContent(Results results, Optional<Measurement> cell, Map<String, Object> settings, List<Problem> problems)
        implements
            CalculatedView.Content {
    private static final double FARADAY = 96485.33212;
    private static final double NANOGRAMS = 1e9;
    private static final double MILLI = 1e3;
    private static final int MOST_NAMES = 6;
    private static final int MOST_LEVELS = 5;
    private static final double AGREEMENT = 3;
    private static final double MARGIN = 0.15;
    private static final double WILD = 0.05;
    private static final FigureAxis CHARGE = FigureAxis.of("Charge", Units.parse("mC/cm^2").orElseThrow());
    private static final FigureAxis MASS = FigureAxis.of("Mass", Units.parse("ng/cm^2").orElseThrow());
    private static final FigureAxis PER_ELECTRON = FigureAxis.of("M/z", Units.parse("g/mol").orElseThrow());

    /** What the operations gave; without datasets where they gave nothing. */
    record Results(Measurement mass, Measurement perElectron, Measurement dissolution) {}

    private double[] values(String name) {
        return results.perElectron.dataset(name).map(d -> d.values().toArray()).orElseGet(() -> new double[0]);
    }

    private int halfCycles() {
        return values("mass_per_electron").length;
    }

    /** The mass of the overtone that was taken. */
    private double[] mass() {
        Dataset mass = Quartzes.alongTime(results.mass, EqcmQuantities.AREAL_MASS).orElseThrow();
        double[] orders = Quartzes.overtones(mass);
        double wanted = settings.get("overtone") instanceof Double number ? number : 0;
        return Quartzes.column(mass, IntStream.range(0, orders.length).filter(k -> orders[k] == wanted).findFirst().orElse(0));
    }

    /**
     * The four charts.
     *
     * @param highlighted half cycle that stands out; all alike when empty
     */
    List<Column> columns(Optional<Integer> highlighted) {
        if (halfCycles() == 0) {
            return List.of(CalculatedView.empty(problems, "There is no electrochemistry of the same time: import its file too."),
                    CalculatedView.empty(List.of(), ""), CalculatedView.empty(List.of(), ""), CalculatedView.empty(List.of(), ""));
        }
        Optional<Integer> there = highlighted.filter(h -> h < halfCycles());
        return List.of(massAgainstCharge(there), ions(there), moving(there), left());
    }

    /** The half cycle that a click means. */
    Optional<Integer> halfCycleOf(int column, int curve, int point, Optional<Integer> highlighted) {
        int[] halves = column == 1 ? curve < 2 ? ofDirection(curve == 0) : new int[0] : drawn(highlighted);
        int index = column == 1 ? point : curve;
        return column < 3 && index < halves.length ? Optional.of(halves[index]) : Optional.empty();
    }

    /** The half cycles in the order in which they are drawn, the one that stands out last. */
    private int[] drawn(Optional<Integer> highlighted) {
        return IntStream.concat(IntStream.range(0, halfCycles()).filter(h -> highlighted.filter(c -> c == h).isEmpty()),
                IntStream.range(0, halfCycles()).filter(h -> highlighted.filter(c -> c == h).isPresent())).toArray();
    }

    private Colour colour(int half, Optional<Integer> highlighted) {
        Colour colour = Shades.of(half, 0, halfCycles() - 1.0);
        return highlighted.isEmpty() || highlighted.get() == half ? colour : Shades.pale(colour);
    }

    private boolean isNamed(int half, Optional<Integer> highlighted) {
        return highlighted.map(h -> h == half).orElse(half < MOST_NAMES);
    }

    private String slope(int half) {
        double sigma = results.perElectron.dataset("mass_per_electron").flatMap(Dataset::sigma).map(s -> s.get(half)).orElse(Double.NaN);
        return String.format(Locale.ROOT, "%d: %.1f ± %.1f g/mol", half, values("mass_per_electron")[half], sigma);
    }

    /** One curve for each half cycle, and a straight line with its slope. */
    private Column massAgainstCharge(Optional<Integer> highlighted) {
        double[] charge = values("areal_charge");
        double[] number = values("half_cycle");
        double[] mass = mass();
        List<Curve> curves = new ArrayList<>();
        List<Curve> lines = new ArrayList<>();
        for (int half : drawn(highlighted)) {
            int[] rows = IntStream.range(0, charge.length).filter(i -> number[i] == half && Double.isFinite(charge[i] + mass[i])).toArray();
            double[] q = IntStream.of(rows).mapToDouble(i -> charge[i] * MILLI).toArray();
            double[] m = IntStream.of(rows).mapToDouble(i -> mass[i]).toArray();
            curves.add(Curve.of(isNamed(half, highlighted) ? slope(half) : "", Values.of(q), Values.of(m))
                    .with(CurveStyle.LINE.in(colour(half, highlighted))));
            if ((highlighted.filter(h -> h == half).isPresent() || halfCycles() <= 2) && rows.length > 1) {
                lines.add(line(q, m, values("mass_per_electron")[half]));
            }
        }
        curves.addAll(lines);
        return new Column(CHARGE, List.of(new Curves(MASS, Optional.empty(), curves, 1)), List.of(), "");
    }

    /** The straight line of a slope through the middle of the points. */
    private static Curve line(double[] charge, double[] mass, double perElectron) {
        double middle = Arrays.stream(charge).average().orElseThrow();
        double height = Arrays.stream(mass).average().orElseThrow();
        double slope = -perElectron / FARADAY * NANOGRAMS / MILLI;
        double[] ends = {Arrays.stream(charge).min().orElseThrow(), Arrays.stream(charge).max().orElseThrow()};
        return Curve.of("", Values.of(ends), Values.of(Arrays.stream(ends).map(q -> height + slope * (q - middle)).toArray()))
                .with(CurveStyle.LINE.in(Colour.BLACK).with(Line.DASHED));
    }

    private int[] ofDirection(boolean reduction) {
        double[] charge = values("half_cycle_charge");
        return IntStream.range(0, charge.length).filter(h -> charge[h] < 0 == reduction).toArray();
    }

    /** The slopes of the half cycles with the ions that they could be as levels. */
    private Column ions(Optional<Integer> highlighted) {
        List<Curve> curves = new ArrayList<>();
        curves.add(slopes("reduction", ofDirection(true), Symbol.CIRCLE, Colour.PALETTE.get(0)));
        curves.add(slopes("oxidation", ofDirection(false), Symbol.SQUARE, Colour.PALETTE.get(1)));
        double last = Math.max(1, halfCycles() - 1.0);
        for (Species ion : candidates()) {
            curves.add(Curve.of(String.format(Locale.ROOT, "%s: %.1f", ion.name(), ion.massPerCharge()), Values.of(0, last),
                    Values.of(ion.massPerCharge(), ion.massPerCharge())).with(
                            CurveStyle.LINE.with(Line.DASHED)
                                    .in(Colour.ofCurve(curves.size()))));
        }
        FigureAxis x = FigureAxis.of(results.perElectron.dataset("mass_per_electron").orElseThrow().axes().getFirst())
                .withRange(new Range(0, last).widened(MARGIN / 2));
        return new Column(x, List.of(new Curves(PER_ELECTRON, Optional.empty(), curves, 1).withHeadroom()),
                highlighted.map(h -> new Marker(h, "")).stream().toList(), "");
    }

    private Curve slopes(String name, int[] halves, Symbol symbol, Colour colour) {
        double[] all = values("mass_per_electron");
        Optional<Values> sigma = results.perElectron.dataset("mass_per_electron").flatMap(Dataset::sigma)
                .map(s -> Values.of(IntStream.of(halves).mapToDouble(h -> s.get(h)).toArray()));
        return new Curve(halves.length == 0 ? "" : name, Values.of(IntStream.of(halves).mapToDouble(h -> h).toArray()),
                Values.of(IntStream.of(halves).mapToDouble(h -> all[h]).toArray()), sigma, CurveStyle.POINTS.with(symbol).in(colour));
    }

    /** The ions that come nearest to any half cycle, those within three standard deviations first; the nearest one in any case. */
    private List<Species> candidates() {
        double[] slopes = values("mass_per_electron");
        Values sigma = results.perElectron.dataset("mass_per_electron").flatMap(Dataset::sigma).orElseThrow();
        Map<Species, Double> off = new HashMap<>();
        for (Species ion : species()) {
            off.put(ion, IntStream.range(0, slopes.length).mapToDouble(h -> Math.abs(slopes[h] - ion.massPerCharge()) / sigma.get(h))
                    .filter(Double::isFinite).min().orElse(Double.POSITIVE_INFINITY));
        }
        List<Species> sorted = off.keySet().stream().sorted(Comparator.comparing(off::get)).toList();
        return IntStream.range(0, Math.min(MOST_LEVELS, sorted.size())).filter(i -> i == 0 || off.get(sorted.get(i)) <= AGREEMENT)
                .mapToObj(sorted::get).toList();
    }

    private List<Species> species() {
        MassPerElectronSettings parsed = SettingsType.of(MassPerElectronSettings.class).parse(settings).settings()
                .orElseGet(() -> SettingsType.of(MassPerElectronSettings.class).defaults());
        return Species.of(parsed.ions(), parsed.solvent(), parsed.mostSolvent());
    }

    /** The slope in a moving window, against the potential where there is one. */
    private Column moving(Optional<Integer> highlighted) {
        Dataset moving = results.perElectron.dataset("mass_per_electron_moving").orElseThrow();
        double[] time = moving.axes().getFirst().values().toArray();
        Optional<Dataset> potential = cell.flatMap(c -> Quartzes.alongTime(c, QuantityKind.POTENTIAL)).filter(d -> d.rank() == 1);
        double[] x = potential.map(p -> Interpolation.linear(p.axes().getFirst().values().toArray(), p.values().toArray(), time))
                .orElse(time);
        double[] y = moving.values().toArray();
        double[] number = values("half_cycle");
        List<Curve> curves = new ArrayList<>();
        for (int half : drawn(highlighted)) {
            int[] rows = IntStream.range(0, y.length).filter(i -> number[i] == half).toArray();
            curves.add(Curve.of("", Values.of(IntStream.of(rows).mapToDouble(i -> x[i]).toArray()),
                    Values.of(IntStream.of(rows).mapToDouble(i -> y[i]).toArray()))
                    .with(CurveStyle.LINE.in(colour(half, highlighted)).with(Spread.NONE)));
        }
        // at the turns, where hardly any charge flows, slopes are wild
        Optional<Range> usual = Range.ofMost(y, WILD).map(r -> r.drawable().widened(MARGIN));
        FigureAxis along = potential.map(FigureAxis::of).orElse(Quartzes.TIME);
        return new Column(along,
                List.of(new Curves(PER_ELECTRON.withName("M/z, moving").withRange(usual), Optional.empty(), curves, 1)),
                List.of(), "");
    }

    /** What each cycle leaves behind, with its trend. */
    private Column left() {
        Optional<Dataset> cycle = results.dissolution.dataset("cycle_mass");
        if (cycle.isEmpty()) {
            return CalculatedView.empty(problems, "There is no whole cycle.");
        }
        List<Curve> curves = new ArrayList<>();
        curves.add(Curve.of("at the end of the cycle", cycle.get()).with(CurveStyle.POINTS));
        results.dissolution.dataset("mass_trend").filter(d -> Double.isFinite(d.values().get(0)))
                .ifPresent(trend -> curves.add(trend(cycle.get(), trend)));
        return new Column(FigureAxis.of(cycle.get().axes().getFirst()), List.of(new Curves(MASS, Optional.empty(), curves, 1)), List.of(),
                "");
    }

    private static Curve trend(Dataset cycle, Dataset trend) {
        double[] x = cycle.axes().getFirst().values().toArray();
        double middle = Arrays.stream(x).average().orElseThrow();
        double height = Arrays.stream(cycle.values().toArray()).average().orElseThrow();
        double slope = trend.values().get(0);
        String name = String.format(Locale.ROOT, "%.3g ± %.2g ng/cm² per cycle", slope,
                trend.sigma().map(s -> s.get(0)).orElse(Double.NaN));
        return Curve.of(name, Values.of(x), Values.of(Arrays.stream(x).map(c -> height + slope * (c - middle)).toArray()))
                .with(CurveStyle.LINE.with(Line.DASHED).in(Colour.PALETTE.get(1)));
    }
}
