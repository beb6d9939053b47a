package org.operanda.columnmap.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.operanda.columnmap.KnownColumns;
import org.operanda.columnmap.MappedColumn;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.text.HeaderLine;
import org.operanda.data.text.TextTable;

/** What each column is. */
final class ColumnsPage extends WizardPage {
    private static final String ROW_NUMBER = "the number of the row";
    private static final List<String> UNITS = List.of("s", "ms", "min", "h", "V", "mV", "A", "mA", "µA", "A·h", "mA·h", "µA·h", "C", "W·h",
            "mW·h", "J", "W", "mW", "Ω", "mΩ", "Hz", "kHz", "°C", "K", "µm", "nm", "mm", "eV", "keV", "°", "1/cm", "%");
    private static final List<String> RANGE_UNITS = List.of("µm", "mm", "nm", "°C", "N", "bar", "g", "%");
    private static final int ROWS = 8;
    private static final int ALONG_WIDTH = 200;
    private static final int RANGE_UNIT_WIDTH = 90;

    private final MapDraft draft;
    private int selected;
    private boolean showing;
    private TextGrid columns;
    private Combo name;
    private Combo quantity;
    private Combo unit;
    private Text factor;
    private Button sensed;
    private Composite rangeSide;
    private Text range;
    private Combo rangeUnit;
    private Text low;
    private Text high;
    private Combo along;
    private Button others;
    private TextGrid preview;
    private Text remarks;

    ColumnsPage(MapDraft draft) {
        super("columns", "The columns", null);
        this.draft = draft;
        setDescription("Choose a column and say what it is. The first rows are shown below in the common units.");
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(5, 5).applyTo(area);
        Composite top = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(top);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
        columns = new TextGrid(top, "Columns", 100, 120);
        columns.table().addListener(SWT.Selection, event -> select());
        fields(top);
        reading(area);
        preview = new TextGrid(area, "As it will be read", 120, 220);
        remarks = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        remarks.setData("name", "Remarks");
        remarks.setBackground(area.getBackground());
        GridDataFactory.fillDefaults().grab(true, false).hint(200, 40).applyTo(remarks);
        setControl(area);
    }

    private void fields(Composite parent) {
        FieldRows rows = new FieldRows(parent, 200, 290);
        GridDataFactory.fillDefaults().applyTo(rows.area());
        List<String> names = Stream.concat(Stream.of(""), KnownColumns.names().stream()).toList();
        name = rows.combo("Na&me", SWT.NONE, names, () -> change(column -> column.withName(name.getText().strip())));
        quantity = rows.combo("M&easures", SWT.NONE, KnownColumns.quantities().stream().map(QuantityKind::id).distinct().sorted().toList(),
                () -> change(column -> column.withQuantity(quantity.getText().strip())));
        unit = rows.combo("&Unit", SWT.NONE, UNITS, () -> change(column -> column.withUnit(unit.getText())));
        factor = rows.text("Multipl&y by", () -> change(column -> column.withFactor(factor.getText())));
        sensed = rows.row("", side -> FieldRows.button(side, SWT.CHECK, "&Voltage of a sensor", () -> change(
                column -> column.withSensor(sensed.getSelection() ? Optional.of(SensorDraft.USUAL) : Optional.empty()))));
        rangeSide = rows.row("  that measures", this::range);
        rows.row("  from", this::voltages);
    }

    /** What holds for all columns, over the table that shows them. */
    private void reading(Composite parent) {
        Composite bar = FieldRows.side(parent, 4);
        FieldRows.grow(bar);
        FieldRows.heading(bar, "As it will be read");
        new Label(bar, SWT.NONE).setText("    &Along");
        along = new Combo(bar, SWT.READ_ONLY);
        along.setData("name", "Along");
        along.addListener(SWT.Selection,
                event -> changeMap(() -> draft.setAlong(along.getText().equals(ROW_NUMBER) ? "" : along.getText())));
        GridDataFactory.swtDefaults().applyTo(along);
        others = FieldRows.button(bar, SWT.CHECK, "&Keep the other columns of numbers, under a plain form of their names",
                () -> changeMap(() -> draft.setOthers(others.getSelection())));
    }

    private void changeSensor() {
        change(column -> column
                .withSensor(Optional.of(new SensorDraft(range.getText(), rangeUnit.getText(), low.getText(), high.getText()))));
    }

    private Composite range(Composite parent) {
        Composite side = FieldRows.side(parent, 2);
        range = FieldRows.text(side, "Range", this::changeSensor);
        FieldRows.grow(range);
        rangeUnit = new Combo(side, SWT.DROP_DOWN);
        rangeUnit.setData("name", "Unit of the range");
        rangeUnit.addListener(SWT.Modify, event -> changeSensor());
        GridDataFactory.swtDefaults().applyTo(rangeUnit);
        FieldRows.offer(rangeUnit, RANGE_UNITS, RANGE_UNIT_WIDTH);
        return side;
    }

    private Composite voltages(Composite parent) {
        Composite side = FieldRows.side(parent, 4);
        low = FieldRows.text(side, "Lower voltage", this::changeSensor);
        FieldRows.grow(low);
        new Label(side, SWT.NONE).setText("to");
        high = FieldRows.text(side, "Higher voltage", this::changeSensor);
        FieldRows.grow(high);
        new Label(side, SWT.NONE).setText("V");
        return side;
    }

    private interface Change {
        ColumnDraft of(ColumnDraft column);
    }

    private void change(Change change) {
        changeMap(() -> draft.setColumn(selected, change.of(draft.columns().get(selected))));
    }

    private void changeMap(Runnable change) {
        if (!showing && !draft.columns().isEmpty()) {
            change.run();
            show();
        }
    }

    private void select() {
        selected = Math.max(0, columns.table().getSelectionIndex());
        show();
    }

    @Override
    public void setVisible(boolean visible) {
        if (visible) {
            selected = draft.firstRefused().orElse(Math.clamp(selected, 0, Math.max(0, draft.columns().size() - 1)));
            show();
            columns.table().setSelection(selected);
        }
        super.setVisible(visible);
    }

    /** Shows the draft, and what is wrong with it. */
    private void show() {
        showing = true;
        columns.show(List.of("", "In the text", "First row", "Becomes", "Unit"), draft.columns().stream().map(this::row).toList());
        showColumn(draft.columns().get(selected));
        List<String> axes = new ArrayList<>(draft.names());
        axes.add(ROW_NUMBER);
        FieldRows.offer(along, axes, ALONG_WIDTH);
        along.setText(draft.along().isEmpty() ? ROW_NUMBER : draft.along());
        others.setSelection(draft.others());
        showing = false;
        say(draft.columns().get(selected));
    }

    private List<String> row(ColumnDraft column) {
        Field field = column.field();
        String title = field.number() == 0 ? column.column() + " (not in this text)" : field.header();
        String becomes = column.isNamed() ? column.name() : isKept(field) ? "(" + plain(field) + ")" : "";
        return List.of(field.number() == 0 ? "" : String.valueOf(field.number()), title, field.sample(), becomes,
                column.isNamed() ? column.unit() : "");
    }

    private boolean isKept(Field field) {
        return draft.others() && !field.header().isEmpty() && Numbers.parse(field.sample()).isPresent();
    }

    private static String plain(Field field) {
        return HeaderLine.plain(HeaderLine.Label.of(field.header()).name());
    }

    private void showColumn(ColumnDraft column) {
        FieldRows.show(name, column.name());
        boolean own = column.isNamed() && KnownColumns.quantityOf(column.name()).isEmpty();
        FieldRows.show(quantity, own ? column.quantity() : "");
        FieldRows.show(unit, column.unit());
        FieldRows.show(factor, column.factor());
        sensed.setSelection(column.sensor().isPresent());
        SensorDraft sensor = column.sensor().orElse(SensorDraft.USUAL);
        FieldRows.show(range, sensor.range());
        FieldRows.show(rangeUnit, sensor.unit());
        FieldRows.show(low, sensor.low());
        FieldRows.show(high, sensor.high());
        quantity.setEnabled(own);
        for (Control control : List.of(unit, factor, sensed)) {
            control.setEnabled(column.isNamed());
        }
        for (Control control : List.of(range, rangeUnit, low, high)) {
            control.setEnabled(column.isNamed() && column.sensor().isPresent());
        }
    }

    private void say(ColumnDraft column) {
        FieldRows.say(name, column.nameRefusal(draft.namesBeside(selected)), nameHelp(column));
        FieldRows.say(quantity, column.quantityRefusal(),
                quantity.isEnabled() ? "The kind of quantity, for instance pressure. May be empty." : "");
        FieldRows.say(unit, column.unitRefusal(draft.along()), unitHelp(column));
        FieldRows.say(factor, column.factorRefusal(), "-1 turns the sign.");
        FieldRows.say(sensed, "", "The text has volts, the sensor measures something else.");
        FieldRows.say(rangeSide, column.sensorRefusal(draft.along()),
                column.sensor().isPresent() ? "From one end to the other." : "");
        String refusal = draft.columnsRefusal();
        Preview read = refusal.isEmpty() ? draft.preview() : Preview.NONE;
        show(read);
        boolean readable = read.measurement().isPresent();
        setErrorMessage(refusal.isEmpty() ? readable ? null : String.join(" ", read.remarks()) : refusal);
        setPageComplete(refusal.isEmpty() && readable);
    }

    private String nameHelp(ColumnDraft column) {
        Optional<QuantityKind> known = KnownColumns.quantityOf(column.name());
        if (known.isPresent()) {
            String symbol = KnownColumns.unitOf(column.name()).map(Units::symbol).orElse("");
            return known.get().label() + (symbol.isEmpty() ? "." : ", returned in " + symbol + ".");
        }
        if (column.isNamed()) {
            return "A name of your own.";
        }
        return isKept(column.field()) ? "Not described; kept as " + plain(column.field()) + "." : "Not described; left out.";
    }

    private static String unitHelp(ColumnDraft column) {
        return column.name().equals(TextTable.TIME)
                ? "As in the text; the word " + MappedColumn.DATE + " when each row has a date and time."
                : "As in the text; empty for a pure number.";
    }

    private void show(Preview read) {
        remarks.setText(String.join("\n", read.remarks()));
        remarks.setVisible(!read.remarks().isEmpty());
        if (read.measurement().isEmpty()) {
            preview.show(List.of(), List.of());
            return;
        }
        Measurement measurement = read.measurement().get();
        List<Dataset> datasets = measurement.datasets();
        Optional<Axis> axis = datasets.stream().map(d -> d.axes().getFirst()).findFirst();
        List<String> headings = new ArrayList<>();
        axis.ifPresent(a -> headings.add(Units.label(a.name(), a.unit())));
        datasets.forEach(d -> headings.add(Units.label(d.name(), d.unit())));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; axis.isPresent() && i < Math.min(ROWS, axis.get().values().length()); i++) {
            List<String> row = new ArrayList<>();
            row.add(Numbers.rounded(axis.get().values().get(i)));
            for (Dataset dataset : datasets) {
                row.add(Numbers.rounded(dataset.values().get(i)));
            }
            rows.add(row);
        }
        preview.show(headings, rows);
    }
}
