package org.operanda.electrochemistry.galvanostatic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.measure.Unit;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.electrochemistry.CellValues;

/**
 * The half cycles of a test as curves: one frame each, along the time of its middle with its beginning and end as window.
 *
 * @param cycling the test
 * @param halves  those with enough rows for a curve
 * @param time    the axis of the frames
 * @param kind    of the capacity: of the cell, per mass or per area
 * @param unit    of the capacity
 * @param factor  from A·h to that unit
 */
record CurveSet(Cycling cycling, List<HalfCycle> halves, Axis time, QuantityKind kind, Unit<?> unit, double factor) {
    private static final double MILLI = 1000;
    private static final int FEWEST_ROWS = 3;

    static Optional<CurveSet> of(Cycling cycling, CapacityBasis basis, double givenMass, double givenArea, List<Problem> problems) {
        CellValues cell = new CellValues(cycling.rows().measurement(), problems);
        double mass = cell.number(givenMass, Metadata.CELL_MASS, GalvanostaticQuantities.MILLIGRAM);
        double area = cell.number(givenArea, Metadata.CELL_AREA, GalvanostaticQuantities.SQUARE_CENTIMETRE);
        List<HalfCycle> halves = cycling.halfCycles().stream().filter(h -> h.end() - h.begin() >= FEWEST_ROWS && cycling.capacity(h) > 0)
                .toList();
        if (halves.isEmpty()) {
            problems.add(Problem.of(Severity.ERROR, "curves.none", "No half cycle has enough rows for a curve.",
                    "Choose a measurement with more rows, or a shorter shortest step."));
            return Optional.empty();
        }
        boolean perMass = basis == CapacityBasis.MASS || basis == CapacityBasis.AUTOMATIC && mass > 0;
        if (perMass && !(mass > 0) || basis == CapacityBasis.AREA && !(area > 0)) {
            problems.add(Problem.of(Severity.ERROR, "curves.no-" + (perMass ? "mass" : "area"),
                    "The " + (perMass ? "mass" : "area") + " is not known.", "Give it in the settings or in the cell sheet."));
            return Optional.empty();
        }
        Axis time = cycling.halfCycleAxis(halves);
        return Optional.of(perMass
                ? new CurveSet(cycling, halves, time, GalvanostaticQuantities.SPECIFIC_CAPACITY, GalvanostaticQuantities.PER_MASS,
                        MILLI * MILLI / mass)
                : basis == CapacityBasis.AREA
                        ? new CurveSet(cycling, halves, time, GalvanostaticQuantities.AREAL_CAPACITY, GalvanostaticQuantities.PER_AREA,
                                MILLI / area)
                        : new CurveSet(cycling, halves, time, QuantityKind.CHARGE, Units.MILLIAMPERE_HOUR, MILLI));
    }

    /** One curve of values and their standard deviations. */
    record Curve(double[] values, double[] sigma) {

        static Curve missing(int points) {
            double[] nothing = new double[points];
            Arrays.fill(nothing, Double.NaN);
            return new Curve(nothing, nothing);
        }
    }

    /** Computes a curve of a half cycle. */
    interface Maker {
        Curve curve(HalfCycle half);
    }

    /** A common axis of capacity from 0 to the greatest of any half cycle. */
    Axis capacityAxis(int points) {
        double greatest = factor * halves.stream().mapToDouble(cycling::capacity).max().orElse(0);
        double[] capacity = new double[points];
        Arrays.setAll(capacity, i -> greatest * i / (points - 1));
        return Axis.of("capacity", kind, unit, Values.of(capacity));
    }

    /** A map of one curve per half cycle, computed on all cores, and beside it what each half cycle is. */
    List<Dataset> map(String name, QuantityKind quantity, Unit<?> valueUnit, Axis along, Maker maker) {
        int points = Math.toIntExact(along.size());
        double[] values = new double[halves.size() * points];
        double[] sigma = new double[values.length];
        IntStream.range(0, halves.size()).parallel().forEach(i -> {
            Curve curve = maker.curve(halves.get(i));
            System.arraycopy(curve.values(), 0, values, i * points, points);
            System.arraycopy(curve.sigma(), 0, sigma, i * points, points);
        });
        boolean known = Arrays.stream(sigma).anyMatch(s -> !Double.isNaN(s));
        List<Dataset> datasets = new ArrayList<>();
        datasets.add(new Dataset(name, quantity, valueUnit, List.of(time, along), Values.of(values),
                known ? Optional.of(Values.of(sigma)) : Optional.empty()));
        datasets.add(column("half_cycle", GalvanostaticQuantities.HALF_CYCLE, halves.stream().mapToDouble(HalfCycle::index).toArray()));
        datasets.add(column("cycle", QuantityKind.CYCLE, halves.stream().mapToDouble(HalfCycle::cycle).toArray()));
        datasets.add(column("direction", GalvanostaticQuantities.DIRECTION, halves.stream().mapToDouble(HalfCycle::sign).toArray()));
        return datasets;
    }

    private Dataset column(String name, QuantityKind quantity, double[] values) {
        return Dataset.of(name, quantity, Units.ONE, time, Values.of(values));
    }

    /** Capacity that has passed in a half cycle up to each row, from its first row's origin; rises except for noise. */
    double capacityAt(HalfCycle half, int row) {
        return factor * half.sign() * (cycling.passed().charge()[row] - cycling.chargeBefore(half.steps().getFirst()));
    }
}
