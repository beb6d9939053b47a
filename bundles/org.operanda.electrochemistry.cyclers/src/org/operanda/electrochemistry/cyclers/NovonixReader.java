package org.operanda.electrochemistry.cyclers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.operanda.data.Metadata;
import org.operanda.electrochemistry.cycler.CyclerColumn;
import org.operanda.electrochemistry.cycler.CyclerTextFormat;
import org.operanda.electrochemistry.cycler.CyclerTextReader;
import org.operanda.electrochemistry.cycler.Preamble;
import org.operanda.electrochemistry.cycler.Vocabulary;

/**
 * Reads the files of Novonix's high-precision chargers: a summary, the protocol, then the data, each row in quotation marks or not. The
 * counter of capacity goes on from step to step.
 */
public final class NovonixReader extends CyclerTextReader {
    private static final Vocabulary VOCABULARY = new Vocabulary.Builder().time("Run Time", "Run-Time", "Runtime")
            .column(CyclerColumn.STEP_TIME, "Step Time").column(CyclerColumn.STEP_TYPE, "Step Type")
            .column(CyclerColumn.CYCLE, "Cycle Number").column(CyclerColumn.STEP, "Step Number")
            .column(CyclerColumn.CURRENT, "Current").column(CyclerColumn.VOLTAGE, "Potential").column(CyclerColumn.CAPACITY, "Capacity")
            .column(CyclerColumn.ENERGY, "Energy").column(CyclerColumn.TEMPERATURE, "Temperature").column(CyclerColumn.POWER, "Power")
            .build();

    private static final CyclerTextFormat FORMAT = CyclerTextFormat.of("novonix", "Novonix", VOCABULARY, NovonixReader::isHead,
            NovonixReader::metadata);

    public NovonixReader() {
        super(FORMAT, 90);
    }

    private static boolean isHead(List<String> fields) {
        return fields.contains("Step Type") && fields.stream().anyMatch(f -> f.startsWith("Run")) && VOCABULARY.names(fields, 6);
    }

    private static Map<String, String> metadata(List<String> lines) {
        int end = lines.indexOf("[End Summary]");
        Map<String, String> entries = new LinkedHashMap<>(Preamble.entries(lines.subList(0, end < 0 ? lines.size() : end), ":"));
        Preamble.also(entries, "Cell", Metadata.TITLE);
        Preamble.also(entries, "Description", Metadata.COMMENT);
        Preamble.also(entries, "Protocol", Metadata.METHOD);
        Preamble.also(entries, "Version", Metadata.SOFTWARE);
        String capacity = entries.get("Capacity (Ah)");
        if (capacity != null) {
            entries.put(Metadata.CELL_CAPACITY, capacity + " A·h");
        }
        return entries;
    }
}
