package org.operanda.dilatometry;

import java.util.Map;
import java.util.Optional;
import javax.measure.Unit;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;

/**
 * What one column of a table is.
 *
 * @param index  of the column, from 0
 * @param name   plain name: {@code time}, {@code displacement}, {@code voltage}, {@code current}, {@code temperature} or any other
 * @param header as the file writes it
 * @param unit   of its numbers
 * @param sign   1 or -1, by which they are multiplied
 * @param sensor for a displacement that is written as a voltage
 */
record TableColumn(int index, String name, String header, Unit<?> unit, int sign, Optional<Sensor> sensor) {
    static final String TIME = "time";
    static final String DISPLACEMENT = "displacement";
    private static final Map<String, QuantityKind> KINDS = Map.of(DISPLACEMENT, DilatometryQuantities.DISPLACEMENT, "voltage",
            QuantityKind.POTENTIAL, "current", QuantityKind.CURRENT, "temperature", QuantityKind.TEMPERATURE, "height_change",
            DilatometryQuantities.HEIGHT_CHANGE, "charge", QuantityKind.CHARGE, "cycle", QuantityKind.CYCLE, "half_cycle",
            DilatometryQuantities.HALF_CYCLE, TIME, QuantityKind.TIME);
    private static final Map<QuantityKind, Unit<?>> MEASURES = Map.of(QuantityKind.TIME, Units.SECOND, DilatometryQuantities.DISPLACEMENT,
            Units.METRE,
            QuantityKind.POTENTIAL, Units.VOLT, QuantityKind.CURRENT, Units.AMPERE, QuantityKind.CHARGE, Units.COULOMB,
            DilatometryQuantities.HEIGHT_CHANGE, Units.ONE);

    QuantityKind kind() {
        return KINDS.getOrDefault(name, QuantityKind.UNKNOWN);
    }

    /** Whether its unit is one that such a column can have. */
    boolean hasFittingUnit() {
        if (sensor.isPresent()) {
            return Units.factor(unit, Units.VOLT).isPresent();
        }
        if (kind().equals(QuantityKind.TEMPERATURE)) {
            return unit.equals(Units.CELSIUS) || unit.equals(Units.KELVIN);
        }
        return !MEASURES.containsKey(kind()) || Units.factor(unit, MEASURES.get(kind())).isPresent();
    }

    /** The dataset; a displacement is in µm. */
    Dataset dataset(Axis axis, Values values) {
        if (name.equals(DISPLACEMENT)) {
            return Dataset.of(name, kind(), DilatometryQuantities.MICROMETRE, axis, micrometres(values));
        }
        return Dataset.of(name, kind(), unit, axis, sign == 1 ? values : scaled(values, sign));
    }

    private Values micrometres(Values values) {
        if (sensor.isEmpty()) {
            double factor = Units.factor(unit, DilatometryQuantities.MICROMETRE).orElseThrow();
            return sign * factor == 1 ? values : scaled(values, sign * factor);
        }
        double volts = Units.factor(unit, Units.VOLT).orElseThrow();
        double[] micrometres = values.toArray();
        for (int i = 0; i < micrometres.length; i++) {
            double reading = micrometres[i] * volts;
            micrometres[i] = sensor.get().isBeyond(reading) ? Double.NaN : sensor.get().micrometres(reading);
        }
        return Values.of(micrometres);
    }

    private static Values scaled(Values values, double factor) {
        double[] scaled = values.toArray();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return Values.of(scaled);
    }
}
