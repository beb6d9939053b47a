package org.operanda.workbench.view;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.operanda.data.Measurement;
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
     * fits.
     */
    static Optional<Source> find(CurrentExperiment current, Predicate<Measurement> fits) {
        Set<String> candidates = new LinkedHashSet<>();
        current.selection().stream().map(DataReference::owner).forEach(id -> candidates.addAll(StepResults.withOrigins(current, id)));
        Stream<String> all = current.session().stream().map(Session::measurements).flatMap(m -> m.keySet().stream());
        List<String> ids = new ArrayList<>(candidates);
        all.forEach(ids::add);
        return ids.stream().flatMap(id -> current.measurement(id).map(m -> new Source(id, m)).stream())
                .filter(s -> fits.test(s.measurement())).findFirst();
    }
}
