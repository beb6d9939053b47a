package org.operanda.math.factor;

import java.util.stream.IntStream;
import org.operanda.math.DotProduct;

/**
 * Generalised two-dimensional correlation of two tables whose rows belong together (I. Noda, Appl. Spectrosc. 47 (1993) 1329; discrete form: I. Noda, Appl. Spectrosc. 54 (2000) 994). The synchronous spectrum tells what changes
 * together, the asynchronous what changes one after the other; with two techniques it is the hetero-spectral correlation.
 *
 * @param synchronous  by column of the first table, one per column of the second
 * @param asynchronous the same shape; positive where the first changes before the second, as far as the synchronous is positive
 */
public record CorrelationSpectra(double[][] synchronous, double[][] asynchronous) {

    /**
     * Correlates two tables of deviations from a reference.
     *
     * @param first  rows at even steps of what drives the change
     * @param second as many rows
     */
    public static CorrelationSpectra of(Table first, Table second) {
        int rows = first.rows();
        double[][] left = columns(first.transposed());
        double[][] right = columns(second.transposed());
        double[][] shifted = new double[right.length][rows];
        double[] transform = new double[rows];
        for (int i = 1; i < rows; i++) {
            transform[i] = 1 / (Math.PI * i);
        }
        IntStream.range(0, right.length).parallel().forEach(k -> {
            for (int i = 0; i < rows; i++) {
                double sum = 0;
                for (int l = 0; l < rows; l++) {
                    sum += l > i ? transform[l - i] * right[k][l] : -transform[i - l] * right[k][l];
                }
                shifted[k][i] = sum;
            }
        });
        double[][] synchronous = new double[left.length][right.length];
        double[][] asynchronous = new double[left.length][right.length];
        IntStream.range(0, left.length).parallel().forEach(j -> {
            for (int k = 0; k < right.length; k++) {
                synchronous[j][k] = DotProduct.of(left[j], right[k]) / (rows - 1);
                asynchronous[j][k] = DotProduct.of(left[j], shifted[k]) / (rows - 1);
            }
        });
        return new CorrelationSpectra(synchronous, asynchronous);
    }

    private static double[][] columns(Table turned) {
        return IntStream.range(0, turned.rows()).mapToObj(turned::row).toArray(double[][]::new);
    }
}
