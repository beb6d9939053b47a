package org.operanda.correlation.tests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;

/** Measurements for tests. */
final class Series {
    static final Clock CLOCK = Clock.at("cycler", Instant.parse("2022-07-26T10:00:00Z"));
    static final QuantityKind PART = new QuantityKind("part", "Part", "");

    private final Axis axis;
    private final List<Dataset> columns = new ArrayList<>();

    private Series(Axis axis) {
        this.axis = axis;
    }

    static Series at(double... seconds) {
        return new Series(Axis.time(Values.of(seconds), CLOCK));
    }

    static Series on(Clock clock, double... seconds) {
        return new Series(Axis.time(Values.of(seconds), clock));
    }

    /** Frames that lie between two seconds each. */
    static Series windows(double... startsAndEnds) {
        double[] start = new double[startsAndEnds.length / 2];
        double[] end = new double[start.length];
        double[] middle = new double[start.length];
        for (int i = 0; i < start.length; i++) {
            start[i] = startsAndEnds[2 * i];
            end[i] = startsAndEnds[2 * i + 1];
            middle[i] = (start[i] + end[i]) / 2;
        }
        return new Series(Axis.time(Values.of(middle), CLOCK).withWindow(Values.of(start), Values.of(end)));
    }

    Series column(String name, QuantityKind kind, double... values) {
        columns.add(Dataset.of(name, kind, Units.ONE, axis, Values.of(values)));
        return this;
    }

    Series potential(double... values) {
        columns.add(Dataset.of("Ewe", QuantityKind.POTENTIAL, Units.VOLT, axis, Values.of(values)));
        return this;
    }

    Series withSigma(double sigma) {
        double[] sigmas = new double[Math.toIntExact(columns.getLast().values().length())];
        Arrays.fill(sigmas, sigma);
        return withSigmas(sigmas);
    }

    Series withSigmas(double... sigmas) {
        Dataset last = columns.removeLast();
        columns.add(new Dataset(last.name(), last.quantity(), last.unit(), last.axes(), last.values(), Optional.of(Values.of(sigmas))));
        return this;
    }

    Measurement named(String name) {
        List<Dataset> all = columns.isEmpty()
                ? List.of(Dataset.of("frame", QuantityKind.INDEX, Units.ONE, axis, Values.indices(axis.size())))
                : columns;
        return Measurement.of(name, "test", all, Map.of());
    }

    static Dataset dataset(OperationResult result, String name) {
        return result.datasets().stream().filter(d -> d.name().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in " + result));
    }

    static double[] values(OperationResult result, String name) {
        return dataset(result, name).values().toArray();
    }

    static double[] sigmas(OperationResult result, String name) {
        return dataset(result, name).sigma().orElseThrow().toArray();
    }

    static List<String> problems(OperationResult result) {
        return result.problems().stream().map(p -> p.id()).toList();
    }
}
