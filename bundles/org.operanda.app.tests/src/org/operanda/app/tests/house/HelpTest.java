package org.operanda.app.tests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The help has a page for every technique and every view, with an equation for every operation, and its links hold. */
class HelpTest {
    private static final String CONTENTS = "index";

    /**
     * A page.
     *
     * @param name without the ending
     */
    private record Page(String name, Document text) {
        private List<String> meta(String kind) {
            return House.elements(text, "meta").stream().filter(meta -> meta.getAttribute("name").equals(kind))
                    .flatMap(meta -> Arrays.stream(meta.getAttribute("content").split(" "))).toList();
        }

        private List<String> techniques() {
            return meta("techniques").isEmpty() ? List.of(name) : meta("techniques");
        }

        private Set<String> equations() {
            return House.elements(text, "dt").stream().map(Element::getTextContent).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<Page> pages() {
        return House.mainBundles().stream().flatMap(bundle -> House.files(bundle.folder().resolve("help"), ".html").stream())
                .map(file -> new Page(file.getFileName().toString().replaceFirst("\\.html$", ""), House.xml(file))).toList();
    }

    private static Stream<String> ids(String tag) {
        return House.mainBundles().stream().map(bundle -> bundle.folder().resolve("plugin.xml")).filter(Files::exists)
                .flatMap(plugin -> House.elements(House.xml(plugin), tag).stream()).map(element -> element.getAttribute("id"));
    }

    @Test
    void everyTechniqueHasAPage() {
        Set<String> explained = pages().stream().flatMap(page -> page.techniques().stream()).collect(Collectors.toSet());
        assertEquals(List.of(), ids("technique").filter(id -> !explained.contains(id)).toList());
    }

    @Test
    void everyViewHasOnePage() {
        List<String> explained = pages().stream().flatMap(page -> page.meta("views").stream()).sorted().toList();
        assertEquals(ids("e4view").sorted().toList(), explained);
    }

    @Test
    void everyOperationHasItsEquationOnItsPage() {
        Set<String> taken = pages().stream().flatMap(page -> page.meta("operations").stream()).collect(Collectors.toSet());
        for (Page page : pages()) {
            Set<String> shown = ids("operation")
                    .filter(id -> page.meta("operations").contains(id)
                            || page.techniques().contains(id.replaceFirst("\\..*", "")) && !taken.contains(id))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(shown, page.equations(), page.name());
        }
    }

    @Test
    void everyLinkHolds() {
        List<String> names = Stream.concat(Stream.of(CONTENTS), pages().stream().map(Page::name)).toList();
        assertEquals(names.stream().distinct().toList(), names);
        List<String> faults = new ArrayList<>();
        for (Page page : pages()) {
            House.elements(page.text(), "a").stream().map(link -> link.getAttribute("href"))
                    .filter(link -> !names.contains(link.replaceFirst("\\.html$", "")))
                    .forEach(link -> faults.add(page.name() + ": " + link));
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void everyPageIsPackedAndSaysWhatItIs() {
        List<String> faults = new ArrayList<>();
        for (Bundle bundle : House.mainBundles()) {
            Path help = bundle.folder().resolve("help");
            if (Files.exists(help) && !House.read(bundle.folder().resolve("build.properties")).contains("help/,")) {
                faults.add(bundle + " does not pack its help");
            }
        }
        pages().stream().filter(page -> House.elements(page.text(), "title").isEmpty())
                .forEach(page -> faults.add(page.name() + " has no title"));
        assertEquals(List.of(), faults);
    }
}
