package org.operanda.figure;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.operanda.data.Values;

/**
 * A map whose numbers lie in a file, coarse enough to be kept: means of groups of frames and of neighbouring points, made while its range is looked for, in one
 * pass over the file. The whole map is drawn from it, and a part of the map until its frames are few enough to be read.
 */
final class MapOverview {
    /** In single precision, 32 MiB. */
    static final int MOST_GROUPS = 1 << 23;

    private final int framesTogether;
    private final int pointsTogether;
    private final int pointGroups;
    private final float[] means;
    private final double low;
    private final double high;

    /**
     * Reads a map once.
     *
     * @param values frames × points
     * @param order  the points in the order in which they are neighbours
     * @param most   groups that are kept
     */
    MapOverview(Values values, int frames, int points, int[] order, int most) {
        int together = 1;
        int neighbours = 1;
        while ((long) groups(frames, together) * groups(order.length, neighbours) > most) {
            if (groups(frames, together) > groups(order.length, neighbours)) {
                together *= 2;
            } else {
                neighbours *= 2;
            }
        }
        framesTogether = together;
        pointsTogether = neighbours;
        pointGroups = groups(order.length, neighbours);
        int frameGroups = groups(frames, together);
        means = new float[frameGroups * pointGroups];
        double[][] ends = new double[frameGroups][];
        IntStream.range(0, frameGroups).parallel().forEach(group -> ends[group] = fill(values, frames, points, order, group));
        low = Arrays.stream(ends).mapToDouble(e -> e[0]).min().orElse(Double.POSITIVE_INFINITY);
        high = Arrays.stream(ends).mapToDouble(e -> e[1]).max().orElse(Double.NEGATIVE_INFINITY);
    }

    private static int groups(int count, int together) {
        return (count + together - 1) / together;
    }

    /** The means of a group of frames; gives the least and the greatest number. */
    private double[] fill(Values values, int frames, int points, int[] order, int group) {
        double[] ends = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        double[] frame = new double[points];
        double[] sums = new double[pointGroups];
        int[] counts = new int[pointGroups];
        for (int f = group * framesTogether; f < Math.min(frames, (group + 1) * framesTogether); f++) {
            values.copy((long) f * points, frame, 0, points);
            for (double value : frame) {
                if (Double.isFinite(value)) {
                    ends[0] = Math.min(ends[0], value);
                    ends[1] = Math.max(ends[1], value);
                }
            }
            for (int i = 0; i < order.length; i++) {
                double value = frame[order[i]];
                if (Double.isFinite(value)) {
                    sums[i / pointsTogether] += value;
                    counts[i / pointsTogether]++;
                }
            }
        }
        for (int g = 0; g < pointGroups; g++) {
            means[group * pointGroups + g] = (float) (counts[g] == 0 ? Double.NaN : sums[g] / counts[g]);
        }
        return ends;
    }

    /** Of all finite numbers; empty when there is none. */
    Optional<Range> range() {
        return low <= high ? Optional.of(new Range(low, high)) : Optional.empty();
    }

    /**
     * Whether nothing would be seen of the difference: a group is no larger than two pixels.
     *
     * @param framesPerColumn of the picture
     * @param pointsPerRow    of the picture
     */
    boolean isFineEnough(double framesPerColumn, double pointsPerRow) {
        return framesTogether <= Math.max(1, 2 * framesPerColumn) && pointsTogether <= Math.max(1, 2 * pointsPerRow);
    }

    /** The group that holds a frame. */
    int group(int frame) {
        return frame / framesTogether;
    }

    /**
     * Adds the means of a group of frames to the rows of a picture.
     *
     * @param bounds for each row the first of its points and the one after its last, by their order
     */
    void add(int group, int[] bounds, double[] sums, int[] counts) {
        for (int row = 0; row < sums.length; row++) {
            int end = bounds[2 * row + 1];
            for (int g = bounds[2 * row] / pointsTogether; g * pointsTogether < end; g++) {
                float mean = means[group * pointGroups + g];
                if (!Float.isNaN(mean)) {
                    sums[row] += mean;
                    counts[row]++;
                }
            }
        }
    }
}
