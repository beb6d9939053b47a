package org.operanda.electrochemistry.cyclers;

import java.util.List;
import java.util.Map;
import org.operanda.data.Metadata;
import org.operanda.electrochemistry.cycler.CyclerColumn;
import org.operanda.electrochemistry.cycler.CyclerTextFormat;
import org.operanda.electrochemistry.cycler.CyclerTextReader;
import org.operanda.electrochemistry.cycler.Preamble;
import org.operanda.electrochemistry.cycler.Vocabulary;

/**
 * Reads the comma-separated text of PEC's battery testers: lines about the test, then a row per record. Dates are month first. Capacities
 * and energies count over the cycle.
 */
public final class PecReader extends CyclerTextReader {
    private static final Vocabulary VOCABULARY = new Vocabulary.Builder().time("Total Time")
            .column(CyclerColumn.STEP_TIME, "Step Time").column(CyclerColumn.STEP_TYPE, "Instruction Name")
            .column(CyclerColumn.STEP, "Step").column(CyclerColumn.CYCLE, "Cycle")
            .column(CyclerColumn.VOLTAGE, "Voltage").column(CyclerColumn.CURRENT, "Current")
            .column(CyclerColumn.CHARGE_CAPACITY, "Charge Capacity").column(CyclerColumn.DISCHARGE_CAPACITY, "Discharge Capacity")
            .column(CyclerColumn.CHARGE_ENERGY, "Charge Energy").column(CyclerColumn.DISCHARGE_ENERGY, "Discharge Energy")
            .column(CyclerColumn.RESISTANCE, "Internal Resistance 1", "Internal Resistance 2").column(CyclerColumn.TEMPERATURE, "Temp")
            .column(CyclerColumn.AMBIENT_TEMPERATURE, "Station Temperature").build();

    private static final CyclerTextFormat FORMAT = CyclerTextFormat.of("pec", "PEC", VOCABULARY, PecReader::isHead, PecReader::metadata);

    public PecReader() {
        super(FORMAT, 90);
    }

    private static boolean isHead(List<String> fields) {
        return fields.containsAll(List.of("Test", "Rack", "Shelf", "Position")) && VOCABULARY.names(fields, 6);
    }

    private static Map<String, String> metadata(List<String> lines) {
        Map<String, String> entries = Preamble.entries(lines, ":,");
        Preamble.also(entries, "TestRegime Name", Metadata.METHOD);
        Preamble.also(entries, "Product ID", Metadata.TITLE);
        Preamble.also(entries, "Requestor", Metadata.USER);
        Preamble.also(entries, "TestRegime CellSize", Metadata.CELL_CAPACITY);
        return entries;
    }
}
