package org.operanda.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.operanda.correlation.CommonAxis;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.host.recipe.Session;

/** What the results of a session can be drawn against beside time, and the branches (charge, discharge, rest) in which such a quantity runs one way. */
public final class CommonAxes {
    private static final String HALF_CYCLE = "half_cycle";

    private final List<CommonAxis> axes;
    private final List<Branch> branches;

    /**
     * A stretch of time between two turning points of the cell.
     *
     * @param name what a menu says
     * @param from seconds on the reference clock
     * @param to   seconds on the reference clock
     */
    public record Branch(String name, double from, double to) {
        /** All of the experiment. */
        public static final Branch ALL = new Branch("all", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

        /** Whether a moment lies in it. */
        public boolean contains(double seconds) {
            return seconds >= from && seconds <= to;
        }
    }

    private CommonAxes(List<CommonAxis> axes, List<Branch> branches) {
        this.axes = List.copyOf(axes);
        this.branches = List.copyOf(branches);
    }

    /** Looks for the axes among the measurements and results: of each quantity the longest series, a derived one before a measured one of the same length. */
    public static CommonAxes of(Session session) {
        List<Measurement> sources = new ArrayList<>(session.results().values().stream().toList().reversed());
        sources.addAll(session.measurements().values());
        List<CommonAxis> axes = new ArrayList<>();
        for (QuantityKind kind : CommonAxis.KINDS) {
            longest(sources, m -> CommonAxis.gives(m, kind)).flatMap(m -> CommonAxis.of(m, kind)).ifPresent(axes::add);
        }
        List<Branch> branches = new ArrayList<>();
        branches.add(Branch.ALL);
        longest(sources, m -> m.dataset(HALF_CYCLE).filter(d -> d.rank() == 1).isPresent()).ifPresent(m -> branches.addAll(branches(m)));
        return new CommonAxes(axes, branches);
    }

    private static Optional<Measurement> longest(List<Measurement> sources, Predicate<Measurement> fits) {
        return sources.stream().filter(m -> m.timeAxis().isPresent() && fits.test(m))
                .max(Comparator.comparingLong(Measurement::frameCount).thenComparing(Comparator.comparingInt(sources::indexOf).reversed()));
    }

    private static List<Branch> branches(Measurement source) {
        Axis time = source.timeAxis().orElseThrow();
        Dataset halfCycle = source.dataset(HALF_CYCLE).orElseThrow();
        List<Branch> found = new ArrayList<>();
        long start = 0;
        long rows = halfCycle.values().length();
        for (long i = 1; i <= rows; i++) {
            if (i == rows || halfCycle.values().get(i) != halfCycle.values().get(start)) {
                found.add(new Branch("half cycle " + (long) halfCycle.values().get(start), time.values().get(start),
                        time.values().get(i - 1)));
                start = i;
            }
        }
        return found;
    }

    /** The quantities that can be the axis, time first. */
    public List<QuantityKind> kinds() {
        List<QuantityKind> kinds = new ArrayList<>(List.of(QuantityKind.TIME));
        axes.forEach(a -> kinds.add(a.kind()));
        return kinds;
    }

    /** The axis of that kind; empty for time and for one that nothing gives. */
    public Optional<CommonAxis> axis(QuantityKind kind) {
        return axes.stream().filter(a -> a.kind().equals(kind)).findFirst();
    }

    /** All of the experiment, then the half cycles in their order. */
    public List<Branch> branches() {
        return branches;
    }
}
