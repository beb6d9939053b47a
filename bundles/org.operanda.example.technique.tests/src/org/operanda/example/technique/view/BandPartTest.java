package org.operanda.example.technique.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.example.technique.BandCentroid;
import org.operanda.experiment.ExperimentFactory;
import org.operanda.figure.Marker;
import org.operanda.host.recipe.DataReference;
import org.operanda.host.recipe.Session;
import org.operanda.plot.CurvePlot;
import org.operanda.plot.Plots;
import org.operanda.workbench.CurrentExperiment;

/** The view follows selection and cursor. The plot is a stand-in that remembers what it was told. */
class BandPartTest {
    private final List<Double> marked = new ArrayList<>();
    private final CurrentExperiment current = new CurrentExperiment();

    private CurvePlot plot() {
        return (CurvePlot) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {CurvePlot.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("setMarkers")) {
                        ((List<?>) arguments[0]).forEach(marker -> marked.add(((Marker) marker).x()));
                    }
                    return null;
                });
    }

    private static Session session() {
        Axis time = Axis.time(Values.of(0, 60), Clock.relative("spectrometer"));
        Axis wavelength = Axis.of("wavelength", BandCentroid.WAVELENGTH, Units.parse("nm").orElseThrow(), Values.of(690, 691, 692));
        Dataset map = Dataset.of("intensity", QuantityKind.INTENSITY, Units.ONE, List.of(time, wavelength), Values.of(0, 5, 0, 0, 0, 7));
        Measurement series = Measurement.of("spectra", "luminescence", List.of(map), Map.of());
        return new Session(ExperimentFactory.eINSTANCE.createExperiment(), Path.of("."), Map.of(), Map.of("spectra", series), Map.of(),
                Map.of(), List.of(),
                Optional.empty(), Instant.EPOCH, false);
    }

    @Test
    void marksTheBandOfTheFrameAtTheCursor() {
        Plots plots = (Plots) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Plots.class},
                (proxy, method, arguments) -> plot());
        Shell shell = new Shell(Display.getDefault());
        try {
            BandPart part = new BandPart(current, plots);
            part.create(shell);
            assertEquals(List.of(), marked);
            current.show(session());
            current.select(List.of(DataReference.of("spectra.intensity")));
            assertEquals(List.of(691.0), marked);
            current.moveCursor(50);
            assertEquals(List.of(691.0, 692.0), marked);
            part.dispose();
            current.moveCursor(0);
            assertEquals(List.of(691.0, 692.0), marked, "a closed view listens no more");
        } finally {
            shell.dispose();
        }
    }
}
