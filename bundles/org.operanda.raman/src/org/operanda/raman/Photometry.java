package org.operanda.raman;

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
 * Turns transmittance or reflectance into absorbance, A = −log₁₀ T, and back, or reflectance of powders into Kubelka and Munk's (1 − R)²/2R (P. Kubelka, F. Munk, Z.
 * tech. Phys. 12 (1931) 593). A transmittance of 0 or less has no absorbance.
 */
public final class Photometry implements FrameOperation<PhotometrySettings> {

    @Override
    public Class<PhotometrySettings> settingsType() {
        return PhotometrySettings.class;
    }

    @Override
    public OperationResult apply(Measurement frame, PhotometrySettings settings) {
        Optional<Spectra> found = Spectra.in(frame, "");
        if (found.isEmpty()) {
            return Spectra.none(frame, "infrared.photometry", "");
        }
        Dataset old = found.get().dataset();
        boolean absorbance = old.quantity().equals(RamanQuantities.ABSORBANCE);
        double[] all = old.values().toArray();
        long lost = 0;
        for (int i = 0; i < all.length; i++) {
            double value = absorbance ? Math.pow(10, -all[i]) : all[i] / (settings.percent() ? 100 : 1);
            all[i] = switch (settings.to()) {
                case ABSORBANCE -> value > 0 ? -Math.log10(value) : Double.NaN;
                case KUBELKA_MUNK -> value > 0 ? (1 - value) * (1 - value) / (2 * value) : Double.NaN;
                default -> value;
            };
            lost += Double.isNaN(all[i]) ? 1 : 0;
        }
        QuantityKind kind = switch (settings.to()) {
            case ABSORBANCE -> RamanQuantities.ABSORBANCE;
            case TRANSMITTANCE -> RamanQuantities.TRANSMITTANCE;
            case REFLECTANCE -> RamanQuantities.REFLECTANCE;
            case KUBELKA_MUNK -> RamanQuantities.KUBELKA_MUNK;
        };
        Dataset turned = Dataset.of(kind.id().replace('-', '_'), kind, Units.ONE, old.axes(), Values.of(all));
        return new OperationResult(List.of(turned), lost == 0
                ? List.of()
                : List.of(Problem.of(Severity.WARNING, "infrared.photometry.lost",
                        lost + " of " + all.length + " points are missing, or 0 or less, and are missing now.",
                        "Check the unit: is it in per cent, or an absorbance already?")));
    }
}
