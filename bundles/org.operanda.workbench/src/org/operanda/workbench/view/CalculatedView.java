package org.operanda.workbench.view;

import jakarta.annotation.PreDestroy;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.figure.FigureAxis;
import org.operanda.workbench.StepResults;
import org.operanda.workbench.Steps;

/**
 * A view of what operations give for one measurement. Results of the recipe's own steps are shown where there are any; the others are
 * calculated in the background with the operations' defaults, and can be added to the recipe.
 *
 * @param <C> what is shown
 */
public abstract class CalculatedView<C extends CalculatedView.Content> extends PlotView {
    private static final FigureAxis NOTHING = FigureAxis.of("", Units.ONE);

    private static final int FIELD_WIDTH = 50;

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Calculation<C> calculation = new Calculation<>();
    private Optional<Basis> basis = Optional.empty();
    private Optional<C> content = Optional.empty();
    private Label note;
    private Optional<Button> add = Optional.empty();

    private record Field(Text text, Predicate<String> understood) {
        boolean isUnderstood() {
            return text.getText().isEmpty() || understood.test(text.getText());
        }
    }

    /** What was calculated. */
    public interface Content {
        /** What the operations said. */
        List<Problem> problems();
    }

    /** Whether the view can show a measurement. */
    protected abstract boolean fits(Measurement measurement);

    /** The steps whose results are shown, in an order in which they can be calculated; asked for whenever something changes. */
    protected abstract List<PlannedStep> steps(Source of);

    /** Calculates in a job what the steps give, most simply by an {@link Evaluation}. */
    protected abstract C calculate(Basis from, Progress progress);

    /** What is to be drawn; empty lists of panels where there is nothing. */
    protected abstract List<Column> columns(@NonNull C shown);

    /** How many columns there are. */
    protected abstract int columnCount();

    /** What to import. */
    protected abstract String hint();

    /** There is something else to show; called before it is drawn. */
    protected void contentChanged() {}

    /** What was calculated last. */
    public final Optional<C> content() {
        return content;
    }

    /** What the view is about now. */
    protected final Optional<Source> source() {
        return basis.map(Basis::source);
    }

    /** Whether all is calculated and drawn. */
    public boolean isComplete() {
        return !calculation.isRunning() && isDrawn();
    }

    /** The button that puts the operations into the recipe. */
    protected final void addStepsButton(Composite bar) {
        Button button = button(bar, "Add as Steps", "Puts the operations into the recipe, with the settings that are used here",
                () -> basis.ifPresent(this::addSteps));
        add = Optional.of(button);
    }

    /** A button that tests find by its name. */
    public static Button button(Composite parent, String name, String help, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(name);
        button.setToolTipText(help);
        button.setData("name", name);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    /** At the end of the bar: what the operations said. */
    protected final void notes(Composite bar) {
        note = new Label(bar, SWT.NONE);
        note.setData("name", "Notes");
    }

    /**
     * A labelled text in the bar that is kept as a choice of the view; it is red, and not taken, while it is not understood. Tests find it by
     * its name.
     *
     * @param key     under which {@link #chosen} has it
     * @param message shown while it is empty
     */
    protected final Text field(Composite bar, String key, String name, String message, String help, Predicate<String> understood) {
        new Label(bar, SWT.NONE).setText(name);
        Text text = new Text(bar, SWT.BORDER);
        text.setData("name", name);
        text.setMessage(message);
        text.setToolTipText(help);
        GridDataFactory.swtDefaults().hint(FIELD_WIDTH, SWT.DEFAULT).applyTo(text);
        fields.put(key, new Field(text, understood));
        text.addListener(SWT.Modify, event -> edited(key, fields.get(key)));
        return text;
    }

    private void edited(String key, Field field) {
        boolean understood = field.isUnderstood();
        field.text.setForeground(understood ? null : field.text.getDisplay().getSystemColor(SWT.COLOR_RED));
        if (understood && !field.text.getText().equals(chosen(key).orElse(""))) {
            choose(key, field.text.getText());
            show();
        }
    }

    /** Another experiment may have been opened. */
    private void restoreFields() {
        fields.forEach((key, field) -> {
            String kept = chosen(key).orElse("");
            if (field.isUnderstood() && !field.text.getText().equals(kept)) {
                field.text.setText(kept);
            }
        });
    }

    private void addSteps(Basis shown) {
        Map<String, String> ids = new HashMap<>();
        for (PlannedStep step : shown.steps()) {
            Map<String, String> inputs = new LinkedHashMap<>(step.inputs());
            inputs.replaceAll((role, input) -> ids.getOrDefault(input, input));
            ids.put(step.operation(), StepResults.step(current(), step.operation(), Basis.origins(step, shown.steps()))
                    .orElseGet(() -> Steps.add(current(), step.operation(), inputs, StepResults.texts(step.settings()))));
        }
    }

    @Override
    protected final List<Column> columns() {
        restoreFields();
        Optional<Source> source = Source.find(current(), this::fits);
        Optional<Basis> now = source.map(s -> Basis.of(current(), s, steps(s)));
        if (now.isPresent() != basis.isPresent() || now.isPresent() && !now.get().isSame(basis.get())) {
            boolean other = !now.map(b -> b.source().id()).equals(basis.map(b -> b.source().id()));
            basis = now;
            content = other ? Optional.empty() : content;
            now.ifPresentOrElse(this::start, calculation::cancel);
            contentChanged();
        }
        describe();
        return content.map(this::columns).orElseGet(this::nothing);
    }

    private void start(Basis from) {
        calculation.start("Calculating " + from.source().id(), progress -> calculate(from, progress), result -> {
            content = result;
            contentChanged();
            show();
        });
    }

    private void describe() {
        List<Problem> problems = content.map(Content::problems).orElse(List.of());
        note.setText(problems.isEmpty() ? "" : "\u26a0 " + problems.size());
        note.setToolTipText(problems.stream().map(p -> p.message() + " " + p.hint()).collect(Collectors.joining("\n")));
        note.requestLayout();
        add.ifPresent(button -> button.setEnabled(basis.filter(b -> b.known().size() < b.steps().size()).isPresent()));
    }

    private List<Column> nothing() {
        String text = basis.isEmpty() ? hint() : calculation.isRunning() ? "Calculating …" : "The calculation was stopped.";
        return IntStream.range(0, columnCount())
                .mapToObj(i -> new Column(NOTHING, List.of(), List.of(), i == 0 ? text : "")).toList();
    }

    /** A column without panels that says why. */
    public static Column empty(List<Problem> problems, String otherwise) {
        String text = problems.stream().map(p -> p.message() + "\n" + p.hint()).findFirst().orElse(otherwise);
        return new Column(NOTHING, List.of(), List.of(), text);
    }

    @PreDestroy
    final void stop() {
        calculation.cancel();
    }
}
