package org.operanda.electrochemistry.galvanostatic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import javax.measure.Unit;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.electrochemistry.ChemicalFormula;

/** The cycles of a test, each with its charge and its discharge where it has them. */
final class CycleTable {
    private static final double MILLI = 1000;
    private static final double PERCENT = 100;
    /** A last half cycle that gives less than this part of the one before, and ends elsewhere, was aborted. */
    private static final double ABORTED = 0.9;
    /** Potentials that differ by less than this part of the window are one limit. */
    private static final double SAME_LIMIT = 0.03;

    private final Cycling cycling;
    private final List<Cycle> cycles = new ArrayList<>();
    private final double currentDigit;
    private final double timeDigit;
    /** mW·h */
    private final double[] chargeEnergy;
    private final double[] dischargeEnergy;

    /** One cycle. */
    private record Cycle(int number, Optional<HalfCycle> charge, Optional<HalfCycle> discharge, boolean complete) {
        Optional<HalfCycle> half(int sign) {
            return sign > 0 ? charge : discharge;
        }
    }

    CycleTable(Cycling cycling) {
        this.cycling = cycling;
        this.currentDigit = Resolution.deviation(cycling.rows().amperes());
        this.timeDigit = Resolution.deviation(cycling.rows().seconds());
        List<HalfCycle> halves = cycling.halfCycles();
        int begin = 0;
        for (int i = 1; i <= halves.size(); i++) {
            if (i == halves.size() || halves.get(i).cycle() != halves.get(begin).cycle()) {
                cycles.add(cycle(halves.subList(begin, i), i == halves.size()));
                begin = i;
            }
        }
        this.chargeEnergy = column(i -> of(i, 1, half -> MILLI * cycling.energy(half)));
        this.dischargeEnergy = column(i -> of(i, -1, half -> MILLI * cycling.energy(half)));
    }

    private Cycle cycle(List<HalfCycle> halves, boolean last) {
        Optional<HalfCycle> charge = halves.stream().filter(h -> h.sign() > 0).findFirst();
        Optional<HalfCycle> discharge = halves.stream().filter(h -> h.sign() < 0).findFirst();
        boolean whole = charge.isPresent() && discharge.isPresent() && !(last && aborted(halves.getLast()));
        return new Cycle(halves.getFirst().cycle(), charge, discharge, whole);
    }

    /** Whether the test ended before the half cycle did: it gave less than the one before and did not come to its potential. */
    private boolean aborted(HalfCycle half) {
        List<HalfCycle> before = cycles.stream().flatMap(c -> c.half(half.sign()).stream()).toList();
        if (before.isEmpty()) {
            return false;
        }
        double[] volts = cycling.rows().volts();
        HalfCycle usual = before.getLast();
        double window = Math.abs(volts[usual.end() - 1] - volts[usual.begin()]);
        boolean elsewhere = Math.abs(volts[half.end() - 1] - volts[usual.end() - 1]) > SAME_LIMIT * window;
        return elsewhere && cycling.capacity(half) < ABORTED * cycling.capacity(usual);
    }

    int size() {
        return cycles.size();
    }

    int number(int index) {
        return cycles.get(index).number;
    }

    boolean complete(int index) {
        return cycles.get(index).complete;
    }

    /** The capacity that came back, in mA·h. */
    double returned(int index) {
        return capacity(index, -cycling.opening());
    }

    private double capacity(int index, int sign) {
        return of(index, sign, half -> MILLI * cycling.capacity(half));
    }

    private double of(int index, int sign, ToDoubleFunction<HalfCycle> value) {
        Optional<HalfCycle> half = cycles.get(index).half(sign);
        return half.isPresent() ? value.applyAsDouble(half.get()) : Double.NaN;
    }

    private double energy(int index, int sign) {
        return (sign > 0 ? chargeEnergy : dischargeEnergy)[index];
    }

    private double[] column(IntToDoubleFunction value) {
        return IntStream.range(0, cycles.size()).mapToDouble(value).toArray();
    }

    /** Relative standard deviation of a half cycle's charge. */
    private double relative(int index, int sign) {
        return of(index, sign, half -> {
            double square = half.steps().stream().mapToDouble(s -> Math.pow(cycling.chargeSigma(s, currentDigit, timeDigit), 2)).sum();
            return Math.sqrt(square) / cycling.capacity(half);
        });
    }

    /**
     * All columns.
     *
     * @param reference index of the cycle for the retention, negative for none
     * @param nominal   mA·h for the C-rate; 0 for none
     * @param mass      mg; 0 for none
     * @param massSigma mg
     * @param area      cm²; 0 for none
     * @param molarMass g/mol; 0 for none
     */
    List<Dataset> results(int reference, double nominal, double mass, double massSigma, double area, double molarMass) {
        double[] numbers = column(i -> cycles.get(i).number);
        Columns columns = new Columns(Axis.of("cycle", QuantityKind.CYCLE, Units.ONE, Values.of(numbers)));
        capacities(columns, "capacity", QuantityKind.CHARGE, Units.MILLIAMPERE_HOUR, 1, 0);
        if (mass > 0) {
            capacities(columns, "specific_capacity", GalvanostaticQuantities.SPECIFIC_CAPACITY, GalvanostaticQuantities.PER_MASS,
                    MILLI / mass, massSigma / mass);
        }
        if (area > 0) {
            capacities(columns, "areal_capacity", GalvanostaticQuantities.AREAL_CAPACITY, GalvanostaticQuantities.PER_AREA, 1 / area, 0);
        }
        if (mass > 0 && molarMass > 0) {
            double perCharge = MILLI / mass / ChemicalFormula.specificCapacity(1, molarMass);
            capacities(columns, "composition_change", QuantityKind.COMPOSITION, Units.ONE, perCharge, massSigma / mass);
        }
        efficiencies(columns, reference);
        voltages(columns);
        currents(columns, nominal);
        columns.add("duration", QuantityKind.TIME, Units.HOUR, column(this::hours));
        columns.add("start", QuantityKind.TIME, Units.SECOND,
                column(i -> edge(i, h -> cycling.rows().seconds()[h.steps().getFirst().origin()], true)));
        columns.add("end", QuantityKind.TIME, Units.SECOND, column(i -> edge(i, h -> cycling.rows().seconds()[h.end() - 1], false)));
        columns.add("complete", QuantityKind.FLAG, Units.ONE, column(i -> complete(i) ? 1 : 0));
        List<Dataset> results = new ArrayList<>(columns.datasets());
        initialEfficiency(results);
        return results;
    }

    private void capacities(Columns columns, String name, QuantityKind kind, Unit<?> unit, double factor, double relativeFactor) {
        for (int sign : new int[] {1, -1}) {
            double[] values = column(i -> factor * capacity(i, sign));
            double[] sigma = column(i -> values[i] * combined(relative(i, sign), relativeFactor));
            columns.add(prefix(sign) + name, kind, unit, values, sigma);
        }
    }

    /** What is not known of the charge adds nothing to what is known of the mass. */
    private static double combined(double ofCharge, double ofFactor) {
        return ofFactor > 0 && Double.isNaN(ofCharge) ? ofFactor : Math.hypot(ofCharge, ofFactor);
    }

    private static String prefix(int sign) {
        return sign > 0 ? "charge_" : "discharge_";
    }

    private void efficiencies(Columns columns, int reference) {
        int opening = cycling.opening();
        double[] efficiency = column(i -> complete(i) ? PERCENT * capacity(i, -opening) / capacity(i, opening) : Double.NaN);
        columns.add("coulombic_efficiency", GalvanostaticQuantities.EFFICIENCY, Units.PERCENT, efficiency,
                column(i -> efficiency[i] * Math.hypot(relative(i, 1), relative(i, -1))));
        if (reference >= 0) {
            double[] retention = column(i -> complete(i) ? PERCENT * returned(i) / returned(reference) : Double.NaN);
            columns.add("retention", GalvanostaticQuantities.RETENTION, Units.PERCENT, retention, column(
                    i -> i == reference ? 0 : retention[i] * Math.hypot(relative(i, -opening), relative(reference, -opening))));
        }
        for (int sign : new int[] {1, -1}) {
            columns.add(prefix(sign) + "energy", QuantityKind.ENERGY, GalvanostaticQuantities.MILLIWATT_HOUR,
                    column(i -> energy(i, sign)));
        }
        columns.add("energy_efficiency", GalvanostaticQuantities.EFFICIENCY, Units.PERCENT,
                column(i -> complete(i) ? PERCENT * energy(i, -1) / energy(i, 1) : Double.NaN));
    }

    private void initialEfficiency(List<Dataset> results) {
        Dataset efficiency = results.stream().filter(d -> d.name().equals("coulombic_efficiency")).findFirst().orElseThrow();
        IntStream.range(0, size()).filter(this::complete).findFirst().ifPresent(first -> results.add(Dataset.scalar(
                "initial_coulombic_efficiency", GalvanostaticQuantities.EFFICIENCY, Units.PERCENT, efficiency.values().get(first),
                efficiency.sigma().map(s -> s.get(first)).orElse(Double.NaN))));
    }

    private void voltages(Columns columns) {
        double[][] mean = {column(i -> meanVoltage(i, 1)), column(i -> meanVoltage(i, -1))};
        double[][] middle = {column(i -> of(i, 1, this::voltageAtHalf)), column(i -> of(i, -1, this::voltageAtHalf))};
        for (int sign : new int[] {1, -1}) {
            int which = sign > 0 ? 0 : 1;
            columns.add(prefix(sign) + "mean_voltage", QuantityKind.POTENTIAL, Units.VOLT, mean[which]);
            columns.add(prefix(sign) + "half_capacity_voltage", QuantityKind.POTENTIAL, Units.VOLT, middle[which]);
            columns.add(prefix(sign) + "end_voltage", QuantityKind.POTENTIAL, Units.VOLT,
                    column(i -> of(i, sign, h -> cycling.rows().volts()[h.end() - 1])));
        }
        columns.add("polarisation", QuantityKind.POTENTIAL, Units.VOLT, column(i -> mean[0][i] - mean[1][i]));
        columns.add("polarisation_at_half_capacity", QuantityKind.POTENTIAL, Units.VOLT, column(i -> middle[0][i] - middle[1][i]));
    }

    private double meanVoltage(int index, int sign) {
        return energy(index, sign) / capacity(index, sign);
    }

    /** The voltage where half of the charge of a half cycle has passed, between the rows beside it. */
    private double voltageAtHalf(HalfCycle half) {
        double[] charge = cycling.passed().charge();
        double[] volts = cycling.rows().volts();
        double wanted = cycling.chargeBefore(half.steps().getFirst()) + half.sign() * cycling.capacity(half) / 2;
        int below = half.begin();
        int above = half.end() - 1;
        while (above - below > 1) {
            int middle = (below + above) >>> 1;
            if (half.sign() * (charge[middle] - wanted) < 0) {
                below = middle;
            } else {
                above = middle;
            }
        }
        double step = charge[above] - charge[below];
        return step == 0 ? volts[above] : volts[below] + (volts[above] - volts[below]) * Math.clamp((wanted - charge[below]) / step, 0, 1);
    }

    private void currents(Columns columns, double nominal) {
        for (int sign : new int[] {1, -1}) {
            if (nominal > 0) {
                columns.add(prefix(sign) + "rate", GalvanostaticQuantities.RATE, GalvanostaticQuantities.PER_HOUR,
                        column(i -> of(i, sign, h -> MILLI * cycling.current(cycling.principal(h)) / nominal)));
            }
            columns.add(prefix(sign) + "ir_drop", QuantityKind.POTENTIAL, Units.VOLT,
                    column(i -> of(i, sign, h -> CurrentStep.before(cycling, h.steps().getFirst()).voltage() * sign)));
            columns.add(prefix(sign) + "resistance", QuantityKind.RESISTANCE, Units.OHM,
                    column(i -> of(i, sign, h -> CurrentStep.before(cycling, h.steps().getFirst()).resistance())));
        }
    }

    /** Hours under current or rest between the first and the last current, interruptions left out. */
    private double hours(int index) {
        Function<Optional<HalfCycle>, Double> seconds = half -> half.map(h -> h.steps().stream().mapToDouble(cycling::duration).sum())
                .orElse(0.0);
        return (seconds.apply(cycles.get(index).charge) + seconds.apply(cycles.get(index).discharge)) / 3600;
    }

    private double edge(int index, ToDoubleFunction<HalfCycle> time, boolean first) {
        double[] times = {of(index, 1, time), of(index, -1, time)};
        return Arrays.stream(times).filter(t -> !Double.isNaN(t)).reduce(first ? Math::min : Math::max).orElse(Double.NaN);
    }
}
