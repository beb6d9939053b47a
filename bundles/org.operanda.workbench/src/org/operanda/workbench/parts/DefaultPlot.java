package org.operanda.workbench.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.host.recipe.DataReference;
import org.operanda.workbench.CurrentExperiment;

/** What is plotted of a measurement of which no dataset was chosen: its first map; else potential and current along time; else its first few curves. */
final class DefaultPlot {
    private static final int CURVES = 3;

    private DefaultPlot() {}

    static List<DataReference> of(CurrentExperiment current, String owner) {
        Optional<Measurement> measurement = current.measurement(owner);
        if (measurement.isEmpty()) {
            return List.of();
        }
        List<Dataset> datasets = measurement.get().datasets();
        List<Dataset> chosen = new ArrayList<>(datasets.stream().filter(d -> d.rank() == 2).limit(1).toList());
        if (chosen.isEmpty()) {
            measurement.get().first(QuantityKind.POTENTIAL).filter(DefaultPlot::isTimed).ifPresent(chosen::add);
            measurement.get().first(QuantityKind.CURRENT).filter(DefaultPlot::isTimed).ifPresent(chosen::add);
        }
        if (chosen.isEmpty()) {
            chosen.addAll(datasets.stream().filter(d -> d.rank() == 1).limit(CURVES).toList());
        }
        return chosen.stream().map(d -> new DataReference(owner, Optional.of(d.name()))).toList();
    }

    private static boolean isTimed(Dataset dataset) {
        return dataset.rank() == 1 && dataset.axes().getFirst().quantity().equals(QuantityKind.TIME);
    }
}
