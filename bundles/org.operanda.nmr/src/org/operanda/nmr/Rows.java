package org.operanda.nmr;

import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.operanda.data.Progress;

/** Works on the rows of a series, several at once; each row by itself, so that the result does not depend on how many. */
final class Rows {
    private static final int PIECES = 16;

    /** What is done to a row; an instance sees one row at a time and may keep working space. */
    @FunctionalInterface
    interface Work {
        void row(int index);
    }

    private Rows() {}

    static void each(int rows, Progress progress, Supplier<Work> works) {
        int pieces = Math.min(PIECES, rows);
        IntStream.range(0, pieces).parallel().forEach(piece -> {
            Work work = works.get();
            int end = (int) ((long) rows * (piece + 1) / pieces);
            for (int row = (int) ((long) rows * piece / pieces); row < end && !progress.isCancelled(); row++) {
                work.row(row);
            }
        });
    }
}
