package org.operanda.electrochemistry.cyclers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Source;
import org.operanda.electrochemistry.cycler.CyclerColumn;
import org.operanda.electrochemistry.cycler.CyclerTable;
import org.operanda.electrochemistry.cycler.CyclerTextFormat;
import org.operanda.electrochemistry.cycler.CyclerTextFormat.Columns;
import org.operanda.electrochemistry.cycler.CyclerTextReader;
import org.operanda.electrochemistry.cycler.Preamble;
import org.operanda.electrochemistry.cycler.TextColumn;
import org.operanda.electrochemistry.cycler.Vocabulary;

/**
 * Reads the text that Maccor's MIMS exports: with tabs or commas, decimal point or comma, currents in A or mA, times in seconds or as {@code
 * 0d 00:00:00.00}. Landt's text of the same form is read as well.
 * <p>
 * Where no current is negative, that of the rows whose state is D (discharge) is made so. The one counter of capacity starts again when the
 * direction changes. "Cycle C" counts cycles; where only "Cyc#" is there, it does.
 * <p>
 * What MIMS calls raw data is this text too, under the channel's number as extension. The binary file that the cycler itself keeps under such a
 * name is known and refused: Maccor does not publish its records, and the factor of the current differs between devices (what is known:
 * github.com/Battery-Intelligence-Lab/galv, issue 31).
 */
public final class MaccorReader extends CyclerTextReader {
    /** No cell has so many volts: the column is in mV whatever its header says. */
    private static final double NO_VOLTAGE = 200;
    /** Where the cycler's own binary file begins, as ISO 8859-1. */
    private static final String BINARY = "\0\0\u00a1\u0001\0\0";
    private static final Pattern LABELLED = Pattern
            .compile("(Date of Test|Filename|Procedure|Comment/Barcode):[\\s,]*(.*?)(?=\\s*(?:Filename|Procedure|Comment/Barcode):|$)");

    private static final Vocabulary VOCABULARY = new Vocabulary.Builder()
            .time("Test Time", "TestTime", "Test (Sec)", "Test (Min)", "Test (Hr)", "Test")
            .column(CyclerColumn.STEP_TIME, "Step Time", "StepTime", "Step (Sec)", "Step (Min)", "Step (Hr)")
            .column(CyclerColumn.RECORD, "Rec#", "Rec").column(CyclerColumn.CYCLE, "Cycle C", "Cyc#", "Cycle", "Cycle#")
            .column(CyclerColumn.STEP, "Step", "Step#").column(CyclerColumn.STEP_TYPE, "State", "Md")
            .column(CyclerColumn.CAPACITY, "Amp-hr", "Cap.", "Capacity")
            .columnIn(CyclerColumn.CAPACITY, Units.MILLIAMPERE_HOUR, "mAmp-hr").column(CyclerColumn.ENERGY, "Watt-hr", "Ener.", "Energy")
            .columnIn(CyclerColumn.ENERGY, Units.parse("mW·h").orElseThrow(), "mWatt-hr").column(CyclerColumn.CURRENT, "Amps", "Current")
            .columnIn(CyclerColumn.CURRENT, Units.MILLIAMPERE, "mAmps").column(CyclerColumn.VOLTAGE, "Volts", "Voltage")
            .columnIn(CyclerColumn.VOLTAGE, Units.parse("mV").orElseThrow(), "mVolts").column(CyclerColumn.RESISTANCE, "DCIR/Ohms", "DCIR")
            .otherIn(Units.OHM, "ACImp/Ohms").column(CyclerColumn.TEMPERATURE, "Temp 1", "Temp 2", "Temp 3", "Temp 4", "Temp").build();

    private static final CyclerTextFormat FORMAT = CyclerTextFormat
            .of("maccor", "Maccor", VOCABULARY, MaccorReader::isHead, MaccorReader::metadata).adjusted(MaccorReader::adjusted);

    public MaccorReader() {
        super(FORMAT, 90);
    }

    @Override
    public Probe probe(Source source) {
        return source.startsWith(BINARY) ? Probe.of(70, "begins as the binary file of a Maccor cycler does") : super.probe(source);
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        if (!source.startsWith(BINARY)) {
            return super.read(source, progress);
        }
        return ReadResult.failed(Problem.of(Severity.ERROR, "maccor.binary",
                source.name() + " is the binary file that a Maccor cycler keeps of a channel; how its rows are stored is not published.",
                "Open the test in Maccor's MIMS Client or ViewData, export it as text, and import that text."));
    }

    private static boolean isHead(List<String> fields) {
        String first = fields.getFirst().toLowerCase(Locale.ROOT);
        return (first.equals("rec#") || first.equals("rec")) && VOCABULARY.names(fields, 7);
    }

    private static Map<String, String> metadata(List<String> lines) {
        Map<String, String> entries = new LinkedHashMap<>(Preamble.entries(lines, ":?\\s*[\\t,]"));
        for (String line : lines) {
            Matcher labelled = LABELLED.matcher(line.replace('\t', ' '));
            while (labelled.find()) {
                if (!labelled.group(2).isBlank()) {
                    entries.put(labelled.group(1), labelled.group(2).strip());
                }
            }
        }
        entries.keySet().removeIf(key -> key.startsWith("Today"));
        Preamble.also(entries, "Procedure", Metadata.METHOD);
        Preamble.also(entries, "Comment/Barcode", Metadata.COMMENT);
        Preamble.also(entries, "Name", Metadata.TITLE);
        return entries;
    }

    private static Columns adjusted(Columns columns) {
        Map<String, String> metadata = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        List<TextColumn> all = new ArrayList<>(columns.all());
        all.replaceAll(column -> inVolts(column, problems));
        Optional<TextColumn> state = all.stream().filter(c -> is(c, CyclerColumn.STEP_TYPE) && !c.words().isEmpty()).findFirst();
        if (state.isPresent()) {
            all.replaceAll(column -> is(column, CyclerColumn.CURRENT) ? signed(column, state.get(), metadata) : column);
        }
        for (TextColumn column : all) {
            if (column.header().equalsIgnoreCase("Current")) {
                problems.add(Problem.of(Severity.INFO, "maccor.unit",
                        "The file does not state the unit of the current; A, A·h and W·h are taken, as"
                                + " Maccor writes them.",
                        ""));
            }
        }
        return new Columns(all, metadata, problems);
    }

    private static boolean is(TextColumn column, CyclerColumn common) {
        return VOCABULARY.term(column.header()).flatMap(Vocabulary.Term::column).filter(common::equals).isPresent();
    }

    private static TextColumn inVolts(TextColumn column, List<Problem> problems) {
        if (!is(column, CyclerColumn.VOLTAGE)) {
            return column;
        }
        double largest = 0;
        for (long i = 0; i < column.values().length(); i++) {
            largest = Math.max(largest, Math.abs(column.values().get(i)));
        }
        if (!(largest > NO_VOLTAGE) || column.header().toLowerCase(Locale.ROOT).contains("mv")) {
            return column;
        }
        problems.add(Problem.of(Severity.WARNING, "maccor.millivolts",
                "'" + column.header() + "' reaches " + Math.round(largest) + ", which no cell does in V; mV are taken.",
                "Check the voltage, and how the file was exported."));
        return column.with(column.header() + " (mV)", column.values());
    }

    private static TextColumn signed(TextColumn current, TextColumn state, Map<String, String> metadata) {
        int discharge = state.words().indexOf("D");
        Values values = current.values();
        boolean unsigned = discharge >= 0;
        for (long i = 0; i < values.length() && unsigned; i++) {
            unsigned = !(values.get(i) < 0);
        }
        if (!unsigned) {
            return current;
        }
        metadata.put(CyclerTable.CURRENT_CONVENTION, "positive: the cell is charged; the sign is that of the column " + state.header());
        return current.with(current.header(),
                Values.computed(values.length(), i -> state.values().get(i) == discharge ? -values.get(i) : values.get(i)));
    }
}
