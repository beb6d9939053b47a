package org.operanda.xas;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.operanda.data.Clock;
import org.operanda.data.Exposure;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;

/**
 * Reads the normalised columns that {@code extranormal} (O. Roudenko) writes for the quick-scanning beamline ROCK of SOLEIL: energy,
 * normalised absorption, reference foil, its derivative, incident intensity.
 * <p>
 * <b>Time.</b> The header gives the start of the first scan, {@code #Time at start=}, local time without a zone, and {@code #Time from
 * start (seconds)=}, the mean over the averaged scans of the time since then. The scans follow each other evenly, so that the frame lasts
 * twice that mean: its exposure is read as [start, start + 2 · mean]. For instance, {@code av240} averages 24 files of 10 spectra; at a
 * mean of 65 s they lasted 130 s.
 */
public final class RockReader implements Reader {
    private static final String PRODUCER = "# This file has been produced by extranormal";
    private static final String START = "Time at start";
    private static final String MEAN = "Time from start (seconds)";
    private static final String COLUMNS = "shifted energy";
    private static final Pattern VERSION = Pattern.compile("produced by extranormal \\(v\\s*(.*)\\)");
    private static final Pattern SINGLE = Pattern.compile("([^=:]+?)\\s*[=:]\\s*(.*)");
    private static final Pattern PAIR = Pattern.compile("(\\S+?)=(\\S+)\\s+(\\S+?)=(\\S+)");

    @Override
    public Probe probe(Source source) {
        if (source.startsWith(PRODUCER)) {
            return Probe.of(95, "it says that extranormal produced it");
        }
        String head = source.headText();
        return head.startsWith("#") && head.contains("#" + MEAN + "=") && head.contains("# " + COLUMNS + "\t")
                ? Probe.of(85, "its header has the times and columns of ROCK's normalised spectra")
                : Probe.no("no header of ROCK's normalised spectra");
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        ReadResult result;
        try {
            result = new Frame(source.name(), TextLines.bytes(source)).result();
        } catch (IOException e) {
            result = ReadResult.failed(TextTable.unreadable(source.name(), e));
        }
        return progress.isCancelled() ? ReadResult.EMPTY : result;
    }

    /** One file on its way to a measurement. */
    private static final class Frame {
        private final String file;
        private final byte[] bytes;
        private final ProblemList problems = new ProblemList();
        private final Map<String, String> entries = new LinkedHashMap<>();
        private final Map<String, Long> lineOf = new LinkedHashMap<>();
        private String[] labels = new String[0];
        private long labelLine;

        Frame(String file, byte[] bytes) {
            this.file = file;
            this.bytes = bytes;
        }

        ReadResult result() {
            TextLines lines = TextLines.of(bytes);
            while (lines.advance()) {
                int first = lines.firstVisible();
                if (first == '#') {
                    entry(lines.text().strip().substring(1).strip(), lines.number());
                } else if (first >= 0 && lines.startsWithNumber()) {
                    return table(lines);
                } else if (first >= 0) {
                    problems.add(Problem.warning("rock.header", "The line begins neither with '#' nor with a number; it is ignored.", "",
                            line(lines.number())));
                }
            }
            return noRows();
        }

        private Location line(long number) {
            return Location.line(file, number);
        }

        private ReadResult noRows() {
            problems.add(Problem.error("rock.no-data", "The file holds no complete row of numbers.",
                    "It may have been cut off; fetch it again.", Location.file(file)));
            return new ReadResult(List.of(), problems.toList());
        }

        private void entry(String text, long number) {
            Matcher version = VERSION.matcher(text);
            Matcher pair = PAIR.matcher(text);
            Matcher single = SINGLE.matcher(text);
            if (text.startsWith(COLUMNS)) {
                labels = text.split("\t");
                labelLine = number;
            } else if (version.find()) {
                put(Metadata.SOFTWARE, "extranormal " + version.group(1), number);
            } else if (pair.matches()) {
                put(pair.group(1), pair.group(2), number);
                put(pair.group(3), pair.group(4), number);
            } else if (single.matches()) {
                put(single.group(1), single.group(2), number);
            }
        }

        private void put(String key, String value, long number) {
            entries.put(key, value);
            lineOf.put(key, number);
        }

        private ReadResult table(TextLines lines) {
            TextTable text = TextTable.parse(bytes, lines.start(), lines.number());
            text.report("rock", file, Severity.WARNING, problems);
            if (text.table().rows() == 0) {
                return noRows();
            }
            Optional<Exposure> exposure = exposure();
            Location where = labelLine > 0 ? line(labelLine) : Location.file(file);
            return new SpectrumBuilder(file, metadata(), problems).build(columns(text), 0, where, OptionalDouble.empty(), exposure);
        }

        private List<Column> columns(TextTable text) {
            int count = text.table().columns();
            if (labels.length != count) {
                problems.add(Problem.warning("rock.labels",
                        "The header names " + labels.length + " columns, the table has " + count + "; those without a name are numbered.",
                        "The file may be damaged; fetch it again.", Location.file(file)));
            }
            List<Column> columns = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                String label = i < labels.length ? labels[i].strip() : i == 0 ? COLUMNS : "column_" + (i + 1);
                String name = switch (label) {
                    case COLUMNS -> SpectrumBuilder.ENERGY;
                    case "ref.derivative" -> "reference_derivative";
                    default -> label;
                };
                columns.add(new Column(name, i == 0 ? "eV" : "", text.table().column(i)));
            }
            return columns;
        }

        private Map<String, String> metadata() {
            Map<String, String> metadata = new LinkedHashMap<>(entries);
            metadata.put(Metadata.FACILITY, "SOLEIL");
            metadata.put(Metadata.BEAMLINE, "ROCK");
            if (entries.containsKey(START)) {
                metadata.put(Metadata.START, metadata.remove(START));
            }
            return metadata;
        }

        private Optional<Exposure> exposure() {
            Optional<LocalDateTime> start = Optional.ofNullable(entries.get(START)).flatMap(ScanTime::parse).map(ScanTime::local);
            if (start.isEmpty()) {
                problems.add(Problem.warning("rock.start", "The header does not say when the frame began.",
                        "Give its time in the recipe if it is known.",
                        line(lineOf.getOrDefault(START, 1L))));
                return Optional.empty();
            }
            Clock clock = Clock.local("SOLEIL ROCK", start.get());
            double mean = mean();
            if (!(mean >= 0 && Double.isFinite(mean))) {
                problems.add(Problem.warning("rock.duration",
                        "The header does not say how long the frame lasted; its start is taken for the whole.",
                        "", line(lineOf.getOrDefault(MEAN, 1L))));
                return Optional.of(new Exposure(clock, 0, 0));
            }
            problems.add(Problem.info("rock.exposure",
                    "'" + MEAN + "' is read as the mean time of the averaged scans, so the frame lasted twice that.",
                    line(lineOf.get(MEAN))));
            return Optional.of(new Exposure(clock, 0, 2 * mean));
        }

        private double mean() {
            try {
                return Double.parseDouble(entries.getOrDefault(MEAN, "nan"));
            } catch (NumberFormatException e) {
                return Double.NaN;
            }
        }
    }
}
