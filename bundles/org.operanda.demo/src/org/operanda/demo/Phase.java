package org.operanda.demo;

/** What the potentiostat does, with the numbers that EC-Lab writes for it. */
enum Phase {
    REST(3, 0), CHARGE(1, 1), HOLD(2, 1), DISCHARGE(1, 2);

    private final int mode;
    private final int sequence;

    Phase(int mode, int sequence) {
        this.mode = mode;
        this.sequence = sequence;
    }

    /** 1 galvanostatic, 2 potentiostatic, 3 rest. */
    int mode() {
        return mode;
    }

    /** Column {@code Ns} of the settings. */
    int sequence() {
        return sequence;
    }
}
