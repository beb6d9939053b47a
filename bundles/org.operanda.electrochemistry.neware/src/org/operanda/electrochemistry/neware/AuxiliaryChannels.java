package org.operanda.electrochemistry.neware;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.electrochemistry.cycler.CyclerColumn;
import org.operanda.electrochemistry.cycler.CyclerTable;

/** What sensors beside the channel recorded: a temperature and a potential each, by the number of the record that they belong to. */
final class AuxiliaryChannels {
    private static final int MOST_CHANNELS = 256;

    /** One sensor's readings in order of the file. */
    private static final class Channel {
        private int size;
        private int[] record = new int[64];
        private float[] temperature = new float[64];
        private float[] voltage = new float[64];

        private void add(int number, double celsius, double volt) {
            if (size == record.length) {
                int larger = size + (size >> 1);
                record = Arrays.copyOf(record, larger);
                temperature = Arrays.copyOf(temperature, larger);
                voltage = Arrays.copyOf(voltage, larger);
            }
            record[size] = number;
            temperature[size] = (float) celsius;
            voltage[size++] = (float) volt;
        }
    }

    private final Map<Integer, Channel> channels = new TreeMap<>();

    /**
     * Adds a reading.
     *
     * @param celsius NaN when the sensor has none
     * @param volt    NaN when the sensor has none
     */
    void add(int channel, int record, double celsius, double volt) {
        if (channels.size() < MOST_CHANNELS || channels.containsKey(channel)) {
            channels.computeIfAbsent(channel, number -> new Channel()).add(record, celsius, volt);
        }
    }

    /** Puts the readings beside the rows whose record numbers are given in ascending order; the first reading of a record counts. */
    void addTo(CyclerTable table, int[] records) {
        channels.forEach((number, channel) -> {
            float[] temperature = new float[records.length];
            float[] voltage = new float[records.length];
            Arrays.fill(temperature, Float.NaN);
            Arrays.fill(voltage, Float.NaN);
            for (int i = channel.size - 1; i >= 0; i--) {
                int row = Arrays.binarySearch(records, channel.record[i]);
                if (row >= 0) {
                    temperature[row] = channel.temperature[i];
                    voltage[row] = channel.voltage[i];
                }
            }
            if (hasValue(temperature)) {
                table.add(CyclerColumn.TEMPERATURE, "T" + number + "(°C)", Units.CELSIUS, Values.of(temperature));
            }
            if (hasValue(voltage)) {
                table.addOther("V" + number + "(V)", QuantityKind.POTENTIAL, Units.VOLT, Values.of(voltage));
            }
        });
    }

    private static boolean hasValue(float[] values) {
        for (float value : values) {
            if (!Float.isNaN(value)) {
                return true;
            }
        }
        return false;
    }
}
