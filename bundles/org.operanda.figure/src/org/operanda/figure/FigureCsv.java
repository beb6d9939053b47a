package org.operanda.figure;

import java.util.ArrayList;
import java.util.List;
import org.operanda.data.Units;
import org.operanda.data.Values;

/**
 * The numbers of a figure as comma-separated text (RFC 4180): for curves and points the columns side by side, each curve with its own x;
 * for a heat map one row per
 * frame with its start, its end and a column per point; for all pairs the quantities side by side, then their coefficients row by row. Units stand in the first row; a missing number is an empty field; panels are parted
 * by an empty row.
 */
final class FigureCsv {
    private FigureCsv() {}

    /**
     * One column.
     *
     * @param title  its name with the unit
     * @param values its numbers
     */
    private record Column(String title, Values values) {}

    static String text(Figure figure) {
        StringBuilder text = new StringBuilder();
        for (Panel panel : figure.panels()) {
            if (!text.isEmpty()) {
                text.append("\r\n");
            }
            append(text, switch (panel) {
                case Curves curves -> columns(figure.x(), curves);
                case HeatMap map -> columns(figure.x(), map);
                case Scatter scatter -> columns(figure.x(), scatter);
                case PairMatrix matrix -> columns(matrix);
            });
            if (panel instanceof PairMatrix matrix) {
                text.append("\r\n");
                append(text, coefficients(matrix));
            }
        }
        return text.toString();
    }

    private static List<Column> columns(FigureAxis x, Curves curves) {
        List<Column> columns = new ArrayList<>();
        Values before = null;
        for (Curve curve : curves.curves()) {
            FigureAxis axis = curve.style().side() == CurveStyle.Side.LEFT ? curves.left() : curves.right().orElseThrow();
            if (curve.x() != before) {
                columns.add(new Column(x.label(), curve.x()));
            }
            before = curve.x();
            String name = curve.name().isBlank() ? axis.name() : curve.name();
            columns.add(new Column(Units.label(name, axis.unit()), curve.y()));
            curve.sigma().ifPresent(sigma -> columns.add(new Column(Units.label("σ " + name, axis.unit()), sigma)));
        }
        return columns;
    }

    private static List<Column> columns(FigureAxis x, HeatMap map) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(Units.label(x.name() + " start", x.unit()), map.start()));
        columns.add(new Column(Units.label(x.name() + " end", x.unit()), map.end()));
        long points = map.y().length();
        for (long i = 0; i < points; i++) {
            long point = i;
            String title = map.value().label() + " at " + map.y().get(i) + " " + Units.symbol(map.yAxis().unit());
            columns.add(new Column(title.trim(), Values.computed(map.start().length(), frame -> map.values().get(frame * points + point))));
        }
        return columns;
    }

    private static List<Column> columns(FigureAxis x, Scatter scatter) {
        List<Column> columns = new ArrayList<>(
                List.of(new Column(x.label(), scatter.x()), new Column(scatter.yAxis().label(), scatter.y())));
        scatter.third().ifPresent(third -> columns.add(new Column(third.axis().label(), third.values())));
        return columns;
    }

    private static List<Column> columns(PairMatrix matrix) {
        List<Column> columns = new ArrayList<>();
        matrix.third().ifPresent(third -> columns.add(new Column(third.axis().label(), third.values())));
        matrix.quantities().forEach(q -> columns.add(new Column(Units.label(q.name(), q.unit()), q.values())));
        return columns;
    }

    private static List<Column> coefficients(PairMatrix matrix) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < matrix.quantities().size(); i++) {
            int column = i;
            columns.add(new Column(matrix.quantities().get(i).name(),
                    Values.of(matrix.coefficients().stream().mapToDouble(row -> row.get(column)).toArray())));
        }
        return columns;
    }

    private static void append(StringBuilder text, List<Column> columns) {
        for (int i = 0; i < columns.size(); i++) {
            String title = columns.get(i).title();
            text.append(i == 0 ? "" : ",").append(title.matches("(?s).*[\",\r\n].*") ? '"' + title.replace("\"", "\"\"") + '"' : title);
        }
        text.append("\r\n");
        long rows = columns.stream().mapToLong(c -> c.values().length()).max().orElse(0);
        for (long row = 0; row < rows; row++) {
            for (int i = 0; i < columns.size(); i++) {
                double value = row < columns.get(i).values().length() ? columns.get(i).values().get(row) : Double.NaN;
                text.append(i == 0 ? "" : ",").append(Double.isNaN(value) ? "" : Double.toString(value));
            }
            text.append("\r\n");
        }
    }
}
