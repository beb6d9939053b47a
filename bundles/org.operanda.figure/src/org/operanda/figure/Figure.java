package org.operanda.figure;

import java.util.List;
import java.util.Objects;

/**
 * A figure: panels below each other on one shared x axis. Everything drawn along x (heat maps, curves, markers) is in the unit of that
 * axis.
 *
 * @param title   a line above the panels; may be empty
 * @param x       the shared axis; without a range it reaches as far as the panels' data
 * @param panels  from top to bottom, at least one
 * @param markers lines through all panels
 * @param style   how it looks on paper
 */
public record Figure(String title, FigureAxis x, List<Panel> panels, List<Marker> markers, FigureStyle style) {
    public Figure {
        Objects.requireNonNull(title);
        Objects.requireNonNull(x);
        Objects.requireNonNull(style);
        panels = List.copyOf(panels);
        markers = List.copyOf(markers);
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("a figure has at least one panel");
        }
    }

    /** A figure in the usual style. */
    public Figure(String title, FigureAxis x, List<Panel> panels, List<Marker> markers) {
        this(title, x, panels, markers, FigureStyle.USUAL);
    }

    /** A figure without markers. */
    public static Figure of(String title, FigureAxis x, Panel... panels) {
        return new Figure(title, x, List.of(panels), List.of());
    }

    public Figure with(List<Marker> newMarkers) {
        return new Figure(title, x, panels, newMarkers, style);
    }

    /** This figure in another style; its horizontal axis reaches as far as the style says, where it says so. */
    public Figure with(FigureStyle newStyle) {
        return new Figure(title, newStyle.horizontal().map(x::withRange).orElse(x), panels, markers, newStyle);
    }
}
