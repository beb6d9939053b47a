package org.operanda.electrochemistry.biologic;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.operanda.data.Metadata;

/**
 * The lines before the numbers in EC-Lab's text export.
 *
 * @param metadata   common keys where one fits, else the file's own
 * @param columns    the headers of the columns
 * @param dataAt     byte at which the first row begins
 * @param dataLine   number of that line, from 1
 * @param loops      first row of each loop, empty when there are none
 * @param stated     how many header lines the file states, 0 when it states none
 */
record MptHeader(Map<String, String> metadata, List<String> columns, int dataAt, long dataLine, long[] loops, int stated) {
    static final List<String> MAGICS = List.of("EC-Lab ASCII FILE", "BT-Lab ASCII FILE");
    private static final String STARTED = "Acquisition started on";
    private static final Set<String> TYPICAL = Set.of("time/s", "Ewe/V", "<Ewe>/V", "Ecell/V", "<Ecell>/V", "freq/Hz", "I/mA", "<I>/mA");
    private static final Pattern COUNT = Pattern.compile("Nb header lines\\s*:\\s*(\\d{1,6})\\s*");
    private static final Pattern LOOP = Pattern.compile("Loop \\d+ from point number (\\d{1,9}) to \\d+");
    private static final Pattern COMMA_NUMBER = Pattern.compile("^([-+]?\\d+),(\\d+)(?=\\D|$)");
    /** Separates the values of a parameter in the metadata, one for each sequence. */
    static final String BETWEEN_SEQUENCES = " | ";
    private static final int PARAMETER_WIDTH = 20;
    /** The headers stand within this many lines. */
    private static final int SEARCHED_LINES = 100_000;

    /** Finds the header in the first bytes of a file; empty when there is no line of column headers. */
    static Optional<MptHeader> of(byte[] bytes) {
        List<int[]> lines = lines(bytes);
        int stated = stated(bytes, lines);
        int columnLine = stated >= 1 && stated <= lines.size() && isColumns(text(bytes, lines.get(stated - 1)))
                ? stated - 1
                : search(bytes, lines);
        if (columnLine < 0) {
            return Optional.empty();
        }
        boolean utf8 = isUtf8(bytes, lines.get(columnLine)[2]);
        List<String> before = lines.subList(0, columnLine).stream().map(line -> text(bytes, line, utf8)).toList();
        List<String> columns = Arrays.stream(text(bytes, lines.get(columnLine), utf8).stripTrailing().split("\t")).map(String::trim)
                .toList();
        Entries entries = new Entries();
        before.forEach(entries::line);
        return Optional.of(new MptHeader(entries.metadata(), columns, lines.get(columnLine)[2], columnLine + 2L, entries.loops(), stated));
    }

    /** Begin, end without line end, and begin of the next line, for each whole line. */
    private static List<int[]> lines(byte[] bytes) {
        List<int[]> lines = new ArrayList<>();
        int start = bytes.length > 2 && (bytes[0] & 0xff) == 0xEF && (bytes[1] & 0xff) == 0xBB ? 3 : 0;
        for (int at = start; at < bytes.length && lines.size() < SEARCHED_LINES; at++) {
            if (bytes[at] == '\n') {
                int end = at;
                while (end > start && bytes[end - 1] == '\r') {
                    end--;
                }
                lines.add(new int[] {start, end, at + 1});
                start = at + 1;
            }
        }
        if (start < bytes.length && lines.size() < SEARCHED_LINES) {
            lines.add(new int[] {start, bytes.length, bytes.length});
        }
        return lines;
    }

    private static int stated(byte[] bytes, List<int[]> lines) {
        return lines.stream().limit(5).map(line -> COUNT.matcher(text(bytes, line))).filter(Matcher::matches)
                .mapToInt(m -> Integer.parseInt(m.group(1))).findFirst().orElse(0);
    }

    private static int search(byte[] bytes, List<int[]> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (isColumns(text(bytes, lines.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a line is one of column headers: fields between tabs, among them one that every such table has. */
    static boolean isColumns(String line) {
        return Arrays.stream(line.split("\t")).map(String::trim).anyMatch(TYPICAL::contains);
    }

    private static boolean isUtf8(byte[] bytes, int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String text(byte[] bytes, int[] line) {
        return text(bytes, line, false);
    }

    private static String text(byte[] bytes, int[] line, boolean utf8) {
        return new String(bytes, line[0], line[1] - line[0], utf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    /** Collects what the lines say, in the file's own words first. */
    private static final class Entries {
        private final Map<String, String> own = new LinkedHashMap<>();
        private final List<Long> loops = new ArrayList<>();
        private String method = "";
        private String last = "";

        void line(String line) {
            Matcher loop = LOOP.matcher(line.trim());
            int colon = line.indexOf(" :");
            if (loop.matches()) {
                loops.add(Long.parseLong(loop.group(1)));
            } else if (line.isBlank() || COUNT.matcher(line).matches() || MAGICS.contains(line.trim())) {
                last = "";
            } else if (method.isEmpty() && own.isEmpty() && colon < 0) {
                method = line.trim();
            } else if (colon > 0) {
                last = line.substring(0, colon).trim();
                add(last, line.substring(colon + 2).trim(), "\n");
            } else if (Character.isWhitespace(line.charAt(0)) && !last.isEmpty()) {
                add(last, line.trim(), "; ");
            } else if (line.length() >= 2 * PARAMETER_WIDTH && line.charAt(PARAMETER_WIDTH - 1) == ' ') {
                parameter(line);
            } else {
                add("Other lines", line.trim(), "; ");
            }
        }

        /** A parameter of the technique: its name, then its value in each sequence, every one {@value #PARAMETER_WIDTH} characters wide. */
        private void parameter(String line) {
            List<String> values = new ArrayList<>();
            for (int at = PARAMETER_WIDTH; at < line.length(); at += PARAMETER_WIDTH) {
                values.add(line.substring(at, Math.min(line.length(), at + PARAMETER_WIDTH)).trim());
            }
            String name = line.substring(0, PARAMETER_WIDTH).trim();
            String key = name;
            for (int number = 2; own.containsKey(key); number++) {
                key = name + " " + number;
            }
            own.put(key, String.join(BETWEEN_SEQUENCES, values));
        }

        private void add(String key, String value, String between) {
            own.merge(key, value, (a, b) -> a.isEmpty() ? b : b.isEmpty() ? a : a + between + b);
        }

        long[] loops() {
            return loops.stream().mapToLong(Long::longValue).toArray();
        }

        Map<String, String> metadata() {
            Map<String, String> all = new LinkedHashMap<>();
            put(all, Metadata.METHOD, method);
            move(all, "User", Metadata.USER);
            move(all, "Comments", Metadata.COMMENT);
            move(all, "Device", Metadata.INSTRUMENT);
            move(all, "Electrode material", Metadata.CELL_MATERIAL);
            move(all, "Electrolyte", Metadata.CELL_ELECTROLYTE);
            move(all, "Reference electrode", Metadata.REFERENCE_ELECTRODE);
            put(all, Metadata.START, own.getOrDefault(STARTED, ""));
            cell(all);
            Arrays.stream(own.getOrDefault("Other lines", "").split("; ")).filter(s -> s.endsWith("(software)")).findFirst()
                    .ifPresent(s -> put(all, Metadata.SOFTWARE, s));
            own.forEach((key, value) -> put(all, key, value));
            return all;
        }

        private void cell(Map<String, String> all) {
            CellCharacteristics cell = new CellCharacteristics(all);
            cell.mass(quantity("Mass of active material"), quantity("Characteristic mass"));
            cell.area(quantity("Electrode surface area"));
            cell.capacity(quantity("Battery capacity"));
            cell.molarMass(quantity("Molecular weight of active material (at x = 0)"));
            put(all, "Acquisition started at x", quantity("Acquisition started at"));
        }

        /** Removes a line's value: a number, with a decimal point, and its unit. */
        private String quantity(String key) {
            String value = own.containsKey(key) ? own.remove(key) : "";
            String first = value.split("; ")[0].replaceFirst("^xo = ", "");
            return COMMA_NUMBER.matcher(repaired(first)).replaceFirst("$1.$2");
        }

        private static String repaired(String quantity) {
            return quantity.replace("cm\uFFFD", "cm²").replace(" \uFFFDA", " µA").replace(" \uFFFDg", " µg");
        }

        private void move(Map<String, String> all, String ownKey, String key) {
            String value = own.remove(ownKey);
            put(all, key, value == null ? "" : value);
        }

        private static void put(Map<String, String> all, String key, String value) {
            if (!value.isBlank()) {
                all.put(key, value);
            }
        }
    }
}
