package org.operanda.figure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;

class HeatMapRasterTest {
    private static final Range BLACK_TO_WHITE = new Range(0, 255);

    private static HeatMap map(double[] start, double[] end, double[] y, double... values) {
        return new HeatMap(Values.of(start), Values.of(end), Values.of(y), FigureAxis.of("y", Units.ONE), Values.of(values),
                FigureAxis.of("value", Units.ONE), ColourMap.GREY, 1);
    }

    /** Grey levels row by row from the top, -1 where transparent. */
    private static int[] levels(HeatMap map, double[] columns, double[] rows) {
        int[] pixels = new HeatMapRaster(map).pixels(columns, rows, BLACK_TO_WHITE, ColourMap.GREY, false);
        int[] levels = new int[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            levels[i] = pixels[i] >>> 24 == 0 ? -1 : pixels[i] & 255;
        }
        return levels;
    }

    @Test
    void aMapWhoseNumbersLieInAFileLooksTheSame() {
        double[] numbers = {10, 20, 100, Double.NaN, 30, 40, 140, 160};
        HeatMap held = map(new double[] {0, 1}, new double[] {1, 2}, new double[] {4, 3, 2, 1}, numbers);
        HeatMap inFile = new HeatMap(held.start(), held.end(), held.y(), held.yAxis(), Values.computed(8, i -> numbers[(int) i]),
                held.value(), held.colours(), held.height());
        double[] columns = {0, 0.5, 1, 1.5, 2};
        double[] rows = {4.5, 3.5, 2.5, 1.5, 0.5};
        assertArrayEquals(levels(held, columns, rows), levels(inFile, columns, rows));
        assertEquals(new HeatMapRaster(held).at(1.5, 2), new HeatMapRaster(inFile).at(1.5, 2));
    }

    /** The whole of a large map in a file is drawn from means of which there are few, and no more of the file is read; a part of it to the point. */
    @Test
    void aLargeMapInAFileIsReadOnce() {
        int frames = 64;
        int points = 32;
        AtomicInteger read = new AtomicInteger();
        Values numbers = Values.computed(frames * points, i -> {
            read.incrementAndGet();
            return i < 2 * points ? Double.NaN : 3.0 * (i / points) + i % points;
        });
        double[] start = IntStream.range(0, frames).asDoubleStream().toArray();
        double[] end = IntStream.rangeClosed(1, frames).asDoubleStream().toArray();
        double[] y = IntStream.range(0, points).mapToDouble(i -> points - i).toArray();
        HeatMap inFile = new HeatMap(Values.of(start), Values.of(end), Values.of(y), FigureAxis.of("y", Units.ONE), numbers,
                FigureAxis.of("value", Units.ONE), ColourMap.GREY, 1);
        HeatMapRaster raster = new HeatMapRaster(inFile, frames * points / 4);
        assertEquals(new Range(6, 220), raster.valueRange().orElseThrow());
        assertEquals(frames * points, read.get());
        HeatMapRaster held = new HeatMapRaster(map(start, end, y, numbers.toArray()));
        read.set(0);
        double[] columns = IntStream.rangeClosed(0, 16).mapToDouble(i -> 4.0 * i).toArray();
        double[] rows = IntStream.rangeClosed(0, 8).mapToDouble(i -> 32.5 - 4 * i).toArray();
        assertArrayEquals(held.pixels(columns, rows, BLACK_TO_WHITE, ColourMap.GREY, false),
                raster.pixels(columns, rows, BLACK_TO_WHITE, ColourMap.GREY, false));
        assertEquals(0, read.get(), "drawn from the overview");
        double[] near = {10, 10.5, 11, 11.5, 12};
        assertArrayEquals(held.pixels(near, rows, BLACK_TO_WHITE, ColourMap.GREY, false),
                raster.pixels(near, rows, BLACK_TO_WHITE, ColourMap.GREY, false));
        assertTrue(read.get() > 0 && read.get() <= 4 * points, "only the frames that are seen");
    }

    @Test
    void oneNumberCoversItsWindowAndTheGapIsEmpty() {
        HeatMap map = map(new double[] {0, 4}, new double[] {2, 6}, new double[] {10, 20}, 10, 20, 30, 40);
        assertArrayEquals(new int[] {20, 20, -1, -1, 40, 40, 10, 10, -1, -1, 30, 30},
                levels(map, new double[] {0, 1, 2, 3, 4, 5, 6}, new double[] {25, 15, 5}));
    }

    @Test
    void severalNumbersInOnePixelAreAveragedWithoutTheMissing() {
        HeatMap map = map(new double[] {0, 1}, new double[] {1, 2}, new double[] {1, 2, 3, 4}, 10, 20, 100, Double.NaN, 30, 40, 140, 160);
        assertArrayEquals(new int[] {400 / 3, 25}, levels(map, new double[] {-0.5, 2.5}, new double[] {4.5, 2.5, 0.5}));
    }

    @Test
    void aFallingCoordinateIsDrawnTheRightWayUp() {
        HeatMap map = map(new double[] {0}, new double[] {1}, new double[] {3, 2, 1}, 30, 20, 10);
        assertArrayEquals(new int[] {30, 20, 10}, levels(map, new double[] {0, 1}, new double[] {3.5, 2.5, 1.5, 0.5}));
    }

    @Test
    void pointsByDecadesMeetAtTheirGeometricMeanOnALogarithmicAxis() {
        HeatMap linear = map(new double[] {0}, new double[] {1}, new double[] {0, 1, 10, 100}, 5, 10, 20, 30);
        HeatMap decades = linear.withYAxis(linear.yAxis().inDecades());
        Range range = new HeatMapRaster(decades).heightRange().orElseThrow();
        assertEquals(Math.sqrt(0.1), range.from(), 1e-12, "nothing stands at zero");
        assertEquals(Math.sqrt(1e5), range.to(), 1e-9);
        assertArrayEquals(new int[] {30, 20, 20}, levels(decades, new double[] {0, 1}, new double[] {33, 31.7, 31.5, 30}));
        assertArrayEquals(new int[] {20, 10, 10}, levels(decades, new double[] {0, 1}, new double[] {3.5, 3.2, 3.1, 2.8}));
        assertArrayEquals(new int[] {20}, levels(linear, new double[] {0, 1}, new double[] {33, 31.7}), "half-way on a linear axis is 55");
    }

    @Test
    void anAxisThatWasTakenByDecadesIsDividedByThem() {
        assertTrue(HeatMap.of(series(1e-3, 1e-2, 1e-1, 1, 10, 100)).yAxis().logarithmic());
        assertTrue(HeatMap.of(series(1e5, 1e3, 10, 0.1)).yAxis().logarithmic(), "frequencies fall");
        assertFalse(HeatMap.of(series(1, 50, 100, 150, 200)).yAxis().logarithmic(), "evenly spaced");
        assertFalse(HeatMap.of(series(8300, 8333, 8340, 9000)).yAxis().logarithmic(), "less than two decades");
        assertFalse(HeatMap.of(series(0, 1, 10, 100, 1000)).yAxis().logarithmic(), "zero has no logarithm");
    }

    private static Dataset series(double... points) {
        return Dataset.of("map", QuantityKind.UNKNOWN, Units.ONE,
                List.of(Axis.index(1), Axis.of("point", QuantityKind.UNKNOWN, Units.ONE, Values.of(points))), Values.of(points));
    }

    @Test
    void aShortFrameStillHasItsPixel() {
        HeatMap map = map(new double[] {2.3}, new double[] {2.31}, new double[] {1}, 99);
        assertArrayEquals(new int[] {-1, -1, 99, -1}, levels(map, new double[] {0, 1, 2, 3, 4}, new double[] {1.5, 0.5}));
    }

    @Test
    void whatIsNotShownIsNotDrawn() {
        HeatMap map = map(new double[] {0}, new double[] {1}, new double[] {1}, 99);
        assertArrayEquals(new int[] {-1, -1}, levels(map, new double[] {5, 6, 7}, new double[] {1.5, 0.5}));
        assertArrayEquals(new int[] {-1, -1}, levels(map, new double[] {0, 0.5, 1}, new double[] {9, 8}));
    }

    @Test
    void tellsTheNumberAtAPlace() {
        HeatMapRaster raster = new HeatMapRaster(map(new double[] {0, 4}, new double[] {2, 6}, new double[] {20, 10}, 10, 20, 30, 40));
        assertEquals(30, raster.at(4.5, 18).orElseThrow());
        assertEquals(20, raster.at(2, 6).orElseThrow());
        assertTrue(raster.at(3, 18).isEmpty(), "in the gap");
        assertTrue(raster.at(1, 26).isEmpty() && raster.at(1, Double.NaN).isEmpty());
        assertEquals(5, raster.neighbour(1, true).orElseThrow());
        assertTrue(raster.neighbour(1, false).isEmpty());
    }

    @Test
    void framesWithoutWindowsReachHalfWayButNotOverAGap() {
        Axis.Window window = HeatMap.halfWay(Values.of(0, 10, 20, 100, 110));
        assertArrayEquals(new double[] {-5, 5, 15, 95, 105}, window.start().toArray(), 1e-12);
        assertArrayEquals(new double[] {5, 15, 25, 105, 115}, window.end().toArray(), 1e-12);
    }

    @Test
    void aLargeHeatMapIsDrawnInMilliseconds() {
        int frames = 2000;
        int points = 800;
        double[] start = new double[frames];
        double[] end = new double[frames];
        double[] y = new double[points];
        double[] values = new double[frames * points];
        for (int i = 0; i < frames; i++) {
            start[i] = i;
            end[i] = i + 1;
        }
        for (int j = 0; j < points; j++) {
            y[j] = j;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 256;
        }
        HeatMapRaster raster = new HeatMapRaster(map(start, end, y, values));
        double[] columns = new Mapping(new Range(0, frames), false, 0, 1).borders(900);
        double[] rows = new Mapping(new Range(0, points), false, 1, 0).borders(500);
        double[] falling = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            falling[i] = rows[rows.length - 1 - i];
        }
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 30; i++) {
            long begin = System.nanoTime();
            assertEquals(900 * 500, raster.pixels(columns, falling, BLACK_TO_WHITE, ColourMap.VIRIDIS, false).length);
            best = Math.min(best, System.nanoTime() - begin);
        }
        assertTrue(best < 50e6, "the pixels took " + best / 1e6 + " ms at best");
    }
}
