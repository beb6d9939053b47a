package org.operanda.host.recipe;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.operanda.correlation.ClockPieces;
import org.operanda.correlation.ClockTransform;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Exposure;
import org.operanda.data.Measurement;
import org.operanda.data.Parts;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.experiment.Experiment;
import org.operanda.experiment.Grouping;
import org.operanda.experiment.MeasurementReference;

/**
 * Puts the measurements of an experiment on one clock: that of the first measurement whose own clock needs no transform. Raw times
 * stay as they are.
 */
final class Clocks {
    private Clocks() {}

    /** The transform that the model stores. */
    static ClockPieces transform(MeasurementReference reference) {
        org.operanda.experiment.ClockTransform stored = reference.getClock();
        return stored == null
                ? ClockPieces.IDENTITY
                : new ClockPieces(new ClockTransform(stored.getOffset(), stored.getDrift(), stored.getReference()), stored.getPieces()
                        .stream()
                        .map(p -> new ClockPieces.Piece(p.getFrom(), new ClockTransform(p.getOffset(), p.getDrift(), p.getReference())))
                        .toList());
    }

    /** The common clock, empty when nothing has times. */
    static Optional<Clock> common(Experiment experiment, Map<String, Measurement> measurements) {
        Optional<Clock> first = Optional.empty();
        for (MeasurementReference reference : experiment.getMeasurements()) {
            Optional<Clock> clock = Optional.ofNullable(measurements.get(reference.getId())).flatMap(Measurement::clock);
            if (clock.isPresent() && transform(reference).equals(ClockPieces.IDENTITY)) {
                return clock;
            }
            first = first.or(() -> clock);
        }
        return first;
    }

    /**
     * A frame or series with what the recipe says of its times: a start and an exposure for files that state none, the zone of local
     * time.
     */
    static Measurement stated(MeasurementReference reference, Measurement measurement) {
        Measurement dated = reference.getStart() == null && zone(reference).isEmpty() ? measurement : dated(reference, measurement);
        return reference.isSetExposure() ? exposed(reference.getExposure(), dated) : dated;
    }

    private static Optional<ZoneId> zone(MeasurementReference reference) {
        return Optional.ofNullable(reference.getClock()).map(c -> c.getZone()).filter(z -> !z.isEmpty()).map(ZoneId::of);
    }

    private static Measurement dated(MeasurementReference reference, Measurement measurement) {
        List<Dataset> datasets = new ArrayList<>();
        for (Dataset dataset : measurement.datasets()) {
            List<Axis> axes = dataset.axes().stream().map(axis -> axis.quantity().equals(QuantityKind.TIME)
                    ? dated(reference, measurement, axis)
                    : axis).toList();
            datasets.add(new Dataset(dataset.name(), dataset.quantity(), dataset.unit(), axes, dataset.values(), dataset.sigma()));
        }
        Optional<Exposure> exposure = measurement.exposure()
                .map(e -> new Exposure(clock(reference, Optional.of(e.clock())), e.start(), e.end()));
        return new Measurement(measurement.name(), measurement.technique(), datasets, exposure, measurement.metadata());
    }

    private static Axis dated(MeasurementReference reference, Measurement measurement, Axis axis) {
        Clock clock = clock(reference, axis.clock());
        double[] later = axis.clock().map(own -> later(reference, measurement, axis, own)).orElseGet(() -> new double[0]);
        if (Arrays.stream(later).allMatch(seconds -> seconds == 0)) {
            return new Axis(axis.name(), axis.quantity(), axis.unit(), axis.values(), Optional.of(clock), axis.window());
        }
        Optional<Axis.Window> window = axis.window().map(w -> new Axis.Window(plus(w.start(), later), plus(w.end(), later)));
        return new Axis(axis.name(), axis.quantity(), axis.unit(), plus(axis.values(), later), Optional.of(clock), window);
    }

    private static Values plus(Values seconds, double[] later) {
        return Values.computed(seconds.length(), i -> seconds.get(i) + later[Math.toIntExact(i)]);
    }

    /**
     * By how many seconds each row of several files was later than their local times say, because the clocks of the zone were changed between the start of the first file and that of the row's own; within a file seconds are counted. Of an hour that comes
     * twice the first is meant.
     */
    private static double[] later(MeasurementReference reference, Measurement measurement, Axis axis, Clock own) {
        Optional<ZoneId> zone = zone(reference);
        boolean counted = reference.getStart() != null || reference.getGrouping() == Grouping.SINGLE || own.zoneStated()
                || own.epoch().isEmpty();
        if (counted || zone.isEmpty()) {
            return new double[0];
        }
        LocalDateTime epoch = LocalDateTime.ofInstant(own.epoch().get(), ZoneOffset.UTC);
        Values starts = axis.window().map(Axis.Window::start).orElse(axis.values());
        Optional<Values> parts = measurement.dataset(Parts.PART).filter(p -> p.axes().getFirst().equals(axis)).map(Dataset::values);
        double[] later = new double[Math.toIntExact(axis.size())];
        for (int i = 0; i < later.length; i++) {
            boolean samePart = i > 0 && parts.isPresent() && parts.get().get(i) == parts.get().get(i - 1);
            later[i] = samePart ? later[i - 1] : shift(zone.get(), epoch, starts.get(i));
        }
        return later;
    }

    private static double shift(ZoneId zone, LocalDateTime epoch, double seconds) {
        if (Double.isNaN(seconds)) {
            return 0;
        }
        LocalDateTime local = epoch.plusNanos(Math.round(seconds * 1e9));
        return zone.getRules().getOffset(epoch).getTotalSeconds() - zone.getRules().getOffset(local).getTotalSeconds();
    }

    private static Clock clock(MeasurementReference reference, Optional<Clock> own) {
        String id = own.map(Clock::id).orElse(reference.getId());
        if (reference.getStart() != null) {
            return Clock.at(id, reference.getStart());
        }
        Clock clock = own.orElseGet(() -> Clock.relative(id));
        if (clock.zoneStated() || clock.epoch().isEmpty()) {
            return clock;
        }
        Instant zoned = clock.epoch().get().atOffset(ZoneOffset.UTC).toLocalDateTime().atZone(zone(reference).orElse(ZoneOffset.UTC))
                .toInstant();
        return Clock.at(id, zoned);
    }

    /** A series whose frames last so many seconds from the time that each states. */
    private static Measurement exposed(double seconds, Measurement measurement) {
        Optional<Axis> time = measurement.timeAxis();
        if (time.isEmpty()) {
            return measurement;
        }
        double scale = Units.factor(Units.SECOND, time.get().unit()).orElse(1.0);
        Values start = time.get().window().map(Axis.Window::start).orElse(time.get().values());
        Axis windowed = time.get().withWindow(start, Values.computed(start.length(), i -> start.get(i) + seconds * scale));
        Values middle = Values.computed(start.length(), i -> start.get(i) + seconds * scale / 2);
        Axis centred = new Axis(windowed.name(), windowed.quantity(), windowed.unit(), middle, windowed.clock(), windowed.window());
        return measurement.withDatasets(measurement.datasets().stream().map(d -> {
            List<Axis> axes = d.axes().stream().map(a -> a.equals(time.get()) ? centred : a).toList();
            return new Dataset(d.name(), d.quantity(), d.unit(), axes, d.values(), d.sigma());
        }).toList());
    }

    /** What to know before clocks are compared: one states its zone and the other does not, or states no date at all. */
    static List<Problem> doubts(Map<String, Measurement> measurements) {
        Set<String> local = new TreeSet<>();
        Set<Boolean> stated = new HashSet<>();
        List<Problem> problems = new ArrayList<>();
        measurements.forEach((id, measurement) -> measurement.clock().ifPresent(clock -> {
            if (clock.epoch().isEmpty()) {
                problems.add(Problem.warning("clock.undated",
                        "The times of '" + id + "' have no date; they are taken to begin with the common clock.",
                        "Give its \"start\" in the recipe.", Location.file("").part(id)));
            } else {
                stated.add(clock.zoneStated());
                if (!clock.zoneStated()) {
                    local.add("'" + id + "'");
                }
            }
        }));
        if (stated.size() > 1) {
            problems.add(Problem.warning("clock.zone",
                    "Some files state their time zone, but those of " + String.join(", ", local)
                            + " only local time, which is taken for universal time.",
                    "Give \"zone\" in the clock of those that state none, in the workbench under Details; it is kept for their instrument.",
                    Location.file("")));
        }
        return problems;
    }
}
