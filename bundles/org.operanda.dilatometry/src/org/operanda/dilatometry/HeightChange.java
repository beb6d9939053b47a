package org.operanda.dilatometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;

/**
 * Relative height change Δh/h₀ of the electrode or of its active layer, without the current collector. σ² = (σ_Δh/h₀)² + (Δh·σ_h₀/h₀²)².
 */
public final class HeightChange implements SeriesOperation<HeightChangeSettings> {

    @Override
    public Class<HeightChangeSettings> settingsType() {
        return HeightChangeSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, HeightChangeSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        if (!(settings.height() > 0)) {
            return OperationResult
                    .failed(Problem.of(Severity.ERROR, "dilatometry.no-thickness", "The thickness of the electrode is not given.",
                            "Give the thickness of the electrode in the settings."));
        }
        List<Problem> problems = new ArrayList<>();
        List<Dataset> results = new Inputs(inputs, problems).displacement(Inputs.SERIES, settings.dataset())
                .map(curve -> relative(curve, settings)).stream().toList();
        return new OperationResult(results, problems);
    }

    private static Dataset relative(Curve curve, HeightChangeSettings settings) {
        double height = settings.height();
        double[] values = new double[curve.rows()];
        double[] sigma = new double[curve.rows()];
        for (int row = 0; row < values.length; row++) {
            values[row] = curve.values()[row] / height;
            sigma[row] = Math.hypot(curve.sigma()[row] / height, values[row] * settings.sigma() / height);
        }
        return curve.dataset("height_change", DilatometryQuantities.HEIGHT_CHANGE, Units.ONE, values, sigma);
    }
}
