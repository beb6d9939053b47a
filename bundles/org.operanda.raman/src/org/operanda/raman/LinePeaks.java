package org.operanda.raman;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.operation.FrameOperation;
import org.operanda.data.operation.OperationResult;

/**
 * Fits lines to each spectrum: Lorentz, Gauss, Voigt, pseudo-Voigt and Breit–Wigner–Fano, with fixed, bounded and shared parameters, on a polynomial. Gives for
 * each line {@code NAME_position}, {@code NAME_height}, {@code NAME_width} (full, at half the height), {@code NAME_area} and what else its shape has, with one
 * standard deviation from the scatter of the residuals; and, unless they are not wanted, the {@code fit} and each {@code NAME_line} as curves.
 */
public final class LinePeaks implements FrameOperation<LinePeaksSettings> {

    @Override
    public Class<LinePeaksSettings> settingsType() {
        return LinePeaksSettings.class;
    }

    @Override
    public OperationResult apply(Measurement frame, LinePeaksSettings settings) {
        Optional<Spectra> found = Spectra.in(frame, "");
        if (found.isEmpty()) {
            return Spectra.none(frame, "raman.lines", "");
        }
        LineFits fits = new LineFits(found.get(), Line.parse(settings.lines()), settings.from(), settings.to(), settings.background());
        List<Dataset> datasets = new ArrayList<>(fits.parameters());
        if (settings.curves()) {
            datasets.addAll(fits.curves());
        }
        return new OperationResult(datasets, fits.problems("raman.lines"));
    }
}
