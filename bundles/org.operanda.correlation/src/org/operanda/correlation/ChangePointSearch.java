package org.operanda.correlation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.operanda.math.ChangePoints;
import org.operanda.math.Noise;

/**
 * Where the course of a column changes, and where it stands still: the column is cut into straight pieces; see {@link ChangePoints} for method and source. What is found in one measurement marks all: {@code segment} can be put on the frames of any other
 * with {@code correlation.resample}, and regressions and means taken piece by piece.
 * <p>
 * Role: {@code series}. Results: {@code change} ± 1σ, the moments in s of the series' clock, and {@code jump}, by how much the column jumps there, both by number; {@code segment}, the number of the piece, {@code plateau}, 1 where the course is flat, and {@code straight}, the
 * pieces' values, along the frames; {@code slope} per second and {@code level}, the mean, by piece.
 */
public final class ChangePointSearch implements SeriesOperation<ChangePointSettings> {
    private static final QuantityKind SEGMENT = new QuantityKind("segment", "Segment", "");
    private static final QuantityKind PLATEAU = new QuantityKind("plateau", "Plateau", "");
    private static final QuantityKind CHANGE = new QuantityKind("change", "Change", "");
    private static final int MOST = 20_000;

    @Override
    public Class<ChangePointSettings> settingsType() {
        return ChangePointSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, ChangePointSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        Measurement series = inputs.get("series");
        List<Problem> problems = new ArrayList<>();
        List<Dataset> columns = Columns.ofFrames(series);
        Optional<Dataset> chosen = settings.column().isEmpty() && columns.size() == 1
                ? Optional.of(columns.getFirst())
                : Columns.chosen(series, columns, List.of(settings.column()), problems).stream().findFirst();
        if (chosen.isEmpty()) {
            return new OperationResult(List.of(), problems);
        }
        double[] all = chosen.get().values().toArray();
        double[] axis = chosen.get().axes().getFirst().values().toArray();
        int[] known = IntStream.range(0, all.length).filter(i -> Double.isFinite(all[i]) && Double.isFinite(axis[i])).toArray();
        if (known.length < 2 * settings.fewest() || known.length > MOST) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "correlation.change-frames",
                    "'" + chosen.get().name() + "' has values in " + known.length + " frames; between " + 2 * settings.fewest() + " and "
                            + MOST + " can be cut.",
                    known.length > MOST
                            ? "Resample it to the frames of another series first."
                            : "Take a longer series, or shorter pieces."));
        }
        double[] x = Arrays.stream(known).mapToDouble(i -> axis[i]).toArray();
        double[] y = Arrays.stream(known).mapToDouble(i -> all[i]).toArray();
        double range = Arrays.stream(y).max().orElse(0) - Arrays.stream(y).min().orElse(0);
        double noise = Math.max(Noise.standardDeviation(x, y), 1e-6 * range);
        if (!(noise > 0)) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "correlation.change-none",
                    "'" + chosen.get().name() + "' does not change at all.", "Choose another column."));
        }
        ChangePoints found = ChangePoints.of(x, y, noise, settings.penalty() * 4 * Math.log(y.length), settings.fewest());
        return progress.isCancelled()
                ? OperationResult.EMPTY
                : new OperationResult(datasets(chosen.get(), known, x, y, noise, found, settings), problems);
    }

    private static List<Dataset> datasets(Dataset column, int[] known, double[] x, double[] y, double noise, ChangePoints found,
            ChangePointSettings settings) {
        int pieces = found.starts().length;
        int frames = Math.toIntExact(column.values().length());
        double[][] along = new double[3][frames];
        Arrays.stream(along).forEach(values -> Arrays.fill(values, Double.NaN));
        double[] level = new double[pieces];
        double[] moment = new double[pieces - 1];
        double[] sigma = new double[pieces - 1];
        double[] jump = new double[pieces - 1];
        for (int p = 0; p < pieces; p++) {
            int from = found.starts()[p];
            int to = p + 1 < pieces ? found.starts()[p + 1] : y.length;
            boolean flat = Math.abs(found.slopes()[p]) * (x[to - 1] - x[from]) <= settings.flat() * noise;
            level[p] = Arrays.stream(y, from, to).average().orElseThrow();
            for (int i = from; i < to; i++) {
                along[0][known[i]] = p + 1;
                along[1][known[i]] = flat ? 1 : 0;
                along[2][known[i]] = found.intercepts()[p] + found.slopes()[p] * x[i];
            }
            if (p > 0) {
                double step = x[from] - x[from - 1];
                moment[p - 1] = x[from - 1] + step / 2;
                sigma[p - 1] = found.sigma(p, x, y, noise) * step;
                jump[p - 1] = found.intercepts()[p] - found.intercepts()[p - 1]
                        + (found.slopes()[p] - found.slopes()[p - 1]) * moment[p - 1];
            }
        }
        Axis axis = column.axes().getFirst();
        Axis number = Axis.of("change", CHANGE, Units.ONE, Values.computed(pieces - 1, i -> i + 1.0));
        Axis piece = Axis.of("segment", SEGMENT, Units.ONE, Values.computed(pieces, i -> i + 1.0));
        QuantityKind slope = new QuantityKind("slope", "Slope", "");
        return List.of(
                new Dataset("change", axis.quantity(), axis.unit(), List.of(number), Values.of(moment), Optional.of(Values.of(sigma))),
                Dataset.of("jump", column.quantity(), Columns.differenceUnit(column.unit()), number, Values.of(jump)),
                Dataset.of("segment", SEGMENT, Units.ONE, axis, Values.of(along[0])),
                Dataset.of("plateau", PLATEAU, Units.ONE, axis, Values.of(along[1])),
                Dataset.of("straight", column.quantity(), column.unit(), axis, Values.of(along[2])),
                Dataset.of("slope", slope, Columns.differenceUnit(column.unit()).divide(axis.unit()), piece, Values.of(found.slopes())),
                Dataset.of("level", column.quantity(), column.unit(), piece, Values.of(level)));
    }
}
