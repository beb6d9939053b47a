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
import org.operanda.workbench.CommonAxes.Branch;

/**
 * What stands in the plot: panels below each other along one quantity. Computed from datasets on the reference clock, off the UI thread if need be.
 *
 * @param x      the quantity along which all panels are drawn
 * @param panels from top to bottom
 * @param names  a name for each panel
 */
record PlotContent(FigureAxis x, List<Panel> panels, List<String> names) {

    /**
     * A dataset with what the plot needs to know beside it.
     *
     * @param name    stands in the legend
     * @param dataset the numbers
     * @param part    which part of a run each row belongs to; a line is broken where that changes
     */
    record Named(String name, Dataset dataset, Optional<Dataset> part) {
    }

    /**
     * Lays datasets out: each map in a panel of its own, curves of one quantity and unit together.
     *
     * @param datasets of rank 1 and 2 along time, or of rank 1 along an axis of their own (then that axis is drawn)
     * @param axis     what to draw along; time when empty
     * @param branch   frames and rows outside are left out
     */
    static PlotContent of(List<Named> datasets, Optional<CommonAxis> axis, Branch branch, ColourMap colours) {
        boolean timed = datasets.stream().anyMatch(PlotContent::isTimed);
        List<Named> drawn = datasets.stream().filter(d -> isTimed(d) == timed).toList();
        List<Panel> panels = new ArrayList<>();
        List<String> names = new ArrayList<>();
        Map<String, List<Named>> curves = new LinkedHashMap<>();
        for (Named named : drawn) {
            if (named.dataset().rank() == 2) {
                panels.add(map(named.dataset(), axis, branch).with(colours));
                names.add(named.name());
            } else {
                curves.computeIfAbsent(FigureAxis.of(named.dataset()).label(), label -> new ArrayList<>()).add(named);
            }
        }
        curves.values().forEach(group -> {
            panels.add(curves(group, timed, axis, branch));
            names.add(group.stream().map(Named::name).reduce((a, b) -> a + ", " + b).orElseThrow());
        });
        FigureAxis x = timed ? axis.map(a -> FigureAxis.of(a.kind().label(), a.unit())).orElseGet(() -> FigureAxis.of(QuantityKind.TIME.label(), Units.SECOND))
                : drawn.stream().findFirst().map(d -> FigureAxis.of(d.dataset().axes().getFirst())).orElseGet(() -> FigureAxis.of("", Units.ONE));
        return new PlotContent(x, panels, names);
    }

    private static boolean isTimed(Named named) {
        return named.dataset().axes().getFirst().quantity().equals(QuantityKind.TIME);
    }

    private static Curves curves(List<Named> group, boolean timed, Optional<CommonAxis> axis, Branch branch) {
        List<Curve> curves = new ArrayList<>();
        for (Named named : group) {
            Dataset dataset = named.dataset();
            Values x = timed ? coordinates(dataset.axes().getFirst(), axis, branch) : dataset.axes().getFirst().values();
            String name = group.size() == 1 ? "" : named.name();
            Curve curve = new Curve(name, x, dataset.values(), dataset.sigma(), CurveStyle.LINE);
            curves.add(named.part().map(Dataset::values).map(curve::brokenBetween).orElse(curve));
        }
        return new Curves(FigureAxis.of(group.getFirst().dataset()), Optional.empty(), curves, 1);
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
        Axis time = dataset.axes().getFirst();
        Values at = coordinates(time, axis, branch);
        Axis.Window window = HeatMap.halfWay(at);
        return new HeatMap(window.start(), window.end(), along.y(), along.yAxis(), along.values(), along.value(), along.colours(), along.height());
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
