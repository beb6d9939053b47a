package org.operanda.host.recipe;

import java.util.Optional;
import java.util.OptionalDouble;
import org.operanda.data.Axis;
import org.operanda.data.Measurement;
import org.operanda.data.Values;
import org.operanda.experiment.ExperimentFactory;
import org.operanda.experiment.TimeMarker;

/** Moments that were marked by hand, in the record of a measurement or on the common clock. */
public final class TimeMarkers {
    private TimeMarkers() {}

    /** When a marker is, in seconds on the common clock; empty while its measurement has no times. */
    public static OptionalDouble moment(Session session, TimeMarker marker) {
        if (marker.getMeasurement() == null) {
            return OptionalDouble.of(marker.getTime());
        }
        return times(session.data(marker.getMeasurement())).map(times -> OptionalDouble.of(at(times, marker.getRow())))
                .orElse(OptionalDouble.empty());
    }

    /**
     * A marker at a moment of the common clock.
     *
     * @param measurement in whose record it stands, so that it moves with its clock; empty for one that stands on the common clock
     */
    public static TimeMarker at(Session session, String name, Optional<String> measurement, double moment) {
        TimeMarker marker = ExperimentFactory.eINSTANCE.createTimeMarker();
        marker.setName(name);
        Optional<Values> times = measurement.flatMap(id -> times(session.data(id)));
        if (times.isPresent()) {
            marker.setMeasurement(measurement.orElseThrow());
            marker.setRow(row(times.get(), moment));
        } else {
            marker.setTime(moment);
        }
        return marker;
    }

    private static Optional<Values> times(Optional<Measurement> measurement) {
        return measurement.flatMap(Measurement::timeAxis).map(Axis::values).filter(times -> times.length() > 0);
    }

    /** The value at a row with a fraction, by a straight line; outside the record by that through its first or last two rows. */
    static double at(Values values, double row) {
        long last = values.length() - 1;
        if (last == 0) {
            return values.get(0);
        }
        long below = Math.clamp((long) Math.floor(row), 0, last - 1);
        double from = values.get(below);
        return from + (row - below) * (values.get(below + 1) - from);
    }

    /** The row with its fraction at which rising values reach a number; the first such row where they go back, as those of a clock that was set. */
    private static double row(Values values, double number) {
        long last = values.length() - 1;
        long below = 0;
        while (below < last - 1 && values.get(below + 1) <= number) {
            below++;
        }
        double step = last == 0 ? 0 : values.get(below + 1) - values.get(below);
        return step > 0 ? below + (number - values.get(below)) / step : below;
    }
}
