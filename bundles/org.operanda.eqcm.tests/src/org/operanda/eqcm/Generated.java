package org.operanda.eqcm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import org.eclipse.jdt.annotation.Nullable;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Units;
import org.operanda.data.Values;

/** Measurements of a 5 MHz quartz made from a known load. */
final class Generated {
    static final double[] OVERTONES = {3, 5, 7, 9, 11};
    static final Quartz QUARTZ = Quartz.at(5e6);
    static final Layer WATER = Layer.liquid(997, 0.89e-3);

    private Generated() {}

    static Axis time(int rows) {
        return Axis.time(Values.indices(rows), Clock.relative("generated"));
    }

    /** Parameters of a {@link FilmLoad} by thickness in nm (density 1 g/cm³), modulus in Pa, viscosity in Pa·s. */
    static double[] film(double nanometres, double modulus, double viscosity) {
        return new double[] {Math.log(nanometres * 1e-6), Math.log(modulus), Math.log(viscosity)};
    }

    /**
     * Shifts counted from {@code zero}, with normal noise.
     *
     * @param parameters       by row
     * @param frequencyNoise   Hz
     * @param dissipationNoise 10⁻⁶
     */
    static Measurement series(Resonator resonator, Load load, Load zero, int rows, IntFunction<double[]> parameters, double frequencyNoise,
            double dissipationNoise) {
        Random random = new Random(20);
        double[] shift = new double[rows * OVERTONES.length];
        double[] dissipation = new double[shift.length];
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < OVERTONES.length; k++) {
                Complex with = resonator.shift(load, OVERTONES[k], parameters.apply(i));
                Complex difference = with.minus(resonator.shift(zero, OVERTONES[k], new double[0]));
                shift[i * OVERTONES.length + k] = difference.re() + frequencyNoise * random.nextGaussian();
                dissipation[i * OVERTONES.length + k] = QUARTZ.dissipation(difference.im(), OVERTONES[k])
                        + dissipationNoise * 1e-6 * random.nextGaussian();
            }
        }
        return measurement(time(rows), OVERTONES, shift, dissipation);
    }

    static Measurement measurement(Axis time, double[] overtones, double[] shift, double @Nullable [] dissipation) {
        List<Axis> axes = List.of(time, Axis.of("overtone", EqcmQuantities.OVERTONE, Units.ONE, Values.of(overtones)));
        List<Dataset> datasets = new ArrayList<>();
        datasets.add(Dataset.of("frequency_shift", EqcmQuantities.FREQUENCY_SHIFT, Units.HERTZ, axes, Values.of(shift)));
        if (dissipation != null) {
            datasets.add(Dataset.of("dissipation_shift", EqcmQuantities.DISSIPATION_SHIFT, Units.ONE, axes, Values.of(dissipation)));
        }
        return Measurement.of("generated", "eqcm", datasets, Map.of(EqcmQuantities.FUNDAMENTAL_FREQUENCY, "5 MHz"));
    }
}
