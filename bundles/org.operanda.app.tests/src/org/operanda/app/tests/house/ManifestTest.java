package org.operanda.app.tests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every manifest says and never says. */
class ManifestTest {
    /** Packages of these come with Java or with a bundle that is required. */
    private static final Set<String> PLATFORM = Set.of("com.sun", "org.osgi", "org.eclipse", "org.operanda");
    private static final Pattern SYSTEM_OUT = Pattern.compile("\\bSystem\\s*\\.\\s*out\\b");

    private static List<String> without(Predicate<Bundle> rule) {
        return House.bundles().stream().filter(bundle -> !rule.test(bundle)).map(Bundle::toString).toList();
    }

    @Test
    void everyBundleIsNamedAsItsFolder() {
        assertEquals(List.of(), without(bundle -> bundle.symbolicName().equals(bundle.toString())));
    }

    @Test
    void everyBundleRunsOnJava21AndIsAModule() {
        assertEquals(List.of(), without(bundle -> bundle.header("Bundle-RequiredExecutionEnvironment").orElse("").equals("JavaSE-21")));
        assertEquals(List.of(), without(bundle -> bundle.header("Automatic-Module-Name").orElse("").equals(bundle.symbolicName())));
    }

    @Test
    void noBundleHasAnActivator() {
        assertEquals(List.of(), without(bundle -> bundle.header("Bundle-Activator").isEmpty()));
    }

    @Test
    void noBundleReexportsAnother() {
        assertEquals(List.of(), without(bundle -> bundle.clauses("Require-Bundle").stream()
                .noneMatch(clause -> clause.parameters().matches(".*visibility\\s*:=\\s*\"?reexport.*"))));
    }

    @Test
    void noBundleExportsAnInternalPackage() {
        assertEquals(List.of(), without(
                bundle -> bundle.clauses("Export-Package").stream().noneMatch(clause -> (clause.name() + ".").contains(".internal."))));
    }

    @Test
    void everyDependencyHasAVersionRange() {
        List<String> faults = new ArrayList<>();
        for (Bundle bundle : House.bundles()) {
            for (String header : List.of("Require-Bundle", "Fragment-Host")) {
                bundle.clauses(header).stream().filter(clause -> !clause.parameters().matches(".*bundle-version=\"\\[.*\\)\".*"))
                        .forEach(clause -> faults.add(bundle + ": " + clause.name()));
            }
        }
        assertEquals(List.of(), faults);
    }

    /** Libraries are imported by package; a compile outside OSGi does not notice that one is missing. */
    @Test
    void everyPackageOfALibraryThatASourceUsesIsImported() {
        Map<String, Bundle> byName = House.bundles().stream().collect(Collectors.toMap(Bundle::symbolicName, bundle -> bundle));
        Set<String> libraries = House.bundles().stream().flatMap(ManifestTest::imported).map(ManifestTest::family)
                .filter(family -> !PLATFORM.contains(family)).collect(Collectors.toSet());
        Set<String> faults = new TreeSet<>();
        for (Bundle bundle : House.bundles()) {
            Set<String> known = Stream
                    .concat(Stream.of(bundle), bundle.clauses("Fragment-Host").stream().map(host -> byName.get(host.name())))
                    .flatMap(ManifestTest::imported).collect(Collectors.toSet());
            bundle.sources().stream().flatMap(source -> Bundle.imports(source).stream()).map(name -> name.replaceFirst("\\.[A-Z].*", ""))
                    .filter(name -> libraries.contains(family(name)) && !known.contains(name))
                    .filter(name -> bundle.clauses("Require-Bundle").stream().noneMatch(required -> name.startsWith(required.name())))
                    .forEach(name -> faults.add(bundle + ": " + name));
        }
        assertEquals(Set.of(), faults);
    }

    private static Stream<String> imported(Bundle bundle) {
        return bundle.clauses("Import-Package").stream().map(Bundle.Clause::name);
    }

    /** The first two parts of a package, for instance {@code org.hipparchus}. */
    private static String family(String name) {
        return name.replaceFirst("^([^.]+\\.[^.]+).*", "$1");
    }

    @Test
    void everyBundleThatContributesIsASingleton() {
        assertEquals(List.of(), without(bundle -> !Files.exists(bundle.folder().resolve("plugin.xml"))
                || bundle.clauses("Bundle-SymbolicName").getFirst().parameters().contains("singleton:=true")));
    }

    @Test
    void everyFileThatABundleContributesWithIsPacked() {
        assertEquals(List.of(), without(bundle -> List.of("plugin.xml", "schema", "fragment.e4xmi", "icons").stream()
                .allMatch(name -> !Files.exists(bundle.folder().resolve(name))
                        || House.read(bundle.folder().resolve("build.properties")).contains(name))));
    }

    @Test
    void onlyTheCommandLineAndTheBenchmarkPrint() {
        List<String> faults = new ArrayList<>();
        for (Bundle bundle : House.mainBundles().stream().filter(b -> !b.name().equals("cli") && !b.name().equals("bench")).toList()) {
            for (Path source : bundle.sources()) {
                if (SYSTEM_OUT.matcher(House.read(source)).find()) {
                    faults.add(House.root().relativize(source).toString());
                }
            }
        }
        assertEquals(List.of(), faults);
    }
}
