package org.operanda.electrochemistry.neware;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.electrochemistry.cycler.CyclerColumn;
import org.operanda.electrochemistry.cycler.CyclerTextFormat;
import org.operanda.electrochemistry.cycler.TableHead;
import org.operanda.electrochemistry.cycler.Vocabulary;

/**
 * Reads text that BTSDA exports: one table of rows, or rows within steps within cycles, each with columns of its own, where the names of
 * the cycles', steps' and rows' columns are the first three lines.
 */
public final class NewareCsvReader implements Reader {
    static final Vocabulary VOCABULARY = new Vocabulary.Builder().timeIn(Units.SECOND, "Total Time", "Cumulative Time")
            .column(CyclerColumn.STEP_TIME, "Time", "Step Time").column(CyclerColumn.RECORD, "DataPoint", "Data Point")
            .column(CyclerColumn.UNIX_TIME, "Date", "Absolute Time").column(CyclerColumn.CYCLE, "Cycle Index")
            .column(CyclerColumn.STEP, "Step Index").column(CyclerColumn.STEP_COUNT, "Step Number")
            .column(CyclerColumn.STEP_TYPE, "Step Type").column(CyclerColumn.CURRENT, "Current").column(CyclerColumn.VOLTAGE, "Voltage")
            .column(CyclerColumn.CAPACITY, "Capacity").column(CyclerColumn.CHARGE_CAPACITY, "Chg. Cap.")
            .column(CyclerColumn.DISCHARGE_CAPACITY, "DChg. Cap.").column(CyclerColumn.ENERGY, "Energy")
            .column(CyclerColumn.CHARGE_ENERGY, "Chg. Energy").column(CyclerColumn.DISCHARGE_ENERGY, "DChg. Energy")
            .column(CyclerColumn.POWER, "Power").column(CyclerColumn.TEMPERATURE, "T1", "T2", "T3", "T4")
            .otherIn(Units.CELSIUS, "CPU", "Aux. Tmax", "Aux. Tmin", "Aux.Ave.T", "Aux. ?T", "Aux. ΔT", "Aux. △T").build();

    private static final CyclerTextFormat FORMAT = CyclerTextFormat.of("neware.csv", "Neware", VOCABULARY, NewareCsvReader::isHead,
            lines -> Map.of());

    @Override
    public Probe probe(Source source) {
        Optional<TableHead> head = FORMAT.find(source);
        return head.isPresent()
                ? Probe.of(90, "line " + head.get().line() + " names the columns of Neware's BTSDA")
                : Probe.no("no line names the columns of Neware's BTSDA");
    }

    private static boolean isHead(List<String> fields) {
        return fields.contains("DataPoint") && VOCABULARY.names(fields, 6);
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        boolean nested = FORMAT.find(source).filter(head -> head.headers().getFirst().isEmpty()).isPresent();
        if (!nested || progress.isCancelled()) {
            return FORMAT.read(source, progress);
        }
        try {
            NestedSteps steps = NestedSteps.of(source, progress);
            ReadResult result = FORMAT.adjusted(steps::within).read(source, progress);
            return progress.isCancelled()
                    ? ReadResult.EMPTY
                    : new ReadResult(result.measurements(), problems(result, steps, source.name()));
        } catch (IOException e) {
            return ReadResult.failed(Problem.error("neware.csv.unreadable", "The file cannot be read: " + e.getMessage() + ".",
                    "Check that it is there and may be read.", Location.file(source.name())));
        }
    }

    /** The lines of cycles and steps are no rows, which is no problem; rows that are missing are one. */
    private static List<Problem> problems(ReadResult result, NestedSteps steps, String file) {
        List<String> ofLayers = List.of("neware.csv.row", "neware.csv.rows", "neware.csv.text-fields");
        List<Problem> problems = new ArrayList<>(result.problems().stream().filter(p -> !ofLayers.contains(p.id())).toList());
        long rows = result.measurements().stream().mapToLong(Measurement::frameCount).sum();
        if (rows < steps.records()) {
            problems.add(Problem.warning("neware.csv.rows", (steps.records() - rows) + " of " + steps.records()
                    + " rows do not have the fields of the others and are left out.", "The file may be damaged; export it again.",
                    Location.file(file)));
        }
        return problems;
    }
}
