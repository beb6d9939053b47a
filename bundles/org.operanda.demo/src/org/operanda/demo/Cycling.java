package org.operanda.demo;

import java.util.Arrays;

/**
 * One cycle of the cell, second by second: rest, charge at C/5 to 4.3 V, hold until C/20, rest, discharge, a pause in which nobody records, rest, discharge to
 * 3.0 V, rest. The state before the first second is that of the first.
 */
final class Cycling {
    private static final double CURRENT = Electrode.chargePerComposition() / 5;
    private static final double UPPER = 4.3;
    private static final double LOWER = 3.0;
    private static final int LONGEST = 60_000;

    private final Cell cell = new Cell();
    private final Phase[] phase = new Phase[LONGEST];
    private final double[] potential = new double[LONGEST];
    private final double[] current = new double[LONGEST];
    private final double[] charge = new double[LONGEST];
    private final double[] composition = new double[LONGEST];
    private final int firstEnd;
    private final int secondStart;
    private int count;

    Cycling() {
        rest(1800);
        galvanostatic(Phase.CHARGE, CURRENT, LONGEST);
        hold();
        rest(1800);
        galvanostatic(Phase.DISCHARGE, -CURRENT, 5700);
        firstEnd = count;
        rest(840);
        secondStart = count;
        rest(600);
        galvanostatic(Phase.DISCHARGE, -CURRENT, LONGEST);
        rest(2400);
    }

    private void rest(int seconds) {
        for (int i = 0; i < seconds; i++) {
            advance(Phase.REST, 0);
        }
    }

    private void galvanostatic(Phase what, double milliampere, int seconds) {
        for (int i = 0; i < seconds && within(cell.potential(milliampere), what); i++) {
            advance(what, milliampere);
        }
    }

    private static boolean within(double volt, Phase what) {
        return what == Phase.CHARGE ? volt < UPPER : volt > LOWER;
    }

    private void hold() {
        for (double now = CURRENT; now > CURRENT / 4; now = cell.currentAt(UPPER)) {
            advance(Phase.HOLD, Math.min(CURRENT, now));
        }
    }

    private void advance(Phase what, double milliampere) {
        phase[count] = what;
        potential[count] = cell.potential(milliampere);
        current[count] = milliampere;
        charge[count] = cell.charge();
        composition[count] = cell.composition();
        count++;
        cell.advance(milliampere);
    }

    /** How many seconds it lasts. */
    int seconds() {
        return count;
    }

    /** The second after the last one that the first file holds. */
    int firstEnd() {
        return firstEnd;
    }

    /** The first second that the second file holds. */
    int secondStart() {
        return secondStart;
    }

    Phase phase(int second) {
        return phase[second];
    }

    /** V. */
    double potential(int second) {
        return potential[second];
    }

    /** mA that flow during this second. */
    double current(int second) {
        return current[second];
    }

    /** mA·h that have passed before this second. */
    double charge(int second) {
        return charge[second];
    }

    /** Mean potential in V from {@code start} to {@code end}, in seconds. */
    double meanPotential(double start, double end) {
        return mean(potential, start, end);
    }

    /** Mean charge in mA·h from {@code start} to {@code end}, in seconds. */
    double meanCharge(double start, double end) {
        return mean(charge, start, end);
    }

    /** Mean composition x from {@code start} to {@code end}, in seconds. */
    double meanComposition(double start, double end) {
        return mean(composition, start, end);
    }

    /** Mean of the phases from {@code start} to {@code end}, in seconds: what an exposure of that length sees. */
    Electrode.State meanState(double start, double end) {
        double pristine = 0;
        double conversion = 0;
        int first = second(start);
        int last = second(end);
        for (int i = first; i <= last; i++) {
            Electrode.State state = Electrode.state(composition[i]);
            pristine += state.pristine();
            conversion += state.conversion();
        }
        int total = last - first + 1;
        return new Electrode.State(pristine / total, conversion / total);
    }

    private double mean(double[] values, double start, double end) {
        return Arrays.stream(values, second(start), second(end) + 1).average().orElseThrow();
    }

    private int second(double at) {
        return (int) Math.clamp(Math.round(at), 0, count - 1);
    }
}
