package org.operanda.electrochemistry.galvanostatic;

/**
 * Consecutive rows under one control.
 *
 * @param begin  first row
 * @param end    row after the last
 * @param sign   1 charging, -1 discharging, 0 rest
 * @param type   how it was controlled
 * @param joined whether its first row follows the row before, so that what flowed between the two belongs to it
 */
record Step(int begin, int end, int sign, Type type, boolean joined) {

    /** How a step was controlled; the codes are those of the results. */
    enum Type {
        REST(0), CONSTANT_CURRENT(1), CONSTANT_VOLTAGE(2), OTHER(3);

        private final int code;

        Type(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    /** The row where what belongs to the step begins: the last row of the step before, when they are joined. */
    int origin() {
        return joined ? begin - 1 : begin;
    }

    Step typed(Type newType) {
        return new Step(begin, end, sign, newType, joined);
    }
}
