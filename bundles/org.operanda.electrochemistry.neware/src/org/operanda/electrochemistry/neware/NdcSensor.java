package org.operanda.electrochemistry.neware;

import java.nio.ByteBuffer;

/**
 * The readings of one sensor, as {@code data_AUX_….ndc} has them. Up to version 5 they say which record and sensor they belong to; later
 * ones mostly only follow each other row by row.
 */
final class NdcSensor implements NdcMember {
    private static final int POTENTIAL_AND_TEMPERATURE = 0x65;
    private static final int TEMPERATURES = 0x74;

    private final Ints record = new Ints();
    private final Ints channel = new Ints();
    private final Floats celsius = new Floats();
    private final Floats volt = new Floats();
    private final Floats plain = new Floats();

    NdcSensor(NdcPages pages) {
        switch (pages.version()) {
            case 2 -> NdcRows.eachOfVersion2(pages.all(), (numbers, at) -> addRecord(numbers, at, numbers.get(at)));
            case 5 -> pages.each(false, 125, 87, 4040, (numbers, at) -> addRecord(numbers, at, numbers.get(at + 7)));
            case 11 -> readVersion11(pages);
            case 16 -> pages.each(false, 132, 7, 4094,
                    (numbers, at) -> add(0, 0, numbers.getShort(at + 5) / 10f, numbers.getFloat(at + 1) / 1e4f));
            default -> pages.each(false, 132, 4, 4092, (numbers, at) -> plain.add(numbers.getFloat(at)));
        }
    }

    private void readVersion11(NdcPages pages) {
        if (pages.peek(132) == TEMPERATURES) {
            pages.each(true, 132, 88, 4092, (numbers, at) -> {
                if (numbers.get(at) == TEMPERATURES) {
                    add(numbers.getInt(at + 1), numbers.get(at + 5), numbers.getShort(at + 35) / 10f, Float.NaN);
                }
            });
        } else {
            pages.each(true, 132, 7, 4094, (numbers, at) -> {
                if (numbers.get(at) == POTENTIAL_AND_TEMPERATURE) {
                    add(0, 0, numbers.getShort(at + 5) / 10f, numbers.getFloat(at + 1) / 1e4f);
                }
            });
        }
    }

    private void addRecord(ByteBuffer numbers, int at, byte kind) {
        if (kind == POTENTIAL_AND_TEMPERATURE || kind == TEMPERATURES) {
            add(numbers.getInt(at + 8), numbers.get(at + 3), numbers.getShort(at + 41) / 10f, numbers.getInt(at + 31) / 1e4f);
        }
    }

    private void add(int number, int sensor, float temperature, float potential) {
        record.add(number);
        channel.add(sensor & 0xff);
        celsius.add(temperature);
        volt.add(potential);
    }

    /** Whether there is only one number a row, of which the file's description of the test says what it is. */
    boolean isPlain() {
        return plain.size() > 0;
    }

    /** How many readings there are. */
    int size() {
        return isPlain() ? plain.size() : record.size();
    }

    /** The number of the row that a reading belongs to, from 1. */
    int record(int index) {
        return isPlain() || record.get(index) == 0 ? index + 1 : record.get(index);
    }

    /** The number of the sensor that a reading is of; 0 where the file does not say. */
    int channel(int index) {
        return isPlain() ? 0 : channel.get(index);
    }

    /** °C, NaN when it measures none. */
    float celsius(int index) {
        return celsius.get(index);
    }

    /** V, NaN when it measures none. */
    float volt(int index) {
        return volt.get(index);
    }

    /** The only number of the row. */
    float plain(int index) {
        return plain.get(index);
    }
}
