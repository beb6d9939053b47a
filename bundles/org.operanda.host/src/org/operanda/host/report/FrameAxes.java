package org.operanda.host.report;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.host.recipe.Session;

/** What the tables of a measurement run along, as datasets against which a figure can be drawn: the cycles of a table of cycles are an axis, and no dataset of it. */
final class FrameAxes {
    private FrameAxes() {}

    /** One dataset for each axis but those of time, unless a dataset of the measurement has its name. */
    static Stream<Dataset> of(Measurement measurement) {
        return measurement.datasets().stream().filter(d -> d.rank() > 0).map(d -> d.axes().getFirst()).distinct()
                .filter(axis -> !axis.quantity().equals(QuantityKind.TIME) && measurement.dataset(axis.name()).isEmpty())
                .map(FrameAxes::dataset);
    }

    /** The first dataset of a session that is wanted and has a number for each frame of an axis. */
    static Optional<Dataset> along(Session session, Axis frames, Predicate<Dataset> wanted) {
        return session.everything().flatMap(entry -> entry.getValue().datasets().stream())
                .filter(d -> d.rank() == 1 && wanted.test(d) && d.axes().getFirst().equals(frames)).findFirst();
    }

    private static Dataset dataset(Axis axis) {
        return Dataset.of(axis.name(), axis.quantity(), axis.unit(), axis, axis.values());
    }
}
