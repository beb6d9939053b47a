package org.operanda.electrochemistry.impedance.circuit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.operanda.electrochemistry.impedance.circuit.Circuit.Leaf;
import org.operanda.electrochemistry.impedance.circuit.Circuit.Node;
import org.operanda.electrochemistry.impedance.circuit.Circuit.Parallel;
import org.operanda.electrochemistry.impedance.circuit.Circuit.Series;

/**
 * Starts of a fit that follow from the spectrum. Resistors and inductors in series take what the highest frequency shows. Each other part in
 * series is set at a frequency; its impedance is the rise of Z′ between the frequencies half way to its neighbours. All ways to distribute
 * the parts over the spectrum, some frequencies per part, are starts; what lies inside a branch is slower than its part, in some starts.
 */
final class CircuitStarts {
    private static final int MOST = 160;
    private static final int FINEST = 12;
    private static final double MARGIN = Math.log(3);
    /** Part of the spectrum's extent that each part has at least. */
    private static final double LEAST_PART = 0.02;
    private static final double[] SLOWER = {1, 0.01};

    private final Circuit circuit;
    private final ParameterRules rules;
    private final double[] logarithm;
    private final double[] real;
    private final double[] imaginary;
    private final double extent;

    CircuitStarts(Circuit circuit, ParameterRules rules, double[] hertz, double[] re, double[] im) {
        this.circuit = circuit;
        this.rules = rules;
        IntPredicate isThere = i -> Double.isFinite(re[i]) && Double.isFinite(im[i]);
        int[] rising = IntStream.range(0, hertz.length).filter(isThere).boxed().sorted(Comparator.comparingDouble(i -> hertz[i]))
                .mapToInt(Integer::intValue).toArray();
        this.logarithm = Arrays.stream(rising).mapToDouble(i -> Math.log(2 * Math.PI * hertz[i])).toArray();
        this.real = Arrays.stream(rising).mapToDouble(i -> re[i]).toArray();
        this.imaginary = Arrays.stream(rising).mapToDouble(i -> im[i]).toArray();
        double size = IntStream.range(0, real.length).mapToDouble(i -> Math.hypot(real[i], imaginary[i])).max().orElse(1);
        double width = Arrays.stream(real).max().orElse(1) - Arrays.stream(real).min().orElse(0);
        this.extent = Math.max(width, 1e-3 * size);
    }

    /** Parameters in the order of the circuit's. */
    List<double[]> all() {
        List<Node> parts = circuit.chain().stream().filter(part -> !isAtTop(part)).toList();
        List<int[]> orders = orders(parts);
        boolean inner = parts.stream().anyMatch(part -> part instanceof Parallel parallel
                && parallel.branches().stream().anyMatch(branch -> branch instanceof Series || isDiffusion(branch)));
        double[] slower = inner ? SLOWER : new double[] {1};
        List<double[]> places = places(parts.size(), MOST / (orders.size() * slower.length));
        List<double[]> starts = new ArrayList<>();
        for (double[] place : places) {
            for (int[] order : orders) {
                for (double factor : slower) {
                    starts.add(start(parts, place, order, factor));
                }
            }
        }
        return starts;
    }

    private boolean isAtTop(Node part) {
        return part instanceof Leaf leaf && List.of("R", "L", "La").contains(symbol(leaf));
    }

    private boolean isDiffusion(Node part) {
        return part instanceof Leaf leaf && List.of("W", "Wo", "Ws", "G").contains(symbol(leaf));
    }

    private String symbol(Leaf leaf) {
        return circuit.elements().get(leaf.element()).kind().symbol();
    }

    /** In which order of frequency the parts come: parts of one shape always as written, others in any way. */
    private List<int[]> orders(List<Node> parts) {
        int count = parts.size();
        List<int[]> orders = new ArrayList<>();
        permute(new int[count], 0, new boolean[count], parts.stream().map(circuit::shape).toList(), orders);
        return count <= 3 ? orders : orders.subList(0, 1);
    }

    private static void permute(int[] order, int depth, boolean[] used, List<String> shapes, List<int[]> orders) {
        if (depth == order.length) {
            orders.add(order.clone());
            return;
        }
        for (int k = 0; k < order.length && orders.size() < MOST; k++) {
            int part = k;
            boolean first = IntStream.range(0, k).noneMatch(l -> !used[l] && shapes.get(l).equals(shapes.get(part)));
            if (!used[k] && first) {
                used[k] = true;
                order[depth] = k;
                permute(order, depth + 1, used, shapes, orders);
                used[k] = false;
            }
        }
    }

    /** Falling sets of ln ω, at most so many. */
    private List<double[]> places(int count, int most) {
        List<double[]> places = new ArrayList<>();
        if (count == 0) {
            return List.of(new double[0]);
        }
        int grid = Math.max(count, 2);
        while (grid < FINEST && binomial(grid + 1, count) <= most) {
            grid++;
        }
        double low = logarithm[0] - MARGIN;
        double step = (logarithm[logarithm.length - 1] + MARGIN - low) / (grid + 1);
        choose(new double[count], 0, grid, low, step, places);
        return places;
    }

    private static long binomial(int n, int k) {
        long value = 1;
        for (int i = 1; i <= k; i++) {
            value = value * (n - k + i) / i;
        }
        return value;
    }

    private static void choose(double[] place, int depth, int below, double low, double step, List<double[]> places) {
        if (depth == place.length) {
            places.add(place.clone());
            return;
        }
        for (int g = below; g >= 1; g--) {
            place[depth] = low + g * step;
            choose(place, depth + 1, g - 1, low, step, places);
        }
    }

    private double[] start(List<Node> parts, double[] place, int[] order, double slower) {
        double[] parameters = new double[rules.start().length];
        int last = logarithm.length - 1;
        double top = Math.max(real[last], 0.01 * Math.hypot(real[last], imaginary[last]));
        for (Node part : circuit.chain()) {
            if (isAtTop(part)) {
                boolean resistor = symbol((Leaf) part).equals("R");
                set((Leaf) part, resistor ? top : Math.max(imaginary[last], 0.1 * top), logarithm[last], parameters);
            }
        }
        for (int k = 0; k < place.length; k++) {
            double above = k == 0 ? logarithm[last] : (place[k - 1] + place[k]) / 2;
            double below = k == place.length - 1 ? logarithm[0] : (place[k] + place[k + 1]) / 2;
            Node part = parts.get(order[k]);
            double rise = part instanceof Leaf ? Math.abs(at(imaginary, place[k])) : at(real, below) - at(real, above);
            fill(part, Math.max(rise, LEAST_PART * extent), place[k], slower, parameters);
        }
        for (int k = 0; k < parameters.length; k++) {
            parameters[k] = Double.isNaN(rules.start()[k]) ? parameters[k] : rules.start()[k];
        }
        return parameters;
    }

    private void fill(Node part, double ohms, double place, double slower, double[] parameters) {
        switch (part) {
            case Leaf leaf -> set(leaf, ohms, place, parameters);
            case Series series -> {
                for (Node inner : series.parts()) {
                    boolean later = inner instanceof Parallel || isDiffusion(inner);
                    fill(inner, inner instanceof Leaf ? ohms : ohms / 2, later ? place + Math.log(slower) : place, slower, parameters);
                }
            }
            case Parallel parallel -> parallel.branches().forEach(branch -> fill(branch, ohms,
                    isDiffusion(branch) ? place + Math.log(slower) : place, slower, parameters));
        }
    }

    private void set(Leaf leaf, double ohms, double place, double[] parameters) {
        Circuit.Item item = circuit.elements().get(leaf.element());
        double[] own = item.kind().start(ohms, Math.exp(place));
        System.arraycopy(own, 0, parameters, item.first(), own.length);
    }

    /** Linear between the points, the last one's beyond them. */
    private double at(double[] values, double place) {
        int found = Arrays.binarySearch(logarithm, place);
        int right = found >= 0 ? found : -found - 1;
        if (right == 0 || right == logarithm.length || found >= 0) {
            return values[Math.min(right, logarithm.length - 1)];
        }
        double share = (place - logarithm[right - 1]) / (logarithm[right] - logarithm[right - 1]);
        return values[right - 1] + share * (values[right] - values[right - 1]);
    }
}
