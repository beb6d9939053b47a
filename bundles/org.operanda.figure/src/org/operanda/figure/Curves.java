package org.operanda.figure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.operanda.data.Dataset;

/**
 * A panel of curves.
 *
 * @param left   the left y axis
 * @param right  the right y axis, for curves of {@link CurveStyle.Side#RIGHT}; such curves need it
 * @param curves drawn in this order, the last on top
 * @param height relative to the other panels
 * @param equalScale whether one is as long along x as along the left axis, as in a Nyquist plot; both then have one unit and are linear
 */
public record Curves(FigureAxis left, Optional<FigureAxis> right, List<Curve> curves, double height, boolean equalScale) implements Panel {
    private static final double FOOT = 0.08;
    private static final double HEAD = 0.45;

    public Curves {
        Objects.requireNonNull(left);
        curves = List.copyOf(curves);
        if (right.isEmpty() && curves.stream().anyMatch(c -> c.style().side() == CurveStyle.Side.RIGHT)) {
            throw new IllegalArgumentException("a curve on the right side needs a right axis");
        }
    }

    /** Curves on axes that need not be equally long. */
    public Curves(FigureAxis left, Optional<FigureAxis> right, List<Curve> curves, double height) {
        this(left, right, curves, height, false);
    }

    /** Curves against one left axis, as high as a usual panel. */
    public static Curves of(FigureAxis left, Curve... curves) {
        return new Curves(left, Optional.empty(), List.of(curves), 1);
    }

    /** One dataset of rank 1 along its axis. */
    public static Curves of(Dataset dataset) {
        return of(FigureAxis.of(dataset), Curve.of(dataset.name(), dataset));
    }

    /** Other curves on the same axes. */
    public Curves with(List<Curve> newCurves) {
        return new Curves(left, right, newCurves, height, equalScale);
    }

    public Curves withLeft(FigureAxis axis) {
        return new Curves(axis, right, curves, height, equalScale);
    }

    public Curves withRight(FigureAxis axis) {
        return new Curves(left, Optional.of(axis), curves, height, equalScale);
    }

    public Curves withHeight(double newHeight) {
        return new Curves(left, right, curves, newHeight, equalScale);
    }

    /** These curves with room for the legend above those on the left side, which else may hide a point. */
    public Curves withHeadroom() {
        Optional<Range> all = curves.stream().filter(c -> c.style().side() == CurveStyle.Side.LEFT).flatMap(c -> Range.of(c.y()).stream())
                .reduce(Range::union).map(Range::drawable);
        return all.map(r -> withLeft(left.withRange(new Range(r.from() - FOOT * r.length(), r.to() + HEAD * r.length())))).orElse(this);
    }

    /** These curves where one is as long along x as along the left axis. */
    public Curves inEqualScale() {
        return new Curves(left, right, curves, height, true);
    }

    /** The colour of one of the curves: its own, or that of its place. */
    public Colour colour(int index) {
        return curves.get(index).style().colour().orElse(Colour.ofCurve(index));
    }
}
