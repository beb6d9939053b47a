package org.operanda.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.operanda.data.Axis;
import org.operanda.data.Axis.Window;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.reader.ReadResult;

/** What holds for everything that a plug-in hands over, beyond what the records' constructors refuse. */
final class WellFormed {
    private WellFormed() {}

    static void check(ReadResult result) {
        result.measurements().forEach(WellFormed::check);
        result.problems().forEach(WellFormed::check);
        if (result.measurements().isEmpty()) {
            assertTrue(hasError(result.problems()), "a result without measurements says why with an ERROR");
        }
    }

    static boolean hasError(List<Problem> problems) {
        return problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
    }

    private static void check(Problem problem) {
        if (problem.severity() == Severity.ERROR) {
            assertFalse(problem.hint().isBlank(), () -> "an ERROR says what to do: " + problem);
            assertTrue(problem.location().isPresent(), () -> "an ERROR says where it is: " + problem);
        }
    }

    private static void check(Measurement measurement) {
        assertFalse(measurement.name().isBlank(), "a measurement has a name");
        assertFalse(measurement.technique().isBlank(), () -> "'" + measurement.name() + "' names its technique");
        measurement.datasets().forEach(WellFormed::check);
    }

    static void check(Dataset dataset) {
        String name = "dataset '" + dataset.name() + "'";
        assertFalse(dataset.name().isBlank(), "a dataset has a name");
        dataset.axes().forEach(axis -> check(axis, name));
        assertUnwritable(dataset.values(), name);
        dataset.sigma().ifPresent(sigma -> assertNoneNegative(sigma, name));
    }

    private static void check(Axis axis, String owner) {
        String name = "axis '" + axis.name() + "' of " + owner;
        assertFalse(axis.name().isBlank(), () -> "an axis of " + owner + " has no name");
        assertTrue(axis.size() >= 0 && axis.size() <= Integer.MAX_VALUE, () -> name + " has a finite size");
        if (axis.quantity().equals(QuantityKind.TIME)) {
            assertEquals(Units.SECOND, axis.unit(), () -> name + " counts seconds");
            assertTrue(axis.clock().isPresent(), () -> name + " names its clock");
        }
        axis.window().ifPresent(window -> check(window, name));
    }

    private static void check(Window window, String name) {
        for (long i = 0; i < window.start().length(); i++) {
            long at = i;
            assertFalse(window.end().get(i) < window.start().get(i), () -> "window " + at + " of " + name + " ends before it starts");
        }
    }

    private static void assertNoneNegative(Values sigma, String name) {
        for (long i = 0; i < sigma.length(); i++) {
            long at = i;
            assertFalse(sigma.get(i) < 0, () -> "standard deviation " + at + " of " + name + " is negative");
        }
    }

    /** What {@code toArray} returns belongs to the caller: writing to it must not change the values. */
    private static void assertUnwritable(Values values, String name) {
        double[] before = values.toArray();
        Arrays.fill(values.toArray(), -12345.678);
        assertTrue(Arrays.equals(before, values.toArray()), () -> name + " can be written to through the array that it hands out");
    }
}
