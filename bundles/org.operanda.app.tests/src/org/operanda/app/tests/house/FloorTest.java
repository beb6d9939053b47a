package org.operanda.app.tests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Each bundle uses only what stands below it in the house. A bundle that is not named here is a technique, the readers {@code <technique>.<maker>} of one, or
 * the view {@code <technique>.ui} of one; any other new bundle gets a line.
 */
class FloorTest {
    private static final Map<String, Set<String>> MAY_USE = new LinkedHashMap<>();
    private static final List<String> HOST_FLOOR = List.of("data", "math", "experiment", "correlation", "figure");
    private static final Set<String> TECHNIQUE = Set.of("data", "math");
    private static final Set<String> PLATFORM_FREE = Set.of("data", "math", "correlation", "figure", "demo", "columnmap", "testkit");
    private static final List<String> NAMES = House.mainBundles().stream().map(Bundle::name).toList();

    static {
        mayUse("data");
        mayUse("math");
        mayUse("correlation", "data", "math");
        mayUse("figure", "data", "math");
        mayUse("experiment", "data");
        mayUse("demo", "data", "math");
        mayUse("host", HOST_FLOOR);
        mayUse("plugins", "data", "host");
        mayUse("cli", HOST_FLOOR, "host", "demo", "plugins");
        mayUse("plot", "data", "figure");
        mayUse("plot.swtchart", "data", "figure", "plot");
        mayUse("workbench", HOST_FLOOR, "host", "plot");
        mayUse("app", HOST_FLOOR, "host", "demo", "plot", "workbench");
        mayUse("bench", HOST_FLOOR, "electrochemistry", "eqcm", "host", "nmr", "plot", "plot.swtchart", "raman", "xas", "xrd");
        mayUse("columnmap", "data", "electrochemistry");
        mayUse("testkit", "data");
        mayUse("workbench.testkit", "data", "experiment", "figure", "host", "workbench");
        mayUse("example.reader", "data", "math");
        mayUse("example.technique", HOST_FLOOR, "host", "plot", "workbench");
    }

    private static void mayUse(String bundle, String... others) {
        MAY_USE.put(bundle, Set.of(others));
    }

    private static void mayUse(String bundle, List<String> floor, String... others) {
        Set<String> all = new TreeSet<>(floor);
        all.addAll(Arrays.asList(others));
        MAY_USE.put(bundle, all);
    }

    private static Set<String> allowed(String bundle) {
        if (isReaders(bundle)) {
            return Set.of("data", "math", bundle.substring(0, bundle.indexOf('.')));
        }
        if (isTechnique(bundle)) {
            return TECHNIQUE;
        }
        return bundle.endsWith(".ui")
                ? Set.of(bundle.replaceFirst("\\.ui$", ""), "data", "figure", "host", "plot", "workbench")
                : MAY_USE.get(bundle);
    }

    private static boolean isTechnique(String bundle) {
        return !MAY_USE.containsKey(bundle) && bundle.indexOf('.') < 0;
    }

    /** Readers of one technique that are installed by themselves. */
    private static boolean isReaders(String bundle) {
        return !MAY_USE.containsKey(bundle) && bundle.indexOf('.') > 0 && !bundle.endsWith(".ui");
    }

    @Test
    void everyNamedBundleStands() {
        assertEquals(List.of(), MAY_USE.keySet().stream().filter(name -> !NAMES.contains(name)).toList());
    }

    @Test
    void everyTechniqueDeclaresOne() {
        List<String> faults = new ArrayList<>();
        for (Bundle bundle : House.mainBundles().stream().filter(b -> isTechnique(b.name())).toList()) {
            Path plugin = bundle.folder().resolve("plugin.xml");
            if (!Files.exists(plugin) || House.elements(House.xml(plugin), "technique").isEmpty()) {
                faults.add(bundle + " has no line in this test and declares no technique");
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void everyManifestUsesOnlyFloorsBelow() {
        List<String> faults = new ArrayList<>();
        for (Bundle bundle : House.mainBundles()) {
            for (Bundle.Clause required : bundle.clauses("Require-Bundle")) {
                check(bundle, required.name(), "MANIFEST.MF requires", faults);
            }
            for (Bundle.Clause imported : bundle.clauses("Import-Package")) {
                check(bundle, imported.name(), "MANIFEST.MF imports", faults);
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void everySourceUsesOnlyFloorsBelow() {
        List<String> faults = new ArrayList<>();
        for (Bundle bundle : House.mainBundles()) {
            for (Path source : bundle.sources()) {
                Bundle.imports(source).forEach(imported -> check(bundle, imported, source.getFileName() + " imports", faults));
            }
        }
        assertEquals(List.of(), faults);
    }

    private static void check(Bundle bundle, String used, String how, List<String> faults) {
        Optional<String> owner = owner(used);
        if (owner.isPresent() && !owner.get().equals(bundle.name()) && !allowed(bundle.name()).contains(owner.get())) {
            faults.add(bundle + ": " + how + " " + used);
        }
    }

    /** The bundle whose name is the longest beginning of a package or class. */
    private static Optional<String> owner(String used) {
        return NAMES.stream().filter(name -> (used + ".").startsWith(House.PREFIX + name + "."))
                .max(Comparator.comparingInt(String::length));
    }

    @Test
    void floorsZeroAndOneNeverTouchThePlatform() {
        List<String> faults = new ArrayList<>();
        for (Bundle bundle : House.mainBundles().stream()
                .filter(b -> isTechnique(b.name()) || isReaders(b.name()) || PLATFORM_FREE.contains(b.name())).toList()) {
            bundle.clauses("Require-Bundle").stream().map(Bundle.Clause::name).filter(FloorTest::isPlatform)
                    .forEach(name -> faults.add(bundle + " requires " + name));
            bundle.clauses("Import-Package").stream().map(Bundle.Clause::name).filter(FloorTest::isPlatform)
                    .forEach(name -> faults.add(bundle + " imports " + name));
            bundle.sources().forEach(source -> Bundle.imports(source).stream().filter(FloorTest::isPlatform)
                    .forEach(name -> faults.add(bundle + ": " + source.getFileName() + " imports " + name)));
        }
        assertEquals(List.of(), faults);
    }

    /** Eclipse, EMF, OSGi, SWT; the null annotations are no dependency at run time. */
    private static boolean isPlatform(String name) {
        return (name.startsWith("org.eclipse.") || name.startsWith("org.osgi.")) && !name.startsWith("org.eclipse.jdt.annotation");
    }

    @Test
    void onlyOneBundleKnowsTheChartToolkit() {
        List<String> faults = new ArrayList<>();
        for (Bundle bundle : House.mainBundles().stream().filter(b -> !b.name().equals("plot.swtchart")).toList()) {
            for (Path source : bundle.sources()) {
                Bundle.imports(source).stream().filter(name -> name.startsWith("org.eclipse.swtchart"))
                        .forEach(name -> faults.add(source + " imports " + name));
            }
            bundle.clauses("Require-Bundle").stream().filter(clause -> clause.name().startsWith("org.eclipse.swtchart"))
                    .forEach(clause -> faults.add(bundle + " requires " + clause));
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void theTestSeesManifestsAndSources() {
        Bundle host = House.mainBundles().stream().filter(b -> b.name().equals("host")).findFirst().orElseThrow();
        assertTrue(host.clauses("Require-Bundle").size() > 3);
        assertTrue(host.sources().stream().anyMatch(source -> Bundle.imports(source).contains("org.operanda.data.Measurement")));
    }
}
