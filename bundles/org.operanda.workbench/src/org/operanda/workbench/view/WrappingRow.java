package org.operanda.workbench.view;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Layout;

/** Controls side by side, in as many rows as the width asks for; a label stays with the control behind it. The least width of a control may be given by its {@link GridData}. */
final class WrappingRow extends Layout {
    private static final int MARGIN_WIDTH = 6;
    private static final int MARGIN_HEIGHT = 2;
    private static final int SPACING = 5;

    @Override
    @NonNullByDefault({})
    protected Point computeSize(Composite composite, int widthHint, int heightHint, boolean flushCache) {
        return place(composite, widthHint == SWT.DEFAULT ? Integer.MAX_VALUE : widthHint, false);
    }

    @Override
    @NonNullByDefault({})
    protected void layout(Composite composite, boolean flushCache) {
        place(composite, composite.getClientArea().width, true);
    }

    /** Puts the controls where they belong, or only says how much room they need. */
    private static Point place(Composite composite, int width, boolean move) {
        int widest = 0;
        int top = MARGIN_HEIGHT;
        for (List<Control> row : rows(composite, width - 2 * MARGIN_WIDTH)) {
            int inside = width - 2 * MARGIN_WIDTH;
            int height = row.stream().mapToInt(c -> size(c, inside).y).max().orElse(0);
            int left = MARGIN_WIDTH;
            for (Control control : row) {
                Point size = size(control, inside);
                if (move) {
                    control.setBounds(left, top + (height - size.y) / 2, size.x, size.y);
                }
                left += size.x + SPACING;
            }
            widest = Math.max(widest, left - SPACING + MARGIN_WIDTH);
            top += height + SPACING;
        }
        return new Point(widest, top - SPACING + MARGIN_HEIGHT);
    }

    private static List<List<Control>> rows(Composite composite, int width) {
        List<List<Control>> rows = new ArrayList<>();
        int left = 0;
        for (List<Control> together : groups(composite)) {
            int needed = together.stream().mapToInt(c -> size(c, width).x + SPACING).sum() - SPACING;
            if (rows.isEmpty() || left + needed > width) {
                rows.add(new ArrayList<>());
                left = 0;
            }
            rows.getLast().addAll(together);
            left += needed + SPACING;
        }
        return rows;
    }

    /** What stays together: a label with the control behind it. */
    private static List<List<Control>> groups(Composite composite) {
        List<List<Control>> groups = new ArrayList<>();
        boolean labelled = false;
        for (Control child : composite.getChildren()) {
            if (!labelled || child instanceof Label) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(child);
            labelled = child instanceof Label;
        }
        return groups;
    }

    /** Words wrap where they are longer than the row; everything else is never narrower than it asks for: a drop-down list that is narrower than its choices is laid out anew by SWT whenever GTK draws it, without end. */
    private static Point size(Control control, int most) {
        Point natural = control.computeSize(SWT.DEFAULT, SWT.DEFAULT);
        if ((control.getStyle() & SWT.WRAP) != 0 && natural.x > most) {
            return control.computeSize(most, SWT.DEFAULT);
        }
        int least = control.getLayoutData() instanceof GridData data ? data.widthHint : 0;
        return new Point(Math.max(natural.x, least), natural.y);
    }
}
