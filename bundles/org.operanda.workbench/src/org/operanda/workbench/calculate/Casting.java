package org.operanda.workbench.calculate;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.operanda.data.Measurement;
import org.operanda.host.extension.OperationDescriptor;
import org.operanda.host.extension.OperationDescriptor.Input;
import org.operanda.host.recipe.DataReference;
import org.operanda.host.recipe.Session;
import org.operanda.workbench.CurrentExperiment;

/** Which data of the experiment can play which role of an operation. */
final class Casting {
    private final CurrentExperiment current;
    private final List<DataReference> selected;

    /** @param selected what is to be worked on, in its order */
    Casting(CurrentExperiment current, List<DataReference> selected) {
        this.current = current;
        this.selected = List.copyOf(selected);
    }

    /** The operations that have a role for everything that is selected; those of its techniques first, then those for any technique. */
    List<OperationDescriptor> operations() {
        List<String> techniques = selected.stream().flatMap(r -> current.measurement(r.owner()).stream()).map(Measurement::technique)
                .toList();
        return current.extensions().operations().stream().filter(o -> ofSelected(o).isPresent())
                .sorted(Comparator.comparing((OperationDescriptor o) -> !techniques.contains(o.technique()))
                        .thenComparing(o -> !o.technique().equals("correlation"))
                        .thenComparing(OperationDescriptor::technique)
                        .thenComparing(OperationDescriptor::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /**
     * What plays each role: what is selected, in the order of the roles; then, in a role that must be played, what alone can or was made for it. A role that is
     * not there is still to be cast, or may stay empty.
     */
    Map<String, DataReference> of(OperationDescriptor operation) {
        Map<String, DataReference> lines = ofSelected(operation).orElse(Map.of());
        Map<String, DataReference> cast = new LinkedHashMap<>();
        for (Input input : operation.inputs()) {
            Optional.ofNullable(lines.get(input.role())).flatMap(line -> playing(operation, input, line))
                    .ifPresent(data -> cast.put(input.role(), data));
        }
        for (Input input : operation.inputs()) {
            if (!input.optional() && !cast.containsKey(input.role())) {
                proposed(operation, input, cast).ifPresent(data -> cast.put(input.role(), data));
            }
        }
        return cast;
    }

    /** The name of the single dataset that was selected for a role, by the role. */
    Map<String, String> columns(OperationDescriptor operation) {
        Map<String, String> columns = new LinkedHashMap<>();
        ofSelected(operation).orElse(Map.of()).forEach((role, line) -> line.dataset().ifPresent(name -> columns.put(role, name)));
        return columns;
    }

    /** The lines that are selected, or else the measurements and results that these belong to, each in a role; empty when there are not as many roles that they fit. */
    private Optional<Map<String, DataReference>> ofSelected(OperationDescriptor operation) {
        return assigned(operation, selected).or(() -> assigned(operation, selected.stream().map(Casting::whole).distinct().toList()));
    }

    private Optional<Map<String, DataReference>> assigned(OperationDescriptor operation, List<DataReference> data) {
        Map<String, DataReference> cast = new LinkedHashMap<>();
        boolean possible = data.size() <= operation.inputs().size()
                && data.stream().allMatch(r -> operation.inputs().stream().anyMatch(i -> playing(operation, i, r).isPresent()));
        return possible && assign(operation, data, cast) ? Optional.of(cast) : Optional.empty();
    }

    /** Gives each of the data the first role that leaves one for all that follow. */
    private boolean assign(OperationDescriptor operation, List<DataReference> data, Map<String, DataReference> cast) {
        if (cast.size() == data.size()) {
            return true;
        }
        for (Input input : operation.inputs()) {
            DataReference line = data.get(cast.size());
            if (!cast.containsKey(input.role()) && playing(operation, input, line).isPresent()) {
                cast.put(input.role(), line);
                if (assign(operation, data, cast)) {
                    return true;
                }
                cast.remove(input.role());
            }
        }
        return false;
    }

    /**
     * How data play a role; empty when they cannot. A single dataset plays it itself where any of that rank will do; where a quantity is asked for, or nothing, the
     * operation finds what it needs in the whole.
     */
    private Optional<DataReference> playing(OperationDescriptor operation, Input input, DataReference data) {
        boolean itself = input.quantity().isEmpty() && input.rank().isPresent() && fits(operation, input, data);
        return itself ? Optional.of(data) : Optional.of(whole(data)).filter(w -> fits(operation, input, w));
    }

    private boolean fits(OperationDescriptor operation, Input input, DataReference data) {
        Optional<Measurement> owner = current.measurement(data.owner());
        Optional<Measurement> part = data.dataset().isEmpty()
                ? owner
                : owner.flatMap(m -> current.dataset(data).map(d -> m.withDatasets(List.of(d))));
        return part.filter(m -> operation.fits(input, m)).isPresent();
    }

    private static DataReference whole(DataReference data) {
        return new DataReference(data.owner(), Optional.empty());
    }

    /** All data that can play a role, what is selected first. */
    List<DataReference> candidates(OperationDescriptor operation, Input input) {
        Stream<DataReference> chosen = selected.stream().flatMap(r -> playing(operation, input, r).stream());
        Stream<DataReference> all = current.session().stream().flatMap(Session::everything)
                .map(entry -> new DataReference(entry.getKey(), Optional.empty())).filter(r -> fits(operation, input, r));
        return Stream.concat(chosen, all).distinct().toList();
    }

    /** Of what does not play yet, the latest that was derived where the role asks for something; where anything will do, only what has no rival. */
    private Optional<DataReference> proposed(OperationDescriptor operation, Input input, Map<String, DataReference> cast) {
        List<DataReference> free = candidates(operation, input).stream().filter(r -> !cast.containsValue(r)).toList();
        boolean particular = input.technique().isPresent() || input.quantity().isPresent() || input.rank().isPresent();
        return free.size() == 1 || particular && !free.isEmpty() ? Optional.of(free.getLast()) : Optional.empty();
    }
}
