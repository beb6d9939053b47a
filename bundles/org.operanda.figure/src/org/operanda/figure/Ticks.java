package org.operanda.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Where an axis is divided: labelled major ticks and unlabelled minor ones, both within the range and in its numbers.
 *
 * @param major    rising positions of labelled ticks
 * @param labels   one per major tick, with a true minus sign; the number times ten to the minus {@code exponent}
 * @param minor    rising positions of ticks between them
 * @param exponent power of ten left out of the labels, a multiple of three; 0 for none
 */
public record Ticks(double[] major, List<String> labels, double[] minor, int exponent) {
    /** Numbers from here on, and below the other, are labelled without their power of ten. */
    private static final double LARGE = 1e5;
    private static final double SMALL = 1e-2;
    /** A tick this part of a step outside the range still belongs to it: the ends of a range are rounded too. */
    private static final double SLACK = 1e-9;
    /** On a logarithmic axis of fewer decades the ticks are linear. */
    private static final double FEWEST_DECADES = 0.8;
    private static final int MOST_MINOR = 200;

    public Ticks {
        labels = List.copyOf(labels);
    }

    /** Ticks at multiples of 1, 2 or 5 times a power of ten, at most so many: the closest that keep to it. */
    public static Ticks linear(Range range, int atMost) {
        return multiples(range, step(range, atMost, new double[0]));
    }

    /**
     * Ticks in a display unit: for a clock's unit at its own steps (1, 2, 5, 10, 20, 30, 60 minutes), else at 1, 2, 5. Positions are in the
     * axis' numbers.
     */
    public static Ticks linear(Range range, DisplayUnit unit, int atMost) {
        Range shown = new Range(range.from() * unit.multiplier(), range.to() * unit.multiplier());
        Ticks ticks = multiples(shown, step(shown, atMost, unit.steps()));
        return new Ticks(divided(ticks.major, unit.multiplier()), ticks.labels, divided(ticks.minor, unit.multiplier()), ticks.exponent);
    }

    /** Ticks at whole numbers only, at multiples of 1, 2 or 5 times a power of ten; none where the range holds no whole number. */
    public static Ticks whole(Range range, int atMost) {
        Ticks ticks = multiples(range, Math.max(1, step(range, atMost, new double[0])));
        double[] minor = Arrays.stream(ticks.minor).filter(at -> Math.abs(at - Math.rint(at)) < SLACK).toArray();
        return new Ticks(ticks.major, ticks.labels, minor, ticks.exponent);
    }

    /** The ticks that suit an axis: at powers of ten, at whole numbers, or at those of the unit its numbers are shown in. */
    public static Ticks of(FigureAxis axis, Range range, int atMost) {
        return axis.logarithmic()
                ? logarithmic(range, atMost)
                : axis.counted() ? whole(range, atMost) : linear(range, DisplayUnit.of(axis, range), atMost);
    }

    /**
     * Ticks at powers of ten, with 2 … 9 between them; every n-th power when there are too many. Less than a decade is divided linearly.
     *
     * @param range of numbers above zero
     */
    public static Ticks logarithmic(Range range, int atMost) {
        double low = Math.log10(range.from());
        double high = Math.log10(range.to());
        int first = (int) Math.ceil(low - SLACK);
        int last = (int) Math.floor(high + SLACK);
        if (high - low < FEWEST_DECADES || last < first) {
            return linear(range, atMost);
        }
        int every = 1;
        while ((last - first) / every + 1 > Math.max(1, atMost)) {
            every++;
        }
        List<Double> major = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int power = first; power <= last; power++) {
            if (Math.floorMod(power, every) == 0) {
                major.add(Math.pow(10, power));
                labels.add("10" + superscript(power));
            }
        }
        return new Ticks(array(major), labels, minorOfDecades(range, first, last, every), 0);
    }

    private static double[] minorOfDecades(Range range, int first, int last, int every) {
        List<Double> minor = new ArrayList<>();
        for (int power = first - 1; power <= last; power++) {
            for (int digit = every == 1 ? 2 : 1; digit <= (every == 1 ? 9 : 1); digit++) {
                double at = digit * Math.pow(10, power);
                if (range.contains(at) && (every == 1 || Math.floorMod(power, every) != 0)) {
                    minor.add(at);
                }
            }
        }
        return array(minor);
    }

    private static double step(Range range, int atMost, double[] preferred) {
        int most = Math.max(1, atMost);
        double step = Math.pow(10, Math.floor(Math.log10(range.drawable().length() / (most + 1))) - 1);
        for (int i = 0; count(range, step) > most; i++) {
            step *= i % 3 == 1 ? 2.5 : 2;
        }
        for (double candidate : preferred) {
            if (step > preferred[0] * (1 - SLACK) && count(range, candidate) <= most) {
                return candidate;
            }
        }
        return step;
    }

    private static double count(Range range, double step) {
        return Math.floor(range.to() / step + SLACK) - Math.ceil(range.from() / step - SLACK) + 1;
    }

    private static Ticks multiples(Range range, double step) {
        int exponent = exponent(range, step);
        int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + SLACK) + exponent);
        double scale = Math.pow(10, -exponent);
        double first = Math.ceil(range.from() / step - SLACK);
        int count = (int) count(range, step);
        double[] major = new double[Math.max(0, count)];
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            major[i] = (first + i) * step;
            labels.add(number(major[i] * scale, decimals));
        }
        return new Ticks(major, labels, minor(range, step), exponent);
    }

    /** The power of ten that a large or small number is better written with, a multiple of three; 0 for none. */
    static int exponent(double largest) {
        boolean plain = largest == 0 || largest < LARGE && largest >= SMALL;
        return plain ? 0 : 3 * (int) Math.floor(Math.log10(largest) / 3 + SLACK);
    }

    /** The power of ten to leave out so that labels stay short; none where they would grow longer by it. */
    private static int exponent(Range range, double step) {
        double largest = Math.max(Math.abs(range.from()), Math.abs(range.to()));
        int exponent = exponent(largest);
        boolean fine = step < Math.pow(10, exponent - 3);
        return largest >= LARGE && fine ? 0 : exponent;
    }

    private static double[] minor(Range range, double step) {
        double leading = step / Math.pow(10, Math.floor(Math.log10(step) + SLACK));
        int parts = Math.round(leading) == 2 || Math.round(leading) == 4 ? 2 : Math.round(leading) == 6 || Math.round(leading) == 3 ? 3 : 5;
        double small = step / parts;
        long first = (long) Math.ceil(range.from() / small - SLACK);
        long last = (long) Math.floor(range.to() / small + SLACK);
        List<Double> minor = new ArrayList<>();
        for (long i = first; i <= last && minor.size() < MOST_MINOR; i++) {
            if (Math.floorMod(i, parts) != 0) {
                minor.add(i * small);
            }
        }
        return array(minor);
    }

    /** A number as it stands on an axis, with a true minus sign and no minus zero. */
    static String number(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        boolean negative = text.startsWith("-");
        String digits = negative ? text.substring(1) : text;
        return negative && !digits.matches("[0.]+") ? "\u2212" + digits : digits;
    }

    /** A number with no more digits than it needs, at most so many significant ones, and a true minus sign: 3.5, 4, −0.25. */
    public static String shortest(double value, int significantDigits) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(significantDigits)).stripTrailingZeros();
        String text = rounded.toPlainString();
        return text.startsWith("-") ? "\u2212" + text.substring(1) : text;
    }

    /** A power of ten as 10ⁿ; another number as it is. */
    public static String power(double value) {
        long exponent = Math.round(Math.log10(value));
        boolean exact = Math.abs(value / Math.pow(10, exponent) - 1) < SLACK;
        return exact ? "10" + superscript((int) exponent) : shortest(value, 3);
    }

    static String superscript(int number) {
        StringBuilder text = new StringBuilder(number < 0 ? "⁻" : "");
        for (char digit : Integer.toString(Math.abs(number)).toCharArray()) {
            text.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
        }
        return text.toString();
    }

    private static double[] array(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] divided(double[] values, double by) {
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = values[i] / by;
        }
        return result;
    }
}
