package org.operanda.xrd.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.operanda.data.text.Layout;
import org.operanda.data.text.NumberTable;

/** Numbers as text. */
final class Numbers {
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private Numbers() {}

    /** One number; empty when the text is none. */
    static OptionalDouble number(String text) {
        try {
            double number = Double.parseDouble(text.strip());
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** Numbers between white space or commas; what is no number is NaN. */
    static double[] list(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == ',' || bytes[i] == ' ' || bytes[i] == '\t' ? (byte) '\n' : bytes[i];
        }
        return NumberTable.parse(bytes, 0, bytes.length, Layout.whiteSpace(1)).column(0).toArray();
    }

    /** {@code count} numbers at equal steps from the first to the last. */
    static double[] range(double first, double last, int count) {
        double[] range = new double[count];
        for (int i = 0; i < count; i++) {
            range[i] = count == 1 ? first : first + i * ((last - first) / (count - 1));
        }
        return range;
    }

    /** {@code count} numbers from the first on by a step. */
    static double[] steps(double first, double step, int count) {
        double[] steps = new double[count];
        Arrays.setAll(steps, i -> first + i * step);
        return steps;
    }

    /** Compares names whose numbers count by their value. */
    static int naturalOrder(String one, String other) {
        return sortable(one).compareTo(sortable(other));
    }

    private static String sortable(String name) {
        return DIGITS.matcher(name).replaceAll(number -> "0".repeat(Math.max(0, 10 - number.group().length())) + number.group());
    }
}
