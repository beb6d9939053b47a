package org.operanda.columnmap.ui;

import java.util.OptionalDouble;
import org.operanda.columnmap.Sensor;

/**
 * A sensor as it stands in the fields.
 *
 * @param range of what it measures between the two voltages
 * @param unit  of the range
 * @param low   V at one end
 * @param high  V at the other end
 */
record SensorDraft(String range, String unit, String low, String high) {
    static final SensorDraft USUAL = new SensorDraft("250", "µm", "0", "10");

    static SensorDraft of(Sensor sensor) {
        return new SensorDraft(Numbers.plain(sensor.range()), sensor.unit(), Numbers.plain(sensor.low()), Numbers.plain(sensor.high()));
    }

    /** Why it cannot be, in a sentence; empty when it can. */
    String refusal() {
        OptionalDouble least = Numbers.parse(low);
        OptionalDouble most = Numbers.parse(high);
        if (Numbers.parse(range).orElse(0) <= 0) {
            return "What the sensor measures from end to end is a number above 0, for instance 250.";
        }
        if (least.isEmpty() || most.isEmpty() || most.getAsDouble() <= least.getAsDouble()) {
            return "The voltages at the ends are two numbers, the lower one first, for instance 0 and 10.";
        }
        return "";
    }

    /** To be asked for when nothing is refused. */
    Sensor sensor() {
        return new Sensor(Numbers.parse(range).orElseThrow(), Numbers.parse(low).orElseThrow(), Numbers.parse(high).orElseThrow(), unit);
    }
}
