package org.operanda.workbench.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.operanda.correlation.CommonAxis;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.figure.Colour;
import org.operanda.figure.ColourMap;
import org.operanda.figure.Curve;
import org.operanda.figure.CurveStyle.Symbol;
import org.operanda.figure.CurveStyle;
import org.operanda.figure.Curves;
import org.operanda.figure.FigureAxis;
import org.operanda.figure.HeatMap;
import org.operanda.figure.Marker;
import org.operanda.figure.Panel;
import org.operanda.figure.Range;
import org.operanda.host.report.DatasetCurves;
import org.operanda.host.report.DatasetCurves.Line;
import org.operanda.workbench.CommonAxes.Branch;
import org.operanda.workbench.CommonAxes.Stretch;

/**
 * What stands in the plot: panels below each other along one quantity.
 *
 * @param x      the quantity along which all panels are drawn
 * @param panels from top to bottom
 */
record PlotContent(FigureAxis x, List<Panel> panels) {
    private static final int MOST_SYMBOLS = 300;
    private static final int WHITE = 255;
    /** How much of its colour a curve of a later stretch keeps. */
    private static final double LIGHTER = 0.5;

    /**
     * Datasets that share a panel: one map, or curves.
     *
     * @param lines at least one
     * @param label stands at the y axis instead of the quantity
     * @param range of the y axis; all when empty
     */
    record Group(List<Line> lines, Optional<String> label, Optional<Range> range) {

        /** Puts each map in a panel of its own and curves of one quantity together, in whatever unit they are. */
        static List<Group> of(List<Line> lines) {
            List<List<Line>> groups = new ArrayList<>();
            for (Line line : lines) {
                groups.stream().filter(g -> together(g.getFirst().dataset(), line.dataset())).findFirst().orElseGet(() -> {
                    groups.add(new ArrayList<>());
                    return groups.getLast();
                }).add(line);
            }
            return groups.stream().map(g -> new Group(g, Optional.empty(), Optional.empty())).toList();
        }

        private static boolean together(Dataset one, Dataset other) {
            boolean named = !one.quantity().equals(QuantityKind.UNKNOWN) || one.name().equals(other.name());
            return one.rank() == 1 && other.rank() == 1 && named && DatasetCurves.alike(one, other);
        }

        private boolean isTimed() {
            return lines.getFirst().dataset().axes().getFirst().quantity().equals(QuantityKind.TIME);
        }

        private FigureAxis axis(FigureAxis of) {
            FigureAxis named = label.map(of::withName).orElse(of);
            return range.map(named::withRange).orElse(named);
        }
    }

    /**
     * Draws groups of datasets below each other.
     *
     * @param groups of datasets along time; or of curves along an axis of their own, where none is along time
     * @param axis      what to draw along; time when empty
     * @param stretches what is drawn apart: maps below each other, curves of the later ones in a lighter colour; frames and rows outside all of them are left out
     */
    static PlotContent of(List<Group> groups, Optional<CommonAxis> axis, List<Stretch> stretches, ColourMap colours) {
        boolean timed = groups.stream().anyMatch(Group::isTimed);
        List<Group> drawn = groups.stream().filter(g -> g.isTimed() == timed).toList();
        // Cycles are counted: a line would only lead from the end of one to the beginning of the next.
        boolean counted = timed && axis.filter(a -> a.kind().equals(QuantityKind.CYCLE)).isPresent();
        CurveStyle style = counted ? CurveStyle.POINTS.with(CurveStyle.Spread.NONE) : CurveStyle.LINE;
        List<Panel> panels = new ArrayList<>();
        boolean named = false;
        for (Group group : drawn) {
            Dataset first = group.lines().getFirst().dataset();
            if (first.rank() == 2) {
                stretches.forEach(stretch -> panels.add(map(group, axis, stretch, stretches.size()).with(colours)));
            } else {
                boolean alone = group.lines().size() == 1;
                Curves curves = apart(alone && !named ? stretches : List.of(), stretches.stream().map(
                        stretch -> DatasetCurves.of(group.lines(), a -> timed ? coordinates(a, axis, stretch) : a.values(), style))
                        .toList());
                named |= alone;
                panels.add((FigureAxis.of(first.axes().getFirst()).counted() ? withPoints(curves) : curves)
                        .withLeft(group.axis(curves.left())));
            }
        }
        FigureAxis x = timed
                ? axis.map(a -> FigureAxis.of(a.kind(), a.unit())).orElseGet(() -> FigureAxis.of(QuantityKind.TIME, Units.SECOND))
                : drawn.stream().findFirst().map(g -> FigureAxis.of(g.lines().getFirst().dataset().axes().getFirst()))
                        .orElseGet(() -> FigureAxis.of("", Units.ONE));
        return new PlotContent(x, panels);
    }

    /** The curves of all stretches in one panel, of the first in their colours, of the others lighter. Where stretches are given, the curves are named after them. */
    private static Curves apart(List<Stretch> names, List<Curves> parts) {
        Curves first = parts.getFirst();
        if (parts.size() == 1) {
            return first;
        }
        List<Curve> all = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            for (int i = 0; i < first.curves().size(); i++) {
                Curve curve = parts.get(part).curves().get(i);
                String name = !names.isEmpty() ? names.get(part).name() : part == 0 ? curve.name() : "";
                Colour colour = part == 0 ? first.colour(i) : lighter(first.colour(i));
                all.add(new Curve(name, curve.x(), curve.y(), curve.sigma(), curve.style().in(colour)));
            }
        }
        return first.with(all);
    }

    private static Colour lighter(Colour colour) {
        return new Colour(lighter(colour.red()), lighter(colour.green()), lighter(colour.blue()));
    }

    private static int lighter(int part) {
        return (int) Math.round(WHITE + (part - WHITE) * LIGHTER);
    }

    /** Curves along cycles or another count: while there are few points each is shown, for there may be a single one. */
    private static Curves withPoints(Curves curves) {
        List<Curve> pointed = curves.curves().stream().map(c -> c.x().length() > MOST_SYMBOLS ? c : c.with(c.style().with(Symbol.CIRCLE)))
                .toList();
        return new Curves(curves.left(), curves.right(), pointed, curves.height(), curves.equalScale());
    }

    /** Where each point of a time axis stands along the common axis; NaN outside the stretch. */
    private static Values coordinates(Axis time, Optional<CommonAxis> axis, Stretch stretch) {
        if (axis.isEmpty() && stretch.isAll()) {
            return time.values();
        }
        double[] moments = time.values().toArray();
        double[] coordinates = axis.map(a -> a.at(moments)).orElseGet(moments::clone);
        for (int i = 0; i < moments.length; i++) {
            if (!stretch.contains(moments[i])) {
                coordinates[i] = Double.NaN;
            }
        }
        return Values.of(coordinates);
    }

    /** The map of a group in one of so many stretches; several share its height. */
    private static HeatMap map(Group group, Optional<CommonAxis> axis, Stretch stretch, int count) {
        Dataset dataset = group.lines().getFirst().dataset();
        HeatMap whole = HeatMap.of(dataset);
        FigureAxis upwards = group.axis(whole.yAxis());
        HeatMap map = whole.withYAxis(count == 1 ? upwards : upwards.withName(stretch.title() + ": " + upwards.name()))
                .withHeight(Math.max(1, whole.height() / count));
        if (axis.isEmpty() && stretch.isAll()) {
            return map;
        }
        Values at = coordinates(dataset.axes().getFirst(), axis, stretch);
        return map.with(axis.isPresent() ? HeatMap.between(at) : HeatMap.halfWay(at));
    }

    /** Moments as markers along the common axis; those outside the branch are left out. The moments are a dataset's values when these are times, else its axis. */
    static List<Marker> markers(Dataset moments, Optional<CommonAxis> axis, Branch branch) {
        boolean itself = moments.quantity().equals(QuantityKind.TIME);
        Values positions = itself || moments.rank() != 1 ? moments.values() : moments.axes().getFirst().values();
        List<Marker> markers = new ArrayList<>();
        for (double moment : positions.toArray()) {
            marker(moment, "", axis, branch).ifPresent(markers::add);
        }
        return markers;
    }

    /** A moment as a marker along the common axis; empty outside the branch. */
    static Optional<Marker> marker(double moment, String label, Optional<CommonAxis> axis, Branch branch) {
        double at = axis.map(a -> a.at(moment)).orElse(moment);
        return branch.contains(moment) && Double.isFinite(at) ? Optional.of(new Marker(at, label)) : Optional.empty();
    }
}
