package org.operanda.correlation;

import java.util.Optional;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;

/** Whether residuals in order of time scatter freely, as every standard deviation of a fit supposes. */
final class SerialCorrelation {
    /** Below this a correlation of neighbours widens standard deviations by less than a third. */
    private static final double HARMLESS = 0.3;

    private SerialCorrelation() {}

    /** The correlation of neighbours, Σ rᵢ rᵢ₊₁ / Σ rᵢ². */
    static double of(double[] residuals) {
        double products = 0;
        double squares = 0;
        for (int i = 0; i < residuals.length; i++) {
            squares += residuals[i] * residuals[i];
            products += i + 1 < residuals.length ? residuals[i] * residuals[i + 1] : 0;
        }
        return products / squares;
    }

    /** A warning when neighbours resemble each other by more than chance (two standard deviations, 2/√n). */
    static Optional<Problem> warning(double[] residuals, String what) {
        double correlation = of(residuals);
        if (!(correlation > Math.max(HARMLESS, 2 / Math.sqrt(residuals.length)))) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(Severity.WARNING, "correlation.residuals-correlated",
                String.format(java.util.Locale.ROOT,
                        "The residuals of %s do not scatter freely: neighbours correlate by %.2f. Its standard deviations are too small.",
                        what, correlation),
                "Look at the fit against the data: the relation may have another form, or differ between charge and discharge."));
    }
}
