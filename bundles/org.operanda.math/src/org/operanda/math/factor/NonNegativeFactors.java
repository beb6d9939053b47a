package org.operanda.math.factor;

import java.util.Arrays;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * Non-negative matrix factorisation: a table without negative values as the sum of few products of profiles without negative values, by hierarchical alternating
 * least squares (A. Cichocki, A.-H. Phan, IEICE Trans. Fundam. E92-A (2009) 708), one component after the other, from a random start. A start for curve
 * resolution that asks for no pure frames.
 *
 * @param concentrations by component, one per row
 * @param spectra        by component, one per column; of length 1
 */
public record NonNegativeFactors(double[][] concentrations, double[][] spectra) {

    /**
     * Factorises a table; negative values count as what they are and cannot be fitted.
     *
     * @param sweeps    through all components
     * @param seed      of the random start
     * @param cancelled asked in every sweep
     */
    public static NonNegativeFactors of(Table table, int count, int sweeps, long seed, BooleanSupplier cancelled) {
        Random random = new Random(seed);
        double[][] spectra = new double[count][table.columns()];
        for (double[] spectrum : spectra) {
            Arrays.setAll(spectrum, j -> random.nextDouble());
        }
        double[][] concentrations = new double[count][table.rows()];
        for (int sweep = 0; sweep < sweeps && !cancelled.getAsBoolean(); sweep++) {
            Arrays.stream(spectra).forEach(NonNegativeFactors::normalise);
            improve(concentrations, Products.times(table, spectra), Products.cross(spectra, spectra));
            improve(spectra, Products.transposedTimes(table, concentrations), Products.cross(concentrations, concentrations));
        }
        for (int k = 0; k < count; k++) {
            double length = normalise(spectra[k]);
            for (int i = 0; i < concentrations[k].length; i++) {
                concentrations[k][i] *= length;
            }
        }
        return new NonNegativeFactors(concentrations, spectra);
    }

    private static void improve(double[][] profiles, double[][] projections, double[][] squares) {
        for (int k = 0; k < profiles.length; k++) {
            double own = Math.max(squares[k][k], Double.MIN_NORMAL);
            for (int i = 0; i < profiles[k].length; i++) {
                double gradient = projections[k][i];
                for (int l = 0; l < profiles.length; l++) {
                    gradient -= squares[k][l] * profiles[l][i];
                }
                profiles[k][i] = Math.max(0, profiles[k][i] + gradient / own);
            }
        }
    }

    private static double normalise(double[] profile) {
        double length = Math.sqrt(Arrays.stream(profile).map(v -> v * v).sum());
        for (int j = 0; length > 0 && j < profile.length; j++) {
            profile[j] /= length;
        }
        return length;
    }
}
