package org.operanda.xrd.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.QuantityKind;
import org.operanda.data.Values;
import org.operanda.data.operation.FrameOperation;
import org.operanda.data.operation.Operation;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.data.operation.SettingsType.Parsed;
import org.operanda.figure.Curve;
import org.operanda.xrd.DiffractionAxis;

/**
 * What an operation makes of the pattern on the screen with the settings of the moment.
 *
 * @param curves    backgrounds and fits, along the axis that is shown
 * @param positions of peaks on it
 * @param problems  what the operation or its settings said
 */
record Preview(List<Curve> curves, List<Double> positions, List<Problem> problems) {
    static final Preview NOTHING = new Preview(List.of(), List.of(), List.of());

    /**
     * Applies an operation to one frame.
     *
     * @param texts settings that are not the defaults
     */
    static Preview of(Operation<?> operation, Map<String, String> texts, ShownPatterns series, int frame) {
        return operation instanceof FrameOperation<?> single ? single(single, texts, series, frame) : NOTHING;
    }

    private static <S extends Record> Preview single(FrameOperation<S> operation, Map<String, String> texts, ShownPatterns series,
            int frame) {
        Parsed<S> parsed = SettingsType.of(operation.settingsType()).parse(texts);
        Optional<S> settings = parsed.settings();
        if (settings.isEmpty()) {
            return new Preview(List.of(), List.of(), parsed.problems());
        }
        Measurement pattern = series.frame(frame);
        OperationResult result = operation.apply(pattern, settings.get());
        return new Preview(result.datasets().stream().filter(d -> isCurve(d)).map(d -> curve(d, series)).toList(),
                result.datasets().stream().filter(d -> d.rank() < 2).flatMap(d -> series.positions(d).stream()).limit(1)
                        .flatMap(v -> Arrays.stream(v.toArray()).boxed()).filter(Double::isFinite).toList(),
                result.problems());
    }

    private static boolean isCurve(Dataset dataset) {
        return dataset.rank() == 1 && dataset.quantity().equals(QuantityKind.INTENSITY)
                && DiffractionAxis.of(dataset.axes().getFirst()).isPresent();
    }

    private static Curve curve(Dataset dataset, ShownPatterns series) {
        Axis axis = dataset.axes().getFirst();
        Values coordinates = series.converted(axis, axis.values());
        return Curve.of("tried: " + dataset.name().replace('_', ' '), coordinates, dataset.values());
    }
}
