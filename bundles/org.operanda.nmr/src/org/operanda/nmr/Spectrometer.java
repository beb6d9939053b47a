package org.operanda.nmr;

import java.util.List;
import java.util.Optional;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Units;

/**
 * At which frequencies a signal was recorded.
 *
 * @param carrier   MHz, the middle of the spectrum
 * @param reference MHz, 0 ppm
 */
public record Spectrometer(double carrier, double reference) {

    /** As a measurement says it; empty when it does not. */
    public static Optional<Spectrometer> of(Measurement measurement) {
        Optional<Double> carrier = megahertz(measurement, NmrQuantities.CARRIER);
        Optional<Double> reference = megahertz(measurement, NmrQuantities.REFERENCE).or(() -> carrier);
        return carrier.map(c -> new Spectrometer(c, reference.orElse(c)));
    }

    private static Optional<Double> megahertz(Measurement measurement, String name) {
        return measurement.dataset(name).filter(d -> d.values().length() > 0)
                .flatMap(d -> Units.factor(d.unit(), NmrQuantities.MEGAHERTZ).map(factor -> factor * d.values().get(0)))
                .filter(f -> f > 0 && Double.isFinite(f));
    }

    /** The chemical shift in ppm of a frequency in Hz from the carrier. */
    public double shift(double hertz) {
        return ((carrier - reference) * 1e6 + hertz) / reference;
    }

    /** The two frequencies as datasets, to be kept with a signal. */
    public List<Dataset> datasets() {
        return List.of(
                Dataset.scalar(NmrQuantities.CARRIER, NmrQuantities.SPECTROMETER_FREQUENCY, NmrQuantities.MEGAHERTZ, carrier),
                Dataset.scalar(NmrQuantities.REFERENCE, NmrQuantities.SPECTROMETER_FREQUENCY, NmrQuantities.MEGAHERTZ, reference));
    }
}
