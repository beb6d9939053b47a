package org.operanda.testkit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.reader.ReadResult;

/** Where two results first differ, in words; numbers are compared bit for bit. */
public final class Difference {
    private Difference() {}

    /** The first difference, empty when there is none. */
    public static Optional<String> between(ReadResult a, ReadResult b) {
        return inLists("measurement", a.measurements(), b.measurements(), Difference::between)
                .or(() -> inWords("problems", a.problems(), b.problems()));
    }

    /** The first difference, empty when there is none. */
    public static Optional<String> between(OperationResult a, OperationResult b) {
        return inLists("dataset", a.datasets(), b.datasets(), Difference::between)
                .or(() -> inWords("problems", a.problems(), b.problems()));
    }

    /** The first difference, empty when there is none. */
    public static Optional<String> between(Measurement a, Measurement b) {
        return inWords("name", a.name(), b.name())
                .or(() -> inWords("technique", a.technique(), b.technique()))
                .or(() -> inWords("exposure", a.exposure(), b.exposure()))
                .or(() -> inWords("metadata", a.metadata(), b.metadata()))
                .or(() -> inLists("dataset", a.datasets(), b.datasets(), Difference::between))
                .map(difference -> "'" + a.name() + "': " + difference);
    }

    /** The first difference, empty when there is none. */
    public static Optional<String> between(Dataset a, Dataset b) {
        return inWords("name", a.name(), b.name())
                .or(() -> inWords("quantity", a.quantity(), b.quantity()))
                .or(() -> inWords("unit", a.unit(), b.unit()))
                .or(() -> inLists("axis", a.axes(), b.axes(), Difference::between))
                .or(() -> inValues("values", a.values(), b.values()))
                .or(() -> inOptional("sigma", a.sigma(), b.sigma(), (x, y) -> inValues("sigma", x, y)))
                .map(difference -> "'" + a.name() + "': " + difference);
    }

    private static Optional<String> between(Axis a, Axis b) {
        return inWords("name", a.name(), b.name())
                .or(() -> inWords("quantity", a.quantity(), b.quantity()))
                .or(() -> inWords("unit", a.unit(), b.unit()))
                .or(() -> inWords("clock", a.clock(), b.clock()))
                .or(() -> inValues("values", a.values(), b.values()))
                .or(() -> inOptional("window", a.window(), b.window(),
                        (x, y) -> inValues("start", x.start(), y.start()).or(() -> inValues("end", x.end(), y.end()))));
    }

    private static <T> Optional<String> inLists(String what, List<T> a, List<T> b, BiFunction<T, T, Optional<String>> between) {
        if (a.size() != b.size()) {
            return Optional.of(a.size() + " of " + what + " against " + b.size());
        }
        for (int i = 0; i < a.size(); i++) {
            Optional<String> difference = between.apply(a.get(i), b.get(i));
            if (difference.isPresent()) {
                return Optional.of(what + " " + i + " " + difference.get());
            }
        }
        return Optional.empty();
    }

    private static <T> Optional<String> inOptional(String what, Optional<T> a, Optional<T> b, BiFunction<T, T, Optional<String>> between) {
        if (a.isPresent() != b.isPresent()) {
            return Optional.of(what + " is only in one of the two");
        }
        return a.flatMap(x -> between.apply(x, b.orElseThrow()));
    }

    private static Optional<String> inWords(String what, Object a, Object b) {
        return Objects.equals(a, b) ? Optional.empty() : Optional.of(what + " " + a + " against " + b);
    }

    private static Optional<String> inValues(String what, Values a, Values b) {
        if (a.length() != b.length()) {
            return Optional.of(a.length() + " " + what + " against " + b.length());
        }
        for (long i = 0; i < a.length(); i++) {
            if (Double.doubleToLongBits(a.get(i)) != Double.doubleToLongBits(b.get(i))) {
                return Optional.of(what + " at " + i + ": " + a.get(i) + " against " + b.get(i));
            }
        }
        return Optional.empty();
    }
}
