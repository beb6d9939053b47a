package org.operanda.electrochemistry.neware;

/** Potential and current of row 1, 2 … as {@code data.ndc} has them from version 11 on. A potential of exactly 0 is a place that was not written. */
final class NdcCells implements NdcMember {
    private final Floats volt = new Floats();
    private final Floats ampere = new Floats();
    private final double voltFactor;
    private final double ampereFactor;

    NdcCells(NdcPages pages) {
        voltFactor = NdcMember.countsMilli(pages.version()) ? 1e-4 : 1;
        ampereFactor = NdcMember.countsMilli(pages.version()) ? 1e-3 : 1;
        pages.each(false, 132, 8, 4092, (numbers, at) -> {
            volt.add(numbers.getFloat(at));
            ampere.add(numbers.getFloat(at + 4));
        });
    }

    /** How many places for rows there are. */
    int size() {
        return volt.size();
    }

    boolean written(int index) {
        return volt.get(index) != 0;
    }

    double volt(int index) {
        return volt.get(index) * voltFactor;
    }

    double ampere(int index) {
        return ampere.get(index) * ampereFactor;
    }
}
