package org.operanda.workbench.form;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.eclipse.jface.fieldassist.ControlDecoration;
import org.eclipse.jface.fieldassist.FieldDecorationRegistry;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.ColorDialog;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/**
 * A column of labelled fields. A field is committed with Enter or when it is left, in a dialog while it is typed; a value that is refused stays, marked with the
 * reason, and changes nothing.
 */
public final class FieldForm {
    private final Composite area;
    private final boolean whileTyping;

    /** A form whose fields are committed with Enter or when they are left. */
    public FieldForm(Composite parent) {
        this(parent, false);
    }

    /** @param whileTyping whether fields are committed with every letter, as for a dialog that tells at once whether it can be finished */
    public FieldForm(Composite parent, boolean whileTyping) {
        this.whileTyping = whileTyping;
        area = new Composite(parent, SWT.NONE);
        area.setBackgroundMode(SWT.INHERIT_DEFAULT);
        GridLayoutFactory.swtDefaults().numColumns(3).spacing(12, 4).applyTo(area);
    }

    /** The form itself, to be laid out by its parent. */
    public Composite area() {
        return area;
    }

    /** A line over the fields that follow. */
    public void heading(String text) {
        Label label = new Label(area, SWT.NONE);
        label.setText(text);
        label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        GridDataFactory.fillDefaults().span(3, 1).indent(0, 6).applyTo(label);
    }

    /** Words over the whole width. */
    public void words(String text) {
        Label label = new Label(area, SWT.WRAP);
        label.setText(text);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(280, SWT.DEFAULT).applyTo(label);
    }

    /** A value that cannot be changed here, to be copied. */
    public void value(String name, String text) {
        label(name, "");
        Text field = new Text(area, SWT.READ_ONLY | SWT.WRAP);
        field.setText(text);
        field.setData("name", name);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(180, SWT.DEFAULT).applyTo(field);
    }

    /**
     * A value that can be changed.
     *
     * @param name   what it is called
     * @param text   what stands in it now
     * @param unit   in which unit the number is meant; empty for none
     * @param help   shown as a tool tip
     * @param commit takes the new text; returns why it is refused, or an empty text when it is taken
     */
    public void field(String name, String text, String unit, String help, Function<String, String> commit) {
        input(name, text, help, commit);
        new Label(area, SWT.NONE).setText(unit);
    }

    /**
     * A colour that can be typed as {@code #rrggbb} or chosen.
     *
     * @param text as it is now; empty for none
     */
    public void colour(String name, String text, String help, Function<String, String> commit) {
        Text field = input(name, text, help, commit);
        Button button = new Button(area, SWT.PUSH);
        button.setText("…");
        button.setToolTipText("Choose a colour");
        button.addListener(SWT.Selection, event -> {
            RGB chosen = new ColorDialog(area.getShell()).open();
            if (chosen != null) {
                field.setText(String.format(Locale.ROOT, "#%02x%02x%02x", chosen.red, chosen.green, chosen.blue));
                field.notifyListeners(SWT.DefaultSelection, new Event());
            }
        });
    }

    private Text input(String name, String text, String help, Function<String, String> commit) {
        label(name, help);
        Text field = new Text(area, SWT.BORDER);
        field.setText(text);
        field.setToolTipText(help);
        field.setData("name", name);
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(field);
        String[] committed = {text};
        ControlDecoration refusal = refusal(field);
        Runnable take = () -> {
            String typed = field.getText();
            if (!typed.equals(committed[0])) {
                String reason = commit.apply(typed.trim());
                committed[0] = reason.isEmpty() ? typed : committed[0];
                // who takes the value may fill the form anew
                if (!field.isDisposed()) {
                    mark(refusal, reason);
                }
            }
        };
        field.addListener(whileTyping ? SWT.Modify : SWT.DefaultSelection, event -> take.run());
        field.addListener(SWT.FocusOut, event -> take.run());
        return field;
    }

    /** A choice among words. */
    public void choice(String name, List<String> choices, String chosen, String help, Function<String, String> commit) {
        label(name, help);
        Combo combo = new Combo(area, SWT.READ_ONLY);
        combo.setItems(choices.toArray(String[]::new));
        combo.setText(chosen);
        combo.setToolTipText(help);
        combo.setData("name", name);
        // never narrower than its choices: GTK would draw it without end
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).minSize(combo.computeSize(SWT.DEFAULT, SWT.DEFAULT)).applyTo(combo);
        combo.addListener(SWT.Selection, event -> commit.apply(combo.getText()));
    }

    /** A button over the width of the fields. */
    public void button(String name, String help, Runnable pressed) {
        new Label(area, SWT.NONE);
        Button button = new Button(area, SWT.PUSH);
        button.setText(name);
        button.setToolTipText(help);
        GridDataFactory.swtDefaults().span(2, 1).applyTo(button);
        button.addListener(SWT.Selection, event -> pressed.run());
    }

    private void label(String name, String help) {
        Label label = new Label(area, SWT.NONE);
        label.setText(name);
        label.setToolTipText(help);
    }

    private static ControlDecoration refusal(Control field) {
        ControlDecoration decoration = new ControlDecoration(field, SWT.TOP | SWT.LEFT);
        decoration.setImage(FieldDecorationRegistry.getDefault().getFieldDecoration(FieldDecorationRegistry.DEC_ERROR).getImage());
        decoration.hide();
        return decoration;
    }

    /** The reason is shown at once, but not in the way of who is typing. */
    private void mark(ControlDecoration decoration, String reason) {
        if (reason.isEmpty()) {
            decoration.hide();
        } else {
            decoration.setDescriptionText(reason);
            decoration.show();
            if (!whileTyping) {
                decoration.showHoverText(reason);
            }
        }
    }
}
