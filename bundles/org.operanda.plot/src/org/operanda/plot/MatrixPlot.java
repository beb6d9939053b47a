package org.operanda.plot;

import org.operanda.figure.PairMatrix;

/** All pairs of some quantities at once. It has no cursor: a click opens a pair. */
public interface MatrixPlot extends Plot<PairMatrix> {

    /** Hears which pair was clicked. */
    interface PairListener {
        /**
         * @param column of the quantity along x
         * @param row    of the quantity upwards
         */
        void picked(int column, int row);
    }

    /** Is told of the pairs that are clicked; the one before is told no more. */
    void onPick(PairListener listener);
}
