package org.operanda.xrd;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.measure.Unit;
import org.operanda.data.Measurement;
import org.operanda.data.Units;

/**
 * The radiation of a pattern: one wavelength, or the Kα doublet of an X-ray tube. It stands in the metadata of a measurement: from its file, or said once in the
 * cell sheet as {@code "attributes": {"xrd.wavelength": "0.4959 Å"}}; a photon energy ({@code "25 keV"}) will do.
 *
 * @param wavelength in Å; of Kα1 for a doublet
 * @param second     of Kα2 in Å; NaN when there is none
 * @param ratio      intensity of Kα2 over that of Kα1; 0 when there is none
 */
public record Radiation(double wavelength, double second, double ratio) {
    /** Metadata key of the wavelength, of Kα1 for a doublet, with its unit. */
    public static final String WAVELENGTH = "xrd.wavelength";
    /** Metadata key of the wavelength of Kα2, with its unit. */
    public static final String SECOND = "xrd.wavelength-k-alpha-2";
    /** Metadata key of the intensity of Kα2 over that of Kα1. */
    public static final String RATIO = "xrd.k-alpha-2-ratio";
    /** Metadata key of the anode's element. */
    public static final String ANODE = "xrd.anode";
    /** h·c in eV·Å, exact in the SI of 2019. */
    private static final double PLANCK_TIMES_LIGHT = 6.62607015e-34 * 299792458 / 1.602176634e-19 * 1e10;
    private static final Pattern QUANTITY = Pattern.compile("\\s*(\\d*\\.?\\d+(?:[eE][-+]?\\d+)?)\\s*(\\S*)\\s*");
    /** Kα1 and Kα2 in Å, International Tables for Crystallography C (2004), table 4.2.2.4. */
    private static final Map<String, double[]> ANODES = Map.of("Cr", new double[] {2.289726, 2.293651}, "Fe",
            new double[] {1.936041, 1.939973}, "Co", new double[] {1.788996, 1.792835}, "Cu", new double[] {1.5405929, 1.5444274}, "Mo",
            new double[] {0.70931715, 0.713607}, "Ag", new double[] {0.55942178, 0.5638131});
    private static final double STATISTICAL_RATIO = 0.5;

    public Radiation {
        if (!(wavelength > 0) || !Double.isFinite(wavelength)) {
            throw new IllegalArgumentException("a wavelength is greater than 0, not " + wavelength);
        }
    }

    /** One wavelength in Å. */
    public static Radiation monochromatic(double wavelength) {
        return new Radiation(wavelength, Double.NaN, 0);
    }

    /** The doublet of a tube with that anode; empty when the element makes none that is in use. */
    public static Optional<Radiation> ofAnode(String element) {
        String symbol = element.isBlank()
                ? ""
                : element.strip().substring(0, 1).toUpperCase(Locale.ROOT)
                        + element.strip().substring(1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(ANODES.get(symbol)).map(lines -> new Radiation(lines[0], lines[1], STATISTICAL_RATIO));
    }

    /**
     * The radiation of a measurement.
     *
     * @param given the wavelength in Å that a setting states; 0 for what the measurement's metadata say
     * @return empty when nobody says it
     */
    public static Optional<Radiation> of(Measurement measurement, double given) {
        return given > 0 ? Optional.of(monochromatic(given)) : of(measurement.metadata());
    }

    /** The radiation that metadata state: its wavelength, else the anode's. */
    public static Optional<Radiation> of(Map<String, String> metadata) {
        OptionalDouble first = angstrom(metadata.getOrDefault(WAVELENGTH, ""));
        if (first.isEmpty()) {
            return ofAnode(metadata.getOrDefault(ANODE, ""));
        }
        OptionalDouble second = angstrom(metadata.getOrDefault(SECOND, ""));
        if (second.isEmpty()) {
            return Optional.of(monochromatic(first.getAsDouble()));
        }
        Matcher ratio = QUANTITY.matcher(metadata.getOrDefault(RATIO, ""));
        return Optional.of(new Radiation(first.getAsDouble(), second.getAsDouble(),
                ratio.matches() ? Double.parseDouble(ratio.group(1)) : STATISTICAL_RATIO));
    }

    /** A wavelength with its unit, Å when there is none, or a photon energy, in Å. */
    private static OptionalDouble angstrom(String text) {
        Matcher matcher = QUANTITY.matcher(text);
        if (!matcher.matches() || !(Double.parseDouble(matcher.group(1)) > 0)) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(matcher.group(1));
        Optional<Unit<?>> unit = matcher.group(2).isEmpty() ? Optional.of(Units.ANGSTROM) : Units.parse(matcher.group(2));
        Optional<Double> length = unit.flatMap(u -> Units.factor(u, Units.ANGSTROM)).map(factor -> factor * number);
        Optional<Double> energy = unit.flatMap(u -> Units.factor(u, Units.ELECTRONVOLT)).map(factor -> factor * number);
        return length.or(() -> energy.map(e -> PLANCK_TIMES_LIGHT / e)).map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    public boolean isDoublet() {
        return ratio > 0 && second > 0;
    }

    /** The entries of a measurement's metadata that state this radiation. */
    public Map<String, String> metadata() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put(WAVELENGTH, wavelength + " Å");
        if (isDoublet()) {
            entries.put(SECOND, second + " Å");
            entries.put(RATIO, String.valueOf(ratio));
        }
        return entries;
    }
}
