package org.operanda.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Values;

/**
 * A panel of frames side by side, for instance spectra against time. Each frame is drawn from where it begins to where it ends; what lies
 * between frames stays white. At least one pixel of each frame is drawn.
 *
 * @param start   where each frame begins, in the unit of the figure's x axis
 * @param end     where it ends
 * @param y       coordinate of each point of a frame, in the unit of {@code yAxis}
 * @param yAxis   the y axis
 * @param values  frames × points, a frame's points side by side; NaN is drawn white
 * @param value   what stands at the colour bar; its range is that of the colours
 * @param colours the colour map
 * @param height  relative to the other panels
 * @param tracks  lines and symbols over the map, for instance where peaks lie in each frame
 */
public record HeatMap(Values start, Values end, Values y, FigureAxis yAxis, Values values, FigureAxis value, ColourMap colours,
        double height, List<Curve> tracks) implements Panel {
    /** A frame reaches half-way to its neighbours, unless the step is longer than this many usual ones: that is a gap. */
    private static final double LONGEST_STEP = 2;
    private static final double USUAL_HEIGHT = 2.5;
    /** A shorter axis is linear however its points lie. */
    private static final double DECADES = 100;

    public HeatMap {
        Objects.requireNonNull(yAxis);
        Objects.requireNonNull(value);
        Objects.requireNonNull(colours);
        tracks = List.copyOf(tracks);
        if (start.length() != end.length() || values.length() != start.length() * y.length()) {
            throw new IllegalArgumentException(
                    "a heat map of " + start.length() + " frames of " + y.length() + " points has not " + values.length() + " values");
        }
    }

    /** A map without tracks. */
    public HeatMap(Values start, Values end, Values y, FigureAxis yAxis, Values values, FigureAxis value, ColourMap colours,
            double height) {
        this(start, end, y, yAxis, values, value, colours, height, List.of());
    }

    /**
     * A dataset of rank 2, its slow axis along x. Frames reach half-way to each other, and at least over their exposure; a long pause stays white. Points that were
     * taken by decades stand on a logarithmic axis.
     */
    public static HeatMap of(Dataset dataset) {
        if (dataset.rank() != 2) {
            throw new IllegalArgumentException(
                    "a heat map is drawn of a dataset of rank 2, '" + dataset.name() + "' has rank " + dataset.rank());
        }
        Axis frames = dataset.axes().getFirst();
        Axis points = dataset.axes().getLast();
        Axis.Window window = closed(frames);
        FigureAxis y = FigureAxis.of(points);
        return new HeatMap(window.start(), window.end(), points.values(), isByDecades(points.values()) ? y.inDecades() : y,
                dataset.values(),
                FigureAxis.of(dataset), ColourMap.VIRIDIS, USUAL_HEIGHT);
    }

    /** Whether points above zero were taken by decades, as frequencies and time constants are: then their middle one is nearer to the geometric than to the arithmetic mean. */
    private static boolean isByDecades(Values points) {
        double[] sorted = points.toArray();
        Arrays.sort(sorted);
        if (sorted.length == 0 || !(sorted[0] > 0) || !(sorted[sorted.length - 1] > DECADES * sorted[0])) {
            return false;
        }
        double low = sorted[0];
        double high = sorted[sorted.length - 1];
        return sorted[sorted.length / 2] < (Math.sqrt(low * high) + (low + high) / 2) / 2;
    }

    /** Windows around positions, in any order, that reach half-way to their neighbours; a longer step than usual stays a gap. */
    public static Axis.Window halfWay(Values positions) {
        return halfWay(positions, LONGEST_STEP);
    }

    /** Windows around positions, in any order, that reach half-way to their neighbours however far these are: for a quantity that does not pass evenly. */
    public static Axis.Window between(Values positions) {
        return halfWay(positions, Double.POSITIVE_INFINITY);
    }

    private static Axis.Window halfWay(Values positions, double longest) {
        double[] at = positions.toArray();
        double[] sorted = Arrays.stream(at).filter(Double::isFinite).sorted().distinct().toArray();
        double usual = usualStep(sorted);
        double[] start = new double[at.length];
        double[] end = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            int place = Arrays.binarySearch(sorted, at[i]);
            double before = place > 0 ? sorted[place] - sorted[place - 1] : usual;
            double after = place >= 0 && place < sorted.length - 1 ? sorted[place + 1] - sorted[place] : usual;
            start[i] = at[i] - half(before, usual, longest);
            end[i] = at[i] + half(after, usual, longest);
        }
        return new Axis.Window(Values.of(start), Values.of(end));
    }

    private static double half(double step, double usual, double longest) {
        return (step > longest * usual ? usual : step) / 2;
    }

    private static double usualStep(double[] sorted) {
        if (sorted.length < 2) {
            return 1;
        }
        double[] steps = new double[sorted.length - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = sorted[i + 1] - sorted[i];
        }
        Arrays.sort(steps);
        return steps[steps.length / 2];
    }

    /** From half-way to the frame before to half-way to the next, however short the exposure: the dead time between exposures would be white stripes. */
    private static Axis.Window closed(Axis frames) {
        Axis.Window between = halfWay(frames.values());
        if (frames.window().isEmpty()) {
            return between;
        }
        Axis.Window exposed = frames.window().get();
        return new Axis.Window(Values.computed(frames.size(), i -> Math.min(between.start().get(i), exposed.start().get(i))),
                Values.computed(frames.size(), i -> Math.max(between.end().get(i), exposed.end().get(i))));
    }

    /** The same frames in other places. */
    public HeatMap with(Axis.Window places) {
        return new HeatMap(places.start(), places.end(), y, yAxis, values, value, colours, height, tracks);
    }

    public HeatMap with(ColourMap newColours) {
        return new HeatMap(start, end, y, yAxis, values, value, newColours, height, tracks);
    }

    public HeatMap withValue(FigureAxis newValue) {
        return new HeatMap(start, end, y, yAxis, values, newValue, colours, height, tracks);
    }

    public HeatMap withYAxis(FigureAxis newAxis) {
        return new HeatMap(start, end, y, newAxis, values, value, colours, height, tracks);
    }

    public HeatMap withHeight(double newHeight) {
        return new HeatMap(start, end, y, yAxis, values, value, colours, newHeight, tracks);
    }

    /** The map with other curves over it, in the units of its axes. */
    public HeatMap withTracks(List<Curve> newTracks) {
        return new HeatMap(start, end, y, yAxis, values, value, colours, height, newTracks);
    }
}
