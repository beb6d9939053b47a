package org.operanda.host.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.operanda.host.xml.Xml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A page that a bundle brings as {@code help/NAME.html}: well-formed HTML with a title. What it is about stands in {@code meta} elements, each a list of ids
 * separated by blanks: {@code views} on which F1 opens it, {@code techniques} (the page's name where it is left out) and {@code operations} that it takes over
 * from the page of their technique. A {@code dl} of the class {@code equations} has a {@code dt} for each operation of the page, which is its id.
 *
 * @param name       of the file, without its ending
 * @param title      as the contents show it
 * @param views      ids of views
 * @param techniques ids of techniques
 * @param operations ids of operations
 * @param equations  markup by the operation's id
 * @param body       markup
 */
public record HelpPage(String name, String title, List<String> views, List<String> techniques, List<String> operations,
        Map<String, String> equations,
        String body) {
    public HelpPage {
        views = List.copyOf(views);
        techniques = List.copyOf(techniques);
        operations = List.copyOf(operations);
        equations = Map.copyOf(equations);
    }

    /**
     * Reads a page.
     *
     * @throws IOException also when it is not well-formed; the message says where
     */
    public static HelpPage read(String name, InputStream in) throws IOException {
        try {
            Element page = Xml.builder().parse(in).getDocumentElement();
            Map<String, String> equations = new LinkedHashMap<>();
            for (Element list : elements(page, "dl")) {
                if (list.getAttribute("class").equals("equations")) {
                    List<Element> ids = elements(list, "dt");
                    List<Element> texts = elements(list, "dd");
                    for (int i = 0; i < Math.min(ids.size(), texts.size()); i++) {
                        equations.put(ids.get(i).getTextContent().strip(), markup(texts.get(i)));
                    }
                    list.getParentNode().removeChild(list);
                }
            }
            List<Element> titles = elements(page, "title");
            List<Element> bodies = elements(page, "body");
            List<String> techniques = meta(page, "techniques");
            return new HelpPage(name, titles.isEmpty() ? name : titles.getFirst().getTextContent().strip(), meta(page, "views"),
                    techniques.isEmpty() ? List.of(name) : techniques, meta(page, "operations"), equations,
                    bodies.isEmpty() ? "" : markup(bodies.getFirst()));
        } catch (SAXException | ParserConfigurationException | TransformerException e) {
            throw new IOException("the help page '" + name + "' is not well-formed: " + e.getMessage(), e);
        }
    }

    private static List<String> meta(Element page, String name) {
        return elements(page, "meta").stream().filter(meta -> meta.getAttribute("name").equals(name))
                .flatMap(meta -> Arrays.stream(meta.getAttribute("content").strip().split("\\s+"))).filter(id -> !id.isEmpty()).toList();
    }

    private static List<Element> elements(Element parent, String tag) {
        NodeList found = parent.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }

    /** What stands in an element. */
    private static String markup(Element element) throws TransformerException {
        Transformer transformer = TransformerFactory.newInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        transformer.setOutputProperty(OutputKeys.METHOD, "html");
        StringWriter text = new StringWriter();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            transformer.transform(new DOMSource(child), new StreamResult(text));
        }
        return text.toString().strip();
    }
}
