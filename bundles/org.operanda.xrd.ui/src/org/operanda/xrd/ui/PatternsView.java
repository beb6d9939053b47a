package org.operanda.xrd.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.operanda.data.Measurement;
import org.operanda.data.Problem;
import org.operanda.data.Units;
import org.operanda.data.operation.FrameOperation;
import org.operanda.data.operation.Operation;
import org.operanda.data.operation.SettingsType;
import org.operanda.figure.FigureAxis;
import org.operanda.host.extension.OperationDescriptor;
import org.operanda.host.recipe.Session;
import org.operanda.workbench.Steps;
import org.operanda.workbench.form.FieldForm;
import org.operanda.workbench.form.SettingsForm;
import org.operanda.workbench.view.Column;
import org.operanda.workbench.view.PlotView;
import org.operanda.xrd.DiffractionAxis;

/**
 * A series of diffraction patterns as a map with the tracks of its peaks, and beside it the pattern at the cursor with backgrounds, fits and the reflections of
 * phases. An operation on patterns can be tried on that pattern: what it makes of it follows its settings while they are changed, and can be added to the recipe.
 */
public class PatternsView extends PlotView {
    /** The view's id. */
    public static final String ID = "org.operanda.xrd.ui.patterns";
    private static final String TECHNIQUE = "xrd";
    private static final String AXIS = "axis";
    private static final String TRIED = "tried";
    private static final String NONE = "nothing";
    private static final FigureAxis NOTHING = FigureAxis.of("", Units.ONE);

    private final Map<String, String> settings = new LinkedHashMap<>();
    private List<OperationDescriptor> operations = List.of();
    private Combo axis;
    private Combo tried;
    private Button add;
    private Label note;
    private Optional<ScrolledComposite> form = Optional.empty();
    private Optional<PatternsContent> content = Optional.empty();
    private Column map = new Column(NOTHING, List.of(), List.of(), "");
    private String source = "";

    @Override
    protected void bar(Composite bar) {
        axis = choice(bar, "Axis", "What the patterns run along; d and Q from 2θ need the wavelength");
        axis.setItems("as measured", "2θ", "d", "Q");
        axis.addListener(SWT.Selection, event -> {
            choose(AXIS, axis.getText());
            show();
        });
        tried = choice(bar, "Try", "An operation whose result on the pattern at the cursor follows its settings");
        tried.addListener(SWT.Selection, event -> tryOperation(tried.getText()));
        add = new Button(bar, SWT.PUSH);
        add.setText("Add as Step");
        add.setToolTipText("Puts the operation into the recipe for the whole series, with the settings that stand here");
        add.setData("name", "Add as Step");
        add.addListener(SWT.Selection, event -> addStep());
        note = new Label(bar, SWT.NONE);
        note.setData("name", "Notes");
    }

    @Override
    protected void belowFirst(Composite controls) {
        controls.setLayout(new FillLayout());
        ScrolledComposite scrolled = new ScrolledComposite(controls, SWT.V_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        form = Optional.of(scrolled);
    }

    private void tryOperation(String name) {
        choose(TRIED, name);
        settings.clear();
        fillForm();
        show();
    }

    private Optional<OperationDescriptor> operation() {
        return operations.stream().filter(o -> o.name().equals(tried.getText())).findFirst();
    }

    private static Optional<Operation<?>> instance(OperationDescriptor descriptor) {
        return descriptor.contribution().load().instance();
    }

    /** Operations on one pattern, whose results can be followed while settings move. */
    private void findOperations() {
        operations = current().extensions().operations().stream()
                .filter(o -> o.technique().equals(TECHNIQUE) && o.inputs().size() == 1 && o.inputs().getFirst().quantity().isPresent())
                .filter(o -> o.inputs().getFirst().quantity().get().equals("intensity"))
                .filter(o -> instance(o).filter(FrameOperation.class::isInstance).isPresent()).toList();
        List<String> names = new ArrayList<>(List.of(NONE));
        operations.forEach(o -> names.add(o.name()));
        tried.setItems(names.toArray(String[]::new));
        tried.setText(chosen(TRIED).filter(names::contains).orElse(NONE));
        fillForm();
    }

    private void fillForm() {
        form.ifPresent(scrolled -> {
            if (scrolled.getContent() != null) {
                scrolled.getContent().dispose();
            }
            FieldForm fields = new FieldForm(scrolled, true);
            Optional<OperationDescriptor> descriptor = operation();
            descriptor.ifPresentOrElse(d -> {
                fields.words(d.description());
                instance(d).ifPresent(operation -> fill(fields, SettingsType.of(operation.settingsType())));
            }, () -> fields.words("Choose an operation to try on the pattern at the cursor."));
            scrolled.setContent(fields.area());
            scrolled.setMinSize(fields.area().computeSize(SWT.DEFAULT, SWT.DEFAULT));
        });
    }

    private <S extends Record> void fill(FieldForm fields, SettingsType<S> type) {
        SettingsForm.fill(fields, type, field -> settings.getOrDefault(field.key(), field.setting().value()), (field, text) -> {
            String refusal = SettingsForm.refusal(type, field, text);
            if (refusal.isEmpty()) {
                settings.put(field.key(), text);
                show();
            }
            return refusal;
        });
    }

    private void addStep() {
        Optional<OperationDescriptor> descriptor = operation();
        descriptor.flatMap(PatternsView::instance)
                .ifPresent(operation -> add(descriptor.orElseThrow(), SettingsType.of(operation.settingsType())));
    }

    private <S extends Record> void add(OperationDescriptor descriptor, SettingsType<S> type) {
        Map<String, String> texts = new LinkedHashMap<>();
        type.fields().stream().filter(f -> settings.containsKey(f.key()))
                .forEach(f -> texts.put(f.key(), SettingsForm.json(type, f, settings.get(f.key()))));
        Steps.add(current(), descriptor.id(), Map.of(descriptor.inputs().getFirst().role(), source), texts);
    }

    private Optional<DiffractionAxis> axis() {
        return switch (axis.getText()) {
            case "2θ" -> Optional.of(DiffractionAxis.TWO_THETA);
            case "d" -> Optional.of(DiffractionAxis.PLANE_SPACING);
            case "Q" -> Optional.of(DiffractionAxis.SCATTERING_VECTOR);
            default -> Optional.empty();
        };
    }

    /** Measurements and results by their ids. */
    private Map<String, Measurement> all() {
        Map<String, Measurement> all = new LinkedHashMap<>();
        Optional<Session> session = current().session();
        session.ifPresent(s -> s.measurements().forEach(all::put));
        session.ifPresent(s -> s.results().forEach(all::put));
        return all;
    }

    @Override
    protected List<Column> columns() {
        if (operations.isEmpty()) {
            findOperations();
        }
        axis.setText(chosen(AXIS).orElse("as measured"));
        Map<String, Measurement> all = all();
        Optional<String> id = current().selection().stream().map(reference -> reference.owner()).filter(all::containsKey)
                .filter(owner -> ShownPatterns.fits(all.get(owner))).findFirst()
                .or(() -> all.keySet().stream().filter(owner -> ShownPatterns.fits(all.get(owner)) && !all.get(owner).clock().isEmpty())
                        .findFirst())
                .or(() -> all.keySet().stream().filter(owner -> ShownPatterns.fits(all.get(owner))).findFirst());
        add.setEnabled(id.isPresent() && operation().isPresent());
        if (id.isEmpty()) {
            content = Optional.empty();
            note.setText("");
            return List.of(
                    new Column(NOTHING, List.of(), List.of(), "Import diffraction patterns: one, or the files of a series as frames."),
                    new Column(NOTHING, List.of(), List.of(), ""));
        }
        source = id.get();
        PatternsContent now = new PatternsContent(ShownPatterns.of(all.get(source), axis()), all);
        if (content.filter(now::equals).isEmpty()) {
            content = Optional.of(now);
            map = now.map();
        }
        int frame = now.series().frameAt(current().cursor());
        Preview preview = operation().flatMap(PatternsView::instance).map(o -> Preview.of(o, settings, now.series(), frame))
                .orElse(Preview.NOTHING);
        describe(preview.problems());
        return List.of(map, now.pattern(frame, preview));
    }

    private void describe(List<Problem> problems) {
        note.setText(problems.isEmpty() ? "" : "⚠ " + problems.size());
        note.setToolTipText(problems.stream().map(p -> p.message() + " " + p.hint()).collect(Collectors.joining("\n")));
        note.requestLayout();
    }

    @Override
    protected boolean followsCursor() {
        return true;
    }

    @Override
    protected OptionalDouble position(int column, double moment) {
        return column == 0 ? OptionalDouble.of(moment) : OptionalDouble.empty();
    }

    @Override
    protected OptionalDouble moment(int column, double position) {
        return column == 0 ? OptionalDouble.of(position) : OptionalDouble.empty();
    }
}
