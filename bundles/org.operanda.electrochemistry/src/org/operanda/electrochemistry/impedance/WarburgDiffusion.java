package org.operanda.electrochemistry.impedance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.electrochemistry.impedance.FitParameters.Wanted;

/**
 * The diffusion coefficient from the Warburg coefficient σ in Ω s^-½, in cm²/s: D = R²T²/(2 A² n⁴ F⁴ C² σ²), for an ion of concentration C
 * (A. J. Bard, L. R. Faulkner, Electrochemical Methods, 2nd ed., Wiley 2001, section 10.3); or with the slope of the equilibrium potential
 * against the composition D = ½ (V_M/(n F A σ) · dE/dx)² (C. Ho, I. D. Raistrick, R. A. Huggins, J. Electrochem. Soc. 127 (1980) 343).
 * <p>
 * Role {@value FitParameters#ROLE}: a result of {@link CircuitFit} or {@link CircuitSeries}. Gives by spectrum {@code diffusion_coefficient}
 * with 1σ, which is that of the Warburg coefficient alone.
 */
public final class WarburgDiffusion implements SeriesOperation<WarburgDiffusionSettings> {

    @Override
    public Class<WarburgDiffusionSettings> settingsType() {
        return WarburgDiffusionSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, WarburgDiffusionSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        Optional<FitParameters> found = FitParameters.of(inputs, problems, new Wanted(settings.coefficient(), Units.OHM_PER_ROOT_SECOND));
        if (found.isEmpty()) {
            return new OperationResult(List.of(), problems);
        }
        FitParameters fit = found.get();
        double root = root(settings, FitParameters.area(inputs.get(FitParameters.ROLE), settings.area(), problems));
        double[] diffusion = new double[fit.count()];
        double[] sigma = new double[fit.count()];
        for (int s = 0; s < diffusion.length; s++) {
            double warburg = fit.values()[0][s];
            diffusion[s] = root * root / (2 * warburg * warburg);
            sigma[s] = fit.sigma(s, 2 * diffusion[s] / warburg);
        }
        return new OperationResult(List.of(fit.dataset("diffusion_coefficient", ImpedanceQuantities.DIFFUSION_COEFFICIENT,
                ImpedanceQuantities.SQUARE_CENTIMETRE_PER_SECOND, diffusion, sigma)), problems);
    }

    /** σ √(2D). */
    private static double root(WarburgDiffusionSettings settings, double area) {
        double charge = settings.electrons() * PhysicalConstants.FARADAY;
        return settings.slope() != 0
                ? settings.molarVolume() * settings.slope() / (charge * area)
                : PhysicalConstants.GAS * settings.temperature() / (area * charge * charge * settings.concentration());
    }
}
