package org.operanda.columnmap.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;

/** Does in a shell what a user does; pictures of it lie in target/screenshots for human eyes. */
final class Screen {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final long PATIENCE = 30_000_000_000L;
    private static final long CALM = 300_000_000L;

    private final Shell shell;

    Screen(Shell shell) {
        this.shell = shell;
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "waited too long");
            if (!Display.getCurrent().readAndDispatch()) {
                Thread.onSpinWait();
            }
        }
    }

    static void calm() {
        long end = System.nanoTime() + CALM;
        await(() -> System.nanoTime() > end);
    }

    private static <T extends Control> List<T> controls(Composite parent, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Control child : parent.getChildren()) {
            if (type.isInstance(child)) {
                found.add(type.cast(child));
            }
            if (child instanceof Composite composite) {
                found.addAll(controls(composite, type));
            }
        }
        return found;
    }

    /** The visible control of that name. */
    <T extends Control> T named(Class<T> type, String name) {
        return controls(shell, type).stream().filter(c -> c.isVisible() && name.equals(c.getData("name"))).findFirst()
                .orElseThrow(() -> new AssertionError("no " + name));
    }

    void write(String field, String text) {
        Text control = named(Text.class, field);
        assertTrue(control.isEnabled(), field);
        control.setText(text);
    }

    /** Chooses from a list, or writes what is not in it. */
    void choose(String field, String text) {
        Combo combo = named(Combo.class, field);
        assertTrue(combo.isEnabled(), field);
        combo.setText(text);
        assertEquals(text, combo.getText(), "the list has it");
        combo.notifyListeners(SWT.Selection, new Event());
    }

    void spin(String field, int number) {
        Spinner spinner = named(Spinner.class, field);
        spinner.setSelection(number);
        spinner.notifyListeners(SWT.Selection, new Event());
    }

    /** Presses a radio or check button; radio buttons of its group are let go. */
    void press(String field) {
        Button button = named(Button.class, field);
        assertTrue(button.isEnabled(), field);
        if ((button.getStyle() & SWT.RADIO) != 0) {
            controls(button.getParent(), Button.class).stream().filter(b -> (b.getStyle() & SWT.RADIO) != 0)
                    .forEach(b -> b.setSelection(b == button));
        } else {
            button.setSelection(!button.getSelection());
        }
        button.notifyListeners(SWT.Selection, new Event());
    }

    /** Presses a button of the dialog. */
    void pressBar(String label) {
        Button button = bar(label);
        assertTrue(button.isEnabled(), label);
        button.notifyListeners(SWT.Selection, new Event());
    }

    Button bar(String label) {
        return controls(shell, Button.class).stream().filter(b -> b.isVisible() && b.getText().replace("&", "").startsWith(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + label));
    }

    void select(String table, int row) {
        Table control = named(Table.class, table);
        control.setSelection(row);
        control.notifyListeners(SWT.Selection, new Event());
    }

    /** The headings and the rows of a table. */
    List<List<String>> table(String name) {
        Table table = named(Table.class, name);
        List<List<String>> rows = new ArrayList<>();
        rows.add(Arrays.stream(table.getColumns()).map(TableColumn::getText).toList());
        for (int i = 0; i < table.getItemCount(); i++) {
            List<String> row = new ArrayList<>();
            for (int c = 0; c < table.getColumnCount(); c++) {
                row.add(table.getItem(i).getText(c));
            }
            rows.add(row);
        }
        return rows;
    }

    /** Whether words say this that can be seen and not written: beside a field, or at the top. */
    boolean says(String part) {
        return controls(shell, Label.class).stream().anyMatch(label -> label.isVisible() && label.getText().contains(part))
                || controls(shell, Text.class).stream()
                        .anyMatch(text -> (text.getStyle() & SWT.READ_ONLY) != 0 && text.isVisible() && text.getText().contains(part));
    }

    /** Lists narrower than their choices are drawn without end by GTK. */
    private void assertRoomForLists() {
        controls(shell, Combo.class).stream().filter(Control::isVisible).forEach(list -> assertTrue(
                list.getSize().x >= list.computeSize(SWT.DEFAULT, SWT.DEFAULT).x, "no room for the choices of " + list.getData("name")));
    }

    void picture(String name) {
        calm();
        assertRoomForLists();
        Image image = new Image(shell.getDisplay(), shell.getClientArea().width, shell.getClientArea().height);
        GC gc = new GC(image);
        shell.print(gc);
        gc.dispose();
        try {
            Files.createDirectories(PICTURES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {image.getImageData()};
        image.dispose();
        loader.save(PICTURES.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
    }
}
