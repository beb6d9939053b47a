package org.operanda.example.technique;

import java.util.List;
import java.util.Optional;
import javax.measure.Unit;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.operation.FrameOperation;
import org.operanda.data.operation.OperationResult;

/**
 * Where a band of a luminescence spectrum lies: c = Σ λ<sub>i</sub> I<sub>i</sub> / Σ I<sub>i</sub> over the points of the band, in nm. Its standard deviation is
 * that of counted photons, var(I<sub>i</sub>) = I<sub>i</sub>, carried through: σ² = Σ (λ<sub>i</sub> − c)² I<sub>i</sub> / (Σ I<sub>i</sub>)².
 * <p>
 * Takes one spectrum of counts along a wavelength; the host cuts a series into its spectra, runs them on all processors, and stacks the numbers along time.
 */
public final class BandCentroid implements FrameOperation<BandCentroidSettings> {
    /** What luminescence spectra run along. */
    public static final QuantityKind WAVELENGTH = new QuantityKind("wavelength", "Wavelength", "λ");
    private static final Unit<?> NANOMETRE = Units.parse("nm").orElseThrow();

    @Override
    public Class<BandCentroidSettings> settingsType() {
        return BandCentroidSettings.class;
    }

    @Override
    public OperationResult apply(Measurement frame, BandCentroidSettings settings) {
        Optional<Dataset> spectrum = frame.datasets().stream().filter(BandCentroid::isSpectrum).findFirst();
        if (spectrum.isEmpty()) {
            return missing("'" + frame.name() + "' has no intensity along a wavelength.", "Choose a luminescence measurement.");
        }
        double scale = Units.factor(spectrum.get().axes().getFirst().unit(), NANOMETRE).orElseThrow();
        double[] wavelength = spectrum.get().axes().getFirst().values().toArray();
        double[] intensity = spectrum.get().values().toArray();
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < wavelength.length; i++) {
            wavelength[i] *= scale;
            if (isIn(wavelength[i], intensity[i], settings)) {
                sum += intensity[i];
                weighted += intensity[i] * wavelength[i];
            }
        }
        if (!(sum > 0)) {
            return missing("'" + frame.name() + "' has no light between " + settings.from() + " and " + settings.to() + " nm.",
                    "Check the range of the band.");
        }
        double centroid = weighted / sum;
        double variance = 0;
        for (int i = 0; i < wavelength.length; i++) {
            if (isIn(wavelength[i], intensity[i], settings)) {
                variance += (wavelength[i] - centroid) * (wavelength[i] - centroid) * intensity[i] / (sum * sum);
            }
        }
        return OperationResult.of(centroid(centroid, Math.sqrt(Math.max(0, variance))));
    }

    private static boolean isSpectrum(Dataset dataset) {
        return dataset.quantity().equals(QuantityKind.INTENSITY) && dataset.rank() == 1
                && dataset.axes().getFirst().quantity().equals(WAVELENGTH)
                && Units.factor(dataset.axes().getFirst().unit(), NANOMETRE).isPresent();
    }

    private static boolean isIn(double wavelength, double intensity, BandCentroidSettings settings) {
        return wavelength >= settings.from() && wavelength <= settings.to() && !Double.isNaN(intensity);
    }

    private static Dataset centroid(double value, double sigma) {
        return Dataset.scalar("band_centroid", WAVELENGTH, NANOMETRE, value, sigma);
    }

    /** A number that cannot be had is NaN, so that every frame gives the same datasets. */
    private static OperationResult missing(String message, String hint) {
        return new OperationResult(List.of(centroid(Double.NaN, Double.NaN)),
                List.of(Problem.of(Severity.WARNING, "luminescence.band-centroid.missing", message, hint)));
    }
}
