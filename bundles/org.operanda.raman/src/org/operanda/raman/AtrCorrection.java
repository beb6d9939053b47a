package org.operanda.raman;

import java.util.List;
import java.util.Optional;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.operation.FrameOperation;
import org.operanda.data.operation.OperationResult;

/**
 * Takes out of spectra of attenuated total reflection that light of long waves goes deeper into the sample: the absorbance is divided by the depth of penetration,
 * d = λ / (2π n₁ √(sin²θ − (n₂/n₁)²)) (N. J. Harrick, Internal Reflection Spectroscopy, Wiley 1967), over that at a reference wavenumber. Gives the spectra, and
 * {@code penetration_depth} in µm. The refractive indices are taken as constant: what dispersion near strong bands does is not corrected.
 */
public final class AtrCorrection implements FrameOperation<AtrCorrectionSettings> {
    private static final double MICROMETRES_PER_CENTIMETRE = 1e4;

    @Override
    public Class<AtrCorrectionSettings> settingsType() {
        return AtrCorrectionSettings.class;
    }

    /**
     * The depth of penetration in µm.
     *
     * @param wavenumber cm⁻¹
     * @param crystal    refractive index n₁
     * @param sample     refractive index n₂
     * @param degrees    angle of incidence
     */
    static double depth(double wavenumber, double crystal, double sample, double degrees) {
        double sine = Math.sin(Math.toRadians(degrees));
        double ratio = sample / crystal;
        return MICROMETRES_PER_CENTIMETRE / wavenumber / (2 * Math.PI * crystal * Math.sqrt(sine * sine - ratio * ratio));
    }

    @Override
    public OperationResult apply(Measurement frame, AtrCorrectionSettings settings) {
        Optional<Spectra> found = Spectra.in(frame, "")
                .filter(s -> s.dataset().axes().getLast().quantity().equals(RamanQuantities.WAVENUMBER));
        if (found.isEmpty()) {
            return OperationResult
                    .failed(Problem.of(Severity.ERROR, "infrared.atr.input", "'" + frame.name() + "' has no spectrum along wavenumbers.",
                            "Correct infrared absorbances."));
        }
        Spectra spectra = found.get();
        double at = depth(settings.reference(), settings.crystal(), settings.sample(), settings.angle());
        double[] all = new double[spectra.count() * spectra.points()];
        double[] depths = new double[all.length];
        int missing = 0;
        for (int i = 0; i < spectra.count(); i++) {
            double[] y = spectra.spectrum(i);
            double[] depth = new double[y.length];
            missing += Spectra.complete(y) ? 0 : 1;
            for (int k = 0; k < y.length; k++) {
                depth[k] = depth(spectra.x()[k], settings.crystal(), settings.sample(), settings.angle());
                y[k] *= at / depth[k];
            }
            spectra.put(y, i, all);
            spectra.put(depth, i, depths);
        }
        return new OperationResult(List.of(spectra.changed(all),
                spectra.curves("penetration_depth", RamanQuantities.PENETRATION_DEPTH, RamanQuantities.MICROMETRE, depths)),
                Spectra.missing(missing, "infrared.atr", "they stay missing"));
    }
}
