package org.operanda.dilatometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.operanda.data.Axis;
import org.operanda.data.Clock;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;

/**
 * A half cell in a dilatometer with a known truth: a rest, then cycles in which the electrode takes up ions (negative current) and gives them
 * back. Its height rises by {@code expansion} along a curve with two slopes and falls back to {@code left}, which grows by a tenth in each
 * later cycle. The sensor adds noise, drift, creep and temperature.
 */
final class VirtualCell {
    static final double THICKNESS = 30;
    static final double COLLECTOR = 10;
    static final double MASS = 2.0;

    double restHours = 10;
    double endRestHours = 10;
    double halfCycleHours = 20;
    int cycles = 1;
    double interval = 30;
    double specificCapacity = 660;
    double expansion = 1.10;
    double left = 0.40;
    double noise = 0.02;
    double drift;
    double creep;
    double creepTime = 2;
    double kelvins;
    double thermal;
    long seed = 1;

    private double[] seconds;
    private double[] displacement;
    private double[] volts;
    private double[] current;
    private double[] charge;
    private double[] half;
    private double[] cycle;
    private double[] temperature;

    static double layer() {
        return THICKNESS - COLLECTOR;
    }

    double capacity() {
        return specificCapacity * MASS / 1000;
    }

    VirtualCell run() {
        double hours = restHours + 2 * cycles * halfCycleHours + endRestHours;
        int rows = (int) Math.round(hours * 3600 / interval) + 1;
        seconds = new double[rows];
        displacement = new double[rows];
        volts = new double[rows];
        current = new double[rows];
        charge = new double[rows];
        half = new double[rows];
        cycle = new double[rows];
        temperature = new double[rows];
        Random random = new Random(seed);
        for (int row = 0; row < rows; row++) {
            seconds[row] = row * interval;
            fill(row, seconds[row] / 3600, random);
        }
        return this;
    }

    private void fill(int row, double hours, Random random) {
        double cycling = hours - restHours;
        double place = Math.min(Math.max(cycling / halfCycleHours, 0), 2.0 * cycles);
        int halfCycle = (int) Math.min(Math.ceil(place - 1e-9) - 1 + (place == 0 ? 1 : 0), 2 * cycles - 1);
        double within = place - halfCycle;
        boolean insertion = halfCycle % 2 == 0;
        double inserted = insertion ? within : 1 - within;
        int number = halfCycle / 2;
        half[row] = halfCycle;
        cycle[row] = number + 1;
        current[row] = place > 0 && cycling <= 2 * cycles * halfCycleHours + 1e-9
                ? (insertion ? -1 : 1) * capacity() / halfCycleHours
                : 0;
        charge[row] = -capacity() * inserted;
        volts[row] = 1.2 - inserted + (insertion ? -0.1 : 0.1);
        double before = number == 0 ? 0 : left * (1 + 0.1 * (number - 1));
        double after = left * (1 + 0.1 * number);
        double floor = insertion ? before : after;
        double height = layer() * (floor + (expansion - floor) * shape(inserted));
        temperature[row] = 25 + kelvins * Math.sin(2 * Math.PI * hours / 24);
        displacement[row] = height + drift * hours + creep * Math.log1p(hours / creepTime) + thermal * (temperature[row] - 25)
                + noise * random.nextGaussian();
    }

    /** Height against what has been inserted: steeper in its second half. */
    static double shape(double inserted) {
        return inserted < 0.5 ? 0.8 * inserted : 0.4 + 1.2 * (inserted - 0.5);
    }

    Measurement measurement() {
        Axis time = Axis.time(Values.of(seconds), Clock.relative("virtual"));
        return Measurement.of("virtual cell", "dilatometry",
                List.of(Dataset.of("displacement", DilatometryQuantities.DISPLACEMENT, DilatometryQuantities.MICROMETRE, time,
                        Values.of(displacement)),
                        Dataset.of("voltage", QuantityKind.POTENTIAL, Units.VOLT, time, Values.of(volts)),
                        Dataset.of("current", QuantityKind.CURRENT, Units.MILLIAMPERE, time, Values.of(current)),
                        Dataset.of("charge", QuantityKind.CHARGE, Units.MILLIAMPERE_HOUR, time, Values.of(charge)),
                        Dataset.of("half_cycle", DilatometryQuantities.HALF_CYCLE, Units.ONE, time, Values.of(half)),
                        Dataset.of("cycle", QuantityKind.CYCLE, Units.ONE, time, Values.of(cycle)),
                        Dataset.of("temperature", QuantityKind.TEMPERATURE, Units.CELSIUS, time, Values.of(temperature))),
                Map.of());
    }

    /** The rows as a table of text. */
    List<double[]> rows() {
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < seconds.length; i++) {
            rows.add(new double[] {seconds[i], displacement[i], volts[i], current[i], temperature[i]});
        }
        return rows;
    }

    static Dataset dataset(OperationResult result, String name) {
        return result.datasets().stream().filter(d -> d.name().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + ": " + result.problems()));
    }

    static double value(OperationResult result, String name) {
        return dataset(result, name).values().get(0);
    }

    static double sigma(OperationResult result, String name) {
        return dataset(result, name).sigma().orElseThrow().get(0);
    }

    static Measurement step(OperationResult result) {
        return Measurement.of("step", "dilatometry", result.datasets(), Map.of());
    }
}
