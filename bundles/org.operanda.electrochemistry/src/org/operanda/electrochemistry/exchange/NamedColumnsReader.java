package org.operanda.electrochemistry.exchange;

import java.util.List;
import java.util.Optional;
import org.operanda.electrochemistry.cycler.CyclerColumn;
import org.operanda.electrochemistry.cycler.CyclerTextFormat;
import org.operanda.electrochemistry.cycler.CyclerTextReader;
import org.operanda.electrochemistry.cycler.Vocabulary;
import org.operanda.electrochemistry.cycler.Vocabulary.Header;
import org.operanda.electrochemistry.cycler.Vocabulary.Term;

/**
 * Reads any table whose headers name time, voltage and current in plain words, each with its unit: {@code test_time_s}, {@code Current
 * (mA)}, {@code Voltage / V}. What scripts write.
 */
public final class NamedColumnsReader extends CyclerTextReader {
    private static final Vocabulary VOCABULARY = new Vocabulary.Builder()
            .time("time", "test time", "elapsed time", "total time", "run time", "t")
            .column(CyclerColumn.STEP_TIME, "step time")
            .column(CyclerColumn.VOLTAGE, "voltage", "potential", "cell voltage", "ewe", "u", "v", "e")
            .column(CyclerColumn.CURRENT, "current", "i").column(CyclerColumn.CAPACITY, "capacity", "q")
            .column(CyclerColumn.CHARGE_CAPACITY, "charge capacity", "charging capacity")
            .column(CyclerColumn.DISCHARGE_CAPACITY, "discharge capacity", "discharging capacity").column(CyclerColumn.ENERGY, "energy")
            .column(CyclerColumn.CHARGE_ENERGY, "charge energy", "charging energy")
            .column(CyclerColumn.DISCHARGE_ENERGY, "discharge energy", "discharging energy").column(CyclerColumn.POWER, "power")
            .column(CyclerColumn.RESISTANCE, "internal resistance", "resistance")
            .column(CyclerColumn.CYCLE, "cycle", "cycle index", "cycle number", "cycle count")
            .column(CyclerColumn.STEP, "step", "step index", "step number", "step id").column(CyclerColumn.STEP_COUNT, "step count")
            .column(CyclerColumn.STEP_TYPE, "step type", "step name", "state")
            .column(CyclerColumn.RECORD, "record", "record number", "record index")
            .column(CyclerColumn.TEMPERATURE, "temperature", "cell temperature", "temp")
            .column(CyclerColumn.AMBIENT_TEMPERATURE, "ambient temperature", "chamber temperature").build();

    private static final CyclerTextFormat FORMAT = CyclerTextFormat.ofTables("named-columns", "a table of time, voltage and current",
            VOCABULARY, NamedColumnsReader::isHead);

    public NamedColumnsReader() {
        super(FORMAT, 40);
    }

    private static boolean isHead(List<String> fields) {
        boolean time = false;
        boolean voltage = false;
        boolean current = false;
        for (String field : fields) {
            Optional<Term> term = Header.of(field).unit().isPresent() ? VOCABULARY.term(field) : Optional.empty();
            time |= term.filter(Term::time).isPresent();
            voltage |= term.flatMap(Term::column).filter(CyclerColumn.VOLTAGE::equals).isPresent();
            current |= term.flatMap(Term::column).filter(CyclerColumn.CURRENT::equals).isPresent();
        }
        return time && voltage && current;
    }
}
