package org.operanda.eqcm;

import java.util.ArrayList;
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
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.math.PolynomialFit;

/**
 * Counts frequencies, dissipations and half bandwidths from a reference state: a window of time whose mean, or whose straight line against
 * time, is subtracted from each overtone.
 * <p>
 * Role {@value QcmShifts#ROLE}: a measurement with resonances or with shifts (time × overtone). Gives {@code frequency_shift} in Hz and
 * {@code dissipation_shift} or {@code half_bandwidth_shift} with 1σ, the scatter in the window and the uncertainty of what is subtracted
 * together; by overtone the {@code reference_…} that was subtracted, at the window's middle, and the {@code …_drift} per second in the
 * window.
 */
public final class ReferenceState implements SeriesOperation<ReferenceStateSettings> {
    private static final double DEFAULT_PART = 0.05;
    private static final Unit<?> PER_SECOND = Units.parse("1/s").orElseThrow();

    /** What can be counted from a reference, the resonance itself before its shift. */
    private enum Track {
        FREQUENCY(QuantityKind.FREQUENCY, EqcmQuantities.FREQUENCY_SHIFT, EqcmQuantities.FREQUENCY_DRIFT, "frequency"),
        DISSIPATION(EqcmQuantities.DISSIPATION, EqcmQuantities.DISSIPATION_SHIFT, EqcmQuantities.DISSIPATION_DRIFT, "dissipation"),
        HALF_BANDWIDTH(EqcmQuantities.HALF_BANDWIDTH, EqcmQuantities.HALF_BANDWIDTH_SHIFT, EqcmQuantities.FREQUENCY_DRIFT,
                "half_bandwidth");

        private final QuantityKind raw;
        private final QuantityKind shift;
        private final QuantityKind drift;
        private final String name;

        Track(QuantityKind raw, QuantityKind shift, QuantityKind drift, String name) {
            this.raw = raw;
            this.shift = shift;
            this.drift = drift;
            this.name = name;
        }

        Optional<Dataset> in(Measurement measurement) {
            return QcmShifts.series(measurement, raw).or(() -> QcmShifts.series(measurement, shift));
        }
    }

    @Override
    public Class<ReferenceStateSettings> settingsType() {
        return ReferenceStateSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, ReferenceStateSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        Optional<Measurement> measurement = Optional.ofNullable(inputs.get(QcmShifts.ROLE));
        Optional<Dataset> frequency = measurement.flatMap(Track.FREQUENCY::in);
        if (frequency.isEmpty()) {
            return OperationResult.failed(
                    Problem.of(Severity.ERROR, "eqcm.reference-state.input", "The measurement has no frequencies of resonances along time.",
                            "Choose one that a quartz crystal microbalance wrote."));
        }
        double[] seconds = frequency.get().axes().getFirst().values().toArray();
        int[] window = window(seconds, settings);
        if (window.length < 3) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "eqcm.reference-state.window",
                    "The reference window holds " + window.length + " times, fewer than three.",
                    "Widen it; the record runs from " + seconds[0] + " s to " + seconds[seconds.length - 1] + " s."));
        }
        List<Dataset> datasets = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Track track : Track.values()) {
            track.in(measurement.get()).filter(d -> d.axes().getFirst().size() == seconds.length)
                    .ifPresent(d -> add(track, d, seconds, window, settings.driftCorrection(), datasets, problems));
        }
        return progress.isCancelled() ? OperationResult.EMPTY : new OperationResult(datasets, problems);
    }

    private static int[] window(double[] seconds, ReferenceStateSettings settings) {
        double first = seconds[0];
        double last = seconds[seconds.length - 1];
        double start = settings.end() == 0 ? Math.max(first, settings.start()) : settings.start();
        double end = settings.end() == 0 ? start + DEFAULT_PART * (last - first) : settings.end();
        return IntStream.range(0, seconds.length).filter(i -> seconds[i] >= start && seconds[i] <= end).toArray();
    }

    private static void add(Track track, Dataset dataset, double[] seconds, int[] window, boolean drift, List<Dataset> datasets,
            List<Problem> problems) {
        double[] orders = QcmShifts.overtones(dataset);
        int[] all = IntStream.range(0, orders.length).toArray();
        double[][] columns = QcmShifts.columns(dataset.values(), orders.length, all, 1);
        double[][] sigma = new double[orders.length][seconds.length];
        double[][] reference = new double[4][orders.length];
        for (int k = 0; k < orders.length; k++) {
            subtract(columns[k], sigma[k], seconds, window, drift, reference, k);
            if (Double.isNaN(reference[0][k])) {
                problems.add(Problem.of(Severity.WARNING, "eqcm.reference-state.missing",
                        "Overtone " + (int) orders[k] + " has no " + track.name + " in the reference window.",
                        "Choose a window in which it was measured."));
            }
        }
        List<Axis> axes = QcmShifts.axes(dataset, orders);
        Unit<?> unit = dataset.unit();
        datasets.add(new Dataset(track.name + "_shift", track.shift, unit, axes, QcmShifts.joined(columns),
                Optional.of(QcmShifts.joined(sigma))));
        List<Axis> overtones = axes.subList(1, 2);
        datasets.add(new Dataset("reference_" + track.name, dataset.quantity(), unit, overtones, Values.of(reference[0]),
                Optional.of(Values.of(reference[1]))));
        Unit<?> perSecond = track == Track.DISSIPATION
                ? PER_SECOND.multiply(unit)
                : EqcmQuantities.HERTZ_PER_SECOND.multiply(unit.divide(Units.HERTZ));
        datasets.add(new Dataset(track.name + "_drift", track.drift, perSecond, overtones, Values.of(reference[2]),
                Optional.of(Values.of(reference[3]))));
    }

    /** Subtracts in place; {@code reference} gets the value at the middle of the window, its σ, the drift and its σ of overtone k. */
    private static void subtract(double[] values, double[] sigma, double[] seconds, int[] window, boolean drift, double[][] reference,
            int k) {
        int[] present = Arrays.stream(window).filter(i -> Double.isFinite(values[i])).toArray();
        if (present.length < 3) {
            Arrays.fill(values, Double.NaN);
            Arrays.fill(sigma, Double.NaN);
            IntStream.range(0, 4).forEach(i -> reference[i][k] = Double.NaN);
            return;
        }
        double middle = (seconds[present[0]] + seconds[present[present.length - 1]]) / 2;
        double[] x = Arrays.stream(present).mapToDouble(i -> seconds[i] - middle).toArray();
        double[] y = Arrays.stream(present).mapToDouble(i -> values[i]).toArray();
        PolynomialFit line = PolynomialFit.of(x, y, 1);
        PolynomialFit fit = drift ? line : PolynomialFit.of(x, y, 0);
        reference[0][k] = fit.value(0);
        reference[1][k] = fit.sigma(0);
        reference[2][k] = line.derivative(0, 1);
        reference[3][k] = line.derivativeSigma(0, 1);
        double noise = fit.residualVariance();
        for (int i = 0; i < values.length; i++) {
            double at = seconds[i] - middle;
            double uncertainty = fit.sigma(at);
            values[i] -= fit.value(at);
            sigma[i] = Double.isNaN(values[i]) ? Double.NaN : Math.sqrt(noise + uncertainty * uncertainty);
        }
    }
}
