package org.operanda.math.peak;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.operanda.math.peak.FittedPeaks.FittedPeak;

class PeakFitTest {
    private static final double[] X = grid(0, 10, 501);

    private static double[] grid(double from, double to, int count) {
        double[] x = new double[count];
        Arrays.setAll(x, i -> from + (to - from) * i / (count - 1));
        return x;
    }

    private static double[] sum(double[]... curves) {
        double[] all = new double[curves[0].length];
        for (double[] curve : curves) {
            for (int i = 0; i < all.length; i++) {
                all[i] += curve[i];
            }
        }
        return all;
    }

    private static double[] line(double at0, double slope) {
        return Arrays.stream(X).map(x -> at0 + slope * x).toArray();
    }

    /** Every shape comes back from its own curve on a sloping background, whatever the start has wrong. */
    @ParameterizedTest
    @EnumSource
    void anExactCurveGivesItsParameters(PeakShape shape) {
        double[] truth = shape.start(5.1, 30, 0.9);
        for (int k = 3; k < truth.length; k++) {
            truth[k] *= k % 2 == 1 ? 0.8 : 1.2;
        }
        if (shape == PeakShape.BREIT_WIGNER_FANO) {
            truth[3] = 0.2;
        }
        FittedPeaks fit = new PeakFit(PeakModel.of(List.of(Peak.of(shape, 5, 20, 0.7)), shape == PeakShape.BREIT_WIGNER_FANO ? 0 : 1))
                .fit(X, sum(shape.values(X, truth), shape == PeakShape.BREIT_WIGNER_FANO ? line(7, 0) : line(7, -0.3)), null);
        assertTrue(fit.converged());
        assertArrayEquals(truth, fit.peaks().getFirst().values(), 2e-4, shape.toString());
        assertEquals(7, fit.background().at(0), 1e-3);
    }

    /** Over many noisy copies, (found − true) / σ of position, height, width, share, area and full width has mean 0 and variance 1. */
    @Test
    void theDeviationsAreThoseOfRepetition() {
        double[] truth = {4.6, 200, 0.5, 0.4};
        double[] other = {5.5, 120, 0.7, 0.4};
        double[] exact = sum(PeakShape.PSEUDO_VOIGT.values(X, truth), PeakShape.PSEUDO_VOIGT.values(X, other), line(50, 2));
        double area = PeakShape.PSEUDO_VOIGT.area(truth, 0, new double[4]);
        PeakFit fit = new PeakFit(PeakModel.of(List.of(Peak.of(PeakShape.PSEUDO_VOIGT, 4.5, 150, 0.6),
                Peak.of(PeakShape.PSEUDO_VOIGT, 5.6, 150, 0.6).with(3, PeakParameter.shared(0, 3))), 1));
        Random random = new Random(5);
        double[] sigma = Arrays.stream(exact).map(Math::sqrt).toArray();
        int copies = 400;
        double[] sums = new double[6];
        double[] squares = new double[6];
        for (int n = 0; n < copies; n++) {
            double[] y = new double[X.length];
            Arrays.setAll(y, i -> exact[i] + sigma[i] * random.nextGaussian());
            FittedPeak peak = fit.fit(X, y, sigma).peaks().getFirst();
            double[] pulls = new double[6];
            for (int k = 0; k < 4; k++) {
                pulls[k] = (peak.values()[k] - truth[k]) / peak.sigma()[k];
            }
            pulls[4] = (peak.area() - area) / peak.areaSigma();
            pulls[5] = (peak.fullWidth() - truth[2]) / peak.fullWidthSigma();
            for (int k = 0; k < 6; k++) {
                sums[k] += pulls[k] / copies;
                squares[k] += pulls[k] * pulls[k] / copies;
            }
        }
        for (int k = 0; k < 6; k++) {
            // 4 σ of mean and variance of 400 normal numbers
            assertEquals(0, sums[k], 4 / Math.sqrt(copies), "mean " + k);
            assertEquals(1, squares[k], 4 * Math.sqrt(2.0 / copies), "variance " + k);
        }
    }

    @Test
    void tiesFixedAndBoundedParametersAreKept() {
        double[] y = sum(PeakShape.GAUSS.values(X, 3, 10, 0.5), PeakShape.GAUSS.values(X, 5, 5, 1), PeakShape.GAUSS.values(X, 7, 4, 1));
        Peak first = Peak.of(PeakShape.GAUSS, 3.1, 8, 0.6);
        Peak second = Peak.of(PeakShape.GAUSS, 0, 1, 1).with(PeakShape.POSITION, PeakParameter.tied(0, 0, 1, 2))
                .with(PeakShape.HEIGHT, PeakParameter.tied(0, 1, 0.5, 0)).with(PeakShape.WIDTH, PeakParameter.tied(0, 2, 2, 0));
        Peak third = Peak.of(PeakShape.GAUSS, 7, 3, 1).with(PeakShape.POSITION, PeakParameter.tied(1, 0, 1, 2))
                .with(PeakShape.HEIGHT, PeakParameter.between(3, 0, 3.5)).with(PeakShape.WIDTH, PeakParameter.fixed(1));
        FittedPeaks fit = new PeakFit(PeakModel.of(List.of(first, second, third), -1)).fit(X, y, null);
        assertArrayEquals(new double[] {3, 10, 0.5}, fit.peaks().get(0).values(), 0.05);
        FittedPeak a = fit.peaks().get(0);
        FittedPeak b = fit.peaks().get(1);
        FittedPeak c = fit.peaks().get(2);
        assertEquals(a.position() + 2, b.position(), 1e-12);
        assertEquals(a.height() / 2, b.height(), 1e-12);
        assertEquals(2 * a.values()[2], b.values()[2], 1e-12);
        assertEquals(2 * a.sigma()[2], b.sigma()[2], 1e-15);
        assertEquals(a.position() + 4, c.position(), 1e-12);
        assertEquals(3.5, c.height());
        assertEquals(0, c.heightSigma());
        assertEquals(1, c.values()[2]);
        assertEquals(3 + 1, fit.free().length);
        Peak ring = first.with(0, PeakParameter.shared(1, 0));
        assertThrows(IllegalArgumentException.class, () -> new PeakFit(PeakModel.of(List.of(ring, second), 0)));
    }

    /** A line at twice the place with half the height, as a satellite. */
    @Test
    void aSatelliteGoesWithItsPeak() {
        Satellite octave = new Satellite() {
            @Override
            public double ratio() {
                return 0.5;
            }

            @Override
            public double position(double position) {
                return position * position / 2;
            }

            @Override
            public double slope(double position) {
                return position;
            }
        };
        double[] y = sum(PeakShape.LORENTZ.values(X, 3.4, 10, 0.5), PeakShape.LORENTZ.values(X, 3.4 * 3.4 / 2, 5, 0.5));
        FittedPeaks fit = new PeakFit(PeakModel.of(List.of(Peak.of(PeakShape.LORENTZ, 3.2, 12, 0.4).with(octave)), 0)).fit(X, y, null);
        assertTrue(fit.converged());
        assertArrayEquals(new double[] {3.4, 10, 0.5}, fit.peaks().getFirst().values(), 1e-5);
        assertEquals(0, fit.background().at(5), 1e-5);
    }

    @Test
    void missingValuesAreLeftOutAndAnAbsentPeakStays() {
        double[] y = sum(PeakShape.GAUSS.values(X, 3, 10, 0.5), line(1, 0));
        double[] sigma = new double[y.length];
        Arrays.fill(sigma, 0.1);
        y[150] = Double.NaN;
        y[151] = 1e9;
        sigma[151] = 0;
        PeakFit fit = new PeakFit(new PeakModel(List.of(Peak.of(PeakShape.GAUSS, 3.1, 8, 0.6), Peak.of(PeakShape.GAUSS, 7, 5, 0.6)), 0, 5));
        fit.setPresent(1, false);
        FittedPeaks found = fit.fit(X, y, sigma);
        assertArrayEquals(new double[] {3, 10, 0.5}, found.peaks().getFirst().values(), 1e-6);
        assertArrayEquals(new double[] {7, 5, 0.6}, found.peaks().get(1).values());
        assertFalse(found.peaks().get(1).present());
        assertEquals(y.length - 2 - 4, found.degreesOfFreedom());
    }

    /** Two pseudo-Voigt lines far apart, a narrow reach: the result is that of a reach to everywhere within what the tails leave. */
    @Test
    void aReachCutsOnlyTails() {
        double[] y = sum(PeakShape.GAUSS.values(X, 3, 10, 0.5), PeakShape.GAUSS.values(X, 7, 4, 0.8), line(2, 0.1));
        List<Peak> peaks = List.of(Peak.of(PeakShape.GAUSS, 3.1, 8, 0.6), Peak.of(PeakShape.GAUSS, 7.2, 3, 0.6));
        FittedPeaks near = new PeakFit(new PeakModel(peaks, 1, 4)).fit(X, y, null);
        assertArrayEquals(new double[] {3, 10, 0.5}, near.peaks().get(0).values(), 1e-6);
        assertArrayEquals(new double[] {7, 4, 0.8}, near.peaks().get(1).values(), 1e-6);
    }
}
