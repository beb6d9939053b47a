package org.operanda.electrochemistry.neware;

import java.util.Arrays;

/**
 * Puts together the rows of an archive in which potentials, times and steps are members of their own. Rows without times of their own get
 * them from the row before, at the interval at which rows were recorded; their capacities and energies are counted on from their currents.
 */
final class SplitRows {
    private final NdcCells cells;
    private final NdcRunInfo info;
    private final NdcSteps steps;
    private int counted;

    SplitRows(NdcCells cells, NdcRunInfo info, NdcSteps steps) {
        this.cells = cells;
        this.info = info;
        this.steps = steps;
    }

    /** How many rows had no times and capacities of their own, once they are put together. */
    int counted() {
        return counted;
    }

    NewareTable table() {
        int[] infoOf = infoByRecord();
        int[] stepOf = stepNumbers();
        NewareTable table = new NewareTable(rows(), NewareTable.Moments.EXACT);
        int last = -1;
        int since = 0;
        double charge = 0;
        double energy = 0;
        for (int i = 0; i < cells.size(); i++) {
            if (cells.written(i)) {
                int row = table.add();
                table.record[row] = i + 1;
                table.voltage[row] = cells.volt(i);
                table.current[row] = cells.ampere(i);
                if (infoOf[i] >= 0) {
                    last = infoOf[i];
                    since = 0;
                    charge = 0;
                    energy = 0;
                } else if (last >= 0) {
                    double passed = info.interval(last) / 3600 * table.current[row];
                    since++;
                    charge += passed;
                    energy += passed * table.voltage[row];
                    counted++;
                }
                put(table, row, last, since, charge, energy);
                putStep(table, row, last < 0 ? 0 : stepOf[last]);
            }
        }
        return table;
    }

    private void put(NewareTable table, int row, int last, int since, double charge, double energy) {
        if (last < 0) {
            table.stepTime[row] = Double.NaN;
            table.moment[row] = Double.NaN;
            table.chargeCapacity[row] = Double.NaN;
            table.dischargeCapacity[row] = Double.NaN;
            table.chargeEnergy[row] = Double.NaN;
            table.dischargeEnergy[row] = Double.NaN;
            return;
        }
        double later = since * info.interval(last);
        table.stepTime[row] = info.time(last) + later;
        table.moment[row] = info.moment(last) + later;
        table.chargeCapacity[row] = Math.abs(info.counter(last, 0)) + Math.max(0, charge);
        table.dischargeCapacity[row] = Math.abs(info.counter(last, 1)) + Math.max(0, -charge);
        table.chargeEnergy[row] = Math.abs(info.counter(last, 2)) + Math.max(0, energy);
        table.dischargeEnergy[row] = Math.abs(info.counter(last, 3)) + Math.max(0, -energy);
    }

    /**
     * States the step.
     *
     * @param number of the step in the order in which they were run, from 1
     */
    private void putStep(NewareTable table, int row, int number) {
        table.stepKey[row] = number;
        if (number > 0 && number <= steps.size()) {
            table.programCycle[row] = steps.cycle(number - 1);
            table.step[row] = steps.step(number - 1);
            table.status[row] = steps.status(number - 1);
        }
    }

    private int rows() {
        int rows = 0;
        for (int i = 0; i < cells.size(); i++) {
            rows += cells.written(i) ? 1 : 0;
        }
        return rows;
    }

    /** Which entry of the run's information each place has, −1 where there is none; the first of several. */
    private int[] infoByRecord() {
        int[] infoOf = new int[cells.size()];
        Arrays.fill(infoOf, -1);
        for (int i = info.size() - 1; i >= 0; i--) {
            int place = info.record(i) - 1;
            if (place >= 0 && place < infoOf.length) {
                infoOf[place] = i;
            }
        }
        return infoOf;
    }

    /** The number of the step of each entry: one more wherever the entries' own number changes. */
    private int[] stepNumbers() {
        int[] numbers = new int[info.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i == 0 ? 1 : numbers[i - 1] + (info.step(i) != info.step(i - 1) ? 1 : 0);
        }
        return numbers;
    }
}
