package org.operanda.electrochemistry.neware;

/** The steps in the order in which they were run, as {@code data_step.ndc} has them. */
final class NdcSteps implements NdcMember {
    private final Ints cycle = new Ints();
    private final Ints step = new Ints();
    private final Ints status = new Ints();

    NdcSteps(NdcPages pages) {
        boolean wide = pages.version() >= 16;
        pages.each(false, 132, wide ? 100 : 37, wide ? 4032 : 4091, (numbers, at) -> {
            if (numbers.getInt(wide ? at + 33 : at + 4) != 0) {
                cycle.add(numbers.getInt(at) + 1);
                step.add(numbers.getInt(at + 4));
                status.add(numbers.get(at + 24));
            }
        });
    }

    /** How many steps there are. */
    int size() {
        return step.size();
    }

    int cycle(int index) {
        return cycle.get(index);
    }

    int step(int index) {
        return step.get(index);
    }

    byte status(int index) {
        return (byte) status.get(index);
    }
}
