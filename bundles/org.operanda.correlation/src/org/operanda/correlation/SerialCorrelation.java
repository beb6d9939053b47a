package org.operanda.correlation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;

/** Whether residuals in order of time scatter freely, as the standard deviations of a fit suppose, or each resembles the one before it. */
final class SerialCorrelation {
    /** Below this a correlation of neighbours widens standard deviations by less than a third. */
    private static final double HARMLESS = 0.3;

    private static final int MOST_APART = 1000;

    private SerialCorrelation() {}

    /** The correlation of neighbours, Σ rᵢ rᵢ₊₁ / Σ rᵢ²; 0 where it is no more than chance (two standard deviations, 2/√n). */
    static double of(double[] residuals) {
        return of(residuals, 1, squares(residuals));
    }

    private static double of(double[] residuals, int apart, double squares) {
        double products = 0;
        for (int i = apart; i < residuals.length; i++) {
            products += residuals[i - apart] * residuals[i];
        }
        double correlation = products / squares;
        return correlation > 2 / Math.sqrt(residuals.length) ? correlation : 0;
    }

    private static double squares(double[] residuals) {
        return Arrays.stream(residuals).map(r -> r * r).sum();
    }

    /**
     * By what the variance of a mean is greater than with free residuals: 1 + 2 Σ rₖ over the correlations rₖ of residuals that are k apart, as far as they are more than chance; at least (1 + r₁) / (1 − r₁), what it is where each resembles the
     * one before it (G. V. Bayley, J. M. Hammersley, Suppl. J. R. Stat. Soc. 8 (1946) 184). The sum sees a slow course also under noise.
     */
    static double widening(double[] residuals) {
        double squares = squares(residuals);
        double neighbours = of(residuals, 1, squares);
        double sum = 0;
        double next = neighbours;
        for (int k = 1; next > 0 && k < Math.min(residuals.length, MOST_APART); k++) {
            sum += next;
            next = of(residuals, k + 1, squares);
        }
        return Math.max(1 + 2 * sum, (1 + neighbours) / (1 - neighbours));
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
