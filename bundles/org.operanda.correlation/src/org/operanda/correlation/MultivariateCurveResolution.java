package org.operanda.correlation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.operanda.correlation.Augmentation.Part;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.math.factor.CurveResolution;
import org.operanda.math.factor.CurveResolution.Stop;
import org.operanda.math.factor.FeasibleBands;

/**
 * Resolves a series of curves into the spectra of its components and their concentrations, without standards: multivariate curve resolution by
 * alternating least squares. See {@link CurveResolution} for method and sources.
 * <p>
 * Roles: {@value FrameTable#ROLE}, the series; {@value #KNOWN}, optional, curves of components that are known: unless a constraint says which component one is, they are
 * kept as they are, in their order, as the first components; {@value #PROFILES}, optional, columns along the frames that a constraint names; {@code cell_2} …
 * {@code cell_4}, series of other cells with the same spectra, put below the first; {@code technique_2} … {@code technique_4}, what other techniques saw of the same cell,
 * taken at the moments of the first one's frames and put beside it.
 * <p>
 * Results: {@code concentration_1} … along the frames, {@code component_1} … along the channels in the range, {@code residual}
 * (frames × channels, computed when it is read), {@code residual_deviation} along the frames, {@code lack_of_fit} and {@code explained_variance} in %, and
 * {@code convergence}, the lack of fit by iteration; those of other cells and techniques begin with the role's name. With feasible bands, {@code concentration_1_least},
 * {@code concentration_1_greatest}, {@code component_1_least} … where the component's share of the signal is least and greatest, and {@code share_least} and
 * {@code share_greatest} by component.
 * <p>
 * Where components never stand alone, other pairs fit as well (rotational ambiguity): a small lack of fit does not prove the spectra. The bands say by how much.
 */
public final class MultivariateCurveResolution implements SeriesOperation<CurveResolutionSettings> {
    /** Role of the curves that are known. */
    public static final String KNOWN = "known";
    /** Role of the columns that constraints name. */
    public static final String PROFILES = "profiles";

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
        Augmentation table = Augmentation.of(found.get(), inputs, settings.weights(), problems);
        progress.begin("Curve resolution", settings.iterations());
        ResolutionModes modes = ResolutionModes.of(table, inputs, settings, problems);
        BooleanSupplier cancelled = progress::isCancelled;
        double[][] start = ResolutionStart.of(table.whole(), modes, settings, cancelled);
        CurveResolution resolved = CurveResolution.of(table.whole(), start, modes.concentrations(), modes.spectra(),
                new Stop(settings.iterations(), settings.tolerance()), () -> {
                    progress.worked(1);
                    return progress.isCancelled();
                });
        if (!resolved.converged()) {
            problems.add(Problem.of(Severity.WARNING, "correlation.not-converged",
                    String.format(Locale.ROOT, "The lack of fit, %.4g %%, still changed after %d iterations.", resolved.lackOfFit(),
                            resolved.history().length),
                    "Allow more iterations, or a greater tolerance."));
        }
        List<Dataset> datasets = progress.isCancelled() ? List.of() : datasets(table, resolved);
        if (settings.bands() && !progress.isCancelled()) {
            datasets.addAll(bands(table, resolved, modes, cancelled, problems));
        }
        return progress.isCancelled() ? OperationResult.EMPTY : new OperationResult(datasets, problems);
    }

    private static List<Dataset> datasets(Augmentation table, CurveResolution resolved) {
        List<Dataset> datasets = new ArrayList<>();
        for (Part part : table.parts()) {
            if (part.prefix().isEmpty() || part.row() > 0) {
                datasets.addAll(alongFrames(part, "concentration_", "", resolved.concentrations()));
            }
            if (part.prefix().isEmpty() || part.column() > 0) {
                datasets.addAll(alongChannels(part, "component_", "", resolved.spectra()));
            }
        }
        for (Part part : table.parts()) {
            datasets.addAll(residuals(part, resolved));
        }
        datasets.add(Dataset.scalar("lack_of_fit", FactorQuantities.LACK_OF_FIT, Units.PERCENT, resolved.lackOfFit()));
        datasets.add(Dataset.scalar("explained_variance", FactorQuantities.EXPLAINED, Units.PERCENT, 100 * resolved.explained()));
        Axis iteration = Axis.of("iteration", FactorQuantities.ITERATION, Units.ONE,
                Values.computed(resolved.history().length, i -> i + 1.0));
        datasets.add(Dataset.of("convergence", FactorQuantities.LACK_OF_FIT, Units.PERCENT, iteration, Values.of(resolved.history())));
        return datasets;
    }

    private static List<Dataset> alongFrames(Part part, String name, String end, double[][] profiles) {
        return IntStream.range(0, profiles.length).mapToObj(k -> part.table().alongFrames(part.prefix() + name + (k + 1) + end,
                FactorQuantities.CONCENTRATION, Units.ONE, part.ofRows(profiles[k]))).toList();
    }

    private static List<Dataset> alongChannels(Part part, String name, String end, double[][] profiles) {
        Dataset series = part.table().of();
        return IntStream.range(0, profiles.length)
                .mapToObj(k -> part.table().alongChannels(part.prefix() + name + (k + 1) + end, series.quantity(),
                        series.unit(), part.ofColumns(profiles[k])))
                .toList();
    }

    /** What the components leave of a series: the map, its deviation by frame, and for one of several series its own lack of fit. */
    private static List<Dataset> residuals(Part part, CurveResolution resolved) {
        FrameTable table = part.table();
        Dataset series = table.of();
        double[][] c = Arrays.stream(resolved.concentrations()).map(part::ofRows).toArray(double[][]::new);
        double[][] s = Arrays.stream(resolved.spectra()).map(part::ofColumns).toArray(double[][]::new);
        CurveResolution own = new CurveResolution(c, s, Double.NaN, new double[0], true);
        double[] left = IntStream.range(0, table.rows()).parallel()
                .mapToDouble(i -> Arrays.stream(own.residuals(table.numbers(), i)).map(r -> r * r).sum()).toArray();
        double[] deviation = Arrays.stream(left).map(sum -> Math.sqrt(sum / table.columns())).toArray();
        double[] row = new double[table.columns()];
        double all = 0;
        for (int i = 0; i < table.rows(); i++) {
            table.numbers().copy(i, 1, row);
            all += Arrays.stream(row).map(v -> v * v).sum();
        }
        List<Dataset> datasets = new ArrayList<>();
        datasets.add(table.map(part.prefix() + "residual", (i, j) -> {
            double rest = table.numbers().at(i, j);
            for (int k = 0; k < c.length; k++) {
                rest -= c[k][i] * s[k][j];
            }
            return rest;
        }));
        datasets.add(table.alongFrames(part.prefix() + "residual_deviation", series.quantity(), series.unit(), deviation));
        if (!part.prefix().isEmpty()) {
            datasets.add(Dataset.scalar(part.prefix() + "lack_of_fit", FactorQuantities.LACK_OF_FIT, Units.PERCENT,
                    100 * Math.sqrt(Arrays.stream(left).sum() / all)));
        }
        return datasets;
    }

    private static List<Dataset> bands(Augmentation table, CurveResolution resolved, ResolutionModes modes, BooleanSupplier cancelled,
            List<Problem> problems) {
        List<FeasibleBands> bands = FeasibleBands.of(resolved.concentrations(), resolved.spectra(), modes.concentrationsOfAnyScale(),
                modes.spectra(),
                modes.closed(), cancelled);
        int count = bands.size();
        List<Dataset> datasets = new ArrayList<>();
        for (boolean least : new boolean[] {true, false}) {
            String end = least ? "_least" : "_greatest";
            double[][] c = new double[count][];
            double[][] s = new double[count][];
            for (int k = 0; k < count; k++) {
                FeasibleBands.End at = least ? bands.get(k).least() : bands.get(k).greatest();
                double scale = modes.scaleIsFree() ? Arrays.stream(at.concentration()).max().orElse(1) : 1;
                c[k] = Arrays.stream(at.concentration()).map(v -> v / scale).toArray();
                s[k] = Arrays.stream(at.spectrum()).map(v -> v * scale).toArray();
                if (!at.kept()) {
                    problems.add(Problem.of(Severity.WARNING, "correlation.band-open", String.format(Locale.ROOT,
                            "The band of component %d breaks a constraint by %.2g of the profiles where its share is %s.", k + 1,
                            at.violation(),
                            least ? "least" : "greatest"), "Take it as a bound that lies too far out, or look at the constraints."));
                }
            }
            for (Part part : table.parts()) {
                if (part.prefix().isEmpty() || part.row() > 0) {
                    datasets.addAll(alongFrames(part, "concentration_", end, c));
                }
                if (part.prefix().isEmpty() || part.column() > 0) {
                    datasets.addAll(alongChannels(part, "component_", end, s));
                }
            }
            datasets.add(FrameTable.byComponent("share" + end, FactorQuantities.SHARE, Units.ONE, count,
                    k -> (least ? bands.get(k).least() : bands.get(k).greatest()).share()));
        }
        return datasets;
    }
}
