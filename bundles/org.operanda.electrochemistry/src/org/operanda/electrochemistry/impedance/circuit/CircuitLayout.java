package org.operanda.electrochemistry.impedance.circuit;

import java.util.ArrayList;
import java.util.List;
import org.operanda.electrochemistry.impedance.circuit.Circuit.Leaf;
import org.operanda.electrochemistry.impedance.circuit.Circuit.Node;
import org.operanda.electrochemistry.impedance.circuit.Circuit.Parallel;
import org.operanda.electrochemistry.impedance.circuit.Circuit.Series;

/**
 * Where the elements and wires of a circuit lie in its picture: current flows from left to right. Lengths are in cells: an element fills one
 * cell, its terminals in the middle of the cell's left and right side; y grows downwards.
 *
 * @param width   of the picture
 * @param height  of the picture
 * @param symbols what is drawn at each element's place
 * @param wires   straight, horizontal or vertical
 */
public record CircuitLayout(double width, double height, List<Symbol> symbols, List<Wire> wires) {
    /** Beside parallel branches and at the ends. */
    private static final double STUB = 0.25;

    /**
     * An element in its cell.
     *
     * @param name    to be written beside it
     * @param kind    what is drawn
     * @param element its number in the circuit: a click on it means this element
     * @param x       left side
     * @param y       middle
     */
    public record Symbol(String name, CircuitElement kind, int element, double x, double y) {}

    /** A wire from one point to another. */
    public record Wire(double x1, double y1, double x2, double y2) {}

    public CircuitLayout {
        symbols = List.copyOf(symbols);
        wires = List.copyOf(wires);
    }

    /** Lays out a circuit. */
    public static CircuitLayout of(Circuit circuit) {
        Drawing drawing = new Drawing(circuit);
        Size size = Size.of(circuit.root());
        drawing.draw(circuit.root(), STUB, size.above());
        drawing.wire(0, size.above(), STUB, size.above());
        drawing.wire(STUB + size.width(), size.above(), 2 * STUB + size.width(), size.above());
        return new CircuitLayout(size.width() + 2 * STUB, size.above() + size.below(), drawing.symbols, drawing.wires);
    }

    /** How much room a part takes: its terminals lie on one line. */
    private record Size(double width, double above, double below) {

        static Size of(Node node) {
            return switch (node) {
                case Leaf leaf -> new Size(1, 0.5, 0.5);
                case Series series -> {
                    List<Size> parts = series.parts().stream().map(Size::of).toList();
                    yield new Size(parts.stream().mapToDouble(Size::width).sum(), parts.stream().mapToDouble(Size::above).max().orElse(0),
                            parts.stream().mapToDouble(Size::below).max().orElse(0));
                }
                case Parallel parallel -> {
                    List<Size> branches = parallel.branches().stream().map(Size::of).toList();
                    double height = branches.stream().mapToDouble(b -> b.above() + b.below()).sum();
                    yield new Size(branches.stream().mapToDouble(Size::width).max().orElse(0) + 2 * STUB, height / 2, height / 2);
                }
            };
        }
    }

    private static final class Drawing {
        private final Circuit circuit;
        private final List<Symbol> symbols = new ArrayList<>();
        private final List<Wire> wires = new ArrayList<>();

        Drawing(Circuit circuit) {
            this.circuit = circuit;
        }

        void wire(double x1, double y1, double x2, double y2) {
            if (x1 != x2 || y1 != y2) {
                wires.add(new Wire(x1, y1, x2, y2));
            }
        }

        /** From a left terminal. */
        void draw(Node node, double x, double y) {
            switch (node) {
                case Leaf leaf -> {
                    Circuit.Item item = circuit.elements().get(leaf.element());
                    symbols.add(new Symbol(item.name(), item.kind(), leaf.element(), x, y));
                }
                case Series series -> {
                    double left = x;
                    for (Node part : series.parts()) {
                        draw(part, left, y);
                        left += Size.of(part).width();
                    }
                }
                case Parallel parallel -> branches(parallel, x, y);
            }
        }

        private void branches(Parallel parallel, double x, double y) {
            Size whole = Size.of(parallel);
            double left = x + STUB;
            double right = x + whole.width() - STUB;
            double top = y - whole.above();
            double first = Double.NaN;
            double last = y;
            for (Node branch : parallel.branches()) {
                Size size = Size.of(branch);
                last = top + size.above();
                first = Double.isNaN(first) ? last : first;
                double begin = (left + right - size.width()) / 2;
                wire(left, last, begin, last);
                draw(branch, begin, last);
                wire(begin + size.width(), last, right, last);
                top += size.above() + size.below();
            }
            wire(x, y, left, y);
            wire(right, y, x + whole.width(), y);
            wire(left, first, left, last);
            wire(right, first, right, last);
        }
    }
}
