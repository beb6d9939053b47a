package org.operanda.app.tests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What every manifest says and never says. */
class ManifestTest {
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
