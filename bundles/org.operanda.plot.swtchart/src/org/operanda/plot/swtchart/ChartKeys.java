package org.operanda.plot.swtchart;

import java.util.OptionalDouble;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** What the keyboard does in a plot. */
final class ChartKeys {
    private static final double ZOOM = 0.8;
    private static final int STEPS = 10;
    private final ChartPlot<?> plot;
    private final Control area;

    ChartKeys(ChartPlot<?> plot, Control area) {
        this.plot = plot;
        this.area = area;
        area.addListener(SWT.KeyDown, this::pressed);
        area.addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS || e.doit);
    }

    private void pressed(Event event) {
        boolean shift = (event.stateMask & SWT.SHIFT) != 0;
        int width = area.getSize().x;
        int height = area.getSize().y;
        switch (event.keyCode) {
            case SWT.HOME -> plot.reset();
            case SWT.ESC -> plot.x().setCursor(OptionalDouble.empty());
            case SWT.ARROW_LEFT -> sideways(shift, false, width / STEPS);
            case SWT.ARROW_RIGHT -> sideways(shift, true, width / STEPS);
            case SWT.ARROW_UP -> upwards(shift, height / STEPS);
            case SWT.ARROW_DOWN -> upwards(shift, -height / STEPS);
            case '+', '=', SWT.KEYPAD_ADD -> plot.zoom(plot.cursorPixel().orElse(width / 2.0), height / 2.0, ZOOM, false);
            case '-', SWT.KEYPAD_SUBTRACT -> plot.zoom(plot.cursorPixel().orElse(width / 2.0), height / 2.0, 1 / ZOOM, false);
            case 'c' -> copy(event.stateMask);
            default -> {
                return;
            }
        }
        event.doit = false;
    }

    private void sideways(boolean picture, boolean right, int step) {
        if (picture) {
            plot.move(right ? -step : step, 0);
        } else {
            plot.stepCursor(right);
        }
    }

    private void upwards(boolean picture, int step) {
        if (picture) {
            plot.move(0, step);
        }
    }

    private void copy(int modifiers) {
        if ((modifiers & SWT.MOD1) != 0) {
            plot.copyImage();
        }
    }
}
