package org.operanda.plot.swtchart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Resource;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swtchart.Chart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.figure.ColourMap;
import org.operanda.figure.Curve;
import org.operanda.figure.CurveStyle;
import org.operanda.figure.Curves;
import org.operanda.figure.Figure;
import org.operanda.figure.FigureAxis;
import org.operanda.figure.FigureStyle;
import org.operanda.figure.FigureStyle.LegendPlace;
import org.operanda.figure.FigureStyle.TickDirection;
import org.operanda.figure.HeatMap;
import org.operanda.figure.PairMatrix;
import org.operanda.figure.PairMatrix.Quantity;
import org.operanda.figure.Range;
import org.operanda.figure.Scatter.ThirdQuantity;
import org.operanda.plot.CurvePlot;
import org.operanda.plot.CurvePlot.Picked;
import org.operanda.plot.HeatMapPlot;
import org.operanda.plot.LinkedAxis;
import org.operanda.plot.MatrixPlot;
import org.operanda.plot.Plot;

class PlotTest {
    private static final FigureAxis TIME = PlotPicturesTest.TIME;
    private Screen screen;
    private LinkedAxis time;
    private HeatMapPlot map;
    private CurvePlot cell;

    @BeforeEach
    void openTwoLinkedPlots() {
        screen = new Screen(900, 700);
        time = new LinkedAxis();
        map = new SwtChartPlots().heatMap(screen.shell);
        cell = new SwtChartPlots().curves(screen.shell);
        map.link(time);
        cell.link(time);
        screen.open();
        screen.await(map.show(TIME, PlotPicturesTest.spectra(200, 100)));
        screen.await(cell.show(TIME, PlotPicturesTest.cell(20_000)));
    }

    @AfterEach
    void close() {
        screen.close();
    }

    private static Control area(Plot<?> plot) {
        return ((Chart) ((Composite) plot.control()).getChildren()[0]).getPlotArea().getControl();
    }

    private void drag(Control control, int fromX, int fromY, int toX, int toY) {
        screen.send(control, SWT.MouseDown, fromX, fromY, 1);
        screen.send(control, SWT.MouseMove, toX, toY, 0);
        screen.send(control, SWT.MouseUp, toX, toY, 1);
    }

    private double at(Plot<?> plot, int pixel) {
        Range visible = time.visible().orElseThrow();
        return visible.from() + visible.length() * pixel / area(plot).getSize().x;
    }

    @Test
    void aClickOpensAPairAndTheMatrixIsCopiedAndWrittenAsItIsSeen(@TempDir Path folder) throws IOException {
        MatrixPlot matrix = new SwtChartPlots().matrix(screen.shell);
        screen.shell.layout(true, true);
        List<String> heard = new ArrayList<>();
        matrix.onPick((column, row) -> heard.add(column + " " + row));
        Values rising = Values.of(1, 2, 3, 4);
        Quantity one = new Quantity("edge energy", Units.ELECTRONVOLT, rising);
        PairMatrix pairs = new PairMatrix(List.of(one, new Quantity("charge", Units.COULOMB, rising)),
                List.of(List.of(1.0, 1.0), List.of(1.0, 1.0)),
                Optional.of(new ThirdQuantity(rising, TIME, ColourMap.VIRIDIS)), Optional.empty(), 1);
        screen.await(matrix.show(FigureAxis.of("", Units.ONE), pairs));
        Control area = area(matrix);
        int width = area.getSize().x;
        int height = area.getSize().y;
        drag(area, width / 4, height / 4, width / 4, height / 4);
        drag(area, width / 4, height * 3 / 4, width / 4, height * 3 / 4);
        drag(area, width * 3 / 4, height / 4, width * 3 / 4, height / 4);
        assertEquals(List.of("0 1", "1 0"), heard, "the diagonal is no pair");
        assertTrue(matrix.x().cursor().isEmpty());
        screen.send(area, SWT.MouseMove, width / 4, height * 3 / 4, 0);
        assertEquals("charge against edge energy: 1", area.getToolTipText());
        screen.picture("matrix");
        matrix.copyImage();
        Clipboard clipboard = new Clipboard(screen.display);
        ImageData copied = (ImageData) clipboard.getContents(ImageTransfer.getInstance());
        clipboard.dispose();
        assertEquals(matrix.control().getSize().x, copied.width);
        for (String kind : List.of("png", "svg", "pdf", "csv")) {
            assertEquals(Optional.empty(), matrix.export(folder.resolve("pairs." + kind)).join());
        }
        assertTrue(Files.readString(folder.resolve("pairs.svg")).contains(">1.00<"));
        assertTrue(Files.readString(folder.resolve("pairs.csv")).startsWith("Time (s),edge energy (eV),charge (C)"));
    }

    /** In the style of a figure a line of three points is wider than the usual one of one point, and the letters are others. */
    @Test
    void whatIsShownHasTheStyleOfItsFigure() {
        Curves line = Curves.of(FigureAxis.of("Potential", Units.VOLT), Curve.of("", Values.of(0, 120_000), Values.of(3, 3)));
        screen.await(cell.show(TIME, line));
        int thin = inked(screen.picture("style-usual"));
        FigureStyle style = new FigureStyle("Serif", 3, 0.7, 3.4, LegendPlace.NONE, TickDirection.USUAL, false, List.of());
        cell.setStyle(style);
        screen.await(cell.show(TIME, line));
        int wide = inked(screen.picture("style-serif"));
        assertTrue(wide >= thin + 2, wide + " pixels, before " + thin);
        assertEquals(style, cell.toFigure().style(), "and so it is exported");
        Chart chart = (Chart) ((Composite) cell.control()).getChildren()[0];
        assertEquals("Serif", chart.getAxisSet().getXAxis(0).getTick().getFont().getFontData()[0].getName());
        cell.setStyle(FigureStyle.USUAL);
        screen.await(cell.show(TIME, line));
        assertEquals(thin, inked(screen.picture("style-usual")));
    }

    /** How many pixels of the middle column of the cell's plot are blue, as the first curve is. */
    private int inked(ImageData picture) {
        int x = area(cell).toDisplay(area(cell).getSize().x / 2, 0).x - screen.shell.toDisplay(0, 0).x;
        int top = area(cell).toDisplay(0, 0).y - screen.shell.toDisplay(0, 0).y;
        int count = 0;
        for (int y = top + 4; y < top + area(cell).getSize().y - 4; y++) {
            count += (rgb(picture, x, y) & 0xff0000) < 0x800000 ? 1 : 0;
        }
        return count;
    }

    @Test
    void linkedPlotsLineUp() {
        int mapLeft = area(map).toDisplay(0, 0).x;
        int cellLeft = area(cell).toDisplay(0, 0).x;
        assertEquals(mapLeft, cellLeft);
        assertEquals(mapLeft + area(map).getSize().x, cellLeft + area(cell).getSize().x);
        assertEquals(Optional.of(new Range(0, 120_000)), time.visible(), "all that one of them holds");
    }

    @Test
    void aClickPlacesTheCursorOfAllLinkedPlots() {
        List<OptionalDouble> heard = new ArrayList<>();
        time.listen(new LinkedAxis.Listener() {
            @Override
            public void cursorMoved(OptionalDouble position) {
                heard.add(position);
            }
        });
        drag(area(map), 100, 50, 100, 50);
        assertEquals(at(map, 100), time.cursor().orElseThrow(), 1e-6);
        assertEquals(List.of(time.cursor()), heard);
        ImageData picture = screen.picture("cursor");
        int x = area(cell).toDisplay(100, 0).x - screen.shell.toDisplay(0, 0).x;
        int y = area(cell).toDisplay(0, area(cell).getSize().y / 2).y - screen.shell.toDisplay(0, 0).y;
        assertEquals(0xc80000, rgb(picture, x, y), "the cursor's red line in the other plot");
        drag(area(cell), 100, 20, 300, 20);
        assertEquals(at(cell, 300), time.cursor().orElseThrow(), 1e-6, "the cursor can be dragged");
        screen.send(area(map), SWT.KeyDown, 0, 0, SWT.ESC);
        assertTrue(time.cursor().isEmpty());
    }

    @Test
    void aClickSaysWhichPointOfWhichCurveStandsThereAndOneBesideAllSaysNothing() {
        Values x = Values.of(0, 1, 2, 3, 4);
        Curves curves = new Curves(FigureAxis.of("left", Units.VOLT).withRange(new Range(0, 10)),
                Optional.of(FigureAxis.of("right", Units.AMPERE).withRange(new Range(0, 1))),
                List.of(Curve.of("low", x, Values.of(1, 1, 1, 1, 1)),
                        Curve.of("rising", x, Values.of(0, 0.25, 0.5, 0.75, 1)).with(CurveStyle.LINE.on(CurveStyle.Side.RIGHT))),
                1);
        CurvePlot plot = new SwtChartPlots().curves(screen.shell);
        screen.shell.layout();
        screen.await(plot.show(FigureAxis.of("x", Units.SECOND).withRange(new Range(0, 4)), curves));
        List<Picked> heard = new ArrayList<>();
        plot.onPick(heard::add);
        int width = area(plot).getSize().x;
        int height = area(plot).getSize().y;
        drag(area(plot), width / 4 + 3, height - height / 10 - 3, width / 4 + 3, height - height / 10 - 3);
        drag(area(plot), width * 3 / 4, height / 4, width * 3 / 4, height / 4);
        drag(area(plot), width * 3 / 4, height / 4, width * 3 / 4, height / 4);
        drag(area(plot), width / 8, height / 4, width / 8, height / 4);
        assertEquals(List.of(new Picked(0, 1), new Picked(1, 3), new Picked(1, 3)), heard);
    }

    @Test
    void draggedWithAltThePlotSaysHowFarAndStaysWhereItIs() {
        List<Double> heard = new ArrayList<>();
        cell.onDrag(heard::add);
        Range before = cell.toFigure().x().range().orElseThrow();
        double distance = at(cell, 160) - at(cell, 100);
        for (int[] step : new int[][] {{SWT.MouseDown, 100}, {SWT.MouseMove, 140}, {SWT.MouseUp, 160}}) {
            Event event = new Event();
            event.x = step[1];
            event.y = 20;
            event.button = step[0] == SWT.MouseMove ? 0 : 1;
            event.stateMask = SWT.ALT;
            area(cell).notifyListeners(step[0], event);
        }
        assertEquals(1, heard.size());
        assertEquals(distance, heard.getFirst(), 1e-6);
        assertEquals(before, cell.toFigure().x().range().orElseThrow());
    }

    private static int rgb(ImageData picture, int x, int y) {
        var colour = picture.palette.getRGB(picture.getPixel(x, y));
        return colour.red << 16 | colour.green << 8 | colour.blue;
    }

    @Test
    void theWheelZoomsAboutThePointerAndADoubleClickShowsAll() {
        double under = at(map, 200);
        screen.send(area(map), SWT.MouseWheel, 200, 10, 3);
        Range zoomed = time.zoom().orElseThrow();
        assertEquals(120_000 * 0.8, zoomed.length(), 1);
        assertEquals(under, at(map, 200), 1, "what lies under the pointer stays there");
        assertEquals(zoomed, cell.toFigure().x().range().orElseThrow(), "the other plot shows the same");
        screen.send(area(map), SWT.MouseWheel, 200, 10, -3);
        assertTrue(time.zoom().isEmpty(), "out of all data means all of them");
        screen.send(area(map), SWT.MouseWheel, 200, 10, 3);
        screen.send(area(map), SWT.MouseDoubleClick, 5, 5, 0);
        assertTrue(time.zoom().isEmpty());
    }

    @Test
    void aDraggedRectangleIsZoomedInto() {
        Control area = area(cell);
        int height = area.getSize().y;
        Range before = ((Curves) cell.toFigure().panels().getFirst()).left().range().orElseThrow();
        Range expected = new Range(at(cell, 100), at(cell, 300));
        drag(area, 100, height / 4, 300, height / 2);
        assertEquals(expected.from(), time.zoom().orElseThrow().from(), 1e-6);
        assertEquals(expected.to(), time.zoom().orElseThrow().to(), 1e-6);
        Curves seen = (Curves) cell.toFigure().panels().getFirst();
        assertEquals(before.from() + before.length() * (height - height / 2) / height, seen.left().range().orElseThrow().from(), 1e-9);
        assertEquals(before.to() - before.length() * (height / 4) / height, seen.left().range().orElseThrow().to(), 1e-9);
        screen.picture("rectangle");
        screen.send(area, SWT.KeyDown, 0, 0, SWT.HOME);
        assertEquals(before, ((Curves) cell.toFigure().panels().getFirst()).left().range().orElseThrow());
        assertTrue(time.zoom().isEmpty());
    }

    @Test
    void arrowKeysGoFromFrameToFrame() {
        time.setCursor(10_250);
        screen.send(area(map), SWT.KeyDown, 0, 0, SWT.ARROW_RIGHT);
        assertEquals(10_750, time.cursor().orElseThrow(), 1e-6, "frames last 500 s");
        screen.send(area(map), SWT.KeyDown, 0, 0, SWT.ARROW_LEFT);
        assertEquals(10_250, time.cursor().orElseThrow(), 1e-6);
    }

    @Test
    void anotherQuantityAlongXStartsUnzoomed() {
        time.setZoom(Optional.of(new Range(1000, 2000)));
        time.setCursor(1500);
        screen.await(cell.show(FigureAxis.of("Charge", Units.COULOMB), PlotPicturesTest.cell(100)));
        assertTrue(time.zoom().isEmpty() && time.cursor().isEmpty());
    }

    @Test
    void theZoomOfTheHeightsOutlivesNewDataOnTheSameAxis() {
        Plot.Heights zoomed = new Plot.Heights(Optional.of(new Range(3.4, 3.6)), Optional.empty());
        CurvePlot fresh = new SwtChartPlots().curves(screen.shell);
        fresh.setHeights(zoomed);
        screen.await(fresh.show(TIME, PlotPicturesTest.cell(1000)));
        assertEquals(zoomed, fresh.heights(), "it may be set before there are data");
        screen.await(fresh.show(TIME, PlotPicturesTest.cell(2000)));
        assertEquals(zoomed, fresh.heights());
        fresh.reset();
        assertEquals(Plot.Heights.ALL, fresh.heights());
    }

    @Test
    void inEqualScaleOneIsAsLongAcrossAsUpwardsAtAnyZoom() {
        double[] real = new double[181];
        double[] imaginary = new double[181];
        for (int i = 0; i < real.length; i++) {
            real[i] = 500 + 400 * Math.cos(Math.toRadians(i));
            imaginary[i] = 400 * Math.sin(Math.toRadians(i));
        }
        map.control().dispose();
        cell.control().dispose();
        CurvePlot nyquist = new SwtChartPlots().curves(screen.shell);
        screen.shell.layout();
        screen.await(nyquist.show(FigureAxis.of("Z′", Units.OHM),
                Curves.of(FigureAxis.of("−Z″", Units.OHM), Curve.of("", Values.of(real), Values.of(imaginary))).inEqualScale()));
        screen.picture("nyquist");
        assertEqualScale(nyquist);
        screen.send(area(nyquist), SWT.MouseWheel, 100, 100, 3);
        screen.picture("nyquist-zoomed");
        assertEqualScale(nyquist);
        assertTrue(nyquist.x().zoom().isPresent());
        screen.send(area(nyquist), SWT.MouseWheel, 100, 100, -3);
        screen.send(area(nyquist), SWT.MouseWheel, 100, 100, -3);
        assertTrue(nyquist.x().zoom().isEmpty(), "all is shown again");
        assertEquals(Plot.Heights.ALL, nyquist.heights());
    }

    private static void assertEqualScale(Plot<?> plot) {
        Figure figure = plot.toFigure();
        Range up = ((Curves) figure.panels().getFirst()).left().range().orElseThrow();
        double perPixelUp = up.length() / area(plot).getSize().y;
        double perPixelAcross = figure.x().range().orElseThrow().length() / area(plot).getSize().x;
        assertEquals(perPixelUp, perPixelAcross, 1e-9 * perPixelUp);
    }

    @Test
    void theLastDataWin() {
        CompletableFuture<Void> first = cell.show(TIME, PlotPicturesTest.cell(1_000_000));
        CompletableFuture<Void> second = cell.show(TIME, PlotPicturesTest.cell(10));
        screen.await(second);
        screen.await(first::isDone);
        assertEquals(10, ((Curves) cell.toFigure().panels().getFirst()).curves().getFirst().x().length());
        assertTrue(first.isCancelled());
    }

    @Test
    void dataThatCannotBeReadAreSaidSo() {
        Values gone = Values.computed(10, i -> {
            throw new UncheckedIOException(new IOException("the file has gone"));
        });
        CompletableFuture<Void> done = cell.show(TIME, Curves.of(FigureAxis.of("Potential", Units.VOLT), Curve.of("", gone, gone)));
        screen.await(done::isDone);
        assertTrue(done.isCompletedExceptionally());
        screen.picture("unreadable");
    }

    @Test
    void coloursAndTheirRangeCanBeChosen() {
        ImageData viridis = screen.picture("viridis");
        map.setColours(ColourMap.MAGMA);
        screen.await(() -> colours() == ColourMap.MAGMA);
        map.setColourRange(Optional.of(new Range(0, 3)));
        screen.await(() -> heatMap().value().range().isPresent());
        ImageData magma = screen.picture("magma");
        int x = area(map).toDisplay(60, 0).x - screen.shell.toDisplay(0, 0).x;
        int y = area(map).toDisplay(0, 20).y - screen.shell.toDisplay(0, 0).y;
        assertNotEquals(rgb(viridis, x, y), rgb(magma, x, y));
    }

    private HeatMap heatMap() {
        return (HeatMap) map.toFigure().panels().getFirst();
    }

    private ColourMap colours() {
        return heatMap().colours();
    }

    @Test
    void exportsWhatIsSeen(@TempDir Path folder) throws IOException {
        time.setZoom(Optional.of(new Range(20_000, 40_000)));
        for (String name : List.of("cell.png", "cell.svg", "cell.csv")) {
            assertEquals(Optional.empty(), cell.export(folder.resolve(name)).join());
            assertTrue(Files.size(folder.resolve(name)) > 1000, name);
        }
        assertEquals("figure.format", cell.export(folder.resolve("cell.doc")).join().orElseThrow().id());
        List<String> rows = Files.readAllLines(folder.resolve("cell.csv"));
        assertEquals("Time (s),E (V),I (A)", rows.getFirst());
        assertEquals(20_001, rows.size());
        Figure figure = cell.toFigure();
        assertEquals(Optional.of(new Range(20_000, 40_000)), figure.x().range());
    }

    @Test
    void plotsLeaveNothingBehind() {
        List<Error> leaks = Collections.synchronizedList(new ArrayList<>());
        Resource.setNonDisposeHandler(leaks::add);
        try {
            for (int i = 0; i < 5; i++) {
                HeatMapPlot another = new SwtChartPlots().heatMap(screen.shell);
                another.link(time);
                screen.shell.layout(true, true);
                screen.await(another.show(TIME, PlotPicturesTest.spectra(50, 50)));
                another.copyImage();
                another.control().dispose();
            }
            System.gc();
            screen.settle();
            System.gc();
            screen.settle();
        } finally {
            Resource.setNonDisposeHandler(null);
        }
        assertEquals(List.of(), leaks);
        assertEquals(Optional.of(new Range(0, 120_000)), time.visible(), "disposed plots are forgotten");
    }

    @Test
    void thePointerSaysWhatIsThere() {
        screen.send(area(map), SWT.MouseMove, 100, 40, 0);
        String text = area(map).getToolTipText();
        assertTrue(text.matches("[\\d.]+ h   Photon energy = 83[\\d.]+ eV   Normalised absorption = [\\d.]+"), text);
        screen.send(area(cell), SWT.MouseMove, 100, 40, 0);
        assertTrue(area(cell).getToolTipText().matches("[\\d.]+ h   E = [\\d.]+ V   I = [\u2212]?0.35 mA"), area(cell).getToolTipText());
    }

    @Test
    void plotsFollowTheSizeOfTheirWindow() {
        for (int[] size : new int[][] {{500, 400}, {1200, 900}, {320, 300}}) {
            screen.shell.setSize(size[0], size[1]);
            screen.settle();
            screen.picture("size-" + size[0]);
        }
        screen.shell.setSize(900, 700);
        screen.settle();
        linkedPlotsLineUp();
        assertFalse(area(cell).isDisposed());
    }
}
