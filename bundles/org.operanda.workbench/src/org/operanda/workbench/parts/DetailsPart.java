package org.operanda.workbench.parts;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.e4.ui.workbench.modeling.ISelectionListener;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.operanda.correlation.ClockAlignment;
import org.operanda.correlation.ClockAlignmentSettings;
import org.operanda.data.Dataset;
import org.operanda.data.Problem;
import org.operanda.data.Summary;
import org.operanda.data.Units;
import org.operanda.data.operation.SettingsType;
import org.operanda.experiment.ClockTransform;
import org.operanda.experiment.MeasurementReference;
import org.operanda.experiment.TimeMarker;
import org.operanda.host.recipe.FoundClock;
import org.operanda.host.recipe.InstrumentZones;
import org.operanda.host.recipe.Session;
import org.operanda.host.recipe.StoredClock;
import org.operanda.host.recipe.TimeMarkers;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.CurrentExperiment.Change;
import org.operanda.workbench.RunJob;
import org.operanda.workbench.form.FieldForm;
import org.operanda.workbench.parts.ExperimentNode.CellNode;
import org.operanda.workbench.parts.ExperimentNode.DatasetNode;
import org.operanda.workbench.parts.ExperimentNode.MarkerNode;
import org.operanda.workbench.parts.ExperimentNode.MeasurementNode;
import org.operanda.workbench.parts.ExperimentNode.StepNode;
import org.operanda.workbench.view.Calculation;

/** What is known of the line selected in the tree, and what of it can be changed: the cell sheet, clocks, settings of a step. */
public class DetailsPart implements CurrentExperiment.Listener {
    public static final String ID = "org.operanda.workbench.details";
    private static final double PARTS_PER_MILLION = 1e6;
    private static final int DECIMALS = 6;

    @Inject
    private CurrentExperiment current;
    @Inject
    private ESelectionService selectionService;
    private final ISelectionListener follower = this::selected;
    private final Calculation<ClockAlignment.Alignment> search = new Calculation<>();
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
            case MarkerNode marker -> marker(form, marker.marker());
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
        form.field("Offset", decimal(clock == null ? 0 : clock.getOffset()), "s", "Added to this clock's times.",
                text -> clock(reference, "clock offset", text, (c, number) -> c.setOffset(number)));
        form.field("Drift", decimal(clock == null ? 0 : clock.getDrift() * PARTS_PER_MILLION), "ppm",
                "By how many millionths this clock runs slow.",
                text -> clock(reference, "clock drift", text, (c, number) -> c.setDrift(number / PARTS_PER_MILLION)));
        form.field("Time zone", clock == null || clock.getZone() == null ? "" : clock.getZone(), "",
                "Of files that state local time only, for instance Europe/Berlin; empty: universal time. It is kept for what is imported from this instrument later, also that it is empty.",
                text -> zone(reference, text));
        found(form, reference);
        current.measurement(reference.getId()).ifPresent(m -> {
            form.heading("In the file");
            for (Map.Entry<String, String> entry : m.metadata().entrySet()) {
                form.value(entry.getKey(), entry.getValue());
            }
        });
    }

    /** To the microsecond, or the millionth of a ppm: what lies below was calculated, not known. */
    private static String decimal(double number) {
        return new BigDecimal(number).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
    }

    private String zone(MeasurementReference reference, String text) {
        try {
            Optional<ZoneId> zone = text.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(text));
            Optional<String> reader = InstrumentZones.reader(current.session(), reference);
            if (reader.isPresent() && zone.isPresent()) {
                InstrumentZones.keep(reader.get(), zone.get());
            } else if (reader.isPresent()) {
                InstrumentZones.keepUnknown(reader.get());
            }
        } catch (IOException e) {
            return "The zone cannot be kept for the instrument: " + e.getMessage();
        } catch (DateTimeException e) {
            return "'" + text + "' is no time zone. Write it as Europe/Paris or +02:00.";
        }
        editClock("time zone of " + reference.getId(), () -> StoredClock.of(reference).setZone(text.isEmpty() ? null : text));
        return "";
    }

    /** What is known of how the clock was found, and the way to find it from steps that another measurement saw. */
    private void found(FieldForm form, MeasurementReference reference) {
        ClockTransform clock = reference.getClock();
        if (clock != null && clock.isSetResidual()) {
            form.value("Residual", "%.2g s (root mean square)".formatted(clock.getResidual()));
        }
        if (clock != null) {
            clock.getPieces().forEach(piece -> form.value("From row " + piece.getFrom(), "offset %.3f s".formatted(piece.getOffset())));
            Optional.ofNullable(clock.getSource()).ifPresent(source -> form.value("Source", source));
        }
        current.session().flatMap(session -> FoundClock.byMarkers(session, current.experiment(), reference)).ifPresent(found -> form.button(
                "Put right by markers", "Offset, and drift where there are several, from " + String.join(", ", found.names()),
                () -> editClock("clock of " + reference.getId() + " from markers", () -> found.store(reference))));
        List<String> others = current.experiment().getMeasurements().stream().map(MeasurementReference::getId)
                .filter(id -> !id.equals(reference.getId())).toList();
        if (others.isEmpty() || current.session().isEmpty()) {
            return;
        }
        String[] other = {others.getFirst()};
        form.choice("Right is", others, other[0], "The measurement whose clock is right.", text -> {
            other[0] = text;
            return "";
        });
        form.button("Find from steps",
                "Offset and drift from steps that both saw, or from curves where nothing changes abruptly; set or restarted clocks get pieces of their own.",
                () -> find(reference, other[0]));
    }

    private void find(MeasurementReference reference, String other) {
        Session session = current.session().orElseThrow();
        ClockAlignmentSettings settings = SettingsType.of(ClockAlignmentSettings.class).defaults();
        search.start("Finding the clock of " + reference.getId(), progress -> FoundClock.find(session, reference, other, settings),
                found -> found.filter(alignment -> current.experiment().getMeasurements().contains(reference))
                        .ifPresent(alignment -> found(reference, other, alignment)));
    }

    private void found(MeasurementReference reference, String other, ClockAlignment.Alignment alignment) {
        alignment.pieces().ifPresentOrElse(
                pieces -> editClock("clock of " + reference.getId() + " from " + (alignment.pairs() > 0 ? "steps" : "curves"),
                        () -> FoundClock.store(reference, pieces, alignment, other)),
                () -> MessageDialog.openInformation(scroll.getShell(), "The clock was not found",
                        alignment.problems().stream().map(Problem::toString).collect(Collectors.joining("\n\n"))));
    }

    /** What depends on the clock is calculated anew. */
    private void editClock(String label, Runnable change) {
        current.edit(label, change);
        RunJob.start(current);
    }

    private void marker(FieldForm form, TimeMarker marker) {
        form.heading("Marker");
        form.field("Name", marker.getName(), "", "Markers of one name in two records are the same moment.", text -> {
            if (text.isBlank()) {
                return "Give it a name.";
            }
            current.edit("name of marker " + text, () -> marker.setName(text));
            return "";
        });
        form.value("Seen in", Optional.ofNullable(marker.getMeasurement()).orElse("the common clock"));
        if (marker.getMeasurement() != null) {
            form.value("Row", number(marker.getRow()));
        }
        OptionalDouble moment = current.session().map(session -> TimeMarkers.moment(session, marker)).orElse(OptionalDouble.empty());
        if (moment.isPresent()) {
            form.value("Moment", number(moment.getAsDouble()) + " s on the common clock");
        }
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
        editClock(what + " of " + reference.getId(), () -> change.apply(StoredClock.of(reference), number));
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
        search.cancel();
        current.removeListener(this);
        selectionService.removeSelectionListener(ExperimentPart.ID, follower);
    }
}
