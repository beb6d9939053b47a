package org.operanda.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Labels of markers above the first panel, in as many rows as they need to stand side by side; what does not find a place in the last row
 * is not written.
 *
 * @param placed the labels that are written
 */
record MarkerLabels(List<Placed> placed) {
    private static final int MOST_ROWS = 3;
    private static final double SPACE = 5;

    /**
     * A label in its place.
     *
     * @param text   the label
     * @param middle its middle on the page, in points
     * @param row    0 for the lowest
     */
    record Placed(String text, double middle, int row) {}

    static MarkerLabels of(Figure figure, FigureLayout layout) {
        double[] taken = new double[MOST_ROWS];
        List<Placed> placed = new ArrayList<>();
        double end = layout.frames().getFirst().getMaxX();
        List<Marker> shown = figure.markers().stream()
                .filter(m -> layout.x().range().isPresent() && layout.x().range().get().contains(m.x()) && !m.label().isEmpty())
                .sorted(Comparator.comparingDouble(m -> layout.across().at(m.x()))).toList();
        for (Marker marker : shown) {
            double half = layout.x().lettering().width(marker.label(), Lettering.TICK) / 2;
            double middle = Math.min(layout.across().at(marker.x()), end + Lettering.TICK - half);
            for (int row = 0; row < MOST_ROWS; row++) {
                if (middle - half >= taken[row]) {
                    placed.add(new Placed(marker.label(), middle, row));
                    taken[row] = middle + half + SPACE;
                    break;
                }
            }
        }
        return new MarkerLabels(placed);
    }

    int rows() {
        return placed.stream().mapToInt(p -> p.row() + 1).max().orElse(0);
    }
}
