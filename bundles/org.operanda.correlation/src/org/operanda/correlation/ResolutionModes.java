package org.operanda.correlation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.operanda.correlation.Augmentation.Part;
import org.operanda.correlation.NamedConstraint.Kind;
import org.operanda.data.Dataset;
import org.operanda.data.Interpolation;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.data.QuantityKind;
import org.operanda.math.factor.Constraint;
import org.operanda.math.factor.Constraints;
import org.operanda.math.factor.CurveResolution.Mode;

/**
 * What is known of the concentrations and the spectra of a curve resolution.
 *
 * @param count                    components
 * @param concentrations           constraints of the concentrations
 * @param concentrationsOfAnyScale the same without what only fixes their scale
 * @param spectra                  constraints of the spectra
 * @param known                    spectra that are known, by component
 * @param closed                   whether all concentrations of a frame add up to one
 */
record ResolutionModes(int count, Mode concentrations, Mode concentrationsOfAnyScale, Mode spectra, Map<Integer, double[]> known,
        boolean closed) {

    /** Whether nothing but a convention says how great concentrations are. */
    boolean scaleIsFree() {
        return concentrations.constraints().size() > concentrationsOfAnyScale.constraints().size();
    }

    static ResolutionModes of(Augmentation table, Map<String, Measurement> inputs, CurveResolutionSettings settings,
            List<Problem> problems) {
        Part first = table.parts().getFirst();
        List<Dataset> curves = Optional.ofNullable(inputs.get(MultivariateCurveResolution.KNOWN)).map(m -> curves(m, first.table()))
                .orElse(List.of());
        int most = Math.min(table.whole().rows(), table.whole().columns());
        boolean named = settings.spectra().stream().anyMatch(text -> text.trim().startsWith(Kind.KNOWN.word()));
        int count = Math.max(named ? 1 : curves.size(), Math.min(settings.components(), most));
        List<NamedConstraint> ofSpectra = parsed(settings.spectra(), count, problems);
        List<NamedConstraint> ofConcentrations = parsed(settings.concentrations(), count, problems);
        Map<Integer, double[]> known = new TreeMap<>();
        for (int k = 0; k < curves.size() && !named; k++) {
            known.put(k, onChannels(curves.get(k), first.table()));
        }
        Builder spectra = new Builder(table, count, false, settings.nonNegativeSpectra());
        ofSpectra.forEach(constraint -> {
            if (constraint.kind() == Kind.KNOWN) {
                known(constraint, curves, problems).ifPresent(
                        curve -> constraint.components().forEach(k -> known.put(k, onChannels(curve, first.table()))));
            } else {
                spectra.add(constraint, part -> part.table().channels(), Part::column,
                        part -> part.column() > 0 || part.prefix().isEmpty());
            }
        });
        known.forEach((k, curve) -> spectra.constraints.add(Constraints.known(k, widened(curve, table))));
        Builder profiles = new Builder(table, count, true, settings.nonNegativeConcentrations());
        Mode concentrations = concentrations(profiles, ofConcentrations, inputs, settings, problems);
        boolean closed = settings.closure() || ofConcentrations.stream()
                .anyMatch(c -> c.kind() == Kind.CLOSURE && c.components().size() == count && c.number(1) == 1);
        boolean scaled = closed || !known.isEmpty()
                || ofConcentrations.stream().anyMatch(c -> c.kind() == Kind.CLOSURE || c.kind() == Kind.KNOWN);
        List<Constraint> all = new ArrayList<>(concentrations.constraints());
        if (settings.closure()) {
            all.add(profiles.closure(profiles.all(), 1));
        }
        Mode anyScale = new Mode(concentrations.nonNegative(), all);
        if (!scaled) {
            all.add(Constraints.greatestIsOne());
        }
        Map<Integer, double[]> wide = new TreeMap<>();
        known.forEach((k, curve) -> wide.put(k, widened(curve, table)));
        wide.replaceAll((k, curve) -> Arrays.stream(curve).map(v -> Double.isNaN(v) ? 0 : v).toArray());
        return new ResolutionModes(count, new Mode(concentrations.nonNegative(), all), anyScale,
                new Mode(spectra.nonNegative()::contains, spectra.constraints), wide, closed);
    }

    private static Mode concentrations(Builder builder, List<NamedConstraint> named, Map<String, Measurement> inputs,
            CurveResolutionSettings settings,
            List<Problem> problems) {
        if (settings.smoothing() >= 3) {
            builder.constraints.add(builder.smooth(builder.all(), settings.smoothing()));
        }
        Set<Integer> unimodal = new HashSet<>();
        settings.unimodal().forEach(number -> unimodal.add(number.intValue() - 1));
        if (!unimodal.isEmpty()) {
            builder.constraints.add(builder.byCell(Constraints.unimodal(unimodal, 1)));
        }
        for (NamedConstraint constraint : named) {
            if (constraint.kind() == Kind.KNOWN) {
                Optional<Dataset> column = Optional.ofNullable(inputs.get(MultivariateCurveResolution.PROFILES))
                        .flatMap(m -> known(constraint, m.datasets().stream().filter(d -> d.rank() == 1).toList(), problems));
                column.ifPresent(profile -> constraint.components().forEach(k -> builder.known(k, profile, problems)));
            } else {
                builder.add(constraint, part -> part.table().moments(), Part::row, part -> part.row() > 0 || part.prefix().isEmpty());
            }
        }
        return new Mode(builder.nonNegative()::contains, builder.constraints);
    }

    private static List<NamedConstraint> parsed(List<String> texts, int count, List<Problem> problems) {
        return texts.stream().flatMap(text -> NamedConstraint.of(text, count, problems).stream()).toList();
    }

    private static Optional<Dataset> known(NamedConstraint constraint, List<Dataset> datasets, List<Problem> problems) {
        Optional<Dataset> found = datasets.stream().filter(d -> d.name().equals(constraint.value())).findFirst();
        if (found.isEmpty()) {
            problems.add(Problem.of(Severity.ERROR, "correlation.known-missing", "Nothing known is called '" + constraint.value() + "'.",
                    "There are: " + String.join(", ", datasets.stream().map(Dataset::name).toList()) + "."));
        }
        return found;
    }

    /** The curves of a measurement that cover the channels of the series. */
    private static List<Dataset> curves(Measurement measurement, FrameTable table) {
        QuantityKind channel = table.of().axes().getLast().quantity();
        List<Dataset> curves = new ArrayList<>();
        for (Dataset dataset : measurement.datasets()) {
            boolean alike = dataset.quantity().equals(table.of().quantity()) && dataset.rank() > 0 && dataset.rank() <= 2
                    && dataset.axes().getLast().quantity().equals(channel);
            long count = !alike ? 0 : dataset.rank() == 1 ? 1 : dataset.axes().getFirst().size();
            for (long k = 0; k < count; k++) {
                curves.add(dataset.rank() == 1 ? dataset : dataset.frame(k).withName(dataset.name() + "_" + (k + 1)));
            }
        }
        return curves.stream().filter(curve -> Arrays.stream(onChannels(curve, table)).allMatch(Double::isFinite)).toList();
    }

    private static double[] onChannels(Dataset curve, FrameTable table) {
        return Interpolation.linear(curve.axes().getLast().values().toArray(), curve.values().toArray(), table.channels());
    }

    /** A curve on the first series' channels as one of the whole table, NaN elsewhere. */
    private static double[] widened(double[] curve, Augmentation table) {
        double[] wide = new double[table.whole().columns()];
        Arrays.fill(wide, Double.NaN);
        System.arraycopy(curve, 0, wide, 0, curve.length);
        return wide;
    }

    /** Where a part of a profile begins, and on what axis it runs. */
    private interface Place<T> {
        T of(Part part);
    }

    /** Collects the constraints of one mode. */
    private static final class Builder {
        private final Augmentation table;
        private final int count;
        private final boolean ofFrames;
        private final boolean allNonNegative;
        private final List<Constraint> constraints = new ArrayList<>();
        private final Set<Integer> held = new HashSet<>();
        private final Set<Integer> free = new HashSet<>();
        /** By component, with NaN where it is not known. */
        private final Map<Integer, double[]> fixed = new TreeMap<>();

        Builder(Augmentation table, int count, boolean ofFrames, boolean allNonNegative) {
            this.table = table;
            this.count = count;
            this.ofFrames = ofFrames;
            this.allNonNegative = allNonNegative;
        }

        Set<Integer> all() {
            return IntStream.range(0, count).collect(HashSet::new, Set::add, Set::addAll);
        }

        Set<Integer> nonNegative() {
            Set<Integer> components = allNonNegative ? all() : new HashSet<>();
            components.removeAll(free);
            components.addAll(held);
            return components;
        }

        void add(NamedConstraint constraint, Place<double[]> axis, Place<Integer> begin, Predicate<Part> runs) {
            Set<Integer> components = constraint.components();
            switch (constraint.kind()) {
                case NON_NEGATIVE -> held.addAll(components);
                case FREE -> free.addAll(components);
                case CLOSURE -> constraints.add(closure(components, constraint.number(1)));
                case UNIMODAL -> constraints.add(byCell(Constraints.unimodal(components, constraint.number(1))));
                case SMOOTH -> constraints.add(smooth(components, (int) constraint.number(3)));
                case ABSENT -> {
                    double[] range = constraint.range().orElseThrow();
                    table.parts().stream().filter(runs)
                            .forEach(part -> constraints.add(absent(components, axis.of(part), begin.of(part), range)));
                }
                case TRILINEAR -> constraints.add(Constraints.trilinear(components, table.parts().size()));
                default -> throw new IllegalArgumentException("known profiles are added by themselves");
            }
        }

        private static Constraint absent(Set<Integer> components, double[] axis, int begin, double[] range) {
            return profiles -> components.forEach(k -> {
                for (int i = 0; i < axis.length; i++) {
                    profiles[k][begin + i] = axis[i] >= range[0] && axis[i] <= range[1] ? 0 : profiles[k][begin + i];
                }
            });
        }

        /** By a parabola, which swings below zero beside steep rises: that is cut where it may not be. */
        private Constraint smooth(Set<Integer> components, int points) {
            Constraint smooth = byCell(Constraints.smooth(components, Math.max(3, points) | 1));
            return profiles -> {
                smooth.apply(profiles);
                nonNegative().stream().filter(components::contains)
                        .forEach(k -> Arrays.setAll(profiles[k], i -> Math.max(0, profiles[k][i])));
            };
        }

        /** Components that add up to a total; those that are known stay, and the others share what is left. */
        private Constraint closure(Set<Integer> components, double total) {
            return profiles -> {
                if (components.stream().noneMatch(fixed::containsKey)) {
                    Constraints.closure(components, total).apply(profiles);
                    return;
                }
                for (int i = 0; i < profiles[0].length; i++) {
                    close(profiles, i, components, total);
                }
            };
        }

        private void close(double[][] profiles, int i, Set<Integer> components, double total) {
            Predicate<Integer> isKnown = k -> fixed.containsKey(k) && !Double.isNaN(fixed.get(k)[i]);
            int[] open = components.stream().filter(isKnown.negate()).mapToInt(k -> k).toArray();
            double left = Math.max(0, total - components.stream().filter(isKnown).mapToDouble(k -> fixed.get(k)[i]).sum());
            double sum = Arrays.stream(open).mapToDouble(k -> profiles[k][i]).sum();
            for (int k : open) {
                profiles[k][i] = sum > 0 ? profiles[k][i] * left / sum : left / open.length;
            }
        }

        /** A constraint of each cell's or technique's own piece of the profiles. */
        private Constraint byCell(Constraint constraint) {
            return profiles -> {
                int[] ends = ends(profiles[0].length);
                for (int p = 0, begin = 0; p < ends.length; begin = ends[p++]) {
                    double[][] pieces = new double[profiles.length][];
                    for (int k = 0; k < profiles.length; k++) {
                        pieces[k] = Arrays.copyOfRange(profiles[k], begin, ends[p]);
                    }
                    constraint.apply(pieces);
                    for (int k = 0; k < profiles.length; k++) {
                        System.arraycopy(pieces[k], 0, profiles[k], begin, pieces[k].length);
                    }
                }
            };
        }

        private int[] ends(int length) {
            int[] begins = table.parts().stream().mapToInt(part -> ofFrames ? part.row() : part.column()).distinct().toArray();
            int[] ends = Arrays.copyOfRange(begins, 1, begins.length + 1);
            ends[ends.length - 1] = length;
            return ends;
        }

        /** A column along the frames of the first series; where it is missing, the component is free. */
        void known(int component, Dataset column, List<Problem> problems) {
            FrameTable first = table.parts().getFirst().table();
            if (column.values().length() != first.of().axes().getFirst().size()) {
                problems.add(Problem.of(Severity.ERROR, "correlation.known-frames",
                        "'" + column.name() + "' has " + column.values().length() + " values, not one for each frame.",
                        "Resample it to the frames first."));
                return;
            }
            double[] known = new double[table.whole().rows()];
            Arrays.fill(known, Double.NaN);
            for (int i = 0; i < first.rows(); i++) {
                known[i] = column.values().get(first.frames()[i]);
            }
            fixed.put(component, known);
            constraints.add(Constraints.known(component, known));
        }
    }
}
