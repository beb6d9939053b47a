package org.operanda.dilatometry;

import java.util.ArrayList;
import java.util.List;

/**
 * Consecutive rows of one cycle or half cycle.
 *
 * @param number of the cycle
 * @param from   first row
 * @param to     after the last row
 */
record Segment(int number, int from, int to) {

    /** Splits the rows where the number changes; rows without a number belong to none. */
    static List<Segment> of(double[] numbers) {
        List<Segment> segments = new ArrayList<>();
        int begin = 0;
        for (int row = 1; row <= numbers.length; row++) {
            if (row == numbers.length || numbers[row] != numbers[begin]) {
                if (!Double.isNaN(numbers[begin])) {
                    segments.add(new Segment((int) numbers[begin], begin, row));
                }
                begin = row;
            }
        }
        return segments;
    }

    int rows() {
        return to - from;
    }
}
