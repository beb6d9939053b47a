package org.operanda.correlation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import javax.measure.Unit;
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
import org.operanda.math.Correlation;
import org.operanda.math.StraightLine;

/**
 * The straight line between two columns of the same frames, for instance edge energy against charge, for all frames or for each branch.
 * <p>
 * Roles: {@code x} and {@code y}, series on the same frames; they may be one measurement. Results: {@code slope} and {@code intercept} ±
 * 1σ, {@code pearson}, {@code spearman}, {@code pairs}, {@code residual_rms}, each one number, or one for each branch; and {@code
 * <y>_fitted}, the line at each frame ± 1σ. Frames where either value is missing, or has no standard deviation that the method needs, take
 * no part.
 */
public final class Regression implements SeriesOperation<RegressionSettings> {
    private static final QuantityKind SLOPE = new QuantityKind("slope", "Slope", "");
    static final QuantityKind COEFFICIENT = new QuantityKind("correlation-coefficient", "Correlation coefficient", "r");
    private static final int FEWEST = 3;
    /** Times their standard deviation that points may lie from the line before it is said. */
    private static final double WIDE = 1.5;
    /** Standard deviations of the reduced χ² above 1 that are no chance. */
    private static final double SIGNIFICANT = 5;
    /** Seconds within which two frames start together. */
    private static final double SAME_TIME = 1e-6;

    @Override
    public Class<RegressionSettings> settingsType() {
        return RegressionSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, RegressionSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        Optional<Dataset> x = column(inputs.get("x"), settings.x(), "x", problems);
        Optional<Dataset> y = column(inputs.get("y"), settings.y(), "y", problems);
        Optional<Dataset> branch = settings.branch().isEmpty() ? Optional.empty() : branch(inputs, settings.branch(), problems);
        if (problems.isEmpty()) {
            check(x.orElseThrow(), y.orElseThrow(), branch, settings.method(), problems);
        }
        if (!problems.isEmpty()) {
            return new OperationResult(List.of(), problems);
        }
        Points points = Points.of(x.orElseThrow(), y.orElseThrow(), settings.method());
        double[] branches = branch.map(b -> b.values().toArray()).orElseGet(() -> new double[points.x.length]);
        double[] distinct = branch.isEmpty()
                ? new double[1]
                : Arrays.stream(branches).filter(b -> !Double.isNaN(b)).distinct().sorted().toArray();
        List<Line> lines = Arrays.stream(distinct).mapToObj(value -> Line.of(points, branches, value, settings.method())).toList();
        for (Line line : lines) {
            line.warn(branch.map(b -> b.name() + " " + Math.round(line.branch)).orElse(""), settings.method(), problems);
        }
        Optional<Axis> axis = branch.map(b -> Axis.of(b.name(), b.quantity(), b.unit(), Values.of(distinct)));
        List<Dataset> results = numbers(lines, axis, x.get(), y.get());
        results.add(fitted(lines, points, branches, y.get()));
        return new OperationResult(results, problems);
    }

    private static Optional<Dataset> column(Measurement measurement, String word, String setting, List<Problem> problems) {
        List<Dataset> columns = Columns.ofFrames(measurement);
        if (word.isEmpty()) {
            if (columns.size() != 1) {
                problems.add(Problem.of(Severity.ERROR, "correlation.column-open",
                        "'" + measurement.name() + "' has " + columns.size() + " columns for " + setting + ".",
                        "Choose one of: " + String.join(", ", columns.stream().map(Dataset::name).toList()) + "."));
            }
            return columns.stream().findFirst();
        }
        return Columns.chosen(measurement, columns, List.of(word), problems).stream().findFirst();
    }

    private static Optional<Dataset> branch(Map<String, Measurement> inputs, String word, List<Problem> problems) {
        List<Problem> notInX = new ArrayList<>();
        Optional<Dataset> found = column(inputs.get("x"), word, "branch", notInX);
        return found.isPresent() ? found : column(inputs.get("y"), word, "branch", problems);
    }

    private static void check(Dataset x, Dataset y, Optional<Dataset> branch, RegressionMethod method, List<Problem> problems) {
        if (!sameFrames(x, y) || branch.isPresent() && !sameFrames(branch.get(), y)) {
            problems.add(Problem.of(Severity.ERROR, "correlation.frames-differ",
                    "'" + x.name() + "' and '" + y.name() + "' do not run along the same frames.",
                    "Resample one onto the frames of the other first."));
        }
        boolean needed = method != RegressionMethod.ORDINARY && y.sigma().isEmpty()
                || method == RegressionMethod.ORTHOGONAL && x.sigma().isEmpty();
        if (needed) {
            problems.add(Problem.of(Severity.ERROR, "correlation.no-sigma",
                    "'" + (y.sigma().isEmpty() ? y : x).name() + "' has no standard deviations, which this method needs.",
                    "Use the method 'ordinary'" + (y.sigma().isPresent() ? " or 'weighted'." : ".")));
        }
    }

    /** Whether two columns run along one axis, or along two whose frames start at the same time. */
    private static boolean sameFrames(Dataset a, Dataset b) {
        Axis left = a.axes().getFirst();
        Axis right = b.axes().getFirst();
        if (left.equals(right) || left.size() != right.size() || left.clock().isEmpty() || right.clock().isEmpty()) {
            return left.equals(right);
        }
        double[] starts = FrameWindows.of(left, left.clock().get()).start();
        double[] others = FrameWindows.of(right, left.clock().get()).start();
        return IntStream.range(0, starts.length).allMatch(i -> Math.abs(starts[i] - others[i]) < SAME_TIME);
    }

    /** The columns as arrays, and which frames take part. */
    private record Points(double[] x, double[] y, double[] sigmaX, double[] sigmaY, boolean[] usable) {

        static Points of(Dataset x, Dataset y, RegressionMethod method) {
            double[] xs = x.values().toArray();
            double[] ys = y.values().toArray();
            double[] sigmaX = method == RegressionMethod.ORTHOGONAL ? x.sigma().orElseThrow().toArray() : ones(xs.length);
            double[] sigmaY = method == RegressionMethod.ORDINARY ? ones(xs.length) : y.sigma().orElseThrow().toArray();
            boolean[] usable = new boolean[xs.length];
            for (int i = 0; i < usable.length; i++) {
                usable[i] = !Double.isNaN(xs[i]) && !Double.isNaN(ys[i]) && sigmaX[i] > 0 && sigmaY[i] > 0;
            }
            return new Points(xs, ys, sigmaX, sigmaY, usable);
        }

        private static double[] ones(int count) {
            double[] ones = new double[count];
            Arrays.fill(ones, 1);
            return ones;
        }

        double[] of(double[] column, int[] frames) {
            return Arrays.stream(frames).mapToDouble(frame -> column[frame]).toArray();
        }
    }

    /** The line through the points of one branch; all NaN when they are too few. */
    private record Line(double branch, StraightLine line, Correlation pearson, Correlation spearman, double[] residuals, int leftOut) {

        static Line of(Points points, double[] branches, double branch, RegressionMethod method) {
            int[] all = IntStream.range(0, branches.length).filter(i -> branches[i] == branch).toArray();
            int[] frames = Arrays.stream(all).filter(i -> points.usable[i]).toArray();
            double[] x = points.of(points.x, frames);
            double[] y = points.of(points.y, frames);
            StraightLine line = frames.length < FEWEST ? none(frames.length) : switch (method) {
                case ORDINARY -> StraightLine.ordinary(x, y);
                case WEIGHTED -> StraightLine.weighted(x, y, points.of(points.sigmaY, frames));
                case ORTHOGONAL -> StraightLine.orthogonal(x, y, points.of(points.sigmaX, frames), points.of(points.sigmaY, frames));
            };
            double[] residuals = IntStream.range(0, x.length).mapToDouble(i -> y[i] - line.value(x[i])).toArray();
            return new Line(branch, line, Correlation.pearson(x, y), Correlation.spearman(x, y), residuals, all.length - frames.length);
        }

        private static StraightLine none(int count) {
            return new StraightLine(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, count);
        }

        double residualRms() {
            return residuals.length < FEWEST ? Double.NaN : Math.sqrt(Arrays.stream(residuals).map(r -> r * r).average().orElseThrow());
        }

        /** Whether the points lie visibly further from the line than the standard deviations that were given allow. */
        boolean scatters() {
            return line.count() > 2 && reducedChiSquare() > Math.max(WIDE * WIDE, 1 + SIGNIFICANT * Math.sqrt(2.0 / (line.count() - 2)));
        }

        double reducedChiSquare() {
            return line.sumOfSquares() / (line.count() - 2);
        }

        void warn(String where, RegressionMethod method, List<Problem> problems) {
            String line = where.isEmpty() ? "the line" : "the line of " + where;
            if (Double.isNaN(this.line.slope())) {
                problems.add(Problem.of(Severity.ERROR, "correlation.no-line",
                        "There are " + residuals.length + " points for " + line + ", which do not decide it.",
                        "A line needs at least " + FEWEST + " points with both values, at different x."));
                return;
            }
            if (leftOut > 0) {
                problems.add(Problem.of(Severity.INFO, "correlation.points-left-out",
                        leftOut + " frames without both values, or without the standard deviations needed, take no part in "
                                + line + ".",
                        ""));
            }
            if (method != RegressionMethod.ORDINARY && scatters()) {
                problems.add(Problem.of(Severity.WARNING, "correlation.scatter", String.format(Locale.ROOT,
                        "The points lie %.1f times as far from %s as their standard deviations allow, on which those of the line rest (reduced χ² %.1f).",
                        Math.sqrt(reducedChiSquare()), line, reducedChiSquare()),
                        "Look at the fit against the data: the relation may not be a line, or the standard deviations are too small."));
            }
            SerialCorrelation.warning(residuals, line, "Its standard deviations are too small.").ifPresent(problems::add);
        }
    }

    private static List<Dataset> numbers(List<Line> lines, Optional<Axis> axis, Dataset x, Dataset y) {
        Unit<?> slopeUnit = Columns.differenceUnit(y.unit()).divide(Columns.differenceUnit(x.unit()));
        List<Dataset> numbers = new ArrayList<>();
        numbers.add(number("slope", SLOPE, slopeUnit, axis, lines, l -> l.line.slope(), Optional.of(l -> l.line.slopeSigma())));
        numbers.add(number("intercept", y.quantity(), y.unit(), axis, lines, l -> l.line.intercept(),
                Optional.of(l -> l.line.interceptSigma())));
        numbers.add(number("pearson", COEFFICIENT, Units.ONE, axis, lines, l -> l.pearson.coefficient(), Optional.empty()));
        numbers.add(number("spearman", COEFFICIENT, Units.ONE, axis, lines, l -> l.spearman.coefficient(), Optional.empty()));
        numbers.add(number("pairs", QuantityKind.COUNT, Units.ONE, axis, lines, l -> l.residuals.length, Optional.empty()));
        numbers.add(
                number("residual_rms", y.quantity(), Columns.differenceUnit(y.unit()), axis, lines, Line::residualRms, Optional.empty()));
        return numbers;
    }

    private static Dataset number(String name, QuantityKind quantity, Unit<?> unit, Optional<Axis> axis, List<Line> lines,
            ToDoubleFunction<Line> value,
            Optional<ToDoubleFunction<Line>> sigma) {
        Values values = Values.of(lines.stream().mapToDouble(value).toArray());
        return new Dataset(name, quantity, unit, axis.stream().toList(), values,
                sigma.map(s -> Values.of(lines.stream().mapToDouble(s).toArray())));
    }

    private static Dataset fitted(List<Line> lines, Points points, double[] branches, Dataset y) {
        double[] values = new double[branches.length];
        double[] sigmas = new double[branches.length];
        for (int i = 0; i < values.length; i++) {
            double branch = branches[i];
            Optional<StraightLine> line = lines.stream().filter(l -> l.branch == branch).map(Line::line).findFirst();
            double x = points.x[i];
            values[i] = line.map(l -> l.value(x)).orElse(Double.NaN);
            sigmas[i] = line.map(l -> l.sigma(x)).orElse(Double.NaN);
        }
        return new Dataset(y.name() + "_fitted", y.quantity(), y.unit(), y.axes(), Values.of(values), Optional.of(Values.of(sigmas)));
    }
}
