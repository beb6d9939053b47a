package org.operanda.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.operanda.correlation.ClockAlignment;
import org.operanda.correlation.ClockAlignmentSettings;
import org.operanda.correlation.ClockTransform;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.SettingsType;

/** Puts ten records of a million points, each with a clock of its own, on the clock of a record of a million points, from two hundred switchings of the current that all saw. */
final class Alignment implements Workload {
    private static final int POINTS = 1_000_000;
    private static final int RECORDS = 10;
    private static final int SWITCHES = 200;
    private static final double DRIFT = 20e-6;

    private final Measurement reference;
    private final List<Measurement> records = new ArrayList<>();
    private final ClockAlignmentSettings settings = SettingsType.of(ClockAlignmentSettings.class).defaults();
    private final List<ClockTransform> found = new ArrayList<>();

    Alignment() {
        Random random = new Random(1);
        double[] switches = new double[SWITCHES];
        for (int i = 1; i < SWITCHES; i++) {
            switches[i] = switches[i - 1] + 2000 + 5000 * random.nextDouble();
        }
        reference = record("cycling", 0, 0, switches, random);
        for (int r = 0; r < RECORDS; r++) {
            records.add(record("record " + r, 137 + 10 * r, DRIFT * (r - 5), switches, random));
        }
    }

    private static Measurement record(String name, double offset, double drift, double[] switches, Random random) {
        double[] seconds = new double[POINTS];
        double[] values = new double[POINTS];
        int passed = 0;
        for (int i = 0; i < POINTS; i++) {
            while (passed < switches.length && switches[passed] <= i) {
                passed++;
            }
            seconds[i] = i - offset - drift * i;
            values[i] = passed % 2 + 0.01 * random.nextGaussian();
        }
        Axis time = Axis.time(Values.of(seconds), Clock.relative(name));
        return Measurement.of(name, "electrochemistry",
                List.of(Dataset.of("current", QuantityKind.CURRENT, Units.AMPERE, time, Values.of(values))), Map.of());
    }

    @Override
    public void run() {
        found.clear();
        for (Measurement record : records) {
            found.add(ClockAlignment.align(reference, record, settings).pieces().orElseThrow().first());
        }
    }

    @Override
    public String error() {
        double worst = 0;
        for (int r = 0; r < RECORDS; r++) {
            double offset = 137 + 10 * r;
            double drift = DRIFT * (r - 5);
            for (double t : new double[] {0, POINTS - 1}) {
                worst = Math.max(worst, Math.abs(found.get(r).apply(t - offset - drift * t) - t));
            }
        }
        return String.format(Locale.ROOT,
                "the farthest point of all records is off by %.3f s of %d s; offsets 137 to 227 s, drifts −100 to 80 ppm", worst, POINTS);
    }
}
