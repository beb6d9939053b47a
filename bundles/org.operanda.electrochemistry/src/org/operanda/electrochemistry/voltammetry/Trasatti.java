package org.operanda.electrochemistry.voltammetry;

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
import org.operanda.math.StraightLine;

/**
 * Outer and inner charge of an electrode (S. Ardizzone, G. Fregonara, S. Trasatti, Electrochim. Acta 35 (1990) 263): the charge q of a
 * sweep falls with the scan rate, q = q_out + c·v^−½ at fast rates and 1/q = 1/q_tot + c′·v^½ at slow ones; q_in = q_tot − q_out.
 * <p>
 * q is half of ∮ i dE / v over the potentials that all sweeps share. Along the scan rate: {@code charge} ± 1σ in C, its inverse, both lines
 * at every rate. Numbers ± 1σ: {@code outer_charge}, {@code total_charge}, {@code inner_charge} in C and {@code outer_share}. Lines are
 * weighted with the noise; 1σ is widened by √(χ²/(n−2)) where the points lie off them. The two lines share their points, but their errors
 * are taken as independent.
 */
public final class Trasatti implements SeriesOperation<TrasattiSettings> {
    private static final int FEWEST_RATES = 3;

    @Override
    public Class<TrasattiSettings> settingsType() {
        return TrasattiSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, TrasattiSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        Optional<RateSeries> series = RateSeries.of(inputs, settings.choice(), FEWEST_RATES, problems);
        return series.isEmpty()
                ? new OperationResult(List.of(), problems)
                : new OperationResult(results(series.get(), settings, problems), problems);
    }

    private static List<Dataset> results(RateSeries series, TrasattiSettings settings, List<Problem> problems) {
        double[] rates = series.rates();
        double[] charge = new double[rates.length];
        double[] sigma = new double[rates.length];
        for (int i = 0; i < rates.length; i++) {
            double part = series.step() / rates[i] / 2;
            charge[i] = part * (RateSplit.sum(series.anodic().get(i)) - RateSplit.sum(series.cathodic().get(i)));
            sigma[i] = Math.max(part * noise(series.anodic().get(i), series.cathodic().get(i)), Math.ulp(charge[i]));
        }
        double[] root = Arrays.stream(rates).map(Math::sqrt).toArray();
        double[] inverseRoot = Arrays.stream(root).map(r -> 1 / r).toArray();
        double[] inverse = Arrays.stream(charge).map(q -> 1 / q).toArray();
        double[] inverseSigma = IntStream.range(0, charge.length).mapToDouble(i -> sigma[i] / (charge[i] * charge[i])).toArray();
        double from = settings.outerFrom() / VoltammetryQuantities.MILLI;
        double to = settings.totalTo() > 0 ? settings.totalTo() / VoltammetryQuantities.MILLI : Double.POSITIVE_INFINITY;
        Optional<StraightLine> outer = line(rates, inverseRoot, charge, sigma, from, Double.POSITIVE_INFINITY);
        Optional<StraightLine> total = line(rates, root, inverse, inverseSigma, 0, to);
        if (outer.isEmpty() || total.isEmpty()) {
            problems.add(Problem.of(Severity.ERROR, "voltammetry.few-rates-of-line",
                    "Fewer than three rates lie within the limits of a line, so a charge is missing.",
                    "Widen 'outerFrom' or 'totalTo'."));
        }
        Axis axis = RateSeries.rateAxis(series.groups());
        List<Dataset> results = new ArrayList<>();
        results.add(RateSeries.rateDataset(axis, series.groups()));
        results.add(along(axis, "root_scan_rate", VoltammetryQuantities.ROOT_SCAN_RATE, root));
        results.add(along(axis, "inverse_root_scan_rate", VoltammetryQuantities.INVERSE_ROOT_SCAN_RATE, inverseRoot));
        results.add(VoltammetryQuantities.along(axis, "charge", QuantityKind.CHARGE, Units.COULOMB, charge, sigma));
        results.add(VoltammetryQuantities.along(axis, "inverse_charge", VoltammetryQuantities.INVERSE_CHARGE, Units.COULOMB.inverse(),
                inverse, inverseSigma));
        results.add(fitted(axis, "charge_line", QuantityKind.CHARGE, Units.COULOMB, outer, inverseRoot));
        results.add(fitted(axis, "inverse_charge_line", VoltammetryQuantities.INVERSE_CHARGE, Units.COULOMB.inverse(), total, root));
        numbers(outer, total, results);
        return results;
    }

    private static double noise(BinnedSweep anodic, BinnedSweep cathodic) {
        double squares = Arrays.stream(anodic.sigma()).map(s -> s * s).sum() + Arrays.stream(cathodic.sigma()).map(s -> s * s).sum();
        return Math.sqrt(squares);
    }

    /** The line through the rates within limits; empty for fewer than three. */
    private static Optional<StraightLine> line(double[] rates, double[] x, double[] y, double[] sigma, double from, double to) {
        int[] used = IntStream.range(0, rates.length).filter(i -> rates[i] >= from && rates[i] <= to).toArray();
        return used.length < FEWEST_RATES
                ? Optional.empty()
                : Optional.of(RateSeries.line(pick(x, used), pick(y, used), pick(sigma, used)));
    }

    private static double[] pick(double[] values, int[] used) {
        return Arrays.stream(used).mapToDouble(i -> values[i]).toArray();
    }

    private static Dataset along(Axis axis, String name, QuantityKind kind, double[] values) {
        return Dataset.of(name, kind, Units.ONE, axis, Values.of(values));
    }

    private static Dataset fitted(Axis axis, String name, QuantityKind kind, Unit<?> unit, Optional<StraightLine> line,
            double[] x) {
        return VoltammetryQuantities.along(axis, name, kind, unit,
                Arrays.stream(x).map(at -> line.map(l -> l.value(at)).orElse(Double.NaN)).toArray(),
                Arrays.stream(x).map(at -> line.map(l -> l.sigma(at)).orElse(Double.NaN)).toArray());
    }

    private static void numbers(Optional<StraightLine> outer, Optional<StraightLine> total, List<Dataset> results) {
        double out = outer.map(StraightLine::intercept).orElse(Double.NaN);
        double outSigma = outer.map(StraightLine::interceptSigma).orElse(Double.NaN);
        double all = 1 / total.map(StraightLine::intercept).orElse(Double.NaN);
        double allSigma = total.map(StraightLine::interceptSigma).orElse(Double.NaN) * all * all;
        double share = out / all;
        results.add(Dataset.scalar("outer_charge", QuantityKind.CHARGE, Units.COULOMB, out, outSigma));
        results.add(Dataset.scalar("total_charge", QuantityKind.CHARGE, Units.COULOMB, all, allSigma));
        results.add(Dataset.scalar("inner_charge", QuantityKind.CHARGE, Units.COULOMB, all - out, Math.hypot(outSigma, allSigma)));
        results.add(Dataset.scalar("outer_share", QuantityKind.FRACTION, Units.ONE, share,
                Math.hypot(outSigma / all, share * allSigma / all)));
    }
}
