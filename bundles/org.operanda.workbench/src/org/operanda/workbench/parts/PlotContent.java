package org.operanda.workbench.parts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.correlation.CommonAxis;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.figure.ColourMap;
import org.operanda.figure.Curve;
import org.operanda.figure.CurveStyle;
import org.operanda.figure.Curves;
import org.operanda.figure.FigureAxis;
import org.operanda.figure.HeatMap;
import org.operanda.figure.Marker;
import org.operanda.figure.Panel;
import org.operanda.figure.Range;
import org.operanda.workbench.CommonAxes.Branch;

/**
 * What stands in the plot: panels below each other along one quantity.
 *
 * @param x      the quantity along which all panels are drawn
 * @param panels from top to bottom
 */
record PlotContent(FigureAxis x, List<Panel> panels) {

    /**
     * A dataset with what the plot needs to know beside it.
     *
     * @param name    stands in the legend
     * @param dataset the numbers
     * @param part    which part of a run each row belongs to; a line is broken where that changes
     */
    record Named(String name, Dataset dataset, Optional<Dataset> part) {

        private boolean isTimed() {
            return dataset.axes().getFirst().quantity().equals(QuantityKind.TIME);
        }
    }

    /**
     * Datasets that share a panel: one map, or curves.
     *
     * @param datasets at least one
     * @param label    stands at the y axis instead of the quantity
     * @param range    of the y axis; all when empty
     */
    record Group(List<Named> datasets, Optional<String> label, Optional<Range> range) {

        /** Puts each map in a panel of its own and curves of one quantity and unit together. */
        static List<Group> of(List<Named> datasets) {
            Map<String, List<Named>> groups = new LinkedHashMap<>();
            for (Named named : datasets) {
                String key = named.dataset().rank() == 2 ? "map " + named.name() : FigureAxis.of(named.dataset()).label();
                groups.computeIfAbsent(key, k -> new ArrayList<>()).add(named);
            }
            return groups.values().stream().map(g -> new Group(g, Optional.empty(), Optional.empty())).toList();
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
        boolean timed = groups.stream().flatMap(g -> g.datasets().stream()).anyMatch(Named::isTimed);
        List<Group> drawn = groups.stream().filter(g -> g.datasets().getFirst().isTimed() == timed).toList();
        List<Panel> panels = new ArrayList<>();
        for (Group group : drawn) {
            Named first = group.datasets().getFirst();
            if (first.dataset().rank() == 2) {
                HeatMap map = map(first.dataset(), axis, branch).with(colours);
                panels.add(map.withYAxis(group.axis(map.yAxis())));
            } else {
                panels.add(curves(group, timed, axis, branch));
            }
        }
        FigureAxis x = timed
                ? axis.map(a -> FigureAxis.of(a.kind().label(), a.unit()))
                        .orElseGet(() -> FigureAxis.of(QuantityKind.TIME.label(), Units.SECOND))
                : drawn.stream().findFirst().map(g -> FigureAxis.of(g.datasets().getFirst().dataset().axes().getFirst()))
                        .orElseGet(() -> FigureAxis.of("", Units.ONE));
        return new PlotContent(x, panels);
    }

    private static Curves curves(Group group, boolean timed, Optional<CommonAxis> axis, Branch branch) {
        List<Curve> curves = new ArrayList<>();
        for (Named named : group.datasets()) {
            Dataset dataset = named.dataset();
            Values x = timed ? coordinates(dataset.axes().getFirst(), axis, branch) : dataset.axes().getFirst().values();
            String name = group.datasets().size() == 1 ? "" : named.name();
            Curve curve = new Curve(name, x, dataset.values(), dataset.sigma(), CurveStyle.LINE);
            curves.add(named.part().map(Dataset::values).map(curve::brokenBetween).orElse(curve));
        }
        return new Curves(group.axis(FigureAxis.of(group.datasets().getFirst().dataset())), Optional.empty(), curves, 1);
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
            double at = axis.map(a -> a.at(moment)).orElse(moment);
            if (branch.contains(moment) && Double.isFinite(at)) {
                markers.add(new Marker(at, ""));
            }
        }
        return markers;
    }
}
