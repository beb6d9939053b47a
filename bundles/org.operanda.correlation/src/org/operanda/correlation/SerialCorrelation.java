package org.operanda.correlation;

import java.util.Locale;
import java.util.Optional;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;

/** Whether residuals in order of time scatter freely, as the standard deviations of a fit suppose, or each resembles the one before it. */
final class SerialCorrelation {
    /** Below this a correlation of neighbours widens standard deviations by less than a third. */
    private static final double HARMLESS = 0.3;

    private SerialCorrelation() {}

    /** The correlation of neighbours, Σ rᵢ rᵢ₊₁ / Σ rᵢ²; 0 where it is no more than chance (two standard deviations, 2/√n). */
    static double of(double[] residuals) {
        double products = 0;
        double squares = 0;
        for (int i = 0; i < residuals.length; i++) {
            squares += residuals[i] * residuals[i];
            products += i + 1 < residuals.length ? residuals[i] * residuals[i + 1] : 0;
        }
        double correlation = products / squares;
        return correlation > 2 / Math.sqrt(residuals.length) ? correlation : 0;
    }

    /**
     * By what the variance of a mean is greater than with free residuals, (1 + r) / (1 − r), where each resembles the one before it by r
     * (G. V. Bayley, J. M. Hammersley, Suppl. J. R. Stat. Soc. 8 (1946) 184).
     */
    static double widening(double[] residuals) {
        double correlation = of(residuals);
        return (1 + correlation) / (1 - correlation);
    }

    /** A warning when neighbours resemble each other visibly. */
    static Optional<Problem> warning(double[] residuals, String what, String consequence) {
        double correlation = of(residuals);
        if (correlation < HARMLESS) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(Severity.WARNING, "correlation.residuals-correlated",
                String.format(Locale.ROOT, "The residuals of %s do not scatter freely: neighbours correlate by %.2f. %s", what, correlation,
                        consequence),
                "Look at the fit against the data: the relation may have another form, or differ between charge and discharge."));
    }
}
