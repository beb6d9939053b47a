package org.operanda.correlation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Interpolation;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;

/**
 * How far a column differs between the branches of a quantity that goes up and down, for instance a lattice parameter on charge and on discharge. The series is cut where x turns round; each branch and the next are compared at the same x, by straight lines
 * between frames, within what both cover.
 * <p>
 * Roles: {@code x} and {@code y}, along the same frames. Results: {@code branch} along the frames, from 1; {@code gap}, rising less falling branch, pair × x, with 1σ where y has it; {@code mean_gap}, {@code greatest_gap} and {@code loop_area}, the integral of the gap over x, by pair.
 */
public final class Hysteresis implements SeriesOperation<HysteresisSettings> {
    private static final QuantityKind BRANCH = new QuantityKind("branch", "Branch", "");
    private static final QuantityKind AREA = new QuantityKind("loop-area", "Area of the loop", "");

    @Override
    public Class<HysteresisSettings> settingsType() {
        return HysteresisSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, HysteresisSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        Optional<Dataset> x = Columns.chosen(inputs.get("x"), Columns.ofFrames(inputs.get("x")), List.of(settings.x()), problems).stream()
                .findFirst();
        Optional<Dataset> y = Columns.chosen(inputs.get("y"), Columns.ofFrames(inputs.get("y")), List.of(settings.y()), problems).stream()
                .findFirst();
        if (x.isEmpty() || y.isEmpty()) {
            return new OperationResult(List.of(), problems);
        }
        if (x.get().values().length() != y.get().values().length()) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "correlation.frames-differ",
                    "'" + x.get().name() + "' and '" + y.get().name() + "' do not run along the same frames.",
                    "Resample one onto the frames of the other first."));
        }
        double[] xs = x.get().values().toArray();
        double[] branches = branches(xs, settings.turn());
        int count = (int) Arrays.stream(branches).filter(b -> !Double.isNaN(b)).max().orElse(0);
        Dataset numbers = Dataset.of("branch", BRANCH, Units.ONE, y.get().axes().getFirst(), Values.of(branches));
        if (count < 2) {
            problems.add(Problem.of(Severity.ERROR, "correlation.one-branch", "'" + x.get().name() + "' does not turn round.",
                    "Take a series that holds a charge and a discharge."));
            return new OperationResult(List.of(numbers), problems);
        }
        List<Dataset> datasets = new ArrayList<>(List.of(numbers));
        datasets.addAll(compared(x.get(), y.get(), branches, count, settings.points()));
        return progress.isCancelled() ? OperationResult.EMPTY : new OperationResult(datasets, problems);
    }

    /** The branch of each frame, from 1; a branch ends at the extreme from which x goes back by the part {@code turn} of its range. */
    static double[] branches(double[] x, double turn) {
        double[] branches = new double[x.length];
        Arrays.fill(branches, Double.NaN);
        int[] known = IntStream.range(0, x.length).filter(i -> Double.isFinite(x[i])).toArray();
        double range = Arrays.stream(known).mapToDouble(i -> x[i]).max().orElse(0)
                - Arrays.stream(known).mapToDouble(i -> x[i]).min().orElse(0);
        double back = turn * range;
        int direction = 0;
        int extreme = 0;
        int start = 0;
        int branch = 1;
        for (int i = 1; i < known.length; i++) {
            double change = x[known[i]] - x[known[extreme]];
            if (direction == 0 && Math.abs(x[known[i]] - x[known[0]]) > back) {
                direction = x[known[i]] > x[known[0]] ? 1 : -1;
                extreme = i;
            } else if (direction * change >= 0) {
                extreme = direction == 0 ? extreme : i;
            } else if (direction != 0 && Math.abs(change) > back) {
                for (int j = start; j <= extreme; j++) {
                    branches[known[j]] = branch;
                }
                branch++;
                start = extreme + 1;
                extreme = i;
                direction = -direction;
            }
        }
        for (int j = start; j < known.length; j++) {
            branches[known[j]] = branch;
        }
        return branches;
    }

    private static List<Dataset> compared(Dataset x, Dataset y, double[] branches, int count, int points) {
        double[] xs = x.values().toArray();
        double[] ys = y.values().toArray();
        double[] sigmas = y.sigma().map(Values::toArray).orElse(new double[0]);
        double least = Arrays.stream(xs).filter(Double::isFinite).min().orElseThrow();
        double greatest = Arrays.stream(xs).filter(Double::isFinite).max().orElseThrow();
        double[] grid = new double[points];
        Arrays.setAll(grid, i -> least + (greatest - least) * i / (points - 1));
        int pairs = count - 1;
        double[] gap = new double[pairs * points];
        double[] sigma = new double[pairs * points];
        double[][] numbers = new double[3][pairs];
        for (int p = 0; p < pairs; p++) {
            int branch = p + 1;
            double sign = rises(xs, branches, branch) ? 1 : -1;
            double[] here = Branch.of(xs, ys, branches, branch).at(grid);
            double[] next = Branch.of(xs, ys, branches, branch + 1).at(grid);
            double[] noise = sigmas.length == 0 ? new double[0] : Branch.of(xs, sigmas, branches, branch).at(grid);
            double[] nextNoise = sigmas.length == 0 ? new double[0] : Branch.of(xs, sigmas, branches, branch + 1).at(grid);
            double sum = 0;
            int known = 0;
            double most = Double.NaN;
            for (int i = 0; i < points; i++) {
                double difference = sign * (here[i] - next[i]);
                gap[p * points + i] = difference;
                sigma[p * points + i] = sigmas.length == 0 ? Double.NaN : Math.hypot(noise[i], nextNoise[i]);
                if (!Double.isNaN(difference)) {
                    sum += difference;
                    known++;
                    most = Double.isNaN(most) || Math.abs(difference) > Math.abs(most) ? difference : most;
                }
            }
            numbers[0][p] = sum / known;
            numbers[1][p] = most;
            numbers[2][p] = sum * (greatest - least) / (points - 1);
        }
        Axis pair = Axis.of("pair", BRANCH, Units.ONE, Values.computed(pairs, i -> i + 1.0));
        Axis along = Axis.of(x.name(), x.quantity(), x.unit(), Values.of(grid));
        var unit = Columns.differenceUnit(y.unit());
        return List.of(
                new Dataset("gap", y.quantity(), unit, List.of(pair, along), Values.of(gap),
                        sigmas.length == 0 ? Optional.empty() : Optional.of(Values.of(sigma))),
                Dataset.of("mean_gap", y.quantity(), unit, pair, Values.of(numbers[0])),
                Dataset.of("greatest_gap", y.quantity(), unit, pair, Values.of(numbers[1])),
                Dataset.of("loop_area", AREA, unit.multiply(x.unit()), pair, Values.of(numbers[2])));
    }

    private static boolean rises(double[] x, double[] branches, int branch) {
        int[] frames = IntStream.range(0, x.length).filter(i -> branches[i] == branch).toArray();
        return x[frames[frames.length - 1]] > x[frames[0]];
    }

    /** A branch as a table of rising x; frames that lie behind one already passed are left out. */
    private record Branch(double[] x, double[] y) {

        static Branch of(double[] x, double[] y, double[] branches, int branch) {
            int[] frames = IntStream.range(0, x.length).filter(i -> branches[i] == branch && Double.isFinite(y[i])).boxed()
                    .sorted((a, b) -> Double.compare(x[a], x[b])).mapToInt(i -> i).toArray();
            int[] distinct = IntStream.range(0, frames.length).filter(i -> i == 0 || x[frames[i]] > x[frames[i - 1]]).map(i -> frames[i])
                    .toArray();
            return new Branch(Arrays.stream(distinct).mapToDouble(i -> x[i]).toArray(),
                    Arrays.stream(distinct).mapToDouble(i -> y[i]).toArray());
        }

        double[] at(double[] grid) {
            return Interpolation.linear(x, y, grid);
        }
    }
}
