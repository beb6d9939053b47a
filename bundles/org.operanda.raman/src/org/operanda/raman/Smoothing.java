package org.operanda.raman;

import java.util.List;
import java.util.Optional;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.operation.FrameOperation;
import org.operanda.data.operation.OperationResult;
import org.operanda.math.SavitzkyGolay;

/** Smooths each spectrum by polynomials fitted in a moving window (A. Savitzky, M. J. E. Golay, Anal. Chem. 36 (1964) 1627), or gives its derivative. */
public final class Smoothing implements FrameOperation<SmoothingSettings> {

    @Override
    public Class<SmoothingSettings> settingsType() {
        return SmoothingSettings.class;
    }

    @Override
    public OperationResult apply(Measurement frame, SmoothingSettings settings) {
        Optional<Spectra> found = Spectra.in(frame, "");
        if (found.isEmpty()) {
            return Spectra.none(frame, "raman.smooth", "");
        }
        Spectra spectra = found.get();
        if (settings.points() > spectra.points()) {
            return OperationResult.failed(
                    Problem.of(Severity.ERROR, "raman.smooth.window", "The window has " + settings.points() + " points, the spectrum "
                            + spectra.points() + ".", "Make the window smaller."));
        }
        double[] all = new double[spectra.count() * spectra.points()];
        int missing = 0;
        for (int i = 0; i < spectra.count(); i++) {
            double[] y = spectra.spectrum(i);
            missing += Spectra.complete(y) ? 0 : 1;
            spectra.put(SavitzkyGolay.smooth(spectra.x(), y, settings.points(), settings.degree(), settings.derivative()).values()[settings
                    .derivative()], i, all);
        }
        return new OperationResult(List.of(spectra.changed(all)),
                Spectra.missing(missing, "raman.smooth", "they are missing within a window of them"));
    }
}
