package org.operanda.raman;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Values;
import org.operanda.data.operation.FrameOperation;
import org.operanda.data.operation.OperationResult;

/** Takes one of a file's spectra, such as a block of OPUS, and a range of it. Whatever stands for the place on the stage is kept. */
public final class Range implements FrameOperation<RangeSettings> {

    @Override
    public Class<RangeSettings> settingsType() {
        return RangeSettings.class;
    }

    @Override
    public OperationResult apply(Measurement frame, RangeSettings settings) {
        Optional<Spectra> found = Spectra.in(frame, settings.dataset());
        if (found.isEmpty()) {
            return Spectra.none(frame, "raman.range", settings.dataset());
        }
        Spectra spectra = found.get();
        int from = settings.from() == 0 ? 0 : spectra.index(settings.from());
        int to = settings.to() == 0 ? spectra.points() : spectra.index(Math.nextUp(settings.to()));
        if (to - from < 3) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "raman.range.empty",
                    "Between " + settings.from() + " and " + settings.to() + " there are fewer than three points; the spectrum runs from "
                            + spectra.x()[0]
                            + " to " + spectra.x()[spectra.points() - 1] + ".",
                    "Change the range."));
        }
        int first = spectra.falling() ? spectra.points() - to : from;
        int length = to - from;
        Dataset whole = spectra.dataset();
        Axis old = whole.axes().getLast();
        List<Axis> axes = new ArrayList<>(whole.axes().subList(0, whole.rank() - 1));
        axes.add(Axis.of(old.name(), old.quantity(), old.unit(), old.values().slice(first, length)));
        double[] all = new double[spectra.count() * length];
        for (int i = 0; i < spectra.count(); i++) {
            whole.values().copy((long) i * spectra.points() + first, all, i * length, length);
        }
        List<Dataset> datasets = new ArrayList<>();
        datasets.add(Dataset.of(whole.name(), whole.quantity(), whole.unit(), axes, Values.of(all)));
        frame.datasets().stream()
                .filter(d -> d.name().equals(RamanQuantities.X) || d.name().equals(RamanQuantities.Y) || d.name().equals(RamanQuantities.Z))
                .forEach(datasets::add);
        boolean nothing = Arrays.stream(all).noneMatch(Double::isFinite);
        return new OperationResult(datasets, nothing ? Spectra.missing(spectra.count(), "raman.range", "nothing is left") : List.of());
    }
}
