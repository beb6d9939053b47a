package org.operanda.plot;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleConsumer;
import org.eclipse.swt.widgets.Control;
import org.operanda.data.Problem;
import org.operanda.figure.Figure;
import org.operanda.figure.FigureAxis;
import org.operanda.figure.FigureRenderer;
import org.operanda.figure.FigureStyle;
import org.operanda.figure.Marker;
import org.operanda.figure.Panel;
import org.operanda.figure.Range;

/**
 * One chart in a view. The mouse: wheel zooms x, with Ctrl y; dragging zooms into a rectangle, with Shift or the middle button it moves the
 * picture; a click places
 * the cursor, which can also be dragged; a double click shows all. Keys: + and − zoom, Shift+arrows move the picture, left and right move
 * the cursor, Home shows all,
 * Escape takes the cursor away, Ctrl+C copies the image.
 * <p>
 * All methods are called on the UI thread. A plot is disposed with its {@link #control}.
 *
 * @param <P> what it draws
 */
public interface Plot<P extends Panel> {

    /** The size of exported images: two columns of a journal at print resolution. */
    int EXPORT_WIDTH = 2067;
    int EXPORT_HEIGHT = 1300;
    int EXPORT_DPI = 300;

    /** The widget, for the parent's layout. */
    Control control();

    /**
     * Shows new data. They are read off the UI thread and drawn as soon as they are there; until then the old ones stay. A later call wins
     * over an earlier one. When
     * the x axis measures something else than before, zoom and cursor of all linked plots are reset.
     *
     * @param x     the x axis
     * @param panel the data with their y axes; a range of an axis is what is shown unzoomed; in equal scale one of the ranges is shown longer
     * @return done when the data are drawn; with an exception when they could not be read, which the plot then says itself
     */
    CompletableFuture<Void> show(FigureAxis x, P panel);

    /** Takes the data away. */
    void clear();

    /**
     * The x axis it shares with the plots linked to it; one of its own until {@link #link} is called. Cursor and zoom are read, set and
     * listened to there.
     */
    LinkedAxis x();

    /** Shares an x axis with other plots of the same x quantity in the same unit: one cursor, one visible range. */
    void link(LinkedAxis shared);

    /**
     * The parts of the y axes that are zoomed into.
     *
     * @param left  of the left axis, in its unit; empty when all is shown
     * @param right of the right axis, in its unit; empty when all is shown
     */
    record Heights(Optional<Range> left, Optional<Range> right) {
        /** All is shown. */
        public static final Heights ALL = new Heights(Optional.empty(), Optional.empty());
    }

    /** The parts of its y axes that are zoomed into. */
    Heights heights();

    /** Zooms the y axes, also of data that are still to be drawn; data on another y axis show all of it. */
    void setHeights(Heights heights);

    /** Lines across the plot, in the unit of the x axis. */
    void setMarkers(List<Marker> markers);

    /** Is told how far along x, in the unit of the axis, the data were dragged with Alt held; the plot itself moves nothing. */
    void onDrag(DoubleConsumer listener);

    /** How lines, symbols, letters and the legend look of what is shown from now on; the usual style at first. Frames and ticks are those of the screen. */
    void setStyle(FigureStyle style);

    /** A line above the plot, and its name for a screen reader; may be empty. */
    void setTitle(String title);

    /** Whether numbers and name stand at the x axis, as they do at first. Of plots below each other on one axis only the lowest needs them. */
    void setXLabelled(boolean labelled);

    /** Shows all data: takes the zoom of this plot's y axes and of the linked x axis away. */
    void reset();

    /** What is seen now as a figure for paper, with the same ranges, colours and markers; not before there are data. */
    Figure toFigure();

    /** Puts the picture on the clipboard as it is on the screen. */
    void copyImage();

    /** Writes in the background what is seen now as {@code .png}, {@code .svg}, {@code .pdf} or {@code .csv}, by the name of the file; ends with what went wrong. */
    default CompletableFuture<Optional<Problem>> export(Path file) {
        Figure figure = toFigure();
        return CompletableFuture.supplyAsync(() -> FigureRenderer.write(figure, EXPORT_WIDTH, EXPORT_HEIGHT, EXPORT_DPI, file));
    }
}
