package org.operanda.xas.ui;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.operanda.data.operation.SettingsType;
import org.operanda.data.operation.SettingsType.Field;

/**
 * Controls for some settings of an operation, made from its settings record: numbers are turned with arrows and wheel, choices are lists.
 * Each has the name of its key, by which tests find it.
 *
 * @param <S> the settings record
 */
final class SettingsControls<S extends Record> {
    private static final int NUMBER_WIDTH = 92;
    private static final int CHOICE_WIDTH = 140;

    private final SettingsType<S> type;
    private final Function<String, Optional<String>> chosen;
    private final BiConsumer<String, String> choose;
    private final Map<String, Control> controls = new LinkedHashMap<>();

    /** A control that can be told what stands in it. */
    private interface Control {
        void set(String value);
    }

    /**
     * How a number moves.
     *
     * @param key    of the setting
     * @param digits after the point
     * @param step   by which an arrow changes it
     */
    record Number(String key, int digits, double step) {}

    /**
     * Controls of a kind of settings.
     *
     * @param chosen what was chosen for a key
     * @param choose is told a key and its value when it changes
     */
    SettingsControls(Class<S> type, Function<String, Optional<String>> chosen, BiConsumer<String, String> choose) {
        this.type = SettingsType.of(type);
        this.chosen = chosen;
        this.choose = choose;
    }

    private Field field(String key) {
        return type.fields().stream().filter(f -> f.key().equals(key)).findFirst().orElseThrow();
    }

    private static void label(Composite parent, String text, Field field) {
        Label label = new Label(parent, SWT.NONE);
        String unit = field.setting().unit();
        label.setText(text);
        label.setToolTipText(unit.isEmpty() ? field.setting().help() : field.setting().help() + " In " + unit + ".");
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(label);
    }

    /** A number with its label; tests find it by the name. */
    void number(Composite parent, String label, String name, Number number) {
        Field field = field(number.key());
        label(parent, label, field);
        double scale = Math.pow(10, number.digits());
        Spinner spinner = new Spinner(parent, SWT.BORDER);
        double least = Math.max(field.setting().min(), -1e5);
        double most = Math.min(field.setting().max(), 1e5);
        spinner.setValues(0, (int) Math.ceil(least * scale), (int) Math.floor(most * scale), number.digits(),
                (int) Math.max(1, Math.rint(number.step() * scale)), (int) Math.max(10, Math.rint(10 * number.step() * scale)));
        spinner.setToolTipText(field.setting().help());
        spinner.setData("name", name);
        GridDataFactory.swtDefaults().hint(NUMBER_WIDTH, SWT.DEFAULT).applyTo(spinner);
        controls.put(number.key(), value -> select(spinner, (int) Math.rint(Double.parseDouble(value) * scale)));
        spinner.addListener(SWT.Selection, event -> choose.accept(number.key(),
                BigDecimal.valueOf(spinner.getSelection(), number.digits()).stripTrailingZeros().toPlainString()));
    }

    private static void select(Spinner spinner, int value) {
        if (spinner.getSelection() != value) {
            spinner.setSelection(value);
        }
    }

    /** A list of choices with its label; true and false for a switch. */
    void choice(Composite parent, String label, String key) {
        Field field = field(key);
        label(parent, label, field);
        Combo combo = new Combo(parent, SWT.READ_ONLY);
        combo.setItems(field.choices().isEmpty() ? new String[] {"true", "false"} : field.choices().toArray(String[]::new));
        combo.setToolTipText(field.setting().help());
        combo.setData("name", label);
        GridDataFactory.swtDefaults().hint(CHOICE_WIDTH, SWT.DEFAULT).applyTo(combo);
        List<String> items = Arrays.asList(combo.getItems());
        controls.put(key, value -> combo.select(items.indexOf(value)));
        combo.addListener(SWT.Selection, event -> choose.accept(key, combo.getText()));
    }

    /** The settings as chosen; where the choices do not fit together, the defaults. */
    S settings() {
        return type.parse(values()).settings().orElseGet(type::defaults);
    }

    /** What was chosen and is not the default, as JSON texts by key. */
    Map<String, String> changed() {
        Map<String, String> changed = new LinkedHashMap<>();
        values().forEach((key, value) -> {
            if (!value.equals(field(key).setting().value())) {
                boolean plain = value.equals("true") || value.equals("false") || value.matches("[-+]?[0-9.]+");
                changed.put(key, plain ? value : '"' + value + '"');
            }
        });
        return changed;
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        controls.keySet().forEach(key -> chosen.apply(key).ifPresent(value -> values.put(key, value)));
        return values;
    }

    /** Puts into the controls what holds. */
    void update() {
        controls.forEach((key, control) -> control.set(chosen.apply(key).orElse(field(key).setting().value())));
    }
}
