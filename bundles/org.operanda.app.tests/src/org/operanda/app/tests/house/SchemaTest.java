package org.operanda.app.tests.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Every extension point says what each of its elements and attributes means, and shows a working example. */
class SchemaTest {
    private static final List<String> DOCUMENTED = List.of("schema", "element", "attribute");

    private static List<Path> schemas() {
        return House.mainBundles().stream().flatMap(bundle -> House.files(bundle.folder().resolve("schema"), ".exsd").stream()).toList();
    }

    @Test
    void everyElementAndAttributeIsDocumented() {
        List<String> faults = new ArrayList<>();
        for (Path schema : schemas()) {
            Document document = House.xml(schema);
            for (String tag : DOCUMENTED) {
                House.elements(document, tag).stream().filter(element -> !element.hasAttribute("ref") && documentation(element).isBlank())
                        .forEach(element -> faults.add(schema.getFileName() + ": " + tag + " " + element.getAttribute("name")));
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void everyExtensionPointShowsAnExample() {
        List<String> faults = new ArrayList<>();
        for (Path schema : schemas()) {
            boolean shown = House.elements(House.xml(schema), "annotation").stream().filter(a -> isSection(a, "examples"))
                    .anyMatch(a -> text(a).contains("<extension"));
            if (!shown) {
                faults.add(schema.getFileName().toString());
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void everyExtensionPointHasItsSchema() {
        List<String> faults = new ArrayList<>();
        int points = 0;
        for (Bundle bundle : House.mainBundles().stream().filter(b -> Files.exists(b.folder().resolve("plugin.xml"))).toList()) {
            for (Element point : House.elements(House.xml(bundle.folder().resolve("plugin.xml")), "extension-point")) {
                points++;
                if (!Files.exists(bundle.folder().resolve(point.getAttribute("schema")))) {
                    faults.add(bundle + ": " + point.getAttribute("id"));
                }
            }
        }
        assertEquals(List.of(), faults);
        assertTrue(points >= 4, "technique, reader, operation, view; found " + points);
    }

    /** The text of the element's own annotation. */
    private static String documentation(Element element) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element annotation && annotation.getTagName().equals("annotation")) {
                return text(annotation);
            }
        }
        return "";
    }

    private static String text(Element annotation) {
        StringBuilder text = new StringBuilder();
        for (Node child = annotation.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element documentation && documentation.getTagName().equals("documentation")) {
                text.append(documentation.getTextContent());
            }
        }
        return text.toString();
    }

    private static boolean isSection(Element annotation, String type) {
        var sections = annotation.getElementsByTagName("meta.section");
        return sections.getLength() > 0 && ((Element) sections.item(0)).getAttribute("type").equals(type);
    }
}
