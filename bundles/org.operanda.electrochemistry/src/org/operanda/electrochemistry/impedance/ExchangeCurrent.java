package org.operanda.electrochemistry.impedance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.electrochemistry.impedance.FitParameters.Wanted;

/**
 * The exchange current from the charge-transfer resistance, I₀ = RT/(n F R_ct): the Butler–Volmer equation near equilibrium (A. J. Bard, L.
 * R. Faulkner, Electrochemical Methods, 2nd ed., Wiley 2001, equation 3.4.13).
 * <p>
 * Role {@value FitParameters#ROLE}: a result of {@link CircuitFit} or {@link CircuitSeries}. Gives by spectrum {@code exchange_current} in mA
 * and {@code exchange_current_density} in mA/cm² (NaN without an area), with 1σ.
 */
public final class ExchangeCurrent implements SeriesOperation<ExchangeCurrentSettings> {

    @Override
    public Class<ExchangeCurrentSettings> settingsType() {
        return ExchangeCurrentSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, ExchangeCurrentSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        Optional<FitParameters> found = FitParameters.of(inputs, problems, new Wanted(settings.resistance(), Units.OHM));
        if (found.isEmpty()) {
            return new OperationResult(List.of(), problems);
        }
        FitParameters fit = found.get();
        double area = FitParameters.area(inputs.get(FitParameters.ROLE), settings.area(), problems);
        double millivolts = 1000 * PhysicalConstants.GAS * settings.temperature() / (settings.electrons() * PhysicalConstants.FARADAY);
        double[][] current = new double[2][fit.count()];
        double[][] density = new double[2][fit.count()];
        for (int s = 0; s < fit.count(); s++) {
            current[0][s] = millivolts / fit.values()[0][s];
            current[1][s] = fit.sigma(s, current[0][s] / fit.values()[0][s]);
            density[0][s] = current[0][s] / area;
            density[1][s] = current[1][s] / area;
        }
        return new OperationResult(List.of(
                fit.dataset("exchange_current", QuantityKind.CURRENT, Units.MILLIAMPERE, current[0], current[1]),
                fit.dataset("exchange_current_density", ImpedanceQuantities.CURRENT_DENSITY,
                        ImpedanceQuantities.MILLIAMPERE_PER_SQUARE_CENTIMETRE, density[0], density[1])),
                problems);
    }
}
