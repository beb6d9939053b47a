package org.operanda.xrd;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

/**
 * Takes the second line of the Kα doublet off a pattern along 2θ (W. A. Rachinger, J. Sci. Instrum. 25 (1948) 254): every point is taken for the
 * sum of Kα1 there and of Kα2 that stems from the Kα1 at the smaller angle which has the same spacing, and this was found before. Noise is
 * carried on, so that {@link TrackPeaks peaks fitted with their doublet} are more exact. A level background stays level, at 1 / (1 + ratio) of what it
 * was.
 * <p>
 * Gives {@code intensity} along the pattern's axis, with standard deviations where the pattern has them.
 */
public final class StripKAlpha2 implements FrameOperation<StripKAlpha2Settings> {

    @Override
    public Class<StripKAlpha2Settings> settingsType() {
        return StripKAlpha2Settings.class;
    }

    @Override
    public OperationResult apply(Measurement frame, StripKAlpha2Settings settings) {
        Optional<PatternSeries> found = PatternSeries.of(frame, settings.dataset())
                .filter(p -> p.dataset().rank() == 1 && p.axis() == DiffractionAxis.TWO_THETA);
        Optional<Radiation> radiation = radiation(frame, settings).filter(Radiation::isDoublet);
        if (found.isEmpty()) {
            Axis none = DiffractionAxis.TWO_THETA.axis(Values.of());
            return new OperationResult(List.of(Dataset.of(ConvertAxis.INTENSITY, QuantityKind.INTENSITY, Units.ONE, none, Values.of())),
                    List.of(PatternProblems.noPattern(frame)));
        }
        PatternSeries pattern = found.get();
        Dataset dataset = pattern.dataset();
        double[] y = pattern.intensities(0);
        if (radiation.isEmpty()) {
            return new OperationResult(List.of(dataset.withName(ConvertAxis.INTENSITY)), List.of(Problem.of(Severity.WARNING,
                    "xrd.k-alpha-2.none", "'" + frame.name() + "' was not measured with a Kα doublet that is known; nothing was taken off.",
                    "Name the anode.")));
        }
        double[] stripped = y.clone();
        double[] variance = dataset.sigma().isPresent() ? squares(pattern.asGiven(dataset.sigma().get().toArray())) : new double[0];
        strip(pattern.x(), radiation.get(), stripped, variance);
        Optional<Values> sigma = dataset.sigma().map(s -> Values.of(pattern.asGiven(Arrays.stream(variance).map(Math::sqrt).toArray())));
        Dataset result = new Dataset(ConvertAxis.INTENSITY, QuantityKind.INTENSITY, dataset.unit(), dataset.axes(),
                Values.of(pattern.asGiven(stripped)), sigma);
        boolean missing = Arrays.stream(y).noneMatch(Double::isFinite);
        return new OperationResult(List.of(result), missing
                ? List.of(Problem.of(Severity.WARNING, "xrd.k-alpha-2.missing", "The pattern '" + frame.name() + "' has no values.", ""))
                : List.of());
    }

    private static Optional<Radiation> radiation(Measurement frame, StripKAlpha2Settings settings) {
        Optional<Radiation> stated = settings.anode().isBlank() ? Radiation.of(frame.metadata()) : Radiation.ofAnode(settings.anode());
        return settings.ratio() > 0 ? stated.map(r -> new Radiation(r.wavelength(), r.second(), settings.ratio())) : stated;
    }

    private static double[] squares(double[] values) {
        return Arrays.stream(values).map(v -> v * v).toArray();
    }

    /** From small angles on: what lies below the pattern's start is taken as its first value. */
    private static void strip(double[] x, Radiation radiation, double[] y, double[] variance) {
        double shrink = radiation.wavelength() / radiation.second();
        double ratio = radiation.ratio();
        double beginning = y[0] / (1 + ratio);
        int below = 0;
        for (int i = 0; i < y.length; i++) {
            double sine = Math.sin(Math.toRadians(x[i] / 2)) * shrink;
            double source = 2 * Math.toDegrees(Math.asin(sine));
            while (below + 1 < i && x[below + 1] <= source) {
                below++;
            }
            if (source < x[0] || i == 0) {
                y[i] -= ratio * beginning;
                continue;
            }
            int above = Math.min(below + 1, i);
            double part = above == below ? 0 : Math.clamp((source - x[below]) / (x[above] - x[below]), 0, 1);
            if (above == i) {
                // the source lies within the last step: y[i] = k1[i] + r (a k1[i-1] + b k1[i])
                y[i] = (y[i] - ratio * (1 - part) * y[below]) / (1 + ratio * part);
            } else {
                y[i] -= ratio * ((1 - part) * y[below] + part * y[above]);
            }
            if (variance.length > 0) {
                variance[i] += ratio * ratio
                        * ((1 - part) * (1 - part) * variance[below] + (above == i ? 0 : part * part * variance[above]));
            }
        }
    }
}
