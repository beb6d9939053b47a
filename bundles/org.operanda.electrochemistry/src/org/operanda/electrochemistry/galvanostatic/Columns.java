package org.operanda.electrochemistry.galvanostatic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.measure.Unit;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.QuantityKind;
import org.operanda.data.Values;

/** Collects columns along one axis, each with its standard deviations where there are any. */
final class Columns {
    private final Axis axis;
    private final List<Dataset> datasets = new ArrayList<>();

    Columns(Axis axis) {
        this.axis = axis;
    }

    void add(String name, QuantityKind kind, Unit<?> unit, double[] values) {
        datasets.add(Dataset.of(name, kind, unit, axis, Values.of(values)));
    }

    /** Adds a column; deviations that are all missing are left out. */
    void add(String name, QuantityKind kind, Unit<?> unit, double[] values, double[] sigma) {
        boolean known = Arrays.stream(sigma).anyMatch(s -> !Double.isNaN(s));
        datasets.add(
                new Dataset(name, kind, unit, List.of(axis), Values.of(values), known ? Optional.of(Values.of(sigma)) : Optional.empty()));
    }

    List<Dataset> datasets() {
        return datasets;
    }
}
