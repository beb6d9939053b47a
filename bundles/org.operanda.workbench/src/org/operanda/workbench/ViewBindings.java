package org.operanda.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.operanda.data.Measurement;
import org.operanda.host.extension.DisabledPlugins;

/** Which views are made for which data, as the bundles declare it at {@code org.operanda.workbench.view}. */
public final class ViewBindings {
    private static final String POINT = "org.operanda.workbench.view";

    private final List<Binding> bindings;

    /**
     * One binding.
     *
     * @param id        unique
     * @param name      what the menu says
     * @param part      id of the view
     * @param technique for which technique; any when empty
     * @param shape     for which shape; any when empty
     */
    public record Binding(String id, String name, String part, Optional<String> technique, Optional<String> shape) {
        boolean fits(Measurement measurement) {
            return technique.map(measurement.technique()::equals).orElse(true) && shape.map(shapeOf(measurement)::equals).orElse(true);
        }
    }

    private ViewBindings(List<Binding> bindings) {
        this.bindings = List.copyOf(bindings);
    }

    /** The bindings in a registry; one without id, name or part is left out, and so are those of plug-ins that are disabled. */
    public static ViewBindings of(IExtensionRegistry registry) {
        List<Binding> bindings = new ArrayList<>();
        Set<String> disabled = DisabledPlugins.all();
        for (IConfigurationElement element : registry.getConfigurationElementsFor(POINT)) {
            String id = element.getAttribute("id");
            String name = element.getAttribute("name");
            String part = element.getAttribute("part");
            if (id != null && name != null && part != null && !disabled.contains(element.getContributor().getName())) {
                bindings.add(new Binding(id, name, part, Optional.ofNullable(element.getAttribute("technique")),
                        Optional.ofNullable(element.getAttribute("shape"))));
            }
        }
        bindings.sort(Comparator.comparing(Binding::id));
        return new ViewBindings(bindings);
    }

    /** The bindings that hold for a measurement or a result. */
    public List<Binding> fitting(Measurement measurement) {
        return bindings.stream().filter(b -> b.fits(measurement)).toList();
    }

    /** The technique for which a view is made, where it is made for one. */
    public Optional<String> technique(String part) {
        return bindings.stream().filter(b -> b.part().equals(part)).flatMap(b -> b.technique().stream()).findFirst();
    }

    private static String shapeOf(Measurement measurement) {
        return measurement.datasets().stream().anyMatch(d -> d.rank() > 1) ? "spectrum-series" : "series";
    }
}
