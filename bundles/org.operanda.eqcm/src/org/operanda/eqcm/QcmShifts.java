package org.operanda.eqcm;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.measure.Unit;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;

/**
 * The shifts of the resonances of one quartz against time, by overtone and then by row.
 *
 * @param axes               time and overtone
 * @param overtones          orders n
 * @param fundamental        f₀, Hz
 * @param frequency          Δf, Hz, not divided by n; NaN where missing
 * @param halfBandwidth      ΔΓ, Hz; NaN where missing, and throughout when the instrument measures none
 * @param frequencySigma     one standard deviation of Δf, Hz; empty when not known
 * @param halfBandwidthSigma one standard deviation of ΔΓ, Hz; empty when not known
 */
record QcmShifts(List<Axis> axes, double[] overtones, double fundamental, double[][] frequency, double[][] halfBandwidth,
        Optional<double[][]> frequencySigma, Optional<double[][]> halfBandwidthSigma) {
    /** The role under which operations get the measurement. */
    static final String ROLE = "series";

    /** What was found, or why not. */
    record Found(Optional<QcmShifts> shifts, List<Problem> problems) {}

    /**
     * Takes the shifts from a measurement.
     *
     * @param fundamental f₀ in Hz; 0 for what the file says
     * @param chosen      overtones to take; empty for all
     */
    static Found in(Map<String, Measurement> inputs, double fundamental, List<Double> chosen) {
        Optional<Measurement> measurement = Optional.ofNullable(inputs.get(ROLE));
        Optional<Dataset> shift = measurement.flatMap(m -> series(m, EqcmQuantities.FREQUENCY_SHIFT));
        if (shift.isEmpty()) {
            return missing("eqcm.no-shift", "The measurement has no frequency shift along time.",
                    "Choose a measurement with one, or make it with the operation 'eqcm.reference-state'.");
        }
        double f0 = fundamental > 0 ? fundamental : fundamental(measurement.get());
        if (!(f0 > 0)) {
            return missing("eqcm.no-fundamental", "The file does not say the fundamental frequency of the quartz.",
                    "Give it in the settings, for instance 5 MHz.");
        }
        double[] all = overtones(shift.get());
        int[] kept = IntStream.range(0, all.length).filter(i -> chosen.isEmpty() || chosen.contains(all[i])).toArray();
        if (kept.length == 0) {
            return missing("eqcm.no-overtone", "The measurement has none of the chosen overtones.", "It has " + Arrays.toString(all) + ".");
        }
        double[] orders = Arrays.stream(kept).mapToDouble(i -> all[i]).toArray();
        double[][] frequency = columns(shift.get().values(), all.length, kept, hertz(shift.get()));
        Optional<Dataset> loss = measurement.flatMap(m -> series(m, EqcmQuantities.HALF_BANDWIDTH_SHIFT)
                .or(() -> series(m, EqcmQuantities.DISSIPATION_SHIFT)))
                .filter(d -> d.values().length() == shift.get().values().length());
        double[][] width = new double[kept.length][frequency[0].length];
        Arrays.stream(width).forEach(column -> Arrays.fill(column, Double.NaN));
        Optional<double[][]> widthSigma = Optional.empty();
        if (loss.isPresent()) {
            width = widths(loss.get(), loss.get().values(), all.length, kept, orders, f0);
            widthSigma = loss.get().sigma().map(s -> widths(loss.get(), s, all.length, kept, orders, f0));
        }
        Optional<double[][]> sigma = shift.get().sigma().map(s -> columns(s, all.length, kept, hertz(shift.get())));
        return new Found(Optional.of(new QcmShifts(axes(shift.get(), orders), orders, f0, frequency, width, sigma, widthSigma)), List.of());
    }

    private static Found missing(String id, String message, String hint) {
        return new Found(Optional.empty(), List.of(Problem.of(Severity.ERROR, id, message, hint)));
    }

    /** The first dataset of that kind along time, or along time and overtone. */
    static Optional<Dataset> series(Measurement measurement, QuantityKind kind) {
        return measurement.datasets().stream().filter(d -> d.quantity().equals(kind) && d.rank() > 0 && d.values().length() > 0)
                .filter(d -> d.axes().getFirst().quantity().equals(QuantityKind.TIME))
                .filter(d -> d.rank() == 1 || d.rank() == 2 && d.axes().getLast().quantity().equals(EqcmQuantities.OVERTONE)).findFirst();
    }

    /** The orders along a dataset; the fundamental alone when it has no axis of overtones. */
    static double[] overtones(Dataset dataset) {
        return dataset.rank() == 1 ? new double[] {1} : dataset.axes().getLast().values().toArray();
    }

    static List<Axis> axes(Dataset dataset, double[] orders) {
        return List.of(dataset.axes().getFirst(), Axis.of("overtone", EqcmQuantities.OVERTONE, Units.ONE, Values.of(orders)));
    }

    /** f₀ in Hz as the metadata state it, or as the lowest resonance or its reference state has it; NaN when none is there. */
    static double fundamental(Measurement measurement) {
        String[] stated = measurement.metadata().getOrDefault(EqcmQuantities.FUNDAMENTAL_FREQUENCY, "").strip().split("\\s+", 2);
        Optional<Unit<?>> unit = stated.length == 2 ? Units.parse(stated[1]) : Optional.empty();
        if (unit.isPresent() && stated[0].matches("[0-9.]+([eE][+-]?[0-9]+)?")) {
            return Double.parseDouble(stated[0]) * Units.factor(unit.get(), Units.HERTZ).orElse(Double.NaN);
        }
        return series(measurement, QuantityKind.FREQUENCY).or(() -> referenceFrequency(measurement)).map(QcmShifts::lowestOverOrder)
                .orElse(Double.NaN);
    }

    /** What {@link ReferenceState} took off, by overtone: a step's result has no metadata. */
    private static Optional<Dataset> referenceFrequency(Measurement measurement) {
        return measurement.datasets().stream().filter(d -> d.quantity().equals(QuantityKind.FREQUENCY) && d.rank() == 1)
                .filter(d -> d.axes().getFirst().quantity().equals(EqcmQuantities.OVERTONE)).findFirst();
    }

    private static double lowestOverOrder(Dataset frequency) {
        double lowest = frequency.axes().getLast().quantity().equals(EqcmQuantities.OVERTONE)
                ? frequency.axes().getLast().values().get(0)
                : 1;
        return frequency.values().get(0) / lowest * hertz(frequency);
    }

    private static double hertz(Dataset dataset) {
        return Units.factor(dataset.unit(), Units.HERTZ).orElse(Double.NaN);
    }

    private static double[][] widths(Dataset loss, Values values, int count, int[] kept, double[] orders, double fundamental) {
        boolean dissipation = loss.quantity().equals(EqcmQuantities.DISSIPATION_SHIFT);
        double scale = dissipation ? Units.factor(loss.unit(), Units.ONE).orElse(Double.NaN) : hertz(loss);
        double[][] columns = columns(values, count, kept, scale);
        for (int k = 0; dissipation && k < columns.length; k++) {
            for (int i = 0; i < columns[k].length; i++) {
                columns[k][i] *= orders[k] * fundamental / 2;
            }
        }
        return columns;
    }

    /** By overtone, then by row. */
    static double[][] columns(Values values, int count, int[] kept, double scale) {
        double[] all = values.toArray();
        int rows = all.length / count;
        double[][] columns = new double[kept.length][rows];
        for (int k = 0; k < kept.length; k++) {
            for (int i = 0; i < rows; i++) {
                columns[k][i] = all[i * count + kept[k]] * scale;
            }
        }
        return columns;
    }

    int rows() {
        return frequency[0].length;
    }

    /** Columns by overtone as one array along time and overtone. */
    static Values joined(double[][] columns) {
        double[] all = new double[columns.length * columns[0].length];
        for (int k = 0; k < columns.length; k++) {
            for (int i = 0; i < columns[k].length; i++) {
                all[i * columns.length + k] = columns[k][i];
            }
        }
        return Values.of(all);
    }
}
