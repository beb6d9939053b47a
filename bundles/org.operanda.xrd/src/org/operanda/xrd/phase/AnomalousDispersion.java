package org.operanda.xrd.phase;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.operanda.xrd.Radiation;

/**
 * What absorption changes of the scattering of an atom, f′ + i f″, at the Kα1 of the tubes in use (C. T. Chantler, J. Phys. Chem. Ref. Data 29 (2000)
 * 597). At other wavelengths it is taken as 0, which operations say in their results.
 *
 * @param real      f′, electrons
 * @param imaginary f″, electrons
 */
record AnomalousDispersion(double real, double imaginary) {
    private static final AnomalousDispersion NONE = new AnomalousDispersion(0, 0);
    /** Kα1 in Å, in the order of the table. */
    private static final double[] WAVELENGTHS = Stream.of("Cr", "Fe", "Co", "Cu", "Mo", "Ag")
            .mapToDouble(anode -> Radiation.ofAnode(anode).orElseThrow().wavelength()).toArray();
    private static final double SAME = 0.002;
    private static final Map<String, double[]> TABLE = Resource.lines("anomalous-dispersion.txt").stream().map(line -> line.split(" "))
            .collect(Collectors.toMap(words -> words[0],
                    words -> Arrays.stream(words, 1, words.length).mapToDouble(Double::parseDouble).toArray()));

    /**
     * That of an element.
     *
     * @param wavelength Å
     */
    static AnomalousDispersion of(String element, double wavelength) {
        double[] pairs = TABLE.get(element);
        int column = column(wavelength);
        return pairs == null || column < 0 ? NONE : new AnomalousDispersion(pairs[2 * column], pairs[2 * column + 1]);
    }

    /** Whether the table has a wavelength. */
    static boolean isKnownAt(double wavelength) {
        return column(wavelength) >= 0;
    }

    private static int column(double wavelength) {
        return IntStream.range(0, WAVELENGTHS.length).filter(i -> Math.abs(wavelength / WAVELENGTHS[i] - 1) < SAME).findFirst().orElse(-1);
    }
}
