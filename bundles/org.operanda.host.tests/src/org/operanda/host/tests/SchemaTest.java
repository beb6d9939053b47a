package org.operanda.host.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.operanda.host.extension.Extensions;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The examples in the documentation of the extension points are what an author of a plug-in begins with. */
class SchemaTest {

    @ParameterizedTest
    @ValueSource(strings = {"technique", "reader", "operation"})
    void everyExampleIsReadWithoutAProblem(String point) throws Exception {
        for (Element example : elements(schema(point), "pre")) {
            Extensions extensions = new Contributions().add("example", "<plugin>" + example.getTextContent() + "</plugin>").extensions();
            assertEquals(List.of(), extensions.problems());
            assertEquals(1, extensions.techniques().size() + extensions.readers().size() + extensions.writers().size()
                    + extensions.operations().size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"technique", "reader", "operation"})
    void theExamplesUseOnlyWhatTheSchemaDeclares(String point) throws Exception {
        Document schema = schema(point);
        List<String> declared = new ArrayList<>();
        for (Element element : elements(schema, "element")) {
            elements(element, "attribute").forEach(a -> declared.add(element.getAttribute("name") + "@" + a.getAttribute("name")));
        }
        for (Element example : elements(schema, "pre")) {
            for (Element element : elements(parse(new ByteArrayInputStream(example.getTextContent().getBytes(StandardCharsets.UTF_8))),
                    "*")) {
                for (int i = 0; i < element.getAttributes().getLength(); i++) {
                    String used = element.getTagName() + "@" + element.getAttributes().item(i).getNodeName();
                    assertTrue(declared.contains(used), used + " is not declared");
                }
            }
        }
    }

    private static List<Element> elements(org.w3c.dom.Node parent, String name) {
        NodeList nodes = parent instanceof Document d ? d.getElementsByTagName(name) : ((Element) parent).getElementsByTagName(name);
        List<Element> list = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            list.add((Element) nodes.item(i));
        }
        return list;
    }

    private static Document schema(String point) throws Exception {
        try (InputStream in = Extensions.class.getResourceAsStream("/schema/" + point + ".exsd")) {
            return parse(in);
        }
    }

    private static Document parse(InputStream in) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
    }
}
