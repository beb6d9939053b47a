package org.operanda.math.factor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.operanda.math.factor.CurveResolution.Mode;
import org.operanda.math.factor.CurveResolution.Stop;

/**
 * The published examples of pyMCR (C. H. Camp, J. Res. Natl. Inst. Stand. Technol. 124 (2019) 124018): the model system of its demonstration, an image of 50 × 100 pixels with three Gaussian spectra, and the systems of its tests. The errors are those
 * that its notebook prints.
 */
class PyMcrExamplesTest {
    private static final int HEIGHT = 50;
    private static final int WIDTH = 100;
    private static final int CHANNELS = 200;
    private static final double[][] CONCENTRATIONS = new double[3][HEIGHT * WIDTH];
    private static final double[][] SPECTRA = new double[3][CHANNELS];
    private static Table image;

    private static double wavenumber(int channel) {
        return 400 + 2400.0 * channel / (CHANNELS - 1);
    }

    private static double gauss(double distance, double deviation) {
        return Math.exp(-distance * distance / (2 * deviation * deviation));
    }

    @BeforeAll
    static void makeTheModelSystem() {
        int[] x = {25, 75, 50};
        int[] y = {25, 25, 50};
        for (int pixel = 0; pixel < HEIGHT * WIDTH; pixel++) {
            double sum = 0;
            for (int k = 0; k < 3; k++) {
                CONCENTRATIONS[k][pixel] = gauss(pixel % WIDTH - x[k], 20) * gauss(pixel / WIDTH - y[k], 20);
                sum += CONCENTRATIONS[k][pixel];
            }
            for (double[] concentration : CONCENTRATIONS) {
                concentration[pixel] /= sum;
            }
        }
        for (int k = 0; k < 3; k++) {
            int pure = 0;
            for (int pixel = 1; pixel < HEIGHT * WIDTH; pixel++) {
                pure = CONCENTRATIONS[k][pixel] > CONCENTRATIONS[k][pure] ? pixel : pure;
            }
            for (int l = 0; l < 3; l++) {
                CONCENTRATIONS[l][pure] = l == k ? 1 : 0;
            }
            for (int j = 0; j < CHANNELS; j++) {
                SPECTRA[k][j] = gauss(wavenumber(j) - 1200 - 400 * k, 200);
            }
        }
        image = product(CONCENTRATIONS, SPECTRA);
    }

    private static Table product(double[][] concentrations, double[][] spectra) {
        int rows = concentrations[0].length;
        int columns = spectra[0].length;
        double[] numbers = new double[rows * columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                for (int k = 0; k < spectra.length; k++) {
                    numbers[i * columns + j] += concentrations[k][i] * spectra[k][j];
                }
            }
        }
        return Table.of(numbers, rows);
    }

    private static double meanSquare(Table table, CurveResolution resolved) {
        double part = resolved.lackOfFit() / 100;
        return part * part * Products.sumOfSquares(table) / ((double) table.rows() * table.columns());
    }

    private static double[][] poorSpectra() {
        double[][] poor = new double[3][CHANNELS];
        for (int k = 0; k < 3; k++) {
            for (int j = 0; j < CHANNELS; j++) {
                poor[k][j] = SPECTRA[k][j] * wavenumber(j) / 2000;
            }
        }
        return poor;
    }

    /** What the demonstration does: ordinary least squares of the concentrations, negative ones set to zero, then closed; spectra not negative. */
    @Test
    void theDemonstrationEndsAtThePublishedError() {
        Constraint cut = profiles -> Arrays.stream(profiles).forEach(profile -> Arrays.setAll(profile, i -> Math.max(0, profile[i])));
        Mode concentrations = new Mode(false, List.of(cut, Constraints.closure(1)));
        for (int it : new int[] {9, 10, 11, 50, 99, 100, 101}) {
            CurveResolution resolved = CurveResolution.of(image, poorSpectra(), concentrations, new Mode(true, List.of()), new Stop(it, 0), () -> false);
            System.err.println(it + " " + meanSquare(image, resolved));
        }
    }
}
