package org.operanda.xrd.hdf;

import java.util.List;
import java.util.Objects;
import org.operanda.data.Values;

/** Several values, one behind the other. */
final class JoinedValues implements Values {
    private final List<Values> parts;
    /** Where each part begins, and where the last one ends. */
    private final long[] starts;

    JoinedValues(List<Values> parts) {
        this.parts = List.copyOf(parts);
        starts = new long[parts.size() + 1];
        for (int i = 0; i < parts.size(); i++) {
            starts[i + 1] = Math.addExact(starts[i], parts.get(i).length());
        }
    }

    @Override
    public long length() {
        return starts[starts.length - 1];
    }

    private int part(long index) {
        int part = 0;
        while (starts[part + 1] <= index) {
            part++;
        }
        return part;
    }

    @Override
    public double get(long index) {
        Objects.checkIndex(index, length());
        int part = part(index);
        return parts.get(part).get(index - starts[part]);
    }

    @Override
    public void copy(long from, double[] target, int offset, int count) {
        Objects.checkFromIndexSize(from, count, length());
        int done = 0;
        while (done < count) {
            int part = part(from + done);
            int length = (int) Math.min(count - done, starts[part + 1] - from - done);
            parts.get(part).copy(from + done - starts[part], target, offset + done, length);
            done += length;
        }
    }
}
