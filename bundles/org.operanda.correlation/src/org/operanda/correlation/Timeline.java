package org.operanda.correlation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.operanda.data.Axis;
import org.operanda.data.Measurement;
import org.operanda.data.Parts;
import org.operanda.data.Values;

/**
 * The times of a record's samples, never falling, and where the record has gaps. Rows without a time, and rows that lie before a row
 * already recorded, are left out. Of two samples at one time the earlier one ends what was before, the later one begins what comes after.
 */
final class Timeline {
    /** So much of a window may be lacking by rounding. */
    private static final double ROUNDING = 1e-9;

    private final double[] time;
    private final int[] rows;
    private final BitSet gaps;
    private final long leftOut;

    private Timeline(double[] time, int[] rows, BitSet gaps, long leftOut) {
        this.time = time;
        this.rows = rows;
        this.gaps = gaps;
        this.leftOut = leftOut;
    }

    /**
     * The times of a record.
     *
     * @param axis   its time axis
     * @param record where the dataset {@link Parts#PART} numbers parts, two samples of different parts have a gap between them
     * @param maxGap seconds; a longer interval between two samples is a gap
     */
    static Timeline of(Axis axis, Measurement record, double maxGap) {
        double[] seconds = axis.values().toArray();
        int[] rows = risingRows(seconds);
        double[] time = rows.length == seconds.length ? seconds : Arrays.stream(rows).mapToDouble(row -> seconds[row]).toArray();
        Optional<Values> parts = record.dataset(Parts.PART).filter(part -> part.rank() == 1 && part.axes().getFirst().equals(axis))
                .map(part -> part.values());
        BitSet gaps = new BitSet();
        for (int i = 0; i + 1 < time.length; i++) {
            int row = rows[i];
            int next = rows[i + 1];
            if (time[i + 1] - time[i] > maxGap || parts.isPresent() && parts.get().get(row) != parts.get().get(next)) {
                gaps.set(i);
            }
        }
        return new Timeline(time, rows, gaps, seconds.length - rows.length);
    }

    private static int[] risingRows(double[] seconds) {
        int[] rows = new int[seconds.length];
        int count = 0;
        double latest = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < seconds.length; row++) {
            if (seconds[row] >= latest) {
                latest = seconds[row];
                rows[count++] = row;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    int size() {
        return time.length;
    }

    /** How many rows of the record were left out. */
    long leftOut() {
        return leftOut;
    }

    double time(int sample) {
        return time[sample];
    }

    /** The row of the record that holds a sample. */
    int row(int sample) {
        return rows[sample];
    }

    /** Whether the signal is known between a sample and the next one. */
    boolean connected(int sample) {
        return sample >= 0 && sample + 1 < time.length && !gaps.get(sample);
    }

    /** The last sample at or before {@code seconds}, −1 when there is none. */
    int atOrBefore(double seconds) {
        int low = 0;
        int high = time.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (time[middle] <= seconds) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** Whether the signal is known at that moment. */
    boolean covers(double seconds) {
        int sample = atOrBefore(seconds);
        return connected(sample) || sample >= 0 && time[sample] == seconds;
    }

    /** Whether the signal is known for at least the part {@code coverage} of a window; at one moment, whether it is known then. */
    boolean covers(double start, double end, double coverage) {
        if (!(end > start)) {
            return covers(start);
        }
        double covered = 0;
        for (int i = Math.max(0, atOrBefore(start)); i + 1 < time.length && time[i] < end; i++) {
            covered += connected(i) ? overlap(i, start, end) : 0;
        }
        return enough(covered, start, end, coverage);
    }

    /** How long the interval that follows a sample lies within a window. */
    double overlap(int sample, double start, double end) {
        return Math.max(0, Math.min(end, time[sample + 1]) - Math.max(start, time[sample]));
    }

    /** Whether what is known of a window is something, and at least the part {@code coverage} of it but for rounding. */
    static boolean enough(double covered, double start, double end, double coverage) {
        return covered > 0 && covered >= (coverage - ROUNDING) * (end - start);
    }

    /** Whether a window lies between the first and the last sample. */
    boolean spans(double start, double end) {
        return time.length > 0 && start >= time[0] && end <= time[time.length - 1];
    }
}
