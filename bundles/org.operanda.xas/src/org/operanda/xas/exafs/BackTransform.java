package org.operanda.xas.exafs;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.FrameOperation;
import org.operanda.data.operation.OperationResult;
import org.operanda.xas.XasQuantities;

/**
 * The back transform of the part of χ(R) within a window: {@value #REAL}, the filtered kʷ χ(k), and {@value #MAGNITUDE}, its envelope, on
 * the k grid. Works on what {@link Transform} gives; the R axis has to reach to the end of the window.
 */
public final class BackTransform implements FrameOperation<BackTransformSettings> {
    public static final String REAL = "chi_q_real";
    public static final String MAGNITUDE = "chi_q_magnitude";

    @Override
    public Class<BackTransformSettings> settingsType() {
        return BackTransformSettings.class;
    }

    @Override
    public OperationResult apply(Measurement frame, BackTransformSettings settings) {
        int count = SplineBackground.gridPoints(settings.kMax());
        Optional<Dataset> real = frame.dataset(Transform.REAL).filter(d -> d.rank() == 1 && d.values().length() > 1);
        Optional<Dataset> imaginary = frame.dataset(Transform.IMAGINARY).filter(d -> d.rank() == 1);
        double reach = real.map(d -> (d.values().length() - 1) * FourierTransform.R_STEP).orElse(0.0);
        boolean known = real.isPresent() && imaginary.isPresent()
                && Arrays.stream(real.get().values().toArray()).allMatch(Double::isFinite);
        if (!known || reach < settings.rMax()) {
            double[] missing = new double[count];
            Arrays.fill(missing, Double.NaN);
            Problem problem = known
                    ? Problem.of(Severity.WARNING, "xas.back-transform.range",
                            "The transform ends at " + Math.round(reach * 100) / 100.0 + " Å, before the window does.",
                            "Give the transform further out, or end the window earlier.")
                    : Problem.of(Severity.WARNING, "xas.back-transform.input", "'" + frame.name() + "' has no Fourier transform of χ(k).",
                            "Transform χ(k) first.");
            return result(missing, missing, frame, List.of(problem));
        }
        double[] re = real.get().values().toArray();
        double[] im = imaginary.get().values().toArray();
        double[] window = settings.window().values(re.length, FourierTransform.R_STEP, settings.rMin(), settings.rMax(), settings.taper());
        for (int i = 0; i < re.length; i++) {
            re[i] *= window[i];
            im[i] *= window[i];
        }
        FourierTransform.Complex back = FourierTransform.backward(new FourierTransform.Complex(re, im), count);
        return result(back.real(), back.magnitude(), frame, List.of());
    }

    private static OperationResult result(double[] real, double[] magnitude, Measurement frame, List<Problem> problems) {
        var unit = frame.dataset(Transform.REAL).<javax.measure.Unit<?>>map(d -> d.unit().multiply(Units.ANGSTROM)).orElse(Units.ONE);
        Axis axis = Background.wavenumbers(real.length);
        return new OperationResult(List.of(
                Dataset.of(REAL, XasQuantities.FILTERED, unit, axis, Values.of(real)),
                Dataset.of(MAGNITUDE, XasQuantities.FILTERED, unit, axis, Values.of(magnitude))), problems);
    }
}
