package org.operanda.electrochemistry.impedance.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.operanda.electrochemistry.impedance.circuit.CircuitLayout.Symbol;
import org.operanda.electrochemistry.impedance.circuit.CircuitLayout.Wire;

class CircuitLayoutTest {

    private static CircuitLayout layout(String text) {
        return CircuitLayout.of(CircuitText.parse(text).circuit().orElseThrow());
    }

    @Test
    void seriesLiesInALineAndBranchesAboveEachOther() {
        CircuitLayout layout = layout("R0-p(R1,C1)");
        List<Symbol> symbols = layout.symbols();
        assertEquals(List.of("R0", "R1", "C1"), symbols.stream().map(Symbol::name).toList());
        assertEquals(1, symbols.get(0).y());
        assertEquals(0.5, symbols.get(1).y());
        assertEquals(1.5, symbols.get(2).y());
        assertEquals(symbols.get(1).x(), symbols.get(2).x());
        assertEquals(2, layout.height());
        assertEquals(3, layout.width(), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"R0", "R0-p(R1,CPE1)-p(R2-W1,C2)", "p(C1,R1-p(C2,R2-p(C3,R3,L3)))-W1", "p(p(R1,C1)-R2,C2)-R3"})
    void everythingHangsTogetherWithinThePicture(String text) {
        CircuitLayout layout = layout(text);
        Set<String> cells = new HashSet<>();
        for (Symbol symbol : layout.symbols()) {
            assertTrue(symbol.x() >= 0 && symbol.x() + 1 <= layout.width() && symbol.y() >= 0.5 && symbol.y() <= layout.height() - 0.5,
                    text);
            assertTrue(cells.add(symbol.x() + " " + symbol.y()), "two elements in one place");
            assertTrue(isConnected(layout, symbol.x(), symbol.y(), symbol), symbol + " is connected on its left");
            assertTrue(isConnected(layout, symbol.x() + 1, symbol.y(), symbol), symbol + " is connected on its right");
        }
        for (Wire wire : layout.wires()) {
            assertTrue(wire.x1() == wire.x2() || Math.abs(wire.y1() - wire.y2()) < 1e-12, "straight: " + wire);
        }
    }

    private static boolean isConnected(CircuitLayout layout, double x, double y, Symbol self) {
        return layout.wires().stream().anyMatch(w -> x >= Math.min(w.x1(), w.x2()) - 1e-9 && x <= Math.max(w.x1(), w.x2()) + 1e-9
                && y >= Math.min(w.y1(), w.y2()) - 1e-9 && y <= Math.max(w.y1(), w.y2()) + 1e-9)
                || layout.symbols().stream().anyMatch(s -> s != self && Math.abs(s.y() - y) < 1e-9
                        && (Math.abs(s.x() - x) < 1e-9 || Math.abs(s.x() + 1 - x) < 1e-9));
    }
}
