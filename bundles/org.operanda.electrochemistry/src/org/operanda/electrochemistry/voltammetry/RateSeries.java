package org.operanda.electrochemistry.voltammetry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.math.StraightLine;

/**
 * Voltammograms at several scan rates on common potentials.
 *
 * @param groups   the cycle of each rate, slowest first
 * @param middles  the potentials, in V
 * @param step     between them
 * @param anodic   the current of the rising sweep of each rate
 * @param cathodic the current of the falling sweep of each rate
 */
record RateSeries(List<RateGroup> groups, double[] middles, double step, List<BinnedSweep> anodic, List<BinnedSweep> cathodic) {
    private static final int ROWS_OF_BIN = 4;
    private static final int FEWEST_BINS = 20;
    private static final int MOST_BINS = 400;

    /**
     * Puts the cycles of all rates on common potentials.
     *
     * @param choice what of them is used
     * @param fewest rates that are needed
     * @return empty, with a problem, when there are too few rates or no common potentials
     */
    static Optional<RateSeries> of(Map<String, Measurement> inputs, RateChoice choice, int fewest, List<Problem> problems) {
        Optional<Sweeps> sweeps = Sweeps.of(inputs, choice.turn(), problems);
        Optional<List<RateGroup>> found = sweeps.flatMap(s -> RateGroup.of(s, choice.cycle(), fewest, problems));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<RateGroup> groups = found.get();
        Bounds bounds = new Bounds(choice.window(), 1);
        double from = groups.stream().mapToDouble(g -> Math.max(g.anodic().lowest(), g.cathodic().lowest())).max().orElseThrow();
        double to = groups.stream().mapToDouble(g -> Math.min(g.anodic().highest(), g.cathodic().highest())).min().orElseThrow();
        double lower = Math.max(from, bounds.from());
        double upper = Math.min(to, bounds.to());
        if (!(lower < upper)) {
            problems.add(Problem.of(Severity.ERROR, "voltammetry.no-common-potential",
                    "The sweeps have no potentials in common" + (choice.window().isEmpty() ? "." : " within the window."),
                    "They share %.3f V to %.3f V.".formatted(from, to)));
            return Optional.empty();
        }
        int rows = groups.stream().mapToInt(g -> Math.min(g.anodic().rows(), g.cathodic().rows())).min().orElseThrow();
        int points = choice.points() > 0 ? choice.points() : Math.clamp(rows / ROWS_OF_BIN, FEWEST_BINS, MOST_BINS);
        double step = (upper - lower) / points;
        double[] middles = new double[points];
        Arrays.setAll(middles, i -> lower + (i + 0.5) * step);
        Voltammogram curve = sweeps.get().curve();
        return Optional.of(new RateSeries(groups, middles, step,
                groups.stream().map(g -> BinnedSweep.of(curve, g.anodic(), middles, step)).toList(),
                groups.stream().map(g -> BinnedSweep.of(curve, g.cathodic(), middles, step)).toList()));
    }

    /** V/s. */
    double[] rates() {
        return rates(groups);
    }

    static double[] rates(List<RateGroup> groups) {
        return groups.stream().mapToDouble(RateGroup::rate).toArray();
    }

    /** The currents of all rates at one potential. */
    static double[] at(int point, List<BinnedSweep> sweeps) {
        return sweeps.stream().mapToDouble(s -> s.amperes()[point]).toArray();
    }

    /** Their standard deviations. */
    static double[] sigmaAt(int point, List<BinnedSweep> sweeps) {
        return sweeps.stream().mapToDouble(s -> s.sigma()[point]).toArray();
    }

    /** The axis of the potentials. */
    Axis potentials() {
        return Axis.of("potential", QuantityKind.POTENTIAL, Units.VOLT, Values.of(middles));
    }

    /** The axis of the scan rates, in mV/s. */
    static Axis rateAxis(List<RateGroup> groups) {
        return Axis.of("scan_rate", VoltammetryQuantities.SCAN_RATE, VoltammetryQuantities.MILLIVOLT_PER_SECOND,
                Values.of(VoltammetryQuantities.times(rates(groups), VoltammetryQuantities.MILLI)));
    }

    /** The scan rates with their standard deviations, along their axis. */
    static Dataset rateDataset(Axis axis, List<RateGroup> groups) {
        return new Dataset("scan_rate", VoltammetryQuantities.SCAN_RATE, VoltammetryQuantities.MILLIVOLT_PER_SECOND, List.of(axis),
                axis.values(),
                Optional.of(Values.of(groups.stream().mapToDouble(g -> g.sigma() * VoltammetryQuantities.MILLI).toArray())));
    }

    /**
     * The straight line weighted by the standard deviations. Where the points scatter more than these allow, its standard deviations are
     * widened by √(χ²/(n−2)), the ratio of R. T. Birge (Phys. Rev. 40 (1932) 207).
     */
    static StraightLine line(double[] x, double[] y, double[] sigma) {
        StraightLine line = StraightLine.weighted(x, y, sigma);
        double factor = birge(line.sumOfSquares(), x.length - 2);
        return new StraightLine(line.slope(), line.intercept(), line.slopeSigma() * factor, line.interceptSigma() * factor,
                line.covariance() * factor * factor, line.sumOfSquares(), line.count());
    }

    /** √(χ²/degrees of freedom), at least 1. */
    static double birge(double chiSquare, int freedom) {
        return freedom > 0 ? Math.sqrt(Math.max(1, chiSquare / freedom)) : 1;
    }
}
