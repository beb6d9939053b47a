package org.operanda.workbench.parts;

import java.util.Arrays;
import java.util.Optional;
import org.operanda.data.Dataset;
import org.operanda.data.Values;

/** Where a run was interrupted: a missing value is put between the parts, so that no line is drawn across. */
record Breaks(int[] rows) {

    /** The rows before which the part changes; none without parts. */
    static Breaks of(Optional<Dataset> part) {
        if (part.isEmpty()) {
            return new Breaks(new int[0]);
        }
        double[] numbers = part.get().values().toArray();
        int[] rows = new int[numbers.length];
        int found = 0;
        for (int i = 1; i < numbers.length; i++) {
            if (numbers[i] != numbers[i - 1]) {
                rows[found++] = i;
            }
        }
        return new Breaks(Arrays.copyOf(rows, found));
    }

    /** The values with NaN put in at each break. */
    Values in(Values values) {
        if (rows.length == 0) {
            return values;
        }
        double[] all = new double[Math.toIntExact(values.length()) + rows.length];
        int from = 0;
        for (int i = 0; i < rows.length; i++) {
            values.copy(from, all, from + i, rows[i] - from);
            all[rows[i] + i] = Double.NaN;
            from = rows[i];
        }
        values.copy(from, all, from + rows.length, Math.toIntExact(values.length()) - from);
        return Values.of(all);
    }
}
