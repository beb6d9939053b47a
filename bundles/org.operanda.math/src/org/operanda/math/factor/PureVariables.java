package org.operanda.math.factor;

import java.util.stream.IntStream;
import org.operanda.math.DotProduct;

/**
 * Which rows of a table are most unlike each other, as start for curve resolution.
 */
public final class PureVariables {

    private PureVariables() {}

    /**
     * The purest rows by the interactive self-modelling method of W. Windig and J. Guilment (SIMPLISMA, Anal. Chem. 63 (1991) 1425), with rows
     * taken as the variables: the purity of a row is its standard deviation over its mean plus {@code offset} parts of the greatest mean,
     * times the determinant that tells how much it differs from those chosen before.
     *
     * @param offset keeps rows of mere noise from looking pure, usually 0.01 … 0.1
     * @return numbers of rows, the purest first
     */
    public static int[] rows(Table table, int count, double offset) {
        int rows = table.rows();
        int columns = table.columns();
        double[] mean = new double[rows];
        double[] deviation = new double[rows];
        double[][] unit = new double[rows][];
        IntStream.range(0, rows).parallel().forEach(i -> {
            unit[i] = table.row(i);
            for (int j = 0; j < columns; j++) {
                mean[i] += unit[i][j] / columns;
            }
            for (int j = 0; j < columns; j++) {
                double difference = unit[i][j] - mean[i];
                deviation[i] += difference * difference / columns;
            }
            deviation[i] = Math.sqrt(deviation[i]);
        });
        double level = offset * IntStream.range(0, rows).mapToDouble(i -> mean[i]).max().orElse(0);
        IntStream.range(0, rows).parallel().forEach(i -> {
            double length = Math.sqrt(columns * (deviation[i] * deviation[i] + (mean[i] + level) * (mean[i] + level)));
            for (int j = 0; j < columns; j++) {
                unit[i][j] /= length;
            }
        });
        return chosen(mean, deviation, unit, level, count);
    }

    /** The determinant is that of the correlations, so that it shrinks by what the chosen rows leave of a row: Gram–Schmidt row by row. */
    private static int[] chosen(double[] mean, double[] deviation, double[][] unit, double level, int count) {
        int[] chosen = new int[count];
        double[] weight = IntStream.range(0, mean.length).mapToDouble(i -> squared(unit[i])).toArray();
        for (int k = 0; k < count; k++) {
            int best = 0;
            double most = -1;
            for (int i = 0; i < mean.length; i++) {
                double purity = weight[i] * deviation[i] / (mean[i] + level);
                if (purity > most) {
                    most = purity;
                    best = i;
                }
            }
            chosen[k] = best;
            double[] taken = unit[best].clone();
            double size = squared(taken);
            IntStream.range(0, unit.length).parallel().forEach(i -> {
                double along = size > 0 ? DotProduct.of(unit[i], taken) / size : 0;
                for (int j = 0; j < taken.length; j++) {
                    unit[i][j] -= along * taken[j];
                }
                weight[i] = squared(unit[i]);
            });
        }
        return chosen;
    }

    private static double squared(double[] values) {
        return DotProduct.of(values, values);
    }
}
