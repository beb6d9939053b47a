package org.operanda.xrd.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.figure.Colour;
import org.operanda.figure.Curve;
import org.operanda.figure.CurveStyle;
import org.operanda.figure.CurveStyle.Line;
import org.operanda.figure.CurveStyle.Spread;
import org.operanda.figure.Curves;
import org.operanda.figure.FigureAxis;
import org.operanda.figure.HeatMap;
import org.operanda.figure.Marker;
import org.operanda.figure.Panel;
import org.operanda.figure.Range;
import org.operanda.workbench.view.Column;
import org.operanda.xrd.XrdQuantities;

/**
 * Patterns as charts: the series as a map with the tracks of its peaks, and the pattern of a moment with what steps and a preview make of it, over the
 * reflections of phases.
 *
 * @param series  that is shown
 * @param results of the experiment, by the id of measurement or step
 */
record PatternsContent(ShownPatterns series, Map<String, Measurement> results) {
    private static final Colour MEASURED = new Colour(60, 60, 60);
    private static final double TICK = 0.35;
    private static final double TICKS_HEIGHT = 0.3;

    /** The series along time, the axis of the patterns upwards; nothing for a single pattern. */
    Column map() {
        Axis frames = series.intensity().axes().getFirst();
        FigureAxis x = FigureAxis.of(frames);
        if (!series.isSeries()) {
            return new Column(FigureAxis.of("", Units.ONE), List.of(), List.of(),
                    "This is one pattern. Import the files of a series as frames.");
        }
        HeatMap plain = HeatMap.of(series.intensity());
        HeatMap map = new HeatMap(plain.start(), plain.end(), series.coordinates(), series.axis(), plain.values(), plain.value(),
                plain.colours(), plain.height(), tracks());
        return new Column(x, List.of(map), List.of(), "");
    }

    private List<Curve> tracks() {
        Values frames = series.intensity().axes().getFirst().values();
        return results.values().stream().flatMap(this::places).map(series::tracks).flatMap(List::stream)
                .map(track -> Curve.of("", frames, track).with(CurveStyle.LINE.in(Colour.WHITE).with(Line.DASHED))).toList();
    }

    /** The places of a result that run along the frames: of 2θ, d and Q those that come first, since the others say the same. */
    private Stream<Dataset> places(Measurement result) {
        List<Dataset> all = result.datasets().stream().filter(d -> !series.tracks(d).isEmpty()).toList();
        return all.stream().filter(d -> d.quantity().equals(all.getFirst().quantity()));
    }

    /**
     * The pattern of a frame, and below it the reflections of phases.
     *
     * @param preview what the operation that is being tried makes of it
     */
    Column pattern(int frame, Preview preview) {
        Dataset measured = series.pattern(frame);
        Values coordinates = series.coordinates();
        List<Curve> curves = new ArrayList<>();
        curves.add(Curve.of("measured", coordinates, measured.values()).with(CurveStyle.LINE.in(MEASURED).with(Spread.NONE)));
        int colour = 0;
        for (Map.Entry<String, Dataset> over : over().entrySet()) {
            Dataset dataset = series.isSeries() ? over.getValue().frame(frame) : over.getValue();
            curves.add(Curve.of(over.getKey(), coordinates, dataset.values()).with(style(colour++)));
        }
        for (Curve curve : preview.curves()) {
            curves.add(curve.with(style(colour++)));
        }
        List<Panel> panels = new ArrayList<>();
        panels.add(new Curves(FigureAxis.of(measured), Optional.empty(), curves, 1));
        ticks().ifPresent(panels::add);
        List<Marker> markers = preview.positions().stream().map(at -> new Marker(at, "")).toList();
        Range shown = Range.of(coordinates).orElse(new Range(0, 1));
        return new Column(series.axis().withRange(shown), panels, markers, "");
    }

    private static CurveStyle style(int number) {
        return CurveStyle.LINE.in(Colour.PALETTE.get((number + 1) % Colour.PALETTE.size())).with(Spread.NONE);
    }

    /** Backgrounds and fits of the recipe's steps, by what a legend calls them. */
    private Map<String, Dataset> over() {
        Map<String, Dataset> over = new LinkedHashMap<>();
        results.forEach((id, result) -> result.datasets().stream().filter(d -> result != series.measurement() && series.isOver(d))
                .forEach(d -> over.putIfAbsent(d.name().replace('_', ' '), d)));
        return over;
    }

    /** One row of ticks for each phase whose reflections are known. */
    private Optional<Panel> ticks() {
        List<Curve> rows = new ArrayList<>();
        for (Map.Entry<String, Measurement> result : results.entrySet()) {
            List<Dataset> places = result.getValue().datasets().stream().filter(series::isReflections).toList();
            // spacings hold for any radiation, angles for that of who calculated them
            Optional<Dataset> reflections = places.stream().filter(d -> d.quantity().equals(XrdQuantities.PLANE_SPACING)).findFirst()
                    .or(() -> places.stream().findFirst());
            if (reflections.isPresent()) {
                rows.add(row(result.getKey(), rows.size() + 1, series.positions(reflections.get()).orElseThrow().toArray()));
            }
        }
        FigureAxis phases = new FigureAxis("Phase", Units.ONE, false, true, false, Optional.of(new Range(0.4, rows.size() + 0.6)));
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Curves(phases, Optional.empty(), rows, TICKS_HEIGHT));
    }

    private static Curve row(String phase, int number, double[] positions) {
        double[] x = new double[3 * positions.length];
        double[] y = new double[x.length];
        for (int i = 0; i < positions.length; i++) {
            Arrays.fill(x, 3 * i, 3 * i + 3, positions[i]);
            y[3 * i] = number - TICK;
            y[3 * i + 1] = number + TICK;
            y[3 * i + 2] = Double.NaN;
        }
        return Curve.of(phase, Values.of(x), Values.of(y)).with(CurveStyle.LINE.in(Colour.PALETTE.get(number % Colour.PALETTE.size())));
    }
}
