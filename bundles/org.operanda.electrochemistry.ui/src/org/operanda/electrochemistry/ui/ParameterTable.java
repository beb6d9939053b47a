package org.operanda.electrochemistry.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CellEditor;
import org.eclipse.jface.viewers.CheckboxCellEditor;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.EditingSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.operanda.data.Dataset;
import org.operanda.data.Units;
import org.operanda.electrochemistry.impedance.circuit.Circuit;
import org.operanda.electrochemistry.impedance.circuit.ElementParameter;
import org.operanda.figure.DisplayUnit;

/** The parameters of a circuit: value and standard deviation of the fit, and what is decided: fixed or free, where to begin, bounds. */
final class ParameterTable {
    private static final int DIGITS = 4;
    private static final int SIGMA_DIGITS = 2;
    /** Characters of a number that can be read at a glance. */
    private static final int WIDEST = 8;

    private final TableViewer viewer;
    private final Consumer<CircuitDraft> listener;
    private CircuitDraft draft = CircuitDraft.initial();

    /**
     * A line.
     *
     * @param name  of the parameter
     * @param kind  what it is
     * @param value of the fit; empty without one
     * @param draft what is decided
     */
    record Line(String name, ElementParameter kind, Optional<Dataset> value, CircuitDraft draft) {
        private double fitted() {
            return value.map(v -> v.values().get(0)).orElse(Double.NaN);
        }

        String shown() {
            return value.isEmpty() ? "" : text(fitted(), DIGITS);
        }

        String deviation() {
            double sigma = value.flatMap(Dataset::sigma).map(s -> s.get(0)).orElse(Double.NaN);
            return value.isEmpty() ? "" : draft.isFixed(name) ? "fixed" : text(sigma, SIGMA_DIGITS);
        }

        /** With a prefix of the unit where it has one, else with a power of ten where that is shorter. */
        private String text(double number, int digits) {
            String plain = DisplayUnit.text(number, kind.unit(), digits);
            return plain.length() <= WIDEST + Units.symbol(kind.unit()).length()
                    ? plain
                    : (String.format(Locale.ROOT, "%." + (digits - 1) + "e ", number) + Units.symbol(kind.unit())).strip();
        }

        String start() {
            return draft.start(name).orElse("");
        }

        String least() {
            return draft.least(name).orElseGet(() -> plain(kind.lower()));
        }

        String greatest() {
            return draft.greatest(name).orElseGet(() -> plain(kind.upper()));
        }

        /** A bound as the table shows it: the element's own one only where it says something. */
        String shownBound(boolean upper) {
            boolean set = draft.least(name).isPresent();
            return set || !kind.logarithmic() ? upper ? greatest() : least() : "";
        }

        /** A number as it is typed. */
        static String plain(double number) {
            return Double.isFinite(number) ? String.format(Locale.ROOT, "%.6g", number).replaceFirst("\\.?0+(e|$)", "$1") : "";
        }

        /** Fixed at where it begins, else at what was fitted. */
        CircuitDraft withFixed(boolean fixed) {
            String at = start().isEmpty() ? plain(fitted()) : start();
            return draft.withStart(name, at, fixed);
        }
    }

    ParameterTable(Composite parent, Consumer<CircuitDraft> listener) {
        this.listener = listener;
        viewer = new TableViewer(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.getTable().setHeaderVisible(true);
        viewer.getTable().setLinesVisible(true);
        viewer.getTable().setData("name", "Parameters");
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        column("Parameter", 86, Line::name).getColumn().setToolTipText("Its name in the results");
        column("Value", 112, Line::shown);
        column("1σ", 98, Line::deviation).getColumn()
                .setToolTipText("One standard deviation; – at a bound or where the spectrum does not decide it");
        column("Fixed", 50, line -> line.draft().isFixed(line.name()) ? "✓" : "").setEditingSupport(new Fixing());
        text("Start", 60, "Where the fit begins; empty: the program finds it", Line::start,
                (line, value) -> line.draft().withStart(line.name(), value, line.draft().isFixed(line.name())));
        text("Least", 60, "Lower bound; empty: the element's", line -> line.shownBound(false),
                (line, value) -> bounds(line, value, line.greatest()));
        text("Greatest", 60, "Upper bound; empty: the element's", line -> line.shownBound(true),
                (line, value) -> bounds(line, line.least(), value));
    }

    private static CircuitDraft bounds(Line line, String least, String greatest) {
        return least.isBlank() || greatest.isBlank()
                ? line.draft().withoutBounds(line.name())
                : line.draft().withBounds(line.name(), least, greatest);
    }

    private TableViewerColumn column(String title, int width, Function<Line, String> cell) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(line -> cell.apply((Line) line)));
        return column;
    }

    private void text(String title, int width, String help, Function<Line, String> cell, Change change) {
        TableViewerColumn column = column(title, width, cell);
        column.getColumn().setToolTipText(help + ", in the unit of the element: " + "Ω, F, s …");
        column.setEditingSupport(new Typing(cell, change));
    }

    Control control() {
        return viewer.getTable();
    }

    /** Shows the parameters of a draft's circuit; those of a text that is none stay. */
    void show(CircuitDraft shown, Optional<CircuitResult> result) {
        draft = shown;
        Optional<Circuit> circuit = shown.circuit();
        if (circuit.isPresent() && !viewer.isCellEditorActive()) {
            List<Line> lines = new ArrayList<>();
            List<String> names = circuit.get().parameterNames();
            for (int k = 0; k < names.size(); k++) {
                String name = names.get(k);
                lines.add(new Line(name, circuit.get().parameters().get(k), result.flatMap(r -> r.dataset(name)), draft));
            }
            viewer.setInput(lines);
        }
    }

    /** A typed number, or nothing. */
    private static boolean isNumber(String text) {
        try {
            return text.isBlank() || Double.isFinite(Double.parseDouble(text.trim()));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** What follows from a cell that was edited. */
    private interface Change {
        CircuitDraft of(Line line, String value);
    }

    /** A cell with a number. */
    private final class Typing extends EditingSupport {
        private final Function<Line, String> cell;
        private final Change change;

        Typing(Function<Line, String> cell, Change change) {
            super(viewer);
            this.cell = cell;
            this.change = change;
        }

        @Override
        @NonNullByDefault({})
        protected CellEditor getCellEditor(Object line) {
            TextCellEditor editor = new TextCellEditor(viewer.getTable());
            editor.setValidator(value -> isNumber(String.valueOf(value)) ? null : "a number");
            return editor;
        }

        @Override
        @NonNullByDefault({})
        protected boolean canEdit(Object line) {
            return true;
        }

        @Override
        @NonNullByDefault({})
        protected Object getValue(Object line) {
            return cell.apply((Line) line);
        }

        @Override
        @NonNullByDefault({})
        protected void setValue(Object line, Object value) {
            String typed = String.valueOf(value);
            if (value != null && !typed.equals(cell.apply((Line) line))) {
                listener.accept(change.of((Line) line, typed));
            }
        }
    }

    /** The cell that fixes a parameter. */
    private final class Fixing extends EditingSupport {
        Fixing() {
            super(viewer);
        }

        @Override
        @NonNullByDefault({})
        protected CellEditor getCellEditor(Object line) {
            return new CheckboxCellEditor(viewer.getTable());
        }

        @Override
        @NonNullByDefault({})
        protected boolean canEdit(Object line) {
            return true;
        }

        @Override
        @NonNullByDefault({})
        protected Object getValue(Object line) {
            return ((Line) line).draft().isFixed(((Line) line).name());
        }

        @Override
        @NonNullByDefault({})
        protected void setValue(Object line, Object value) {
            listener.accept(((Line) line).withFixed(Boolean.TRUE.equals(value)));
        }
    }
}
