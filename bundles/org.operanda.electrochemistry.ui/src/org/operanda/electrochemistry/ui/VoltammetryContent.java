package org.operanda.electrochemistry.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.measure.Unit;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.electrochemistry.voltammetry.CapacitiveShare;
import org.operanda.electrochemistry.voltammetry.Cycles;
import org.operanda.electrochemistry.voltammetry.Peaks;
import org.operanda.electrochemistry.voltammetry.PowerLaw;
import org.operanda.figure.Colour;
import org.operanda.figure.Curve;
import org.operanda.figure.CurveStyle;
import org.operanda.figure.CurveStyle.Line;
import org.operanda.figure.CurveStyle.Spread;
import org.operanda.figure.CurveStyle.Symbol;
import org.operanda.figure.Curves;
import org.operanda.figure.DisplayUnit;
import org.operanda.figure.FigureAxis;
import org.operanda.figure.Range;
import org.operanda.workbench.view.Basis;
import org.operanda.workbench.view.CalculatedView;
import org.operanda.workbench.view.Column;
import org.operanda.workbench.view.Evaluation;
import org.operanda.workbench.view.Shades;

/**
 * Voltammograms at one or several scan rates as charts: the curves with their peaks, the exponent b against the potential, the capacitive
 * part of the current at one rate, and its share at every rate.
 *
 * @param series   potential and current
 * @param cycles   of {@link Cycles}
 * @param peaks    of {@link Peaks}
 * @param exponent of {@link PowerLaw}
 * @param share    of {@link CapacitiveShare}
 */
record VoltammetryContent(Measurement series, Part cycles, Part peaks, Part exponent, Part share) implements CalculatedView.Content {
    static final String CYCLES = "electrochemistry.cv-cycles";
    static final String PEAKS = "electrochemistry.cv-peaks";
    static final String EXPONENT = "electrochemistry.cv-b-value";
    static final String SHARE = "electrochemistry.cv-capacitive-share";
    static final String ROLE = "series";
    static final List<String> OPERATIONS = List.of(CYCLES, PEAKS, EXPONENT, SHARE);
    /** Rates that differ by less than this part are one. */
    private static final double SAME = 0.05;
    /** Of the potentials of the widest cycle; a shorter one was broken off. */
    private static final double WHOLE = 0.9;
    private static final int DIGITS = 3;
    private static final int MOST_CYCLES = 40;
    private static final int MOST_NAMES = 8;
    private static final double PERCENT = 100;
    private static final Colour CAPACITIVE = Colour.PALETTE.get(0);
    private static final Colour DIFFUSIVE = Colour.PALETTE.get(4);
    private static final Range EXPONENTS = new Range(0.3, 1.15);
    private static final Unit<?> MILLIVOLT_PER_SECOND = Units.parse("mV/s").orElseThrow();
    private static final FigureAxis POTENTIAL = FigureAxis.of("Potential", Units.VOLT);
    private static final FigureAxis CURRENT = FigureAxis.of("Current", Units.AMPERE);

    /**
     * What an operation gave.
     *
     * @param result   without datasets when there is none
     * @param problems what it said
     */
    record Part(Measurement result, List<Problem> problems) {
        Optional<Dataset> dataset(String name) {
            return result.dataset(name);
        }

        double[] values(String name) {
            return dataset(name).map(d -> d.values().toArray()).orElseGet(() -> new double[0]);
        }

        boolean isThere() {
            return !result.datasets().isEmpty();
        }
    }

    /**
     * A cycle that is drawn.
     *
     * @param number counted from 1
     * @param rate   in mV/s
     * @param width  of its potentials, in V
     */
    private record Cycle(int number, double rate, double width) {}

    static VoltammetryContent of(Basis from, Progress progress) {
        Evaluation cycles = new Evaluation(from, progress);
        Evaluation peaks = new Evaluation(from, progress);
        Evaluation exponent = new Evaluation(from, progress);
        Evaluation share = new Evaluation(from, progress);
        return new VoltammetryContent(from.measurement(),
                new Part(cycles.of(CYCLES, new Cycles()), cycles.problems()),
                new Part(peaks.of(PEAKS, new Peaks()), peaks.problems()),
                new Part(exponent.of(EXPONENT, new PowerLaw()), exponent.problems()),
                new Part(share.of(SHARE, new CapacitiveShare()), share.problems()));
    }

    /** Not that one rate is too few: the charts say so themselves. */
    @Override
    public List<Problem> problems() {
        return Stream.of(cycles, peaks, exponent, share).filter(Part::isThere).flatMap(p -> p.problems().stream()).distinct().toList();
    }

    /** The rates of the capacitive share as texts, slowest first; none where it could not be had. */
    List<String> rates() {
        return share.dataset("scan_rate").map(d -> IntStream.range(0, Math.toIntExact(d.values().length()))
                .mapToObj(i -> DisplayUnit.text(d.values().get(i), d.unit(), DIGITS)).toList()).orElse(List.of());
    }

    /**
     * The four charts.
     *
     * @param rate number of the rate whose current is divided, from 0
     */
    List<Column> columns(int rate) {
        return List.of(curves(), exponents(), divided(rate), shares());
    }

    private Column curves() {
        List<Cycle> all = all();
        Optional<Dataset> current = series.first(QuantityKind.CURRENT);
        if (all.isEmpty() || current.isEmpty()) {
            return CalculatedView.empty(cycles.problems(), "There are no cycles.");
        }
        List<Cycle> lasts = lastOfEachRate(all);
        boolean byRate = lasts.size() > 1;
        List<Cycle> drawn = byRate
                ? lasts
                : NumberRanges.evenly(IntStream.range(0, all.size()).boxed().toList(), MOST_CYCLES).stream().map(all::get).toList();
        List<Cycle> named = NumberRanges.evenly(IntStream.range(0, drawn.size()).boxed().toList(), MOST_NAMES).stream().map(drawn::get)
                .toList();
        List<Curve> curves = new ArrayList<>();
        for (Cycle cycle : drawn) {
            String name = byRate ? DisplayUnit.text(cycle.rate, MILLIVOLT_PER_SECOND, DIGITS) : "cycle " + cycle.number;
            Colour colour = byRate
                    ? Shades.of(Math.log(cycle.rate), Math.log(drawn.getFirst().rate), Math.log(drawn.getLast().rate))
                    : Shades.of(cycle.number, drawn.getFirst().number, drawn.getLast().number);
            Rows rows = rows(cycle.number);
            curves.add(Curve.of(named.contains(cycle) ? name : "", rows.potential(), rows.current()).with(CurveStyle.LINE.in(colour)));
        }
        curves.add(marked(drawn));
        return new Column(POTENTIAL, List.of(new Curves(CURRENT, Optional.empty(), curves, 1)), List.of(), "");
    }

    /** All cycles with a rate, in their order. */
    private List<Cycle> all() {
        double[] cycle = cycles.values("sweep_cycle");
        double[] rate = cycles.values("sweep_scan_rate");
        double[] begin = cycles.values("sweep_begin");
        double[] end = cycles.values("sweep_end");
        List<Cycle> all = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= cycle.length; i++) {
            if (i == cycle.length || cycle[i] != cycle[from]) {
                double mean = IntStream.range(from, i).mapToDouble(s -> Math.abs(rate[s])).average().orElse(Double.NaN);
                double width = IntStream.range(from, i).mapToDouble(s -> Math.abs(end[s] - begin[s])).max().orElse(0);
                all.add(new Cycle((int) cycle[from], mean, i - from > 1 ? width : width / 2));
                from = i;
            }
        }
        return all;
    }

    /** Slowest first; of each rate the last cycle that was not broken off. */
    private static List<Cycle> lastOfEachRate(List<Cycle> all) {
        double widest = all.stream().mapToDouble(Cycle::width).max().orElse(0);
        List<Cycle> sorted = all.stream().filter(c -> c.width >= WHOLE * widest).sorted(Comparator.comparingDouble(Cycle::rate)).toList();
        List<Cycle> lasts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i).rate > (1 + SAME) * sorted.get(i - 1).rate) {
                lasts.add(sorted.subList(from, i).stream().max(Comparator.comparingInt(Cycle::number)).orElseThrow());
                from = i;
            }
        }
        return lasts;
    }

    /** Potential and current of some rows. */
    private record Rows(Values potential, Values current) {}

    private Rows rows(int cycle) {
        double[] of = cycles.values("cycle");
        Dataset potential = potential();
        Dataset current = series.first(QuantityKind.CURRENT).orElseThrow();
        double volt = Units.factor(potential.unit(), Units.VOLT).orElse(1.0);
        double ampere = Units.factor(current.unit(), Units.AMPERE).orElse(1.0);
        int[] rows = IntStream.range(0, of.length).filter(i -> of[i] == cycle).toArray();
        Values volts = potential.values();
        Values amperes = current.values();
        return new Rows(Values.of(IntStream.of(rows).mapToDouble(i -> volt * volts.get(i)).toArray()),
                Values.of(IntStream.of(rows).mapToDouble(i -> ampere * amperes.get(i)).toArray()));
    }

    private Dataset potential() {
        return series.dataset("voltage").or(() -> series.first(QuantityKind.POTENTIAL)).orElseThrow();
    }

    /** The summits of the cycles that are drawn, on their curves. */
    private Curve marked(List<Cycle> drawn) {
        List<double[]> summits = new ArrayList<>();
        double[] anodic = peaks.values("anodic_peak_potential");
        double[] cathodic = peaks.values("cathodic_peak_potential");
        for (Cycle cycle : drawn) {
            Rows rows = rows(cycle.number);
            int index = cycle.number - 1;
            if (index < anodic.length) {
                summit(rows, anodic[index], 1).ifPresent(summits::add);
                summit(rows, cathodic[index], -1).ifPresent(summits::add);
            }
        }
        return Curve.of(summits.isEmpty() ? "" : "peaks", Values.of(summits.stream().mapToDouble(s -> s[0]).toArray()),
                Values.of(summits.stream().mapToDouble(s -> s[1]).toArray()))
                .with(CurveStyle.POINTS.in(Colour.BLACK).with(Symbol.SQUARE));
    }

    /** The row of a potential that has the greatest current in a direction: the other sweep passes there too. */
    private static Optional<double[]> summit(Rows rows, double potential, int direction) {
        if (!Double.isFinite(potential)) {
            return Optional.empty();
        }
        double[] volts = rows.potential.toArray();
        double[] amperes = rows.current.toArray();
        double near = IntStream.range(1, volts.length).mapToDouble(i -> Math.abs(volts[i] - volts[i - 1])).max().orElse(0);
        return IntStream.range(0, volts.length).filter(i -> Math.abs(volts[i] - potential) <= near).boxed()
                .max(Comparator.comparingDouble(i -> direction * amperes[i])).map(i -> new double[] {potential, amperes[i]});
    }

    private Column exponents() {
        Optional<Dataset> anodic = exponent.dataset("anodic_b");
        Optional<Dataset> cathodic = exponent.dataset("cathodic_b");
        if (anodic.isEmpty() || cathodic.isEmpty()) {
            return CalculatedView.empty(exponent.problems(), "There are no b-values.");
        }
        Values potential = anodic.get().axes().getFirst().values();
        List<Curve> curves = List.of(level("1, capacitive", potential, 1), level("0.5, diffusion", potential, 0.5),
                Curve.of("anodic", anodic.get()).with(CurveStyle.LINE.in(Colour.PALETTE.get(1))),
                Curve.of("cathodic", cathodic.get()).with(CurveStyle.LINE.in(CAPACITIVE)));
        return new Column(POTENTIAL, List.of(new Curves(FigureAxis.of("b", Units.ONE).withRange(EXPONENTS), Optional.empty(), curves, 1)),
                List.of(), "");
    }

    private static Curve level(String name, Values potential, double height) {
        return Curve.of(name, Values.of(potential.get(0), potential.get(potential.length() - 1)), Values.of(height, height))
                .with(CurveStyle.LINE.in(Colour.GREY).with(height == 1 ? Line.SOLID : Line.DASHED));
    }

    /** The current of one rate with its capacitive part as an area. */
    private Column divided(int rate) {
        List<String> rates = rates();
        if (rate >= rates.size()) {
            return CalculatedView.empty(share.problems(), "There is no capacitive share.");
        }
        double[] potential = share.values("potential");
        Values loop = round(potential, potential);
        Values current = round(row("anodic_current", rate), row("cathodic_current", rate));
        Values capacitive = round(row("anodic_capacitive_current", rate), row("cathodic_capacitive_current", rate));
        double part = PERCENT * share.values("capacitive_share")[rate];
        List<Curve> curves = List.of(
                Curve.of("capacitive, %.0f %%".formatted(part), loop, capacitive).with(CurveStyle.LINE.in(CAPACITIVE).with(Line.AREA)),
                Curve.of("measured, " + rates.get(rate), loop, current).with(CurveStyle.LINE.in(Colour.BLACK)));
        return new Column(POTENTIAL, List.of(new Curves(CURRENT, Optional.empty(), curves, 1)), List.of(), "");
    }

    private double[] row(String name, int rate) {
        return share.dataset(name).orElseThrow().frame(rate).values().toArray();
    }

    /** Up, down again, and back to where it began. */
    private static Values round(double[] up, double[] down) {
        double[] loop = new double[up.length + down.length + 1];
        for (int i = 0; i < up.length; i++) {
            loop[i] = up[i];
            loop[up.length + i] = down[down.length - 1 - i];
        }
        loop[loop.length - 1] = up[0];
        return Values.of(loop);
    }

    /** A bar of 100 % for every rate, of which the capacitive part is marked. */
    private Column shares() {
        Optional<Dataset> part = share.dataset("capacitive_share");
        if (part.isEmpty()) {
            return CalculatedView.empty(List.of(), "");
        }
        Values rates = part.get().axes().getFirst().values();
        Values capacitive = percent(part.get().values());
        Values whole = Values.computed(rates.length(), i -> PERCENT);
        CurveStyle bars = CurveStyle.POINTS.with(Symbol.BAR);
        List<Curve> curves = List.of(Curve.of("diffusive", rates, whole).with(bars.in(DIFFUSIVE).with(Spread.NONE)),
                new Curve("capacitive", rates, capacitive, part.get().sigma().map(VoltammetryContent::percent), bars.in(CAPACITIVE)));
        FigureAxis y = FigureAxis.of("Share of the charge", Units.PERCENT).withRange(new Range(0, 1.04 * PERCENT));
        FigureAxis x = FigureAxis.of(part.get().axes().getFirst()).withName("Scan rate").inDecades();
        return new Column(x, List.of(new Curves(y, Optional.empty(), curves, 1)), List.of(), "");
    }

    private static Values percent(Values fraction) {
        return Values.computed(fraction.length(), i -> PERCENT * fraction.get(i));
    }

    /** The rate that a click on a bar means. */
    Optional<Integer> rateOf(int column, int point) {
        return column == 3 && point < rates().size() ? Optional.of(point) : Optional.empty();
    }
}
