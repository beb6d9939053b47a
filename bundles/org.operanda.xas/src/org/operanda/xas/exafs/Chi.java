package org.operanda.xas.exafs;

import java.util.Arrays;
import java.util.Optional;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Units;
import org.operanda.math.CubicSpline;
import org.operanda.xas.XasQuantities;

/**
 * χ(k) on the grid of {@link FourierTransform}.
 *
 * @param values one per point from k = 0 on
 * @param sigma  one standard deviation of each, or NaN
 */
record Chi(double[] values, double[] sigma) {

    /** That of a frame, interpolated by a spline when it has another grid; empty when it has none of five points or more. */
    static Optional<Chi> of(Measurement frame, String name) {
        return frame.datasets().stream().filter(d -> name.isBlank() ? d.quantity().equals(XasQuantities.EXAFS) : d.name().equals(name))
                .filter(d -> d.rank() == 1 && Units.factor(d.axes().getFirst().unit(), Units.ONE.divide(Units.ANGSTROM)).isPresent())
                .findFirst().flatMap(Chi::of);
    }

    private static Optional<Chi> of(Dataset dataset) {
        double scale = Units.factor(dataset.axes().getFirst().unit(), Units.ONE.divide(Units.ANGSTROM)).orElse(1.0);
        double[] k = dataset.axes().getFirst().values().toArray();
        double[] values = dataset.values().toArray();
        double[] rising = new double[k.length];
        double[] known = new double[k.length];
        int count = 0;
        for (int i = 0; i < k.length; i++) {
            double at = scale * k[i];
            if (Double.isFinite(values[i]) && at >= 0 && (count == 0 || at > rising[count - 1])) {
                rising[count] = at;
                known[count++] = values[i];
            }
        }
        if (count < 5) {
            return Optional.empty();
        }
        int points = SplineBackground.gridPoints(rising[count - 1]);
        CubicSpline spline = new CubicSpline(Arrays.copyOf(rising, count), Arrays.copyOf(known, count));
        double[] onGrid = new double[points];
        double[] sigma = new double[points];
        double noise = dataset.sigma().isPresent() && dataset.sigma().get().length() > 0 ? dataset.sigma().get().get(0) : Double.NaN;
        for (int i = 0; i < points; i++) {
            double at = i * FourierTransform.K_STEP;
            boolean same = i < count && Math.abs(rising[i] - at) < 1e-9;
            onGrid[i] = same ? known[i] : at < rising[0] ? 0 : spline.value(at);
            sigma[i] = noise;
        }
        return Optional.of(new Chi(onGrid, sigma));
    }

    double end() {
        return (values.length - 1) * FourierTransform.K_STEP;
    }
}
