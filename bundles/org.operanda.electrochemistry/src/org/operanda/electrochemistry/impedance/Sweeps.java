package org.operanda.electrochemistry.impedance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the spectra among the rows of a file. */
final class Sweeps {
    /** Frequencies that differ by less than this part are one: instruments set them anew for each sweep. */
    private static final double SAME_FREQUENCY = 1e-3;
    private static final double REPEATED = 1e-6;

    private Sweeps() {}

    /**
     * The rows of each spectrum: a new one begins where a column of numbers changes, or where the frequency does not go on in the direction in
     * which the spectrum began.
     *
     * @param hertz   by row; rows without a frequency greater than 0, or without an impedance, belong to none
     * @param markers columns that are constant within a spectrum
     * @param restart whether a restart of the frequency begins a new spectrum
     */
    static List<int[]> split(double[] hertz, double[] real, double[] imaginary, List<double[]> markers, boolean restart) {
        List<int[]> sweeps = new ArrayList<>();
        int[] rows = new int[hertz.length];
        int count = 0;
        int direction = 0;
        for (int row = 0; row < hertz.length; row++) {
            boolean there = hertz[row] > 0 && Double.isFinite(real[row]) && Double.isFinite(imaginary[row])
                    && (real[row] != 0 || imaginary[row] != 0);
            if (!there) {
                continue;
            }
            int last = count == 0 ? row : rows[count - 1];
            int step = count == 0 ? 0 : step(hertz[last], hertz[row]);
            boolean turns = restart && count > 0 && (step == 0 || direction != 0 && step != direction);
            if (turns || differ(markers, last, row)) {
                sweeps.add(Arrays.copyOf(rows, count));
                count = 0;
                direction = 0;
            } else if (direction == 0) {
                direction = step;
            }
            rows[count++] = row;
        }
        if (count > 0) {
            sweeps.add(Arrays.copyOf(rows, count));
        }
        return sweeps;
    }

    private static int step(double from, double to) {
        return Math.abs(to - from) <= REPEATED * from ? 0 : to > from ? 1 : -1;
    }

    private static boolean differ(List<double[]> markers, int one, int other) {
        for (double[] marker : markers) {
            if (marker[one] != marker[other] && !(Double.isNaN(marker[one]) && Double.isNaN(marker[other]))) {
                return true;
            }
        }
        return false;
    }

    /** The frequencies of all spectra together, falling, those that are nearly the same once. */
    static double[] union(List<double[]> spectra) {
        double[] all = spectra.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
        double[] union = new double[all.length];
        int count = 0;
        for (int i = all.length - 1; i >= 0; i--) {
            if (count == 0 || all[i] < union[count - 1] * (1 - SAME_FREQUENCY)) {
                union[count++] = all[i];
            }
        }
        return Arrays.copyOf(union, count);
    }

    /** The place of a frequency among falling ones. */
    static int place(double[] falling, double hertz) {
        int low = 0;
        int high = falling.length - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (falling[middle] * (1 - SAME_FREQUENCY) <= hertz) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
