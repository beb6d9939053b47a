package org.operanda.columnmap.ui;

import java.util.List;
import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Fields one below the other: each with its label and a sentence that says what is meant, or why what stands there is refused. */
final class FieldRows {
    private static final String SENTENCE = "sentence";
    private final Composite area;
    private final int fieldWidth;
    private final int sentenceWidth;

    FieldRows(Composite parent, int fieldWidth, int sentenceWidth) {
        this.fieldWidth = fieldWidth;
        this.sentenceWidth = sentenceWidth;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).spacing(10, 5).applyTo(area);
    }

    Composite area() {
        return area;
    }

    Text text(String label, Runnable changed) {
        return row(label, parent -> text(parent, label, changed));
    }

    Combo combo(String label, int style, List<String> items, Runnable changed) {
        return row(label, parent -> {
            Combo combo = new Combo(parent, style | SWT.DROP_DOWN);
            combo.setItems(items.toArray(String[]::new));
            combo.addListener(style == SWT.READ_ONLY ? SWT.Selection : SWT.Modify, event -> changed.run());
            return combo;
        });
    }

    /** How wide a list is with its choices of now, at least as wide as said: GTK draws one that is narrower without end. */
    private static int width(Combo list, int least) {
        return Math.max(least, list.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
    }

    /** Gives a list its choices, and the room that they need. */
    static void offer(Combo list, List<String> choices, int least) {
        list.setItems(choices.toArray(String[]::new));
        GridDataFactory.createFrom((GridData) list.getLayoutData()).hint(width(list, least), SWT.DEFAULT).applyTo(list);
        list.requestLayout();
    }

    /** A field of another kind. */
    <C extends Control> C row(String label, Function<Composite, C> field) {
        Label words = new Label(area, SWT.NONE);
        words.setText(label);
        C control = field.apply(area);
        if (control.getData("name") == null) {
            name(control, label);
        }
        int width = switch (control) {
            case Combo list -> width(list, fieldWidth);
            case Composite several -> SWT.DEFAULT;
            default -> fieldWidth;
        };
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(width, SWT.DEFAULT).applyTo(control);
        Label sentence = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(sentenceWidth, SWT.DEFAULT).applyTo(sentence);
        control.setData(SENTENCE, sentence);
        return control;
    }

    /** Beside other controls in one field. */
    static Text text(Composite parent, String name, Runnable changed) {
        Text text = new Text(parent, SWT.BORDER);
        name(text, name);
        text.addListener(SWT.Modify, event -> changed.run());
        return text;
    }

    static Button button(Composite parent, int style, String label, Runnable pressed) {
        Button button = new Button(parent, style);
        button.setText(label);
        name(button, label);
        button.addListener(SWT.Selection, event -> pressed.run());
        return button;
    }

    /** A place for several controls side by side, the first of which is as wide as there is room. */
    static Composite side(Composite parent, int count) {
        Composite side = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(count).applyTo(side);
        return side;
    }

    static void grow(Control control) {
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(control);
    }

    private static void name(Control control, String label) {
        control.setData("name", label.replace("&", ""));
    }

    /** Shows why a field is refused, or what is meant by it when it is not. */
    static void say(Control field, String refusal, String help) {
        Label sentence = (Label) field.getData(SENTENCE);
        sentence.setForeground(refusal.isEmpty() ? null : JFaceResources.getColorRegistry().get(JFacePreferences.ERROR_COLOR));
        String words = refusal.isEmpty() ? help : refusal;
        if (!sentence.getText().equals(words)) {
            sentence.setText(words);
            sentence.requestLayout();
        }
    }

    /** Replaces the text of a field, unless it is that: the cursor stays where the user writes. */
    static void show(Text field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }

    static void show(Combo field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }

    /** A heading over a table. */
    static void heading(Composite parent, String text) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(text);
        label.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        GridDataFactory.fillDefaults().indent(0, 4).applyTo(label);
    }
}
