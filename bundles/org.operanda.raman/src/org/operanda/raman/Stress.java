package org.operanda.raman;

import java.util.ArrayList;
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
 * Stress from the shift of a phonon: σ = k (Δω − Δω_T), Δω from the unstressed position, Δω_T = (dω/dT) ΔT what the laser's heat does. A positive shift is
 * compression, a negative stress. The coefficient k is a setting, because it depends on the state of stress and the orientation; for silicon's 520.5 cm⁻¹ line
 * published are −434 MPa cm (uniaxial; older −500) and −250 MPa cm (equibiaxial; −217 to −250): I. De Wolf, Semicond. Sci. Technol. 11 (1996) 139 and J. Appl.
 * Phys. 118 (2015) 053101. Heat shifts that line by about −0.022 cm⁻¹/K (T. R. Hart, R. L. Aggarwal, B. Lax, Phys. Rev. B 1 (1970) 638).
 * <p>
 * Role {@value #ROLE}: a position from a fit. Gives {@code line_shift} (without the heat's part), {@code stress} and {@code strain} = Δω / b, each with one standard
 * deviation from those of the position, the unstressed position, the coefficient and the temperature.
 */
public final class Stress implements SeriesOperation<StressSettings> {
    static final String ROLE = "line";

    @Override
    public Class<StressSettings> settingsType() {
        return StressSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, StressSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        Optional<Dataset> line = Optional.ofNullable(inputs.get(ROLE)).flatMap(m -> m.datasets().stream()
                .filter(d -> settings.line().isEmpty()
                        ? d.quantity().equals(RamanQuantities.LINE_POSITION)
                        : d.name().equals(settings.line()))
                .findFirst());
        if (line.isEmpty()) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "raman.stress.input",
                    "There is no line position" + (settings.line().isEmpty() ? "." : " called '" + settings.line() + "'."),
                    "Fit the line first, with 'raman.silicon' or 'raman.lines', and name its position."));
        }
        return stress(line.get(), settings);
    }

    private static OperationResult stress(Dataset line, StressSettings settings) {
        double[] position = line.values().toArray();
        double[] deviation = line.sigma().map(Values::toArray).orElseGet(() -> new double[position.length]);
        double reference = settings.reference();
        double referenceSigma = settings.referenceUncertainty();
        List<Problem> problems = new ArrayList<>();
        if (settings.referenceFrames() > 0) {
            double[] mean = mean(position, deviation, settings.referenceFrames());
            reference = mean[0];
            referenceSigma = mean[1];
        }
        double heat = settings.heatCoefficient() * settings.temperatureRise();
        double heatSigma = Math.abs(settings.heatCoefficient()) * settings.temperatureUncertainty();
        double[][] shift = new double[2][position.length];
        double[][] stress = new double[2][position.length];
        double[][] strain = new double[2][position.length];
        int missing = 0;
        for (int i = 0; i < position.length; i++) {
            shift[0][i] = position[i] - reference - heat;
            shift[1][i] = Math.sqrt(deviation[i] * deviation[i] + referenceSigma * referenceSigma + heatSigma * heatSigma);
            stress[0][i] = settings.coefficient() * shift[0][i];
            stress[1][i] = Math.hypot(settings.coefficient() * shift[1][i], settings.coefficientUncertainty() * shift[0][i]);
            strain[0][i] = shift[0][i] / settings.strainCoefficient();
            strain[1][i] = Math.abs(shift[1][i] / settings.strainCoefficient());
            missing += Double.isNaN(position[i]) ? 1 : 0;
        }
        if (missing > 0) {
            problems.add(Problem.of(Severity.WARNING, "raman.stress.missing",
                    missing + " of " + position.length + " positions are missing.", "Look at the fits."));
        }
        return new OperationResult(List.of(
                dataset("line_shift", line, RamanQuantities.LINE_SHIFT, RamanQuantities.PER_CENTIMETRE, shift),
                dataset("stress", line, RamanQuantities.STRESS, RamanQuantities.MEGAPASCAL, stress),
                dataset("strain", line, RamanQuantities.STRAIN, Units.ONE, strain)), problems);
    }

    private static Dataset dataset(String name, Dataset line, QuantityKind kind, Unit<?> unit, double[][] values) {
        return new Dataset(name, kind, unit, line.axes(), Values.of(values[0]), Optional.of(Values.of(values[1])));
    }

    /** Mean of the first values that are there, weighted where they have deviations, and its own deviation. */
    private static double[] mean(double[] values, double[] sigma, int frames) {
        double sum = 0;
        double weights = 0;
        int count = 0;
        for (int i = 0; i < Math.min(frames, values.length); i++) {
            if (Double.isFinite(values[i])) {
                double weight = sigma[i] > 0 ? 1 / (sigma[i] * sigma[i]) : 1;
                sum += weight * values[i];
                weights += weight;
                count++;
            }
        }
        boolean known = count > 0 && sigma[0] > 0;
        return new double[] {sum / weights, known ? 1 / Math.sqrt(weights) : 0};
    }
}
