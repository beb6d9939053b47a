package org.operanda.raman;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Units;
import org.operanda.data.operation.FrameOperation;
import org.operanda.data.operation.OperationResult;
import org.operanda.math.peak.FittedPeaks.FittedPeak;

/**
 * Crystalline and amorphous silicon in each spectrum: a Lorentz line near 520.5 cm⁻¹ (the optical phonon of the crystal) and a Gauss band near 480 cm⁻¹ (the TO-like
 * band of the amorphous phase, which lithiation leaves). Gives position, height, width and area of both, with one standard deviation, and {@code
 * crystalline_fraction}, X = A_c / (A_c + γ A_a), with the ratio γ of the scattering cross sections of crystalline and amorphous silicon (E. Bustarret, M. A.
 * Hachicha, M. Brunel, Appl. Phys. Lett. 52 (1988) 1675: 0.1 + exp(−d/25 nm) for grains of the size d).
 */
public final class Silicon implements FrameOperation<SiliconSettings> {
    private static final int CRYSTAL = 0;
    private static final int AMORPHOUS = 1;

    @Override
    public Class<SiliconSettings> settingsType() {
        return SiliconSettings.class;
    }

    @Override
    public OperationResult apply(Measurement frame, SiliconSettings settings) {
        Optional<Spectra> found = Spectra.in(frame, "");
        if (found.isEmpty()) {
            return Spectra.none(frame, "raman.silicon", "");
        }
        List<Line> lines = Line.parse(List.of("crystalline lorentz 520.5 position=500..535 width=1.5..25",
                "amorphous gauss 480 position=455..495 width=" + settings.leastWidth() + "..110"));
        LineFits fits = new LineFits(found.get(), lines, settings.from(), settings.to(), settings.background());
        List<Dataset> datasets = new ArrayList<>(fits.parameters());
        datasets.add(fraction(found.get(), fits, settings.crossSections()));
        if (settings.curves()) {
            datasets.addAll(fits.curves());
        }
        return new OperationResult(datasets, fits.problems("raman.silicon"));
    }

    private static Dataset fraction(Spectra spectra, LineFits fits, double gamma) {
        double[] value = new double[spectra.count()];
        double[] sigma = new double[value.length];
        for (int i = 0; i < value.length; i++) {
            double crystal = fits.line(i, CRYSTAL).map(FittedPeak::area).orElse(Double.NaN);
            double amorphous = gamma * fits.line(i, AMORPHOUS).map(FittedPeak::area).orElse(Double.NaN);
            double sum = crystal + amorphous;
            value[i] = crystal / sum;
            sigma[i] = Math.hypot(amorphous * fits.line(i, CRYSTAL).map(FittedPeak::areaSigma).orElse(Double.NaN),
                    crystal * gamma * fits.line(i, AMORPHOUS).map(FittedPeak::areaSigma).orElse(Double.NaN)) / (sum * sum);
        }
        return spectra.numbers("crystalline_fraction", RamanQuantities.CRYSTALLINE_FRACTION, Units.ONE, value, sigma);
    }
}
