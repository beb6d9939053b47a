package org.operanda.electrochemistry.potentiostats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.operanda.data.Units;
import org.operanda.electrochemistry.cycler.CyclerColumn;

/** What three columns of numbers may be of which the first is a frequency; {@link GainAndPhase} tells which of them. */
enum SpectrumMeaning {
    IMAGINARY("frequency, Z′ and Z″", CyclerColumn.IMPEDANCE_REAL, CyclerColumn.IMPEDANCE_MINUS_IMAGINARY, true, 0),
    MINUS_IMAGINARY("frequency, Z′ and −Z″", CyclerColumn.IMPEDANCE_REAL, CyclerColumn.IMPEDANCE_MINUS_IMAGINARY, false, 0),
    DEGREES("frequency, |Z| and phase in degrees", CyclerColumn.IMPEDANCE_MAGNITUDE, CyclerColumn.IMPEDANCE_PHASE, false, Math.PI / 180),
    MINUS_DEGREES("frequency, |Z| and −phase in degrees", CyclerColumn.IMPEDANCE_MAGNITUDE, CyclerColumn.IMPEDANCE_PHASE, true,
            -Math.PI / 180),
    RADIANS("frequency, |Z| and phase in radians", CyclerColumn.IMPEDANCE_MAGNITUDE, CyclerColumn.IMPEDANCE_PHASE, false, 1),
    MINUS_RADIANS("frequency, |Z| and −phase in radians", CyclerColumn.IMPEDANCE_MAGNITUDE, CyclerColumn.IMPEDANCE_PHASE, true, -1);

    /** How many times better one meaning must fit than the next to be certain. */
    private static final double CLEARLY = 1.5;
    /** Mean square deviation, in rad², beyond which three columns are no spectrum. */
    private static final double WORST = 0.1;

    private final String words;
    private final CyclerColumn second;
    private final CyclerColumn third;
    private final boolean negated;
    /** By what the third column is multiplied to be the phase in rad; 0 when it is no phase. */
    private final double phase;

    SpectrumMeaning(String words, CyclerColumn second, CyclerColumn third, boolean negated, double phase) {
        this.words = words;
        this.second = second;
        this.third = third;
        this.negated = negated;
        this.phase = phase;
    }

    /** The one meaning that fits, and clearly better than all others; empty when there is none. */
    static Optional<SpectrumMeaning> of(double[][] columns) {
        List<SpectrumMeaning> best = Arrays.stream(values()).sorted(Comparator.comparingDouble(m -> m.deviation(columns))).toList();
        return Optional.of(best.get(0)).filter(first -> first.deviation(columns) < WORST && first.fitsBetterThan(best.get(1), columns));
    }

    /** Whether modulus and phase fit together clearly better in this meaning of the columns than in the other. */
    boolean fitsBetterThan(SpectrumMeaning other, double[][] columns) {
        return deviation(columns) * CLEARLY < other.deviation(columns);
    }

    private double deviation(double[][] columns) {
        if (phase == 0) {
            double sign = negated ? 1 : -1;
            return GainAndPhase.ofCartesian(columns[0], columns[1], Arrays.stream(columns[2]).map(z -> sign * z).toArray());
        }
        return Arrays.stream(columns[1]).allMatch(z -> z > 0)
                ? GainAndPhase.deviation(columns[0], columns[1], Arrays.stream(columns[2]).map(p -> phase * p).toArray())
                : Double.POSITIVE_INFINITY;
    }

    String words() {
        return words;
    }

    List<Heading> headings() {
        boolean radians = Math.abs(phase) == 1;
        return List.of(Heading.of("column 1", CyclerColumn.FREQUENCY), Heading.of("column 2", second),
                new Heading("column 3", third, radians ? Units.RADIAN : third.unit(), negated));
    }
}
