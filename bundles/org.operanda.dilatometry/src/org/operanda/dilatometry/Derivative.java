package org.operanda.dilatometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;

/**
 * dh/dQ, and beside it dQ/dV, row by row within each half cycle, from a polynomial through the rows around each row (A. Savitzky, M. J. E.
 * Golay, Anal. Chem. 36 (1964) 1627). dQ/dV is the reciprocal of the fitted dV/dQ, so that both stand on the same windows of charge; the
 * charge is taken as exact. NaN at rest.
 */
public final class Derivative implements SeriesOperation<DerivativeSettings> {
    static final String VOLTAGE = "voltage";

    @Override
    public Class<DerivativeSettings> settingsType() {
        return DerivativeSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, DerivativeSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        Inputs given = new Inputs(inputs, new ArrayList<>());
        Optional<Curve> curve = given.height(Inputs.SERIES, settings.dataset());
        Optional<ChargeRows> rows = curve.flatMap(c -> ChargeRows.of(given, c));
        List<Dataset> results = new ArrayList<>();
        rows.ifPresent(r -> {
            LocalSlope slope = r.slope(curve.get().values(), settings.points(), settings.degree());
            results.add(curve.get().dataset("height_per_charge", DilatometryQuantities.HEIGHT_PER_CHARGE,
                    curve.get().unit().divide(Units.MILLIAMPERE_HOUR), slope.slope(), slope.sigma()));
        });
        if (rows.isPresent() && given.has(VOLTAGE)) {
            given.on(curve.get().axis(), VOLTAGE, Units.VOLT, "", QuantityKind.POTENTIAL)
                    .map(volts -> rows.get().slope(volts, settings.points(), settings.degree()))
                    .ifPresent(slope -> results.add(differentialCapacity(curve.get(), slope)));
        }
        return progress.isCancelled() ? OperationResult.EMPTY : new OperationResult(results, given.problems());
    }

    private static Dataset differentialCapacity(Curve curve, LocalSlope slope) {
        double[] values = new double[curve.rows()];
        double[] sigma = new double[curve.rows()];
        for (int row = 0; row < values.length; row++) {
            double perCharge = slope.slope()[row];
            values[row] = perCharge == 0 ? Double.NaN : 1 / perCharge;
            sigma[row] = perCharge == 0 ? Double.NaN : slope.sigma()[row] / (perCharge * perCharge);
        }
        return curve.dataset("differential_capacity", DilatometryQuantities.DIFFERENTIAL_CAPACITY,
                Units.MILLIAMPERE_HOUR.divide(Units.VOLT), values, sigma);
    }
}
