package org.operanda.electrochemistry.cyclers;

import java.util.List;
import org.operanda.electrochemistry.cycler.CyclerColumn;
import org.operanda.electrochemistry.cycler.CyclerTextFormat;
import org.operanda.electrochemistry.cycler.CyclerTextReader;
import org.operanda.electrochemistry.cycler.Preamble;
import org.operanda.electrochemistry.cycler.Vocabulary;

/**
 * Reads the comma-separated text of Landt's testers, whose columns are named {@code test_time_s}, {@code voltage_V} and so on; the column
 * {@code channel_index} numbers the rows. Dates are month first. Capacities and energies count over the step.
 */
public final class LandtReader extends CyclerTextReader {
    private static final Vocabulary VOCABULARY = new Vocabulary.Builder().time("test_time").column(CyclerColumn.STEP_TIME, "step_time")
            .column(CyclerColumn.RECORD, "channel_index").column(CyclerColumn.CYCLE, "cycle_index").column(CyclerColumn.STEP, "step_index")
            .column(CyclerColumn.STEP_TYPE, "step_name")
            .column(CyclerColumn.CURRENT, "current").column(CyclerColumn.VOLTAGE, "voltage")
            .column(CyclerColumn.CHARGE_CAPACITY, "charge_capacity").column(CyclerColumn.DISCHARGE_CAPACITY, "discharge_capacity")
            .column(CyclerColumn.CHARGE_ENERGY, "charge_energy").column(CyclerColumn.DISCHARGE_ENERGY, "discharge_energy")
            .column(CyclerColumn.TEMPERATURE, "temperature_1", "temperature_2", "temperature_3").build();

    private static final CyclerTextFormat FORMAT = CyclerTextFormat.of("landt", "Landt", VOCABULARY, LandtReader::isHead,
            lines -> Preamble.entries(lines.stream().map(line -> line.replaceFirst(",+\\s*$", "")).toList(), ":"));

    public LandtReader() {
        super(FORMAT, 90);
    }

    private static boolean isHead(List<String> fields) {
        return fields.contains("channel_index") && fields.contains("test_time_s") && VOCABULARY.names(fields, 6);
    }
}
