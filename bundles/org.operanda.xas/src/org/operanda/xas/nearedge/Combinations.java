package org.operanda.xas.nearedge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.xas.LinearCombination;
import org.operanda.xas.LinearCombinationSettings;

/**
 * Fits a series with every combination of its standards and ranks them: which standards does one need? Roles {@value #SERIES} and
 * {@value #STANDARDS} as in {@link LinearCombination}, which fits each of them.
 * <p>
 * Along the rank, best first, are given {@value #R_FACTOR}, the mean over the frames; {@value #COUNT}, how many standards the combination
 * has; {@value #CRITERION}, n ln(R) + 2 (number of fractions), less its least value, by which the combinations are ranked (H. Akaike, IEEE
 * Trans. Autom. Control 19 (1974) 716), so that a standard that only fits noise does not help, with n the number of points of a frame; and
 * {@code fraction_1} … for each standard the mean over the frames and one standard deviation of it, NaN where it is not in the combination.
 */
public final class Combinations implements SeriesOperation<CombinationsSettings> {
    public static final String SERIES = "series";
    public static final String STANDARDS = "standards";
    public static final String R_FACTOR = "r_factor";
    public static final String COUNT = "standards_used";
    public static final String CRITERION = "information_criterion";
    private static final int MOST_STANDARDS = 16;
    private static final int MOST_COMBINATIONS = 4000;

    @Override
    public Class<CombinationsSettings> settingsType() {
        return CombinationsSettings.class;
    }

    /** One combination and what its fit gave. */
    private record Ranked(int[] standards, double factor, double criterion, double[] fraction, double[] sigma) {}

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, CombinationsSettings settings, Progress progress) {
        Optional<Measurement> standards = Optional.ofNullable(inputs.get(STANDARDS));
        int count = standards.flatMap(m -> LinearCombination.spectra(Optional.of(m), settings.dataset()))
                .map(d -> d.rank() == 1 ? 1 : Math.toIntExact(d.axes().getFirst().size())).orElse(0);
        if (count == 0 || count > MOST_STANDARDS || inputs.get(SERIES) == null) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "xas.combinations.input",
                    count > MOST_STANDARDS
                            ? "There are " + count + " standards; combinations of at most " + MOST_STANDARDS + " are tried."
                            : "The input '" + (count == 0 ? STANDARDS : SERIES) + "' holds no spectra along an energy axis.",
                    "Choose measurements with normalised absorption, or fewer standards."));
        }
        List<int[]> subsets = subsets(count, Math.min(settings.mostStandards(), count));
        progress.begin("Combinations", subsets.size());
        LinearCombinationSettings fit = new LinearCombinationSettings(settings.dataset(), settings.start(), settings.end(),
                settings.nonNegative(), settings.sumToOne());
        List<Ranked> ranked = new ArrayList<>();
        for (int[] subset : subsets) {
            if (progress.isCancelled()) {
                return OperationResult.EMPTY;
            }
            LinearCombination.Summary summary = LinearCombination.of(inputs.get(SERIES), standards.get(), subset, fit);
            if (summary.frames() > 0) {
                int free = subset.length - (settings.sumToOne() ? 1 : 0);
                double criterion = summary.points() * Math.log(Math.max(summary.factor(), Double.MIN_NORMAL)) + 2 * free;
                ranked.add(new Ranked(subset, summary.factor(), criterion, summary.fraction(), summary.sigma()));
            }
            progress.worked(1);
        }
        if (ranked.isEmpty()) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "xas.combinations.range", "No combination could be fitted.",
                    "Widen the range, or choose standards that cover it."));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::criterion));
        return result(ranked, count);
    }

    /** All choices of up to that many, in order of their size. */
    static List<int[]> subsets(int count, int most) {
        List<int[]> subsets = new ArrayList<>();
        for (int size = 1; size <= most; size++) {
            int wanted = size;
            IntStream.range(1, 1 << count).filter(bits -> Integer.bitCount(bits) == wanted).limit(MOST_COMBINATIONS)
                    .forEach(bits -> subsets.add(IntStream.range(0, count).filter(k -> (bits >> k & 1) != 0).toArray()));
        }
        return subsets;
    }

    private static OperationResult result(List<Ranked> ranked, int count) {
        int size = ranked.size();
        Axis rank = Axis.of("rank", QuantityKind.INDEX, Units.ONE, Values.computed(size, i -> i + 1));
        double least = ranked.getFirst().criterion();
        List<Dataset> datasets = new ArrayList<>();
        datasets.add(Dataset.of(R_FACTOR, QuantityKind.FRACTION, Units.ONE, rank, of(ranked, Ranked::factor)));
        datasets.add(Dataset.of(CRITERION, QuantityKind.UNKNOWN, Units.ONE, rank, of(ranked, r -> r.criterion() - least)));
        datasets.add(Dataset.of(COUNT, QuantityKind.COUNT, Units.ONE, rank, of(ranked, r -> r.standards().length)));
        for (int k = 0; k < count; k++) {
            int standard = k;
            datasets.add(new Dataset("fraction_" + (k + 1), QuantityKind.FRACTION, Units.ONE, List.of(rank),
                    of(ranked, r -> value(r, r.fraction(), standard)), Optional.of(of(ranked, r -> value(r, r.sigma(), standard)))));
        }
        return new OperationResult(datasets, List.of());
    }

    private static double value(Ranked ranked, double[] values, int standard) {
        int at = Arrays.binarySearch(ranked.standards(), standard);
        return at < 0 ? Double.NaN : values[at];
    }

    private static Values of(List<Ranked> ranked, ToDoubleFunction<Ranked> number) {
        return Values.of(ranked.stream().mapToDouble(number).toArray());
    }
}
