package org.operanda.workbench.view;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.operanda.data.Measurement;
import org.operanda.figure.Range;
import org.operanda.host.recipe.DataReference;
import org.operanda.host.recipe.Session;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.StepResults;

/**
 * What a view is about.
 *
 * @param id          of a measurement or step
 * @param measurement its data
 */
public record Source(String id, Measurement measurement) {

    /**
     * The first that fits among what is selected, or among what the selected results were made of; else the first of the experiment that
     * fits, measurements before results.
     */
    public static Optional<Source> find(CurrentExperiment current, Predicate<Measurement> fits) {
        Set<String> candidates = new LinkedHashSet<>();
        current.selection().stream().map(DataReference::owner).forEach(id -> candidates.addAll(StepResults.withOrigins(current, id)));
        Stream<String> all = current.session().stream().flatMap(Session::everything).map(Map.Entry::getKey);
        List<String> ids = new ArrayList<>(candidates);
        all.forEach(ids::add);
        return ids.stream().flatMap(id -> current.measurement(id).map(m -> new Source(id, m)).stream())
                .filter(s -> fits.test(s.measurement())).findFirst();
    }

    /** What ran at the same time: the source itself where it fits, else the first measurement or result that fits and overlaps with it in time. */
    public static Optional<Source> beside(CurrentExperiment current, Source source, Predicate<Measurement> fits) {
        Stream<Source> others = current.session().stream().flatMap(Session::everything).map(e -> new Source(e.getKey(), e.getValue()))
                .filter(s -> s.overlaps(source));
        return Stream.concat(Stream.of(source), others).filter(s -> fits.test(s.measurement())).findFirst();
    }

    private boolean overlaps(Source other) {
        Optional<Range> mine = times();
        return mine.isPresent() && other.times().filter(t -> t.from() <= mine.get().to() && mine.get().from() <= t.to()).isPresent();
    }

    private Optional<Range> times() {
        return measurement.timeAxis().flatMap(axis -> Range.of(axis.values()));
    }
}
