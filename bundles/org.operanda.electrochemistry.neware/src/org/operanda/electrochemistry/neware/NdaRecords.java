package org.operanda.electrochemistry.neware;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.operanda.data.Metadata;
import org.operanda.data.Progress;

/** The records of an {@code .nda} file. All numbers are little-endian. */
final class NdaRecords {
    private static final int VERSION = 14;
    private static final int BTS_7 = 29;
    private static final int BTS_9 = 130;
    private static final int FIRST_BTS_9 = 1024;
    private static final int LENGTH_7 = 86;
    private static final int LENGTH_9 = 88;
    private static final int LONGEST = 1024;
    private static final byte DATA = 0x55;
    private static final byte AUXILIARY = 0x65;
    private static final byte END = (byte) 0x81;
    /** What stands before the mass and the remarks at the end of a file of BTS 9. */
    private static final byte[] FOOTER = {0x06, 0x00, (byte) 0xf0, 0x1d, (byte) 0x81, 0x00, 0x03, 0x00, 0x61, (byte) 0x90, 0x71,
            (byte) 0x90,
            0x02, 0x7f, (byte) 0xff, 0x00};
    private static final Charset CHINESE = Charset.forName("GB2312");
    private static final double MILLI_HOUR = 1e-3 / 3600;
    private static final int CANCEL_EVERY = 1024;

    private final byte[] bytes;
    private final ByteBuffer numbers;
    private final Progress progress;
    private final AuxiliaryChannels auxiliary = new AuxiliaryChannels();
    private int unfinished;
    private int invalid;

    NdaRecords(byte[] bytes, Progress progress) {
        this.bytes = bytes;
        this.progress = progress;
        numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    int version() {
        return bytes.length > VERSION ? bytes[VERSION] & 0xff : 0;
    }

    boolean known() {
        return version() == BTS_7 || version() == BTS_9;
    }

    /** How many bytes a half-written last record has; 0 when there is none. */
    int unfinished() {
        return unfinished;
    }

    /** How many records were left out. */
    int invalid() {
        return invalid;
    }

    AuxiliaryChannels auxiliary() {
        return auxiliary;
    }

    /** Reads all records. */
    NewareTable read() {
        if (version() == BTS_7) {
            return readVersion29();
        }
        boolean later = bytes.length > FIRST_BTS_9 && bytes[FIRST_BTS_9] == DATA;
        return later ? readBts91() : readBts90();
    }

    private NewareTable readVersion29() {
        NewareTable table = new NewareTable(bytes.length / LENGTH_7, NewareTable.Moments.WHOLE_SECONDS);
        int at = firstOfVersion29();
        for (int count = 0; at + LENGTH_7 <= bytes.length; at += LENGTH_7, count++) {
            if (count % CANCEL_EVERY == 0 && progress.isCancelled()) {
                return table;
            }
            boolean closed = numbers.getInt(at + 82) == 0;
            if (closed && bytes[at] == DATA && bytes[at + 1] == 0) {
                if (numbers.getInt(at + 2) > 0 && bytes[at + 12] != 0) {
                    addBts7(table, numbers, at, 2, 10, 14, 38);
                } else {
                    invalid++;
                }
            } else if (closed && bytes[at] == AUXILIARY) {
                addAuxiliary(at);
            }
        }
        unfinished = Math.max(0, bytes.length - at);
        // behind the records lies a footer, which is none
        unfinished = unfinished > 1 && bytes[at] == DATA && bytes[at + 1] == 0 ? unfinished : 0;
        return table;
    }

    /** Where the first two records in a row lie, or the only one at the end of the file. */
    private int firstOfVersion29() {
        for (int at = 0; at + LENGTH_7 <= bytes.length; at++) {
            boolean record = bytes[at] == DATA && bytes[at + 1] == 0 && bytes[at + 12] != 0 && numbers.getInt(at + 82) == 0
                    && numbers.getInt(at + 2) > 0;
            int next = at + LENGTH_7;
            if (record && (next >= bytes.length || bytes[next] == DATA || bytes[next] == AUXILIARY)) {
                return at;
            }
        }
        return bytes.length;
    }

    /**
     * Adds a record in the form that {@code .nda} 29 and the {@code .ndc} of BTS 8 up to version 5 share.
     *
     * @param index  offset of record number and cycle
     * @param step   offset of the step's number and type
     * @param time   offset of time, potential and current
     * @param charge offset of capacities and energies, date, and range
     */
    static void addBts7(NewareTable table, ByteBuffer numbers, int at, int index, int step, int time, int charge) {
        int row = table.add();
        boolean wide = index == 2;
        table.record[row] = numbers.getInt(at + index);
        table.programCycle[row] = numbers.getInt(at + index + 4) + 1;
        table.step[row] = wide ? Short.toUnsignedInt(numbers.getShort(at + step)) : numbers.get(at + step) & 0xff;
        table.status[row] = numbers.get(at + step + (wide ? 2 : 1));
        table.stepKey[row] = wide ? numbers.getInt(at + step) : table.step[row];
        table.stepTime[row] = numbers.getLong(at + time) / 1e3;
        table.voltage[row] = numbers.getInt(at + time + 8) / 1e4;
        int range = numbers.getInt(at + charge + (wide ? 40 : 39));
        double milliampere = milliampere(range);
        table.current[row] = numbers.getInt(at + time + 12) * milliampere / 1e3;
        table.chargeCapacity[row] = numbers.getLong(at + charge) * milliampere * MILLI_HOUR;
        table.dischargeCapacity[row] = numbers.getLong(at + charge + 8) * milliampere * MILLI_HOUR;
        table.chargeEnergy[row] = numbers.getLong(at + charge + 16) * milliampere * MILLI_HOUR;
        table.dischargeEnergy[row] = numbers.getLong(at + charge + 24) * milliampere * MILLI_HOUR;
        table.moment[row] = localSecond(numbers, at + charge + 32);
    }

    /**
     * Milliampere of one count. The instrument's range is in mA; a negative one marks instruments that count ten times finer. It grows tenfold
     * with the range, up to ranges of 1000 mA.
     */
    static double milliampere(int range) {
        if (range == 0) {
            return 0;
        }
        if (range == -100_000_000) {
            return 10;
        }
        long size = Math.abs((long) range);
        double count = size < 10 ? 1e-4 : size < 100 ? 1e-3 : size < 1000 ? 1e-2 : 1e-1;
        return range < 0 ? count / 10 : count;
    }

    /** Year (two bytes), month, day, hour, minute and second as if it were universal time; NaN when that is no date. */
    private static double localSecond(ByteBuffer numbers, int at) {
        int month = numbers.get(at + 2);
        int day = numbers.get(at + 3);
        if (month < 1 || month > 12 || day < 1 || day > 31) {
            return Double.NaN;
        }
        long days = LocalDate.of(numbers.getShort(at), month, 1).toEpochDay() + day - 1;
        return days * 86400.0 + numbers.get(at + 4) * 3600.0 + numbers.get(at + 5) * 60.0 + numbers.get(at + 6);
    }

    private void addAuxiliary(int at) {
        auxiliary.add(bytes[at + 1] & 0xff, numbers.getInt(at + 2), numbers.getShort(at + 34) / 10.0, numbers.getInt(at + 22) / 1e4);
    }

    private NewareTable readBts90() {
        NewareTable table = new NewareTable(bytes.length / LENGTH_9, NewareTable.Moments.EXACT);
        if (bytes.length < FIRST_BTS_9 + LENGTH_9) {
            return table;
        }
        byte[] begin = Arrays.copyOfRange(bytes, FIRST_BTS_9, FIRST_BTS_9 + 6);
        int at = FIRST_BTS_9;
        for (int count = 0; at + LENGTH_9 <= bytes.length && bytes[at] != END; at += LENGTH_9, count++) {
            if (count % CANCEL_EVERY == 0 && progress.isCancelled()) {
                return table;
            }
            if (Arrays.equals(bytes, at, at + 6, begin, 0, 6)) {
                addBts90(table, at);
            } else if (numbers.getInt(at) == 0 && bytes[at + 4] == AUXILIARY) {
                addAuxiliary(at + 4);
            }
        }
        unfinished = at < bytes.length && bytes[at] != END ? bytes.length - at : 0;
        return table;
    }

    private void addBts90(NewareTable table, int at) {
        int row = table.add();
        table.step[row] = bytes[at + 9] & 0xff;
        table.stepKey[row] = table.step[row];
        table.status[row] = bytes[at + 10];
        table.record[row] = numbers.getInt(at + 16);
        table.stepTime[row] = numbers.getLong(at + 28) / 1e6;
        table.voltage[row] = numbers.getFloat(at + 36);
        table.current[row] = numbers.getFloat(at + 40) / 1e3;
        table.chargeCapacity[row] = numbers.getFloat(at + 52) * MILLI_HOUR;
        table.chargeEnergy[row] = numbers.getFloat(at + 56) * MILLI_HOUR;
        // the instrument counts what it discharges with a negative sign
        table.dischargeCapacity[row] = Math.abs(numbers.getFloat(at + 60)) * MILLI_HOUR;
        table.dischargeEnergy[row] = Math.abs(numbers.getFloat(at + 64)) * MILLI_HOUR;
        table.moment[row] = numbers.getLong(at + 68) / 1e6;
    }

    private NewareTable readBts91() {
        int length = lengthOfBts91();
        NewareTable table = new NewareTable(length == 0 ? 0 : bytes.length / length, NewareTable.Moments.EXACT);
        int at = FIRST_BTS_9;
        for (int count = 0; length > 0 && at + length <= bytes.length && bytes[at] != END; at += length, count++) {
            if (count % CANCEL_EVERY == 0 && progress.isCancelled()) {
                return table;
            }
            if (bytes[at] == DATA) {
                addBts91(table, at, length);
            }
        }
        unfinished = length > 0 && at < bytes.length && bytes[at] == DATA ? bytes.length - at : 0;
        return table;
    }

    /** How far apart the first two records are; 0 when there is only one or they are too short to be records. */
    private int lengthOfBts91() {
        for (int at = FIRST_BTS_9 + 52; at < Math.min(bytes.length - 1, FIRST_BTS_9 + LONGEST); at++) {
            if (bytes[at] == DATA && bytes[at + 1] == bytes[FIRST_BTS_9 + 1]) {
                return at - FIRST_BTS_9;
            }
        }
        return 0;
    }

    private void addBts91(NewareTable table, int at, int length) {
        int row = table.add();
        table.step[row] = bytes[at + 2] & 0xff;
        table.stepKey[row] = table.step[row];
        table.status[row] = bytes[at + 3];
        table.record[row] = numbers.getInt(at + 8);
        table.stepTime[row] = Integer.toUnsignedLong(numbers.getInt(at + 12)) + 1e-9 * numbers.getInt(at + 16);
        table.current[row] = numbers.getFloat(at + 20) / 1e3;
        table.voltage[row] = numbers.getFloat(at + 24);
        // one signed number for both directions
        double capacity = numbers.getFloat(at + 28) * MILLI_HOUR;
        double energy = numbers.getFloat(at + 32) * MILLI_HOUR;
        table.chargeCapacity[row] = Math.max(0, capacity);
        table.dischargeCapacity[row] = Math.max(0, -capacity);
        table.chargeEnergy[row] = Math.max(0, energy);
        table.dischargeEnergy[row] = Math.max(0, -energy);
        table.programCycle[row] = numbers.getInt(at + 36) + 1;
        table.moment[row] = Integer.toUnsignedLong(numbers.getInt(at + 44)) + 1e-9 * numbers.getInt(at + 48);
        if (length == 56) {
            auxiliary.add(1, table.record[row], numbers.getFloat(at + 52), Double.NaN);
        }
    }

    /** Mass, remarks and versions of the software, where the version's place for them is known. */
    Map<String, String> metadata() {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("nda_version", Integer.toString(version()));
        if (version() == BTS_7) {
            putMass(metadata, bytes.length < 156 ? 0 : numbers.getInt(152) / 1e3);
            put(metadata, Metadata.COMMENT, text(2317, 100));
            int server = find("BTSServer", 0);
            put(metadata, Metadata.SOFTWARE, server < 0 ? "" : text(server, 50));
            put(metadata, "client", server < 0 ? "" : text(server + 100, 50));
        } else {
            int software = Math.max(find("9.0.", 0), find("9.1.", 0));
            put(metadata, Metadata.SOFTWARE, software < 0 ? "" : "BTS " + text(software, 40));
            int footer = find(FOOTER, FIRST_BTS_9) + FOOTER.length;
            if (footer >= FOOTER.length && footer + 499 <= bytes.length) {
                putMass(metadata, numbers.getDouble(footer + 491));
                put(metadata, Metadata.COMMENT, text(footer + 363, 128));
            }
        }
        return metadata;
    }

    private static void putMass(Map<String, String> metadata, double milligrams) {
        if (milligrams > 0 && milligrams < 1e9) {
            metadata.put(Metadata.CELL_MASS, milligrams + " mg");
        }
    }

    private static void put(Map<String, String> metadata, String key, String value) {
        if (!value.isEmpty()) {
            metadata.put(key, value);
        }
    }

    /** The text up to the first zero. */
    private String text(int from, int length) {
        int to = from;
        while (to < Math.min(bytes.length, from + length) && bytes[to] != 0) {
            to++;
        }
        return from >= to ? "" : new String(bytes, from, to - from, CHINESE).strip();
    }

    private int find(String ascii, int from) {
        return find(ascii.getBytes(StandardCharsets.US_ASCII), from);
    }

    private int find(byte[] wanted, int from) {
        for (int at = from; at + wanted.length <= bytes.length; at++) {
            if (bytes[at] == wanted[0] && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }
}
