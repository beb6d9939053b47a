package org.operanda.workbench.parts;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.e4.ui.workbench.modeling.ISelectionListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.operanda.data.Dataset;
import org.operanda.data.Summary;
import org.operanda.data.Units;
import org.operanda.experiment.ClockTransform;
import org.operanda.experiment.ExperimentFactory;
import org.operanda.experiment.MeasurementReference;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.CurrentExperiment.Change;
import org.operanda.workbench.form.FieldForm;
import org.operanda.workbench.parts.ExperimentNode.CellNode;
import org.operanda.workbench.parts.ExperimentNode.DatasetNode;
import org.operanda.workbench.parts.ExperimentNode.MeasurementNode;
import org.operanda.workbench.parts.ExperimentNode.StepNode;

/** What is known of the line selected in the tree, and what of it can be changed: the cell sheet, clocks, settings of a step. */
public class DetailsPart implements CurrentExperiment.Listener {
    public static final String ID = "org.operanda.workbench.details";
    private static final double PARTS_PER_MILLION = 1e6;

    @Inject
    private CurrentExperiment current;
    @Inject
    private ESelectionService selectionService;
    private final ISelectionListener follower = this::selected;
    private ScrolledComposite scroll;
    private ExperimentNode shown;

    @PostConstruct
    void create(Composite parent) {
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        current.addListener(this);
        selectionService.addSelectionListener(ExperimentPart.ID, follower);
        show(null);
    }

    /** Follows the tree also while another view is active, as when an experiment is opened. */
    private void selected(MPart part, Object selection) {
        if (!scroll.isDisposed()) {
            show(selection instanceof ExperimentNode node ? node : null);
        }
    }

    @Override
    public void changed(Change change) {
        if (change == Change.EXPERIMENT || change == Change.RESULTS) {
            show(shown);
        }
    }

    private void show(ExperimentNode node) {
        shown = node;
        if (scroll.getContent() != null) {
            scroll.getContent().dispose();
        }
        FieldForm form = new FieldForm(scroll);
        switch (node) {
            case CellNode cell -> CellFields.fill(form, cell.cell(), current);
            case MeasurementNode measurement -> measurement(form, measurement.reference());
            case StepNode step -> StepSettings.fill(form, step.step(), current);
            case DatasetNode dataset -> current.dataset(dataset.reference()).ifPresent(d -> dataset(form, d));
            case null, default -> form.words("Select a line of the experiment to see its details.");
        }
        scroll.setContent(form.area());
        scroll.setMinSize(form.area().computeSize(SWT.DEFAULT, SWT.DEFAULT));
    }

    private void measurement(FieldForm form, MeasurementReference reference) {
        form.heading(reference.getId());
        form.value("Files", String.join("\n", reference.getFiles()));
        form.value("Taken as", reference.getGrouping().getLiteral());
        current.measurement(reference.getId()).flatMap(m -> m.start()).ifPresent(start -> form.value("Start", start.toString()));
        form.heading("Clock");
        form.words("Time on the reference clock = time + offset + drift × (time − start). The raw times stay as they are.");
        ClockTransform clock = reference.getClock();
        form.field("Offset", String.valueOf(clock == null ? 0 : clock.getOffset()), "s", "Added to this clock's times.",
                text -> clock(reference, "clock offset", text, (c, number) -> c.setOffset(number)));
        form.field("Drift", String.valueOf(clock == null ? 0 : clock.getDrift() * PARTS_PER_MILLION), "ppm",
                "By how many millionths this clock runs slow.",
                text -> clock(reference, "clock drift", text, (c, number) -> c.setDrift(number / PARTS_PER_MILLION)));
        current.measurement(reference.getId()).ifPresent(m -> {
            form.heading("In the file");
            for (Map.Entry<String, String> entry : m.metadata().entrySet()) {
                form.value(entry.getKey(), entry.getValue());
            }
        });
    }

    private interface ClockChange {
        void apply(ClockTransform clock, double number);
    }

    private String clock(MeasurementReference reference, String what, String text, ClockChange change) {
        double number;
        try {
            number = Double.parseDouble(text.replace(',', '.'));
        } catch (NumberFormatException e) {
            return "'" + text + "' is no number.";
        }
        current.edit(what + " of " + reference.getId(), () -> {
            if (reference.getClock() == null) {
                reference.setClock(ExperimentFactory.eINSTANCE.createClockTransform());
            }
            change.apply(reference.getClock(), number);
        });
        return "";
    }

    private static void dataset(FieldForm form, Dataset dataset) {
        form.heading(dataset.name());
        form.value("Quantity", dataset.quantity().label());
        form.value("Unit", Units.symbol(dataset.unit()));
        form.value("Shape", Arrays.stream(dataset.shape()).mapToObj(Long::toString).collect(Collectors.joining(" × ")));
        form.value("Along", dataset.axes().stream().map(a -> Units.label(a.name(), a.unit())).collect(Collectors.joining(", ")));
        Summary summary = Summary.of(dataset.values());
        form.value("First", number(summary.first()));
        form.value("Last", number(summary.last()));
        form.value("Least", number(summary.min()));
        form.value("Greatest", number(summary.max()));
        form.value("Mean", number(summary.mean()));
        form.value("Missing", String.valueOf(summary.missing()));
    }

    private static String number(double value) {
        return "%.8g".formatted(value);
    }

    @Focus
    void focus() {
        scroll.setFocus();
    }

    @PreDestroy
    void dispose() {
        current.removeListener(this);
        selectionService.removeSelectionListener(ExperimentPart.ID, follower);
    }
}
