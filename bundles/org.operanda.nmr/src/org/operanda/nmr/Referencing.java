package org.operanda.nmr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;

/**
 * Puts the axis of shift where a line of known shift belongs: the same displacement for all spectra, from the sum of them. Role {@value Spectra#ROLE}; gives
 * the spectra on the new axis and the {@code referencing}, what was added to all shifts.
 */
public final class Referencing implements SeriesOperation<ReferenceSettings> {

    @Override
    public Class<ReferenceSettings> settingsType() {
        return ReferenceSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, ReferenceSettings settings, Progress progress) {
        Optional<Spectra> found = Spectra.in(inputs);
        if (found.isEmpty()) {
            return Spectra.missing();
        }
        Spectra spectra = found.get();
        double[] sum = new double[spectra.points()];
        for (int i = 0; i < spectra.rows() && !progress.isCancelled(); i++) {
            double[] row = spectra.row(i);
            for (int k = 0; k < sum.length; k++) {
                sum[k] += row[k];
            }
        }
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        double place = LinePlace.top(spectra.shift(), sum, settings.near() - settings.window(), settings.near() + settings.window());
        if (Double.isNaN(place)) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "nmr.reference.line",
                    "There is no line within " + settings.window() + " ppm of " + settings.near() + " ppm.",
                    "Widen the window, or name another line."));
        }
        double displacement = settings.shift() - place;
        Axis axis = Axis.of(spectra.axis().name(), spectra.axis().quantity(), Units.PARTS_PER_MILLION,
                Values.of(Arrays.stream(spectra.shift()).map(s -> s + displacement).toArray()));
        Optional<Spectrometer> moved = spectra.spectrometer()
                .map(s -> new Spectrometer(s.carrier(), s.reference() * (1 - displacement * 1e-6)));
        Spectra onNewAxis = new Spectra(spectra.slow(), axis, spectra.shift(), spectra.real(), spectra.imaginary(), moved);
        List<Dataset> datasets = new ArrayList<>(onNewAxis.replaced(axis, spectra.real(), spectra.imaginary()));
        datasets.add(Dataset.scalar("referencing", NmrQuantities.CHEMICAL_SHIFT, Units.PARTS_PER_MILLION, displacement));
        return new OperationResult(datasets, List.of());
    }
}
