package org.operanda.electrochemistry.neware;

import java.util.Map;

/** What Neware's number of a step type means, under the names that BTSDA writes into exported files. */
final class StepType {
    /** A simulation: a profile of currents that counts as a discharge when cycles are numbered. */
    static final int SIMULATION = 17;
    private static final Map<Integer, String> NAMES = Map.ofEntries(Map.entry(1, "CC_Chg"), Map.entry(2, "CC_DChg"),
            Map.entry(3, "CV_Chg"), Map.entry(4, "Rest"), Map.entry(5, "Cycle"), Map.entry(7, "CCCV_Chg"), Map.entry(8, "CP_DChg"),
            Map.entry(9, "CP_Chg"), Map.entry(10, "CR_DChg"), Map.entry(13, "Pause"), Map.entry(16, "Pulse"), Map.entry(SIMULATION, "SIM"),
            Map.entry(19, "CV_DChg"), Map.entry(20, "CCCV_DChg"), Map.entry(21, "Control"), Map.entry(22, "OCV"),
            Map.entry(26, "CPCV_DChg"), Map.entry(27, "CPCV_Chg"));

    private StepType() {}

    /** The name of a number, {@code unknown} when there is none. */
    static String name(int number) {
        return NAMES.getOrDefault(number, "unknown");
    }

    /** Whether a step of that type discharges. */
    static boolean discharges(int number) {
        return name(number).endsWith("_DChg");
    }

    /** Whether a step of that type drives charge into the cell at the beginning of a charge: constant voltage alone only ends one. */
    static boolean beginsCharge(int number) {
        return name(number).endsWith("_Chg") && number != 3;
    }
}
