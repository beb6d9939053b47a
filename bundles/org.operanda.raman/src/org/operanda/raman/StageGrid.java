package org.operanda.raman;

import java.util.Arrays;
import java.util.Optional;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;

/**
 * The rectangle of places on which a map was taken.
 *
 * @param x        places of the columns in µm, rising
 * @param y        places of the rows in µm, rising
 * @param spectrum by column, then row: the number of the spectrum there; −1 where none was taken
 */
public record StageGrid(double[] x, double[] y, int[] spectrum) {
    /** Places that differ by less than this part of the whole extent are one. */
    private static final double SAME = 1e-4;
    private static final int LEAST = 2;

    /** The grid of a map; empty for a single spectrum, a series, a line, or places that make no rectangle. */
    public static Optional<StageGrid> of(Measurement measurement) {
        Optional<double[]> xs = places(measurement, RamanQuantities.X);
        Optional<double[]> ys = places(measurement, RamanQuantities.Y);
        if (xs.isEmpty() || ys.isEmpty() || xs.get().length != ys.get().length) {
            return Optional.empty();
        }
        double[] x = distinct(xs.get());
        double[] y = distinct(ys.get());
        if (x.length < LEAST || y.length < LEAST || (long) x.length * y.length > 2L * xs.get().length) {
            return Optional.empty();
        }
        int[] spectrum = new int[x.length * y.length];
        Arrays.fill(spectrum, -1);
        for (int i = 0; i < xs.get().length; i++) {
            spectrum[nearest(x, xs.get()[i]) * y.length + nearest(y, ys.get()[i])] = i;
        }
        return Optional.of(new StageGrid(x, y, spectrum));
    }

    private static Optional<double[]> places(Measurement measurement, String name) {
        return measurement.dataset(name).filter(d -> d.rank() == 1).map(Dataset::values).map(v -> v.toArray())
                .filter(p -> Arrays.stream(p).allMatch(Double::isFinite));
    }

    private static double[] distinct(double[] places) {
        double[] sorted = places.clone();
        Arrays.sort(sorted);
        double same = sorted.length == 0 ? 0 : SAME * (sorted[sorted.length - 1] - sorted[0]);
        int count = 0;
        for (double place : sorted) {
            if (count == 0 || place - sorted[count - 1] > same) {
                sorted[count++] = place;
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    private static int nearest(double[] sorted, double place) {
        int found = Arrays.binarySearch(sorted, place);
        if (found >= 0) {
            return found;
        }
        int after = -found - 1;
        boolean before = after == sorted.length || after > 0 && place - sorted[after - 1] < sorted[after] - place;
        return before ? after - 1 : after;
    }

    /** The number of the spectrum nearest to a place; −1 where none was taken. */
    public int at(double placeX, double placeY) {
        return spectrum[nearest(x, placeX) * y.length + row(placeY)];
    }

    /** The row nearest to a place. */
    public int row(double placeY) {
        return nearest(y, placeY);
    }

    /** A number for each spectrum as an image, by column, then row; NaN where none was taken. */
    public double[] image(double[] values) {
        return Arrays.stream(spectrum).mapToDouble(s -> s < 0 ? Double.NaN : values[s]).toArray();
    }
}
