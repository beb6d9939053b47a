package org.operanda.data.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line of a text that names its columns. */
public final class HeaderLine {
    private static final Pattern WITH_UNIT = Pattern.compile("(.*?)\\s*(?:\\[(.*)]|\\((.*)\\)|/\\s*([^/ ]+)|\\bin\\s+([^ ]+))\\s*");

    /** A name with its unit, which is empty when it states none. */
    public record Label(String name, String unit) {

        /** Splits a header such as {@code Voltage [V]}, {@code Voltage (V)}, {@code Voltage/V} or {@code Voltage in V}. */
        public static Label of(String header) {
            Matcher matcher = WITH_UNIT.matcher(header);
            if (!matcher.matches() || matcher.group(1).isBlank()) {
                return new Label(header.strip(), "");
            }
            for (int group = 2; group <= 5; group++) {
                if (matcher.group(group) != null) {
                    return new Label(matcher.group(1).strip(), matcher.group(group).strip());
                }
            }
            return new Label(header.strip(), "");
        }
    }

    private HeaderLine() {}

    /** The fields of a line without quotation marks. */
    public static List<String> fields(String line, char separator) {
        String[] fields = separator == Layout.WHITE_SPACE
                ? line.strip().split("\\s+")
                : line.split(Pattern.quote(String.valueOf(separator)), -1);
        int count = fields.length > 1 && fields[fields.length - 1].isBlank() ? fields.length - 1 : fields.length;
        return Arrays.stream(fields, 0, count).map(f -> f.strip().replaceAll("^\"|\"$", "").strip()).toList();
    }

    /** A name in lower case with underscores. */
    public static String plain(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        return plain.isEmpty() ? "unknown" : plain;
    }
}
