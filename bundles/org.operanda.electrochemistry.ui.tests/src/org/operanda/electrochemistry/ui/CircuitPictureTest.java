package org.operanda.electrochemistry.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.operanda.electrochemistry.impedance.circuit.CircuitText;
import org.operanda.electrochemistry.ui.CircuitPicture.Part;
import org.operanda.electrochemistry.ui.CircuitPicture.Wire;

class CircuitPictureTest {
    private static final List<String> CIRCUITS = List.of("R0", "R0-p(R1,CPE1)-W1", "R0-p(R1-p(R2,C2),CPE1,L1-R3)-p(R4,C4)",
            "p(R1,p(R2-W1,C1)-R3)",
            "R(R[RW]C)");

    private static CircuitPicture picture(String text) {
        return CircuitPicture.of(CircuitText.parse(text).circuit().orElseThrow());
    }

    private static Part part(CircuitPicture picture, String name) {
        return picture.parts().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void partsInSeriesStandBesideEachOtherAndParallelOnesBelow() {
        CircuitPicture picture = picture("R0-p(R1,CPE1)-W1");
        assertEquals(part(picture, "R0").y(), part(picture, "W1").y(), 1e-9);
        assertEquals(part(picture, "R1").x(), part(picture, "CPE1").x(), 1e-9);
        assertTrue(part(picture, "R0").x() < part(picture, "R1").x() && part(picture, "R1").x() < part(picture, "W1").x());
        assertEquals(part(picture, "R0").y(), (part(picture, "R1").y() + part(picture, "CPE1").y()) / 2, 1e-9);
    }

    @Test
    void noElementStandsOnAnotherOrOutside() {
        for (String text : CIRCUITS) {
            CircuitPicture picture = picture(text);
            List<Part> parts = picture.parts();
            for (int i = 0; i < parts.size(); i++) {
                Part one = parts.get(i);
                assertTrue(one.x() >= CircuitPicture.ELEMENT_WIDTH / 2 && one.x() <= picture.width() - CircuitPicture.ELEMENT_WIDTH / 2,
                        text);
                assertTrue(one.y() >= CircuitPicture.ELEMENT_HEIGHT / 2 && one.y() <= picture.height() - CircuitPicture.ELEMENT_HEIGHT / 2,
                        text);
                for (Part other : parts.subList(i + 1, parts.size())) {
                    assertTrue(Math.abs(one.x() - other.x()) >= CircuitPicture.ELEMENT_WIDTH - 1e-9
                            || Math.abs(one.y() - other.y()) >= CircuitPicture.ELEMENT_HEIGHT - 1e-9, text + ": " + one + " " + other);
                }
            }
        }
    }

    /** Each wire's ends and each symbol's sides are points; what can be reached from the left end over wires and symbols is connected. */
    @Test
    void everythingHangsTogetherFromOneTerminalToTheOther() {
        for (String text : CIRCUITS) {
            CircuitPicture picture = picture(text);
            List<Wire> links = new ArrayList<>(picture.wires());
            picture.parts().forEach(p -> links
                    .add(new Wire(p.x() - CircuitPicture.SYMBOL_WIDTH / 2, p.y(), p.x() + CircuitPicture.SYMBOL_WIDTH / 2, p.y())));
            Wire first = links.stream().filter(w -> w.fromX() == 0).findFirst().orElseThrow();
            Set<Wire> reached = new HashSet<>(Set.of(first));
            Deque<Wire> next = new ArrayDeque<>(reached);
            while (!next.isEmpty()) {
                Wire from = next.poll();
                links.stream().filter(w -> touches(from, w) || touches(w, from)).filter(reached::add).forEach(next::add);
            }
            assertEquals(links.size(), reached.size(), text);
            assertTrue(reached.stream().anyMatch(w -> w.toX() == picture.width()), text);
        }
    }

    /** Whether an end of one wire lies on the other. */
    private static boolean touches(Wire one, Wire other) {
        return on(one.fromX(), one.fromY(), other) || on(one.toX(), one.toY(), other);
    }

    private static boolean on(double x, double y, Wire wire) {
        boolean within = x >= wire.fromX() - 1e-6 && x <= wire.toX() + 1e-6 && y >= Math.min(wire.fromY(), wire.toY()) - 1e-6
                && y <= Math.max(wire.fromY(), wire.toY()) + 1e-6;
        return within && (Math.abs(wire.fromX() - wire.toX()) < 1e-6 || Math.abs(wire.fromY() - wire.toY()) < 1e-6);
    }
}
