package org.operanda.electrochemistry.neware;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.operanda.data.Metadata;

/** What the descriptions in an {@code .ndax} archive say about the test. */
final class NdaxDescription {
    static final String TEST = "TestInfo.xml";
    static final String VERSION = "VersionInfo.xml";
    static final String STEPS = "Step.xml";
    private static final Map<String, String> KEYS = Map.of("StepName", Metadata.METHOD, "StartTime", Metadata.START, "EndTime", "end",
            "Barcode", "barcode", "Remark", Metadata.COMMENT, "Creator", Metadata.USER, "SvrVer", Metadata.SOFTWARE, "CurrClientVer",
            "client");

    private final Map<String, String> metadata = new LinkedHashMap<>();
    private final List<Map<String, String>> sensors = new ArrayList<>();
    private String clockId = "Neware BTS";

    /** Reads what is there; a document that is no XML says nothing. */
    NdaxDescription(Map<String, byte[]> documents) {
        each(documents, TEST, (name, attributes) -> {
            if (name.equals("TestInfo")) {
                attributes.forEach((key, value) -> put(KEYS.getOrDefault(key, key), value));
                put(Metadata.INSTRUMENT, "Neware device " + attributes.getOrDefault("DevID", "?") + ", unit "
                        + attributes.getOrDefault("UnitID", "?") + ", channel " + attributes.getOrDefault("ChlID", "?"));
                clockId = "Neware BTS at " + attributes.getOrDefault("SvrIP", "?") + ", device " + attributes.getOrDefault("DevID", "?");
            } else if (name.startsWith("Aux")) {
                sensors.add(attributes);
            }
        });
        each(documents, VERSION, (name, attributes) -> {
            if (name.equals("ZwjVersion")) {
                attributes.forEach((key, value) -> {
                    if (KEYS.containsKey(key)) {
                        put(KEYS.get(key), value);
                    }
                });
            }
        });
        each(documents, STEPS, (name, attributes) -> {
            String value = attributes.getOrDefault("Value", "");
            switch (name) {
                case "Creator" -> put(Metadata.USER, value);
                case "RMK" -> put(Metadata.COMMENT, value);
                // the active material; its unit differs between versions and is not known for certain
                case "SCQ", "SCQ_F" -> put(name, value);
                default -> {
                }
            }
        });
    }

    Map<String, String> metadata() {
        return metadata;
    }

    String clockId() {
        return clockId;
    }

    /**
     * What is said about the sensor whose readings are in a member: {@code data_AUX_<channel>_<kind>_<number>.ndc} belongs to the sensor of
     * that channel, of type kind + 100 and of that number. Where names are older, the n-th member belongs to the n-th sensor.
     *
     * @param position of the member among those of sensors
     */
    Map<String, String> sensor(String member, int position) {
        String[] parts = member.replace(".ndc", "").split("_");
        if (parts.length == 5 && parts[3].matches("\\d{1,6}")) {
            String type = Integer.toString(Integer.parseInt(parts[3]) + 100);
            return sensors.stream().filter(s -> parts[2].equals(s.get("RealChlID")) && type.equals(s.get("ChlType"))
                    && parts[4].equals(s.getOrDefault("TypeID", parts[4]))).findFirst().orElseGet(() -> Map.of("ChlType", type));
        }
        return position < sensors.size() ? sensors.get(position) : Map.of();
    }

    private void put(String key, String value) {
        if (!value.isBlank()) {
            metadata.putIfAbsent(key, value.strip());
        }
    }

    private interface Element {
        void at(String name, Map<String, String> attributes);
    }

    private static void each(Map<String, byte[]> documents, String name, Element element) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // else the parser prints what it does not like
        factory.setXMLReporter((message, type, information, location) -> {});
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(documents.getOrDefault(name, new byte[0])));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    Map<String, String> attributes = new LinkedHashMap<>();
                    for (int i = 0; i < reader.getAttributeCount(); i++) {
                        attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
                    }
                    element.at(reader.getLocalName(), attributes);
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            // damaged XML, which the parser also meets with other exceptions, says what it said before the damage
            return;
        }
    }
}
