package org.operanda.electrochemistry.impedance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.math.PolynomialFit;

/**
 * Z-HIT: the modulus from the phase, which drifts less,
 * <p>
 * ln |Z(ω₀)| ≈ const + (2/π) ∫ φ d ln ω + γ dφ/d ln ω (ω₀), γ = −π/6, integrated from the highest frequency to ω₀ (W. Ehm, R. Kaus, C. A.
 * Schiller, W. Strunz, ECS Proc. 2000-24 (2001) 1, equation 10; W. Ehm, H. Göhr, R. Kaus, B. Röseler, C. A. Schiller, ACH Models Chem. 137
 * (2000) 145). What it gives differs from the measured modulus where the cell changed during the sweep, and at strong inductance.
 * <p>
 * Role {@value SpectrumSeries#ROLE}: spectra of {@link ImpedanceSpectra}, or rows. Gives by spectrum and frequency {@code
 * reconstructed_magnitude}, {@code reconstructed_real} and {@code reconstructed_minus_imaginary} in Ω and {@code residual_magnitude},
 * (measured − reconstructed)/measured in percent; by spectrum {@code deviation}, its root mean square.
 */
public final class ZHit implements SeriesOperation<ZHitSettings> {
    private static final double GAMMA = -Math.PI / 6;
    private static final int FEWEST = 5;

    @Override
    public Class<ZHitSettings> settingsType() {
        return ZHitSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, ZHitSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        Optional<SpectrumSeries> found = SpectrumSeries.of(inputs, problems);
        if (found.isEmpty()) {
            return new OperationResult(List.of(), problems);
        }
        SpectrumSeries series = found.get();
        double[][] modulus = new double[series.count()][series.hertz().length];
        EachSpectrum.run("Z-HIT", series.count(), progress, () -> spectrum -> reconstruct(series, spectrum, settings, modulus[spectrum]));
        return progress.isCancelled() ? OperationResult.EMPTY : result(series, modulus, problems);
    }

    private static void reconstruct(SpectrumSeries series, int spectrum, ZHitSettings settings, double[] modulus) {
        Arrays.fill(modulus, Double.NaN);
        double[] re = series.real()[spectrum];
        double[] im = series.imaginary()[spectrum];
        int[] falling = IntStream.range(0, re.length).filter(i -> Double.isFinite(re[i]) && Double.isFinite(im[i])).boxed()
                .sorted((a, b) -> Double.compare(series.hertz()[b], series.hertz()[a])).mapToInt(Integer::intValue).toArray();
        if (falling.length < FEWEST) {
            return;
        }
        double[] x = Arrays.stream(falling).mapToDouble(i -> Math.log(2 * Math.PI * series.hertz()[i])).toArray();
        double[] phase = unwrapped(Arrays.stream(falling).mapToDouble(i -> Math.atan2(im[i], re[i])).toArray());
        double[] measured = Arrays.stream(falling).mapToDouble(i -> Math.log(Math.hypot(re[i], im[i]))).toArray();
        double[][] smooth = smoothed(x, phase, settings.smoothing());
        double[] logarithm = new double[x.length];
        double integral = 0;
        for (int i = 0; i < x.length; i++) {
            if (i > 0) {
                double step = x[i] - x[i - 1];
                // by the values and slopes at both ends: exact for a cubic phase
                integral += step * (smooth[0][i - 1] + smooth[0][i]) / 2 + step * step * (smooth[1][i - 1] - smooth[1][i]) / 12;
            }
            logarithm[i] = 2 / Math.PI * integral + GAMMA * smooth[1][i];
        }
        double constant = constant(series, falling, measured, logarithm, settings);
        for (int i = 0; i < x.length; i++) {
            modulus[falling[i]] = Math.exp(logarithm[i] + constant);
        }
    }

    private static double[] unwrapped(double[] phase) {
        for (int i = 1; i < phase.length; i++) {
            phase[i] -= 2 * Math.PI * Math.rint((phase[i] - phase[i - 1]) / (2 * Math.PI));
        }
        return phase;
    }

    /** The phase and its slope, of a parabola through the points around each. */
    private static double[][] smoothed(double[] x, double[] phase, int width) {
        double[][] smooth = new double[2][x.length];
        int points = Math.min(x.length, Math.max(3, width));
        for (int i = 0; i < x.length; i++) {
            int from = Math.clamp(i - points / 2, 0, x.length - points);
            PolynomialFit parabola = PolynomialFit.of(Arrays.copyOfRange(x, from, from + points),
                    Arrays.copyOfRange(phase, from, from + points),
                    2);
            smooth[0][i] = width == 1 ? phase[i] : parabola.value(x[i]);
            smooth[1][i] = parabola.derivative(x[i], 1);
        }
        return smooth;
    }

    private static double constant(SpectrumSeries series, int[] falling, double[] measured, double[] logarithm, ZHitSettings settings) {
        int[] within = IntStream.range(0, falling.length)
                .filter(i -> series.hertz()[falling[i]] >= settings.least() && series.hertz()[falling[i]] <= settings.greatest()).toArray();
        int[] used = within.length >= 3 ? within : IntStream.range(0, falling.length).toArray();
        return Arrays.stream(used).mapToDouble(i -> measured[i] - logarithm[i]).average().orElse(Double.NaN);
    }

    private static OperationResult result(SpectrumSeries series, double[][] modulus, List<Problem> problems) {
        int count = series.count();
        double[][] re = new double[count][series.hertz().length];
        double[][] minusIm = new double[count][series.hertz().length];
        double[][] residual = new double[count][series.hertz().length];
        double[] deviation = new double[count];
        for (int s = 0; s < count; s++) {
            for (int i = 0; i < modulus[s].length; i++) {
                double size = Math.hypot(series.real()[s][i], series.imaginary()[s][i]);
                re[s][i] = series.real()[s][i] * modulus[s][i] / size;
                minusIm[s][i] = -series.imaginary()[s][i] * modulus[s][i] / size;
                residual[s][i] = 100 * (1 - modulus[s][i] / size);
            }
            deviation[s] = Math.sqrt(Arrays.stream(residual[s]).filter(Double::isFinite).map(r -> r * r).average().orElse(Double.NaN));
        }
        long missing = Arrays.stream(deviation).filter(Double::isNaN).count();
        if (missing > 0) {
            problems.add(Problem.of(Severity.WARNING, "electrochemistry.z-hit.points", missing + " of " + count
                    + " spectra have too few points for Z-HIT.", "Look whether they were broken off."));
        }
        return new OperationResult(
                List.of(series.perPoint("residual_magnitude", ImpedanceQuantities.RELATIVE_RESIDUAL, Units.PERCENT, residual),
                        series.perPoint("reconstructed_magnitude", QuantityKind.IMPEDANCE, Units.OHM, modulus),
                        series.perPoint("reconstructed_real", QuantityKind.IMPEDANCE, Units.OHM, re),
                        series.perPoint("reconstructed_minus_imaginary", QuantityKind.IMPEDANCE, Units.OHM, minusIm),
                        series.perSpectrum("deviation", ImpedanceQuantities.RELATIVE_RESIDUAL, Units.PERCENT, deviation)),
                problems);
    }
}
