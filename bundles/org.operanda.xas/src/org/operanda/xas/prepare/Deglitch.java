package org.operanda.xas.prepare;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.data.operation.FrameOperation;
import org.operanda.data.operation.OperationResult;
import org.operanda.math.PolynomialFit;
import org.operanda.xas.EdgeSearch;
import org.operanda.xas.EnergyCurve;
import org.operanda.xas.LocalFit.Feature;

/**
 * Replaces glitches, where a crystal of the monochromator reflects twice, by the parabola through their neighbours: a point is one when it
 * lies further from that parabola than a number of standard deviations, which are estimated from the median deviation of all points (F. R.
 * Hampel, J. Am. Stat. Assoc. 69 (1974) 383). The worst points go first, and those next to them are judged without them, so that a glitch of
 * several points does not hide itself. The near-edge region is left alone.
 * <p>
 * Gives the spectrum without glitches, {@value #FLAGS}, 1 where a point was replaced, and {@value #COUNT}.
 */
public final class Deglitch implements FrameOperation<DeglitchSettings> {
    public static final String FLAGS = "glitches";
    public static final String COUNT = "glitch_count";
    private static final double NORMAL = 1.482602218505602;
    private static final double WIDTH = 4;
    private static final int MOST_PART = 10;

    @Override
    public Class<DeglitchSettings> settingsType() {
        return DeglitchSettings.class;
    }

    @Override
    public OperationResult apply(Measurement frame, DeglitchSettings settings) {
        EnergyCurve curve = EnergyCurve.of(frame, settings.dataset(), QuantityKind.ABSORPTION, QuantityKind.NORMALISED_ABSORPTION);
        if (curve.isMissing()) {
            return result(curve, curve.missing(), curve.missing(), Double.NaN, curve.noCurve("xas.deglitch"));
        }
        int[] present = IntStream.range(0, curve.values().length)
                .filter(i -> Double.isFinite(curve.values()[i]) && Double.isFinite(curve.energies()[i])).toArray();
        if (present.length <= settings.points() + 1) {
            return result(curve, curve.missing(), curve.missing(), Double.NaN, curve.warning("xas.deglitch.points",
                    "has only " + present.length + " points", "Compare with fewer neighbours."));
        }
        double edge = new EdgeSearch(curve.spectrum(), 0, Double.POSITIVE_INFINITY).steepestOrLine(WIDTH).map(Feature::position)
                .orElse(Double.NEGATIVE_INFINITY);
        double[] x = IntStream.of(present).mapToDouble(i -> curve.energies()[i]).toArray();
        double[] y = IntStream.of(present).mapToDouble(i -> curve.values()[i]).toArray();
        boolean[] glitch = new Search(x, y, edge, settings).glitches();
        double[] cleaned = curve.values().clone();
        double[] flags = new double[cleaned.length];
        int count = 0;
        for (int i = 0; i < present.length; i++) {
            if (glitch[i]) {
                cleaned[present[i]] = y[i];
                flags[present[i]] = 1;
                count++;
            }
        }
        return result(curve, cleaned, flags, count, List.of());
    }

    private static OperationResult result(EnergyCurve curve, double[] cleaned, double[] flags, double count, List<Problem> problems) {
        return new OperationResult(List.of(curve.with(curve.dataset().name(), cleaned),
                Dataset.of(FLAGS, QuantityKind.FLAG, Units.ONE, curve.axis(), Values.of(flags)),
                Dataset.scalar(COUNT, QuantityKind.COUNT, Units.ONE, count)), problems);
    }

    /** The search in one spectrum; replaces the values that are glitches. */
    private record Search(double[] x, double[] y, double edge, DeglitchSettings settings) {

        boolean[] glitches() {
            boolean[] glitch = new boolean[x.length];
            double[] deviation = new double[x.length];
            double[] expected = new double[x.length];
            Arrays.setAll(deviation, i -> judge(i, glitch, expected));
            double[] sorted = Arrays.stream(deviation).map(Math::abs).sorted().toArray();
            double noise = NORMAL * sorted[sorted.length / 2];
            for (int found = 0; found < x.length / MOST_PART && noise > 0; found++) {
                int worst = worst(deviation, glitch, noise);
                if (worst < 0) {
                    break;
                }
                glitch[worst] = true;
                for (int i = Math.max(0, worst - settings.points()); i < Math.min(x.length, worst + settings.points() + 1); i++) {
                    deviation[i] = judge(i, glitch, expected);
                }
            }
            for (int i = 0; i < y.length; i++) {
                if (glitch[i]) {
                    y[i] = expected[i];
                }
            }
            return glitch;
        }

        private int worst(double[] deviation, boolean[] glitch, double noise) {
            int worst = -1;
            for (int i = 0; i < x.length; i++) {
                boolean kept = x[i] >= edge - settings.keepBefore() && x[i] <= edge + settings.keepAfter();
                if (!glitch[i] && !kept && Math.abs(deviation[i]) > settings.threshold() * noise
                        && (worst < 0 || Math.abs(deviation[i]) > Math.abs(deviation[worst]))) {
                    worst = i;
                }
            }
            return worst;
        }

        /** How far a point lies from the parabola through its good neighbours, over the root of one plus the parabola's own variance. */
        private double judge(int at, boolean[] glitch, double[] expected) {
            int half = settings.points() / 2;
            double[] near = new double[2 * half];
            double[] values = new double[2 * half];
            int count = 0;
            for (int i = at - 1; i >= 0 && count < half; i--) {
                if (!glitch[i]) {
                    near[count] = x[i];
                    values[count++] = y[i];
                }
            }
            for (int i = at + 1; i < x.length && count < 2 * half; i++) {
                if (!glitch[i]) {
                    near[count] = x[i];
                    values[count++] = y[i];
                }
            }
            PolynomialFit fit = PolynomialFit.of(near, values, null, 0, count, 2);
            expected[at] = fit.value(x[at]);
            double lever = fit.sigma(x[at]);
            double variance = fit.residualVariance();
            double ratio = variance > 0 ? lever * lever / variance : 0;
            return (y[at] - expected[at]) / Math.sqrt(1 + ratio);
        }
    }
}
