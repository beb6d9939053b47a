package org.operanda.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.eqcm.EqcmQuantities;
import org.operanda.eqcm.Film;
import org.operanda.eqcm.FilmSettings;
import org.operanda.eqcm.FilmShift;
import org.operanda.eqcm.Layer;
import org.operanda.eqcm.Quartz;

/** Fits a Voigt film that grows from 5 to 400 nm in water and softens: thickness, modulus and viscosity from five overtones with noise. */
final class FilmFit implements Workload {
    private static final double[] OVERTONES = {3, 5, 7, 9, 11};
    private static final Quartz QUARTZ = Quartz.at(5e6);
    private static final Layer WATER = Layer.liquid(997, 0.89e-3);
    private static final double FREQUENCY_NOISE = 0.5;
    private static final double DISSIPATION_NOISE = 0.1e-6;

    private final int rows;
    private final Measurement series;
    private final FilmSettings settings;
    private OperationResult result;

    FilmFit(int rows) {
        this.rows = rows;
        this.series = series(rows);
        this.settings = SettingsType.of(FilmSettings.class)
                .parse(Map.of("frequencyNoise", FREQUENCY_NOISE, "dissipationNoise", DISSIPATION_NOISE * 1e6)).settings().orElseThrow();
    }

    private static double thickness(int row, int rows) {
        return 5e-9 + 395e-9 * row / rows;
    }

    private static Measurement series(int rows) {
        Random random = new Random(1);
        double[] frequency = new double[rows * OVERTONES.length];
        double[] dissipation = new double[frequency.length];
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < OVERTONES.length; k++) {
                Layer film = Layer.film(thickness(i, rows), 1000, 1e6 * Math.pow(0.1, (double) i / rows), 3e-3);
                FilmShift shift = FilmShift.of(QUARTZ, OVERTONES[k], List.of(film), WATER);
                frequency[i * OVERTONES.length + k] = shift.frequency() + FREQUENCY_NOISE * random.nextGaussian();
                dissipation[i * OVERTONES.length + k] = shift.dissipation() + DISSIPATION_NOISE * random.nextGaussian();
            }
        }
        List<Axis> axes = List.of(Axis.time(Values.indices(rows), Clock.relative("bench")),
                Axis.of("overtone", EqcmQuantities.OVERTONE, Units.ONE, Values.of(OVERTONES)));
        return Measurement.of("film", "eqcm",
                List.of(Dataset.of("frequency_shift", EqcmQuantities.FREQUENCY_SHIFT, Units.HERTZ, axes, Values.of(frequency)),
                        Dataset.of("dissipation_shift", EqcmQuantities.DISSIPATION_SHIFT, Units.ONE, axes, Values.of(dissipation))),
                Map.of(EqcmQuantities.FUNDAMENTAL_FREQUENCY, "5 MHz"));
    }

    @Override
    public void run() {
        result = new Film().apply(Map.of("series", series), settings, Progress.NONE);
    }

    @Override
    public String error() {
        Dataset found = result.datasets().stream().filter(d -> d.name().equals("film_thickness")).findFirst().orElseThrow();
        double[] pull = new double[rows];
        for (int i = 0; i < rows; i++) {
            pull[i] = Math.abs(found.values().get(i) - thickness(i, rows) * 1e9) / found.sigma().orElseThrow().get(i);
        }
        long beyond = Arrays.stream(pull).filter(p -> !(p <= 5)).count();
        return String.format(Locale.ROOT, "thicknesses more than 5 σ off %d of %d", beyond, rows);
    }
}
