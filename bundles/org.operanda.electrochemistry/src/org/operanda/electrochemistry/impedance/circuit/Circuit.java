package org.operanda.electrochemistry.impedance.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An equivalent circuit; immutable. Its text is that of {@link CircuitText}.
 *
 * @param root     how the elements are connected
 * @param elements each of them once, in the order of the text
 */
public record Circuit(Node root, List<Item> elements) {

    /** A part of a circuit between two points. */
    public sealed interface Node permits Leaf, Series, Parallel {}

    /**
     * One element.
     *
     * @param element its number in {@link Circuit#elements()}
     */
    public record Leaf(int element) implements Node {}

    /**
     * Parts one after another.
     *
     * @param parts at least two, none of them in series itself
     */
    public record Series(List<Node> parts) implements Node {
        public Series {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Parts side by side.
     *
     * @param branches at least two
     */
    public record Parallel(List<Node> branches) implements Node {
        public Parallel {
            branches = List.copyOf(branches);
        }
    }

    /**
     * An element by its name.
     *
     * @param name  for instance {@code CPE1}
     * @param kind  what it is
     * @param first number of its first parameter among those of the circuit
     */
    public record Item(String name, CircuitElement kind, int first) {

        /** The names of its parameters, for instance {@code CPE1_Q} and {@code CPE1_alpha}. */
        public List<String> parameterNames() {
            return kind.parameters().stream().map(p -> p.name().isEmpty() ? name : name + "_" + p.name()).toList();
        }
    }

    public Circuit {
        elements = List.copyOf(elements);
    }

    /** The parameters of all elements, one after another. */
    public List<ElementParameter> parameters() {
        return elements.stream().flatMap(e -> e.kind().parameters().stream()).toList();
    }

    /** The names of {@link #parameters()}, for instance {@code R0}, {@code CPE1_Q}; unique. */
    public List<String> parameterNames() {
        return elements.stream().flatMap(e -> e.parameterNames().stream()).toList();
    }

    /** The parts in series from one terminal to the other. */
    public List<Node> chain() {
        return root instanceof Series series ? series.parts() : List.of(root);
    }

    /** The numbers of the elements in a part, in the order of the text, each once. */
    public static List<Integer> elementsOf(Node node) {
        List<Integer> found = new ArrayList<>();
        collect(node, found);
        return found.stream().distinct().toList();
    }

    private static void collect(Node node, List<Integer> found) {
        switch (node) {
            case Leaf leaf -> found.add(leaf.element());
            case Series series -> series.parts().forEach(part -> collect(part, found));
            case Parallel parallel -> parallel.branches().forEach(branch -> collect(branch, found));
        }
    }

    /** A part with the elements' symbols in place of their names: two parts of the same shape can be exchanged. */
    public String shape(Node node) {
        return text(node, false);
    }

    private String text(Node node, boolean named) {
        return switch (node) {
            case Leaf leaf -> named ? elements.get(leaf.element()).name() : elements.get(leaf.element()).kind().symbol();
            case Series series -> series.parts().stream().map(part -> text(part, named)).collect(Collectors.joining("-"));
            case Parallel parallel -> parallel.branches().stream().map(branch -> text(branch, named))
                    .collect(Collectors.joining(",", "p(", ")"));
        };
    }

    /** The circuit's text, for instance {@code R0-p(R1,CPE1)-p(R2-W1,C2)}. */
    @Override
    public String toString() {
        return text(root, true);
    }
}
