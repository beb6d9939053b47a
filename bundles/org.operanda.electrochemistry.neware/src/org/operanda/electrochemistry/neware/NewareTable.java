package org.operanda.electrochemistry.neware;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.operanda.data.Clock;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.electrochemistry.cycler.CyclerColumn;
import org.operanda.electrochemistry.cycler.CyclerTable;

/**
 * The rows of a Neware file while they are collected, and the columns that they become. Potentials are in V, currents in A, capacities in
 * A·h, energies in W·h, times in s; the two capacities and energies start at zero in every step.
 */
final class NewareTable {
    static final String CYCLE_RULE = "a charge after a discharge begins a new cycle (Neware: charge first)";

    /** How exact the moments of the rows are. */
    enum Moments {
        /** To the millisecond or better, in universal time. */
        EXACT,
        /** In whole seconds of a local time without zone: step times say what lies between. */
        WHOLE_SECONDS
    }

    /** Two moments in whole seconds may differ by this much from what lies between them. */
    private static final double RESOLUTION = 1.5;
    /** A clock that falls by more was set; less is how computers keep in step with a time server. */
    private static final double SET_BACK = 10;
    private static final double HOUR = 3600;

    int rows;
    int[] record;
    /** Of the program's loop, from 1; 0 when the file does not say. */
    int[] programCycle;
    int[] step;
    /** Changes where a new step begins. */
    int[] stepKey;
    byte[] status;
    double[] stepTime;
    double[] voltage;
    double[] current;
    double[] chargeCapacity;
    double[] dischargeCapacity;
    double[] chargeEnergy;
    double[] dischargeEnergy;
    /** Seconds since 1970-01-01; NaN when unknown. */
    double[] moment;
    private final Moments moments;
    private double clockSet;
    private int timesSet;

    NewareTable(int capacity, Moments moments) {
        this.moments = moments;
        record = new int[capacity];
        programCycle = new int[capacity];
        step = new int[capacity];
        stepKey = new int[capacity];
        status = new byte[capacity];
        stepTime = new double[capacity];
        voltage = new double[capacity];
        current = new double[capacity];
        chargeCapacity = new double[capacity];
        dischargeCapacity = new double[capacity];
        chargeEnergy = new double[capacity];
        dischargeEnergy = new double[capacity];
        moment = new double[capacity];
    }

    /** Makes place for one more row and returns its number. */
    int add() {
        if (rows == record.length) {
            resize(Math.max(64, rows + (rows >> 1)));
        }
        return rows++;
    }

    private void resize(int size) {
        record = Arrays.copyOf(record, size);
        programCycle = Arrays.copyOf(programCycle, size);
        step = Arrays.copyOf(step, size);
        stepKey = Arrays.copyOf(stepKey, size);
        status = Arrays.copyOf(status, size);
        stepTime = Arrays.copyOf(stepTime, size);
        voltage = Arrays.copyOf(voltage, size);
        current = Arrays.copyOf(current, size);
        chargeCapacity = Arrays.copyOf(chargeCapacity, size);
        dischargeCapacity = Arrays.copyOf(dischargeCapacity, size);
        chargeEnergy = Arrays.copyOf(chargeEnergy, size);
        dischargeEnergy = Arrays.copyOf(dischargeEnergy, size);
        moment = Arrays.copyOf(moment, size);
    }

    /** Puts the rows in order of their records and keeps the first of several with one number; cuts the arrays to the rows. */
    void sort() {
        if (rows < record.length) {
            resize(rows);
        }
        if (IntStream.range(1, rows).allMatch(i -> record[i - 1] < record[i])) {
            return;
        }
        // the sort is stable, so that the first of equals stays the first
        int[] order = IntStream.range(0, rows).boxed().sorted((a, b) -> Integer.compare(record[a], record[b])).mapToInt(i -> i).toArray();
        int[] kept = IntStream.range(0, rows).filter(i -> i == 0 || record[order[i - 1]] != record[order[i]]).map(i -> order[i]).toArray();
        rows = kept.length;
        record = ordered(record, kept);
        programCycle = ordered(programCycle, kept);
        step = ordered(step, kept);
        stepKey = ordered(stepKey, kept);
        byte[] oldStatus = status;
        status = new byte[rows];
        for (int i = 0; i < rows; i++) {
            status[i] = oldStatus[kept[i]];
        }
        stepTime = ordered(stepTime, kept);
        voltage = ordered(voltage, kept);
        current = ordered(current, kept);
        chargeCapacity = ordered(chargeCapacity, kept);
        dischargeCapacity = ordered(dischargeCapacity, kept);
        chargeEnergy = ordered(chargeEnergy, kept);
        dischargeEnergy = ordered(dischargeEnergy, kept);
        moment = ordered(moment, kept);
    }

    private static int[] ordered(int[] values, int[] order) {
        return Arrays.stream(order).map(i -> values[i]).toArray();
    }

    private static double[] ordered(double[] values, int[] order) {
        return Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
    }

    /** The columns along time, the rows being sorted. */
    CyclerTable columns(String clockId) {
        CyclerTable table = CyclerTable.along("Timestamp", Values.of(seconds()), clock(clockId));
        table.add(CyclerColumn.STEP_TIME, "Time", Units.SECOND, Values.of(stepTime));
        table.add(CyclerColumn.VOLTAGE, "Voltage(V)", Units.VOLT, Values.of(voltage));
        table.add(CyclerColumn.CURRENT, "Current(A)", Units.AMPERE, Values.of(current));
        table.add(CyclerColumn.CHARGE_CAPACITY, "Chg. Cap.(Ah)", CyclerColumn.CHARGE_CAPACITY.unit(), Values.of(chargeCapacity));
        table.add(CyclerColumn.DISCHARGE_CAPACITY, "DChg. Cap.(Ah)", CyclerColumn.DISCHARGE_CAPACITY.unit(), Values.of(dischargeCapacity));
        table.add(CyclerColumn.CHARGE_ENERGY, "Chg. Energy(Wh)", Units.WATT_HOUR, Values.of(chargeEnergy));
        table.add(CyclerColumn.DISCHARGE_ENERGY, "DChg. Energy(Wh)", Units.WATT_HOUR, Values.of(dischargeEnergy));
        table.add(CyclerColumn.CYCLE, "Cycle Index", Units.ONE, Values.of(cycles(status, rows)));
        if (Arrays.stream(programCycle).anyMatch(c -> c > 0)) {
            table.addOther("Program cycle", QuantityKind.CYCLE, Units.ONE, Values.of(programCycle));
        }
        table.add(CyclerColumn.STEP, "Step Index", Units.ONE, Values.of(step));
        table.add(CyclerColumn.STEP_COUNT, "Step Number", Units.ONE, Values.of(stepCounts()));
        table.add(CyclerColumn.RECORD, "DataPoint", Units.ONE, Values.of(record));
        addStatus(table);
        return table;
    }

    /** Numbers the types of steps that occur, in order of Neware's own numbers. */
    private void addStatus(CyclerTable table) {
        int[] place = new int[256];
        for (int i = 0; i < rows; i++) {
            place[status[i] & 0xff] = 1;
        }
        List<String> words = new ArrayList<>();
        for (int number = 0; number < place.length; number++) {
            if (place[number] == 1) {
                place[number] = words.size();
                words.add(StepType.name(number));
            }
        }
        byte[] numbers = new byte[rows];
        for (int i = 0; i < rows; i++) {
            numbers[i] = (byte) place[status[i] & 0xff];
        }
        table.addWords(CyclerColumn.STEP_TYPE.name(), "Step Type", words, Values.of(numbers));
    }

    /** Says that the clock was set while the test ran, where it was; asked once the columns are made. */
    Optional<Problem> clockProblem(String file) {
        return clockSet == 0
                ? Optional.empty()
                : Optional.of(Problem.warning("neware.clock-set", "The computer's clock was set while the test ran, "
                        + (timesSet == 1 ? "" : timesSet + " times, in all ") + "by " + Math.round(clockSet) + " s.",
                        "The time axis goes on as the times of the steps do.", Location.file(file)));
    }

    /**
     * Numbers cycles as BTSDA does by default: a charge that begins after something was discharged begins a cycle.
     *
     * @param status type of the step of each row
     */
    static int[] cycles(byte[] status, int rows) {
        int[] cycles = new int[rows];
        int cycle = 1;
        boolean discharged = false;
        for (int i = 0; i < rows; i++) {
            boolean charges = StepType.beginsCharge(status[i]);
            if (charges && discharged && !StepType.beginsCharge(status[i - 1])) {
                cycle++;
                discharged = false;
            } else if (StepType.discharges(status[i]) || status[i] == StepType.SIMULATION) {
                discharged = true;
            }
            cycles[i] = cycle;
        }
        return cycles;
    }

    private int[] stepCounts() {
        int[] counts = new int[rows];
        int count = 1;
        for (int i = 0; i < rows; i++) {
            count += i > 0 && stepKey[i] != stepKey[i - 1] ? 1 : 0;
            counts[i] = count;
        }
        return counts;
    }

    private Clock clock(String id) {
        double first = first();
        if (!Double.isFinite(first) || Math.abs(first) > 1e11) {
            return Clock.relative(id);
        }
        double second = Math.floor(first);
        Instant epoch = Instant.ofEpochSecond((long) second, Math.round((first - second) * 1e6) * 1000);
        return new Clock(id, Optional.of(epoch), moments == Moments.EXACT);
    }

    /** When the first step began that has a moment: second 0 of the time axis; NaN when none has. */
    private double first() {
        for (int i = 0; i < rows; i++) {
            if (Double.isFinite(moment[i] - stepTime[i])) {
                return moment[i] - stepTime[i];
            }
        }
        return Double.NaN;
    }

    private double[] seconds() {
        double[] seconds = new double[rows];
        double epoch = first();
        for (int i = 0; i < rows; i++) {
            double stamped = moment[i] - epoch - clockSet;
            double expected = i == 0 ? stepTime[0] : seconds[i - 1] + sinceLast(i);
            boolean back = i > 0 && stamped < seconds[i - 1] - SET_BACK;
            boolean summer = moments == Moments.WHOLE_SECONDS && Math.abs(stamped - expected - HOUR) <= 2 * RESOLUTION;
            if (back || summer) {
                clockSet += stamped - expected;
                timesSet++;
                stamped = expected;
            }
            boolean agrees = moments == Moments.WHOLE_SECONDS && !(Math.abs(expected - stamped) >= RESOLUTION);
            seconds[i] = agrees ? expected : stamped;
        }
        return seconds;
    }

    private double sinceLast(int row) {
        boolean sameStep = stepKey[row] == stepKey[row - 1] && stepTime[row] >= stepTime[row - 1];
        return sameStep ? stepTime[row] - stepTime[row - 1] : stepTime[row];
    }
}
