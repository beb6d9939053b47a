package org.operanda.correlation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.distribution.discrete.PoissonDistribution;

/**
 * By what a clock is wrong, from features that two records saw: steps of both are put into pairs for every offset of a range, the offset with the most pairs is taken, and offset and drift are
 * fitted to the pairs by least squares, with pairs left out that lie far off. A drift is fitted once all pieces of the record, between which the clock may have been set, have their pairs; it is one for all.
 *
 * @param pieces    offsets at the first row of each piece, drift common to all
 * @param sigmas    one standard deviation of each piece's offset at its first row
 * @param drift     as in {@link ClockTransform}
 * @param driftSigma one standard deviation of it
 * @param residuals seconds of each pair
 * @param moments   corrected seconds of each pair
 */
record ClockMatch(ClockPieces pieces, double[] sigmas, double drift, double driftSigma, double[] residuals, double[] moments) {
    /** No clock drifts by more than this. */
    static final double MOST_DRIFT = 200e-6;
    private static final int FEWEST_PAIRS = 4;
    /** The probability of so many pairs by chance, over all offsets tried, beyond which none is believed. */
    private static final double CHANCE = 1e-4;
    /** Another offset must explain fewer pairs than this part. */
    private static final double RIVAL = 0.8;
    private static final int ROUNDS = 20;

    /**
     * What was found.
     *
     * @param match  empty when refused
     * @param reason why, in words; empty when there is a match
     * @param steps  whether there are steps enough to judge by
     */
    record Found(Optional<ClockMatch> match, String reason, boolean steps) {}

    /** A pair of features. */
    private record Pair(int piece, double own, double reference, double sigma) {}

    /**
     * Seeks the correction.
     *
     * @param reference features of the record whose clock is right
     * @param pieces    features of the other, by piece of its record
     * @param rows      first row of each piece
     * @param starts    time of that row
     * @param from      least offset
     * @param to        greatest offset
     */
    static Found of(Features reference, List<Features> pieces, int[] rows, double[] starts, double from, double to) {
        List<Pair> pairs = new ArrayList<>();
        boolean[] paired = new boolean[pieces.size()];
        String refusal = "";
        boolean steps = false;
        for (int p = 0; p < paired.length; p++) {
            Features own = pieces.get(p);
            double length = own.count() == 0 ? 0 : own.time()[own.count() - 1] - own.time()[0];
            Votes votes = new Votes(reference, own, from, to, tolerance(reference, own) + MOST_DRIFT * length);
            String reason = votes.refusal();
            steps |= votes.best >= FEWEST_PAIRS;
            paired[p] = reason.isEmpty();
            refusal = reason.isEmpty() ? refusal : reason;
            if (paired[p]) {
                addPairs(pairs, p, reference, own, votes);
            }
        }
        if (pairs.isEmpty()) {
            return new Found(Optional.empty(), refusal, steps);
        }
        for (int p = 0; p < paired.length; p++) {
            if (!paired[p]) {
                return new Found(Optional.empty(), unplaced(p, rows[p], refusal), steps);
            }
        }
        return new Found(Optional.of(fitted(pairs, rows, starts)), "", steps);
    }

    /** Why one of several pieces is refused. */
    static String unplaced(int piece, int row, String reason) {
        return String.format(Locale.ROOT, "Part %d of the record, from row %d on, cannot be placed: %s", piece + 1, row, reason);
    }

    private static double tolerance(Features reference, Features own) {
        double sum = Arrays.stream(reference.sigma()).max().orElse(0) + Arrays.stream(own.sigma()).max().orElse(0);
        return 3 * sum;
    }

    private static void addPairs(List<Pair> pairs, int piece, Features reference, Features own, Votes votes) {
        for (int i = 0; i < own.count(); i++) {
            int nearest = -1;
            double least = votes.width / 2;
            for (int j = 0; j < reference.count(); j++) {
                double off = Math.abs(reference.time()[j] - own.time()[i] - votes.offset);
                if (off <= least) {
                    least = off;
                    nearest = j;
                }
            }
            if (nearest >= 0) {
                pairs.add(
                        new Pair(piece, own.time()[i], reference.time()[nearest], Math.hypot(own.sigma()[i], reference.sigma()[nearest])));
            }
        }
    }

    /** How many pairs each offset makes. */
    private static final class Votes {
        private final double width;
        private final double offset;
        private final int best;
        private final int rival;
        private final double expected;
        private final double trials;
        private final int fewest;

        Votes(Features reference, Features own, double from, double to, double tolerance) {
            this.width = 2 * tolerance;
            double[] differences = new double[reference.count() * own.count()];
            int count = 0;
            for (double mine : own.time()) {
                for (double theirs : reference.time()) {
                    double difference = theirs - mine;
                    if (difference >= from - tolerance && difference <= to + tolerance) {
                        differences[count++] = difference;
                    }
                }
            }
            double[] sorted = Arrays.copyOf(differences, count);
            Arrays.sort(sorted);
            int[] inWindow = new int[count];
            int most = 0;
            for (int i = 0, end = 0; i < count; i++) {
                while (end < count && sorted[end] <= sorted[i] + width) {
                    end++;
                }
                inWindow[i] = end - i;
                most = inWindow[i] > inWindow[most] ? i : most;
            }
            this.best = count == 0 ? 0 : inWindow[most];
            this.offset = count == 0 ? 0 : median(sorted, most, most + best);
            int second = 0;
            for (int i = 0; i < count; i++) {
                boolean apart = sorted[i] > sorted[most] + width || sorted[i] + width < sorted[most];
                second = apart ? Math.max(second, inWindow[i]) : second;
            }
            this.rival = second;
            this.trials = Math.max(1, (to - from) / width);
            this.expected = count / trials;
            this.fewest = Math.min(reference.count(), own.count());
        }

        private static double median(double[] sorted, int from, int to) {
            int middle = (from + to) / 2;
            return (to - from) % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        }

        String refusal() {
            if (fewest < FEWEST_PAIRS) {
                return "there are only " + fewest + " steps, " + FEWEST_PAIRS + " are needed.";
            }
            if (best < FEWEST_PAIRS) {
                return "no offset of the range brings more than " + best + " steps of both records together.";
            }
            double chance = trials * (1 - new PoissonDistribution(Math.max(1e-9, expected)).cumulativeProbability(best - 1));
            if (!(chance < CHANCE)) {
                return String.format(Locale.ROOT, "%d steps come together at the best offset, as chance alone could bring.", best);
            }
            return rival > RIVAL * best
                    ? String.format(Locale.ROOT,
                            "another offset brings %d steps together, the best %d: the records repeat themselves. Narrow the range.", rival,
                            best)
                    : "";
        }
    }

    /** Offsets of the pieces and one drift, by least squares; pairs beyond three standard deviations of the residuals are left out, again and again. */
    private static ClockMatch fitted(List<Pair> all, int[] rows, double[] starts) {
        int count = rows.length;
        List<Pair> kept = all;
        double[] offset = new double[count];
        double[] middle = new double[count];
        double[] weight = new double[count];
        double drift = 0;
        double spread = 0;
        double lever = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Arrays.fill(offset, 0);
            Arrays.fill(middle, 0);
            Arrays.fill(weight, 0);
            for (Pair pair : kept) {
                double w = 1 / (pair.sigma * pair.sigma);
                weight[pair.piece] += w;
                offset[pair.piece] += w * (pair.reference - pair.own);
                middle[pair.piece] += w * pair.own;
            }
            for (int p = 0; p < count; p++) {
                offset[p] /= weight[p];
                middle[p] /= weight[p];
            }
            double product = 0;
            lever = 0;
            for (Pair pair : kept) {
                double w = 1 / (pair.sigma * pair.sigma);
                double along = pair.own - middle[pair.piece];
                lever += w * along * along;
                product += w * along * (pair.reference - pair.own - offset[pair.piece]);
            }
            drift = lever > 0 ? Math.clamp(product / lever, -MOST_DRIFT, MOST_DRIFT) : 0;
            double sum = 0;
            for (Pair pair : kept) {
                sum += Math.pow(residual(pair, offset, middle, drift) / pair.sigma, 2);
            }
            spread = Math.max(1, Math.sqrt(sum / Math.max(1, kept.size() - count - 1)));
            double slope = drift;
            double limit = 3 * spread;
            List<Pair> next = all.stream().filter(pair -> Math.abs(residual(pair, offset, middle, slope)) <= limit * pair.sigma).toList();
            long pieces = next.stream().mapToInt(Pair::piece).distinct().count();
            if (next.equals(kept) || pieces < count) {
                break;
            }
            kept = next;
        }
        double driftSigma = lever > 0 ? spread / Math.sqrt(lever) : Double.NaN;
        List<ClockTransform> transforms = new ArrayList<>();
        double[] sigmas = new double[count];
        for (int p = 0; p < count; p++) {
            transforms.add(new ClockTransform(offset[p] + drift * (starts[p] - middle[p]), drift, starts[p]));
            double byDrift = lever > 0 ? driftSigma * (starts[p] - middle[p]) : 0;
            sigmas[p] = Math.hypot(spread / Math.sqrt(weight[p]), byDrift);
        }
        List<ClockPieces.Piece> later = IntStream.range(1, count).mapToObj(p -> new ClockPieces.Piece(rows[p], transforms.get(p))).toList();
        double slope = drift;
        double[] residuals = kept.stream().mapToDouble(pair -> residual(pair, offset, middle, slope)).toArray();
        double[] moments = kept.stream().mapToDouble(Pair::reference).toArray();
        return new ClockMatch(new ClockPieces(transforms.getFirst(), later), sigmas, drift,
                driftSigma, residuals, moments);
    }

    private static double residual(Pair pair, double[] offset, double[] middle, double drift) {
        return pair.reference - pair.own - offset[pair.piece] - drift * (pair.own - middle[pair.piece]);
    }

    /** The greatest standard deviation of all pieces. */
    double sigma() {
        return Arrays.stream(sigmas).max().orElse(Double.NaN);
    }

    /** The root mean square of the residuals. */
    double deviation() {
        return Math.sqrt(Arrays.stream(residuals).map(r -> r * r).average().orElse(Double.NaN));
    }
}
