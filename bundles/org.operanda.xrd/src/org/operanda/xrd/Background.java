package org.operanda.xrd;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Interpolation;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.FrameOperation;
import org.operanda.data.operation.OperationResult;
import org.operanda.math.baseline.PenalisedLeastSquares;
import org.operanda.math.baseline.PolynomialBaseline;
import org.operanda.math.baseline.Snip;

/**
 * Subtracts the background of a pattern: SNIP with counts compressed, asymmetric least squares, or a polynomial through named places. Gives
 * {@code intensity}, the pattern less its background with the standard deviations that it had, and {@code background}, both along the pattern's
 * axis and in its unit.
 */
public final class Background implements FrameOperation<BackgroundSettings> {
    public static final String BACKGROUND = "background";

    @Override
    public Class<BackgroundSettings> settingsType() {
        return BackgroundSettings.class;
    }

    @Override
    public OperationResult apply(Measurement frame, BackgroundSettings settings) {
        Optional<PatternSeries> found = PatternSeries.of(frame, settings.dataset()).filter(p -> p.dataset().rank() == 1);
        if (found.isEmpty()) {
            Axis none = DiffractionAxis.TWO_THETA.axis(Values.of());
            return new OperationResult(
                    List.of(Dataset.of(ConvertAxis.INTENSITY, QuantityKind.INTENSITY, Units.ONE, none, Values.of()),
                            Dataset.of(BACKGROUND, QuantityKind.INTENSITY, Units.ONE, none, Values.of())),
                    List.of(PatternProblems.noPattern(frame)));
        }
        PatternSeries pattern = found.get();
        double[] y = pattern.intensities(0);
        boolean some = Arrays.stream(y).anyMatch(Double::isFinite);
        double[] background = some ? background(pattern.x(), y, settings) : filled(y.length);
        double[] rest = new double[y.length];
        Arrays.setAll(rest, i -> y[i] - background[i]);
        Dataset dataset = pattern.dataset();
        Dataset less = new Dataset(ConvertAxis.INTENSITY, QuantityKind.INTENSITY, dataset.unit(), dataset.axes(),
                Values.of(pattern.asGiven(rest)), dataset.sigma());
        Dataset below = Dataset.of(BACKGROUND, QuantityKind.INTENSITY, dataset.unit(), dataset.axes(),
                Values.of(pattern.asGiven(background)));
        return new OperationResult(List.of(less, below), some
                ? List.of()
                : List.of(Problem.of(Severity.WARNING, "xrd.background.missing", "The pattern '" + frame.name() + "' has no values.", "")));
    }

    private static double[] filled(int length) {
        double[] none = new double[length];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    private static double[] background(double[] x, double[] y, BackgroundSettings settings) {
        return switch (settings.method()) {
            case SNIP -> Snip.baseline(without(x, y),
                    Math.max(1, (int) Math.round(settings.window() * (x.length - 1) / (x[x.length - 1] - x[0]))), true);
            case ASYMMETRIC ->
                new PenalisedLeastSquares(y.length).asymmetric(y, settings.smoothness(), settings.asymmetry(), (int) settings.iterations())
                        .values();
            case POLYNOMIAL -> PolynomialBaseline.through(x, y, settings.places().stream().mapToDouble(Double::doubleValue).toArray(),
                    settings.halfWidth(), (int) settings.degree());
        };
    }

    /** Missing values as straight lines between their neighbours, level at the ends. */
    private static double[] without(double[] x, double[] y) {
        int[] known = IntStream.range(0, y.length).filter(i -> Double.isFinite(y[i])).toArray();
        if (known.length == y.length) {
            return y;
        }
        double[] places = Arrays.stream(known).mapToDouble(i -> x[i]).toArray();
        double[] values = Arrays.stream(known).mapToDouble(i -> y[i]).toArray();
        double[] at = Arrays.stream(x).map(v -> Math.clamp(v, places[0], places[places.length - 1])).toArray();
        return Interpolation.linear(places, values, at);
    }
}
