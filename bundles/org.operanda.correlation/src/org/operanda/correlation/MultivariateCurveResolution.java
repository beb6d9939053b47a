package org.operanda.correlation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.operanda.math.factor.Constraint;
import org.operanda.math.factor.Constraints;
import org.operanda.math.factor.CurveResolution;
import org.operanda.math.factor.CurveResolution.Mode;
import org.operanda.math.factor.CurveResolution.Stop;
import org.operanda.math.factor.PureVariables;

/**
 * Resolves a series of curves into the spectra of its components and their concentrations, without standards: multivariate curve resolution by
 * alternating least squares. See {@link CurveResolution} for method and sources. It starts from the purest frames (SIMPLISMA) and from what is
 * known.
 * <p>
 * Roles: {@value FrameTable#ROLE}, the series; {@value #KNOWN}, optional, curves of components that are known: they are kept as they are, in their
 * order, as the first components. Results: {@code concentration_1} … along the frames, {@code component_1} … along the channels, {@code residual}
 * (frames × channels), {@code residual_deviation} along the frames, {@code lack_of_fit} and {@code explained_variance} in %, and
 * {@code convergence}, the lack of fit by iteration.
 * <p>
 * Where components never stand alone, other pairs fit as well (rotational ambiguity): a small lack of fit does not prove the spectra.
 */
public final class MultivariateCurveResolution implements SeriesOperation<CurveResolutionSettings> {
    /** Role of the curves that are known. */
    public static final String KNOWN = "known";

    @Override
    public Class<CurveResolutionSettings> settingsType() {
        return CurveResolutionSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, CurveResolutionSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        Optional<FrameTable> found = FrameTable.in(inputs, settings.dataset(), settings.from(), settings.to(), problems);
        if (found.isEmpty()) {
            return new OperationResult(List.of(), problems);
        }
        FrameTable table = found.get();
        List<double[]> known = Optional.ofNullable(inputs.get(KNOWN)).map(m -> known(m, table)).orElse(List.of());
        int count = Math.max(known.size(), Math.min(settings.components(), Math.min(table.rows(), table.columns())));
        progress.begin("Curve resolution", settings.iterations());
        CurveResolution resolved = CurveResolution.of(table.numbers(), table.rows(), start(table, known, count, settings),
                concentrations(settings, !known.isEmpty()), spectra(known, settings), new Stop(settings.iterations(), settings.tolerance()),
                () -> {
                    progress.worked(1);
                    return progress.isCancelled();
                });
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        if (!resolved.converged()) {
            problems.add(Problem.of(Severity.WARNING, "correlation.not-converged",
                    String.format(Locale.ROOT, "The lack of fit, %.4g %%, still changed after %d iterations.", resolved.lackOfFit(),
                            resolved.history().length),
                    "Allow more iterations, or a greater tolerance."));
        }
        return new OperationResult(datasets(table, resolved), problems);
    }

    /** The curves of a measurement on the channels of the series, without those that do not cover them. */
    private static List<double[]> known(Measurement measurement, FrameTable table) {
        QuantityKind channel = table.of().axes().getLast().quantity();
        double[] all = table.of().axes().getLast().values().toArray();
        double[] channels = Arrays.stream(table.points()).mapToDouble(j -> all[j]).toArray();
        List<double[]> curves = new ArrayList<>();
        for (Dataset dataset : measurement.datasets()) {
            boolean alike = dataset.quantity().equals(table.of().quantity()) && dataset.rank() > 0 && dataset.rank() <= 2
                    && dataset.axes().getLast().quantity().equals(channel);
            long count = !alike ? 0 : dataset.rank() == 1 ? 1 : dataset.axes().getFirst().size();
            for (long k = 0; k < count; k++) {
                Dataset curve = dataset.rank() == 1 ? dataset : dataset.frame(k);
                curves.add(Interpolation.linear(curve.axes().getLast().values().toArray(), curve.values().toArray(), channels));
            }
        }
        return curves.stream().filter(curve -> Arrays.stream(curve).allMatch(Double::isFinite)).toList();
    }

    private static double[][] start(FrameTable table, List<double[]> known, int count, CurveResolutionSettings settings) {
        int[] pure = PureVariables.rows(table.numbers(), table.rows(), count, settings.purity());
        double[][] start = new double[count][];
        for (int k = 0; k < count; k++) {
            start[k] = k < known.size() ? known.get(k) : table.row(pure[k - known.size()]);
        }
        return start;
    }

    private static Mode concentrations(CurveResolutionSettings settings, boolean spectraAreKnown) {
        List<Constraint> constraints = new ArrayList<>();
        if (settings.smoothing() >= 3) {
            constraints.add(Constraints.smooth(settings.smoothing() | 1));
        }
        Set<Integer> unimodal = new HashSet<>();
        settings.unimodal().forEach(number -> unimodal.add(number.intValue() - 1));
        if (!unimodal.isEmpty()) {
            constraints.add(Constraints.unimodal(unimodal, 1));
        }
        if (settings.closure()) {
            constraints.add(Constraints.closure(1));
        } else if (!spectraAreKnown) {
            constraints.add(Constraints.greatestIsOne());
        }
        return new Mode(settings.nonNegativeConcentrations(), constraints);
    }

    private static Mode spectra(List<double[]> known, CurveResolutionSettings settings) {
        List<Constraint> constraints = new ArrayList<>();
        for (int k = 0; k < known.size(); k++) {
            constraints.add(Constraints.known(k, known.get(k)));
        }
        return new Mode(settings.nonNegativeSpectra(), constraints);
    }

    private static List<Dataset> datasets(FrameTable table, CurveResolution resolved) {
        List<Dataset> datasets = new ArrayList<>();
        Dataset series = table.of();
        for (int k = 0; k < resolved.concentrations().length; k++) {
            datasets.add(table.alongFrames("concentration_" + (k + 1), FactorQuantities.CONCENTRATION, Units.ONE,
                    resolved.concentrations()[k]));
        }
        for (int k = 0; k < resolved.spectra().length; k++) {
            datasets.add(table.alongChannels("component_" + (k + 1), series.quantity(), series.unit(), resolved.spectra()[k]));
        }
        double[][] residuals = new double[table.rows()][];
        double[] deviation = new double[table.rows()];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = resolved.residuals(table.numbers(), i);
            deviation[i] = Math.sqrt(Arrays.stream(residuals[i]).map(r -> r * r).sum() / residuals[i].length);
        }
        datasets.add(residuals(table, residuals));
        datasets.add(table.alongFrames("residual_deviation", series.quantity(), series.unit(), deviation));
        datasets.add(Dataset.scalar("lack_of_fit", FactorQuantities.LACK_OF_FIT, Units.PERCENT, resolved.lackOfFit()));
        datasets.add(Dataset.scalar("explained_variance", FactorQuantities.EXPLAINED, Units.PERCENT, 100 * resolved.explained()));
        Axis iteration = Axis.of("iteration", FactorQuantities.ITERATION, Units.ONE,
                Values.computed(resolved.history().length, i -> i + 1.0));
        datasets.add(Dataset.of("convergence", FactorQuantities.LACK_OF_FIT, Units.PERCENT, iteration, Values.of(resolved.history())));
        return datasets;
    }

    /** What the components leave, NaN for frames and channels that took no part. */
    private static Dataset residuals(FrameTable table, double[][] residuals) {
        Dataset series = table.of();
        int channels = Math.toIntExact(series.axes().getLast().size());
        double[] all = new double[Math.toIntExact(series.values().length())];
        Arrays.fill(all, Double.NaN);
        for (int i = 0; i < residuals.length; i++) {
            for (int j = 0; j < table.columns(); j++) {
                all[table.frames()[i] * channels + table.points()[j]] = residuals[i][j];
            }
        }
        return Dataset.of("residual", series.quantity(), series.unit(), series.axes(), Values.of(all));
    }
}
