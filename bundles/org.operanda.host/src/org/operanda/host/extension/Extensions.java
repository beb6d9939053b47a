package org.operanda.host.extension;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.IExtensionPoint;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.IRegistryEventListener;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.jdt.annotation.Nullable;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * What the installed bundles contribute, as it was when this snapshot was taken; immutable, to be shared between threads. No class of a
 * bundle is loaded before
 * its {@link Contribution} is asked for it. A faulty declaration is left out and named, with its bundle, in {@link #problems()}.
 */
public final class Extensions {
    private static final String NAMESPACE = "org.operanda.host";
    /** The elements of a point, where there are several. */
    private static final Map<String, List<String>> KINDS = Map.of("reader", List.of("reader", "writer"));

    private final List<TechniqueDescriptor> techniques;
    private final List<ReaderDescriptor> readers;
    private final List<WriterDescriptor> writers;
    private final List<OperationDescriptor> operations;
    private final List<Problem> problems = new ArrayList<>();
    private final Faults faults = new Faults();

    private interface Parser<T> {
        T parse(Declaration declaration) throws FaultyDeclaration;
    }

    private final Set<String> disabled;

    private Extensions(IExtensionRegistry registry, UnaryOperator<String> versions, Set<String> disabled) {
        this.disabled = disabled;
        techniques = read(registry, "technique", "technique", versions, Declaration::technique, TechniqueDescriptor::id);
        readers = read(registry, "reader", "reader", versions, Declaration::reader, ReaderDescriptor::id).stream()
                .sorted(Comparator.comparingInt(ReaderDescriptor::priority).reversed().thenComparing(ReaderDescriptor::id)).toList();
        writers = read(registry, "reader", "writer", versions, Declaration::writer, WriterDescriptor::format);
        operations = read(registry, "operation", "operation", versions, Declaration::operation, OperationDescriptor::id);
    }

    /**
     * The contributions of a registry.
     *
     * @param versions gives the version of a bundle by its symbolic name, empty when it is not known
     */
    public static Extensions of(IExtensionRegistry registry, UnaryOperator<String> versions) {
        return new Extensions(registry, versions, Set.of());
    }

    /**
     * What is installed and not disabled: the contributions of the running platform, or those of the bundles on the class path when there is no
     * platform.
     */
    public static Extensions installed() {
        Bundle host = FrameworkUtil.getBundle(Extensions.class);
        if (host == null) {
            return ClassPathRegistry.extensions(Extensions.class.getClassLoader());
        }
        Map<String, String> versions = new HashMap<>();
        for (Bundle bundle : host.getBundleContext().getBundles()) {
            versions.put(bundle.getSymbolicName(), bundle.getVersion().toString());
        }
        return new Extensions(RegistryFactory.getRegistry(), name -> versions.getOrDefault(name, ""), DisabledPlugins.all());
    }

    /** Runs something, on any thread, whenever what is {@link #installed} has become something else. */
    public static void onChange(Runnable changed) {
        RegistryFactory.getRegistry().addListener(new Change(changed));
        DisabledPlugins.onChange(changed);
    }

    /** Extensions that came or went. */
    private record Change(Runnable changed) implements IRegistryEventListener {
        @Override
        public void added(IExtension @Nullable [] extensions) {
            changed.run();
        }

        @Override
        public void removed(IExtension @Nullable [] extensions) {
            changed.run();
        }

        @Override
        public void added(IExtensionPoint @Nullable [] points) {
            // Extensions follow.
        }

        @Override
        public void removed(IExtensionPoint @Nullable [] points) {
            // Extensions have gone.
        }
    }

    /** The elements of a kind; an element of no kind is a fault of the kind that the point is named after. */
    private <T> List<T> read(IExtensionRegistry registry, String point, String kind, UnaryOperator<String> versions, Parser<T> parser,
            Function<T, String> id) {
        IConfigurationElement[] elements = registry.getConfigurationElementsFor(NAMESPACE, point);
        Arrays.sort(elements, Comparator.comparing(e -> e.getContributor().getName()));
        Map<String, T> byId = new TreeMap<>();
        Map<String, String> owners = new HashMap<>();
        for (IConfigurationElement element : elements) {
            String bundle = element.getContributor().getName();
            boolean known = KINDS.getOrDefault(point, List.of(point)).contains(element.getName());
            if (disabled.contains(bundle) || !element.getName().equals(kind) && (known || !kind.equals(point))) {
                continue;
            }
            try {
                if (!known) {
                    throw new FaultyDeclaration("is no <" + point + ">");
                }
                T descriptor = parser.parse(new Declaration(element, versions.apply(bundle)));
                String owner = owners.putIfAbsent(id.apply(descriptor), bundle);
                if (owner != null) {
                    throw new FaultyDeclaration(
                            "has " + (kind.equals("writer") ? "a format" : "an id") + " that the bundle " + owner + " already uses");
                }
                byId.put(id.apply(descriptor), descriptor);
            } catch (FaultyDeclaration e) {
                problems.add(faulty(element, bundle, e));
            }
        }
        return List.copyOf(byId.values());
    }

    private static Problem faulty(IConfigurationElement element, String bundle, FaultyDeclaration fault) {
        String id = element.getAttribute("id") == null ? "without id" : "'" + element.getAttribute("id") + "'";
        return Problem.error("extension.declaration",
                "The " + element.getName() + " " + id + " of the bundle " + bundle + " " + fault.getMessage() + ".",
                "Update or remove the bundle; everything else works without it.", Location.file(bundle + "/plugin.xml"));
    }

    /** Sorted by id. */
    public List<TechniqueDescriptor> techniques() {
        return techniques;
    }

    /** Sorted by priority, the greatest first, then by id. */
    public List<ReaderDescriptor> readers() {
        return readers;
    }

    /** Sorted by format. */
    public List<WriterDescriptor> writers() {
        return writers;
    }

    /** Sorted by id. */
    public List<OperationDescriptor> operations() {
        return operations;
    }

    public Optional<TechniqueDescriptor> technique(String id) {
        return techniques.stream().filter(t -> t.id().equals(id)).findFirst();
    }

    public Optional<ReaderDescriptor> reader(String id) {
        return readers.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    /** The writer of that format. */
    public Optional<WriterDescriptor> writer(String format) {
        return writers.stream().filter(w -> w.format().equals(format)).findFirst();
    }

    /** The operation of that id, or else the one that replaces it. */
    public Optional<OperationDescriptor> operation(String id) {
        return operations.stream().filter(o -> o.id().equals(id)).findFirst()
                .or(() -> operations.stream().filter(o -> o.replaces().contains(id)).findFirst());
    }

    /** What their contributions did wrong since this was taken. */
    public Faults faults() {
        return faults;
    }

    /** One for every declaration that was left out. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
