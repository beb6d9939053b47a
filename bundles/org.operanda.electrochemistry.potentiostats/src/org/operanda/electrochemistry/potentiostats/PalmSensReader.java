package org.operanda.electrochemistry.potentiostats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.measure.Unit;
import org.operanda.data.Clock;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.reader.Probe;
import org.operanda.data.reader.ReadResult;
import org.operanda.data.reader.Reader;
import org.operanda.data.reader.Source;
import org.operanda.electrochemistry.cycler.CyclerColumn;

/**
 * Reads PSTrace's sessions ({@code .pssession}, JSON in UTF-16): a measurement for each of {@code Measurements}, from the arrays of its
 * {@code DataSet}. A unit {@code MicroAmpere} means that the numbers are µA, though its symbol is A; {@code ZIm} is −Z″ and {@code Phase} the negative of the argument.
 * Where a data set repeats its arrays, as a voltammogram does for every scan, the repetitions follow each other and {@code cycle} numbers
 * them.
 */
public final class PalmSensReader implements Reader {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String SESSION = "PalmSens.DataFiles.SessionFile";
    /** Ticks of 100 ns from the year 1 to 1970. */
    private static final long TICKS_TO_1970 = 621_355_968_000_000_000L;
    private static final long TICKS_PER_SECOND = 10_000_000;
    private static final Pattern PREFIXED = Pattern.compile("(Micro|Milli|Nano|Pico|Kilo|Mega)([A-Z].*)");
    private static final Map<String, Double> PREFIXES = Map.of("Micro", 1e-6, "Milli", 1e-3, "Nano", 1e-9, "Pico", 1e-12, "Kilo", 1e3, "Mega",
            1e6);
    private static final Map<String, Heading> UNIT_MEANS = Map.of("ZRe", Heading.of("ZRe", CyclerColumn.IMPEDANCE_REAL), "ZIm",
            Heading.of("ZIm (-Z'')", CyclerColumn.IMPEDANCE_MINUS_IMAGINARY), "Z", Heading.of("Z", CyclerColumn.IMPEDANCE_MAGNITUDE), "Phase",
            Heading.opposite("Phase (-Phase)", CyclerColumn.IMPEDANCE_PHASE), "Hertz", Heading.of("Frequency", CyclerColumn.FREQUENCY));
    private static final Map<String, CyclerColumn> DESCRIPTIONS = Map.of("time", Heading.TIME, "potential", CyclerColumn.VOLTAGE, "current",
            CyclerColumn.CURRENT, "Idc", CyclerColumn.CURRENT, "charge", CyclerColumn.CHARGE);

    /** One array of a data set. */
    private record Array(String description, String type, String unitType, String unitSymbol, double[] values) {

        Heading heading() {
            String unitName = unitType.substring(unitType.lastIndexOf('.') + 1);
            if (UNIT_MEANS.containsKey(unitName)) {
                return UNIT_MEANS.get(unitName);
            }
            Unit<?> symbol = Units.parse(unitSymbol).orElse(Units.ONE);
            Matcher prefixed = PREFIXED.matcher(unitName);
            Unit<?> unit = prefixed.matches() && !unitSymbol.startsWith("m") && !unitSymbol.startsWith("µ")
                    ? symbol.multiply(PREFIXES.get(prefixed.group(1)))
                    : symbol;
            CyclerColumn known = DESCRIPTIONS.get(description);
            return known != null && Units.factor(unit, known.unit()).isPresent()
                    ? new Heading(description, known, unit, false)
                    : Heading.other(description.isEmpty() ? "array" : description, unit);
        }

        boolean sameAs(Array other) {
            return description.equals(other.description) && type.equals(other.type);
        }
    }

    /** One file being read. */
    private static final class Session {
        private final String file;
        private final List<Problem> problems = new ArrayList<>();
        private final List<Measurement> measurements = new ArrayList<>();
        private final Map<String, String> session = new LinkedHashMap<>();

        Session(String file) {
            this.file = file;
        }

        void read(JsonParser json, Progress progress) throws IOException {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME && !progress.isCancelled()) {
                String key = json.currentName();
                JsonToken value = json.nextToken();
                if (key.equals("Measurements") && value == JsonToken.START_ARRAY) {
                    while (json.nextToken() == JsonToken.START_OBJECT && !progress.isCancelled()) {
                        measurement(json);
                    }
                } else if (value.isScalarValue()) {
                    session.put(key, json.getText());
                } else {
                    json.skipChildren();
                }
            }
        }

        private void measurement(JsonParser json) throws IOException {
            Map<String, String> own = new LinkedHashMap<>();
            List<Array> arrays = new ArrayList<>();
            try {
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String key = json.currentName();
                    JsonToken value = json.nextToken();
                    if (key.equals("DataSet") && value == JsonToken.START_OBJECT) {
                        dataSet(json, arrays);
                    } else if (value.isScalarValue()) {
                        own.put(key, json.getText());
                    } else {
                        json.skipChildren();
                    }
                }
            } finally {
                if (!arrays.isEmpty()) {
                    measurements.add(measurement(own, arrays));
                }
            }
        }

        private static void dataSet(JsonParser json, List<Array> arrays) throws IOException {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean values = json.currentName().equals("Values");
                if (json.nextToken() == JsonToken.START_ARRAY && values) {
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        Array array = array(json);
                        if (array.values().length > 0) {
                            arrays.add(array);
                        }
                    }
                } else {
                    json.skipChildren();
                }
            }
        }

        private static Array array(JsonParser json) throws IOException {
            Map<String, String> own = new LinkedHashMap<>();
            Map<String, String> unit = new LinkedHashMap<>();
            double[] values = {};
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                JsonToken value = json.nextToken();
                if (key.equals("DataValues") && value == JsonToken.START_ARRAY) {
                    values = values(json);
                } else if (key.equals("Unit") && value == JsonToken.START_OBJECT) {
                    while (json.nextToken() == JsonToken.FIELD_NAME) {
                        String name = json.currentName();
                        if (json.nextToken().isScalarValue()) {
                            unit.put(name, json.getText());
                        }
                        json.skipChildren();
                    }
                } else if (value.isScalarValue()) {
                    own.put(key, json.getText());
                } else {
                    json.skipChildren();
                }
            }
            return new Array(own.getOrDefault("Description", ""), own.getOrDefault("Type", "") + own.getOrDefault("ArrayType", ""),
                    unit.getOrDefault("Type", ""), unit.getOrDefault("S", ""), values);
        }

        /** The numbers {@code V} of a list of objects; NaN where there is none. */
        private static double[] values(JsonParser json) throws IOException {
            double[] values = new double[64];
            int count = 0;
            while (json.nextToken() == JsonToken.START_OBJECT) {
                double value = Double.NaN;
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    boolean number = json.currentName().equals("V");
                    JsonToken token = json.nextToken();
                    value = number && token.isNumeric() ? json.getDoubleValue() : value;
                    json.skipChildren();
                }
                values = count == values.length ? Arrays.copyOf(values, 2 * count) : values;
                values[count++] = value;
            }
            return Arrays.copyOf(values, count);
        }

        private Measurement measurement(Map<String, String> own, List<Array> arrays) {
            String title = own.getOrDefault("Title", "");
            Map<String, String> metadata = new LinkedHashMap<>();
            metadata.put(Metadata.TITLE, title);
            metadata.put(Metadata.SOFTWARE, ("PSTrace " + session.getOrDefault("CoreVersion", "")).strip());
            metadata.put(Metadata.INSTRUMENT, ("PalmSens " + own.getOrDefault("DeviceSerial", "")).strip());
            Matcher method = Pattern.compile("(?m)^METHOD_ID=(.*?)\\r?$").matcher(own.getOrDefault("Method", ""));
            if (method.find()) {
                metadata.put(Metadata.METHOD, method.group(1));
            }
            own.forEach(metadata::putIfAbsent);
            String name = measurements.isEmpty() ? file : file + " " + (measurements.size() + 1) + (title.isEmpty() ? "" : " " + title);
            return table(arrays).measurement(name, clock(own, metadata), metadata);
        }

        private static Clock clock(Map<String, String> own, Map<String, String> metadata) {
            Optional<Instant> start = instant(own.getOrDefault("UTCTimeStamp", ""));
            start.ifPresent(instant -> metadata.put(Metadata.START, instant.toString()));
            return start.map(instant -> Clock.at("pstrace", instant)).orElseGet(() -> Clock.relative("pstrace"));
        }

        private static Optional<Instant> instant(String ticks) {
            if (!ticks.matches("\\d{18}")) {
                return Optional.empty();
            }
            long since = Long.parseLong(ticks) - TICKS_TO_1970;
            return Optional.of(Instant.ofEpochSecond(Math.floorDiv(since, TICKS_PER_SECOND), Math.floorMod(since, TICKS_PER_SECOND) * 100));
        }

        private PotentiostatTable table(List<Array> arrays) {
            List<List<Array>> scans = scans(arrays);
            List<Array> first = scans.getFirst();
            boolean repeated = scans.size() > 1 && scans.stream().allMatch(scan -> regular(scan, first));
            return repeated ? joined(scans) : single(arrays);
        }

        /** The arrays by repetition: a new one begins where the first array comes again. */
        private static List<List<Array>> scans(List<Array> arrays) {
            List<List<Array>> scans = new ArrayList<>();
            for (Array array : arrays) {
                if (scans.isEmpty() || array.sameAs(arrays.getFirst())) {
                    scans.add(new ArrayList<>());
                }
                scans.getLast().add(array);
            }
            return scans;
        }

        private static boolean regular(List<Array> scan, List<Array> first) {
            boolean same = scan.size() == first.size();
            for (int i = 0; same && i < scan.size(); i++) {
                same = scan.get(i).sameAs(first.get(i)) && scan.get(i).unitType().equals(first.get(i).unitType())
                        && scan.get(i).values().length == scan.getFirst().values().length;
            }
            return same;
        }

        private static PotentiostatTable joined(List<List<Array>> scans) {
            int rows = scans.stream().mapToInt(scan -> scan.getFirst().values().length).sum();
            PotentiostatTable table = new PotentiostatTable(rows);
            for (int c = 0; c < scans.getFirst().size(); c++) {
                double[] all = new double[rows];
                int at = 0;
                for (List<Array> scan : scans) {
                    double[] values = scan.get(c).values();
                    System.arraycopy(values, 0, all, at, values.length);
                    at += values.length;
                }
                table.add(scans.getFirst().get(c).heading(), Values.of(all));
            }
            double[] cycle = new double[rows];
            int at = 0;
            for (int i = 0; i < scans.size(); i++) {
                int count = scans.get(i).getFirst().values().length;
                Arrays.fill(cycle, at, at + count, i + 1);
                at += count;
            }
            table.add(Heading.of("number of the scan", CyclerColumn.CYCLE), Values.of(cycle));
            return table;
        }

        /** All arrays that are as long as the frequencies, or as the first array where there are none. */
        private PotentiostatTable single(List<Array> arrays) {
            int rows = arrays.stream().filter(a -> a.heading().is(CyclerColumn.FREQUENCY)).findFirst().orElse(arrays.getFirst())
                    .values().length;
            PotentiostatTable table = new PotentiostatTable(rows);
            List<String> left = new ArrayList<>();
            for (Array array : arrays) {
                if (array.values().length == rows) {
                    table.add(array.heading(), Values.of(array.values()));
                } else {
                    left.add(array.description());
                }
            }
            if (!left.isEmpty()) {
                problems.add(Problem.warning("potentiostats.palmsens.lengths",
                        "Of " + arrays.size() + " arrays " + left.size() + " do not have the " + rows + " values that the others have; left out: "
                                + String.join(", ", left) + ".",
                        "Open the session in PSTrace and save it again if these are needed.", Location.file(file)));
            }
            return table;
        }
    }

    @Override
    public Probe probe(Source source) {
        byte[] head = source.head();
        boolean little = head.length > 1 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xfe;
        String start = new String(head, 0, Math.min(head.length, 512), little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
        return start.contains(SESSION)
                ? Probe.of(95, "is JSON of the type " + SESSION)
                : Probe.no("does not name the type " + SESSION);
    }

    @Override
    public ReadResult read(Source source, Progress progress) {
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        Session session = new Session(source.name());
        try (InputStream in = new BufferedInputStream(Files.newInputStream(source.path())); JsonParser json = JSON.createParser(in)) {
            session.read(json, progress);
        } catch (JsonProcessingException e) {
            session.problems.add(Problem.error("potentiostats.palmsens.json",
                    "The file is no whole JSON: " + e.getOriginalMessage().lines().findFirst().orElse("") + ".",
                    "The file may have been cut off; save it again in PSTrace.",
                    e.getLocation() == null
                            ? Location.file(source.name())
                            : Location.line(source.name(), Math.max(1, e.getLocation().getLineNr()))));
        } catch (IOException e) {
            session.problems.add(WholeFileReader.unreadable(source, e));
        }
        if (progress.isCancelled()) {
            return ReadResult.EMPTY;
        }
        if (session.measurements.isEmpty() && session.problems.isEmpty()) {
            session.problems.add(WholeFileReader.nothing(source.name(), "a measurement of PSTrace"));
        }
        return new ReadResult(session.measurements, session.problems);
    }
}
