package org.operanda.electrochemistry.cycler;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines above a table that say one thing each. */
public final class Preamble {
    private static final int LONGEST_KEY = 60;

    private Preamble() {}

    /**
     * Lines such as {@code Name of Test: cell 4}, by what stands before the separator; lines without it, and empty values, are left out.
     *
     * @param separator a regular expression
     */
    public static Map<String, String> entries(List<String> lines, String separator) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (String line : lines) {
            String[] parts = TableHead.unquoted(line).split(separator, 2);
            String key = parts[0].strip();
            if (parts.length == 2 && !parts[1].isBlank() && !key.isEmpty() && key.length() <= LONGEST_KEY) {
                entries.putIfAbsent(key, parts[1].strip());
            }
        }
        return entries;
    }

    /** Puts the value of a key also under another one. */
    public static void also(Map<String, String> entries, String key, String other) {
        String value = entries.get(key);
        if (value != null) {
            entries.put(other, value);
        }
    }
}
