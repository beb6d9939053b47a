package org.operanda.workbench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.operanda.data.operation.SettingsType;
import org.operanda.experiment.Step;
import org.operanda.host.recipe.DataReference;

/** What the recipe's steps work on and gave, for views that show an operation's results whether or not it is in the recipe. */
public final class StepResults {
    private static final ObjectMapper JSON = new ObjectMapper();

    private StepResults() {}

    /** The id of the recipe's first step of an operation that works on certain measurements or steps, or on what was made of them. */
    public static Optional<String> step(CurrentExperiment current, String operation, Collection<String> origins) {
        return steps(current).filter(s -> s.getOperation().equals(operation) && withOrigins(current, s.getId()).containsAll(origins))
                .map(Step::getId).findFirst();
    }

    /** The id of a measurement or step, then those of all that it was made of. */
    public static Set<String> withOrigins(CurrentExperiment current, String id) {
        Set<String> found = new LinkedHashSet<>();
        addWithOrigins(current, id, found);
        return found;
    }

    private static void addWithOrigins(CurrentExperiment current, String id, Set<String> found) {
        if (found.add(id)) {
            steps(current).filter(s -> s.getId().equals(id)).flatMap(StepResults::owners).toList()
                    .forEach(input -> addWithOrigins(current, input, found));
        }
    }

    /** Settings as {@link Steps#add} takes them; those that are the defaults are left out. */
    public static <S extends Record> Map<String, String> texts(S settings) {
        @SuppressWarnings("unchecked")
        SettingsType<S> type = SettingsType.of((Class<S>) settings.getClass());
        Map<String, Object> defaults = type.toMap(type.defaults());
        Map<String, Object> others = new LinkedHashMap<>(type.toMap(settings));
        others.entrySet().removeIf(setting -> setting.getValue().equals(defaults.get(setting.getKey())));
        return texts(others);
    }

    /** Values by their keys as {@link Steps#add} takes them. */
    public static Map<String, String> texts(Map<String, Object> values) {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((key, value) -> texts.put(key, JSON.valueToTree(value).toString()));
        return texts;
    }

    private static Stream<Step> steps(CurrentExperiment current) {
        return Optional.ofNullable(current.experiment().getRecipe()).stream().flatMap(r -> r.getSteps().stream());
    }

    private static Stream<String> owners(Step step) {
        return step.getInputs().values().stream().map(input -> DataReference.of(input).owner());
    }
}
