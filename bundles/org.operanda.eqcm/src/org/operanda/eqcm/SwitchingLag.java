package org.operanda.eqcm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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
import org.operanda.eqcm.Transients.Kinks;

/**
 * By how much the quartz's clock lags behind the potentiostat's, from the fast transient that both see when the potential is switched: there
 * the current jumps, and with it the slope of frequency or mass against time. Every switching is fitted by two parabolas
 * that meet in a kink at the switching plus the lag; the lag is the one for which the kinks stand out most over all switchings, and then that with the least sum of
 * squares. One standard deviation is where the sum of squares has risen by one residual variance (profile likelihood), widened by √((1 + r)/(1 − r))
 * for residuals whose neighbours correlate by r.
 * <p>
 * The lag is refused, with a problem that says why, when there are fewer than two switchings, when no kink stands out of the noise, when the best
 * lag lies at the border of the range, or when another one does nearly as well. To put the quartz on the potentiostat's clock, correct its
 * clock by {@code −lag} seconds.
 * <p>
 * Roles: {@value QcmShifts#ROLE}, a frequency shift, frequency or areal mass along time; {@value MassAndCharge#ELECTROCHEMISTRY}, the
 * potential along time. Results: {@code lag} ± 1σ (NaN when refused), {@code lag_profile} (mean square of kink over σ along the lags tried),
 * {@code switching_time} and {@code kink} by switching, the latter ± 1σ in the signal's unit per second.
 */
public final class SwitchingLag implements SeriesOperation<SwitchingLagSettings> {
    private static final QuantityKind LAG = new QuantityKind("lag", "Lag", "τ");
    private static final QuantityKind SWITCHING = new QuantityKind("switching", "Switching", "");
    /** Kinks below three standard deviations on the average are noise. */
    private static final double LEAST_STRENGTH = 9;
    private static final double RIVAL = 0.8;
    private static final int MOST_LAGS = 2000;
    private static final int HALVINGS = 40;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /** A signal of the quartz without missing rows. */
    private record Signal(double[] seconds, double[] values, Dataset of) {}

    @Override
    public Class<SwitchingLagSettings> settingsType() {
        return SwitchingLagSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, SwitchingLagSettings settings, Progress progress) {
        Optional<Signal> signal = Optional.ofNullable(inputs.get(QcmShifts.ROLE)).flatMap(m -> signal(m, settings.overtone()));
        Optional<Signal> potential = Optional.ofNullable(inputs.get(MassAndCharge.ELECTROCHEMISTRY)).flatMap(SwitchingLag::potential);
        if (signal.isEmpty() || potential.isEmpty()) {
            return failed("eqcm.switching-lag.input",
                    signal.isEmpty() ? "The input has no frequency or mass along time." : "The input has no potential along time.",
                    "Choose the quartz as 'series' and the potentiostat's record of the same run as 'electrochemistry'.");
        }
        double[] switchings = Switchings.of(potential.get().seconds, potential.get().values, settings.turningPart());
        if (switchings.length < 2) {
            return failed("eqcm.switching-lag.switchings", "The potential is switched " + switchings.length + " times; two are needed.",
                    "Choose a run with cycles or steps, or lower the part of its range by which the potential must turn.");
        }
        double between = medianInterval(switchings);
        if (!(settings.from() < settings.to()) || settings.to() - settings.from() >= between) {
            return failed("eqcm.switching-lag.range",
                    String.format(Locale.ROOT, "The range of lags must be positive and shorter than the %.4g s between two switchings.",
                            between),
                    "Narrow it, and put the clocks right to that by hand first.");
        }
        double window = settings.window() > 0 ? settings.window() : between / 10;
        return search(new Transients(signal.get().seconds, signal.get().values, switchings, window), signal.get().of, settings, progress);
    }

    private static OperationResult failed(String id, String message, String hint) {
        return OperationResult.failed(Problem.of(Severity.ERROR, id, message, hint));
    }

    private static double medianInterval(double[] times) {
        double[] intervals = IntStream.range(1, times.length).mapToDouble(i -> times[i] - times[i - 1]).sorted().toArray();
        return intervals[intervals.length / 2];
    }

    private static Optional<Signal> signal(Measurement quartz, double overtone) {
        return QcmShifts.series(quartz, EqcmQuantities.FREQUENCY_SHIFT).or(() -> QcmShifts.series(quartz, QuantityKind.FREQUENCY))
                .or(() -> QcmShifts.series(quartz, EqcmQuantities.AREAL_MASS)).map(dataset -> {
                    double[] orders = QcmShifts.overtones(dataset);
                    int column = Math.max(0, IntStream.range(0, orders.length).filter(k -> orders[k] == overtone).findFirst().orElse(0));
                    return present(dataset, QcmShifts.columns(dataset.values(), orders.length, new int[] {column}, 1)[0]);
                });
    }

    private static Optional<Signal> potential(Measurement cell) {
        return QcmShifts.series(cell, QuantityKind.POTENTIAL).filter(d -> d.rank() == 1).map(d -> present(d, d.values().toArray()));
    }

    /** The rows that have a value and come later than those before. */
    private static Signal present(Dataset dataset, double[] values) {
        double[] seconds = dataset.axes().getFirst().values().toArray();
        double[] times = new double[seconds.length];
        double[] kept = new double[seconds.length];
        int count = 0;
        for (int i = 0; i < seconds.length; i++) {
            if (Double.isFinite(values[i]) && (count == 0 || seconds[i] > times[count - 1])) {
                times[count] = seconds[i];
                kept[count++] = values[i];
            }
        }
        return new Signal(Arrays.copyOf(times, count), Arrays.copyOf(kept, count), dataset);
    }

    private static OperationResult search(Transients transients, Dataset signal, SwitchingLagSettings settings, Progress progress) {
        double[] lags = lags(transients, settings);
        double[] strengths = new double[lags.length];
        progress.begin("Lag", lags.length);
        for (int i = 0; i < lags.length; i++) {
            if (progress.isCancelled()) {
                return OperationResult.EMPTY;
            }
            strengths[i] = transients.kinks(lags[i]).strength();
            progress.worked(1);
        }
        int best = IntStream.range(0, lags.length).reduce((a, b) -> strengths[b] > strengths[a] ? b : a).orElseThrow();
        Optional<Problem> refusal = refusal(transients, lags, strengths, best);
        Transients.Profile profile = transients.profile(lags[best]);
        double lag = least(profile, lags[best], transients.window(), lags[1] - lags[0]);
        double sigma = sigma(profile, lag, transients.window());
        List<Problem> problems = new ArrayList<>();
        refusal.ifPresent(problems::add);
        Axis tried = Axis.of("lag", LAG, Units.SECOND, Values.of(lags));
        boolean refused = refusal.isPresent();
        return new OperationResult(List.of(
                Dataset.scalar("lag", LAG, Units.SECOND, refused ? Double.NaN : lag, refused ? Double.NaN : sigma),
                Dataset.of("lag_profile", EqcmQuantities.REDUCED_CHI_SQUARE, Units.ONE, tried, Values.of(strengths)),
                switchingTimes(transients), kinks(transients, lag, signal)), problems);
    }

    private static double[] lags(Transients transients, SwitchingLagSettings settings) {
        double[] seconds = transients.seconds();
        double spacing = (seconds[seconds.length - 1] - seconds[0]) / Math.max(1, seconds.length - 1);
        double range = settings.to() - settings.from();
        int steps = (int) Math.clamp(Math.ceil(2 * range / spacing), 20, MOST_LAGS);
        return IntStream.rangeClosed(0, steps).mapToDouble(i -> settings.from() + range * i / steps).toArray();
    }

    private static Optional<Problem> refusal(Transients transients, double[] lags, double[] strengths, int best) {
        if (transients.kinks(lags[best]).count() < 2 || strengths[best] < LEAST_STRENGTH) {
            return Optional.of(Problem.of(Severity.ERROR, "eqcm.switching-lag.weak",
                    "At no lag of the range does a transient stand out of the noise at the switchings of the potential.",
                    "Align by clock or by hand; or take a wider window, another overtone, or a run with faster switching."));
        }
        if (best == 0 || best == lags.length - 1) {
            return Optional.of(Problem.of(Severity.ERROR, "eqcm.switching-lag.border",
                    String.format(Locale.ROOT, "The best lag, %.4g s, lies at the border of the range.", lags[best]), "Widen the range."));
        }
        return IntStream.range(1, lags.length - 1)
                .filter(i -> Math.abs(lags[i] - lags[best]) > transients.window() && strengths[i] > RIVAL * strengths[best])
                .mapToObj(i -> Problem.of(Severity.ERROR, "eqcm.switching-lag.ambiguous",
                        String.format(Locale.ROOT, "A lag of %.4g s does nearly as well as the best, %.4g s.", lags[i], lags[best]),
                        "Narrow the range, or take a smaller window."))
                .findFirst();
    }

    /**
     * The lag with the least sum of squares within half a window, by steps and golden-section search: the sum has a kink of its own at every
     * sample, so that no derivative helps.
     */
    private static double least(Transients.Profile profile, double centre, double window, double step) {
        double middle = centre;
        for (double lag = centre - window / 2; lag <= centre + window / 2; lag += step) {
            middle = profile.sumOfSquares(lag) < profile.sumOfSquares(middle) ? lag : middle;
        }
        double low = middle - step;
        double high = middle + step;
        for (int i = 0; i < HALVINGS; i++) {
            double third = (high - low) * GOLDEN;
            if (profile.sumOfSquares(high - third) < profile.sumOfSquares(low + third)) {
                high = low + third;
            } else {
                low = high - third;
            }
        }
        return low + (high - low) / 2;
    }

    private static double sigma(Transients.Profile profile, double lag, double window) {
        double level = profile.sumOfSquares(lag) + 1;
        double half = (crossing(profile, lag, lag + window, level) - crossing(profile, lag, lag - window, level)) / 2;
        double correlation = profile.correlation(lag);
        return half * Math.sqrt((1 + correlation) / (1 - correlation));
    }

    private static double crossing(Transients.Profile profile, double below, double above, double level) {
        double low = below;
        double high = above;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = low + (high - low) / 2;
            if (profile.sumOfSquares(middle) < level) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + (high - low) / 2;
    }

    private static Dataset switchingTimes(Transients transients) {
        return Dataset.of("switching_time", QuantityKind.TIME, Units.SECOND, axis(transients), Values.of(transients.switchings()));
    }

    private static Axis axis(Transients transients) {
        return Axis.of("switching", SWITCHING, Units.ONE, Values.indices(transients.switchings().length));
    }

    private static Dataset kinks(Transients transients, double lag, Dataset signal) {
        Kinks kinks = transients.kinks(lag);
        double scale = 1 / transients.window();
        double[] value = Arrays.stream(kinks.value()).map(k -> k * scale).toArray();
        double[] sigma = Arrays.stream(kinks.sigma()).map(k -> k * scale).toArray();
        return new Dataset("kink", new QuantityKind("slope-change", "Change of slope", ""), signal.unit().divide(Units.SECOND),
                List.of(axis(transients)), Values.of(value), Optional.of(Values.of(sigma)));
    }
}
