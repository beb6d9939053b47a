package org.operanda.example.technique.view;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.data.operation.SettingsType;
import org.operanda.example.technique.BandCentroid;
import org.operanda.example.technique.BandCentroidSettings;
import org.operanda.figure.Curve;
import org.operanda.figure.Curves;
import org.operanda.figure.FigureAxis;
import org.operanda.figure.Marker;
import org.operanda.host.recipe.DataReference;
import org.operanda.plot.CurvePlot;
import org.operanda.plot.Plots;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.CurrentExperiment.Change;

/** The luminescence spectrum at the cursor, with a line where its band lies. A plain object: what it needs is injected, what it draws with is an interface. */
public class BandPart implements CurrentExperiment.Listener {
    private static final BandCentroidSettings SETTINGS = SettingsType.of(BandCentroidSettings.class).defaults();

    private final CurrentExperiment current;
    private final Plots plots;
    private CurvePlot plot;

    @Inject
    public BandPart(CurrentExperiment current, Plots plots) {
        this.current = current;
        this.plots = plots;
    }

    @PostConstruct
    void create(Composite parent) {
        parent.setLayout(new FillLayout());
        plot = plots.curves(parent);
        current.addListener(this);
        show();
    }

    @Override
    public void changed(Change change) {
        if (change == Change.RESULTS || change == Change.SELECTION || change == Change.CURSOR) {
            show();
        }
    }

    private void show() {
        frame().ifPresentOrElse(this::show, plot::clear);
    }

    private void show(Measurement frame) {
        Dataset spectrum = frame.first(QuantityKind.INTENSITY).orElseThrow();
        double centroid = new BandCentroid().apply(frame, SETTINGS).datasets().getFirst().values().get(0);
        plot.show(FigureAxis.of(spectrum.axes().getFirst()), Curves.of(FigureAxis.of(spectrum), Curve.of("", spectrum)));
        plot.setMarkers(Double.isNaN(centroid) ? List.of() : List.of(new Marker(centroid, "band")));
    }

    @PreDestroy
    void dispose() {
        current.removeListener(this);
    }

    /** The frame at the cursor of the selected series. */
    private Optional<Measurement> frame() {
        return current.selection().stream().map(DataReference::owner).map(current::measurement).flatMap(Optional::stream)
                .filter(m -> m.technique().equals("luminescence") && m.frameCount() > 0 && m.first(QuantityKind.INTENSITY).isPresent())
                .findFirst()
                .map(series -> series.frame(nearest(series.timeAxis().orElseThrow(), current.cursor())));
    }

    /** The first frame when there is no cursor. */
    private static long nearest(Axis time, double cursor) {
        long nearest = 0;
        for (long i = 1; i < time.size(); i++) {
            if (Math.abs(time.values().get(i) - cursor) < Math.abs(time.values().get(nearest) - cursor)) {
                nearest = i;
            }
        }
        return nearest;
    }
}
