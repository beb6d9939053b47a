package org.operanda.host.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.experiment.Grouping;
import org.operanda.experiment.MeasurementReference;
import org.operanda.host.recipe.Session;

/** The table of results: a row per frame, a column for each number that a step derived from every frame, named {@code step.dataset}. */
public final class ResultTable {
    private ResultTable() {}

    /** The table as a measurement, empty when no step derived a number per frame. */
    public static Optional<Measurement> of(Session session) {
        Optional<Axis> frames = frames(session);
        if (frames.isEmpty()) {
            return Optional.empty();
        }
        List<Dataset> columns = new ArrayList<>();
        session.results().forEach((step, result) -> result.datasets().stream().flatMap(Splitting::columns)
                .filter(d -> d.rank() == 1 && d.axes().getFirst().equals(frames.get()))
                .forEach(d -> columns.add(d.withName(step + "." + d.name()))));
        return columns.isEmpty() ? Optional.empty() : Optional.of(Measurement.of("results", "", columns, Map.of()));
    }

    /** The time axis of the first series of frames; without one, that along which most numbers were derived. */
    private static Optional<Axis> frames(Session session) {
        Optional<Axis> series = session.experiment().getMeasurements().stream().filter(r -> r.getGrouping() == Grouping.FRAMES)
                .map(MeasurementReference::getId)
                .filter(session.measurements()::containsKey).flatMap(id -> session.measurements().get(id).timeAxis().stream()).findFirst();
        return series.or(() -> commonest(session));
    }

    private static Optional<Axis> commonest(Session session) {
        Map<Axis, Integer> counts = new LinkedHashMap<>();
        session.results().values().stream().flatMap(r -> r.datasets().stream()).filter(d -> d.rank() == 1)
                .forEach(d -> counts.merge(d.axes().getFirst(), 1, Integer::sum));
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
