package org.operanda.eqcm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Interpolation;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;

/**
 * Areal mass and areal charge at the same times.
 *
 * @param time       of the mass
 * @param seconds    its values
 * @param mass       g/cm²
 * @param charge     C/cm², positive when the electrode is oxidised; NaN where the electrochemistry has no data
 */
record MassAndCharge(Axis time, double[] seconds, double[] mass, double[] charge) {
    /** Role of the measurement with the areal mass. */
    static final String MASS = "mass";
    /** Role of the measurement with charge or current; may be the same one. */
    static final String ELECTROCHEMISTRY = "electrochemistry";
    private static final double GRAMS_PER_NANOGRAM = 1e-9;

    /** Rows {@code begin} … {@code end} − 1 in which charge flows one way; neighbours share the row at which it turns. */
    record HalfCycle(int begin, int end) {}

    /**
     * Takes both from the inputs of an operation; empty, with a problem, when one is missing.
     *
     * @param overtone whose mass; 0 for the lowest
     * @param area     cm²; 0 for what the file says
     */
    static Optional<MassAndCharge> in(Map<String, Measurement> inputs, double overtone, double area, List<Problem> problems) {
        Optional<Dataset> mass = Optional.ofNullable(inputs.get(MASS)).flatMap(m -> QcmShifts.series(m, EqcmQuantities.AREAL_MASS));
        if (mass.isEmpty()) {
            problems.add(Problem.of(Severity.ERROR, "eqcm.no-mass", "The input '" + MASS + "' has no areal mass along time.",
                    "Make it with 'eqcm.sauerbrey' or 'eqcm.film'."));
            return Optional.empty();
        }
        double[] grams = column(mass.get(), overtone);
        Optional<Measurement> cell = Optional.ofNullable(inputs.get(ELECTROCHEMISTRY));
        Optional<Charge> charge = cell.flatMap(Charge::of);
        if (charge.isEmpty()) {
            problems.add(Problem.of(Severity.ERROR, "eqcm.no-charge",
                    "The input '" + ELECTROCHEMISTRY + "' has neither charge nor current along time.",
                    "Choose the electrochemistry of the same run."));
            return Optional.empty();
        }
        double square = area > 0 ? area : area(cell.get());
        if (!(square > 0)) {
            problems.add(Problem.of(Severity.ERROR, "eqcm.no-area", "The area of the electrode is not known.", "Give it in the settings."));
            return Optional.empty();
        }
        double[] seconds = mass.get().axes().getFirst().values().toArray();
        double[] coulombs = Interpolation.linear(charge.get().seconds(), charge.get().coulombs(), seconds);
        for (int i = 0; i < coulombs.length; i++) {
            coulombs[i] /= square;
        }
        return Optional.of(new MassAndCharge(mass.get().axes().getFirst(), seconds, grams, coulombs));
    }

    private static double[] column(Dataset mass, double overtone) {
        double[] orders = QcmShifts.overtones(mass);
        int column = 0;
        for (int k = 0; k < orders.length; k++) {
            column = orders[k] == overtone ? k : column;
        }
        double scale = Units.factor(mass.unit(), EqcmQuantities.NANOGRAM_PER_SQUARE_CENTIMETRE).orElse(Double.NaN) * GRAMS_PER_NANOGRAM;
        return QcmShifts.columns(mass.values(), orders.length, new int[] {column}, scale)[0];
    }

    /** cm², from text like {@code 0.209 cm²}; NaN when there is none. */
    private static double area(Measurement measurement) {
        String[] stated = measurement.metadata().getOrDefault(Metadata.CELL_AREA, "").strip().split("\\s+", 2);
        if (stated.length < 2 || !stated[0].matches("[0-9.]+([eE][+-]?[0-9]+)?")) {
            return Double.NaN;
        }
        return Units.parse(stated[1]).flatMap(u -> Units.factor(u, Units.parse("cm^2").orElseThrow()))
                .map(f -> f * Double.parseDouble(stated[0])).orElse(Double.NaN);
    }

    /** Charge against time; rows without a charge are left out. */
    private record Charge(double[] seconds, double[] coulombs) {

        /** From the current where there is one, for a charge that an instrument counts may start anew with each step and be of either sign. */
        static Optional<Charge> of(Measurement cell) {
            return QcmShifts.series(cell, QuantityKind.CURRENT).filter(d -> d.rank() == 1)
                    .map(d -> integrated(d.axes().getFirst().values().toArray(),
                            scaled(d, Units.factor(d.unit(), Units.AMPERE).orElse(Double.NaN))))
                    .or(() -> QcmShifts.series(cell, QuantityKind.CHARGE).filter(d -> d.rank() == 1)
                            .map(d -> new Charge(d.axes().getFirst().values().toArray(),
                                    scaled(d, Units.factor(d.unit(), Units.COULOMB).orElse(Double.NaN)))));
        }

        private static double[] scaled(Dataset dataset, double factor) {
            double[] values = dataset.values().toArray();
            for (int i = 0; i < values.length; i++) {
                values[i] *= factor;
            }
            return values;
        }

        private static Charge integrated(double[] seconds, double[] amperes) {
            double[] coulombs = new double[seconds.length];
            for (int i = 1; i < seconds.length; i++) {
                double step = (amperes[i] + amperes[i - 1]) / 2 * (seconds[i] - seconds[i - 1]);
                coulombs[i] = coulombs[i - 1] + (Double.isFinite(step) ? step : 0);
            }
            return new Charge(seconds, coulombs);
        }
    }

    /**
     * Where charge turns round: a turn counts once the charge has gone back by that part of its whole range, so that noise and rests do not.
     */
    List<HalfCycle> halfCycles(double part) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double value : charge) {
            least = Double.isNaN(value) ? least : Math.min(least, value);
            greatest = Double.isNaN(value) ? greatest : Math.max(greatest, value);
        }
        double back = part * (greatest - least);
        List<HalfCycle> halfCycles = new ArrayList<>();
        int begin = 0;
        int last = -1;
        int lowest = -1;
        int highest = -1;
        int direction = 0;
        for (int i = 0; i < charge.length; i++) {
            if (Double.isNaN(charge[i])) {
                continue;
            }
            begin = last < 0 ? i : begin;
            last = i;
            lowest = lowest < 0 || charge[i] < charge[lowest] ? i : lowest;
            highest = highest < 0 || charge[i] > charge[highest] ? i : highest;
            boolean falls = direction >= 0 && charge[highest] - charge[i] > back;
            boolean rises = direction <= 0 && charge[i] - charge[lowest] > back;
            if (falls || rises) {
                int turn = falls ? highest : lowest;
                if (direction != 0) {
                    halfCycles.add(new HalfCycle(begin, turn + 1));
                    begin = turn;
                }
                direction = falls ? -1 : 1;
                lowest = i;
                highest = i;
            }
        }
        if (direction != 0) {
            halfCycles.add(new HalfCycle(begin, last + 1));
        }
        return halfCycles;
    }
}
