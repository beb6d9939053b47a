package org.operanda.electrochemistry.cyclers;

import java.util.List;
import java.util.Map;
import org.operanda.data.Metadata;
import org.operanda.data.Units;
import org.operanda.electrochemistry.cycler.CyclerColumn;
import org.operanda.electrochemistry.cycler.CyclerTextFormat;
import org.operanda.electrochemistry.cycler.CyclerTextReader;
import org.operanda.electrochemistry.cycler.Preamble;
import org.operanda.electrochemistry.cycler.Vocabulary;

/**
 * Reads the result files of Basytec's battery test systems: lines that begin with {@code ~}, the last of which names the columns. Dates are
 * day first. The columns of charge per cycle are {@code charge_capacity} and {@code discharge_capacity}; {@code charge} is the sum of both
 * with its sign.
 */
public final class BasytecReader extends CyclerTextReader {
    private static final Vocabulary VOCABULARY = new Vocabulary.Builder().timeIn(Units.SECOND, "~Time", "Time")
            .column(CyclerColumn.STEP_TIME, "t-Step").column(CyclerColumn.RECORD, "DataSet").column(CyclerColumn.STEP, "Line")
            .column(CyclerColumn.STEP_TYPE, "Command").column(CyclerColumn.CYCLE, "Cyc-Count").column(CyclerColumn.VOLTAGE, "U", "Voltage")
            .column(CyclerColumn.CURRENT, "I", "Current")
            .column(CyclerColumn.POWER, "P").column(CyclerColumn.CHARGE, "Ah").column(CyclerColumn.CHARGE_CAPACITY, "Ah-Cyc-Charge")
            .column(CyclerColumn.DISCHARGE_CAPACITY, "Ah-Cyc-Discharge").column(CyclerColumn.CHARGE_ENERGY, "Wh-Cyc-Charge")
            .column(CyclerColumn.DISCHARGE_ENERGY, "Wh-Cyc-Discharge")
            .column(CyclerColumn.TEMPERATURE, "T1", "T2", "T3", "Temp", "Temperature")
            .column(CyclerColumn.RESISTANCE, "R-DC").otherIn(Units.OHM, "R-AC").otherIn(Units.SECOND, "t-Set", "t-Cyc")
            .otherIn(CyclerColumn.CHARGE.unit(), "Ah-Cyc-Charge-0", "Ah-Cyc-Discharge-0", "Ah-Step", "Ah-Set", "Ah-Ch-Set", "Ah-Dis-Set")
            .otherIn(Units.WATT_HOUR, "Wh", "Wh-Cyc-Charge-0", "Wh-Cyc-Discharge-0", "Wh-Step", "Wh-Set").build();

    private static final CyclerTextFormat FORMAT = CyclerTextFormat
            .of("basytec", "Basytec", VOCABULARY, BasytecReader::isHead, BasytecReader::metadata).withDayFirst();

    public BasytecReader() {
        super(FORMAT, 90);
    }

    private static boolean isHead(List<String> fields) {
        return fields.getFirst().startsWith("~Time") && VOCABULARY.names(fields, 4);
    }

    private static Map<String, String> metadata(List<String> lines) {
        Map<String, String> entries = Preamble.entries(lines.stream().map(line -> line.replaceFirst("^~", "")).toList(), ":");
        Preamble.also(entries, "Start of Test", Metadata.START);
        Preamble.also(entries, "Name of Test", Metadata.TITLE);
        Preamble.also(entries, "Testplan", Metadata.METHOD);
        Preamble.also(entries, "Operator (Test)", Metadata.USER);
        return entries;
    }
}
