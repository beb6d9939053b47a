package org.operanda.plot.swtchart;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** What the mouse does in a plot. */
final class ChartMouse {
    private static final int CLICK = 4;
    private static final int GRAB = 4;
    private static final double WHEEL = 0.8;
    private final ChartPlot<?> plot;
    private Action action = Action.NONE;
    private int startX;
    private int startY;
    private int lastX;
    private int lastY;

    /** What a drag does. */
    private enum Action {
        NONE, ZOOM, MOVE, CURSOR, SHIFT
    }

    ChartMouse(ChartPlot<?> plot, Control area) {
        this.plot = plot;
        area.addListener(SWT.MouseDown, this::down);
        area.addListener(SWT.MouseMove, e -> move(e.x, e.y));
        area.addListener(SWT.MouseUp, e -> up(e.x, e.y, e.button));
        area.addListener(SWT.MouseDoubleClick, e -> doubleClick(e.button));
        area.addListener(SWT.MouseWheel, e -> {
            wheel(e.x, e.y, e.count, (e.stateMask & SWT.MOD1) != 0);
            e.doit = false;
        });
    }

    /** The rectangle being dragged. */
    Optional<Rectangle> rubberBand() {
        boolean drawn = action == Action.ZOOM && dragged();
        return drawn
                ? Optional.of(
                        new Rectangle(Math.min(startX, lastX), Math.min(startY, lastY), Math.abs(lastX - startX), Math.abs(lastY - startY)))
                : Optional.empty();
    }

    private boolean dragged() {
        return Math.abs(lastX - startX) >= CLICK || Math.abs(lastY - startY) >= CLICK;
    }

    private void down(Event event) {
        plot.focus();
        startX = event.x;
        startY = event.y;
        lastX = event.x;
        lastY = event.y;
        boolean moves = event.button == 2 || event.button == 1 && (event.stateMask & SWT.SHIFT) != 0;
        if (event.button == 1 && (event.stateMask & SWT.ALT) != 0) {
            action = Action.SHIFT;
        } else if (moves) {
            action = Action.MOVE;
        } else if (event.button == 1) {
            action = plot.cursorPixel().isPresent() && Math.abs(plot.cursorPixel().getAsDouble() - event.x) <= GRAB
                    ? Action.CURSOR
                    : Action.ZOOM;
        }
    }

    private void move(int x, int y) {
        switch (action) {
            case MOVE -> plot.move(x - lastX, y - lastY);
            case CURSOR -> plot.setCursorAt(x);
            case ZOOM, SHIFT -> plot.redraw();
            case NONE -> plot.hover(x, y);
        }
        lastX = x;
        lastY = y;
    }

    private void up(int x, int y, int button) {
        lastX = x;
        lastY = y;
        Action done = action;
        action = Action.NONE;
        if (done == Action.SHIFT) {
            plot.dragged(startX, x);
        } else if (done == Action.ZOOM && dragged()) {
            plot.zoom(Math.min(startX, x), Math.max(startX, x), Math.min(startY, y), Math.max(startY, y));
        } else if ((done == Action.ZOOM || done == Action.CURSOR) && !dragged() && button == 1) {
            plot.clicked(x, y);
        }
        plot.redraw();
    }

    private void doubleClick(int button) {
        if (button == 1) {
            action = Action.NONE;
            plot.reset();
        }
    }

    private void wheel(int x, int y, int count, boolean upwards) {
        double factor = Math.pow(WHEEL, Math.signum(count));
        plot.zoom(x, y, factor, upwards);
    }
}
