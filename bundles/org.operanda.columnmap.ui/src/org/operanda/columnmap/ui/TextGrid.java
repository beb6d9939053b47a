package org.operanda.columnmap.ui;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** A table of words and numbers to look at. */
final class TextGrid {
    private static final int NARROWEST = 28;
    private static final int MARGIN = 14;
    /** Width of a bold text in per cent of a plain one. */
    private static final int HEADING = 112;

    private final Table table;
    private final int widest;

    /** A table below what stands in the parent; no column is wider than {@code widest}. */
    TextGrid(Composite parent, String name, int height, int widest) {
        this.widest = widest;
        table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        table.setData("name", name);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, height).applyTo(table);
    }

    Table table() {
        return table;
    }

    /** Shows rows below their headings; the selected row stays selected. */
    void show(List<String> headings, List<List<String>> rows) {
        table.setRedraw(false);
        int selected = table.getSelectionIndex();
        while (table.getColumnCount() > headings.size()) {
            table.getColumn(table.getColumnCount() - 1).dispose();
        }
        while (table.getColumnCount() < headings.size()) {
            new TableColumn(table, SWT.NONE);
        }
        table.setItemCount(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            TableItem item = table.getItem(i);
            for (int c = 0; c < headings.size(); c++) {
                item.setText(c, c < rows.get(i).size() ? rows.get(i).get(c) : "");
            }
        }
        GC gc = new GC(table);
        for (int c = 0; c < headings.size(); c++) {
            table.getColumn(c).setText(headings.get(c));
            table.getColumn(c).setWidth(width(gc, c, headings.get(c)));
        }
        gc.dispose();
        if (selected >= 0 && selected < rows.size()) {
            table.setSelection(selected);
        }
        table.setRedraw(true);
    }

    /** As wide as its widest text; a table that is not yet on the screen cannot tell by itself. */
    private int width(GC gc, int column, String heading) {
        int width = gc.textExtent(heading).x * HEADING / 100;
        for (TableItem item : table.getItems()) {
            width = Math.max(width, gc.textExtent(item.getText(column)).x);
        }
        return Math.clamp(width + MARGIN, NARROWEST, widest);
    }
}
