package org.operanda.plot.swtchart;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.operanda.figure.CurveStyle.Side;
import org.operanda.figure.Mapping;
import org.operanda.figure.PairMatrix;
import org.operanda.figure.PreparedPanel.Reading;
import org.operanda.figure.Range;
import org.operanda.figure.Ticks;
import org.operanda.plot.MatrixPlot;

/** All pairs with SWTChart, whose axes it does without. */
final class MatrixChart extends ChartPlot<PairMatrix> implements MatrixPlot {
    private static final int DIGITS = 3;
    private PairListener listener = (column, row) -> {};

    MatrixChart(Composite parent) {
        super(parent);
    }

    @Override
    boolean hasScales() {
        return false;
    }

    @Override
    PairMatrix framed(PairMatrix matrix, Optional<Range> left, Optional<Range> right) {
        return matrix.withRows(left);
    }

    @Override
    public void onPick(PairListener newListener) {
        listener = newListener;
    }

    @Override
    void clicked(int pixelX, int pixelY) {
        Optional<Mapping> x = xMapping();
        Optional<Mapping> y = mapping(Side.LEFT);
        if (x.isPresent() && y.isPresent() && !readings(x.get().value(pixelX), y.get().value(pixelY)).isEmpty()) {
            int rows = panel().orElseThrow().quantities().size();
            listener.picked((int) x.get().value(pixelX), rows - 1 - (int) y.get().value(pixelY));
        }
    }

    /** A place of the matrix is no moment. */
    @Override
    void setCursorAt(double pixel) {
        // no cursor
    }

    @Override
    String name() {
        return "All pairs of " + panel().map(matrix -> matrix.quantities().size()).orElse(0) + " quantities";
    }

    @Override
    String words(Mapping x, double atX, double atY) {
        List<Reading> pair = readings(atX, atY);
        return pair.isEmpty()
                ? ""
                : pair.getFirst().name() + ": " + Ticks.shortest(pair.getFirst().value(), DIGITS);
    }
}
