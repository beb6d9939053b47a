package org.operanda.electrochemistry.impedance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
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

/**
 * The distribution of relaxation times of each spectrum by Tikhonov regularisation, not negative: {@link RelaxationKernel}.
 * <p>
 * Role {@value SpectrumSeries#ROLE}: spectra of {@link ImpedanceSpectra}, or rows. Gives {@code relaxation_times}, γ(ln τ) in Ω by spectrum
 * and time constant; {@code peak_time_constant} in s and {@code peak_resistance} in Ω (the integral from minimum to minimum) by spectrum and
 * peak, fastest first, NaN where there are fewer; by spectrum {@code polarisation_resistance} (the whole integral) and {@code
 * series_resistance} in Ω, {@code series_inductance} in H, {@code regularisation} λ and {@code deviation}, the root mean square of |measured −
 * fitted|/|Z| in percent; and {@code fitted_real} and {@code fitted_minus_imaginary} in Ω.
 */
public final class RelaxationTimes implements SeriesOperation<RelaxationTimesSettings> {
    private static final int FEWEST = 5;

    @Override
    public Class<RelaxationTimesSettings> settingsType() {
        return RelaxationTimesSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, RelaxationTimesSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        Optional<SpectrumSeries> series = SpectrumSeries.of(inputs, problems);
        if (series.isEmpty()) {
            return new OperationResult(List.of(), problems);
        }
        if (series.get().hertz().length < FEWEST) {
            return OperationResult.failed(Problem.of(Severity.ERROR, "electrochemistry.relaxation-times.points",
                    "The spectra have fewer than " + FEWEST + " frequencies.", "Choose a measurement of an impedance spectrum."));
        }
        Found found = new Found(series.get(), settings);
        EachSpectrum.run("Relaxation times", series.get().count(), progress, found::worker);
        return progress.isCancelled() ? OperationResult.EMPTY : found.result(problems);
    }

    /** A maximum of the distribution. */
    private record Peak(double tau, double resistance) {}

    /** The results in the making. */
    private static final class Found {
        private final SpectrumSeries series;
        private final RelaxationTimesSettings settings;
        private final double[] tau;
        private final double[][] gamma;
        private final double[][] peakTau;
        private final double[][] peakResistance;
        private final double[][] fittedReal;
        private final double[][] fittedImaginary;
        private final double[][] single;

        Found(SpectrumSeries series, RelaxationTimesSettings settings) {
            this.series = series;
            this.settings = settings;
            this.tau = RelaxationKernel.grid(settings, Arrays.stream(series.hertz()).min().orElseThrow(),
                    Arrays.stream(series.hertz()).max().orElseThrow());
            int count = series.count();
            this.gamma = missing(count, tau.length);
            this.peakTau = missing(count, settings.peaks());
            this.peakResistance = missing(count, settings.peaks());
            this.fittedReal = missing(count, series.hertz().length);
            this.fittedImaginary = missing(count, series.hertz().length);
            this.single = missing(5, count);
        }

        private static double[][] missing(int rows, int columns) {
            double[][] values = new double[rows][columns];
            Arrays.stream(values).forEach(row -> Arrays.fill(row, Double.NaN));
            return values;
        }

        IntConsumer worker() {
            return new IntConsumer() {
                private int[] points = {};
                private Optional<RelaxationKernel> kernel = Optional.empty();

                @Override
                public void accept(int spectrum) {
                    int[] there = present(spectrum);
                    if (there.length < FEWEST) {
                        return;
                    }
                    if (kernel.isEmpty() || !Arrays.equals(there, points)) {
                        points = there;
                        kernel = Optional.of(new RelaxationKernel(settings, pick(series.hertz(), there), tau));
                    }
                    note(spectrum, there, kernel.get());
                }
            };
        }

        private int[] present(int spectrum) {
            return IntStream.range(0, series.hertz().length)
                    .filter(i -> Double.isFinite(series.real()[spectrum][i]) && Double.isFinite(series.imaginary()[spectrum][i])).toArray();
        }

        private static double[] pick(double[] values, int[] which) {
            return Arrays.stream(which).mapToDouble(i -> values[i]).toArray();
        }

        private void note(int spectrum, int[] points, RelaxationKernel kernel) {
            double[] re = pick(series.real()[spectrum], points);
            double[] im = pick(series.imaginary()[spectrum], points);
            RelaxationKernel.Solution solution = kernel.solve(re, im);
            double[] fitted = kernel.impedance(solution.x());
            double sum = 0;
            for (int i = 0; i < points.length; i++) {
                fittedReal[spectrum][points[i]] = fitted[i];
                fittedImaginary[spectrum][points[i]] = fitted[points.length + i];
                double size = Math.hypot(re[i], im[i]);
                double off = Math.hypot(re[i] - fitted[i], im[i] - fitted[points.length + i]) / size;
                sum += off * off;
            }
            gamma[spectrum] = kernel.distribution(solution.x());
            double step = Math.log(tau[1] / tau[0]);
            single[0][spectrum] = step * Arrays.stream(gamma[spectrum]).sum();
            single[1][spectrum] = solution.x()[tau.length];
            single[2][spectrum] = solution.x()[tau.length + 1];
            single[3][spectrum] = solution.lambda();
            single[4][spectrum] = 100 * Math.sqrt(sum / points.length);
            List<Peak> peaks = peaks(gamma[spectrum], step);
            for (int k = 0; k < peaks.size(); k++) {
                peakTau[spectrum][k] = peaks.get(k).tau();
                peakResistance[spectrum][k] = peaks.get(k).resistance();
            }
        }

        private List<Peak> peaks(double[] curve, double step) {
            double least = settings.leastPeak() * Arrays.stream(curve).max().orElse(0);
            List<Peak> peaks = new ArrayList<>();
            for (int m = 1; m + 1 < curve.length; m++) {
                if (curve[m] > curve[m - 1] && curve[m] >= curve[m + 1] && curve[m] >= least) {
                    double bend = curve[m - 1] - 2 * curve[m] + curve[m + 1];
                    double shift = bend < 0 ? (curve[m - 1] - curve[m + 1]) / (2 * bend) : 0;
                    peaks.add(new Peak(tau[m] * Math.exp(shift * step), area(curve, m) * step));
                }
            }
            return peaks.stream().sorted(Comparator.comparingDouble(Peak::resistance).reversed()).limit(settings.peaks())
                    .sorted(Comparator.comparingDouble(Peak::tau)).toList();
        }

        /** From the minimum before to the minimum after; a minimum belongs half to each side. */
        private static double area(double[] curve, int top) {
            int from = top;
            while (from > 0 && curve[from - 1] < curve[from]) {
                from--;
            }
            int to = top;
            while (to + 1 < curve.length && curve[to + 1] < curve[to]) {
                to++;
            }
            return Arrays.stream(curve, from, to + 1).sum() - (curve[from] + curve[to]) / 2;
        }

        OperationResult result(List<Problem> problems) {
            long missing = Arrays.stream(single[0]).filter(Double::isNaN).count();
            if (missing > 0) {
                problems.add(Problem.of(Severity.WARNING, "electrochemistry.relaxation-times.points",
                        missing + " of " + series.count() + " spectra have fewer than " + FEWEST + " points.",
                        "Look whether they were broken off."));
            }
            Axis constants = Axis.of("time_constant", ImpedanceQuantities.TIME_CONSTANT, Units.SECOND, Values.of(tau));
            Axis peaks = Axis.of("peak", QuantityKind.INDEX, Units.ONE, Values.indices(settings.peaks()));
            return new OperationResult(List.of(
                    along("relaxation_times", ImpedanceQuantities.RELAXATION_TIMES, constants, gamma),
                    Dataset.of("peak_time_constant", ImpedanceQuantities.TIME_CONSTANT, Units.SECOND, List.of(series.axis(), peaks),
                            Values.of(SpectrumSeries.joined(peakTau))),
                    along("peak_resistance", QuantityKind.RESISTANCE, peaks, peakResistance),
                    series.perSpectrum("polarisation_resistance", QuantityKind.RESISTANCE, Units.OHM, single[0]),
                    series.perSpectrum("series_resistance", QuantityKind.RESISTANCE, Units.OHM, single[1]),
                    series.perSpectrum("series_inductance", ImpedanceQuantities.INDUCTANCE, ImpedanceQuantities.HENRY, single[2]),
                    series.perSpectrum("regularisation", ImpedanceQuantities.REGULARISATION, Units.ONE, single[3]),
                    series.perSpectrum("deviation", ImpedanceQuantities.RELATIVE_RESIDUAL, Units.PERCENT, single[4]),
                    series.perPoint("fitted_real", QuantityKind.IMPEDANCE, Units.OHM, fittedReal),
                    series.perPoint("fitted_minus_imaginary", QuantityKind.IMPEDANCE, Units.OHM, SpectrumSeries.negative(fittedImaginary))),
                    problems);
        }

        private Dataset along(String name, QuantityKind kind, Axis second, double[][] values) {
            return Dataset.of(name, kind, Units.OHM, List.of(series.axis(), second), Values.of(SpectrumSeries.joined(values)));
        }
    }
}
