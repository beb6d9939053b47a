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
    /** Where the demonstration ends with ridge regression of scikit-learn, penalty 1, which we do not have: the penalty leaves an error that least squares does not. */
    private static final double RIDGE = 2.6291688e-05;
    private static Table image;

    static double wavenumber(int channel) {
        return 400 + 2400.0 * channel / (CHANNELS - 1);
    }

    static double gauss(double distance, double deviation) {
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
        return Table.of(numbers(concentrations, spectra), concentrations[0].length);
    }

    static double[] numbers(double[][] concentrations, double[][] spectra) {
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
        return numbers;
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
        CurveResolution resolved = CurveResolution.of(image, poorSpectra(), concentrations, new Mode(true, List.of()), new Stop(10, 0),
                () -> false);
        assertEquals(5.4282318e-06, meanSquare(image, resolved), 5e-14, "after ten iterations, as printed");
        CurveResolution longer = CurveResolution.of(image, poorSpectra(), new Mode(true, List.of(Constraints.closure(1))),
                new Mode(true, List.of()), new Stop(100, 0), () -> false);
        assertTrue(meanSquare(image, longer) < RIDGE, "mean square " + meanSquare(image, longer));
        for (int k = 0; k < 3; k++) {
            assertArrayEquals(SPECTRA[k], longer.spectra()[k], 0.05, "spectrum " + k);
            assertArrayEquals(CONCENTRATIONS[k], longer.concentrations()[k], 0.05, "concentration " + k);
        }
    }

    /** Ramps with random numbers as concentrations to start from; the published run, from random numbers of its own, ends at 3.67e-7 after 200 iterations. */
    @Test
    void fromPoorConcentrationsTheErrorFallsAsFarAsPublished() {
        Random random = new Random(1);
        double[][] start = new double[3][HEIGHT * WIDTH];
        for (int pixel = 0; pixel < HEIGHT * WIDTH; pixel++) {
            start[0][pixel] = (WIDTH - pixel % WIDTH) / (double) WIDTH + random.nextDouble();
            start[1][pixel] = pixel % WIDTH / (double) WIDTH + random.nextDouble();
            start[2][pixel] = pixel / WIDTH / (double) HEIGHT + random.nextDouble();
        }
        CurveResolution resolved = CurveResolution.of(image, CurveResolution.spectraOf(image, start, true),
                new Mode(true, List.of(Constraints.closure(1))), new Mode(true, List.of()), new Stop(199, 0), () -> false);
        assertEquals(3.6697580e-07, meanSquare(image, resolved), 1e-7);
    }

    /** Two components with spectra of one and two in channels of their own, amounts 0 to 1 and together 1: what is given is found in one iteration. */
    @Test
    void whatIsGivenRightStays() {
        double[][] concentrations = new double[2][21 * 21];
        for (int i = 0; i < concentrations[0].length; i++) {
            concentrations[0][i] = i % 21 / 20.0;
            concentrations[1][i] = 1 - concentrations[0][i];
        }
        double[][] spectra = new double[2][101];
        Arrays.fill(spectra[0], 40, 60, 1);
        Arrays.fill(spectra[1], 60, 80, 2);
        Table table = product(concentrations, spectra);
        for (boolean nonNegative : new boolean[] {false, true}) {
            Mode mode = new Mode(nonNegative, List.of());
            CurveResolution fromSpectra = CurveResolution.of(table, spectra, mode, mode, new Stop(1, 0), () -> false);
            assertTrue(meanSquare(table, fromSpectra) < 1e-10);
            assertArrayEquals(concentrations[0], fromSpectra.concentrations()[0], 1e-10);
            CurveResolution fromConcentrations = CurveResolution.of(table, CurveResolution.spectraOf(table, concentrations, nonNegative),
                    mode,
                    mode, new Stop(1, 0), () -> false);
            assertTrue(meanSquare(table, fromConcentrations) < 1e-10);
            assertArrayEquals(spectra[1], fromConcentrations.spectra()[1], 1e-10);
        }
    }

    /** Three components of which two are held, in either mode: they stay, bit for bit, and the third is found. */
    @Test
    void knownSpectraAndConcentrationsAreKept() {
        double[][] concentrations = new double[3][21 * 21];
        for (int i = 0; i < concentrations[0].length; i++) {
            concentrations[0][i] = i % 21 / 20.0;
            concentrations[1][i] = i / 21 / 20.0;
            concentrations[2][i] = 1 - concentrations[0][i] - concentrations[1][i];
        }
        double[][] spectra = new double[3][101];
        for (int k = 0; k < 3; k++) {
            Arrays.fill(spectra[k], 1);
            Arrays.fill(spectra[k], 30 + 20 * k, 50 + 20 * k, 2 + k);
        }
        Table table = product(concentrations, spectra);
        Random random = new Random(4);
        double[][] guess = {spectra[0], spectra[1], random.doubles(101, 0, 2).toArray()};
        Mode held = new Mode(false, List.of(Constraints.known(0, spectra[0]), Constraints.known(1, spectra[1])));
        CurveResolution bySpectra = CurveResolution.of(table, guess, new Mode(false, List.of(Constraints.closure(1))), held,
                new Stop(50, 1e-10), () -> false);
        assertArrayEquals(spectra[0], bySpectra.spectra()[0], 0.0);
        assertArrayEquals(spectra[1], bySpectra.spectra()[1], 0.0);

        double[][] start = {concentrations[0], concentrations[1], random.doubles(21 * 21, 0.1, 1).toArray()};
        Mode amounts = new Mode(false, List.of(Constraints.known(0, concentrations[0]), Constraints.known(1, concentrations[1])));
        CurveResolution byAmounts = CurveResolution.of(table, CurveResolution.spectraOf(table, start, true), amounts,
                new Mode(true, List.of()),
                new Stop(50, 1e-10), () -> false);
        assertArrayEquals(concentrations[0], byAmounts.concentrations()[0], 0.0);
        assertArrayEquals(concentrations[1], byAmounts.concentrations()[1], 0.0);
        assertTrue(byAmounts.lackOfFit() < 1, "lack of fit " + byAmounts.lackOfFit() + " %");
    }
}
