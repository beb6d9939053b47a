package org.operanda.eqcm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Axis;
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
 * What a Newtonian liquid on one side does to a smooth quartz, {@link Quartz#kanazawaShift Kanazawa's Δf} and ΔD = 2|Δf|/(n f₀): by how
 * much the shifts change between gas and liquid.
 * <p>
 * Role {@value QcmShifts#ROLE}: resonances or shifts, for their overtones. Gives {@code liquid_frequency_shift} in Hz and
 * {@code liquid_dissipation_shift} by overtone.
 */
public final class Kanazawa implements SeriesOperation<KanazawaSettings> {

    @Override
    public Class<KanazawaSettings> settingsType() {
        return KanazawaSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, KanazawaSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        Optional<Measurement> measurement = Optional.ofNullable(inputs.get(QcmShifts.ROLE));
        double fundamental = settings.fundamental() > 0
                ? settings.fundamental() * 1e6
                : measurement.map(QcmShifts::fundamental).orElse(Double.NaN);
        double[] orders = settings.overtones().isEmpty()
                ? measurement.flatMap(
                        m -> QcmShifts.series(m, QuantityKind.FREQUENCY).or(() -> QcmShifts.series(m, EqcmQuantities.FREQUENCY_SHIFT)))
                        .map(QcmShifts::overtones).orElse(new double[0])
                : settings.overtones().stream().mapToDouble(Double::doubleValue).toArray();
        if (!(fundamental > 0) || orders.length == 0) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "eqcm.kanazawa.input",
                    "The measurement does not say its fundamental frequency and overtones.",
                    "Give them in the settings."));
        }
        Quartz quartz = new Quartz(fundamental, settings.quartzDensity(), settings.quartzModulus() * 1e9);
        double[] shift = new double[orders.length];
        double[] dissipation = new double[orders.length];
        for (int k = 0; k < orders.length; k++) {
            shift[k] = quartz.kanazawaShift(orders[k], settings.liquidDensity() * 1e3, settings.liquidViscosity() * 1e-3);
            dissipation[k] = quartz.dissipation(-shift[k], orders[k]);
        }
        Axis overtone = Axis.of("overtone", EqcmQuantities.OVERTONE, Units.ONE, Values.of(orders));
        return new OperationResult(List.of(
                Dataset.of("liquid_frequency_shift", EqcmQuantities.FREQUENCY_SHIFT, Units.HERTZ, overtone, Values.of(shift)),
                Dataset.of("liquid_dissipation_shift", EqcmQuantities.DISSIPATION_SHIFT, Units.ONE, overtone, Values.of(dissipation))),
                List.of());
    }
}
