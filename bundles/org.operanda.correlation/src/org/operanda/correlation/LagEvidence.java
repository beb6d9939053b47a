package org.operanda.correlation;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
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
    private static final double CHANCE = 1e-3;
    /** The rise of the sum of squares, in variances of the residuals, at three standard deviations. */
    private static final double THREE_SIGMA = 9;

    /** Judges a profile from its sums of squares at rising lags. */
    static LagEvidence of(LagProfile profile, double[] lags, double[] sums) {
        int best = IntStream.range(0, sums.length).reduce(0, (a, b) -> sums[b] < sums[a] ? b : a);
        int last = lags.length - 1;
        if (!Double.isFinite(sums[best]) || !(profile.chance(sums[best]) * lags.length < CHANCE)) {
            return refused(lags[best], sums[best], "correlation.lag-unrelated", "y is no function of x beyond chance at any lag of the range.",
                    "Check that the columns belong together, or widen the range.");
        }
        double lag = profile.least(lags[Math.max(0, best - 1)], lags[Math.min(last, best + 1)]);
        double sum = profile.sumOfSquares(lag);
        double variance = sum / profile.degreesOfFreedom();
        double level = sum + THREE_SIGMA * variance;
        OptionalInt before = IntStream.rangeClosed(1, best).map(i -> best - i).filter(i -> sums[i] > level).findFirst();
        OptionalInt after = IntStream.rangeClosed(best + 1, last).filter(i -> sums[i] > level).findFirst();
        if (before.isEmpty() || after.isEmpty()) {
            return refused(lag, sum, "correlation.lag-open", String.format(Locale.ROOT, "The lag is not decided within the range: the best is %.0f s, but lags %s %.0f s do nearly as well.",
                    lag, before.isEmpty() ? "down to" : "up to", before.isEmpty() ? lags[0] : lags[last]),
                    "Widen the range if the minimum lies at its border. x must turn round or pause while y is followed: a steady charge alone decides no lag.");
        }
        OptionalInt rival = IntStream.rangeClosed(0, last).filter(i -> (i < before.getAsInt() || i > after.getAsInt()) && sums[i] <= level).findFirst();
        if (rival.isPresent()) {
            return refused(lag, sum, "correlation.lag-ambiguous", String.format(Locale.ROOT, "A lag of %.0f s does nearly as well as the best, %.0f s.", lags[rival.getAsInt()], lag),
                    "Narrow the range to less than a period of the signal.");
        }
        double right = profile.crossing(lag, lags[after.getAsInt()], sum + variance);
        double left = profile.crossing(lag, lags[before.getAsInt()], sum + variance);
        return new LagEvidence(lag, (right - left) / 2, sum, Optional.empty());
    }

    private static LagEvidence refused(double lag, double sum, String id, String message, String hint) {
        return new LagEvidence(lag, Double.NaN, sum, Optional.of(Problem.of(Severity.ERROR, id, message, hint)));
    }
}
