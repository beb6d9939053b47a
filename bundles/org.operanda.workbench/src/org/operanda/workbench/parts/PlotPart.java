package org.operanda.workbench.parts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.operanda.correlation.CommonAxis;
import org.operanda.data.Axis;
import org.operanda.data.Measurement;
import org.operanda.data.Parts;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.experiment.FigureDefinition;
import org.operanda.experiment.MeasurementReference;
import org.operanda.experiment.PanelDefinition;
import org.operanda.experiment.TimeMarker;
import org.operanda.figure.ColourMap;
import org.operanda.figure.DisplayUnit;
import org.operanda.figure.Figure;
import org.operanda.figure.Marker;
import org.operanda.figure.Range;
import org.operanda.host.recipe.DataReference;
import org.operanda.host.recipe.FoundClock;
import org.operanda.host.recipe.Session;
import org.operanda.host.recipe.TimeMarkers;
import org.operanda.host.report.DatasetCurves.Line;
import org.operanda.workbench.CommonAxes;
import org.operanda.workbench.CommonAxes.Branch;
import org.operanda.workbench.RunJob;
import org.operanda.workbench.parts.PlotContent.Group;
import org.operanda.workbench.view.Column;
import org.operanda.workbench.view.PlotView;

/**
 * Draws what is selected, or the experiment's figure when nothing is: maps and curves below each other with one cursor and one zoom, along time, charge, potential,
 * state of charge, composition or cycle.
 */
public class PlotPart extends PlotView {
    public static final String ID = "org.operanda.workbench.plot";
    private static final String COLOURS = ID + ".colours";
    private static final int DIGITS = 6;

    private Combo axisChoice;
    private Combo branchChoice;
    private Combo colourChoice;
    private Optional<Session> session = Optional.empty();
    private Optional<CommonAxes> axes = Optional.empty();

    @Override
    protected void bar(Composite bar) {
        axisChoice = choice(bar, "Along", "The quantity along which everything is drawn");
        branchChoice = choice(bar, "Branch", "All of the experiment, or one charge or discharge");
        colourChoice = choice(bar, "Colours", "Colour map; all of them can be told apart by the colour-blind");
        offer(colourChoice, Arrays.stream(ColourMap.values()).map(ColourMap::label).toArray(String[]::new));
        Button mark = new Button(bar, SWT.PUSH);
        mark.setText("Mark…");
        mark.setToolTipText("Marks the moment under the cursor in all panels");
        mark.addListener(SWT.Selection, event -> mark(bar.getShell()));
        axisChoice.addListener(SWT.Selection, event -> current().setAxis(kinds().get(axisChoice.getSelectionIndex())));
        branchChoice.addListener(SWT.Selection, event -> current().setBranch(branchChoice.getText()));
        colourChoice.addListener(SWT.Selection, event -> setColours(ColourMap.values()[colourChoice.getSelectionIndex()]));
    }

    private void mark(Shell shell) {
        double moment = current().cursor();
        if (Double.isNaN(moment) || session.isEmpty()) {
            MessageDialog.openInformation(shell, "Mark", "Click into a plot first: the moment under the cursor is marked.");
            return;
        }
        List<String> records = current().experiment().getMeasurements().stream().map(MeasurementReference::getId)
                .filter(id -> current().measurement(id).flatMap(Measurement::timeAxis).isPresent()).toList();
        MarkDialog dialog = new MarkDialog(shell, DisplayUnit.text(moment, Units.SECOND, DIGITS), records);
        if (dialog.open() == Window.OK) {
            TimeMarker marker = TimeMarkers.at(session.get(), dialog.name(), dialog.record(), moment);
            current().edit("marker " + dialog.name(), () -> current().experiment().getMarkers().add(marker));
        }
    }

    /** A marker was set, named or deleted. */
    @Override
    protected void experimentEdited() {
        show();
    }

    private void setColours(ColourMap chosen) {
        current().view().getChoices().put(COLOURS, chosen.name());
        part().getPersistedState().put(COLOURS, chosen.name());
        show();
    }

    /** Those of the experiment; else those that the user took last. */
    private ColourMap colours() {
        String chosen = Optional.ofNullable(current().view().getChoices().get(COLOURS))
                .orElseGet(() -> part().getPersistedState().getOrDefault(COLOURS, ""));
        return Arrays.stream(ColourMap.values()).filter(c -> c.name().equals(chosen)).findFirst().orElse(ColourMap.VIRIDIS);
    }

    @Override
    protected List<Column> columns() {
        if (!session.equals(current().session())) {
            session = current().session();
            axes = session.map(CommonAxes::of);
        }
        choices();
        PlotContent content = PlotContent.of(groups(), axis(), branch(), colours());
        return List.of(new Column(content.x(), content.panels(), markers(), hint()));
    }

    private String hint() {
        if (current().experiment().getMeasurements().isEmpty()) {
            return "Drop instrument files onto the experiment, or choose Import.";
        }
        return session.isEmpty() ? "The files are being read." : "Select data of the experiment to plot them.";
    }

    private List<QuantityKind> kinds() {
        return axes.map(CommonAxes::kinds).orElse(List.of(QuantityKind.TIME));
    }

    private List<Branch> branches() {
        return axes.map(CommonAxes::branches).orElse(List.of(Branch.ALL));
    }

    private Optional<CommonAxis> axis() {
        return axes.flatMap(a -> a.axis(current().axis()));
    }

    private Branch branch() {
        return branches().stream().filter(b -> b.name().equals(current().branch())).findFirst().orElse(Branch.ALL);
    }

    private void choices() {
        axisChoice.setEnabled(kinds().size() > 1);
        offer(axisChoice, kinds().stream().map(QuantityKind::label).toArray(String[]::new));
        axisChoice.select(Math.max(0, kinds().indexOf(current().axis())));
        branchChoice.setEnabled(branches().size() > 1);
        offer(branchChoice, branches().stream().map(Branch::name).toArray(String[]::new));
        branchChoice.setText(branch().name());
        colourChoice.setText(colours().label());
    }

    /** What is selected; else what the experiment's first figure shows. */
    private List<Group> groups() {
        List<DataReference> selection = current().selection();
        if (!selection.isEmpty()) {
            return Group.of(lines(selection));
        }
        return figure().stream().flatMap(f -> f.getPanels().stream()).map(this::group).filter(g -> !g.lines().isEmpty()).toList();
    }

    private Group group(PanelDefinition panel) {
        boolean ranged = panel.isSetMinimum() && panel.isSetMaximum();
        return new Group(lines(panel.getData().stream().map(DataReference::of).toList()),
                Optional.ofNullable(panel.getLabel()).filter(l -> !l.isBlank()),
                ranged ? Optional.of(new Range(panel.getMinimum(), panel.getMaximum())) : Optional.empty());
    }

    private Optional<FigureDefinition> figure() {
        return current().experiment().getFigures().stream().findFirst();
    }

    /** The datasets there are that can be drawn; whose they are is said where the name alone does not tell. */
    private List<Line> lines(List<DataReference> references) {
        Set<String> twice = references.stream().flatMap(r -> r.dataset().stream())
                .collect(Collectors.groupingBy(n -> n, Collectors.counting()))
                .entrySet().stream().filter(e -> e.getValue() > 1).map(e -> e.getKey()).collect(Collectors.toSet());
        return references.stream().flatMap(r -> line(r, twice.contains(r.dataset().orElse("")))).toList();
    }

    private Stream<Line> line(DataReference reference, boolean owned) {
        return current().dataset(reference).filter(d -> d.rank() == 1 || d.rank() == 2)
                .map(d -> new Line((owned ? reference.owner() + " " : "") + d.name().replace('_', ' '), d,
                        current().measurement(reference.owner()).flatMap(m -> m.dataset(Parts.PART)).map(p -> p.values())
                                .filter(p -> d.rank() == 1 && p.length() == d.values().length())))
                .stream();
    }

    /** Takes the clock of the measurement that a panel shows along, where the axis is time. */
    @Override
    protected void dragged(int column, int panel, double seconds) {
        List<Group> drawn = groups();
        if (axis().isPresent() || panel >= drawn.size()) {
            return;
        }
        Axis time = drawn.get(panel).lines().getFirst().dataset().axes().getFirst();
        current().experiment().getMeasurements().stream()
                .filter(reference -> current().measurement(reference.getId()).flatMap(Measurement::timeAxis).filter(time::equals)
                        .isPresent())
                .findFirst()
                .ifPresent(reference -> {
                    current().edit("clock of " + reference.getId() + " by " + Math.round(seconds) + " s",
                            () -> FoundClock.move(current().session().orElseThrow(), current().experiment(), reference, seconds));
                    RunJob.start(current());
                });
    }

    /** Those of the figure, and those that were set by hand. */
    private List<Marker> markers() {
        List<Marker> markers = new ArrayList<>(moments());
        for (TimeMarker marker : current().experiment().getMarkers()) {
            session.map(s -> TimeMarkers.moment(s, marker)).filter(OptionalDouble::isPresent).map(OptionalDouble::getAsDouble)
                    .flatMap(moment -> PlotContent.marker(moment, marker.getName(), axis(), branch())).ifPresent(markers::add);
        }
        return markers;
    }

    private List<Marker> moments() {
        return figure().map(FigureDefinition::getMarkers).filter(Objects::nonNull).map(DataReference::of).flatMap(current()::dataset)
                .map(moments -> PlotContent.markers(moments, axis(), branch())).orElse(List.of());
    }

    @Override
    protected OptionalDouble position(int column, double moment) {
        return OptionalDouble.of(axis().map(a -> a.at(moment)).orElse(moment));
    }

    @Override
    protected OptionalDouble moment(int column, double position) {
        return OptionalDouble.of(axis().map(a -> a.moment(position, branch().from(), branch().to())).orElse(position));
    }

    /** Everything that is shown as one figure, with the same ranges and colours; empty while it is being drawn. */
    public Optional<Figure> figureShown() {
        return figures().stream().findFirst();
    }
}
