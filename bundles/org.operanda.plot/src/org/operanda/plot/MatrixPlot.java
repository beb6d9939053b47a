package org.operanda.plot;

import java.util.List;
import org.eclipse.swt.widgets.Control;
import org.operanda.data.Values;
import org.operanda.figure.FigureAxis;

/**
 * All pairs of some quantities at once: below the diagonal each against each other as points, above it how closely they are related, from −1 to 1. A click opens a pair. All methods are
 * called on the UI thread.
 */
public interface MatrixPlot {

    /**
     * One of the quantities.
     *
     * @param name   stands on the diagonal
     * @param values as many as those of the others; NaN where one is missing
     */
    record Quantity(String name, Values values) {}

    /**
     * What is shown.
     *
     * @param quantities   from left to right and from top to bottom
     * @param coefficients of every pair, row by row, from −1 to 1; NaN where there is none
     * @param colour       what colours the points, for instance the time
     * @param colourAxis   what that is
     */
    record Pairs(List<Quantity> quantities, double[][] coefficients, Values colour, FigureAxis colourAxis) {
        public Pairs {
            quantities = List.copyOf(quantities);
        }
    }

    /** Hears which pair was clicked. */
    interface PairListener {
        /**
         * @param column of the quantity along x
         * @param row    of the quantity upwards
         */
        void picked(int column, int row);
    }

    /** The widget, for the parent's layout. */
    Control control();

    /** Shows other quantities. */
    void show(Pairs pairs);

    /** Is told of the pairs that are clicked. */
    void onPick(PairListener listener);
}
