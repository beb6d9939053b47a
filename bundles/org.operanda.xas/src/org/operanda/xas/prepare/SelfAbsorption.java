package org.operanda.xas.prepare;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.operanda.data.Dataset;
import org.operanda.data.Interpolation;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.operation.FrameOperation;
import org.operanda.data.operation.OperationResult;
import org.operanda.xas.EnergyCurve;
import org.operanda.xas.Spectrum;

/**
 * Takes the self-absorption off the normalised fluorescence of a thick sample (D. Haskel, FLUO, 1999; L. Tröger et al., Phys. Rev. B 46
 * (1992) 3283): its signal goes with µ/(µ + β), where µ is the absorption of the edge in units of its step and β that of everything else,
 * on the way in and out. Normalised to 1 for µ = 1 this is N = µ (1 + β)/(µ + β), and so µ = N β/(1 + β − N).
 * <p>
 * β follows from the composition and the angles; where the same frame has a transmission spectrum, β is the one for which both agree best.
 * Gives {@value #CORRECTED} along the frame's energies and {@value #RATIO}. A dilute sample has a large β and needs nothing.
 */
public final class SelfAbsorption implements FrameOperation<SelfAbsorptionSettings> {
    public static final String CORRECTED = "normalised_absorption";
    public static final String RATIO = "self_absorption_ratio";
    private static final double LEAST = Math.log(0.02);
    private static final double MOST = Math.log(1e4);
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    @Override
    public Class<SelfAbsorptionSettings> settingsType() {
        return SelfAbsorptionSettings.class;
    }

    @Override
    public OperationResult apply(Measurement frame, SelfAbsorptionSettings settings) {
        EnergyCurve curve = EnergyCurve.of(frame, settings.dataset(), QuantityKind.NORMALISED_ABSORPTION);
        if (curve.isMissing()) {
            return result(curve, curve.missing(), Double.NaN, curve.noCurve("xas.self-absorption"));
        }
        if (curve.spectrum().size() == 0) {
            return result(curve, curve.missing(), Double.NaN, curve.warning("xas.self-absorption.values", "has no values",
                    "Look why it was not normalised."));
        }
        if (settings.ratio() > 0) {
            return result(curve, corrected(curve.values(), settings.ratio()), settings.ratio(), List.of());
        }
        EnergyCurve transmission = EnergyCurve.of(frame, settings.transmission(), QuantityKind.NORMALISED_ABSORPTION);
        if (settings.transmission().isBlank() || transmission.isMissing()) {
            return result(curve, curve.missing(), Double.NaN, curve.warning("xas.self-absorption.ratio",
                    "has neither a ratio nor a transmission to find it by", "Give the ratio, or name the normalised transmission."));
        }
        Spectrum known = transmission.spectrum();
        double[] wanted = known.size() < 2 ? curve.missing() : Interpolation.linear(known.energy(), known.absorption(), curve.energies());
        double ratio = Math.exp(least(log -> distance(corrected(curve.values(), Math.exp(log)), wanted)));
        return result(curve, corrected(curve.values(), ratio), ratio, List.of());
    }

    /** µ from N; NaN where no absorption gives such a signal. */
    static double[] corrected(double[] normalised, double ratio) {
        double[] corrected = new double[normalised.length];
        for (int i = 0; i < corrected.length; i++) {
            double rest = 1 + ratio - normalised[i];
            corrected[i] = rest > 0 ? normalised[i] * ratio / rest : Double.NaN;
        }
        return corrected;
    }

    private static double distance(double[] corrected, double[] wanted) {
        double sum = 0;
        for (int i = 0; i < corrected.length; i++) {
            double difference = corrected[i] - wanted[i];
            sum += Double.isNaN(wanted[i]) ? 0 : Double.isNaN(difference) ? 1 : difference * difference;
        }
        return sum;
    }

    /** Where a function with one minimum between the bounds has it, by golden sections. */
    private static double least(DoubleUnaryOperator function) {
        double low = LEAST;
        double high = MOST;
        while (high - low > 1e-6) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (function.applyAsDouble(left) < function.applyAsDouble(right)) {
                high = right;
            } else {
                low = left;
            }
        }
        return (low + high) / 2;
    }

    private static OperationResult result(EnergyCurve curve, double[] values, double ratio, List<Problem> problems) {
        return new OperationResult(List.of(curve.with(CORRECTED, values),
                Dataset.scalar(RATIO, QuantityKind.FRACTION, Units.ONE, ratio)), problems);
    }
}
