package org.operanda.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.operanda.correlation.CommonAxis;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.host.recipe.Session;

/** What the results of a session can be drawn against beside time, and the branches (charge, discharge, rest) in which such a quantity runs one way. */
public final class CommonAxes {
    private static final String HALF_CYCLE = "half_cycle";
    /** Charge and discharge pass the same values of these. */
    private static final Set<QuantityKind> TO_AND_FRO = Set.of(QuantityKind.CHARGE, QuantityKind.POTENTIAL, QuantityKind.STATE_OF_CHARGE,
            QuantityKind.COMPOSITION);

    private final List<CommonAxis> axes;
    private final List<Branch> branches;
    private final Set<Branch> charges;

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

    /**
     * Branches that are drawn as one.
     *
     * @param name     what tells them from others; empty when there are none
     * @param branches one after the other
     */
    public record Stretch(String name, List<Branch> branches) {
        public Stretch {
            branches = List.copyOf(branches);
        }

        /** One branch alone. */
        public static Stretch of(Branch branch) {
            return new Stretch("", List.of(branch));
        }

        /** Whether a moment lies in one of the branches. */
        public boolean contains(double seconds) {
            return branches.stream().anyMatch(b -> b.contains(seconds));
        }

        /** The name as it begins a line. */
        public String title() {
            return name.isEmpty() ? "" : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        }

        /** Whether it is all of the experiment. */
        public boolean isAll() {
            return branches.contains(Branch.ALL);
        }
    }

    private CommonAxes(List<CommonAxis> axes, List<Branch> branches, Set<Branch> charges) {
        this.axes = List.copyOf(axes);
        this.branches = List.copyOf(branches);
        this.charges = Set.copyOf(charges);
    }

    /** Looks for the axes among the measurements and results: of each quantity the longest series, a derived one before a measured one of the same length. */
    public static CommonAxes of(Session session) {
        List<Measurement> sources = new ArrayList<>(session.results().values().stream().toList().reversed());
        sources.addAll(session.measurements().values());
        List<CommonAxis> axes = new ArrayList<>();
        for (QuantityKind kind : CommonAxis.KINDS) {
            longest(sources, m -> CommonAxis.gives(m, kind) && isOfTheCell(m, kind))
                    .or(() -> longest(sources, m -> CommonAxis.gives(m, kind)))
                    .flatMap(m -> CommonAxis.of(m, kind)).ifPresent(axes::add);
        }
        List<Branch> branches = new ArrayList<>();
        branches.add(Branch.ALL);
        Optional<Measurement> counted = longest(sources, m -> m.dataset(HALF_CYCLE).filter(d -> d.rank() == 1).isPresent());
        counted.ifPresent(m -> branches.addAll(branches(m)));
        Optional<CommonAxis> charge = counted.flatMap(m -> CommonAxis.of(m, QuantityKind.CHARGE));
        return new CommonAxes(axes, branches, branches.stream()
                .filter(b -> charge.isPresent() && charge.get().at(b.from()) < charge.get().at(b.to())).collect(Collectors.toSet()));
    }

    /** A charge is that of the cell, not one by area as of a quartz, where both are known. */
    private static boolean isOfTheCell(Measurement source, QuantityKind kind) {
        return !kind.equals(QuantityKind.CHARGE) || source.datasets().stream().filter(d -> d.quantity().equals(kind)).findFirst()
                .filter(d -> Units.factor(d.unit(), Units.COULOMB).isPresent()).isPresent();
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
                // what lies between two rows belongs to the half cycle before
                double end = i == rows ? time.values().get(i - 1) : Math.nextDown(time.values().get(i));
                found.add(new Branch("half cycle " + (long) halfCycle.values().get(start), time.values().get(start), end));
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

    /**
     * What is drawn apart when all of the experiment is drawn along a quantity: charges and discharges, where both pass the same values of it; else only all of it.
     *
     * @param kind one of {@link #kinds}
     */
    public List<Stretch> apart(QuantityKind kind) {
        List<Branch> halves = branches.subList(1, branches.size());
        List<Branch> up = halves.stream().filter(charges::contains).toList();
        List<Branch> down = halves.stream().filter(b -> !charges.contains(b)).toList();
        return TO_AND_FRO.contains(kind) && !up.isEmpty() && !down.isEmpty()
                ? List.of(new Stretch("charge", up), new Stretch("discharge", down))
                : List.of(Stretch.of(Branch.ALL));
    }

    /** All of the experiment, then the half cycles in their order. */
    public List<Branch> branches() {
        return branches;
    }
}
