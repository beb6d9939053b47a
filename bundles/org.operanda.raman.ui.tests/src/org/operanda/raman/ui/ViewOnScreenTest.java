package org.operanda.raman.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.operanda.data.Measurement;
import org.operanda.figure.Curve;
import org.operanda.figure.Curves;
import org.operanda.figure.Figure;
import org.operanda.figure.HeatMap;
import org.operanda.plot.HeatMapPlot.Place;
import org.operanda.testkit.SharedData;
import org.operanda.testkit.VirtualSilicon;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.testkit.Workbench;

/** Series and maps in the view of the real workbench. */
class ViewOnScreenTest {
    private final CurrentExperiment current = Workbench.current();

    private static void choose(SpectraView view, String name, String item) {
        Combo combo = Workbench.named(Combo.class, name);
        combo.select(combo.indexOf(item));
        combo.notifyListeners(SWT.Selection, new Event());
        Workbench.await(view::isComplete);
    }

    private static Curves curves(Figure figure) {
        return (Curves) figure.panels().getFirst();
    }

    private static List<String> names(Figure figure) {
        return curves(figure).curves().stream().map(Curve::name).toList();
    }

    @Test
    void aSeriesAsHeatMapStackAndWaterfallWithTheFitUnderTheCursor() {
        VirtualSilicon cell = new VirtualSilicon(60, 60, 3, 0);
        Workbench.open(cell.series());
        SpectraView view = Workbench.view(SpectraView.ID, SpectraView.class);
        assertEquals(List.of("Heat map", "Stack", "Waterfall"), List.of(Workbench.named(Combo.class, "Show").getItems()));
        List<Figure> figures = view.figures();
        assertEquals("Raman shift (cm⁻¹)", figures.get(1).x().label());
        assertEquals(2, figures.getFirst().panels().size(), "the map and a band against time");
        current.moveCursor(1200);
        Workbench.await(view::isComplete);
        assertArrayEquals(cell.spectrum(20), curves(view.figures().get(1)).curves().getFirst().y().toArray(), 0);
        choose(view, "Fit", "silicon");
        assertEquals(List.of("20 min", "fit", "crystalline", "amorphous"), names(view.figures().get(1)));
        double[] fit = curves(view.figures().get(1)).curves().get(1).y().toArray();
        assertEquals(cell.spectrum(20)[150], fit[150], 15, "the fit goes through the spectrum");
        Workbench.picture("series-heat-map");
        choose(view, "Show", "Stack");
        assertEquals(60, curves(view.figures().getFirst()).curves().size());
        Workbench.picture("series-stack");
        choose(view, "Show", "Waterfall");
        assertTrue(curves(view.figures().getFirst()).curves().size() <= 24);
        Workbench.picture("series-waterfall");
        choose(view, "Show", "Heat map");
    }

    @Test
    void aMapAsImageWithThePictureAndTheSpectrumUnderTheCursor() {
        Workbench.open(SharedData.file("raman/renishaw_wdf/6x6.wdf"));
        SpectraView view = Workbench.view(SpectraView.ID, SpectraView.class);
        Measurement map = current.measurement(Workbench.ID).orElseThrow();
        Figure image = view.figures().getFirst();
        assertEquals("Stage x (µm)", image.x().label());
        assertEquals(2, image.panels().size(), "the image and the white-light picture");
        assertEquals(36, ((HeatMap) image.panels().getFirst()).values().length());
        Workbench.picture("map");
        current.moveCursor(map.timeAxis().orElseThrow().values().get(14));
        Workbench.await(view::isComplete);
        double[] shown = curves(view.figures().get(1)).curves().getFirst().y().toArray();
        assertEquals(map.datasets().getFirst().frame(14).values().get(0), shown[shown.length - 1], 0, "WiRE's shifts fall");
        assertEquals(map.dataset("stage_y").orElseThrow().values().get(14), rowPlace(), 0.1);
        Combo row = Workbench.named(Combo.class, "Row");
        int next = row.getSelectionIndex() == 0 ? 1 : row.getSelectionIndex() - 1;
        row.select(next);
        row.notifyListeners(SWT.Selection, new Event());
        Workbench.await(view::isComplete);
        assertEquals(next, Workbench.named(Combo.class, "Row").getSelectionIndex(), "the cursor went to that row");
        Workbench.named(Text.class, "Band").setText("1500:1650");
        Workbench.await(view::isComplete);
        assertTrue(((HeatMap) view.figures().getFirst().panels().getFirst()).value().name().contains("1500 to 1650"));
        Workbench.picture("map-cursor");
        double[] places = {map.dataset("stage_x").orElseThrow().values().get(27), map.dataset("stage_y").orElseThrow().values().get(27)};
        view.placed(0, 0, new Place(places[0] + 0.1, places[1] - 0.1));
        Workbench.await(view::isComplete);
        assertEquals(map.timeAxis().orElseThrow().values().get(27), current.cursor(), 1e-6, "a click shows the spectrum of its place");
        shown = curves(view.figures().get(1)).curves().getFirst().y().toArray();
        assertEquals(map.datasets().getFirst().frame(27).values().get(0), shown[shown.length - 1], 0);
    }

    /** LabSpec's map has no times: the spectrum that was clicked is shown all the same. */
    @Test
    void aClickOnAMapWithoutTimesShowsItsSpectrum() {
        Workbench.open(SharedData.file("raman/jobinyvon_xml/jobinyvon_test_map_x3-y2.xml"));
        SpectraView view = Workbench.view(SpectraView.ID, SpectraView.class);
        Measurement map = current.measurement(Workbench.ID).orElseThrow();
        view.placed(0, 0, new Place(0.2, 0.9));
        Workbench.await(view::isComplete);
        assertEquals(List.of("x 0, y 1 µm"), names(view.figures().get(1)));
        double[] expected = map.datasets().getFirst().frame(4).values().toArray();
        double[] shown = curves(view.figures().get(1)).curves().getFirst().y().toArray();
        assertArrayEquals(Arrays.stream(expected).sorted().toArray(), Arrays.stream(shown).sorted().toArray(), 0);
        Workbench.picture("map-without-times");
    }

    private static double rowPlace() {
        return Double.parseDouble(Workbench.named(Combo.class, "Row").getText().replaceAll("[^-\\d.]", ""));
    }
}
