package org.operanda.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimationTest {
    private static final int COUNT = 2_000_000;
    private static final int COLUMNS = 1000;

    private static double[] rising(int count) {
        double[] x = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = i;
        }
        return x;
    }

    private static double[] noise(int count) {
        Random random = new Random(7);
        double[] y = new double[count];
        for (int i = 0; i < count; i++) {
            y[i] = random.nextGaussian();
        }
        return y;
    }

    @Test
    void everyColumnKeepsItsLowestAndHighestPoint() {
        double[] y = noise(COUNT);
        y[1_234_567] = 100;
        Decimation.Line line = new Decimation(rising(COUNT), y).line(new Range(0, COUNT), COLUMNS);
        assertTrue(line.x().length <= 4 * (COLUMNS + 2), "four points a column, not " + line.x().length);
        int at = 0;
        for (int column = 0; column < COLUMNS; column++) {
            int from = column * (COUNT / COLUMNS);
            int to = from + COUNT / COLUMNS;
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (; at < line.x().length && line.x()[at] < to; at++) {
                low = Math.min(low, line.y()[at]);
                high = Math.max(high, line.y()[at]);
            }
            assertEquals(Arrays.stream(y, from, to).min().orElseThrow(), low, "lowest of column " + column);
            assertEquals(Arrays.stream(y, from, to).max().orElseThrow(), high, "highest of column " + column);
        }
    }

    @Test
    void aShortCurveIsLeftAsItIsAndRunsToTheBorder() {
        double[] x = {0, 1, 2, 3, 4};
        double[] y = {5, 6, Double.NaN, 8, 9};
        Decimation.Line line = new Decimation(x, y).line(new Range(1.5, 2.5), 100);
        assertArrayEquals(new double[] {1, 2, 3}, line.x());
        assertArrayEquals(new double[] {6, Double.NaN, 8}, line.y());
    }

    @Test
    void aGapStaysAGap() {
        double[] y = noise(COUNT);
        Arrays.fill(y, 500_000, 700_000, Double.NaN);
        Decimation.Line line = new Decimation(rising(COUNT), y).line(new Range(0, COUNT), COLUMNS);
        int breaks = 0;
        for (int i = 0; i < line.x().length; i++) {
            breaks += Double.isNaN(line.x()[i]) ? 1 : 0;
            assertTrue(!(line.x()[i] >= 500_000 && line.x()[i] < 700_000), "a point in the gap");
        }
        assertEquals(1, breaks);
    }

    @Test
    void aCurveThatGoesToAndFroKeepsBothBranches() {
        int half = 500_000;
        double[] x = new double[2 * half];
        double[] y = new double[2 * half];
        for (int i = 0; i < half; i++) {
            x[i] = (double) i / half;
            y[i] = 1 + x[i];
            x[half + i] = 1 - x[i];
            y[half + i] = -1 - x[half + i];
        }
        Decimation.Line line = new Decimation(x, y).line(new Range(0, 1), 100);
        assertTrue(line.x().length <= 4 * 2 * 102);
        long up = 0;
        long down = 0;
        for (int i = 0; i < line.x().length; i++) {
            assertEquals(line.y()[i] > 0 ? 1 + line.x()[i] : -1 - line.x()[i], line.y()[i], 1e-12);
            up += line.y()[i] > 0 ? 1 : 0;
            down += line.y()[i] < 0 ? 1 : 0;
        }
        assertTrue(up >= 200 && down >= 200, up + " points up and " + down + " down");
    }

    @Test
    void aLogarithmicAxisHasAsManyPointsInEveryDecadeWhicheverWayTheCurveGoes() {
        int each = 10_000;
        double[] up = new double[4 * each];
        double[] down = new double[4 * each];
        for (int i = 0; i < up.length; i++) {
            up[i] = Math.pow(10, (double) i / each);
            down[up.length - 1 - i] = up[i];
        }
        for (double[] x : new double[][] {up, down}) {
            Decimation.Line line = new Decimation(x, noise(x.length)).line(new Mapping(new Range(1, 1e4), true, 0, 400), 400);
            for (double from = 1; from < 1e4; from *= 10) {
                double decade = from;
                long points = Arrays.stream(line.x()).filter(v -> v >= decade && v < 10 * decade).count();
                assertTrue(points >= 380 && points <= 410, points + " points between " + from + " and " + 10 * from);
            }
        }
    }

    @Test
    void aShortCurveThatFallsIsLeftAsItIs() {
        double[] x = {1e5, 1e4, 1e3, 1e2, 1e1, 1};
        double[] y = {1, 2, 3, 4, 5, 6};
        Decimation.Line line = new Decimation(x, y).line(new Mapping(new Range(1, 1e5), true, 0, 300), 300);
        assertArrayEquals(x, line.x());
        assertArrayEquals(y, line.y());
    }

    @Test
    void twoMillionPointsTakeMilliseconds() {
        Decimation decimation = new Decimation(rising(COUNT), noise(COUNT));
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 40; i++) {
            long start = System.nanoTime();
            decimation.line(new Range(0, COUNT), COLUMNS);
            best = Math.min(best, System.nanoTime() - start);
        }
        assertTrue(best < 25e6,
                "2 million points took " + best / 1e6 + " ms at best; 5 ms is the aim, five times that the limit on a busy machine");
    }

    @Test
    void tellsTheNearestValueOfACurveThatRises() {
        Decimation curve = new Decimation(new double[] {0, 10, 20}, new double[] {1, 2, Double.NaN});
        assertEquals(1, curve.nearest(4).orElseThrow());
        assertEquals(2, curve.nearest(6).orElseThrow());
        assertTrue(Double.isNaN(curve.nearest(19).orElseThrow()), "a gap");
        assertTrue(curve.nearest(-1).isEmpty() && curve.nearest(21).isEmpty());
        assertEquals(10, curve.neighbour(0, true).orElseThrow());
        assertTrue(curve.neighbour(0, false).isEmpty());
        assertTrue(new Decimation(new double[] {0, 1, 0}, new double[3]).nearest(0.5).isEmpty(), "to and fro there are several");
    }

    @Test
    void nothingComesFromNothing() {
        assertEquals(0, new Decimation(new double[0], new double[0]).line(new Range(0, 1), 10).x().length);
    }
}
