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

/**
 * What stands in the plot: panels below each other along one quantity.
 *
 * @param x      the quantity along which all panels are drawn
 * @param panels from top to bottom
 */
record PlotContent(FigureAxis x, List<Panel> panels) {
    private static final int MOST_SYMBOLS = 300;

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
     * @param axis   what to draw along; time when empty
     * @param branch frames and rows outside are left out
     */
    static PlotContent of(List<Group> groups, Optional<CommonAxis> axis, Branch branch, ColourMap colours) {
        boolean timed = groups.stream().anyMatch(Group::isTimed);
        List<Group> drawn = groups.stream().filter(g -> g.isTimed() == timed).toList();
        // Cycles are counted: a line would only lead from the end of one to the beginning of the next.
        boolean counted = timed && axis.filter(a -> a.kind().equals(QuantityKind.CYCLE)).isPresent();
        CurveStyle style = counted ? CurveStyle.POINTS.with(CurveStyle.Spread.NONE) : CurveStyle.LINE;
        List<Panel> panels = new ArrayList<>();
        for (Group group : drawn) {
            Dataset first = group.lines().getFirst().dataset();
            if (first.rank() == 2) {
                HeatMap map = map(first, axis, branch).with(colours);
                panels.add(map.withYAxis(group.axis(map.yAxis())));
            } else {
                Curves curves = DatasetCurves.of(group.lines(), a -> timed ? coordinates(a, axis, branch) : a.values(), style);
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

    /** Curves along cycles or another count: while there are few points each is shown, for there may be a single one. */
    private static Curves withPoints(Curves curves) {
        List<Curve> pointed = curves.curves().stream().map(c -> c.x().length() > MOST_SYMBOLS ? c : c.with(c.style().with(Symbol.CIRCLE)))
                .toList();
        return new Curves(curves.left(), curves.right(), pointed, curves.height(), curves.equalScale());
    }

    /** Where each point of a time axis stands along the common axis; NaN outside the branch. */
    private static Values coordinates(Axis time, Optional<CommonAxis> axis, Branch branch) {
        if (axis.isEmpty() && branch.equals(Branch.ALL)) {
            return time.values();
        }
        double[] moments = time.values().toArray();
        double[] coordinates = axis.map(a -> a.at(moments)).orElseGet(moments::clone);
        for (int i = 0; i < moments.length; i++) {
            if (!branch.contains(moments[i])) {
                coordinates[i] = Double.NaN;
            }
        }
        return Values.of(coordinates);
    }

    private static HeatMap map(Dataset dataset, Optional<CommonAxis> axis, Branch branch) {
        HeatMap along = HeatMap.of(dataset);
        if (axis.isEmpty() && branch.equals(Branch.ALL)) {
            return along;
        }
        Values at = coordinates(dataset.axes().getFirst(), axis, branch);
        return along.with(axis.isPresent() ? HeatMap.between(at) : HeatMap.halfWay(at));
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
