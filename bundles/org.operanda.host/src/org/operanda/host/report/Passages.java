package org.operanda.host.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.operanda.data.Dataset;
import org.operanda.data.QuantityKind;
import org.operanda.data.Values;
import org.operanda.host.recipe.Session;

/** Charges and discharges as two maps, where both pass the same places: one map would draw the later over the earlier. */
final class Passages {
    private static final String HALF_CYCLE = "half_cycle";

    /**
     * The frames of a map that are drawn together.
     *
     * @param name      what tells them from others; empty when there are none
     * @param positions of all frames; NaN for those of other passages
     */
    record Passage(String name, Values positions) {}

    private Passages() {}

    /** Apart where charge and half cycle of the same frames are known and the places come back, else all in one. */
    static List<Passage> of(Session session, Dataset horizontal) {
        double[] places = horizontal.values().toArray();
        Optional<double[]> half = beside(session, horizontal, d -> d.name().equals(HALF_CYCLE));
        Optional<double[]> charge = beside(session, horizontal, d -> d.quantity().equals(QuantityKind.CHARGE));
        if (half.isPresent() && charge.isPresent() && comesBack(places)) {
            Map<Double, Double> passed = passed(half.get(), charge.get());
            double[] up = places.clone();
            double[] down = places.clone();
            for (int i = 0; i < places.length; i++) {
                boolean charges = passed.getOrDefault(Math.rint(half.get()[i]), 0.0) > 0;
                (charges ? down : up)[i] = Double.NaN;
            }
            if (holdsAny(up) && holdsAny(down)) {
                return List.of(new Passage("charge", Values.of(up)), new Passage("discharge", Values.of(down)));
            }
        }
        return List.of(new Passage("", horizontal.values()));
    }

    private static Optional<double[]> beside(Session session, Dataset horizontal, Predicate<Dataset> wanted) {
        return FrameAxes.along(session, horizontal.axes().getFirst(), wanted).map(d -> d.values().toArray());
    }

    private static boolean comesBack(double[] places) {
        double[] known = Arrays.stream(places).filter(Double::isFinite).toArray();
        boolean rises = false;
        boolean falls = false;
        for (int i = 1; i < known.length; i++) {
            rises |= known[i] > known[i - 1];
            falls |= known[i] < known[i - 1];
        }
        return rises && falls;
    }

    /** The charge that has passed in each half cycle, from its first frame to its last. */
    private static Map<Double, Double> passed(double[] half, double[] charge) {
        Map<Double, Double> first = new HashMap<>();
        Map<Double, Double> passed = new HashMap<>();
        for (int i = 0; i < half.length; i++) {
            if (Double.isFinite(half[i]) && Double.isFinite(charge[i])) {
                double number = Math.rint(half[i]);
                first.putIfAbsent(number, charge[i]);
                passed.put(number, charge[i] - first.get(number));
            }
        }
        return passed;
    }

    private static boolean holdsAny(double[] places) {
        return Arrays.stream(places).anyMatch(Double::isFinite);
    }
}
