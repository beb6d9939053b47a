package org.operanda.dilatometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;

/**
 * Makes {@code displacement} in µm of the sensor's voltage that a potentiostat recorded beside the current: sign · range · (U − U₀)/(U₁ −
 * U₀). A column that is a length already is only given its sign. The standard deviation is the noise from row to row. Readings beyond the
 * sensor's range are missing.
 */
public final class Displacement implements SeriesOperation<DisplacementSettings> {
    /** EC-Lab's {@code Analog IN 1/V}, Gamry's {@code Ach}. */
    private static final Pattern ANALOG_INPUT = Pattern.compile("(?:analog_in|aux|ach).*", Pattern.CASE_INSENSITIVE);

    @Override
    public Class<DisplacementSettings> settingsType() {
        return DisplacementSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, DisplacementSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        String column = settings.column().isEmpty() ? analogInput(inputs.get(Inputs.SERIES)) : settings.column();
        if (column.isEmpty()) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "dilatometry.no-analog-input",
                    "The measurement has no dataset that begins with 'analog_in', 'aux' or 'ach'.",
                    "Name the dataset with the sensor's reading in the settings."));
        }
        Optional<Dataset> dataset = inputs.get(Inputs.SERIES).dataset(column);
        boolean length = dataset.flatMap(d -> Units.factor(d.unit(), DilatometryQuantities.MICROMETRE)).isPresent();
        Optional<Curve> reading = new Inputs(inputs, problems).curve(Inputs.SERIES, column,
                length ? DilatometryQuantities.MICROMETRE : Units.VOLT, DilatometryQuantities.DISPLACEMENT);
        List<Dataset> results = reading.map(r -> length ? signed(r, settings) : converted(r, settings, problems)).stream().toList();
        return new OperationResult(results, problems);
    }

    private static String analogInput(Measurement measurement) {
        return measurement.datasets().stream().map(Dataset::name).filter(name -> ANALOG_INPUT.matcher(name).matches()).findFirst()
                .orElse("");
    }

    private static Dataset signed(Curve reading, DisplacementSettings settings) {
        double[] micrometres = Arrays.stream(reading.values()).map(v -> settings.direction().sign() * v).toArray();
        return displacement(reading, micrometres, reading.sigma());
    }

    private static Dataset converted(Curve reading, DisplacementSettings settings, List<Problem> problems) {
        Sensor sensor = new Sensor(settings.range(), settings.low(), settings.high(), settings.direction().sign());
        double[] micrometres = new double[reading.rows()];
        double[] sigma = new double[reading.rows()];
        long beyond = 0;
        for (int row = 0; row < micrometres.length; row++) {
            double volts = reading.values()[row];
            beyond += sensor.isBeyond(volts) ? 1 : 0;
            micrometres[row] = sensor.isBeyond(volts) ? Double.NaN : sensor.micrometres(volts);
            sigma[row] = reading.sigma()[row] * settings.range() / (settings.high() - settings.low());
        }
        if (beyond > 0) {
            problems.add(Problem.of(Severity.WARNING, "dilatometry.beyond-range",
                    beyond + " readings lie beyond the sensor's range; they are missing.",
                    "Check the two voltages in the settings; else the sensor was at its stop."));
        }
        return displacement(reading, micrometres, sigma);
    }

    private static Dataset displacement(Curve reading, double[] micrometres, double[] sigma) {
        return reading.dataset("displacement", DilatometryQuantities.DISPLACEMENT, DilatometryQuantities.MICROMETRE, micrometres, sigma);
    }
}
