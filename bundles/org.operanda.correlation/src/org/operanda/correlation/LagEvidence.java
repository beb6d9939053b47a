package org.operanda.correlation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;

/**
 * The best lag of a profile, and what speaks against it.
 *
 * @param lag     seconds; the best one tried when it is refused
 * @param sigma   one standard deviation, NaN when it is refused
 * @param sum     the sum of squares there
 * @param problem why it is refused, empty when it is accepted
 */
record LagEvidence(double lag, double sigma, double sum, Optional<Problem> problem) {
    /** The probability of a relation by chance, over all lags tried, beyond which none is believed. */
    static final double CHANCE = 1e-3;
    /**
     * The rise of the sum of squares at three standard deviations, in variances of the residuals (widened where neighbours resemble each
     * other).
     */
    private static final double THREE_SIGMA = 9;

    /** No instrument tells two lags apart that both leave less than this part of the variance, a thousandth of the signal: without noise the better one of two would be chosen by rounding. */
    private static final double EXACT = 1e-6;

    /** A lag with a smaller sum of squares than its neighbours. */
    private record Minimum(double lag, double sum) {}

    /** Judges a profile from its sums of squares at rising lags. */
    static LagEvidence of(LagProfile profile, double[] lags, double[] sums) {
        List<Minimum> minima = minima(profile, lags, sums);
        int last = lags.length - 1;
        Minimum best = Stream.concat(minima.stream(), Stream.of(new Minimum(lags[0], sums[0]), new Minimum(lags[last], sums[last])))
                .min(Comparator.comparingDouble(Minimum::sum)).orElseThrow();
        if (!(profile.chance(best.sum, 1) * lags.length < CHANCE)) {
            return refused(best, "correlation.lag-unrelated", "y is no function of x beyond chance at any lag of the range.",
                    "Check that the columns belong together, or widen the range.");
        }
        double widening = SerialCorrelation.widening(profile.residuals(best.lag));
        if (!(profile.chance(best.sum, widening) * lags.length < CHANCE)) {
            return refused(best, "correlation.lag-systematic",
                    "What a polynomial of x leaves of y runs as smoothly as y itself, so that no lag can be told from it.",
                    (best.lag == lags[0] || best.lag == lags[last] ? "Widen the range, at whose border the best lag lies. " : "")
                            + "Look at y against x: where charge and discharge differ, or y drifts, take one half cycle or another column, "
                            + "or raise the degree.");
        }
        double variance = best.sum / profile.degreesOfFreedom(widening);
        double level = best.sum + THREE_SIGMA * variance;
        OptionalInt before = IntStream.rangeClosed(0, last).map(i -> last - i).filter(i -> lags[i] < best.lag && sums[i] > level)
                .findFirst();
        OptionalInt after = IntStream.rangeClosed(0, last).filter(i -> lags[i] > best.lag && sums[i] > level).findFirst();
        if (before.isEmpty() || after.isEmpty()) {
            return refused(best, "correlation.lag-open",
                    String.format(Locale.ROOT,
                            "The lag is not decided within the range: the best is %.0f s, but lags %s %.0f s do nearly as well.",
                            best.lag, before.isEmpty() ? "down to" : "up to", before.isEmpty() ? lags[0] : lags[last]),
                    "Widen the range if the minimum lies at its border. x must turn round or pause while y is followed: "
                            + "a steady charge alone decides no lag.");
        }
        double from = lags[before.getAsInt()];
        double to = lags[after.getAsInt()];
        double alike = Math.max(level, EXACT * profile.totalSumOfSquares());
        Optional<Minimum> rival = minima.stream().filter(m -> (m.lag < from || m.lag > to) && m.sum <= alike).findFirst();
        if (rival.isPresent()) {
            return refused(best, "correlation.lag-ambiguous",
                    String.format(Locale.ROOT, "A lag of %.0f s does nearly as well as the best, %.0f s.", rival.get().lag, best.lag),
                    "Narrow the range to less than a period of the signal.");
        }
        double left = profile.crossing(best.lag, from, best.sum + variance);
        double right = profile.crossing(best.lag, to, best.sum + variance);
        return new LagEvidence(best.lag, (right - left) / 2, best.sum, Optional.empty());
    }

    /** All minima between the lags tried, each followed to its bottom: a narrow one may be deepest although no lag tried met it well. */
    private static List<Minimum> minima(LagProfile profile, double[] lags, double[] sums) {
        return IntStream.range(1, lags.length - 1).filter(i -> sums[i] < sums[i - 1] && sums[i] <= sums[i + 1]).parallel()
                .mapToDouble(i -> profile.least(lags[i - 1], lags[i + 1])).mapToObj(lag -> new Minimum(lag, profile.sumOfSquares(lag)))
                .toList();
    }

    private static LagEvidence refused(Minimum best, String id, String message, String hint) {
        return new LagEvidence(best.lag, Double.NaN, best.sum, Optional.of(Problem.of(Severity.ERROR, id, message, hint)));
    }
}
