package org.operanda.dilatometry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.measure.Unit;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Interpolation;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;

/**
 * The measurements that an operation was given, by role. What is missing is put among the problems.
 *
 * @param roles    the measurements
 * @param problems where problems go
 */
record Inputs(Map<String, Measurement> roles, List<Problem> problems) {
    /** The role of the dilatometer's series. */
    static final String SERIES = "series";
    /** The role of what gives charge and half cycles. */
    static final String CHARGE = "charge";

    boolean has(String role) {
        return roles.containsKey(role);
    }

    /** The displacement in µm. */
    Optional<Curve> displacement(String role, String name) {
        return curve(role, name, DilatometryQuantities.MICROMETRE, DilatometryQuantities.DISPLACEMENT);
    }

    /** The relative height change as a pure number, else the displacement in µm. */
    Optional<Curve> height(String role, String name) {
        Optional<Dataset> dataset = find(role, name, DilatometryQuantities.HEIGHT_CHANGE, DilatometryQuantities.DISPLACEMENT);
        boolean relative = dataset.flatMap(d -> Units.factor(d.unit(), Units.ONE)).isPresent();
        return curve(role, dataset, relative ? Units.ONE : DilatometryQuantities.MICROMETRE, "height");
    }

    Optional<Curve> curve(String role, String name, Unit<?> unit, QuantityKind... kinds) {
        return curve(role, find(role, name, kinds), unit, kinds[0].label().toLowerCase(Locale.ROOT));
    }

    private Optional<Curve> curve(String role, Optional<Dataset> dataset, Unit<?> unit, String wanted) {
        Optional<Curve> curve = dataset.flatMap(d -> Units.factor(d.unit(), unit).map(factor -> Curve.of(d, unit, factor)));
        if (curve.isEmpty()) {
            missing(role, wanted, unit);
        }
        return curve;
    }

    private void missing(String role, String wanted, Unit<?> unit) {
        Measurement given = roles.get(role);
        String has = given == null
                ? "nothing was given"
                : "it has " + String.join(", ", given.datasets().stream().map(d -> Units.label(d.name(), d.unit())).toList());
        problems.add(Problem.of(Severity.ERROR, "dilatometry.no-" + wanted.replaceAll("[^a-z0-9]+", "-"),
                "The input '" + role + "' has no " + Units.label(wanted, unit) + " along a time axis: " + has + ".",
                "Give the step another input, or name the dataset in its settings."));
    }

    /** The dataset of that name, else the first of one of the kinds, along time. */
    private Optional<Dataset> find(String role, String name, QuantityKind... kinds) {
        Measurement measurement = roles.get(role);
        if (measurement == null) {
            return Optional.empty();
        }
        Stream<Dataset> found = name.isEmpty()
                ? Arrays.stream(kinds).flatMap(kind -> measurement.datasets().stream().filter(d -> d.quantity().equals(kind)))
                : measurement.dataset(name).stream();
        return found.filter(d -> d.rank() == 1 && d.axes().getFirst().quantity().equals(QuantityKind.TIME)).findFirst();
    }

    /** Another quantity, linearly interpolated onto the rows of {@code target}; NaN where the other series does not reach. */
    Optional<double[]> on(Axis target, String role, Unit<?> unit, String name, QuantityKind... kinds) {
        return curve(role, name, unit, kinds).map(curve -> curve.axis().equals(target)
                ? curve.values()
                : Interpolation.linear(onClockOf(target, curve), curve.values(), target.values().toArray()));
    }

    /** The numbers of half cycles or cycles at the rows of {@code target}: of the last row not later; NaN before the first one. */
    Optional<double[]> numbers(Axis target, String role, QuantityKind kind) {
        return curve(role, "", Units.ONE, kind).map(curve -> curve.axis().equals(target)
                ? curve.values()
                : previous(onClockOf(target, curve), curve.values(), target.values().toArray()));
    }

    /** A curve linearly interpolated onto another time axis, its standard deviation likewise. */
    static Curve at(Curve curve, Axis target) {
        double[] seconds = onClockOf(target, curve);
        double[] wanted = target.values().toArray();
        return new Curve(target, wanted, Interpolation.linear(seconds, curve.values(), wanted),
                Interpolation.linear(seconds, curve.sigma(), wanted), curve.quantity(), curve.unit());
    }

    private static double[] onClockOf(Axis target, Curve curve) {
        double shift = target.clock().isPresent() && curve.axis().clock().isPresent()
                ? target.clock().get().secondsTo(curve.axis().clock().get())
                : 0;
        return shift == 0 ? curve.seconds() : Arrays.stream(curve.seconds()).map(s -> s + shift).toArray();
    }

    private static double[] previous(double[] x, double[] y, double[] at) {
        double[] result = new double[at.length];
        int row = 0;
        for (int i = 0; i < at.length; i++) {
            if (i > 0 && at[i] < at[i - 1]) {
                row = 0;
            }
            while (row < x.length && x[row] <= at[i]) {
                row++;
            }
            result[i] = row == 0 ? Double.NaN : y[row - 1];
        }
        return result;
    }
}
