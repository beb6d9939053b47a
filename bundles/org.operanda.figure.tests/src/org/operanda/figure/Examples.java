package org.operanda.figure;

import java.util.List;
import java.util.Optional;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;

/** Figures with known contents. */
final class Examples {
    static final double HOUR = 3600;
    static final int FRAMES = 120;
    static final int POINTS = 300;
    /** From this frame on there is a gap of {@link #GAP} seconds. */
    static final int BEFORE_GAP = 70;
    static final double GAP = 5 * HOUR;
    static final double PERIOD = 900;
    static final double EXPOSURE = 900;

    private Examples() {}

    static double start(int frame) {
        return frame * PERIOD + (frame >= BEFORE_GAP ? GAP : 0);
    }

    private static double middle(int frame) {
        return start(frame) + EXPOSURE / 2;
    }

    static double end() {
        return start(FRAMES - 1) + EXPOSURE;
    }

    static double edge(double time) {
        return 8343 + 2 * Math.sin(Math.PI * time / end());
    }

    static HeatMap spectra() {
        double[] energy = new double[POINTS];
        double[] values = new double[FRAMES * POINTS];
        for (int j = 0; j < POINTS; j++) {
            energy[j] = 8320 + 0.25 * j;
        }
        for (int i = 0; i < FRAMES; i++) {
            for (int j = 0; j < POINTS; j++) {
                double from = energy[j] - edge(middle(i));
                values[i * POINTS + j] = 0.5 + Math.atan(from) / Math.PI + 0.5 * Math.exp(-Math.pow(from - 6, 2) / 10);
            }
        }
        return new HeatMap(Values.of(starts(0)), Values.of(starts(EXPOSURE)), Values.of(energy),
                FigureAxis.of("Photon energy", Units.ELECTRONVOLT), Values.of(values),
                FigureAxis.of("Normalised absorption", Units.ONE), ColourMap.VIRIDIS, 2.5);
    }

    private static double[] starts(double plus) {
        double[] starts = new double[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            starts[i] = start(i) + plus;
        }
        return starts;
    }

    static Curve edges() {
        double[] time = new double[FRAMES + 1];
        double[] values = new double[FRAMES + 1];
        double[] sigma = new double[FRAMES + 1];
        for (int i = 0; i <= FRAMES; i++) {
            int frame = i > BEFORE_GAP ? i - 1 : i;
            time[i] = middle(frame);
            values[i] = i == BEFORE_GAP ? Double.NaN : edge(time[i]);
            sigma[i] = 0.1;
        }
        return new Curve("half step", Values.of(time), Values.of(values), Optional.of(Values.of(sigma)), CurveStyle.LINE);
    }

    static Curves voltageAndCurrent() {
        int count = 200_000;
        double[] time = new double[count];
        double[] volt = new double[count];
        double[] current = new double[count];
        for (int i = 0; i < count; i++) {
            double part = (double) i / (count - 1);
            time[i] = part * end();
            boolean charging = part < 0.5;
            volt[i] = 3.2 + 1.0 * Math.sqrt(charging ? 2 * part : 2 - 2 * part) + (charging ? 0.05 : -0.05);
            current[i] = charging ? 0.000512 : -0.000512;
        }
        Curve right = Curve.of("I", Values.of(time), Values.of(current)).with(CurveStyle.LINE.on(CurveStyle.Side.RIGHT));
        return new Curves(FigureAxis.of("Potential", Units.VOLT), Optional.of(FigureAxis.of("Current", Units.AMPERE)),
                List.of(Curve.of("E", Values.of(time), Values.of(volt)), right), 1);
    }

    static Figure operando() {
        return new Figure("LiNiO₂ at the Ni K edge", FigureAxis.of(QuantityKind.TIME.label(), Units.SECOND),
                List.of(spectra(), Curves.of(FigureAxis.of("Edge energy", Units.ELECTRONVOLT), edges()), voltageAndCurrent()),
                List.of(new Marker(end() / 2, "end of charge"), new Marker(end() * 0.98, "end of discharge"),
                        new Marker(end() * 0.9, "EIS")));
    }
}
