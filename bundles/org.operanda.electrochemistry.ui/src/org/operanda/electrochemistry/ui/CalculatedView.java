package org.operanda.electrochemistry.ui;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Progress;
import org.operanda.data.Units;
import org.operanda.figure.FigureAxis;
import org.operanda.workbench.StepResults;
import org.operanda.workbench.Steps;
import org.operanda.workbench.view.Column;
import org.operanda.workbench.view.PlotView;

/**
 * A view of what operations give for one measurement. Results of the recipe's own steps are shown where there are any; the others are
 * calculated in the background with the operations' defaults, and can be added to the recipe.
 *
 * @param <C> what is shown
 */
abstract class CalculatedView<C extends CalculatedView.Content> extends PlotView {
    private static final FigureAxis NOTHING = FigureAxis.of("", Units.ONE);

    private final Calculation<C> calculation = new Calculation<>();
    private Optional<Source> source = Optional.empty();
    private List<Measurement> basis = List.of();
    private Optional<C> content = Optional.empty();
    private Label note;
    private Optional<Button> add = Optional.empty();

    /** What was calculated. */
    interface Content {
        /** What the operations said. */
        List<Problem> problems();
    }

    /** Whether the view can show a measurement. */
    abstract boolean fits(Measurement measurement);

    /** The ids of the operations whose results are shown. */
    abstract List<String> operations();

    /** What role the measurement plays in them. */
    abstract String role();

    /** Calculates in a job. */
    abstract C calculate(Measurement measurement, Map<String, Measurement> known, Progress progress);

    /** What is to be drawn; empty lists of panels where there is nothing. */
    abstract List<Column> columns(@NonNull C shown);

    /** How many columns there are. */
    abstract int columnCount();

    /** What to import. */
    abstract String hint();

    /** There is something else to show; called before it is drawn. */
    void contentChanged() {}

    final Optional<C> content() {
        return content;
    }

    final Optional<Source> source() {
        return source;
    }

    /** Whether all is calculated and drawn. */
    boolean isComplete() {
        return !calculation.isRunning() && isDrawn();
    }

    /** The button that puts the operations into the recipe. */
    final void addStepsButton(Composite bar) {
        Button button = button(bar, "Add as Steps", "Puts the operations into the recipe, with the settings that are used here",
                () -> source.ifPresent(this::addSteps));
        add = Optional.of(button);
    }

    /** A button that tests find by its name. */
    static Button button(Composite parent, String name, String help, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(name);
        button.setToolTipText(help);
        button.setData("name", name);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    /** At the end of the bar: what the operations said. */
    final void notes(Composite bar) {
        note = new Label(bar, SWT.NONE);
        note.setData("name", "Notes");
    }

    private void addSteps(Source shown) {
        operations().stream().filter(operation -> StepResults.of(current(), operation, shown.id()).isEmpty())
                .forEach(operation -> Steps.add(current(), operation, Map.of(role(), shown.id()), Map.of()));
    }

    @Override
    protected final List<Column> columns() {
        Optional<Source> now = Source.find(current(), this::fits);
        Map<String, Measurement> known = new LinkedHashMap<>();
        now.ifPresent(s -> operations().forEach(operation -> StepResults.of(current(), operation, s.id())
                .ifPresent(result -> known.put(operation, result))));
        List<Measurement> newBasis = new ArrayList<>(known.values());
        now.ifPresent(s -> newBasis.add(s.measurement()));
        if (!same(basis, newBasis)) {
            boolean other = !now.map(Source::id).equals(source.map(Source::id));
            basis = newBasis;
            source = now;
            content = other ? Optional.empty() : content;
            now.ifPresentOrElse(s -> start(s, known), calculation::cancel);
            contentChanged();
        }
        describe(known.size());
        return content.map(this::columns).orElseGet(this::nothing);
    }

    private void start(Source shown, Map<String, Measurement> known) {
        calculation.start("Calculating " + shown.id(), progress -> calculate(shown.measurement(), known, progress), result -> {
            content = result;
            contentChanged();
            show();
        });
    }

    private static boolean same(List<Measurement> one, List<Measurement> other) {
        return one.size() == other.size() && IntStream.range(0, one.size()).allMatch(i -> one.get(i) == other.get(i));
    }

    private void describe(int known) {
        List<Problem> problems = content.map(Content::problems).orElse(List.of());
        note.setText(problems.isEmpty() ? "" : "\u26a0 " + problems.size());
        note.setToolTipText(problems.stream().map(p -> p.message() + " " + p.hint()).collect(Collectors.joining("\n")));
        note.requestLayout();
        add.ifPresent(button -> button.setEnabled(source.isPresent() && known < operations().size()));
    }

    private List<Column> nothing() {
        String text = source.isEmpty() ? hint() : calculation.isRunning() ? "Calculating …" : "The calculation was stopped.";
        return IntStream.range(0, columnCount())
                .mapToObj(i -> new Column(NOTHING, List.of(), List.of(), i == 0 ? text : "")).toList();
    }

    /** A column without panels that says why. */
    static Column empty(List<Problem> problems, String otherwise) {
        String text = problems.stream().map(p -> p.message() + "\n" + p.hint()).findFirst().orElse(otherwise);
        return new Column(NOTHING, List.of(), List.of(), text);
    }

    @PreDestroy
    void stop() {
        calculation.cancel();
    }
}
