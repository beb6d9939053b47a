package org.operanda.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.math.factor.PrincipalComponents;
import org.operanda.math.factor.Scaling;

/**
 * Principal components of a series of curves: how many changes there are, when (scores, a number per frame) and where (loadings, a number per
 * channel), with Malinowski's indicators of how many are more than noise. See {@link PrincipalComponents} for method and sources.
 * <p>
 * Role: {@value FrameTable#ROLE}. Results: {@code score_1} … along the frames in the unit of the series, {@code loading_1} … along the channels,
 * and by component {@code singular_value}, {@code explained_variance} in %, {@code real_error}, {@code imbedded_error} and {@code indicator}, whose
 * least value tells the number of components, {@code component_count}, {@code reduced_eigenvalue} and {@code significance_level} in %, how probable it
 * is that a component is noise; {@code mean}, the curve that was taken off, and on demand {@code rebuilt}, the series of the first components alone.
 */
public final class PrincipalComponentAnalysis implements SeriesOperation<PrincipalComponentsSettings> {

    @Override
    public Class<PrincipalComponentsSettings> settingsType() {
        return PrincipalComponentsSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, PrincipalComponentsSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        Optional<FrameTable> found = FrameTable.in(inputs, settings.dataset(), settings.from(), settings.to(), problems);
        if (found.isEmpty()) {
            return new OperationResult(List.of(), problems);
        }
        FrameTable table = found.get();
        int count = Math.min(settings.components(), Math.min(table.rows(), table.columns()) - 1);
        PrincipalComponents components = settings.exact()
                ? PrincipalComponents.exact(table.numbers(), count, settings.centre(), settings.scaling())
                : PrincipalComponents.of(table.numbers(), count, settings.centre(), settings.scaling(), settings.seed());
        return progress.isCancelled() ? OperationResult.EMPTY : new OperationResult(datasets(table, components, settings), problems);
    }

    private static List<Dataset> datasets(FrameTable table, PrincipalComponents components, PrincipalComponentsSettings settings) {
        var unit = settings.scaling() == Scaling.NONE ? table.of().unit() : Units.ONE;
        int count = components.singularValues().length;
        double[] explained = components.explained();
        List<Dataset> datasets = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            datasets.add(table.alongFrames("score_" + (k + 1), FactorQuantities.SCORE, unit, components.scores()[k]));
        }
        for (int k = 0; k < count; k++) {
            datasets.add(table.alongChannels("loading_" + (k + 1), FactorQuantities.LOADING, Units.ONE, components.loadings()[k]));
        }
        datasets.add(FrameTable.byComponent("singular_value", FactorQuantities.SINGULAR_VALUE, unit, count,
                k -> components.singularValues()[k]));
        datasets.add(
                FrameTable.byComponent("explained_variance", FactorQuantities.EXPLAINED, Units.PERCENT, count, k -> 100 * explained[k]));
        datasets.add(FrameTable.byComponent("real_error", FactorQuantities.REAL_ERROR, unit, count, k -> components.realError(k + 1)));
        datasets.add(FrameTable.byComponent("imbedded_error", FactorQuantities.IMBEDDED_ERROR, unit, count,
                k -> components.imbeddedError(k + 1)));
        datasets.add(FrameTable.byComponent("indicator", FactorQuantities.INDICATOR, unit, count, k -> components.indicator(k + 1)));
        datasets.add(FrameTable.byComponent("reduced_eigenvalue", FactorQuantities.REDUCED_EIGENVALUE, Units.ONE, count,
                k -> components.reducedEigenvalue(k + 1)));
        datasets.add(FrameTable.byComponent("significance_level", FactorQuantities.SIGNIFICANCE, Units.PERCENT, count,
                k -> 100 * components.significance(k + 1)));
        datasets.add(Dataset.scalar("component_count", QuantityKind.COUNT, Units.ONE, components.count()));
        if (settings.rebuilt() > 0) {
            int used = Math.min(settings.rebuilt(), count);
            datasets.add(table.map("rebuilt", (i, j) -> components.rebuilt(used, i, j)));
        }
        datasets.add(table.alongChannels("mean", table.of().quantity(), table.of().unit(), components.mean()));
        return datasets;
    }
}
