package org.operanda.electrochemistry.voltammetry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Parts;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.electrochemistry.cycler.CyclerColumn;

/**
 * Takes the ohmic drop off the potential: {@code voltage} = E − i·R, R being what the instrument has not compensated already (A. J. Bard,
 * L. R. Faulkner, Electrochemical Methods, 2nd ed. 2001, section 1.3.4). {@code current} and the number of the part come along unchanged,
 * so that the result stands for the measurement in later steps.
 */
public final class OhmicCorrection implements SeriesOperation<OhmicCorrectionSettings> {

    @Override
    public Class<OhmicCorrectionSettings> settingsType() {
        return OhmicCorrectionSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, OhmicCorrectionSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        Optional<Voltammogram> found = Voltammogram.of(inputs, problems);
        if (found.isEmpty()) {
            return new OperationResult(List.of(), problems);
        }
        Voltammogram curve = found.get();
        double resistance = settings.resistance() * (1 - settings.compensated());
        if (resistance == 0) {
            problems.add(Problem.of(Severity.WARNING, "voltammetry.no-resistance", "No resistance is given, so nothing is corrected.",
                    "Give the uncompensated resistance, for instance from an impedance spectrum at high frequency."));
        }
        double[] volts = curve.volts().clone();
        for (int row = 0; row < volts.length; row++) {
            volts[row] -= curve.amperes()[row] * resistance;
        }
        Stream<Dataset> corrected = Stream.of(dataset(curve, CyclerColumn.VOLTAGE, volts),
                dataset(curve, CyclerColumn.CURRENT, curve.amperes()));
        Stream<Dataset> part = inputs.values().stream().flatMap(m -> m.dataset(Parts.PART).stream());
        return new OperationResult(Stream.concat(corrected, part).toList(), problems);
    }

    private static Dataset dataset(Voltammogram curve, CyclerColumn column, double[] values) {
        return Dataset.of(column.name(), column.quantity(), column.unit(), curve.axis(), Values.of(values));
    }
}
