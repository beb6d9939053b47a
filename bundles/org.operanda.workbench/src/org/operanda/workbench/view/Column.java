package org.operanda.workbench.view;

import java.util.List;
import org.operanda.figure.FigureAxis;
import org.operanda.figure.FigureStyle;
import org.operanda.figure.Marker;
import org.operanda.figure.Panel;

/**
 * What a {@link PanelStack} shows.
 *
 * @param x       the axis that the panels share; logarithmic for instance for a Bode plot
 * @param panels  maps, curves and points from top to bottom; curves may be in equal scale for a Nyquist plot
 * @param markers lines through all of them
 * @param hint    what to do, shown when there are no panels
 * @param style   how lines, symbols, letters and legends look
 */
public record Column(FigureAxis x, List<Panel> panels, List<Marker> markers, String hint, FigureStyle style) {
    public Column {
        panels = List.copyOf(panels);
        markers = List.copyOf(markers);
    }

    /** A column in the usual style. */
    public Column(FigureAxis x, List<Panel> panels, List<Marker> markers, String hint) {
        this(x, panels, markers, hint, FigureStyle.USUAL);
    }
}
