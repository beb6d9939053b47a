package org.operanda.host.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.operanda.data.Dataset;
import org.operanda.data.Values;
import org.operanda.figure.Curve;
import org.operanda.host.recipe.Session;

/** What comes and goes with the potential or the charge, as a curve for each cycle, where cycles of the same frames are known. */
final class CycleCurves {
    private static final String CYCLE = "cycle";
    /** More are no longer told apart. */
    private static final int MOST = 40;

    private CycleCurves() {}

    /** The cycle of each frame of a dataset. */
    static Optional<double[]> cycles(Session session, Dataset dataset) {
        return FrameAxes.along(session, dataset.axes().getFirst(), d -> d.name().equals(CYCLE))
                .map(d -> Arrays.stream(d.values().toArray()).map(Math::rint).toArray());
    }

    /** One curve for each cycle; the curve itself when there are not several, or too many. */
    static List<Curve> of(Curve curve, double[] cycles) {
        double[] numbers = Arrays.stream(cycles).filter(Double::isFinite).distinct().sorted().toArray();
        if (numbers.length < 2 || numbers.length > MOST || cycles.length != curve.y().length()) {
            return List.of(curve);
        }
        return IntStream.range(0, numbers.length).mapToObj(i -> {
            OneOfSeries one = new OneOfSeries(i, numbers.length);
            String name = one.isNamed() ? String.format(Locale.ROOT, "cycle %.0f", numbers[i]) : "";
            Values y = Values.computed(cycles.length,
                    row -> isIn(cycles, Math.toIntExact(row), numbers[i]) ? curve.y().get(row) : Double.NaN);
            return new Curve(name, curve.x(), y, curve.sigma(), curve.style().in(one.colour()));
        }).toList();
    }

    /** A cycle begins where the one before it ends. */
    private static boolean isIn(double[] cycles, int row, double number) {
        return cycles[row] == number || row + 1 < cycles.length && cycles[row + 1] == number;
    }
}
