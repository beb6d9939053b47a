package org.operanda.eqcm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;

/**
 * Areal mass of a thin rigid film from each overtone, m = −C·Δf/n with C = √(ρq µq)/(2f₀²) (G. Sauerbrey, Z. Phys. 155 (1959) 206), and
 * whether the film is rigid: ΔD/(−Δf/n) below 4·10⁻⁷ Hz⁻¹ at a 5 MHz quartz (I. Reviakine, D. Johannsmann, R. P. Richter, Anal. Chem. 83
 * (2011) 8838).
 * <p>
 * Role {@value QcmShifts#ROLE}: shifts (time × overtone). Gives, each time × overtone: {@code areal_mass} in ng/cm² with the 1σ that Δf has,
 * {@code dissipation_ratio} in Hz⁻¹, and {@code is_rigid}: 1, 0, or missing where Δf is too small or there is no dissipation.
 */
public final class Sauerbrey implements SeriesOperation<SauerbreySettings> {

    @Override
    public Class<SauerbreySettings> settingsType() {
        return SauerbreySettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, SauerbreySettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        QcmShifts.Found found = QcmShifts.in(inputs, settings.fundamental() * 1e6, List.of());
        if (found.shifts().isEmpty()) {
            return new OperationResult(List.of(), found.problems());
        }
        QcmShifts shifts = found.shifts().get();
        Quartz quartz = new Quartz(shifts.fundamental(), settings.quartzDensity(), settings.quartzModulus() * 1e9);
        int count = shifts.overtones().length;
        double[][] mass = new double[count][shifts.rows()];
        double[][] ratio = new double[count][shifts.rows()];
        double[][] rigid = new double[count][shifts.rows()];
        long soft = 0;
        long judged = 0;
        for (int k = 0; k < count; k++) {
            double order = shifts.overtones()[k];
            for (int i = 0; i < shifts.rows(); i++) {
                double fall = -shifts.frequency()[k][i] / order;
                mass[k][i] = quartz.sauerbreyConstant() * fall;
                boolean large = Math.abs(fall) >= settings.leastShift();
                ratio[k][i] = large ? quartz.dissipation(shifts.halfBandwidth()[k][i], order) / fall : Double.NaN;
                boolean known = fall > 0 && !Double.isNaN(ratio[k][i]);
                rigid[k][i] = !known ? Double.NaN : ratio[k][i] < settings.rigidLimit() ? 1 : 0;
                judged += known ? 1 : 0;
                soft += rigid[k][i] == 0 ? 1 : 0;
            }
        }
        Optional<double[][]> sigma = shifts.frequencySigma().map(s -> scaled(s, shifts.overtones(), quartz.sauerbreyConstant()));
        List<Dataset> datasets = List.of(
                new Dataset("areal_mass", EqcmQuantities.AREAL_MASS, EqcmQuantities.NANOGRAM_PER_SQUARE_CENTIMETRE, shifts.axes(),
                        QcmShifts.joined(mass),
                        sigma.map(QcmShifts::joined)),
                Dataset.of("dissipation_ratio", EqcmQuantities.DISSIPATION_RATIO, EqcmQuantities.PER_HERTZ, shifts.axes(),
                        QcmShifts.joined(ratio)),
                Dataset.of("is_rigid", QuantityKind.FLAG, Units.ONE, shifts.axes(), QcmShifts.joined(rigid)));
        return new OperationResult(datasets, problems(soft, judged, settings.rigidLimit()));
    }

    private static double[][] scaled(double[][] sigma, double[] orders, double constant) {
        double[][] all = new double[sigma.length][sigma[0].length];
        for (int k = 0; k < all.length; k++) {
            for (int i = 0; i < all[k].length; i++) {
                all[k][i] = sigma[k][i] * constant / orders[k];
            }
        }
        return all;
    }

    private static List<Problem> problems(long soft, long judged, double limit) {
        if (judged == 0) {
            return List.of(Problem.of(Severity.INFO, "eqcm.sauerbrey.not-judged",
                    "Whether the film is rigid cannot be said: there is no dissipation, or Δf is too small.", ""));
        }
        return soft == 0
                ? List.of()
                : List.of(Problem.of(Severity.WARNING, "eqcm.sauerbrey.soft",
                        soft + " of " + judged + " values lie above the limit of rigidity of " + limit
                                + " Hz⁻¹; there the mass is not Sauerbrey's.",
                        "Fit a viscoelastic film with 'eqcm.film', or a porous one with 'eqcm.roughness'."));
    }
}
