package org.operanda.app.tests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.measure.Unit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.operation.SettingsType;
import org.operanda.math.factor.Scaling;
import org.w3c.dom.Element;

/** What the bundles declare is there: classes, settings, techniques; ids are unique and named by the rules. */
class ExtensionTest {

    /**
     * An element of an extension.
     *
     * @param bundle  that declares it
     * @param element as it stands in {@code plugin.xml}
     */
    private record Declared(Bundle bundle, Element element) {
        private String attribute(String name) {
            return element.getAttribute(name);
        }

        @Override
        public String toString() {
            return bundle + ": " + element.getTagName() + " " + attribute("id");
        }
    }

    private static List<Declared> all(String tag) {
        return House.mainBundles().stream().filter(bundle -> Files.exists(bundle.folder().resolve("plugin.xml")))
                .flatMap(bundle -> House.elements(House.xml(bundle.folder().resolve("plugin.xml")), tag).stream()
                        .map(element -> new Declared(bundle, element)))
                .toList();
    }

    @Test
    void everyClassExists() {
        List<String> faults = new ArrayList<>();
        for (Declared declared : all("*")) {
            for (String attribute : List.of("class", "settings", "defaultHandler")) {
                String name = declared.attribute(attribute).replaceFirst("^bundleclass://[^/]+/", "").replaceFirst(":.*", "");
                if (name.startsWith(House.PREFIX) && declared.bundle().source(name).isEmpty()) {
                    faults.add(declared + " names " + name);
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void everyIdIsUnique() {
        for (String tag : List.of("technique", "reader", "operation", "view", "e4view", "command")) {
            List<String> ids = all(tag).stream().map(declared -> declared.attribute("id")).filter(id -> !id.isEmpty()).toList();
            assertEquals(ids.stream().distinct().toList(), ids, tag);
        }
    }

    @Test
    void everyIdFollowsTheRules() {
        List<String> faults = new ArrayList<>();
        all("technique").stream().filter(t -> !t.attribute("id").matches("[a-z]+(-[a-z]+)*")).forEach(t -> faults.add(t.toString()));
        all("reader").stream().filter(r -> !r.attribute("id").startsWith(r.bundle().symbolicName() + "."))
                .forEach(r -> faults.add(r.toString()));
        TreeSet<String> techniques = new TreeSet<>(all("technique").stream().map(t -> t.attribute("id")).toList());
        all("operation").stream()
                .filter(o -> !o.attribute("id").matches("[a-z-]+\\.[a-z0-9-]+")
                        || !techniques.contains(o.attribute("id").replaceFirst("\\..*", "")))
                .forEach(o -> faults.add(o.toString()));
        all("produces").stream().filter(p -> !techniques.contains(p.attribute("technique")))
                .forEach(p -> faults.add(p.bundle() + " produces " + p.attribute("technique")));
        assertEquals(List.of(), faults);
    }

    @Test
    void everyReaderAndOperationSaysWhatItIs() {
        List<String> faults = new ArrayList<>();
        Stream.of("technique", "reader", "operation").flatMap(tag -> all(tag).stream())
                .filter(declared -> declared.attribute("name").isBlank() || declared.attribute("description").isBlank())
                .forEach(declared -> faults.add(declared.toString()));
        assertEquals(List.of(), faults);
    }

    /** Compiled here, from source, so that it does not matter which bundles were built before this one. */
    @Test
    void everySettingsRecordLoads(@TempDir Path classes) throws IOException, ReflectiveOperationException {
        Map<Bundle, List<String>> settings = all("operation").stream()
                .collect(Collectors.groupingBy(Declared::bundle, Collectors.mapping(o -> o.attribute("settings"), Collectors.toList())));
        assertFalse(settings.isEmpty());
        settings.forEach((bundle, records) -> compile(bundle, records, classes));
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            for (String record : settings.values().stream().flatMap(List::stream).toList()) {
                SettingsType.of(loader.loadClass(record).asSubclass(Record.class)).defaults();
            }
        }
    }

    private static void compile(Bundle bundle, List<String> classNames, Path classes) {
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        // a settings record may offer the choices of a method, which are enumerations of math
        String known = String.join(File.pathSeparator, location(SettingsType.class), location(Scaling.class), location(Unit.class));
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-implicit:class", "-cp", known, "-sourcepath",
                bundle.folder().resolve("src").toString(), "-d", classes.toString()));
        for (String name : classNames) {
            arguments.add(bundle.source(name).orElseThrow(() -> new AssertionError(bundle + " has no " + name)).toString());
        }
        boolean compiled = ToolProvider.getSystemJavaCompiler().run(null, null, complaints, arguments.toArray(String[]::new)) == 0;
        assertTrue(compiled, () -> bundle + ": " + complaints);
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
