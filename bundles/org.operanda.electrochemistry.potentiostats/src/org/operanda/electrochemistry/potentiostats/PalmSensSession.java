package org.operanda.electrochemistry.potentiostats;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.operanda.data.Clock;
import org.operanda.data.Measurement;
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Progress;
import org.operanda.data.Values;
import org.operanda.electrochemistry.cycler.CyclerColumn;

/**
 * A session of PSTrace being read, value by value: what a cut file still has is kept. Older versions write the same keys in lower case.
 */
final class PalmSensSession {
    /** Ticks of 100 ns from the year 1 to 1970. */
    private static final long TICKS_TO_1970 = 621_355_968_000_000_000L;
    private static final long TICKS_PER_SECOND = 10_000_000;
    private final String file;
    final List<Problem> problems = new ArrayList<>();
    final List<Measurement> measurements = new ArrayList<>();
    private final Map<String, String> session = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    PalmSensSession(String file) {
        this.file = file;
    }

    void read(JsonParser json, Progress progress) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME && !progress.isCancelled()) {
            String key = json.currentName();
            JsonToken value = json.nextToken();
            if (key.equalsIgnoreCase("Measurements") && value == JsonToken.START_ARRAY) {
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
        Map<String, String> own = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        List<PalmSensArray> arrays = new ArrayList<>();
        try {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                JsonToken value = json.nextToken();
                if (key.equalsIgnoreCase("DataSet") && value == JsonToken.START_OBJECT) {
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

    private static void dataSet(JsonParser json, List<PalmSensArray> arrays) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean values = json.currentName().equalsIgnoreCase("Values");
            if (json.nextToken() == JsonToken.START_ARRAY && values) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    PalmSensArray array = array(json);
                    if (array.values().length > 0) {
                        arrays.add(array);
                    }
                }
            } else {
                json.skipChildren();
            }
        }
    }

    private static PalmSensArray array(JsonParser json) throws IOException {
        Map<String, String> own = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Map<String, String> unit = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        double[] values = {};
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            JsonToken value = json.nextToken();
            if (key.equalsIgnoreCase("DataValues") && value == JsonToken.START_ARRAY) {
                values = values(json);
            } else if (key.equalsIgnoreCase("Unit") && value == JsonToken.START_OBJECT) {
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
        return new PalmSensArray(own.getOrDefault("Description", ""), own.getOrDefault("Type", "") + own.getOrDefault("ArrayType", ""),
                unit.getOrDefault("Type", ""), unit.getOrDefault("S", ""), values);
    }

    /** The numbers of a list, plain or as {@code V} of an object; NaN where there is none. */
    private static double[] values(JsonParser json) throws IOException {
        double[] values = new double[64];
        int count = 0;
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            values = count == values.length ? Arrays.copyOf(values, 2 * count) : values;
            values[count++] = token == JsonToken.START_OBJECT ? value(json) : number(json, token);
        }
        return Arrays.copyOf(values, count);
    }

    private static double value(JsonParser json) throws IOException {
        double value = Double.NaN;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean number = json.currentName().equalsIgnoreCase("V");
            JsonToken token = json.nextToken();
            value = number ? number(json, token) : value;
            json.skipChildren();
        }
        return value;
    }

    private static double number(JsonParser json, JsonToken token) throws IOException {
        return token.isNumeric() ? json.getDoubleValue() : Double.NaN;
    }

    private Measurement measurement(Map<String, String> own, List<PalmSensArray> arrays) {
        String title = own.getOrDefault("Title", "");
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(Metadata.TITLE, title);
        metadata.put(Metadata.SOFTWARE, ("PSTrace " + session.getOrDefault("CoreVersion", "")).strip());
        metadata.put(Metadata.INSTRUMENT, ("PalmSens " + own.getOrDefault("DeviceSerial", "")).strip());
        Matcher method = Pattern.compile("(?m)^METHOD_ID=(.*?)\\r?$").matcher(own.getOrDefault("Method", ""));
        if (method.find()) {
            metadata.put(Metadata.METHOD, method.group(1));
        }
        own.remove("Type");
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

    private PotentiostatTable table(List<PalmSensArray> arrays) {
        List<List<PalmSensArray>> scans = scans(arrays);
        List<PalmSensArray> first = scans.getFirst();
        boolean repeated = scans.size() > 1 && scans.stream().allMatch(scan -> regular(scan, first));
        return repeated ? joined(scans) : single(arrays);
    }

    /** The arrays by repetition: a new one begins where the first array comes again. */
    private static List<List<PalmSensArray>> scans(List<PalmSensArray> arrays) {
        List<List<PalmSensArray>> scans = new ArrayList<>();
        for (PalmSensArray array : arrays) {
            if (scans.isEmpty() || array.sameAs(arrays.getFirst())) {
                scans.add(new ArrayList<>());
            }
            scans.getLast().add(array);
        }
        return scans;
    }

    private static boolean regular(List<PalmSensArray> scan, List<PalmSensArray> first) {
        boolean same = scan.size() == first.size();
        for (int i = 0; same && i < scan.size(); i++) {
            same = scan.get(i).sameAs(first.get(i)) && scan.get(i).unitType().equals(first.get(i).unitType())
                    && scan.get(i).values().length == scan.getFirst().values().length;
        }
        return same;
    }

    private static PotentiostatTable joined(List<List<PalmSensArray>> scans) {
        int rows = scans.stream().mapToInt(scan -> scan.getFirst().values().length).sum();
        PotentiostatTable table = new PotentiostatTable(rows);
        for (int c = 0; c < scans.getFirst().size(); c++) {
            double[] all = new double[rows];
            int at = 0;
            for (List<PalmSensArray> scan : scans) {
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
    private PotentiostatTable single(List<PalmSensArray> arrays) {
        int rows = arrays.stream().filter(a -> a.heading().is(CyclerColumn.FREQUENCY)).findFirst().orElse(arrays.getFirst())
                .values().length;
        PotentiostatTable table = new PotentiostatTable(rows);
        List<String> left = new ArrayList<>();
        for (PalmSensArray array : arrays) {
            if (array.values().length == rows) {
                table.add(array.heading(), Values.of(array.values()));
            } else {
                left.add(array.description());
            }
        }
        if (!left.isEmpty()) {
            problems.add(Problem.warning("potentiostats.palmsens.lengths",
                    "Of " + arrays.size() + " arrays " + left.size() + " do not have the " + rows
                            + " values that the others have; left out: "
                            + String.join(", ", left) + ".",
                    "Open the session in PSTrace and save it again if these are needed.", Location.file(file)));
        }
        return table;
    }
}
