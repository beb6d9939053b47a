package org.operanda.data;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What one instrument recorded in one go, or what an operation derived from it: named datasets that belong together; immutable.
 * <p>
 * A measurement is a single frame (a spectrum: {@link #exposure()} says when it was taken), a time series (its datasets run along a time axis) or a series of
 * frames (the first axis of its datasets is time).
 *
 * @param name      shown to the user, usually the file's name
 * @param technique id of the technique, for instance {@code xas}
 * @param datasets  names are unique
 * @param exposure  when a single frame was taken
 * @param metadata  what the file says beside the numbers, in the file's own words; keys of {@link Metadata} where one fits, else the file's own key
 */
public record Measurement(String name, String technique, List<Dataset> datasets, Optional<Exposure> exposure,
        Map<String, String> metadata) {
    public Measurement {
        Objects.requireNonNull(name);
        Objects.requireNonNull(technique);
        datasets = List.copyOf(datasets);
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        long distinct = datasets.stream().map(Dataset::name).distinct().count();
        if (distinct != datasets.size()) {
            throw new IllegalArgumentException(
                    "measurement '" + name + "' has two datasets of one name among " + datasets.stream().map(Dataset::name).toList());
        }
    }

    public static Measurement of(String name, String technique, List<Dataset> datasets, Map<String, String> metadata) {
        return new Measurement(name, technique, datasets, Optional.empty(), metadata);
    }

    /** The dataset of that name. */
    public Optional<Dataset> dataset(String datasetName) {
        return datasets.stream().filter(d -> d.name().equals(datasetName)).findFirst();
    }

    /** The first dataset of that kind. */
    public Optional<Dataset> first(QuantityKind kind) {
        return datasets.stream().filter(d -> d.quantity().equals(kind)).findFirst();
    }

    /** The time axis that the datasets run along first, empty for a single frame or a measurement without times. */
    public Optional<Axis> timeAxis() {
        return datasets.stream().filter(d -> d.rank() > 0).map(d -> d.axes().getFirst()).filter(a -> a.quantity().equals(QuantityKind.TIME))
                .findFirst();
    }

    /** Whose time it is, empty when the measurement has no times. */
    public Optional<Clock> clock() {
        return exposure.map(Exposure::clock).or(() -> timeAxis().flatMap(Axis::clock));
    }

    /** When it began, empty when no date is known. */
    public Optional<Instant> start() {
        if (exposure.isPresent()) {
            return exposure.get().clock().instant(exposure.get().start());
        }
        return timeAxis().filter(axis -> axis.size() > 0 && axis.clock().isPresent())
                .flatMap(axis -> axis.clock().get().instant(firstSecond(axis)));
    }

    private static double firstSecond(Axis axis) {
        return axis.window().map(w -> w.start().get(0)).orElseGet(() -> axis.values().get(0));
    }

    public Measurement withName(String newName) {
        return new Measurement(newName, technique, datasets, exposure, metadata);
    }

    public Measurement withDatasets(List<Dataset> newDatasets) {
        return new Measurement(name, technique, newDatasets, exposure, metadata);
    }

    /** This measurement with {@code entries} put over its metadata. */
    public Measurement withMetadata(Map<String, String> entries) {
        Map<String, String> all = new LinkedHashMap<>(metadata);
        all.putAll(entries);
        return new Measurement(name, technique, datasets, exposure, all);
    }

    /** How many frames the series has: the size of the time axis, 0 when there is none. */
    public long frameCount() {
        return timeAxis().map(Axis::size).orElse(0L);
    }

    /** Frame {@code index} of a series as a measurement of its own: every dataset along the time axis is sliced, the others stay as they are. */
    public Measurement frame(long index) {
        Axis time = timeAxis().orElseThrow(() -> new IllegalStateException("'" + name + "' is no series"));
        List<Dataset> sliced = new ArrayList<>(datasets.size());
        for (Dataset dataset : datasets) {
            boolean runs = dataset.rank() > 0 && dataset.axes().getFirst().equals(time);
            sliced.add(runs ? dataset.frame(index) : dataset);
        }
        double middle = time.values().get(index);
        double start = time.window().map(w -> w.start().get(index)).orElse(middle);
        double end = time.window().map(w -> w.end().get(index)).orElse(middle);
        Optional<Exposure> when = time.clock().filter(c -> end >= start).map(clock -> new Exposure(clock, start, end));
        return new Measurement(name, technique, sliced, when, metadata);
    }
}
