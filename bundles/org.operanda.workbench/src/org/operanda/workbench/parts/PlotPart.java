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
import org.operanda.data.Axis;
import org.operanda.data.Measurement;
import org.operanda.data.Parts;
import org.operanda.data.Units;
import org.operanda.experiment.Experiment;
import org.operanda.experiment.FigureDefinition;
import org.operanda.experiment.MeasurementReference;
import org.operanda.experiment.PanelDefinition;
import org.operanda.experiment.TimeMarker;
import org.operanda.figure.ColourMap;
import org.operanda.figure.DisplayUnit;
import org.operanda.figure.Figure;
import org.operanda.figure.FigureAxis;
import org.operanda.figure.FigureStyle;
import org.operanda.figure.Marker;
import org.operanda.figure.Range;
import org.operanda.host.recipe.DataReference;
import org.operanda.host.recipe.FigureLook;
import org.operanda.host.recipe.FoundClock;
import org.operanda.host.recipe.Session;
import org.operanda.host.recipe.TimeMarkers;
import org.operanda.host.report.DatasetCurves.Line;
import org.operanda.workbench.RunJob;
import org.operanda.workbench.parts.PlotContent.Group;
import org.operanda.workbench.view.Column;

/**
 * Draws what is selected, or the experiment's figure when nothing is: maps and curves below each other with one cursor and one zoom, along time, charge, potential,
 * state of charge, composition or cycle.
 */
public class PlotPart extends CommonAxisView {
    public static final String ID = "org.operanda.workbench.plot";
    private static final String COLOURS = ID + ".colours";
    private static final int DIGITS = 6;

    private Combo colourChoice;
    private Optional<Seen> seen = Optional.empty();

    /** What colours the figure of an experiment stated when it was drawn. */
    private record Seen(Experiment experiment, Optional<String> colours) {}

    @Override
    protected void bar(Composite bar) {
        super.bar(bar);
        colourChoice = choice(bar, "Colours", "Colour map; all of them can be told apart by the colour-blind");
        offer(colourChoice, Arrays.stream(ColourMap.values()).map(ColourMap::label).toArray(String[]::new));
        Button mark = new Button(bar, SWT.PUSH);
        mark.setText("Mark…");
        mark.setToolTipText("Marks the moment under the cursor in all panels");
        mark.addListener(SWT.Selection, event -> mark(bar.getShell()));
        colourChoice.addListener(SWT.Selection, event -> setColours(ColourMap.values()[colourChoice.getSelectionIndex()]));
    }

    @Override
    boolean isAlong(int column) {
        return true;
    }

    private void mark(Shell shell) {
        double moment = current().cursor();
        Optional<Session> session = current().session();
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

    /** A marker was set, named or deleted; or the figure was edited, whose colours then are seen, whatever was chosen before. */
    @Override
    protected void experimentEdited() {
        if (seen.filter(s -> s.experiment() == current().experiment() && !s.colours().equals(figureColours())).isPresent()) {
            current().view().getChoices().removeKey(COLOURS);
        }
        show();
    }

    /** The colour map that the drawn figure states for its first map. */
    private Optional<String> figureColours() {
        return drawn().stream().flatMap(f -> f.getPanels().stream()).flatMap(p -> Optional.ofNullable(p.getColourMap()).stream())
                .findFirst();
    }

    private void setColours(ColourMap chosen) {
        current().view().getChoices().put(COLOURS, chosen.name());
        part().getPersistedState().put(COLOURS, chosen.name());
        show();
    }

    /** Those of the experiment; else those of the figure; else those that the user took last. */
    private ColourMap colours() {
        String chosen = Optional.ofNullable(current().view().getChoices().get(COLOURS))
                .or(this::figureColours)
                .orElseGet(() -> part().getPersistedState().getOrDefault(COLOURS, ""));
        return Arrays.stream(ColourMap.values()).filter(c -> c.name().equalsIgnoreCase(chosen)).findFirst().orElse(ColourMap.VIRIDIS);
    }

    @Override
    protected List<Column> columns() {
        offerAxes();
        seen = Optional.of(new Seen(current().experiment(), figureColours()));
        colourChoice.setText(colours().label());
        PlotContent content = PlotContent.of(groups(), axis(), stretches(), colours());
        FigureStyle style = drawn().map(FigureLook::style).orElse(FigureStyle.USUAL);
        FigureAxis x = axis().isPresent() ? content.x() : content.x().withRange(style.horizontal());
        return List.of(new Column(x, content.panels(), markers(), hint(), style));
    }

    private String hint() {
        if (current().experiment().getMeasurements().isEmpty()) {
            return "Drop instrument files onto the experiment, or choose Import.";
        }
        return current().session().isEmpty() ? "The files are being read." : "Select data of the experiment to plot them.";
    }

    /** What is selected; else what the experiment's first figure shows. */
    private List<Group> groups() {
        List<DataReference> selection = current().selection();
        if (!selection.isEmpty()) {
            return Group.of(lines(selection));
        }
        return drawn().stream().flatMap(f -> f.getPanels().stream()).map(this::group).filter(g -> !g.lines().isEmpty()).toList();
    }

    /** The figure that is drawn, and so in its style: the first one, while nothing is selected. */
    private Optional<FigureDefinition> drawn() {
        return figure().filter(f -> current().selection().isEmpty());
    }

    private Group group(PanelDefinition panel) {
        List<Line> lines = lines(panel.getData().stream().map(DataReference::of).toList());
        Optional<Range> range = lines.stream().findFirst().map(Line::dataset)
                .map(d -> d.rank() == 2 ? d.axes().getLast().values() : d.values())
                .flatMap(values -> FigureLook.vertical(panel, FigureAxis.of("", Units.ONE), values).range());
        return new Group(lines, Optional.ofNullable(panel.getLabel()).filter(l -> !l.isBlank()), range);
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
                                .filter(p -> d.rank() == 1 && p.length() == d.values().length()),
                        drawn().flatMap(f -> FigureLook.curve(f, reference.toString()))))
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
            current().session().map(s -> TimeMarkers.moment(s, marker)).filter(OptionalDouble::isPresent).map(OptionalDouble::getAsDouble)
                    .flatMap(moment -> PlotContent.marker(moment, marker.getName(), axis(), branch())).ifPresent(markers::add);
        }
        return markers;
    }

    private List<Marker> moments() {
        return figure().map(FigureDefinition::getMarkers).filter(Objects::nonNull).map(DataReference::of).flatMap(current()::dataset)
                .map(moments -> PlotContent.markers(moments, axis(), branch())).orElse(List.of());
    }

    /** Everything that is shown as one figure, with the same ranges and colours; empty while it is being drawn. */
    public Optional<Figure> figureShown() {
        return figures().stream().findFirst();
    }
}
