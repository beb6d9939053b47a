package org.operanda.xas.nearedge;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.measure.Unit;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.FrameOperation;
import org.operanda.data.operation.OperationResult;
import org.operanda.math.SavitzkyGolay;
import org.operanda.xas.EnergyCurve;
import org.operanda.xas.XasQuantities;

/**
 * The first or second derivative of a spectrum with respect to the energy, of the polynomial fitted to the points around each point (A.
 * Savitzky, M. J. E. Golay, Anal. Chem. 36 (1964) 1627; points may lie unevenly): {@value #DERIVATIVE}, per eV or eV², with one standard
 * deviation from the residuals of each window. A series of spectra becomes a series of derivatives, a map in which the edges are ridges.
 */
public final class Derivative implements FrameOperation<DerivativeSettings> {
    public static final String DERIVATIVE = "absorption_derivative";

    private static final Unit<?> FIRST = Units.parse("1/eV").orElseThrow();
    private static final Unit<?> SECOND = Units.parse("1/eV²").orElseThrow();

    @Override
    public Class<DerivativeSettings> settingsType() {
        return DerivativeSettings.class;
    }

    @Override
    public OperationResult apply(Measurement frame, DerivativeSettings settings) {
        EnergyCurve curve = EnergyCurve.of(frame, settings.dataset(), QuantityKind.NORMALISED_ABSORPTION, QuantityKind.ABSORPTION);
        if (curve.isMissing()) {
            return result(curve, curve.missing(), curve.missing(), settings, curve.noCurve("xas.derivative"));
        }
        int[] order = IntStream.range(0, curve.values().length)
                .filter(i -> Double.isFinite(curve.values()[i]) && Double.isFinite(curve.energies()[i])).boxed()
                .sorted((a, b) -> Double.compare(curve.energies()[a], curve.energies()[b])).mapToInt(i -> i).toArray();
        if (order.length < settings.points()) {
            return result(curve, curve.missing(), curve.missing(), settings, curve.warning("xas.derivative.points",
                    "has only " + order.length + " points", "Take fewer points at a time."));
        }
        double[] x = Arrays.stream(order).mapToDouble(i -> curve.energies()[i]).toArray();
        double[] y = Arrays.stream(order).mapToDouble(i -> curve.values()[i]).toArray();
        SavitzkyGolay.Curve smooth = SavitzkyGolay.smooth(x, y, settings.points(), settings.degree(), settings.order());
        double[] derivative = curve.missing();
        double[] sigma = curve.missing();
        for (int i = 0; i < order.length; i++) {
            derivative[order[i]] = smooth.values()[settings.order()][i];
            sigma[order[i]] = smooth.sigma()[settings.order()][i];
        }
        return result(curve, derivative, sigma, settings, List.of());
    }

    private static OperationResult result(EnergyCurve curve, double[] derivative, double[] sigma, DerivativeSettings settings,
            List<Problem> problems) {
        QuantityKind kind = settings.order() == 1 ? XasQuantities.ABSORPTION_DERIVATIVE : XasQuantities.SECOND_DERIVATIVE;
        return new OperationResult(List.of(new Dataset(DERIVATIVE, kind, settings.order() == 1 ? FIRST : SECOND, List.of(curve.axis()),
                Values.of(derivative), Optional.of(Values.of(sigma)))), problems);
    }
}
