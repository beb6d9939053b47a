package org.operanda.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.operanda.data.Problem.Location;
import org.operanda.data.reader.ReadResult;

/**
 * Joins the parts of one run, for instance the two files that a cycler wrote because it was paused, into one time series on absolute time. The gap between
 * parts stays a gap: the dataset {@link #PART} numbers them, and nobody interpolates from one part to the next.
 */
public final class Parts {
    /** Name of the dataset that numbers the parts from 0. */
    public static final String PART = "part";
    private static final QuantityKind PART_KIND = new QuantityKind("part", "Part", "");

    private Parts() {}

    /**
     * Joins parts in order of their start; a part without a row adds nothing. A column that a part lacks is NaN there, with a warning. A part that begins before the one before it has ended is kept
     * as it is, with a warning. Numbers that a cycler restarts with each file (charge, cycle) are left as the files say.
     */
    public static ReadResult join(String name, List<Measurement> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a run has at least one part");
        }
        List<Problem> problems = new ArrayList<>();
        List<Measurement> filled = parts.stream().filter(p -> p.timeAxis().isEmpty() || p.frameCount() > 0).toList();
        if (filled.isEmpty()) {
            return ReadResult.of(parts.getFirst().withName(name), List.of());
        }
        for (Measurement part : filled) {
            if (part.timeAxis().isEmpty() || part.start().isEmpty()) {
                return new ReadResult(parts,
                        List.of(Problem.error("parts.untimed", "'" + part.name() + "' has no date, so the parts cannot be put in order.",
                                "Import the files separately, or give the start of this one.", Location.file(part.name()))));
            }
        }
        List<Measurement> sorted = filled.stream().sorted(Comparator.comparing(p -> p.start().orElseThrow())).toList();
        Axis axis = joinedAxis(sorted, problems);
        int total = Math.toIntExact(axis.size());
        Set<String> names = new LinkedHashSet<>();
        sorted.forEach(p -> p.datasets().forEach(d -> names.add(d.name())));
        names.remove(PART);
        List<Dataset> joined = new ArrayList<>();
        for (String column : names) {
            joined.add(column(column, sorted, axis, total, problems));
        }
        joined.add(Dataset.of(PART, PART_KIND, Units.ONE, axis, numbers(sorted, total)));
        Map<String, String> metadata = new LinkedHashMap<>();
        sorted.reversed().forEach(p -> metadata.putAll(p.metadata()));
        return ReadResult.of(Measurement.of(name, sorted.getFirst().technique(), joined, metadata), problems);
    }

    private static Axis joinedAxis(List<Measurement> sorted, List<Problem> problems) {
        Clock clock = sorted.getFirst().clock().orElseThrow();
        double[] seconds = new double[Math.toIntExact(sorted.stream().mapToLong(Measurement::frameCount).sum())];
        int at = 0;
        for (Measurement part : sorted) {
            int count = Math.toIntExact(part.frameCount());
            part.timeAxis().orElseThrow().values().copy(0, seconds, at, count);
            double shift = clock.secondsTo(part.clock().orElseThrow());
            for (int i = at; i < at + count; i++) {
                seconds[i] += shift;
            }
            if (at > 0 && seconds[at] < seconds[at - 1]) {
                problems.add(Problem.warning("parts.overlap", "'" + part.name() + "' begins before the part before it has ended.",
                        "Check the start times of the two files; a clock may have been set between them.", Location.file(part.name())));
            }
            at += count;
        }
        return Axis.time(Values.of(seconds), clock);
    }

    private static Dataset column(String name, List<Measurement> sorted, Axis axis, int total, List<Problem> problems) {
        Dataset pattern = sorted.stream().flatMap(p -> p.dataset(name).stream()).findFirst().orElseThrow();
        double[] all = new double[total];
        int at = 0;
        for (Measurement part : sorted) {
            int count = Math.toIntExact(part.frameCount());
            Optional<Dataset> found = part.dataset(name).filter(d -> d.values().length() == count);
            double scale = found.flatMap(d -> Units.factor(d.unit(), pattern.unit())).orElse(Double.NaN);
            if (Double.isNaN(scale)) {
                problems.add(Problem.warning("parts.column-missing",
                        "'" + part.name() + "' has no column '" + name + "'; it is missing there.", "", Location.file(part.name())));
            }
            if (found.isPresent()) {
                found.get().values().copy(0, all, at, count);
            }
            for (int i = at; scale != 1 && i < at + count; i++) {
                all[i] *= scale;
            }
            at += count;
        }
        return Dataset.of(name, pattern.quantity(), pattern.unit(), axis, Values.of(all));
    }

    private static Values numbers(List<Measurement> sorted, int total) {
        short[] numbers = new short[total];
        int at = 0;
        for (int part = 0; part < sorted.size(); part++) {
            int count = Math.toIntExact(sorted.get(part).frameCount());
            java.util.Arrays.fill(numbers, at, at + count, (short) part);
            at += count;
        }
        return Values.of(numbers);
    }
}
