package org.operanda.correlation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;

/**
 * A constraint of curve resolution in words: a name, the components that it holds for, counted from 1 (none: all), and after an equals sign what it needs, for instance
 * {@code unimodal 1 3}, {@code smooth 2 = 9}, {@code absent 2 = 0..3600}.
 *
 * @param kind       which one
 * @param components numbers from 0
 * @param value      what stands after the equals sign; empty for nothing
 */
record NamedConstraint(Kind kind, Set<Integer> components, String value) {

    /** What is constrained. */
    enum Kind {
        /** Not negative. */
        NON_NEGATIVE(false),
        /** Of any sign, where others are not negative. */
        FREE(false),
        /** The components add up to the value, 1 where none is given. */
        CLOSURE(false),
        /** One maximum; the value is by what factor a point may exceed the one before it on the way down, 1 where none is given. */
        UNIMODAL(false),
        /** Smoothed by a parabola over so many points. */
        SMOOTH(true),
        /** Zero where the axis lies within {@code from..to} (selectivity). */
        ABSENT(true),
        /** As the dataset of that name of the role that holds what is known. */
        KNOWN(true),
        /** One shape in all cells. */
        TRILINEAR(false);

        private final boolean needsValue;

        Kind(boolean needsValue) {
            this.needsValue = needsValue;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Reads one; empty, with a problem, when it is not understood. */
    static Optional<NamedConstraint> of(String text, int count, List<Problem> problems) {
        String[] sides = text.split("=", 2);
        String[] words = sides[0].trim().split("\\s+");
        String value = sides.length > 1 ? sides[1].trim() : "";
        Optional<Kind> kind = Arrays.stream(Kind.values()).filter(k -> k.word().equals(words[0])).findFirst();
        if (kind.isEmpty()) {
            return refused(text, "Known are: " + Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", ")) + ".",
                    problems);
        }
        if (kind.get().needsValue && value.isEmpty()) {
            return refused(text, "Write for instance 'smooth 1 = 9', 'absent 2 = 0..3600' or 'known 1 = reference'.", problems);
        }
        Set<Integer> components = new TreeSet<>();
        for (int w = 1; w < words.length; w++) {
            if (!words[w].matches("\\d{1,3}") || Integer.parseInt(words[w]) < 1 || Integer.parseInt(words[w]) > count) {
                return refused(text, "Components are numbers from 1 to " + count + ", with blanks between them.", problems);
            }
            components.add(Integer.parseInt(words[w]) - 1);
        }
        if (components.isEmpty()) {
            IntStream.range(0, count).forEach(components::add);
        }
        NamedConstraint constraint = new NamedConstraint(kind.get(), components, value);
        boolean numeric = kind.get() == Kind.CLOSURE || kind.get() == Kind.UNIMODAL || kind.get() == Kind.SMOOTH;
        if (numeric && !value.isEmpty() && Double.isNaN(constraint.number(Double.NaN))
                || kind.get() == Kind.ABSENT && constraint.range().isEmpty()) {
            return refused(text,
                    numeric ? "After the equals sign stands a number." : "A range is written 'from..to', for instance 0..3600.", problems);
        }
        return Optional.of(constraint);
    }

    private static Optional<NamedConstraint> refused(String text, String hint, List<Problem> problems) {
        problems.add(Problem.of(Severity.ERROR, "correlation.constraint",
                "The constraint '" + text + "' is not understood, and is left out.", hint));
        return Optional.empty();
    }

    /** The value as a number. */
    double number(double otherwise) {
        try {
            return value.isEmpty() ? otherwise : Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** The value as a range. */
    Optional<double[]> range() {
        String[] ends = value.split("\\.\\.", -1);
        try {
            return ends.length == 2
                    ? Optional.of(new double[] {Double.parseDouble(ends[0].trim()), Double.parseDouble(ends[1].trim())})
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
