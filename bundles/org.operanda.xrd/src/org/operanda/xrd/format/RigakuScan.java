package org.operanda.xrd.format;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.operanda.data.Metadata;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.text.NumberTable;
import org.operanda.xrd.Radiation;

/** A scan of a Rigaku diffractometer: angle, intensity and factor of the attenuator, and what is said about it. */
final class RigakuScan {
    static final String AXIS = "scan.axis";
    static final String UNIT = "scan.unit";
    static final String ALPHA_1 = "wavelength.k-alpha-1";
    static final String ALPHA_2 = "wavelength.k-alpha-2";
    static final String LINE = "wavelength.line";
    static final String START = "start";
    static final String END = "end";
    private static final Set<String> SAMPLE_AXES = Set.of("Omega", "Chi", "Phi");

    private final Scan scan = new Scan();
    private final Map<String, String> said = new HashMap<>();
    private final Map<String, Double> angles = new LinkedHashMap<>();
    private double[] positions = {};
    private double[] intensities = {};

    void put(String key, String value) {
        said.put(key, value);
    }

    /** Where another axis stood. */
    void angle(String axis, double degrees) {
        if (SAMPLE_AXES.contains(axis)) {
            angles.put(axis, degrees);
        }
    }

    void table(NumberTable table) {
        double[] factors = table.columns() > 2 ? table.column(2).toArray() : new double[0];
        double[] values = table.column(1).toArray();
        for (int i = 0; i < factors.length; i++) {
            values[i] *= Double.isNaN(factors[i]) ? 1 : factors[i];
        }
        points(table.column(0).toArray(), values);
    }

    void points(double[] newPositions, double[] newIntensities) {
        positions = newPositions;
        intensities = newIntensities;
    }

    /** The scan with what has been said about it so far. */
    Scan scan() {
        String along = said.getOrDefault(AXIS, "");
        scan.axis(Scan.axis(along, positions));
        scan.intensity(intensities, said.getOrDefault(UNIT, "").equalsIgnoreCase("cps") ? Scan.COUNTS_PER_SECOND : Units.ONE);
        angles.forEach((axis, angle) -> {
            if (!along.contains(axis)) {
                scan.number("axis_" + axis.toLowerCase(Locale.ROOT), QuantityKind.ANGLE, Units.DEGREE, angle);
            }
        });
        said.forEach((key, value) -> {
            if (!key.equals(ALPHA_1) && !key.equals(ALPHA_2) && !key.equals(LINE)) {
                scan.put(key.equals(START) ? Metadata.START : key, value);
            }
        });
        double first = Numbers.number(said.getOrDefault(ALPHA_1, "")).orElse(0);
        if (first > 0) {
            double second = Numbers.number(said.getOrDefault(ALPHA_2, "")).orElse(0);
            boolean doublet = second > 0 && !said.getOrDefault(LINE, "Ka").matches("(?i)ka?1|kb.*");
            new Radiation(first, second, doublet ? 0.5 : 0).metadata().forEach(scan::put);
        }
        scan.exposure(ScanTime.exposure(said.getOrDefault(START, ""), said.getOrDefault(END, ""), "diffractometer"));
        return scan;
    }
}
