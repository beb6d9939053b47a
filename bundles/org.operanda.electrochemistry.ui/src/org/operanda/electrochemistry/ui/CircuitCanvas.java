package org.operanda.electrochemistry.ui;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.operanda.electrochemistry.impedance.circuit.Circuit;
import org.operanda.electrochemistry.ui.CircuitPicture.Part;

/** A circuit as a drawing, as large as the room allows but not larger than usual. */
final class CircuitCanvas extends Canvas {
    private static final int MARGIN = 4;
    private static final float HALF = (float) CircuitPicture.SYMBOL_WIDTH / 2;
    private static final float BOX = 6;
    private static final float PLATE = 9;
    private static final float GAP = 2.5f;
    private static final float TIP = 5;
    private static final int TURNS = 3;
    private static final int NAME_ABOVE = 9;

    private Optional<CircuitPicture> picture = Optional.empty();
    private String text = "";

    CircuitCanvas(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        setData("org.eclipse.e4.ui.css.disabled", true);
        setBackground(getDisplay().getSystemColor(SWT.COLOR_WHITE));
        addListener(SWT.Paint, event -> paint(event.gc));
    }

    /** Draws another circuit. */
    void show(Circuit circuit) {
        if (!text.equals(circuit.toString())) {
            text = circuit.toString();
            picture = Optional.of(CircuitPicture.of(circuit));
            redraw();
        }
    }

    @Override
    protected void checkSubclass() {
        // a canvas that draws itself is meant to be a subclass
    }

    private void paint(GC gc) {
        picture.ifPresent(shown -> paint(gc, shown));
    }

    private void paint(GC gc, CircuitPicture shown) {
        Rectangle room = getClientArea();
        double scale = Math.min(1, Math.min((room.width - 2 * MARGIN) / shown.width(), (room.height - 2 * MARGIN) / shown.height()));
        Transform transform = new Transform(gc.getDevice());
        transform.translate((float) (room.width - scale * shown.width()) / 2, (float) (room.height - scale * shown.height()) / 2);
        transform.scale((float) scale, (float) scale);
        gc.setAntialias(SWT.ON);
        gc.setTransform(transform);
        gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_BLACK));
        Path wires = new Path(gc.getDevice());
        shown.wires().forEach(wire -> {
            wires.moveTo((float) wire.fromX(), (float) wire.fromY());
            wires.lineTo((float) wire.toX(), (float) wire.toY());
        });
        shown.parts().forEach(part -> symbol(wires, part));
        gc.drawPath(wires);
        wires.dispose();
        shown.parts().forEach(part -> name(gc, part));
        gc.setTransform(null);
        transform.dispose();
    }

    private static void name(GC gc, Part part) {
        Point size = gc.textExtent(part.name());
        gc.drawText(part.name(), (int) Math.round(part.x() - size.x / 2.0), (int) Math.round(part.y() - NAME_ABOVE - size.y), true);
    }

    private static void symbol(Path path, Part part) {
        float x = (float) part.x();
        float y = (float) part.y();
        switch (part.symbol()) {
            case "C" -> plates(path, x, y, 0);
            case "CPE" -> plates(path, x, y, TIP);
            case "L", "La" -> coil(path, x, y);
            case "R" -> path.addRectangle(x - HALF, y - BOX, 2 * HALF, 2 * BOX);
            default -> diffusion(path, x, y);
        }
    }

    /** Two plates; with a tip the angles of a constant phase element. */
    private static void plates(Path path, float x, float y, float tip) {
        for (int side = -1; side <= 1; side += 2) {
            float at = x + side * GAP + tip / 2;
            path.moveTo(at - tip, y - PLATE);
            path.lineTo(at, y);
            path.lineTo(at - tip, y + PLATE);
            path.moveTo(at, y);
            path.lineTo(side < 0 ? x - HALF : x + HALF, y);
        }
    }

    private static void coil(Path path, float x, float y) {
        float turn = 2 * HALF / TURNS;
        for (int i = 0; i < TURNS; i++) {
            path.moveTo(x - HALF + (i + 1) * turn, y);
            path.addArc(x - HALF + i * turn, y - turn / 2, turn, turn, 0, 180);
        }
    }

    /** A box with a line at 45°, as its impedance has. */
    private static void diffusion(Path path, float x, float y) {
        path.addRectangle(x - HALF, y - BOX, 2 * HALF, 2 * BOX);
        path.moveTo(x - BOX, y + BOX);
        path.lineTo(x + BOX, y - BOX);
    }
}
