package org.operanda.host.recipe;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.experiment.Experiment;
import org.operanda.host.importing.Imported;

/**
 * An experiment with its data: what the runner made of it. Immutable; a changed experiment gives a new session by {@link Runner#rerun},
 * which computes only what the
 * change asks for.
 *
 * @param experiment   the runner's own copy of the experiment, with results and provenance filled in; not to be changed
 * @param folder       where relative paths start
 * @param imported     what came of the files, by id of the measurement, on the instruments' own clocks
 * @param measurements by id: on the common clock, with what the cell sheet says put over the headers' claims
 * @param results      what each step derived, by id of the step; a step that failed is not there
 * @param problems     by id of the measurement or step they belong to; under the empty key those of the whole
 * @param overrides    what headers claim and the cell sheet says otherwise
 * @param clock        the common clock, empty when nothing has times
 * @param started      when the run began
 * @param cancelled    whether the user stopped it
 */
public record Session(Experiment experiment, Path folder, Map<String, Imported> imported, Map<String, Measurement> measurements,
        Map<String, Measurement> results,
        Map<String, List<Problem>> problems, List<HeaderOverride> overrides, Optional<Clock> clock, Instant started, boolean cancelled) {
    public Session {
        imported = Collections.unmodifiableMap(new LinkedHashMap<>(imported));
        measurements = Collections.unmodifiableMap(new LinkedHashMap<>(measurements));
        results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
        problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
        overrides = List.copyOf(overrides);
    }

    /** All problems, in the order of the run. */
    public List<Problem> allProblems() {
        return problems.values().stream().flatMap(List::stream).toList();
    }

    /** Whether some step has no result, or some measurement no data. */
    public boolean failed() {
        return cancelled || measurements.size() < experiment.getMeasurements().size()
                || experiment.getRecipe() != null && results.size() < experiment.getRecipe().getSteps().size();
    }

    /** Whether some file could not be read, or only in part. */
    public boolean unreadable() {
        return imported.values().stream().flatMap(i -> i.problems().stream()).anyMatch(p -> p.severity() == Severity.ERROR);
    }

    /** The measurement or result of that id. */
    public Optional<Measurement> data(String id) {
        return Optional.ofNullable(measurements.getOrDefault(id, results.get(id)));
    }

    /** The dataset that {@code owner.dataset} names. */
    public Optional<Dataset> dataset(String reference) {
        DataReference parsed = DataReference.of(reference);
        return data(parsed.owner()).flatMap(m -> parsed.dataset().flatMap(m::dataset));
    }

    /** All measurements and results, measurements first. */
    public Stream<Map.Entry<String, Measurement>> everything() {
        return Stream.concat(measurements.entrySet().stream(), results.entrySet().stream());
    }
}
