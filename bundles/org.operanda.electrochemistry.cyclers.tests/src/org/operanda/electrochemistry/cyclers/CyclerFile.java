package org.operanda.electrochemistry.cyclers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.operanda.data.Axis;
import org.operanda.data.Measurement;
import org.operanda.data.Values;
import org.operanda.electrochemistry.cycler.CyclerTable;

/** A cycler's text split into fields in the plainest way, to be held against what a reader makes of it. */
record CyclerFile(List<String> headers, List<String[]> rows, boolean decimalComma, DateTimeFormatter dates) {
    /** By what a field is to be multiplied; 1 where nothing stands here. */
    private static final Map<String, Double> FACTORS = Map.ofEntries(Map.entry("mAmp-hr", 1e-3), Map.entry("mWatt-hr", 1e-3),
            Map.entry("mAmps", 1e-3), Map.entry("Volts (mV)", 1e-3), Map.entry("Charge Capacity (mAh)", 1e-3),
            Map.entry("Discharge Capacity (mAh)", 1e-3), Map.entry("Charge Energy (mWh)", 1e-3), Map.entry("Discharge Energy (mWh)", 1e-3),
            Map.entry("Internal Resistance 1 (mOhm)", 1e-3), Map.entry("Internal Resistance 2 (mOhm)", 1e-3),
            Map.entry("Run Time (h)", 3600.0),
            Map.entry("Step Time (h)", 3600.0));
    private static final Pattern DURATION = Pattern.compile("(?:(\\d+)d )?(\\d+):(\\d\\d):(\\d\\d(?:\\.\\d+)?)");

    /**
     * Splits a file.
     *
     * @param headerLine number of the line of headers, from 1
     * @param pattern    of the dates, for instance {@code M/d/yyyy H:mm:ss}
     */
    static CyclerFile of(Path file, int headerLine, char separator, String pattern) throws IOException {
        List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
        String separators = Pattern.quote(String.valueOf(separator));
        List<String> headers = List.of(plain(lines.get(headerLine - 1)).split(separators));
        List<String[]> rows = new ArrayList<>();
        for (String line : lines.subList(headerLine, lines.size())) {
            String[] fields = plain(line).split(separators, -1);
            if (fields.length >= headers.size() - 1 && !fields[0].isBlank()) {
                rows.add(fields);
            }
        }
        return new CyclerFile(headers, rows, separator == '\t' && lines.getLast().matches(".*\\d,\\d.*"),
                DateTimeFormatter.ofPattern(pattern, Locale.US));
    }

    private static String plain(String line) {
        return line.replace("\"", "");
    }

    /** Every field of every row, within 1e-12 of the number. */
    void check(Measurement measurement) {
        int checked = 0;
        for (Map.Entry<String, String> entry : measurement.metadata().entrySet()) {
            int asItIs = headers.indexOf(entry.getValue());
            int column = asItIs < 0 ? headers.indexOf(entry.getValue().replace(" (mV)", "")) : asItIs;
            if (entry.getKey().startsWith("column.") && column >= 0) {
                check(measurement, entry.getKey().substring("column.".length()), entry.getValue(), column);
                checked++;
            }
        }
        assertTrue(checked >= headers.size() - 2, checked + " of " + headers);
    }

    private void check(Measurement measurement, String name, String header, int column) {
        Values values = name.equals("time")
                ? measurement.timeAxis().map(Axis::values).orElseThrow()
                : measurement.dataset(name).orElseThrow(() -> new AssertionError(name)).values();
        assertEquals(rows.size(), values.length(), name);
        List<String> words = CyclerTable.words(measurement, name);
        for (int row = 0; row < rows.size(); row++) {
            String field = rows.get(row).length > column ? rows.get(row)[column].strip() : "";
            if (!words.isEmpty()) {
                assertEquals(field, words.get((int) values.get(row)), name + ", row " + row);
            } else {
                double expected = number(field) * FACTORS.getOrDefault(header, 1.0);
                double tolerance = Double.isNaN(expected) ? 0 : Math.abs(expected) * 1e-12;
                assertEquals(expected, values.get(row), tolerance, name + ", row " + row + ": " + field);
            }
        }
    }

    private double number(String field) {
        if (field.isEmpty() || field.equals("N/A")) {
            return Double.NaN;
        }
        Matcher duration = DURATION.matcher(field);
        if (duration.matches()) {
            double days = duration.group(1) == null ? 0 : Double.parseDouble(duration.group(1));
            return days * 86_400 + Double.parseDouble(duration.group(2)) * 3600 + Double.parseDouble(duration.group(3)) * 60
                    + Double.parseDouble(duration.group(4));
        }
        if (field.contains(":")) {
            return LocalDateTime.parse(field, dates).toEpochSecond(ZoneOffset.UTC);
        }
        return Double.parseDouble(decimalComma ? field.replace(',', '.') : field);
    }
}
