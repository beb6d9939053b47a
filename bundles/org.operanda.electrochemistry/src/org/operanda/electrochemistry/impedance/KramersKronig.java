package org.operanda.electrochemistry.impedance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;

/**
 * The {@link LinearKramersKronig linear Kramers–Kronig test} of each spectrum: whether it is that of a linear cell that did not change while
 * it was measured.
 * <p>
 * Role {@value SpectrumSeries#ROLE}: spectra of {@link ImpedanceSpectra}, or rows. Gives by spectrum and frequency {@code residual_real} and
 * {@code residual_imaginary}, (measured − fitted)/|Z| in percent, {@code fitted_real} and {@code fitted_minus_imaginary} in Ω; by spectrum
 * {@code elements} (M), {@code mu}, {@code deviation} (the root mean square of all residuals, percent), {@code series_resistance} in Ω,
 * {@code series_inductance} in H, and {@code consistent}, 1 or 0.
 */
public final class KramersKronig implements SeriesOperation<KramersKronigSettings> {

    @Override
    public Class<KramersKronigSettings> settingsType() {
        return KramersKronigSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, KramersKronigSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        Optional<SpectrumSeries> series = SpectrumSeries.of(inputs, problems);
        if (series.isEmpty()) {
            return new OperationResult(List.of(), problems);
        }
        Found found = new Found(series.get(), settings);
        EachSpectrum.run("Testing", series.get().count(), progress, found::worker);
        return progress.isCancelled() ? OperationResult.EMPTY : found.result(problems);
    }

    /** The results in the making. */
    private static final class Found {
        private final SpectrumSeries series;
        private final KramersKronigSettings settings;
        private final double[][] fittedReal;
        private final double[][] fittedImaginary;
        private final double[][] realResidual;
        private final double[][] imaginaryResidual;
        private final double[] elements;
        private final double[] mu;
        private final double[] resistance;
        private final double[] inductance;
        private final double[] deviation;
        private final double[] consistent;

        Found(SpectrumSeries series, KramersKronigSettings settings) {
            this.series = series;
            this.settings = settings;
            int count = series.count();
            this.fittedReal = missing(count, series.hertz().length);
            this.fittedImaginary = missing(count, series.hertz().length);
            this.realResidual = missing(count, series.hertz().length);
            this.imaginaryResidual = missing(count, series.hertz().length);
            double[][] single = missing(6, count);
            this.elements = single[0];
            this.mu = single[1];
            this.resistance = single[2];
            this.inductance = single[3];
            this.deviation = single[4];
            this.consistent = single[5];
        }

        private static double[][] missing(int rows, int columns) {
            double[][] values = new double[rows][columns];
            Arrays.stream(values).forEach(row -> Arrays.fill(row, Double.NaN));
            return values;
        }

        IntConsumer worker() {
            LinearKramersKronig test = new LinearKramersKronig(settings, series.hertz());
            return spectrum -> {
                if (test.fit(series.real()[spectrum], series.imaginary()[spectrum])) {
                    note(spectrum, test);
                }
            };
        }

        private void note(int spectrum, LinearKramersKronig test) {
            System.arraycopy(test.fittedReal(), 0, fittedReal[spectrum], 0, fittedReal[spectrum].length);
            System.arraycopy(test.fittedImaginary(), 0, fittedImaginary[spectrum], 0, fittedReal[spectrum].length);
            for (int i = 0; i < fittedReal[spectrum].length; i++) {
                double re = series.real()[spectrum][i];
                double im = series.imaginary()[spectrum][i];
                double percent = 100 / Math.hypot(re, im);
                realResidual[spectrum][i] = (re - test.fittedReal()[i]) * percent;
                imaginaryResidual[spectrum][i] = (im - test.fittedImaginary()[i]) * percent;
            }
            elements[spectrum] = test.elements();
            mu[spectrum] = test.measure();
            resistance[spectrum] = test.resistance();
            inductance[spectrum] = test.inductance();
            deviation[spectrum] = test.deviation();
            consistent[spectrum] = deviation[spectrum] <= settings.tolerance() ? 1 : 0;
        }

        OperationResult result(List<Problem> problems) {
            long missing = Arrays.stream(mu).filter(Double::isNaN).count();
            if (missing > 0) {
                problems.add(Problem.of(Severity.WARNING, "electrochemistry.kramers-kronig.points",
                        missing + " of " + mu.length + " spectra have too few points for the test.", "Look whether they were broken off."));
            }
            long failed = Arrays.stream(consistent).filter(c -> c == 0).count();
            if (failed > 0) {
                problems.add(Problem.of(Severity.WARNING, "electrochemistry.kramers-kronig.inconsistent",
                        failed + " of " + mu.length + " spectra deviate from the Kramers–Kronig relations by more than "
                                + settings.tolerance() + " % of |Z|.",
                        "The residuals show at which frequencies: leave those out, or let the cell come to rest before it is measured."));
            }
            return new OperationResult(List.of(
                    series.perPoint("residual_real", ImpedanceQuantities.RELATIVE_RESIDUAL, Units.PERCENT, realResidual),
                    series.perPoint("residual_imaginary", ImpedanceQuantities.RELATIVE_RESIDUAL, Units.PERCENT, imaginaryResidual),
                    series.perPoint("fitted_real", QuantityKind.IMPEDANCE, Units.OHM, fittedReal),
                    series.perPoint("fitted_minus_imaginary", QuantityKind.IMPEDANCE, Units.OHM, SpectrumSeries.negative(fittedImaginary)),
                    series.perSpectrum("elements", QuantityKind.COUNT, Units.ONE, elements),
                    series.perSpectrum("mu", ImpedanceQuantities.UNDERFITTING_MEASURE, Units.ONE, mu),
                    series.perSpectrum("deviation", ImpedanceQuantities.RELATIVE_RESIDUAL, Units.PERCENT, deviation),
                    series.perSpectrum("series_resistance", QuantityKind.RESISTANCE, Units.OHM, resistance),
                    series.perSpectrum("series_inductance", ImpedanceQuantities.INDUCTANCE, ImpedanceQuantities.HENRY, inductance),
                    series.perSpectrum("consistent", QuantityKind.FLAG, Units.ONE, consistent)), problems);
        }
    }
}
