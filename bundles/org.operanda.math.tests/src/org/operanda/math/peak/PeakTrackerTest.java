package org.operanda.math.peak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.operanda.math.peak.FittedPeaks.FittedPeak;
import org.operanda.math.peak.PeakSearch.Found;
import org.operanda.math.peak.PeakTracker.Frame;
import org.operanda.math.peak.PeakTracker.Rules;

class PeakTrackerTest {
    private static final double[] X = grid();

    private static double[] grid() {
        double[] x = new double[1001];
        Arrays.setAll(x, i -> 10 + 0.01 * i);
        return x;
    }

    private static double[] counts(Random random, double[]... peaks) {
        double[] y = new double[X.length];
        Arrays.setAll(y, i -> 100 + 4 * (X[i] - 10));
        for (double[] peak : peaks) {
            double[] line = PeakShape.PSEUDO_VOIGT.values(X, peak);
            for (int i = 0; i < y.length; i++) {
                y[i] += line[i];
            }
        }
        for (int i = 0; i < y.length; i++) {
            y[i] += Math.sqrt(y[i]) * random.nextGaussian();
        }
        return y;
    }

    private static double[] sigma(double[] y) {
        return Arrays.stream(y).map(v -> Math.sqrt(Math.max(1, v))).toArray();
    }

    /** Peaks of known places on a background are found, in place to a sixth of their width, and nothing else is; where they stand alone, so are height and width. */
    @Test
    void peaksAreFoundOnABackgroundThatNobodyKnows() {
        Random random = new Random(3);
        double[] y = counts(random, new double[] {12, 400, 0.12, 0.4}, new double[] {14.5, 250, 0.12, 0.4},
                new double[] {14.68, 300, 0.12, 0.4},
                new double[] {18, 60, 0.12, 0.4});
        for (double width : new double[] {0, 0.12}) {
            List<Found> found = PeakSearch.find(X, y, sigma(y), width, 6);
            assertEquals(4, found.size(), found.toString());
            double[] places = {12, 14.5, 14.68, 18};
            double[] heights = {400, 250, 300, 60};
            for (int k = 0; k < 4; k++) {
                assertEquals(places[k], found.get(k).position(), 0.02);
            }
            for (int k : new int[] {0, 3}) {
                assertEquals(heights[k], found.get(k).height(), 0.5 * heights[k]);
                assertEquals(0.12, found.get(k).fullWidth(), 0.08);
            }
        }
        assertEquals(2, PeakSearch.strongest(PeakSearch.find(X, y, null, 0.12, 5), 2).size());
    }

    @Test
    void noiseAloneHasNoPeaksAndMissingValuesDoNotMatter() {
        double[] y = counts(new Random(8));
        assertTrue(PeakSearch.find(X, y, sigma(y), 0.12, 6).isEmpty());
        y[300] = Double.NaN;
        assertTrue(PeakSearch.find(X, y, sigma(y), 0.12, 6).isEmpty());
        assertTrue(PeakSearch.find(new double[2], new double[2], null, 0, 5).isEmpty());
        assertTrue(PeakSearch.find(X, new double[X.length], null, 0, 5).isEmpty());
    }

    /**
     * One peak wanders by twenty of its widths, one goes at frame 30 and is back at 60 elsewhere, one comes at frame 40: every one keeps its
     * number, and its places lie within five standard deviations of the truth.
     */
    @Test
    void peaksComeAndGoAndKeepTheirNumbers() {
        Random random = new Random(11);
        PeakTracker tracker = new PeakTracker(
                peaks -> new PeakModel(
                        peaks.stream().map(f -> Peak.of(PeakShape.PSEUDO_VOIGT, f.position(), f.height(), f.fullWidth())).toList(), 1,
                        30),
                new Rules(6, 0.08, 1, 5, 0.7),
                List.of(new Found(12, 300, 0.12, 10), new Found(17, 150, 0.12, 10)));
        List<Frame> frames = new ArrayList<>();
        int count = 90;
        for (int n = 0; n < count; n++) {
            List<double[]> peaks = new ArrayList<>();
            peaks.add(new double[] {wandering(n), 400, 0.12, 0.4});
            if (n < 30 || n >= 60) {
                peaks.add(new double[] {n < 30 ? 17 : 17.6, 200, 0.12, 0.4});
            }
            if (n >= 40) {
                peaks.add(new double[] {19 - 0.01 * n, 250, 0.12, 0.4});
            }
            double[] y = counts(random, peaks.toArray(double[][]::new));
            frames.add(tracker.next(X, y, sigma(y)));
        }
        assertEquals(3, tracker.size());
        for (int n = 0; n < count; n++) {
            Frame frame = frames.get(n);
            assertTrue(frame.converged());
            assertPlace(wandering(n), frame.peaks().get(0), n);
            if (n < 30 || n >= 60) {
                assertPlace(n < 30 ? 17 : 17.6, frame.peaks().get(1), n);
            } else {
                assertFalse(frame.peaks().get(1).isPresent(), "frame " + n);
            }
            if (n >= 40) {
                assertPlace(19 - 0.01 * n, frame.peaks().get(2), n);
            } else {
                assertEquals(2, frame.peaks().size());
            }
        }
    }

    private static double wandering(int n) {
        return 13.2 - 1.2 * Math.cos(0.05 * n);
    }

    private static void assertPlace(double truth, Optional<FittedPeak> found, int frame) {
        FittedPeak peak = found.orElseThrow(() -> new AssertionError("lost in frame " + frame));
        assertEquals(truth, peak.position(), 5 * peak.positionSigma(), "frame " + frame);
        assertTrue(peak.positionSigma() < 0.004);
    }
}
