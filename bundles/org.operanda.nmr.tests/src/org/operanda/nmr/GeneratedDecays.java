package org.operanda.nmr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Units;
import org.operanda.data.Values;

/**
 * The series of ../shared/bench/gen.py: lithium at 7.05 T, three lines that grow, shrink and drift, recorded from 20 µs on (a phase of 360° over the spectrum)
 * and turned by 0.6 rad.
 */
final class GeneratedDecays {
    static final double WIDTH = 50_000;
    static final double FREQUENCY = 116.64;
    static final double PHASE = 0.6;
    static final double DELAY = 20e-6;
    static final List<Line> LINES = List.of(new Line(0, 4e-3, 1, -0.3, 0), new Line(125, 1.2e-3, 0.2, 1.2, 15),
            new Line(-40, 2.5e-3, 0.6, 0.2, -5));

    /**
     * One line.
     *
     * @param shift   ppm in the first row
     * @param decay   T₂ in s
     * @param first   amplitude in the first row
     * @param change  of the amplitude to the last row
     * @param drift   of the shift to the last row, ppm
     */
    record Line(double shift, double decay, double first, double change, double drift) {
        double amplitude(double u) {
            return first + change * u;
        }

        double shift(double u) {
            return shift + drift * u;
        }
    }

    private GeneratedDecays() {}

    static Measurement of(int rows, int points, double noise) {
        Random random = new Random(11);
        double[] real = new double[rows * points];
        double[] imaginary = new double[real.length];
        for (int i = 0; i < rows; i++) {
            double u = rows == 1 ? 0 : (double) i / (rows - 1);
            for (int j = 0; j < points; j++) {
                double t = j / WIDTH;
                double re = noise * random.nextGaussian();
                double im = noise * random.nextGaussian();
                for (Line line : LINES) {
                    double height = line.amplitude(u) * Math.exp(-t / line.decay);
                    double angle = 2 * Math.PI * line.shift(u) * FREQUENCY * (t + DELAY) + PHASE;
                    re += height * Math.cos(angle);
                    im += height * Math.sin(angle);
                }
                real[i * points + j] = re;
                imaginary[i * points + j] = im;
            }
        }
        Axis time = Axis.of("acquisition_time", NmrQuantities.ACQUISITION_TIME, Units.SECOND, Values.computed(points, j -> j / WIDTH));
        List<Axis> axes = rows == 1
                ? List.of(time)
                : List.of(Axis.time(Values.computed(rows, i -> 600.0 * i), Clock.relative("nmr")), time);
        List<Dataset> datasets = new ArrayList<>(Arrays.asList(
                Dataset.of(NmrQuantities.DECAY_REAL, NmrQuantities.DECAY, Units.ONE, axes, Values.of(real)),
                Dataset.of(NmrQuantities.DECAY_IMAGINARY, NmrQuantities.DECAY, Units.ONE, axes, Values.of(imaginary))));
        datasets.addAll(new Spectrometer(FREQUENCY, FREQUENCY).datasets());
        return Measurement.of("generated", "nmr", datasets, Map.of());
    }

    /** The phase in degrees that a line of this shift has. */
    static double truePhase(double shift) {
        return Math.toDegrees(PHASE + 2 * Math.PI * shift * FREQUENCY * DELAY);
    }
}
