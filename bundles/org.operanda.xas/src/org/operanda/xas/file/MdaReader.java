package org.operanda.xas.file;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.operanda.data.Clock;
import org.operanda.data.Exposure;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.Values;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.xas.Column;
import org.operanda.xas.ProblemList;
import org.operanda.xas.SpectrumBuilder;

/**
 * Reads the scans of EPICS, files of the MDA format (T. Mooney, Argonne National Laboratory: {@code saveData}): big-endian numbers of XDR,
 * versions 1.2 to 1.4. Each innermost scan becomes a measurement along its first positioner, taken for the photon energy when its name,
 * description or unit says so; detectors keep their descriptions, or the names of their process variables.
 */
public final class MdaReader implements Reader {
    private static final int LONGEST_TEXT = 4096;
    private static final int MOST_DIMENSIONS = 4;
    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern("MMM d, uuuu H:mm:ss")
            .optionalStart().appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true).optionalEnd().toFormatter(Locale.ROOT);

    @Override
    public Probe probe(Source source) {
        if (source.head().length < 20) {
            return Probe.no("too short for an MDA scan");
        }
        ByteBuffer head = ByteBuffer.wrap(source.head());
        float version = head.getFloat();
        head.getInt();
        int rank = head.getInt();
        boolean known = Math.abs(version - 1.3f) < 0.11f && rank >= 1 && rank <= MOST_DIMENSIONS
                && source.head().length >= 12 + 4 * rank + 8;
        for (int i = 0; known && i < rank; i++) {
            int size = head.getInt();
            known = size > 0 && size < 1 << 24;
        }
        known = known && (head.getInt() & ~1) == 0;
        return known
                ? Probe.of(75, "an MDA scan of EPICS, version " + version + ", with " + rank + " dimensions")
                : Probe.no("no version of an MDA scan");
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        ReadResult result;
        try {
            result = new File(ByteBuffer.wrap(Files.readAllBytes(source.path())), source.name(), progress).read();
        } catch (IOException e) {
            result = ReadResult.failed(Problem.error("mda.unreadable", "The file cannot be read: " + e.getMessage() + ".",
                    "Check that it is still there and that you may read it.", Location.file(source.name())));
        }
        return progress.isCancelled() ? ReadResult.EMPTY : result;
    }

    /** A count, offset or length that cannot be. */
    private static final class Damage extends Exception {
        private static final long serialVersionUID = 1;

        Damage(String message) {
            super(message);
        }
    }

    private static final class File {
        private final ByteBuffer bytes;
        private final String name;
        private final Progress progress;
        private final ReadResults results = new ReadResults();

        File(ByteBuffer bytes, String name, Progress progress) {
            this.bytes = bytes;
            this.name = name;
            this.progress = progress;
        }

        ReadResult read() {
            try {
                bytes.getFloat();
                int number = bytes.getInt();
                int rank = count("dimensions", MOST_DIMENSIONS);
                bytes.position(bytes.position() + 4 * rank);
                bytes.getInt();
                bytes.getInt();
                scan(rank, rank == 1 ? "scan " + number : "scan " + number + " ");
            } catch (Damage | BufferUnderflowException | IllegalArgumentException e) {
                String what = e instanceof Damage ? e.getMessage() : "it ends early";
                results.problems.add(Problem.error("mda.damaged", "The file is damaged: " + what + ".",
                        "Fetch it again; the scans before the damage are read.",
                        Location.offset(name, Math.min(bytes.position(), bytes.limit()))));
            }
            if (results.measurements.isEmpty() && results.problems.stream().noneMatch(p -> p.severity() == Severity.ERROR)) {
                results.problems.add(Problem.error("mda.no-scan", "The file holds no scan with points.",
                        "The scan may have been stopped before it began, or the file is damaged.", Location.file(name)));
            }
            return new ReadResult(results.measurements, results.problems);
        }

        private void scan(int depth, String scanName) throws Damage {
            int rank = bytes.getInt();
            if (rank != depth) {
                throw new Damage("a scan of " + rank + " dimensions stands where one of " + depth + " is expected");
            }
            int points = count("points", bytes.remaining());
            int current = bytes.getInt();
            int[] lower = new int[rank > 1 ? Math.min(points, bytes.remaining() / 4) : 0];
            for (int i = 0; i < lower.length; i++) {
                lower[i] = bytes.getInt();
            }
            if (rank > 1) {
                for (int i = 0; i < lower.length && lower[i] > 0 && !progress.isCancelled(); i++) {
                    if (lower[i] >= bytes.limit()) {
                        throw new Damage("the scan of point " + i + " lies beyond the end");
                    }
                    bytes.position(lower[i]);
                    scan(rank - 1, scanName + (i + 1) + (rank > 2 ? "." : ""));
                }
                return;
            }
            results.add(scanOf(scanName, points, current));
        }

        private ReadResult scanOf(String scanName, int points, int current) throws Damage {
            String scanner = text();
            String time = text();
            int positioners = count("positioners", 16);
            int detectors = count("detectors", 1024);
            int triggers = count("triggers", 16);
            List<String[]> names = new ArrayList<>();
            for (int i = 0; i < positioners; i++) {
                bytes.getInt();
                String[] texts = {text(), text(), text(), text(), text(), text(), text()};
                names.add(new String[] {texts[1].isBlank() ? texts[0] : texts[1], texts[3]});
            }
            for (int i = 0; i < detectors; i++) {
                bytes.getInt();
                String[] texts = {text(), text(), text()};
                names.add(new String[] {texts[1].isBlank() ? texts[0] : texts[1], texts[2]});
            }
            for (int i = 0; i < triggers; i++) {
                bytes.getInt();
                text();
                bytes.getFloat();
            }
            int taken = Math.clamp(current, 0, points);
            if ((8L * positioners + 4L * detectors) * points > bytes.remaining()) {
                throw new Damage(points + " points of " + detectors + " detectors need more than is there");
            }
            List<Column> columns = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                double[] values = new double[taken];
                for (int k = 0; k < points; k++) {
                    double value = i < positioners ? bytes.getDouble() : bytes.getFloat();
                    if (k < taken) {
                        values[k] = value;
                    }
                }
                columns.add(column(names.get(i), i == 0 && positioners > 0, Values.of(values)));
            }
            return measurement(scanName, scanner, time, columns, taken);
        }

        private static Column column(String[] words, boolean abscissa, Values values) {
            String unit = words[1].strip();
            boolean energy = abscissa && (words[0].toLowerCase(Locale.ROOT).contains("energy") || unit.equalsIgnoreCase("ev")
                    || unit.equalsIgnoreCase("kev"));
            boolean kilo = unit.equalsIgnoreCase("kev") || values.length() > 0 && values.get(0) < 200;
            return energy ? new Column(SpectrumBuilder.ENERGY, kilo ? "keV" : "eV", values) : new Column(words[0].strip(), unit, values);
        }

        private ReadResult measurement(String scanName, String scanner, String time, List<Column> columns, int taken) {
            Location where = Location.file(name).part(scanName);
            if (columns.isEmpty() || taken == 0) {
                return ReadResult.failed(
                        Problem.warning("mda.empty", "The scan has no points.", "It may have been stopped before it began.", where));
            }
            ProblemList problems = new ProblemList();
            Map<String, String> metadata = new LinkedHashMap<>();
            metadata.put("scanner", scanner);
            metadata.put(Metadata.START, time);
            Optional<Exposure> exposure = date(time).map(start -> new Exposure(Clock.local("beamline", start), 0, 0));
            return new SpectrumBuilder(name + " " + scanName, metadata, problems).build(columns, 0, where, OptionalDouble.empty(),
                    exposure);
        }

        private static Optional<LocalDateTime> date(String time) {
            try {
                return Optional.of(LocalDateTime.parse(time.strip().replaceAll("\\s+", " "), DATE));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        private int count(String what, int most) throws Damage {
            int count = bytes.getInt();
            if (count < 0 || count > most) {
                throw new Damage(count + " " + what);
            }
            return count;
        }

        /** A length, and where it is not 0 the length again and the characters, filled up to four bytes. */
        private String text() throws Damage {
            if (count("characters of a text", LONGEST_TEXT) == 0) {
                return "";
            }
            int length = count("characters of a text", Math.min(LONGEST_TEXT, bytes.remaining()));
            byte[] characters = new byte[length];
            bytes.get(characters);
            bytes.position(Math.min(bytes.limit(), bytes.position() + (4 - length % 4) % 4));
            return new String(characters, StandardCharsets.ISO_8859_1).replace("\0", "");
        }
    }

    /** What the scans of a file gave. */
    private static final class ReadResults {
        private final List<Measurement> measurements = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        void add(ReadResult result) {
            measurements.addAll(result.measurements());
            problems.addAll(result.problems());
        }
    }
}
