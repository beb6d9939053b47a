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
import org.operanda.data.Metadata;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SeriesOperation;
import org.operanda.electrochemistry.CellValues;
import org.operanda.math.StraightLine;

/**
 * Diffusion coefficient from peak currents at several scan rates, by the equation of J. E. B. Randles (Trans. Faraday Soc. 44 (1948) 327)
 * and A. Ševčík for a reversible couple, i_p = 0.4463·n·F·A·C·√(nFvD/RT); for an irreversible one i_p = 0.4958·n·F·A·C·√(αFvD/RT) (R. S.
 * Nicholson, I. Shain, Anal. Chem. 36 (1964) 706). D follows from the slope of |i_p| against √v.
 * <p>
 * Along the scan rate: the peaks as of {@link Peaks}, {@code root_scan_rate}, and the lines {@code anodic_peak_current_line} and
 * {@code cathodic_peak_current_line}. Numbers ± 1σ for both directions: {@code …_slope} in A at 1 V/s, {@code …_intercept} in A, which
 * should be 0, {@code …_peak_b}, the exponent of i_p against v, which should be 0.5, and {@code …_diffusion_coefficient} in cm²/s.
 */
public final class RandlesSevcik implements SeriesOperation<RandlesSevcikSettings> {
    private static final double FARADAY = 96485.33212;
    private static final double GAS_CONSTANT = 8.314462618;
    private static final double REVERSIBLE = 0.4463;
    private static final double IRREVERSIBLE = 0.4958;
    private static final int FEWEST_RATES = 2;
    private static final Unit<?> SQUARE_CENTIMETRE = Units.parse("cm^2").orElseThrow();
    private static final Unit<?> SQUARE_CENTIMETRE_PER_SECOND = Units.parse("cm^2/s").orElseThrow();

    @Override
    public Class<RandlesSevcikSettings> settingsType() {
        return RandlesSevcikSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, RandlesSevcikSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        Optional<Sweeps> sweeps = Sweeps.of(inputs, settings.turn(), problems);
        Optional<List<RateGroup>> groups = sweeps.flatMap(s -> RateGroup.of(s, settings.cycle(), FEWEST_RATES, problems));
        if (groups.isEmpty()) {
            return new OperationResult(List.of(), problems);
        }
        double area = Optional.ofNullable(inputs.get(Voltammogram.ROLE))
                .map(m -> new CellValues(m, problems).number(settings.area(), Metadata.CELL_AREA, SQUARE_CENTIMETRE)).orElse(0.0);
        if (!(area > 0 && settings.concentration() > 0)) {
            problems.add(Problem.of(Severity.WARNING, "voltammetry.no-diffusion-coefficient",
                    "The diffusion coefficient needs the area of the electrode and the concentration.",
                    "Give both; the slopes and exponents stand without."));
        }
        return new OperationResult(results(sweeps.get().curve(), groups.get(), settings, area), problems);
    }

    private static List<Dataset> results(Voltammogram curve, List<RateGroup> groups, RandlesSevcikSettings settings, double area) {
        List<Peak> anodic = groups.stream().map(g -> settings.search(1).in(curve, g.anodic())).toList();
        List<Peak> cathodic = groups.stream().map(g -> settings.search(-1).in(curve, g.cathodic())).toList();
        Axis axis = RateSeries.rateAxis(groups);
        double[] root = Arrays.stream(RateSeries.rates(groups)).map(Math::sqrt).toArray();
        List<Dataset> results = new ArrayList<>();
        results.add(RateSeries.rateDataset(axis, groups));
        results.add(Dataset.of("root_scan_rate", VoltammetryQuantities.ROOT_SCAN_RATE, Units.ONE, axis, Values.of(root)));
        results.addAll(new PeakPairs(axis, anodic, cathodic).datasets());
        line("anodic", axis, root, anodic, settings, area, results);
        line("cathodic", axis, root, cathodic, settings, area, results);
        return results;
    }

    private static void line(String which, Axis axis, double[] root, List<Peak> peaks, RandlesSevcikSettings settings, double area,
            List<Dataset> results) {
        int[] found = IntStream.range(0, root.length).filter(i -> peaks.get(i).isFound()).toArray();
        double[] x = Arrays.stream(found).mapToDouble(i -> root[i]).toArray();
        double[] y = Arrays.stream(found).mapToDouble(i -> peaks.get(i).current()).toArray();
        double[] sigma = Arrays.stream(found).mapToDouble(i -> Math.max(peaks.get(i).currentSigma(), Math.ulp(peaks.get(i).current())))
                .toArray();
        Optional<StraightLine> line = found.length < FEWEST_RATES ? Optional.empty() : Optional.of(RateSeries.line(x, y, sigma));
        Optional<StraightLine> exponent = found.length < FEWEST_RATES
                ? Optional.empty()
                : PowerLaw.line(Arrays.stream(x).map(r -> 2 * Math.log10(r)).toArray(), y, sigma);
        double slope = line.map(StraightLine::slope).orElse(Double.NaN);
        double slopeSigma = line.map(StraightLine::slopeSigma).orElse(Double.NaN);
        double diffusion = diffusionCoefficient(slope, settings, area);
        results.add(VoltammetryQuantities.along(axis, which + "_peak_current_line", QuantityKind.CURRENT, Units.AMPERE,
                Arrays.stream(root).map(r -> line.map(l -> l.value(r)).orElse(Double.NaN)).toArray(),
                Arrays.stream(root).map(r -> line.map(l -> l.sigma(r)).orElse(Double.NaN)).toArray()));
        results.add(Dataset.scalar(which + "_slope", QuantityKind.CURRENT, Units.AMPERE, slope, slopeSigma));
        results.add(Dataset.scalar(which + "_intercept", QuantityKind.CURRENT, Units.AMPERE,
                line.map(StraightLine::intercept).orElse(Double.NaN), line.map(StraightLine::interceptSigma).orElse(Double.NaN)));
        results.add(Dataset.scalar(which + "_peak_b", VoltammetryQuantities.POWER_LAW_EXPONENT, Units.ONE,
                exponent.map(StraightLine::slope).orElse(Double.NaN), exponent.map(StraightLine::slopeSigma).orElse(Double.NaN)));
        results.add(Dataset.scalar(which + "_diffusion_coefficient", VoltammetryQuantities.DIFFUSION_COEFFICIENT,
                SQUARE_CENTIMETRE_PER_SECOND, diffusion, 2 * diffusion * slopeSigma / Math.abs(slope)));
    }

    /** D in cm²/s from the slope of |i_p| against √v in A/√(V/s); NaN without area or concentration. */
    private static double diffusionCoefficient(double slope, RandlesSevcikSettings settings, double area) {
        boolean reversible = settings.kinetics() == Kinetics.REVERSIBLE;
        double n = settings.electrons();
        double transferred = reversible ? n : settings.transferCoefficient();
        double perRoot = (reversible ? REVERSIBLE : IRREVERSIBLE) * n * FARADAY * area * settings.concentration()
                * Math.sqrt(transferred * FARADAY / (GAS_CONSTANT * settings.temperature()));
        return perRoot > 0 ? slope * slope / (perRoot * perRoot) : Double.NaN;
    }
}
