package org.operanda.correlation;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.operanda.math.factor.Clusters;
import org.operanda.math.factor.CurveResolution;
import org.operanda.math.factor.EvolvingFactors;
import org.operanda.math.factor.KeySet;
import org.operanda.math.factor.NonNegativeFactors;
import org.operanda.math.factor.PrincipalComponents;
import org.operanda.math.factor.PureVariables;
import org.operanda.math.factor.Scaling;
import org.operanda.math.factor.Table;

/** The spectra that curve resolution starts from. */
final class ResolutionStart {
    private static final int SWEEPS = 100;
    private static final int STARTS = 10;
    private static final int MOST_COMPONENTS = 20;

    private ResolutionStart() {}

    /** As many spectra as there are components; known ones first in their places. */
    static double[][] of(Table table, ResolutionModes modes, CurveResolutionSettings settings, BooleanSupplier cancelled) {
        int count = modes.count();
        double[][] start = start(table, count, settings, cancelled);
        int[] free = IntStream.range(0, count).filter(k -> !modes.known().containsKey(k)).toArray();
        double[][] spectra = new double[count][];
        modes.known().forEach((k, spectrum) -> spectra[k] = spectrum);
        for (int k = 0; k < free.length; k++) {
            spectra[free[k]] = start[k];
        }
        return spectra;
    }

    private static double[][] start(Table table, int count, CurveResolutionSettings settings, BooleanSupplier cancelled) {
        return switch (settings.start()) {
            case PURE_FRAMES -> rows(table, PureVariables.rows(table, count, settings.purity()));
            case KEY_FRAMES -> rows(table,
                    KeySet.rows(PrincipalComponents.of(table, count, false, Scaling.NONE, settings.seed()), count, settings.purity()));
            case PURE_CHANNELS -> {
                Table turned = table.transposed();
                yield fitted(table, rows(turned, PureVariables.rows(turned, count, settings.purity())), settings);
            }
            case EVOLVING_FACTORS -> fitted(table, EvolvingFactors.of(table, count, 1, settings.seed()).profiles(), settings);
            case NON_NEGATIVE_FACTORS -> NonNegativeFactors.of(table, count, SWEEPS, settings.seed(), cancelled).spectra();
            case CLUSTERS -> clusters(table, count, settings, cancelled);
        };
    }

    private static double[][] rows(Table table, int[] rows) {
        return Arrays.stream(rows).mapToObj(table::row).toArray(double[][]::new);
    }

    private static double[][] fitted(Table table, double[][] concentrations, CurveResolutionSettings settings) {
        return CurveResolution.spectraOf(table, concentrations, settings.nonNegativeSpectra());
    }

    /** The mean frames of clusters in the space of the components; frames of the table where there are fewer clusters than components. */
    private static double[][] clusters(Table table, int count, CurveResolutionSettings settings, BooleanSupplier cancelled) {
        int components = Math.min(MOST_COMPONENTS, Math.min(table.rows(), table.columns()) - 1);
        double[][] scores = PrincipalComponents.of(table, Math.min(components, count), false, Scaling.NONE, settings.seed()).scores();
        Table turned = Table.of(Arrays.stream(scores).flatMapToDouble(Arrays::stream).toArray(), scores.length).transposed();
        double[][] points = rows(turned, IntStream.range(0, table.rows()).toArray());
        int[] labels = Clusters.means(points, count, STARTS, settings.seed(), cancelled).labels();
        double[][] memberships = new double[count][table.rows()];
        for (int i = 0; i < labels.length; i++) {
            memberships[labels[i]][i] = 1;
        }
        return fitted(table, memberships, settings);
    }
}
