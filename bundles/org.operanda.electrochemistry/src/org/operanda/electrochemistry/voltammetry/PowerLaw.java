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
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.math.StraightLine;

/**
 * The exponent b of i = a·v^b at every potential, from voltammograms at several scan rates (H. Lindström et al., J. Phys. Chem. B 101
 * (1997) 7717): 0.5 where diffusion limits the current, 1 where it is capacitive.
 * <p>
 * The slope of lg|i| against lg v by a line weighted with the noise of the currents; its 1σ is widened where the points lie off the line.
 * Missing where the current changes its sign with the rate or is less than three times its noise. {@code anodic_b} and {@code cathodic_b}
 * run along the potential, {@code scan_rate} lists the rates that were measured and used.
 */
public final class PowerLaw implements SeriesOperation<PowerLawSettings> {
    private static final int FEWEST_RATES = 2;
    private static final double LEAST = 3;

    @Override
    public Class<PowerLawSettings> settingsType() {
        return PowerLawSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, PowerLawSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        Optional<RateSeries> found = RateSeries.of(inputs, settings.choice(), FEWEST_RATES, problems);
        List<Dataset> results = new ArrayList<>();
        found.ifPresent(series -> {
            Axis potential = series.potentials();
            Axis rates = RateSeries.rateAxis(series.groups());
            results.add(RateSeries.rateDataset(rates, series.groups()));
            results.add(Dataset.of("potential", QuantityKind.POTENTIAL, Units.VOLT, potential, potential.values()));
            results.add(exponent("anodic_b", series, series.anodic(), potential));
            results.add(exponent("cathodic_b", series, series.cathodic(), potential));
        });
        return new OperationResult(results, problems);
    }

    private static Dataset exponent(String name, RateSeries series, List<BinnedSweep> sweeps, Axis potential) {
        double[] logRates = Arrays.stream(series.rates()).map(Math::log10).toArray();
        double[] b = new double[series.middles().length];
        double[] sigma = new double[b.length];
        for (int point = 0; point < b.length; point++) {
            Optional<StraightLine> line = line(logRates, RateSeries.at(point, sweeps), RateSeries.sigmaAt(point, sweeps));
            b[point] = line.map(StraightLine::slope).orElse(Double.NaN);
            sigma[point] = line.map(StraightLine::slopeSigma).orElse(Double.NaN);
        }
        return VoltammetryQuantities.along(potential, name, VoltammetryQuantities.POWER_LAW_EXPONENT, Units.ONE, b, sigma);
    }

    /** lg|i| against lg v; empty when a current is missing, of another sign or lost in noise. */
    static Optional<StraightLine> line(double[] logRates, double[] currents, double[] sigma) {
        double[] logCurrents = new double[currents.length];
        double[] logSigma = new double[currents.length];
        for (int i = 0; i < currents.length; i++) {
            if (!(currents[i] * currents[0] > 0 && Math.abs(currents[i]) > LEAST * sigma[i])) {
                return Optional.empty();
            }
            logCurrents[i] = Math.log10(Math.abs(currents[i]));
            logSigma[i] = Math.max(sigma[i] / Math.abs(currents[i]), Math.ulp(1.0)) / Math.log(10);
        }
        return Optional.of(RateSeries.line(logRates, logCurrents, logSigma));
    }
}
