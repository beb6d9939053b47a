package org.operanda.raman;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.FrameOperation;
import org.operanda.data.operation.OperationResult;

/**
 * Divides each spectrum by its greatest value, its area, its length as a vector, or makes its mean 0 and its standard deviation 1 (standard normal variate, R. J.
 * Barnes, M. S. Dhanoa, S. J. Lister, Appl. Spectrosc. 43 (1989) 772); by the whole spectrum or by the range of a band that does not change. Gives the spectra
 * and {@code norm}, by what each was divided.
 */
public final class Normalisation implements FrameOperation<NormalisationSettings> {

    @Override
    public Class<NormalisationSettings> settingsType() {
        return NormalisationSettings.class;
    }

    @Override
    public OperationResult apply(Measurement frame, NormalisationSettings settings) {
        Optional<Spectra> found = Spectra.in(frame, "");
        if (found.isEmpty()) {
            return Spectra.none(frame, "raman.normalise", "");
        }
        Spectra spectra = found.get();
        int from = settings.from() == 0 ? 0 : spectra.index(settings.from());
        int to = settings.to() == 0 ? spectra.points() : spectra.index(Math.nextUp(settings.to()));
        double[] all = new double[spectra.count() * spectra.points()];
        double[] norms = new double[spectra.count()];
        int failed = 0;
        for (int i = 0; i < norms.length; i++) {
            double[] y = spectra.spectrum(i);
            double offset = settings.by() == NormalisationSettings.By.VARIATE
                    ? Arrays.stream(y, from, Math.max(from, to)).average().orElse(Double.NaN)
                    : 0;
            norms[i] = norm(spectra.x(), y, from, to, settings.by(), offset);
            boolean usable = Double.isFinite(norms[i]) && norms[i] > 0;
            failed += usable ? 0 : 1;
            for (int k = 0; k < y.length; k++) {
                y[k] = usable ? (y[k] - offset) / norms[i] : Double.NaN;
            }
            spectra.put(y, i, all);
        }
        Dataset old = spectra.dataset();
        return new OperationResult(List.of(Dataset.of(old.name(), old.quantity(), Units.ONE, old.axes(), Values.of(all)),
                spectra.numbers("norm", QuantityKind.INTENSITY, Units.ONE, norms)),
                failed == 0
                        ? List.of()
                        : List.of(Problem.of(Severity.WARNING, "raman.normalise.norm",
                                failed + " spectra have no norm above 0 in the range; they are missing.",
                                "Change the range, or take the baseline off first.")));
    }

    private static double norm(double[] x, double[] y, int from, int to, NormalisationSettings.By by, double offset) {
        double norm = by == NormalisationSettings.By.MAXIMUM && to > from ? y[from] : 0;
        for (int k = from; k < to; k++) {
            switch (by) {
                case MAXIMUM -> norm = Math.max(norm, y[k]);
                case AREA -> norm += k > from ? (x[k] - x[k - 1]) * (y[k] + y[k - 1]) / 2 : 0;
                default -> norm += (y[k] - offset) * (y[k] - offset);
            }
        }
        return switch (by) {
            case MAXIMUM, AREA -> norm;
            case VECTOR -> Math.sqrt(norm);
            case VARIATE -> Math.sqrt(norm / (to - from - 1));
        };
    }
}
