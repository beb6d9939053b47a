package org.operanda.xrd.format;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.operanda.data.Progress;

/** Goes through a document in XML and tells of each element by its path, without keeping the document. External entities are not followed. */
final class XmlWalk {
    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();
    private static final int DEEPEST = 200;
    private static final int EVENTS_BETWEEN_ASKS = 256;

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FACTORY.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    /** Hears of the elements. */
    interface Visitor {
        /** An element begins. The path names the elements from the root on, with a slash before each and no prefixes. */
        default void start(String path, Map<String, String> attributes) {}

        /** An element ends. */
        void end(String path, Map<String, String> attributes, String text);
    }

    private record Open(String path, Map<String, String> attributes, StringBuilder text) {}

    private XmlWalk() {}

    /**
     * Visits the elements of a document, as far as it is whole or not cancelled.
     *
     * @return what is wrong with the document, empty when nothing is
     */
    static Optional<String> walk(InputStream in, Visitor visitor, Progress progress) {
        try {
            XMLStreamReader reader;
            synchronized (FACTORY) {
                reader = FACTORY.createXMLStreamReader(in);
            }
            try {
                walk(reader, visitor, progress);
            } finally {
                reader.close();
            }
            return Optional.empty();
        } catch (XMLStreamException | RuntimeException e) {
            // the JDK's parser throws a few unchecked exceptions at malformed input
            return Optional.of(String.valueOf(e.getMessage()).lines().findFirst().orElse("it is malformed"));
        }
    }

    private static void walk(XMLStreamReader reader, Visitor visitor, Progress progress) throws XMLStreamException {
        Deque<Open> open = new ArrayDeque<>();
        for (int events = 1; reader.hasNext(); events++) {
            if (events % EVENTS_BETWEEN_ASKS == 0 && progress.isCancelled()) {
                return;
            }
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.size() > DEEPEST) {
                        throw new XMLStreamException("elements lie deeper than " + DEEPEST + " in each other");
                    }
                    String path = (open.isEmpty() ? "" : open.getFirst().path()) + "/" + reader.getLocalName();
                    Open element = new Open(path, attributes(reader), new StringBuilder());
                    open.push(element);
                    visitor.start(path, element.attributes());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.getFirst().text().append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    Open element = open.pop();
                    visitor.end(element.path(), element.attributes(), element.text().toString().strip());
                }
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }
}
