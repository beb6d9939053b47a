package org.operanda.electrochemistry.impedance.circuit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.operanda.electrochemistry.impedance.circuit.Circuit.Leaf;
import org.operanda.electrochemistry.impedance.circuit.Circuit.Node;

/**
 * Parts of a circuit that are of one shape, follow one another in series and are under no rule of the user's: they could change places without
 * any effect on the impedance, so a fit alone does not say which of them is which.
 */
final class ExchangeableParts {
    private static final int PER_DECADE = 5;
    private static final int DECADES = 24;
    private static final double DECIDED = 0.3;

    private final Circuit circuit;
    private final List<int[][]> groups = new ArrayList<>();
    private final List<List<Node>> nodes = new ArrayList<>();

    ExchangeableParts(Circuit circuit, ParameterRules rules) {
        this.circuit = circuit;
        Map<String, List<Node>> byShape = new LinkedHashMap<>();
        circuit.chain().stream().filter(part -> !(part instanceof Leaf) && isFree(part, rules))
                .forEach(part -> byShape.computeIfAbsent(circuit.shape(part), s -> new ArrayList<>()).add(part));
        byShape.values().stream().filter(parts -> parts.size() > 1).forEach(parts -> {
            int[][] group = parts.stream().map(this::parameters).toArray(int[][]::new);
            if (Arrays.stream(group).flatMapToInt(Arrays::stream).distinct().count() == (long) group.length * group[0].length) {
                groups.add(group);
                nodes.add(parts);
            }
        });
    }

    private int[] parameters(Node part) {
        return Circuit.elementsOf(part).stream().map(circuit.elements()::get)
                .flatMapToInt(item -> IntStream.range(item.first(), item.first() + item.kind().parameters().size())).toArray();
    }

    private boolean isFree(Node part, ParameterRules rules) {
        ParameterRules plain = ParameterRules.of(circuit);
        return Arrays.stream(parameters(part)).noneMatch(k -> rules.isFixed()[k] || !Double.isNaN(rules.start()[k])
                || rules.lower()[k] != plain.lower()[k] || rules.upper()[k] != plain.upper()[k]
                || IntStream.range(0, rules.sameAs().length).anyMatch(l -> l != k && rules.sameAs()[l] == k || rules.sameAs()[k] != k));
    }

    /** The parameters with the fastest part of each shape first. */
    double[] byFrequency(double[] parameters) {
        double[] ordered = parameters.clone();
        for (int g = 0; g < groups.size(); g++) {
            int[][] group = groups.get(g);
            double[] omega = nodes.get(g).stream().mapToDouble(node -> characteristic(node, parameters)).toArray();
            int[] order = IntStream.range(0, group.length).boxed().sorted((a, b) -> Double.compare(omega[b], omega[a]))
                    .mapToInt(Integer::intValue).toArray();
            for (int to = 0; to < group.length; to++) {
                move(parameters, group[order[to]], ordered, group[to]);
            }
        }
        return ordered;
    }

    private static void move(double[] source, int[] from, double[] target, int[] to) {
        for (int k = 0; k < from.length; k++) {
            target[to[k]] = source[from[k]];
        }
    }

    /** Where the part's |Z″| is greatest. */
    private double characteristic(Node part, double[] parameters) {
        double[] hertz = new double[PER_DECADE * DECADES];
        Arrays.setAll(hertz, i -> Math.pow(10, (double) i / PER_DECADE - DECADES / 2.0));
        CircuitImpedance impedance = new CircuitImpedance(new Circuit(part, circuit.elements()), hertz);
        impedance.evaluate(parameters);
        int greatest = 0;
        for (int i = 1; i < hertz.length; i++) {
            greatest = Math.abs(impedance.imaginary()[i]) > Math.abs(impedance.imaginary()[greatest]) ? i : greatest;
        }
        return hertz[greatest];
    }

    /** Whether the spectrum decides the parameters of all these parts: where two have nearly one time constant it knows only their sum. */
    boolean areDecided(FittedCircuit fitted) {
        return groups.stream().flatMap(Arrays::stream).flatMapToInt(Arrays::stream)
                .allMatch(k -> fitted.sigma(k) < DECIDED * Math.abs(fitted.parameters()[k]));
    }

    /** The parameters with parts exchanged two by two as long as that brings them nearer to what they were before. */
    double[] nearest(double[] parameters, double[] before) {
        double[] ordered = parameters.clone();
        for (int[][] group : groups) {
            boolean changed = true;
            for (int round = 0; changed && round < group.length; round++) {
                changed = false;
                for (int a = 0; a < group.length; a++) {
                    for (int b = a + 1; b < group.length; b++) {
                        changed |= exchangeIfNearer(ordered, before, group[a], group[b]);
                    }
                }
            }
        }
        return ordered;
    }

    private boolean exchangeIfNearer(double[] ordered, double[] before, int[] one, int[] other) {
        double straight = distance(ordered, one, before, one) + distance(ordered, other, before, other);
        double crossed = distance(ordered, one, before, other) + distance(ordered, other, before, one);
        if (!(crossed < straight)) {
            return false;
        }
        double[] old = ordered.clone();
        move(old, one, ordered, other);
        move(old, other, ordered, one);
        return true;
    }

    private double distance(double[] parameters, int[] from, double[] before, int[] to) {
        double sum = 0;
        List<ElementParameter> kinds = circuit.parameters();
        for (int k = 0; k < from.length; k++) {
            double difference = kinds.get(from[k]).logarithmic()
                    ? Math.log(parameters[from[k]] / before[to[k]])
                    : parameters[from[k]] - before[to[k]];
            sum += difference * difference;
        }
        return sum;
    }
}
