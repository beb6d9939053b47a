package org.operanda.electrochemistry.neware;

/** Times, capacities and energies of some rows, as {@code data_runInfo.ndc} has them. */
final class NdcRunInfo implements NdcMember {
    private final Ints record = new Ints();
    private final Ints step = new Ints();
    private final Ints time = new Ints();
    private final Ints interval = new Ints();
    private final Ints second = new Ints();
    private final Ints millisecond = new Ints();
    /** Charge and discharge capacity, charge and discharge energy of each row. */
    private final Floats counters = new Floats();
    private final double hourFactor;

    NdcRunInfo(NdcPages pages) {
        int version = pages.version();
        hourFactor = NdcMember.countsMilli(version) ? 1e-3 / 3600 : 1;
        int width = version == 11 ? 47 : version == 14 ? 55 : 100;
        pages.each(false, 132, width, version == 11 ? 4080 : version == 14 ? 4092 : 4032, (numbers, at) -> {
            if (numbers.getInt(at + 41) != 0) {
                time.add(numbers.getInt(at));
                for (int counter = 0; counter < 4; counter++) {
                    counters.add(numbers.getFloat(at + 5 + 4 * counter));
                }
                interval.add(numbers.getInt(at + 29));
                second.add(numbers.getInt(at + 33));
                step.add(numbers.getInt(at + 37));
                record.add(numbers.getInt(at + 41));
                millisecond.add(numbers.getShort(at + 45));
            }
        });
    }

    /** How many rows have times. */
    int size() {
        return record.size();
    }

    /** The number of the row, from 1. */
    int record(int index) {
        return record.get(index);
    }

    int step(int index) {
        return step.get(index);
    }

    /** Seconds since the step began. */
    double time(int index) {
        return time.get(index) / 1e3;
    }

    /** Seconds from one row to the next. */
    double interval(int index) {
        return interval.get(index) / 1e3;
    }

    /** Seconds since 1970-01-01 UTC. */
    double moment(int index) {
        return Integer.toUnsignedLong(second.get(index)) + millisecond.get(index) / 1e3;
    }

    /** In A·h or W·h: charge and discharge capacity (0, 1), charge and discharge energy (2, 3). */
    double counter(int index, int counter) {
        return counters.get(4 * index + counter) * hourFactor;
    }
}
