package org.operanda.host.nexus;

import io.jhdf.api.WritableDataset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.experiment.ClockPiece;
import org.operanda.experiment.ClockTransform;

/**
 * Lays a measurement out as NXdata groups, one for each set of axes that its datasets run along. The group of the highest rank has the
 * measurement's own id as its name and holds the single numbers too; the others add the names of their axes.
 */
final class MeasurementData {
    private static final String ERRORS = "_errors";
    private static final String START = "_start";
    private static final String END = "_end";

    private static final Set<String> COUNTING = Set.of("flag", "index", "step", "part", "count");

    private final NexusGroup entry;
    private final Optional<ClockTransform> transform;
    private final List<Problem> problems;

    /**
     * Fit to lay out measurements of one clock.
     *
     * @param transform what puts their clock on the common one
     * @param problems  told of what is left out
     */
    MeasurementData(NexusGroup entry, Optional<ClockTransform> transform, List<Problem> problems) {
        this.entry = entry;
        this.transform = transform;
        this.problems = problems;
    }

    /** Adds the groups; the name of the first, empty when there is nothing to show. */
    Optional<String> add(String id, Measurement measurement) {
        Map<List<Axis>, List<Dataset>> byAxes = new LinkedHashMap<>();
        for (Dataset dataset : measurement.datasets()) {
            if (dataset.values().length() == 0) {
                problems.add(Problem.of(Severity.INFO, "nexus.empty",
                        "'" + dataset.name() + "' of '" + id + "' has no values and was left out.", ""));
            } else {
                byAxes.computeIfAbsent(dataset.axes(), axes -> new ArrayList<>()).add(dataset);
            }
        }
        if (byAxes.isEmpty()) {
            return Optional.empty();
        }
        List<Axis> main = byAxes.keySet().stream().max(Comparator.comparingInt(MeasurementData::dimensions)).orElseThrow();
        List<Dataset> numbers = main.isEmpty() ? List.of() : Optional.ofNullable(byAxes.remove(List.of())).orElse(List.of());
        String name = group(id, id, measurement, main, byAxes.remove(main), numbers);
        byAxes.forEach((axes, datasets) -> group(id + "_" + axes.stream().map(Axis::name).collect(Collectors.joining("_")), id, measurement,
                axes, datasets, List.of()));
        return Optional.of(name);
    }

    private String group(String name, String id, Measurement measurement, List<Axis> axes, List<Dataset> signals, List<Dataset> numbers) {
        NexusGroup group = entry.child(name, "NXdata");
        group.attribute("title", measurement.name());
        group.attribute("technique", measurement.technique());
        group.attribute("source", id);
        List<String> axisNames = axes(group, axes);
        if (!axes.isEmpty()) {
            group.attribute("axes", axisNames.toArray(String[]::new));
        }
        List<String> signalNames = new ArrayList<>();
        for (Dataset signal : signals.stream().sorted(Comparator.comparingInt(MeasurementData::rank)).toList()) {
            if (signals.size() == 1 || !isAxis(signal, axes)) {
                signalNames.add(dataset(group, signal));
            }
        }
        group.attribute("signal", signalNames.getFirst());
        if (signalNames.size() > 1) {
            group.attribute("auxiliary_signals", signalNames.subList(1, signalNames.size()).toArray(String[]::new));
        }
        numbers.forEach(number -> dataset(group, number));
        return group.name();
    }

    /** How many directions data have; a picture that goes with them, in colours, comes after all that is measured. */
    private static int dimensions(List<Axis> axes) {
        boolean picture = axes.stream().anyMatch(axis -> axis.quantity().id().equals("colour"));
        return axes.isEmpty() ? 0 : picture ? 1 : axes.size() + 1;
    }

    /** What a viewer should show before the others: a cell's potential first, what only counts or marks rows last. */
    private static int rank(Dataset dataset) {
        return dataset.name().equals("voltage") ? 0 : COUNTING.contains(dataset.quantity().id()) ? 2 : 1;
    }

    /** Whether the dataset only repeats its axis, as the time column of a time series does. */
    private static boolean isAxis(Dataset dataset, List<Axis> axes) {
        return axes.size() == 1 && dataset.values() == axes.getFirst().values() && dataset.name().equals(axes.getFirst().name());
    }

    private static String dataset(NexusGroup group, Dataset dataset) {
        String name = group.names().take(dataset.name(), ERRORS);
        WritableDataset field = group.field(name, dataset.shape(), dataset.values(), dataset.unit());
        field.putAttribute("long_name", Units.label(dataset.name(), dataset.unit()));
        field.putAttribute("quantity", dataset.quantity().id());
        dataset.sigma().ifPresent(sigma -> group.field(name + ERRORS, dataset.shape(), sigma, dataset.unit()));
        return name;
    }

    /** Writes the coordinates and says which dimension each belongs to. A plain numbering is no field but a dot, as NeXus has it. */
    private List<String> axes(NexusGroup group, List<Axis> axes) {
        Map<Axis, String> written = new LinkedHashMap<>();
        for (Axis axis : axes) {
            if (axis.quantity().equals(QuantityKind.INDEX)) {
                written.put(axis, ".");
            } else if (!written.containsKey(axis)) {
                String name = axis(group, axis);
                written.put(axis, name);
                int[] dimensions = IntStream.range(0, axes.size()).filter(i -> axes.get(i).equals(axis)).toArray();
                group.attribute(name + "_indices", dimensions.length == 1 ? (Object) dimensions[0] : dimensions);
            }
        }
        return axes.stream().map(written::get).toList();
    }

    private String axis(NexusGroup group, Axis axis) {
        String name = group.names().take(axis.name(), START, END);
        long[] shape = {axis.size()};
        WritableDataset field = group.field(name, shape, axis.values(), axis.unit());
        field.putAttribute("long_name", Units.label(axis.name(), axis.unit()));
        field.putAttribute("quantity", axis.quantity().id());
        axis.clock().ifPresent(clock -> clock(field, clock));
        axis.window().ifPresent(window -> {
            group.field(name + START, shape, window.start(), axis.unit());
            group.field(name + END, shape, window.end(), axis.unit());
        });
        return name;
    }

    private void clock(WritableDataset time, Clock clock) {
        clock.epoch().ifPresent(epoch -> time.putAttribute("start", dateAndTime(epoch, clock.zoneStated())));
        if (!clock.id().isBlank()) {
            time.putAttribute("clock", clock.id());
        }
        transform.ifPresent(known -> {
            time.putAttribute("clock_offset", known.getOffset());
            time.putAttribute("clock_drift", known.getDrift());
            time.putAttribute("clock_reference", known.getReference());
            if (!known.getPieces().isEmpty()) {
                time.putAttribute("clock_pieces_row", known.getPieces().stream().mapToLong(ClockPiece::getFrom).toArray());
                time.putAttribute("clock_pieces_offset", known.getPieces().stream().mapToDouble(ClockPiece::getOffset).toArray());
                time.putAttribute("clock_pieces_drift", known.getPieces().stream().mapToDouble(ClockPiece::getDrift).toArray());
                time.putAttribute("clock_pieces_reference", known.getPieces().stream().mapToDouble(ClockPiece::getReference).toArray());
            }
        });
    }

    /** In ISO 8601, with a Z when the zone is known and without one for local time. */
    static String dateAndTime(Instant instant, boolean zoneStated) {
        String text = instant.toString();
        return zoneStated ? text : text.substring(0, text.length() - 1);
    }
}
