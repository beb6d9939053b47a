package org.operanda.host.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.measure.Unit;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.experiment.CurveDefinition;
import org.operanda.figure.Curve;
import org.operanda.figure.CurveStyle;
import org.operanda.figure.CurveStyle.Side;
import org.operanda.figure.Curves;
import org.operanda.figure.FigureAxis;
import org.operanda.host.recipe.FigureLook;

/** Puts datasets into one panel of curves, for a report along time as for a view along charge: who draws says where the points stand. */
public final class DatasetCurves {

    /**
     * A dataset to be drawn.
     *
     * @param name    stands in the legend when there are several
     * @param dataset of rank 1
     * @param part    which part of an interrupted run each point belongs to; a line is broken where that changes
     * @param look    what its figure says of how it looks; its name there stands in the legend
     */
    public record Line(String name, Dataset dataset, Optional<Values> part, Optional<CurveDefinition> look) {

        /** A dataset that looks as usual. */
        public Line(String name, Dataset dataset, Optional<Values> part) {
            this(name, dataset, part, Optional.empty());
        }

        private String label() {
            return look.map(CurveDefinition::getLabel).orElse(name);
        }
    }

    private DatasetCurves() {}

    /** Whether two datasets can share an axis: they measure the same, in units that can be converted. */
    public static boolean alike(Dataset one, Dataset other) {
        return one.quantity().equals(other.quantity()) && Units.factor(one.unit(), other.unit()).isPresent();
    }

    /**
     * The datasets as curves. Those alike the first share the left axis, in its unit; the others the right axis, in the unit of the first
     * of them. One that fits neither axis is left out.
     *
     * @param lines  at least one
     * @param places where each point of a dataset's axis stands along x
     * @param first  how the first curve looks; the others are lines
     */
    public static Curves of(List<Line> lines, Function<Axis, Values> places, CurveStyle first) {
        Dataset left = lines.getFirst().dataset();
        Optional<Dataset> right = lines.stream().map(Line::dataset).filter(d -> !alike(d, left)).findFirst();
        List<Curve> curves = new ArrayList<>();
        for (Line line : lines) {
            Dataset dataset = line.dataset();
            boolean onLeft = alike(dataset, left);
            if (!onLeft && !alike(dataset, right.orElseThrow())) {
                continue;
            }
            Unit<?> unit = onLeft ? left.unit() : right.orElseThrow().unit();
            CurveStyle style = (curves.isEmpty() ? first : CurveStyle.LINE).on(onLeft ? Side.LEFT : Side.RIGHT);
            Curve curve = new Curve(lines.size() > 1 ? line.label() : "", places.apply(dataset.axes().getFirst()),
                    scaled(dataset.values(), dataset.unit(), unit), dataset.sigma().map(s -> scaled(s, dataset.unit(), unit)),
                    line.look().map(look -> FigureLook.styled(style, look)).orElse(style));
            curves.add(line.part().map(curve::brokenBetween).orElse(curve));
        }
        return new Curves(FigureAxis.of(left), right.map(FigureAxis::of), curves, 1);
    }

    /** Numbers in another unit of the same dimension. */
    static Values scaled(Values values, Unit<?> from, Unit<?> to) {
        double factor = Units.factor(from, to).orElse(Double.NaN);
        return factor == 1 ? values : Values.computed(values.length(), i -> values.get(i) * factor);
    }
}
