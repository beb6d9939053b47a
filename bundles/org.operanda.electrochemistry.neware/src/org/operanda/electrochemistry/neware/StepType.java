package org.operanda.electrochemistry.neware;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What Neware's number of a step type means, under the names that BTSDA writes into exported files. */
final class StepType {
    /** A simulation: a profile of currents that counts as a discharge when cycles are numbered. */
    static final int SIMULATION = 17;
    /** Number given to names that Neware's binary files are not known to use. */
    private static final int FIRST_FREE = 100;
    private static final Map<Integer, String> NAMES = new TreeMap<>(Map.ofEntries(Map.entry(1, "CC_Chg"), Map.entry(2, "CC_DChg"),
            Map.entry(3, "CV_Chg"), Map.entry(4, "Rest"), Map.entry(5, "Cycle"), Map.entry(7, "CCCV_Chg"), Map.entry(8, "CP_DChg"),
            Map.entry(9, "CP_Chg"), Map.entry(10, "CR_DChg"), Map.entry(13, "Pause"), Map.entry(16, "Pulse"), Map.entry(SIMULATION, "SIM"),
            Map.entry(19, "CV_DChg"), Map.entry(20, "CCCV_DChg"), Map.entry(21, "Control"), Map.entry(22, "OCV"),
            Map.entry(26, "CPCV_DChg"), Map.entry(27, "CPCV_Chg")));

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

    /** The number of a name as exported text spells it, for instance {@code CC DChg}; the others are numbered in {@code others} as they come. */
    static int number(String name, Map<String, Integer> others) {
        String plain = name.strip().replace(' ', '_');
        for (Map.Entry<Integer, String> known : NAMES.entrySet()) {
            if (known.getValue().toLowerCase(Locale.ROOT).equals(plain.toLowerCase(Locale.ROOT))) {
                return known.getKey();
            }
        }
        return others.computeIfAbsent(plain, unknown -> FIRST_FREE + others.size());
    }
}
