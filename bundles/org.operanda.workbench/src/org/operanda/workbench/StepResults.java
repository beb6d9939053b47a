package org.operanda.workbench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.operanda.data.Measurement;
import org.operanda.data.operation.SettingsType;
import org.operanda.experiment.Step;
import org.operanda.host.recipe.DataReference;

/** What the recipe's steps work on and gave, for views that show an operation's results whether or not it is in the recipe. */
public final class StepResults {
    private static final ObjectMapper JSON = new ObjectMapper();

    private StepResults() {}

    /** What the recipe's first step of an operation on a measurement or step gave; empty when there is no such step, or no result of it. */
    public static Optional<Measurement> of(CurrentExperiment current, String operation, String input) {
        return steps(current).filter(s -> s.getOperation().equals(operation) && owners(s).anyMatch(input::equals))
                .flatMap(s -> current.measurement(s.getId()).stream()).findFirst();
    }

    /** The ids of what a step works on; none for an id that is no step's. */
    public static List<String> inputs(CurrentExperiment current, String step) {
        return steps(current).filter(s -> s.getId().equals(step)).flatMap(StepResults::owners).toList();
    }

    /** Settings as {@link Steps#add} takes them; those that are the defaults are left out. */
    public static <S extends Record> Map<String, String> texts(S settings) {
        @SuppressWarnings("unchecked")
        SettingsType<S> type = SettingsType.of((Class<S>) settings.getClass());
        Map<String, Object> defaults = type.toMap(type.defaults());
        Map<String, String> texts = new LinkedHashMap<>();
        type.toMap(settings).forEach((key, value) -> {
            if (!value.equals(defaults.get(key))) {
                texts.put(key, JSON.valueToTree(value).toString());
            }
        });
        return texts;
    }

    private static Stream<Step> steps(CurrentExperiment current) {
        return Optional.ofNullable(current.experiment().getRecipe()).stream().flatMap(r -> r.getSteps().stream());
    }

    private static Stream<String> owners(Step step) {
        return step.getInputs().values().stream().map(input -> DataReference.of(input).owner());
    }
}
