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
import org.operanda.math.factor.Clusters;
import org.operanda.math.factor.Clusters.Linkage;
import org.operanda.math.factor.PrincipalComponents;
import org.operanda.math.factor.Scaling;
import org.operanda.math.factor.Table;

/**
 * Groups of frames whose curves resemble each other, by k-means or by joining the nearest; see {@link Clusters} for methods and sources. Frames are compared by the scores of their
 * first components, centred.
 * <p>
 * Role: {@value FrameTable#ROLE}. Results: {@code cluster} along the frames, from 1 in the order of appearance; {@code cluster_mean_1} …, the mean curve of each, along the channels;
 * {@code frames_in_cluster} by cluster; for groups that were joined, {@code join_height}, the distances at which, from the last join back.
 */
public final class FrameClusters implements SeriesOperation<ClusterSettings> {
    private static final int STARTS = 10;
    private static final int MOST_FRAMES = 5000;

    @Override
    public Class<ClusterSettings> settingsType() {
        return ClusterSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, ClusterSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        Optional<FrameTable> found = FrameTable.in(inputs, settings.dataset(), settings.from(), settings.to(), problems);
        if (found.isEmpty()) {
            return new OperationResult(List.of(), problems);
        }
        FrameTable table = found.get();
        if (settings.method() != ClusterMethod.K_MEANS && table.rows() > MOST_FRAMES) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "correlation.many-frames",
                    table.rows() + " frames are too many to be compared in pairs, the most is " + MOST_FRAMES + ".",
                    "Use k-means, or fewer frames."));
        }
        double[][] points = points(table, settings);
        int count = Math.min(settings.clusters(), points.length);
        List<Dataset> datasets = new ArrayList<>();
        Clusters clusters;
        if (settings.method() == ClusterMethod.K_MEANS) {
            clusters = Clusters.means(points, count, STARTS, settings.seed(), progress::isCancelled);
        } else {
            Clusters.Tree tree = Clusters.tree(points, Linkage.valueOf(settings.method().name()));
            clusters = tree.cut(count);
            int joins = Math.min(tree.joins().length, settings.clusters() + 10);
            Axis axis = Axis.of("clusters", QuantityKind.COUNT, Units.ONE, Values.computed(joins, i -> i + 1.0));
            datasets.add(Dataset.of("join_height", FactorQuantities.DISTANCE, table.of().unit(), axis,
                    Values.of(IntStream.range(0, joins).mapToDouble(i -> tree.joins()[tree.joins().length - 1 - i].height()).toArray())));
        }
        datasets.addAll(0, datasets(table, clusters));
        return progress.isCancelled() ? OperationResult.EMPTY : new OperationResult(datasets, problems);
    }

    private static double[][] points(FrameTable table, ClusterSettings settings) {
        int components = Math.min(settings.components(), Math.min(table.rows(), table.columns()) - 1);
        double[][] scores = PrincipalComponents.of(table.numbers(), components, true, Scaling.NONE, settings.seed()).scores();
        Table turned = Table.of(Arrays.stream(scores).flatMapToDouble(Arrays::stream).toArray(), scores.length).transposed();
        return IntStream.range(0, table.rows()).mapToObj(turned::row).toArray(double[][]::new);
    }

    private static List<Dataset> datasets(FrameTable table, Clusters clusters) {
        int count = clusters.centres().length;
        double[][] means = new double[count][table.columns()];
        double[] sizes = new double[count];
        double[] row = new double[table.columns()];
        for (int i = 0; i < table.rows(); i++) {
            int cluster = clusters.labels()[i];
            sizes[cluster]++;
            table.numbers().copy(i, 1, row);
            for (int j = 0; j < row.length; j++) {
                means[cluster][j] += row[j];
            }
        }
        List<Dataset> datasets = new ArrayList<>();
        datasets.add(table.alongFrames("cluster", FactorQuantities.CLUSTER, Units.ONE,
                Arrays.stream(clusters.labels()).mapToDouble(label -> label + 1).toArray()));
        for (int k = 0; k < count; k++) {
            double size = sizes[k];
            datasets.add(table.alongChannels("cluster_mean_" + (k + 1), table.of().quantity(), table.of().unit(),
                    Arrays.stream(means[k]).map(sum -> sum / size).toArray()));
        }
        Axis axis = Axis.of("cluster", FactorQuantities.CLUSTER, Units.ONE, Values.computed(count, k -> k + 1.0));
        datasets.add(Dataset.of("frames_in_cluster", QuantityKind.COUNT, Units.ONE, axis, Values.of(sizes)));
        return datasets;
    }
}
