package org.operanda.dilatometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.math.LinearFit;
import org.operanda.math.LinearLeastSquares;

/**
 * Takes off the displacement what the dilatometer itself does when the temperature changes: k·(T − T₀), with T₀ the first temperature that
 * is known. The coefficient k is given, or fitted as h = a + b·t + k·T over a window in which the electrode does nothing. The standard
 * deviation holds that of k. Where there is no temperature, the result is missing.
 */
public final class TemperatureCorrection implements SeriesOperation<TemperatureCorrectionSettings> {
    static final String TEMPERATURE = "temperature";

    @Override
    public Class<TemperatureCorrectionSettings> settingsType() {
        return TemperatureCorrectionSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, TemperatureCorrectionSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        Inputs given = new Inputs(inputs, problems);
        Optional<Curve> curve = given.displacement(Inputs.SERIES, settings.dataset());
        Optional<double[]> temperature = curve.flatMap(c -> temperature(given, c));
        if (temperature.isEmpty()) {
            return new OperationResult(List.of(), problems);
        }
        Optional<Reading> coefficient = settings.fitted()
                ? fit(curve.get(), temperature.get(), settings)
                : Optional.of(new Reading(settings.coefficient(), settings.sigma()));
        if (coefficient.isEmpty()) {
            problems.add(Problem.of(Severity.ERROR, "dilatometry.temperature-constant",
                    "The coefficient cannot be fitted: the temperature does not change within the window other than the time does.",
                    "Choose another window, or state the coefficient."));
            return new OperationResult(List.of(), problems);
        }
        return new OperationResult(corrected(curve.get(), temperature.get(), coefficient.get()), problems);
    }

    /** In a scale of kelvins or degrees Celsius; only differences matter, and the two share them. */
    private static Optional<double[]> temperature(Inputs given, Curve curve) {
        boolean celsius = given.has(TEMPERATURE) && given.roles().get(TEMPERATURE).first(QuantityKind.TEMPERATURE)
                .filter(d -> d.unit().equals(Units.CELSIUS)).isPresent();
        return given.on(curve.axis(), TEMPERATURE, celsius ? Units.CELSIUS : Units.KELVIN, "", QuantityKind.TEMPERATURE);
    }

    private static Optional<Reading> fit(Curve curve, double[] temperature, TemperatureCorrectionSettings settings) {
        boolean whole = settings.end() <= settings.start();
        int[] rows = IntStream.range(0, curve.rows())
                .filter(i -> whole || curve.seconds()[i] >= settings.start() && curve.seconds()[i] <= settings.end())
                .filter(i -> Double.isFinite(curve.values()[i]) && Double.isFinite(temperature[i])).toArray();
        if (rows.length < 4) {
            return Optional.empty();
        }
        double[] one = new double[rows.length];
        double[] time = new double[rows.length];
        double[] kelvins = new double[rows.length];
        double[] height = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            one[i] = 1;
            time[i] = curve.seconds()[rows[i]] - curve.seconds()[rows[0]];
            kelvins[i] = temperature[rows[i]] - temperature[rows[0]];
            height[i] = curve.values()[rows[i]];
        }
        Optional<LinearFit> fit = LinearLeastSquares.fit(new double[][] {one, time, kelvins}, height);
        return fit.map(f -> new Reading(f.coefficients()[2], f.sigma(2)));
    }

    private static List<Dataset> corrected(Curve curve, double[] temperature, Reading coefficient) {
        double reference = IntStream.range(0, temperature.length).mapToDouble(i -> temperature[i]).filter(Double::isFinite).findFirst()
                .orElse(Double.NaN);
        double[] values = new double[curve.rows()];
        double[] sigma = new double[curve.rows()];
        for (int row = 0; row < values.length; row++) {
            double change = temperature[row] - reference;
            values[row] = curve.values()[row] - coefficient.value() * change;
            sigma[row] = Math.hypot(curve.sigma()[row], coefficient.sigma() * change);
        }
        return List.of(curve.with(values, sigma).dataset("displacement"),
                Dataset.scalar("temperature_coefficient", DilatometryQuantities.THERMAL_COEFFICIENT,
                        DilatometryQuantities.MICROMETRE_PER_KELVIN, coefficient.value(), coefficient.sigma()));
    }
}
