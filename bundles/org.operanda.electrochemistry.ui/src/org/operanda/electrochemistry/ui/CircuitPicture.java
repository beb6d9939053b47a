package org.operanda.electrochemistry.ui;

import java.util.ArrayList;
import java.util.List;
import org.operanda.electrochemistry.impedance.circuit.Circuit;
import org.operanda.electrochemistry.impedance.circuit.Circuit.Leaf;
import org.operanda.electrochemistry.impedance.circuit.Circuit.Node;
import org.operanda.electrochemistry.impedance.circuit.Circuit.Parallel;
import org.operanda.electrochemistry.impedance.circuit.Circuit.Series;

/**
 * Where the elements and wires of a circuit stand when it is drawn from left to right: parts in series beside each other, parallel ones below
 * each other.
 *
 * @param width  of the drawing
 * @param height of it
 * @param parts  the elements; one that is named twice stands twice
 * @param wires  between them
 */
record CircuitPicture(double width, double height, List<Part> parts, List<Wire> wires) {
    /** The room of an element with its name. */
    static final double ELEMENT_WIDTH = 62;
    static final double ELEMENT_HEIGHT = 40;
    /** The symbol itself; wires lead to it. */
    static final double SYMBOL_WIDTH = 30;
    private static final double STUB = 10;

    /**
     * An element.
     *
     * @param name   for instance {@code CPE1}
     * @param symbol of its kind
     * @param x      the middle of its symbol
     * @param y      the same
     */
    record Part(String name, String symbol, double x, double y) {}

    /** A straight line. */
    record Wire(double fromX, double fromY, double toX, double toY) {}

    /** Places a circuit with a wire's end on both sides. */
    static CircuitPicture of(Circuit circuit) {
        Drawing drawing = new Drawing(circuit);
        double width = width(circuit.root()) + 2 * STUB;
        double height = height(circuit.root());
        double y = entry(circuit.root());
        drawing.wire(0, y, STUB, y);
        drawing.place(circuit.root(), STUB, 0);
        drawing.wire(width - STUB, y, width, y);
        return new CircuitPicture(width, height, List.copyOf(drawing.parts), List.copyOf(drawing.wires));
    }

    private static double width(Node node) {
        return switch (node) {
            case Leaf leaf -> ELEMENT_WIDTH;
            case Series series -> series.parts().stream().mapToDouble(CircuitPicture::width).sum();
            case Parallel parallel -> 2 * STUB + parallel.branches().stream().mapToDouble(CircuitPicture::width).max().orElse(0);
        };
    }

    private static double height(Node node) {
        return switch (node) {
            case Leaf leaf -> ELEMENT_HEIGHT;
            case Series series -> entry(series) + series.parts().stream().mapToDouble(p -> height(p) - entry(p)).max().orElse(0);
            case Parallel parallel -> parallel.branches().stream().mapToDouble(CircuitPicture::height).sum();
        };
    }

    /** How far below its top a part's wire enters and leaves. */
    private static double entry(Node node) {
        return switch (node) {
            case Leaf leaf -> ELEMENT_HEIGHT / 2;
            case Series series -> series.parts().stream().mapToDouble(CircuitPicture::entry).max().orElse(0);
            case Parallel parallel -> {
                double last = height(parallel) - height(parallel.branches().getLast()) + entry(parallel.branches().getLast());
                yield (entry(parallel.branches().getFirst()) + last) / 2;
            }
        };
    }

    /** A drawing in the making. */
    private static final class Drawing {
        private final Circuit circuit;
        private final List<Part> parts = new ArrayList<>();
        private final List<Wire> wires = new ArrayList<>();

        Drawing(Circuit circuit) {
            this.circuit = circuit;
        }

        void wire(double fromX, double fromY, double toX, double toY) {
            if (fromX != toX || fromY != toY) {
                wires.add(new Wire(fromX, fromY, toX, toY));
            }
        }

        void place(Node node, double left, double top) {
            switch (node) {
                case Leaf leaf -> element(circuit.elements().get(leaf.element()), left, top + entry(leaf));
                case Series series -> {
                    double x = left;
                    for (Node part : series.parts()) {
                        place(part, x, top + entry(series) - entry(part));
                        x += width(part);
                    }
                }
                case Parallel parallel -> branches(parallel, left, top);
            }
        }

        private void element(Circuit.Item item, double left, double y) {
            double middle = left + ELEMENT_WIDTH / 2;
            parts.add(new Part(item.name(), item.kind().symbol(), middle, y));
            wire(left, y, middle - SYMBOL_WIDTH / 2, y);
            wire(middle + SYMBOL_WIDTH / 2, y, left + ELEMENT_WIDTH, y);
        }

        private void branches(Parallel parallel, double left, double top) {
            double right = left + width(parallel);
            double y = top + entry(parallel);
            double from = left + STUB;
            double to = right - STUB;
            double above = top;
            double first = top + entry(parallel.branches().getFirst());
            double last = first;
            for (Node branch : parallel.branches()) {
                last = above + entry(branch);
                double begin = (from + to - width(branch)) / 2;
                wire(from, last, begin, last);
                place(branch, begin, above);
                wire(begin + width(branch), last, to, last);
                above += height(branch);
            }
            wire(left, y, from, y);
            wire(to, y, right, y);
            wire(from, first, from, last);
            wire(to, first, to, last);
        }
    }
}
