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
import org.operanda.electrochemistry.impedance.BrugCapacitanceSettings.Distribution;
import org.operanda.electrochemistry.impedance.FitParameters.Wanted;

/**
 * The capacitance that a constant phase element stands for: C = Q^(1/α) G^((α−1)/α), with G = 1/R_s + 1/R_ct where the time constants are
 * distributed along the surface (G. J. Brug, A. L. G. van den Eeden, M. Sluyters-Rehbach, J. H. Sluyters, J. Electroanal. Chem. 176 (1984)
 * 275, equation 20), G = 1/R_ct where they are distributed across a film (C. H. Hsu, F. Mansfeld, Corrosion 57 (2001) 747).
 * <p>
 * Role {@value FitParameters#ROLE}: a result of {@link CircuitFit} or {@link CircuitSeries}. Gives by spectrum {@code capacitance} in F with
 * 1σ, in which the correlation of the parameters is taken into account.
 */
public final class BrugCapacitance implements SeriesOperation<BrugCapacitanceSettings> {

    @Override
    public Class<BrugCapacitanceSettings> settingsType() {
        return BrugCapacitanceSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, BrugCapacitanceSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        List<Wanted> wanted = new ArrayList<>(
                List.of(new Wanted(settings.coefficient(), Units.SIEMENS_SECOND_TO_ALPHA), new Wanted(settings.exponent(), Units.ONE)));
        if (!settings.resistance().isEmpty()) {
            wanted.add(new Wanted(settings.resistance(), Units.OHM));
        }
        if (settings.distribution() == Distribution.SURFACE) {
            wanted.add(new Wanted(settings.seriesResistance(), Units.OHM));
        }
        Optional<FitParameters> found = FitParameters.of(inputs, problems, wanted.toArray(Wanted[]::new));
        if (found.isEmpty()) {
            return new OperationResult(List.of(), problems);
        }
        FitParameters fit = found.get();
        double[] capacitance = new double[fit.count()];
        double[] sigma = new double[fit.count()];
        for (int s = 0; s < capacitance.length; s++) {
            fill(fit, s, capacitance, sigma);
        }
        return new OperationResult(List.of(fit.dataset("capacitance", QuantityKind.CAPACITANCE, Units.FARAD, capacitance, sigma)),
                problems);
    }

    private static void fill(FitParameters fit, int s, double[] capacitance, double[] sigma) {
        double q = fit.values()[0][s];
        double alpha = fit.values()[1][s];
        double conductance = 0;
        for (int k = 2; k < fit.values().length; k++) {
            conductance += 1 / fit.values()[k][s];
        }
        double power = (alpha - 1) / alpha;
        capacitance[s] = Math.pow(q, 1 / alpha) * Math.pow(conductance, power);
        double[] slopes = new double[fit.values().length];
        slopes[0] = capacitance[s] / (alpha * q);
        slopes[1] = capacitance[s] * Math.log(conductance / q) / (alpha * alpha);
        for (int k = 2; k < slopes.length; k++) {
            slopes[k] = -capacitance[s] * power / (conductance * fit.values()[k][s] * fit.values()[k][s]);
        }
        sigma[s] = fit.sigma(s, slopes);
    }
}
