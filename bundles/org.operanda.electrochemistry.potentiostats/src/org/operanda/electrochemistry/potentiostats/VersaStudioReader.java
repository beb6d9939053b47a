package org.operanda.electrochemistry.potentiostats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.operanda.data.Clock;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.Source;
import org.operanda.data.text.NumberTable;
import org.operanda.electrochemistry.cycler.CyclerColumn;

/**
 * Reads VersaStudio's {@code .par} files (Princeton Applied Research VersaSTAT, PARSTAT): sections between {@code <Name>} and {@code </Name>}, and
 * the rows of the techniques in {@code <Segment1>}. Rows of one technique (one {@code ActionId}) are one measurement, however often it was
 * repeated: {@code step} tells the repetitions apart. {@code Z Imag} is Z″.
 */
public final class VersaStudioReader extends WholeFileReader {
    private static final String DEFINITION = "Definition=";
    private static final String ACTION = "ActionId";
    private static final Set<String> KEPT = Set.of("Application", "Instrument", "Experiment");
    private static final int MOST_SEGMENTS = 10_000;

    /** Where rows stand, and what their columns are. */
    private record Rows(List<Heading> headings, int from, int to) {}

    /** What stands before and behind the rows. */
    private static final class Sections {
        final Map<String, String> metadata = new LinkedHashMap<>();
        /** Name of the technique of each segment, counted from 0. */
        final List<String> techniques = new ArrayList<>();
        private final Map<String, String> action = new LinkedHashMap<>();
        private String section = "";

        void line(String line) {
            int equals = line.indexOf('=');
            if (line.startsWith("</")) {
                close();
            } else if (line.startsWith("<") && line.endsWith(">")) {
                section = line.substring(1, line.length() - 1);
            } else if (equals > 0) {
                value(line.substring(0, equals), line.substring(equals + 1));
            }
        }

        private void value(String key, String value) {
            boolean ofAction = section.startsWith("Action");
            if (ofAction) {
                action.put(key, value);
            }
            if (ofAction || KEPT.contains(section)) {
                metadata.put(section + "." + key, value);
            }
        }

        private void close() {
            int segments = TextFile.count(action.getOrDefault("Segments", "")).orElse(0);
            for (int i = 0; i < Math.min(segments, MOST_SEGMENTS); i++) {
                techniques.add(action.getOrDefault("Name", ""));
            }
            action.clear();
            section = "";
        }
    }

    @Override
    public Probe probe(Source source) {
        String head = source.headText();
        boolean versaStudio = head.contains("<Application>") && head.contains("Name=VersaStudio");
        if (versaStudio || head.contains("<Segment1>") && head.contains(DEFINITION + "Segment")) {
            return Probe.of(95,
                    versaStudio ? "names VersaStudio as its application" : "has a <Segment1> with the definition of its columns");
        }
        return Probe.no("neither names VersaStudio nor has a <Segment1> with a definition");
    }

    @Override
    String expected() {
        return "a <Segment1> with the definition of its columns";
    }

    @Override
    List<Measurement> read(String file, TextFile text, List<Problem> problems) {
        Sections sections = new Sections();
        List<Rows> blocks = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            String line = text.line(at).strip();
            int next = text.next(at);
            if (line.startsWith(DEFINITION)) {
                int from = next;
                while (next < text.length() && text.bytes()[next] != '<') {
                    next = text.next(next);
                }
                blocks.add(new Rows(headings(line.substring(DEFINITION.length())), from, next));
            } else {
                sections.line(line);
            }
            at = next;
        }
        Map<String, String> metadata = metadata(sections.metadata);
        Clock clock = StartTime.clock("VersaStudio", metadata.getOrDefault("Experiment.DateAcquired", "") + " "
                + metadata.getOrDefault("Experiment.TimeAcquired", ""), file, metadata, problems);
        List<Measurement> measurements = new ArrayList<>();
        for (Rows block : blocks) {
            if (text.filled(block.from) < block.to) {
                NumberTable numbers = text.rows(block.from, block.to, ',', true);
                TextFile.report(numbers, file, problems);
                measurements.addAll(byTechnique(file, block.headings, numbers, sections.techniques, clock, metadata));
            }
        }
        return measurements;
    }

    private static List<Heading> headings(String definition) {
        return Arrays.stream(definition.split(",")).map(String::strip).map(VersaStudioReader::heading).toList();
    }

    private static Heading heading(String label) {
        return switch (label) {
            case "E(V)" -> Heading.of(label, CyclerColumn.VOLTAGE);
            case "I(A)" -> Heading.of(label, CyclerColumn.CURRENT);
            case "Z Real" -> Heading.of(label, CyclerColumn.IMPEDANCE_REAL);
            case "Z Imag" -> Heading.opposite(label, CyclerColumn.IMPEDANCE_MINUS_IMAGINARY);
            case "E Real", "E Imag", "E2 Real", "E2 Imag" -> Heading.other(label, Units.VOLT);
            case "I Real", "I Imag" -> Heading.other(label, Units.AMPERE);
            case "Z2 Real", "Z2 Imag" -> Heading.other(label, Units.OHM);
            default -> Heading.parse(label);
        };
    }

    private static Map<String, String> metadata(Map<String, String> sections) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(Metadata.SOFTWARE, ("VersaStudio " + sections.getOrDefault("Application.Version", "")).strip());
        all.put(Metadata.INSTRUMENT,
                (sections.getOrDefault("Instrument.Type", "") + sections.getOrDefault("Instrument.Model", "")).strip());
        all.putAll(sections);
        return all;
    }

    private static List<Measurement> byTechnique(String file, List<Heading> headings, NumberTable numbers, List<String> names, Clock clock,
            Map<String, String> metadata) {
        Values actions = column(headings, numbers, ACTION);
        Values segments = column(headings, numbers, "Segment #");
        double[] kinds = DoubleStream.of(actions.toArray()).distinct().toArray();
        List<Measurement> measurements = new ArrayList<>();
        for (double kind : kinds) {
            int[] rows = IntStream.range(0, numbers.rows()).filter(i -> Double.compare(actions.get(i), kind) == 0).toArray();
            int segment = (int) segments.get(rows[0]);
            String technique = segment >= 0 && segment < names.size() ? names.get(segment) : "";
            Map<String, String> all = new LinkedHashMap<>(metadata);
            all.put(Metadata.METHOD, technique.isEmpty() ? ACTION + " " + (long) kind : technique);
            String name = kinds.length == 1 ? file : file + " " + all.get(Metadata.METHOD);
            measurements.add(rows(headings, numbers, rows).measurement(name, clock, all));
        }
        return measurements;
    }

    /** The column of that header; zeros when there is none. */
    private static Values column(List<Heading> headings, NumberTable numbers, String header) {
        int at = headings.stream().map(Heading::header).toList().indexOf(header);
        return at < 0 || at >= numbers.columns() ? Values.of(new double[numbers.rows()]) : numbers.column(at);
    }

    private static PotentiostatTable rows(List<Heading> headings, NumberTable numbers, int[] rows) {
        PotentiostatTable table = new PotentiostatTable(rows.length);
        for (int c = 0; c < numbers.columns(); c++) {
            Values all = numbers.column(c);
            Heading heading = c < headings.size() ? headings.get(c) : Heading.other("unknown_" + (c + 1), Units.ONE);
            table.add(heading, Values.of(IntStream.of(rows).mapToDouble(all::get).toArray()));
        }
        return table;
    }
}
