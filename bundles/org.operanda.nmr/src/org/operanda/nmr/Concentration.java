package org.operanda.nmr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.measure.Unit;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;

/**
 * Amount and concentration of a substance by the signal of an external reference of known amount, measured with the same coil, pulse and full relaxation:
 * n = n_ref · S/S_ref / (scans · gain · nuclei per formula). Roles {@value #ROLE} and {@value #REFERENCE}, both integrals.
 */
public final class Concentration implements SeriesOperation<ConcentrationSettings> {
    static final String ROLE = "integrals";
    static final String REFERENCE = "reference";
    private static final QuantityKind AMOUNT = new QuantityKind("amount", "Amount", "n");
    private static final QuantityKind CONCENTRATION = new QuantityKind("concentration", "Concentration", "c");
    private static final Unit<?> MILLIMOLE = Units.parse("mmol").orElseThrow();
    private static final Unit<?> MILLIMOLE_PER_CUBIC_CENTIMETRE = Units.parse("mmol/cm^3").orElseThrow();

    @Override
    public Class<ConcentrationSettings> settingsType() {
        return ConcentrationSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, ConcentrationSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        Optional<Dataset> integral = Optional.ofNullable(inputs.get(ROLE)).flatMap(m -> m.dataset(settings.integral()));
        Optional<Dataset> reference = Optional.ofNullable(inputs.get(REFERENCE)).flatMap(m -> m.dataset(settings.integral()));
        if (integral.isEmpty() || inputs.containsKey(REFERENCE) && reference.isEmpty()) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "nmr.concentration.input",
                    "There is no '" + settings.integral() + "' in the " + (integral.isEmpty() ? "integrals" : "reference") + ".",
                    "Integrate the spectra of sample and reference first, over a range of the same name."));
        }
        double[] known = reference.map(d -> d.values().toArray()).orElse(new double[] {settings.referenceIntegral()});
        double mean = Arrays.stream(known).average().orElse(Double.NaN);
        double deviation = reference.flatMap(Dataset::sigma)
                .map(s -> Math.sqrt(Arrays.stream(s.toArray()).map(v -> v * v).sum()) / known.length).orElse(0.0);
        double factor = settings.amount() / (mean * settings.scansRatio() * settings.gainRatio() * settings.nuclei());
        double[] amount = integral.get().values().scaled(factor).toArray();
        double[] sigma = new double[amount.length];
        for (int i = 0; i < sigma.length; i++) {
            double own = integral.get().sigma().isPresent() ? integral.get().sigma().get().get(i) * factor : Double.NaN;
            sigma[i] = Math.hypot(own, amount[i] * deviation / mean);
        }
        List<Dataset> datasets = new ArrayList<>();
        datasets.add(new Dataset("amount", AMOUNT, MILLIMOLE, integral.get().axes(), Values.of(amount), Optional.of(Values.of(sigma))));
        if (settings.volume() > 0) {
            datasets.add(new Dataset("concentration", CONCENTRATION, MILLIMOLE_PER_CUBIC_CENTIMETRE, integral.get().axes(),
                    Values.of(amount).scaled(1 / settings.volume()), Optional.of(Values.of(sigma).scaled(1 / settings.volume()))));
        }
        return new OperationResult(datasets, List.of());
    }
}
