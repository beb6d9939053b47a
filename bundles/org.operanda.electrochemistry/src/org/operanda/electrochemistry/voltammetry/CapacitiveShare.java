package org.operanda.electrochemistry.voltammetry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/**
 * Splits the current at every potential into a capacitive part k₁·v and a diffusive part k₂·√v, i(E, v) = k₁(E)·v + k₂(E)·√v (J. Wang, J.
 * Polleux, J. Lim, B. Dunn, J. Phys. Chem. C 111 (2007) 14925), from voltammograms at several scan rates.
 * <p>
 * Least squares weighted with the noise of the currents; 1σ is widened by √(χ²/(n−2)) where the currents do not follow the equation. Along
 * the potential: {@code anodic_k1}, {@code cathodic_k1} in F, {@code anodic_k2}, {@code cathodic_k2} in A, the diffusive current at 1 V/s:
 * the number of k₂ in A·(V/s)^−½. Along the scan rate: {@code capacitive_share} = ∮k₁·v dE / ∮i dE, both sweeps, i as measured, with its
 * 1σ by propagation; and over scan rate and potential the measured and the capacitive currents.
 * <p>
 * For a figure, {@code loop_current} and {@code loop_capacitive_current} go once round against {@code loop_potential} at one rate. The
 * equation supposes that peaks do not move with the rate; where k₁·v goes against the current or beyond it, a warning says so.
 */
public final class CapacitiveShare implements SeriesOperation<CapacitiveShareSettings> {
    private static final int FEWEST_RATES = 3;
    /** Of the potentials; more that make no sense bring a warning. */
    private static final double TOLERATED = 0.1;

    @Override
    public Class<CapacitiveShareSettings> settingsType() {
        return CapacitiveShareSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, CapacitiveShareSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        Optional<RateSeries> series = RateSeries.of(inputs, settings.choice(), FEWEST_RATES, problems);
        return series.isEmpty()
                ? new OperationResult(List.of(), problems)
                : new OperationResult(results(series.get(), settings.shownRate() / VoltammetryQuantities.MILLI, problems), problems);
    }

    private static List<Dataset> results(RateSeries series, double shownRate, List<Problem> problems) {
        RateSplit anodic = RateSplit.of(series.rates(), series.anodic());
        RateSplit cathodic = RateSplit.of(series.rates(), series.cathodic());
        warn(series, anodic, cathodic, problems);
        Axis potential = series.potentials();
        Axis rates = RateSeries.rateAxis(series.groups());
        List<Dataset> results = new ArrayList<>();
        results.add(RateSeries.rateDataset(rates, series.groups()));
        results.add(share(series, anodic, cathodic, rates));
        results.add(Dataset.of("potential", QuantityKind.POTENTIAL, Units.VOLT, potential, potential.values()));
        coefficients("anodic", anodic, potential, results);
        coefficients("cathodic", cathodic, potential, results);
        List<Axis> both = List.of(rates, potential);
        results.add(map("anodic_current", both, series.anodic().stream().map(BinnedSweep::amperes).toList()));
        results.add(map("anodic_capacitive_current", both, capacitive(series, anodic)));
        results.add(map("cathodic_current", both, series.cathodic().stream().map(BinnedSweep::amperes).toList()));
        results.add(map("cathodic_capacitive_current", both, capacitive(series, cathodic)));
        loop(series, anodic, cathodic, shown(series, shownRate), results);
        return results;
    }

    private static void coefficients(String which, RateSplit split, Axis potential, List<Dataset> results) {
        results.add(VoltammetryQuantities.along(potential, which + "_k1", QuantityKind.CAPACITANCE, Units.FARAD, split.k1(),
                split.k1Sigma()));
        results.add(VoltammetryQuantities.along(potential, which + "_k2", QuantityKind.CURRENT, Units.AMPERE, split.k2(), split.k2Sigma()));
    }

    private static Dataset map(String name, List<Axis> axes, List<double[]> rows) {
        return Dataset.of(name, QuantityKind.CURRENT, Units.AMPERE, axes,
                Values.of(rows.stream().flatMapToDouble(Arrays::stream).toArray()));
    }

    private static List<double[]> capacitive(RateSeries series, RateSplit split) {
        return Arrays.stream(series.rates()).mapToObj(rate -> VoltammetryQuantities.times(split.k1(), rate)).toList();
    }

    /** The share and its standard deviation, by propagation of the independent noise of every current into both integrals. */
    private static Dataset share(RateSeries series, RateSplit anodic, RateSplit cathodic, Axis rates) {
        double[] speeds = series.rates();
        double[] share = new double[speeds.length];
        double[] sigma = new double[speeds.length];
        for (int rate = 0; rate < speeds.length; rate++) {
            double capacitive = speeds[rate] * (anodic.sumOfK1() - cathodic.sumOfK1());
            double measured = RateSplit.sum(series.anodic().get(rate)) - RateSplit.sum(series.cathodic().get(rate));
            share[rate] = capacitive / measured;
            double variance = anodic.varianceOfShare(rate, speeds[rate], capacitive, measured)
                    + cathodic.varianceOfShare(rate, speeds[rate], capacitive, measured);
            sigma[rate] = Math.sqrt(variance);
        }
        return VoltammetryQuantities.along(rates, "capacitive_share", QuantityKind.FRACTION, Units.ONE, share, sigma);
    }

    private static int shown(RateSeries series, double wanted) {
        double[] rates = series.rates();
        int nearest = rates.length / 2;
        for (int i = 0; wanted > 0 && i < rates.length; i++) {
            nearest = Math.abs(Math.log(rates[i] / wanted)) < Math.abs(Math.log(rates[nearest] / wanted)) ? i : nearest;
        }
        return nearest;
    }

    /** Up with the anodic sweep, down with the cathodic one. */
    private static void loop(RateSeries series, RateSplit anodic, RateSplit cathodic, int rate, List<Dataset> results) {
        double speed = series.rates()[rate];
        Axis axis = Axis.index(2L * series.middles().length);
        results.add(Dataset.of("loop_potential", QuantityKind.POTENTIAL, Units.VOLT, axis, round(series.middles(), series.middles(), 1)));
        results.add(Dataset.of("loop_current", QuantityKind.CURRENT, Units.AMPERE, axis,
                round(series.anodic().get(rate).amperes(), series.cathodic().get(rate).amperes(), 1)));
        results.add(Dataset.of("loop_capacitive_current", QuantityKind.CURRENT, Units.AMPERE, axis,
                round(anodic.k1(), cathodic.k1(), speed)));
    }

    private static Values round(double[] up, double[] down, double factor) {
        double[] loop = new double[up.length + down.length];
        for (int i = 0; i < up.length; i++) {
            loop[i] = factor * up[i];
            loop[loop.length - 1 - i] = factor * down[i];
        }
        return Values.of(loop);
    }

    private static void warn(RateSeries series, RateSplit anodic, RateSplit cathodic, List<Problem> problems) {
        double fastest = series.rates()[series.rates().length - 1];
        long senseless = anodic.senseless(fastest, series.anodic().getLast())
                + cathodic.senseless(fastest, series.cathodic().getLast());
        if (senseless > TOLERATED * 2 * series.middles().length) {
            problems.add(Problem.of(Severity.WARNING, "voltammetry.split",
                    "At %.0f %% of the potentials k₁·v of the fastest sweep goes against the current or beyond it: ".formatted(
                            50.0 * senseless / series.middles().length) + "peaks move with the rate, and the split says little there.",
                    "Take the ohmic drop off first, leave out the fastest rates, or narrow the window."));
        }
    }
}
