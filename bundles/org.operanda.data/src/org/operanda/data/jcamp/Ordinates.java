package org.operanda.data.jcamp;

/**
 * Decodes the lines of {@code (X++(Y..Y))}: an abscissa and the ordinates that follow it, in fixed or packed form (AFFN, PAC), with the sign and
 * first digit squeezed into a letter (SQZ), as differences (DIF), and with repeats counted (DUP). A line after one that ends with a difference
 * begins with the last ordinate again, to check by.
 */
final class Ordinates {
    private static final String POSITIVE = "@ABCDEFGHI";
    private static final String NEGATIVE = " abcdefghi";
    private static final String RISING = "%JKLMNOPQR";
    private static final String FALLING = " jklmnopqr";
    private static final String REPEATS = " STUVWXYZs";
    /** Ordinates that repeats may make of a text, for each of its characters and at least. */
    private static final int MOST_PER_CHARACTER = 8;
    private static final int MOST_AT_LEAST = 1 << 20;

    private final Numbers values = new Numbers();
    private final Numbers lineStarts = new Numbers();
    private final Numbers firstOfLine = new Numbers();
    private final long most;

    private String line = "";
    private int at;
    private boolean differs;
    private double last = Double.NaN;
    private double difference;
    private long failedChecks;
    private boolean tooMany;

    /**
     * A decoder.
     *
     * @param characters how long the text is
     */
    Ordinates(long characters) {
        this.most = Math.max(MOST_AT_LEAST, MOST_PER_CHARACTER * characters);
    }

    /** The ordinates so far, times a factor. */
    double[] scaled(double factor) {
        return values.scaled(factor);
    }

    /** The abscissae that lines begin with, as they are written. */
    double[] lineStarts() {
        return lineStarts.scaled(1);
    }

    /** The index of the ordinate that belongs to each line's abscissa. */
    double[] firstOfLine() {
        return firstOfLine.scaled(1);
    }

    /** How many lines did not begin with the ordinate that the line before had ended with. */
    long failedChecks() {
        return failedChecks;
    }

    /** Whether repeats would have made more ordinates than a file of this length can mean. */
    boolean tooMany() {
        return tooMany;
    }

    /** Decodes one line without its comment. Returns false when it is no such line. */
    boolean decode(String text) {
        line = text;
        at = 0;
        skipBlanks();
        if (at == line.length()) {
            return true;
        }
        double start = abscissa();
        if (Double.isNaN(start)) {
            return false;
        }
        boolean check = differs;
        lineStarts.add(start);
        firstOfLine.add(check ? Math.max(0, values.size() - 1) : values.size());
        skipBlanks();
        boolean first = true;
        while (at < line.length() && !tooMany) {
            if (!token(check && first)) {
                return false;
            }
            first = false;
            skipBlanks();
        }
        return true;
    }

    private void skipBlanks() {
        while (at < line.length() && (line.charAt(at) <= ' ' || line.charAt(at) == ',' || line.charAt(at) == ';')) {
            at++;
        }
    }

    private double abscissa() {
        char c = line.charAt(at);
        int squeezed = Math.max(POSITIVE.indexOf(c), NEGATIVE.indexOf(c));
        return squeezed >= 0 ? squeezed(NEGATIVE.indexOf(c) > 0, squeezed) : plain();
    }

    /** Reads one ordinate or count. */
    private boolean token(boolean check) {
        char c = line.charAt(at);
        if (c == '?') {
            at++;
            differs = false;
            add(Double.NaN);
        } else if (POSITIVE.indexOf(c) >= 0) {
            value(squeezed(false, POSITIVE.indexOf(c)), check);
        } else if (NEGATIVE.indexOf(c) > 0) {
            value(squeezed(true, NEGATIVE.indexOf(c)), check);
        } else if (RISING.indexOf(c) >= 0) {
            step(squeezed(false, RISING.indexOf(c)));
        } else if (FALLING.indexOf(c) > 0) {
            step(squeezed(true, FALLING.indexOf(c)));
        } else if (REPEATS.indexOf(c) > 0) {
            repeat((long) squeezed(false, REPEATS.indexOf(c)) - 1);
        } else {
            double number = plain();
            if (Double.isNaN(number)) {
                return false;
            }
            value(number, check);
        }
        return true;
    }

    private void value(double value, boolean check) {
        if (check) {
            failedChecks += value == last ? 0 : 1;
            last = value;
            return;
        }
        differs = false;
        add(value);
    }

    private void step(double by) {
        differs = true;
        difference = by;
        add(last + by);
    }

    private void repeat(long times) {
        for (long i = 0; i < times && !tooMany; i++) {
            add(differs ? last + difference : last);
        }
    }

    private void add(double value) {
        tooMany = values.size() >= most;
        if (!tooMany) {
            values.add(value);
            last = value;
        }
    }

    /** A number whose first digit is in a letter. */
    private double squeezed(boolean negative, int digit) {
        at++;
        double value = digit;
        double place = 0;
        while (at < line.length() && (isDigit(line.charAt(at)) || line.charAt(at) == '.' && place == 0)) {
            char c = line.charAt(at++);
            if (c == '.') {
                place = 1;
            } else {
                value = 10 * value + (c - '0');
                place *= 10;
            }
        }
        value = place > 1 ? value / place : value;
        return negative ? -value : value;
    }

    /** A number in digits; an E is its exponent only with a sign, else it is the next ordinate. NaN when there is none. */
    private double plain() {
        int from = at;
        if (line.charAt(at) == '+' || line.charAt(at) == '-') {
            at++;
        }
        int digits = digits();
        if (at < line.length() && line.charAt(at) == '.') {
            at++;
            digits += digits();
        }
        if (digits == 0) {
            return Double.NaN;
        }
        if (at + 2 < line.length() && Character.toUpperCase(line.charAt(at)) == 'E' && "+-".indexOf(line.charAt(at + 1)) >= 0
                && isDigit(line.charAt(at + 2))) {
            at += 2;
            digits();
        }
        return Double.parseDouble(line.substring(from, at));
    }

    private int digits() {
        int from = at;
        while (at < line.length() && isDigit(line.charAt(at))) {
            at++;
        }
        return at - from;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
