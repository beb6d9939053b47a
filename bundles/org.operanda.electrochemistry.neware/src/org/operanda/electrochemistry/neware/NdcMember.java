package org.operanda.electrochemistry.neware;

/**
 * What one {@code .ndc} member of an {@code .ndax} archive holds. Versions 2 and 5 have whole records in {@code data.ndc}; from 11 on it
 * has only potential and current of every row, {@code data_runInfo.ndc} has times and capacities of some rows, and {@code data_step.ndc}
 * the steps. Versions 11 and 16 count 0.1 mV, mA and mA·s; 14 and 17 store V, A and A·h.
 */
sealed interface NdcMember permits NdcCells, NdcRows, NdcRunInfo, NdcSensor, NdcSteps, NdcMember.Unknown {

    /** A member of a version or kind that is not known. */
    record Unknown(int type, int version) implements NdcMember {}

    /** The member that has these pages: what could be read of it, or until cancelled. */
    static NdcMember read(NdcPages pages) {
        int version = pages.version();
        boolean split = version == 11 || version == 14 || version == 16 || version == 17;
        boolean whole = version == 2 || version == 5;
        return switch (pages.type()) {
            case 1 -> whole ? new NdcRows(pages) : split ? new NdcCells(pages) : new Unknown(1, version);
            case 5 -> whole || split ? new NdcSensor(pages) : new Unknown(5, version);
            case 7 -> split ? new NdcSteps(pages) : new Unknown(7, version);
            case 18 -> split ? new NdcRunInfo(pages) : new Unknown(18, version);
            default -> new Unknown(pages.type(), version);
        };
    }

    /** Whether the version counts in 0.1 mV, mA and mA·s. */
    static boolean countsMilli(int version) {
        return version == 11 || version == 16;
    }
}
