package org.operanda.electrochemistry.voltammetry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
 * The most prominent anodic and cathodic peak of every cycle, measured from a baseline (A. J. Bard, L. R. Faulkner, Electrochemical
 * Methods, 2nd ed. 2001, section 6.5): potential E_p and height i_p of the summit ± 1σ, half-peak potential, full width at half height,
 * charge between curve and baseline; peak separation ΔE_p = E_pa − E_pc and formal potential E½ = (E_pa + E_pc)/2.
 * <p>
 * Along {@code cycle}, counted as by {@link Cycles}; missing where a cycle has no such peak. Currents and charges keep their sign. The 1σ
 * come from the scatter of the current about the summit's curve and about the baseline; they know nothing of a wrong baseline.
 */
public final class Peaks implements SeriesOperation<PeaksSettings> {

    @Override
    public Class<PeaksSettings> settingsType() {
        return PeaksSettings.class;
    }

    @Override
    public OperationResult apply(Map<String, Measurement> inputs, PeaksSettings settings, Progress progress) {
        if (progress.isCancelled()) {
            return OperationResult.EMPTY;
        }
        List<Problem> problems = new ArrayList<>();
        Optional<Sweeps> found = Sweeps.of(inputs, settings.turn(), problems);
        if (found.isEmpty()) {
            return new OperationResult(List.of(), problems);
        }
        Sweeps sweeps = found.get();
        Axis axis = Axis.of("cycle", QuantityKind.CYCLE, Units.ONE, Values.of(IntStream.rangeClosed(1, sweeps.cycles()).toArray()));
        List<Peak> anodic = peaks(sweeps, 1, settings);
        List<Peak> cathodic = peaks(sweeps, -1, settings);
        long missing = IntStream.range(0, sweeps.cycles()).filter(i -> !anodic.get(i).isFound() || !cathodic.get(i).isFound()).count();
        if (missing > 0) {
            problems.add(Problem.of(Severity.WARNING, "voltammetry.no-peak",
                    missing + " of " + sweeps.cycles() + " cycles lack an anodic or a cathodic peak that stands out of the noise.",
                    "Look at the curves; set the window to the couple that is meant."));
        }
        List<Dataset> results = new ArrayList<>();
        results.add(VoltammetryQuantities.along(axis, "scan_rate", VoltammetryQuantities.SCAN_RATE,
                VoltammetryQuantities.MILLIVOLT_PER_SECOND, rates(sweeps, false), rates(sweeps, true)));
        results.addAll(new PeakPairs(axis, anodic, cathodic).datasets());
        return progress.isCancelled() ? OperationResult.EMPTY : new OperationResult(results, problems);
    }

    private static List<Peak> peaks(Sweeps sweeps, int direction, PeaksSettings settings) {
        PeakSearch search = settings.search(direction);
        return IntStream.rangeClosed(1, sweeps.cycles())
                .mapToObj(cycle -> sweeps.of(cycle, direction).map(sweep -> search.in(sweeps.curve(), sweep)).orElse(Peak.NONE)).toList();
    }

    /** The mean of the two sweeps' rates in mV/s, or its standard deviation. */
    private static double[] rates(Sweeps sweeps, boolean sigma) {
        return IntStream.rangeClosed(1, sweeps.cycles()).mapToDouble(cycle -> {
            List<Sweep> two = Stream.of(1, -1).flatMap(direction -> sweeps.of(cycle, direction).stream()).toList();
            double sum = two.stream().mapToDouble(s -> sigma ? s.rateSigma() * s.rateSigma() : s.rate()).sum();
            return VoltammetryQuantities.MILLI * (sigma ? Math.sqrt(sum) : sum) / two.size();
        }).toArray();
    }
}
