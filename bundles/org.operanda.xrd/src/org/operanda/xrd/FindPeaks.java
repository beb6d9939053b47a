package org.operanda.xrd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javax.measure.Unit;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.FrameOperation;
import org.operanda.data.operation.OperationResult;
import org.operanda.math.peak.PeakSearch;
import org.operanda.math.peak.PeakSearch.Found;

/**
 * Finds the peaks of a pattern by its curvature, without a background. Gives {@code peak_position}, {@code peak_height} and {@code peak_width} along the
 * number of the peak, in the order of the axis; NaN where there are fewer. They are guesses: {@link TrackPeaks} fits.
 */
public final class FindPeaks implements FrameOperation<FindPeaksSettings> {

    @Override
    public Class<FindPeaksSettings> settingsType() {
        return FindPeaksSettings.class;
    }

    @Override
    public OperationResult apply(Measurement frame, FindPeaksSettings settings) {
        Optional<PatternSeries> found = PatternSeries.of(frame, settings.dataset()).filter(p -> p.dataset().rank() == 1);
        if (found.isEmpty()) {
            return new OperationResult(List.of(), List.of(PatternProblems.noPattern(frame)));
        }
        PatternSeries pattern = found.get();
        double[] y = pattern.intensities(0);
        List<Found> peaks = Arrays.stream(y).anyMatch(Double::isFinite)
                ? PeakSearch.strongest(PeakSearch.find(pattern.x(), y, pattern.sigma(0, PatternNoise.AUTOMATIC, y), settings.width(),
                        settings.threshold()), (int) settings.most())
                : List.of();
        DiffractionAxis axis = pattern.axis();
        int count = (int) settings.most();
        List<Dataset> datasets = new ArrayList<>();
        datasets.add(list("peak_position", axis.quantity(), axis.unit(), peaks, Found::position, count));
        datasets.add(list("peak_height", QuantityKind.INTENSITY, pattern.dataset().unit(), peaks, Found::height, count));
        datasets.add(list("peak_width", XrdQuantities.FULL_WIDTH, axis.unit(), peaks, Found::fullWidth, count));
        return new OperationResult(datasets, peaks.isEmpty()
                ? List.of(Problem.of(Severity.WARNING, "xrd.find-peaks.none", "'" + frame.name() + "' has no peak above the threshold.",
                        "Lower the threshold, or say how wide peaks are."))
                : List.of());
    }

    private static Dataset list(String name, QuantityKind kind, Unit<?> unit, List<Found> peaks, ToDoubleFunction<Found> which,
            int count) {
        double[] values = new double[count];
        Arrays.setAll(values, i -> i < peaks.size() ? which.applyAsDouble(peaks.get(i)) : Double.NaN);
        Axis numbers = Axis.of("peak", XrdQuantities.LINE, Units.ONE, Values.computed(count, i -> i + 1));
        return Dataset.of(name, kind, unit, numbers, Values.of(values));
    }
}
