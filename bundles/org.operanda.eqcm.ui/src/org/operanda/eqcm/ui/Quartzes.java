package org.operanda.eqcm.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.eqcm.EqcmQuantities;
import org.operanda.figure.Curve;
import org.operanda.figure.Curves;
import org.operanda.figure.FigureAxis;
import org.operanda.figure.Panel;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.view.PlannedStep;
import org.operanda.workbench.view.Source;

/** What all views of a microbalance find and draw. */
final class Quartzes {
    static final String REFERENCE_STATE = "eqcm.reference-state";
    static final String SERIES = "series";
    static final FigureAxis TIME = FigureAxis.of(QuantityKind.TIME, Units.SECOND);

    private static final double CELL_HEIGHT = 0.8;

    private Quartzes() {}

    /** Whether a measurement has resonances or their shifts. */
    static boolean isQuartz(Measurement measurement) {
        return Stream.of(QuantityKind.FREQUENCY, EqcmQuantities.FREQUENCY_SHIFT).anyMatch(kind -> alongTime(measurement, kind).isPresent());
    }

    /** The first dataset of a kind along time, or along time and overtone. */
    static Optional<Dataset> alongTime(Measurement measurement, QuantityKind kind) {
        return measurement.datasets().stream().filter(d -> d.quantity().equals(kind) && d.rank() > 0)
                .filter(d -> d.axes().getFirst().quantity().equals(QuantityKind.TIME))
                .filter(d -> d.rank() == 1 || d.rank() == 2 && d.axes().getLast().quantity().equals(EqcmQuantities.OVERTONE)).findFirst();
    }

    /** Shifts that a file states keep their own reference state; resonances get one. */
    static Optional<PlannedStep> reference(Source quartz) {
        return alongTime(quartz.measurement(), EqcmQuantities.FREQUENCY_SHIFT).isPresent()
                ? Optional.empty()
                : Optional.of(new PlannedStep(REFERENCE_STATE, Map.of(SERIES, quartz.id())));
    }

    /** What has the shifts: the id of the quartz, or of the operation that refers it. */
    static String shifts(Source quartz) {
        return reference(quartz).map(PlannedStep::operation).orElse(quartz.id());
    }

    /** The cell that was cycled meanwhile. */
    static Optional<Source> cell(CurrentExperiment current, Source quartz) {
        return Source.beside(current, quartz, m -> alongTime(m, QuantityKind.CURRENT).isPresent())
                .or(() -> Source.beside(current, quartz, m -> alongTime(m, QuantityKind.POTENTIAL).isPresent()));
    }

    static double[] overtones(Dataset dataset) {
        return dataset.rank() == 1 ? new double[] {1} : dataset.axes().getLast().values().toArray();
    }

    /** The values of one overtone. */
    static double[] column(Dataset dataset, int overtone) {
        int count = overtones(dataset).length;
        double[] all = dataset.values().toArray();
        double[] column = new double[all.length / count];
        for (int i = 0; i < column.length; i++) {
            column[i] = all[i * count + overtone];
        }
        return column;
    }

    /**
     * One line for each overtone along time.
     *
     * @param factor      what values are multiplied with
     * @param normalised  whether they are divided by the order
     */
    static Curves byOvertone(Dataset dataset, FigureAxis axis, double factor, boolean normalised) {
        double[] orders = overtones(dataset);
        Values time = dataset.axes().getFirst().values();
        List<Curve> curves = new ArrayList<>();
        for (int k = 0; k < orders.length; k++) {
            double scale = normalised ? factor / orders[k] : factor;
            double[] values = Arrays.stream(column(dataset, k)).map(v -> v * scale).toArray();
            curves.add(Curve.of(orders.length == 1 ? "" : "n = " + (int) orders[k], time, Values.of(values)));
        }
        return new Curves(axis, Optional.empty(), curves, 1);
    }

    /** What the cell has of some kinds along time. */
    static List<Panel> alongCell(Optional<Measurement> cell, QuantityKind... kinds) {
        return Stream.of(kinds).flatMap(kind -> cell.flatMap(c -> alongTime(c, kind)).filter(d -> d.rank() == 1).stream())
                .map(d -> (Panel) Curves.of(FigureAxis.of(d).withName(d.quantity().symbol()), Curve.of("", d)).withHeight(CELL_HEIGHT))
                .toList();
    }
}
