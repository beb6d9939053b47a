package org.operanda.electrochemistry.cycler;

import java.util.regex.Pattern;
import org.operanda.data.text.FieldParser;

/** Times that count: {@code 3d 18:47:22.59}, {@code 19:41:58.980}, in seconds. */
final class DurationText implements FieldParser {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6}\\s*d\\s*)?\\d{1,7}:\\d{2}:\\d{2}([.,]\\d{1,9})?");

    /** Whether a text is one. */
    static boolean isDuration(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public double parse(byte[] bytes, int from, int to) {
        long days = 0;
        long whole = 0;
        long number = 0;
        long fraction = 0;
        double power = 1;
        boolean behindPoint = false;
        int colons = 0;
        for (int i = from; i < to; i++) {
            int c = bytes[i];
            if (c >= '0' && c <= '9') {
                if (behindPoint) {
                    fraction = fraction * 10 + c - '0';
                    power *= 10;
                } else {
                    number = number * 10 + c - '0';
                }
            } else if (c == 'd' && colons == 0) {
                days = number;
                number = 0;
            } else if (c == ':') {
                whole = (whole + number) * 60;
                number = 0;
                colons++;
            } else if ((c == '.' || c == ',') && !behindPoint) {
                behindPoint = true;
            } else if (c != ' ' && c != '"') {
                return Double.NaN;
            }
        }
        boolean sound = colons == 2 && to - from < 32 && power <= 1e9;
        return sound ? ((days * 86_400 + whole + number) * power + fraction) / power : Double.NaN;
    }
}
