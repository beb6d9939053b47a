package org.operanda.workbench.calculate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.operanda.data.operation.Operation;
import org.operanda.data.operation.SettingsType;
import org.operanda.experiment.Step;
import org.operanda.host.extension.Contribution.Loaded;
import org.operanda.host.extension.OperationDescriptor;
import org.operanda.host.extension.OperationDescriptor.Input;
import org.operanda.host.extension.TechniqueDescriptor;
import org.operanda.host.recipe.DataReference;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.form.FieldForm;
import org.operanda.workbench.form.SettingsForm;

/** Asks what is to be calculated from the data that are selected: one of the operations that these fit, its other inputs, its settings, the name of its result. */
public final class CalculateDialog extends TitleAreaDialog {
    private static final Point SIZE = new Point(980, 720);
    private static final int[] WEIGHTS = {36, 64};
    private static final int MARGIN = 8;

    private final CurrentExperiment current;
    private final List<DataReference> selected;
    private final Casting casting;
    private ScrolledComposite scroll;
    private Optional<StepDraft> draft = Optional.empty();

    private CalculateDialog(Shell shell, CurrentExperiment current, List<DataReference> selected) {
        super(shell);
        this.current = current;
        this.selected = selected;
        this.casting = new Casting(current, selected);
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /**
     * Asks, adds the step and starts to calculate it.
     *
     * @param selected the measurements, results or their datasets that are worked on
     * @return the name of the step; empty when the user did not finish
     */
    public static Optional<String> open(Shell shell, CurrentExperiment current, List<DataReference> selected) {
        CalculateDialog dialog = new CalculateDialog(shell, current, selected);
        Optional<StepDraft> draft = dialog.open() == OK ? dialog.draft : Optional.empty();
        draft.ifPresent(StepDraft::add);
        return draft.map(StepDraft::name);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Calculate");
    }

    @Override
    protected Point getInitialSize() {
        return SIZE;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        String names = selected.stream().map(DataReference::toString).collect(Collectors.joining(", "));
        setTitle(names.isEmpty() ? "Calculate" : "Calculate from " + names);
        SashForm halves = new SashForm(area, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).indent(MARGIN, MARGIN).applyTo(halves);
        OperationTree tree = new OperationTree(halves, casting.operations(), this::technique, this::choose);
        scroll = new ScrolledComposite(halves, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.addListener(SWT.Resize, event -> fit());
        halves.setWeights(WEIGHTS);
        choose(Optional.empty());
        tree.setFocus();
        return area;
    }

    private String technique(String id) {
        return current.extensions().technique(id).map(TechniqueDescriptor::name).orElse(id);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Calculate", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        check();
    }

    private void choose(Optional<OperationDescriptor> operation) {
        if (scroll.getContent() != null) {
            scroll.getContent().dispose();
        }
        FieldForm form = new FieldForm(scroll, true);
        draft = Optional.empty();
        operation.ifPresent(chosen -> fill(form, chosen));
        scroll.setContent(form.area());
        scroll.setOrigin(0, 0);
        fit();
        check();
    }

    private void fit() {
        if (scroll.getContent() != null) {
            scroll.setMinSize(scroll.getContent().computeSize(scroll.getClientArea().width, SWT.DEFAULT));
        }
    }

    private void fill(FieldForm form, OperationDescriptor operation) {
        form.heading(operation.name());
        form.words(operation.description());
        if (!operation.literature().isEmpty()) {
            form.value("Literature", operation.literature());
        }
        Loaded<Operation<?>> loaded = operation.contribution().load();
        loaded.problem().ifPresent(p -> form.words(p.toString()));
        loaded.instance().ifPresent(instance -> {
            StepDraft made = new StepDraft(current, operation, SettingsType.of(instance.settingsType()), casting);
            draft = Optional.of(made);
            fill(form, made);
        });
    }

    private void fill(FieldForm form, StepDraft made) {
        form.heading("Data");
        made.operation().inputs().forEach(input -> role(form, made, input));
        form.heading("Result");
        form.field("Name", made.name(), "", "What the result is called in the experiment and in a recipe.", text -> {
            made.setName(text);
            check();
            return "";
        });
        if (!made.type().fields().isEmpty()) {
            form.heading("Settings");
            SettingsForm.fill(form, made.type(), made::text, (field, text) -> {
                made.setText(field, text);
                check();
                return SettingsForm.refusal(made.type(), field, text);
            });
        }
    }

    /** A role that may stay empty, or that is still to be cast, has an empty line to choose. */
    private void role(FieldForm form, StepDraft made, Input input) {
        List<Optional<DataReference>> choices = new ArrayList<>();
        Optional<DataReference> cast = made.input(input.role());
        if (input.optional() || cast.isEmpty()) {
            choices.add(Optional.empty());
        }
        casting.candidates(made.operation(), input).forEach(data -> choices.add(Optional.of(data)));
        List<String> lines = choices.stream().map(this::line).toList();
        form.choice(input.role().replace('_', ' '), lines, line(cast), help(input), line -> {
            made.setInput(input.role(), choices.get(lines.indexOf(line)));
            check();
            return "";
        });
    }

    private String line(Optional<DataReference> data) {
        return data.map(d -> d + what(d.owner())).orElse("");
    }

    private String what(String owner) {
        Optional<Step> step = Optional.ofNullable(current.experiment().getRecipe()).stream().flatMap(r -> r.getSteps().stream())
                .filter(s -> s.getId().equals(owner)).findFirst();
        Optional<String> words = step.isPresent()
                ? current.extensions().operation(step.get().getOperation()).map(OperationDescriptor::name)
                : current.measurement(owner).map(m -> technique(m.technique()));
        return words.map(w -> " (" + w + ")").orElse("");
    }

    private String help(Input input) {
        StringBuilder help = new StringBuilder(input.technique().map(t -> technique(t) + ". ").orElse(""));
        input.quantity().ifPresent(quantity -> help.append("Data with " + quantity.replace('-', ' ') + ". "));
        return help.append(input.optional() ? "May stay empty." : "Must be chosen.").toString();
    }

    /** Says what is missing or wrong; the dialog can be finished when nothing is. */
    private void check() {
        Optional<String> missing = draft.isEmpty() ? Optional.of("Choose what is to be calculated.") : draft.get().missing();
        Optional<String> refusal = missing.isPresent() ? Optional.empty() : draft.flatMap(StepDraft::refusal);
        setMessage(missing.orElse("The step is added to the experiment and can be undone."));
        setErrorMessage(refusal.isPresent() ? refusal.get() : null);
        if (getButton(IDialogConstants.OK_ID) != null) {
            getButton(IDialogConstants.OK_ID).setEnabled(missing.isEmpty() && refusal.isEmpty());
        }
    }
}
