package org.operanda.electrochemistry.potentiostats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.measure.Unit;
import org.operanda.data.Clock;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Units;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.Source;
import org.operanda.data.text.NumberTable;
import org.operanda.electrochemistry.cycler.CyclerColumn;

/**
 * Reads the impedance spectra of Scribner's programs: ZPlot ({@code .z}, {@code ZPLOT2 ASCII}) and its forerunner Z60W, in whose form Autolab's FRA
 * exports too. {@code Z''(b)} is Z″. The rows follow the line {@code End Comments}, in Z60W files the line of column names.
 */
public final class ScribnerReader extends WholeFileReader {
    private static final int COLUMNS = 9;
    private static final Map<String, String> KEYS = Map.of("Measured Data, ZPlot", Metadata.SOFTWARE, "Experiment Type", Metadata.METHOD);

    @Override
    public Probe probe(Source source) {
        String head = source.headText();
        if (head.startsWith("ZPLOT")) {
            return Probe.of(95, "starts with ZPLOT");
        }
        return head.substring(0, Math.min(head.length(), 32)).contains("\"Z60W Data File")
                ? Probe.of(95, "starts with \"Z60W Data File\"")
                : Probe.no("starts neither with ZPLOT nor with Z60W Data File");
    }

    @Override
    String expected() {
        return "a spectrum of ZPlot or Z60W";
    }

    @Override
    List<Measurement> read(String file, TextFile text, List<Problem> problems) {
        Map<String, String> metadata = new LinkedHashMap<>();
        int at = 0;
        boolean open = true;
        while (at < text.length() && open) {
            String line = text.line(at).strip();
            open = !line.equals("End Comments") && !(line.startsWith("\"") && line.contains("Freq (Hz)"));
            entry(line, metadata);
            at = text.next(at);
        }
        if (open || text.filled(at) == text.length()) {
            return List.of();
        }
        boolean tabs = text.line(text.filled(at)).contains("\t");
        NumberTable numbers = text.rows(at, text.length(), tabs ? '\t' : ',', true);
        TextFile.report(numbers, file, problems);
        int stated = TextFile.count(metadata.getOrDefault("Data Points", "")).orElse(numbers.rows());
        if (numbers.rows() == 0 || numbers.columns() < COLUMNS) {
            return List.of();
        }
        if (stated != numbers.rows()) {
            problems.add(Problem.warning("potentiostats.scribner.points",
                    "The file states " + stated + " points, but there are " + numbers.rows() + ".",
                    "The sweep may have been stopped, or the file cut off.", Location.file(file)));
        }
        Clock clock = StartTime.clock("zplot", metadata.getOrDefault("Date", "") + " " + metadata.getOrDefault("Time", ""), file, metadata,
                problems);
        return List
                .of(PotentiostatTable.of(headings(metadata.getOrDefault(Metadata.METHOD, "")), numbers).measurement(file, clock, metadata));
    }

    /** Amplitude and bias are in V or A, as the experiment controls the one or the other. */
    private static List<Heading> headings(String method) {
        Unit<?> controlled = method.contains("Control Voltage")
                ? Units.VOLT
                : method.contains("Control Current") ? Units.AMPERE : Units.ONE;
        return List.of(Heading.of("Freq(Hz)", CyclerColumn.FREQUENCY), Heading.other("Ampl", controlled), Heading.other("Bias", controlled),
                Heading.of("Time(Sec)", Heading.TIME), Heading.of("Z'(a)", CyclerColumn.IMPEDANCE_REAL),
                Heading.opposite("Z''(b)", CyclerColumn.IMPEDANCE_MINUS_IMAGINARY), Heading.other("GD", Units.ONE),
                Heading.other("Err", Units.ONE), Heading.other("Range", Units.ONE));
    }

    private static void entry(String line, Map<String, String> metadata) {
        int colon = line.indexOf(':');
        if (line.startsWith("\"Z60W")) {
            metadata.put(Metadata.SOFTWARE, line.replace("\"", ""));
        } else if (colon > 0 && !line.startsWith("Begin") && !line.startsWith("End")) {
            String key = line.substring(0, colon).strip();
            metadata.putIfAbsent(KEYS.getOrDefault(key, key), line.substring(colon + 1).strip());
        }
    }
}
