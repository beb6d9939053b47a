package org.operanda.dilatometry.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.dilatometry.DilatometryQuantities;
import org.operanda.figure.Curve;
import org.operanda.figure.FigureAxis;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.StepResults;
import org.operanda.workbench.view.PlannedStep;
import org.operanda.workbench.view.Source;

/** What both views of heights find and draw. */
final class Heights {
    static final String SERIES = "series";
    static final String CHARGE = "charge";
    static final String ZERO = "dilatometry.zero";
    static final String RELATIVE = "dilatometry.height-change";
    static final String COUNTING = "electrochemistry.charge-counting";
    /** Corrections that only a recipe makes, for they need to be thought about. */
    static final List<String> CORRECTIONS = List.of("dilatometry.temperature-correction", "dilatometry.baseline");
    static final String HINT = "Import what a dilatometer recorded, or make a displacement of a potentiostat's analogue input "
            + "with the operation 'Displacement from a voltage'.";
    private static final double PERCENT = 100;
    /** A current below this part of the greatest one is a rest. */
    private static final double REST = 0.01;

    private Heights() {}

    static boolean isHeight(Measurement measurement) {
        return height(measurement).isPresent();
    }

    /** The relative height change along time, else the displacement. */
    static Optional<Dataset> height(Measurement measurement) {
        return alongTime(measurement, DilatometryQuantities.HEIGHT_CHANGE)
                .or(() -> alongTime(measurement, DilatometryQuantities.DISPLACEMENT));
    }

    static Optional<Dataset> alongTime(Measurement measurement, QuantityKind kind) {
        return measurement.datasets().stream().filter(d -> d.quantity().equals(kind) && d.rank() == 1)
                .filter(d -> d.axes().getFirst().quantity().equals(QuantityKind.TIME)).findFirst();
    }

    /** The cell that was cycled meanwhile. */
    static Optional<Source> cell(CurrentExperiment current, Source electrode) {
        return Source.beside(current, electrode, m -> alongTime(m, QuantityKind.CURRENT).isPresent());
    }

    /** A cycle begins with the direction in which the current flows first. */
    static PlannedStep counting(Source cell) {
        double[] current = alongTime(cell.measurement(), QuantityKind.CURRENT).orElseThrow().values().toArray();
        double greatest = DoubleStream.of(current).filter(Double::isFinite).map(Math::abs).max().orElse(0);
        boolean discharge = DoubleStream.of(current).filter(i -> Math.abs(i) > REST * greatest).findFirst().orElse(0) < 0;
        return new PlannedStep(COUNTING, Map.of(SERIES, cell.id()),
                discharge ? Map.of("cycleRule", "discharge-then-charge") : Map.of());
    }

    /** The id of the last result that the recipe has of those operations on a measurement; the measurement's own without any. */
    static String refined(CurrentExperiment current, String electrode, Stream<String> operations) {
        return operations.flatMap(operation -> StepResults.step(current, operation, Set.of(electrode)).stream())
                .filter(id -> current.measurement(id).isPresent()).reduce((first, second) -> second).orElse(electrode);
    }

    /** The values as they are shown: a relative change in percent. */
    static Values shown(Dataset height) {
        Values values = height.values();
        return isRelative(height) ? Values.computed(values.length(), i -> PERCENT * values.get(i)) : values;
    }

    static FigureAxis axis(Dataset height) {
        return isRelative(height)
                ? FigureAxis.of(DilatometryQuantities.HEIGHT_CHANGE.label(), Units.PERCENT)
                : FigureAxis.of(DilatometryQuantities.DISPLACEMENT.label(), height.unit());
    }

    /** A dataset of heights along its axis with its standard deviations, as it is shown. */
    static Curve curve(String name, Dataset height) {
        Curve plain = Curve.of(name, height);
        return isRelative(height)
                ? new Curve(name, plain.x(), shown(height), height.sigma().map(s -> Values.computed(s.length(), i -> PERCENT * s.get(i))),
                        plain.style())
                : plain;
    }

    private static boolean isRelative(Dataset height) {
        return height.quantity().equals(DilatometryQuantities.HEIGHT_CHANGE);
    }
}
