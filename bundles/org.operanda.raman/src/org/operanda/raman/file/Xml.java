package org.operanda.raman.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Source;

/**
 * An element of an XML text: its attributes, what it contains, and its own text. A text that ends too early gives what came before.
 *
 * @param name       of the element
 * @param attributes by name
 * @param children   in order
 * @param text       of the element itself
 */
record Xml(String name, Map<String, String> attributes, List<Xml> children, StringBuilder text) {
    private static final int DEEPEST = 100;

    /**
     * A whole text.
     *
     * @param root     empty when there is none
     * @param complete whether it came to its end
     */
    record Parsed(Optional<Xml> root, boolean complete) {}

    static Parsed parse(byte[] bytes) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        Optional<Xml> root = Optional.empty();
        Deque<Xml> open = new ArrayDeque<>();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    Xml element = new Xml(reader.getLocalName(), attributes(reader), new ArrayList<>(), new StringBuilder());
                    Optional.ofNullable(open.peek()).ifPresent(parent -> parent.children().add(element));
                    root = root.or(() -> Optional.of(element));
                    open.push(element);
                    if (open.size() > DEEPEST) {
                        return new Parsed(root, false);
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    open.poll();
                } else if (event == XMLStreamConstants.CHARACTERS && !open.isEmpty()) {
                    open.element().text().append(reader.getText());
                }
            }
            return new Parsed(root, open.isEmpty());
        } catch (XMLStreamException | RuntimeException e) {
            return new Parsed(root, false);
        }
    }

    /** What a reader makes of a text. */
    @FunctionalInterface
    interface Reading {
        /**
         * Makes measurements of a text.
         *
         * @param file     its name
         * @param root     its outermost element
         * @param problems takes what is not as it should be, and has already whether the text is cut off
         */
        ReadResult of(String file, Xml root, List<Problem> problems);
    }

    /** Reads a file whose outermost element is known, and says why when it cannot be read. */
    static ReadResult read(Source source, String rootName, String what, Progress progress, Reading reading) {
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        ReadResult result;
        try {
            Parsed parsed = parse(Files.readAllBytes(source.path()));
            List<Problem> problems = new ArrayList<>();
            if (!parsed.complete()) {
                problems.add(Problem.error("raman.xml.truncated", "The XML does not come to its end.",
                        "The file is cut off: save or export it again.", Location.file(source.name())));
            }
            result = parsed.root().filter(r -> r.name().equals(rootName) && !progress.isCancelled())
                    .map(r -> reading.of(source.name(), r, problems))
                    .orElseGet(() -> ReadResult.failed(Problems.other(source, what, "has no root " + rootName)));
        } catch (IOException e) {
            result = ReadResult.failed(Problems.unreadable(source, e));
        }
        return progress.isCancelled() ? ReadResult.EMPTY : result;
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    String content() {
        return text.toString().strip();
    }

    /** This element and all below it. */
    Stream<Xml> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Xml::all));
    }

    /** The first element of that name among this one and those below. */
    Optional<Xml> first(String wanted) {
        return all().filter(e -> e.name.equals(wanted)).findFirst();
    }

    /** The child with that attribute. */
    Optional<Xml> child(String key, String value) {
        return children.stream().filter(c -> c.attribute(key).equals(value)).findFirst();
    }

    /** Numbers between anything of {@code separators}; what is no number is NaN. */
    static double[] numbers(String text, String separators) {
        return Stream.of(text.strip().split("[" + separators + "]+")).filter(s -> !s.isEmpty()).mapToDouble(Xml::number).toArray();
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
