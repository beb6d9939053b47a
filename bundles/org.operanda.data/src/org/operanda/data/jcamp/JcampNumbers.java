package org.operanda.data.jcamp;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as JCAMP-DX writes them in ASCII free format. */
final class JcampNumbers {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");

    private JcampNumbers() {}

    /** The number at the beginning of a text, NaN when there is none. */
    static double leading(String text) {
        Matcher matcher = NUMBER.matcher(text.strip());
        return matcher.lookingAt() ? Double.parseDouble(matcher.group()) : Double.NaN;
    }

    /** The parts of a list that is separated by commas. */
    static String[] list(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).toArray(String[]::new);
    }
}
