package org.operanda.host.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Parts;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.data.Values;
import org.operanda.experiment.CurveDefinition;
import org.operanda.experiment.FigureDefinition;
import org.operanda.experiment.PanelDefinition;
import org.operanda.figure.Colour;
import org.operanda.figure.ColourMap;
import org.operanda.figure.Curve;
import org.operanda.figure.CurveStyle;
import org.operanda.figure.Curves;
import org.operanda.figure.Figure;
import org.operanda.figure.FigureAxis;
import org.operanda.figure.HeatMap;
import org.operanda.figure.Marker;
import org.operanda.figure.Panel;
import org.operanda.figure.Scatter;
import org.operanda.host.recipe.DataReference;
import org.operanda.host.recipe.FigureLook;
import org.operanda.host.recipe.Session;
import org.operanda.host.recipe.TimeMarkers;
import org.operanda.host.report.DatasetCurves.Line;
import org.operanda.host.report.Passages.Passage;

/**
 * The figure that a recipe defines, made of a session's data. What cannot be drawn is left out and said.
 */
public final class SessionFigure {
    private static final String TIME = "time";
    private static final CurveStyle TRACK = CurveStyle.LINE.in(Colour.WHITE).with(CurveStyle.Line.DASHED);

    private final Session session;
    private final FigureDefinition definition;
    private final List<Problem> problems = new ArrayList<>();
    private final Optional<Dataset> horizontal;

    /**
     * A figure to be drawn.
     *
     * @param figure   empty when none of its panels has data
     * @param problems what is left out, and why
     */
    public record Drawn(Optional<Figure> figure, List<Problem> problems) {
        public Drawn {
            problems = List.copyOf(problems);
        }
    }

    private SessionFigure(Session session, FigureDefinition definition) {
        this.session = session;
        this.definition = definition;
        this.horizontal = TIME.equals(definition.getHorizontalAxis()) ? abscissa() : along(definition.getHorizontalAxis());
    }

    /** Makes the figure. */
    public static Drawn of(Session session, FigureDefinition definition) {
        SessionFigure figure = new SessionFigure(session, definition);
        return new Drawn(figure.figure(), figure.problems);
    }

    /** Scatter panels have an abscissa of their own, which then is the figure's axis. */
    private Optional<Dataset> abscissa() {
        return definition.getPanels().stream().map(PanelDefinition::getAbscissa).filter(a -> a != null && !a.isEmpty()).findFirst()
                .flatMap(this::dataset);
    }

    /** A dataset, or what datasets run along, as the cycles of a table. */
    private Optional<Dataset> along(String name) {
        DataReference reference = DataReference.of(name);
        Optional<Dataset> axis = session.dataset(name).isPresent()
                ? Optional.empty()
                : session.data(reference.owner()).stream().flatMap(FrameAxes::of)
                        .filter(d -> d.name().equals(reference.dataset().orElse(""))).findFirst();
        return axis.or(() -> dataset(name));
    }

    private Optional<Figure> figure() {
        List<Panel> panels = new ArrayList<>();
        for (PanelDefinition panel : definition.getPanels()) {
            List<Dataset> data = panel.getData().stream().flatMap(name -> dataset(name).filter(d -> placed(name, d)).stream()).toList();
            if (!data.isEmpty()) {
                panels.addAll(panels(panel, data));
            }
        }
        FigureAxis x = ComplexPlane.is(horizontal)
                ? FigureAxis.of(ComplexPlane.REAL_PART, Units.OHM)
                : horizontal.map(FigureAxis::of).orElseGet(() -> FigureAxis.of("Time", Units.SECOND));
        return panels.isEmpty()
                ? Optional.empty()
                : Optional.of(new Figure(definition.getTitle(), x, panels, markers()).with(FigureLook.style(definition)));
    }

    private Optional<Dataset> dataset(String name) {
        Optional<Dataset> found = session.dataset(name);
        if (found.isEmpty()) {
            leaveOut(name, "there is no such dataset");
        }
        return found;
    }

    private void leaveOut(String what, String why) {
        problems.add(Problem.warning("figure.left-out", "The figure '" + definition.getId() + "' lacks '" + what + "': " + why + ".",
                "Check the name in the recipe.",
                Location.file("").part(definition.getId())));
    }

    /** Whether the dataset runs along what the figure's horizontal axis runs along. */
    private boolean placed(String name, Dataset dataset) {
        if (dataset.rank() == 0) {
            leaveOut(name, "it is one number");
            return false;
        }
        Axis axis = dataset.axes().getFirst();
        boolean fits = horizontal.isPresent() ? axis.equals(horizontal.get().axes().getFirst()) : axis.quantity().equals(QuantityKind.TIME);
        if (!fits) {
            leaveOut(name, "it does not run along " + definition.getHorizontalAxis());
        }
        return fits;
    }

    private Values positions(Axis axis) {
        return horizontal.map(Dataset::values).orElseGet(() -> DatasetCurves.scaled(axis.values(), axis.unit(), Units.SECOND));
    }

    private List<? extends Panel> panels(PanelDefinition panel, List<Dataset> data) {
        boolean impedance = ComplexPlane.is(horizontal) && data.getFirst().quantity().equals(QuantityKind.IMPEDANCE);
        return impedance ? List.of(complexPlane(panel)) : upright(panel, data);
    }

    private Panel complexPlane(PanelDefinition panel) {
        List<ComplexPlane.Part> parts = panel.getData().stream().flatMap(name -> session.dataset(name).stream()
                .map(d -> new ComplexPlane.Part(name, d, FigureLook.curve(definition, name)))).toList();
        Curves curves = new ComplexPlane(session, horizontal.orElseThrow()).curves(parts);
        return curves.withLeft(FigureLook.vertical(panel, curves.left(), parts.getFirst().dataset().values()));
    }

    private List<? extends Panel> upright(PanelDefinition panel, List<Dataset> data) {
        return switch (panel.getKind()) {
            case HEATMAP -> heatMaps(panel, data.getFirst(), data.subList(1, data.size()));
            case CURVES -> curves(panel, columns(data), CurveStyle.LINE).stream().toList();
            case SCATTER -> columns(data).size() == 1 && look(panel, data.getFirst()).isEmpty()
                    ? List.of(scatter(panel, data.getFirst()))
                    : curves(panel, columns(data), CurveStyle.POINTS).stream().toList();
        };
    }

    private static List<Dataset> columns(List<Dataset> data) {
        return data.stream().flatMap(Splitting::columns).toList();
    }

    /** A map, and over it what lies at a height in each of its frames, for instance the places of peaks; charge and discharge apart where both pass the same places. */
    private List<HeatMap> heatMaps(PanelDefinition panel, Dataset dataset, List<Dataset> over) {
        if (dataset.rank() != 2) {
            leaveOut(dataset.name(), "a heat map shows two dimensions and it has " + dataset.rank());
            return List.of();
        }
        HeatMap inTime = HeatMap.of(dataset).with(colours(panel));
        HeatMap whole = inTime.withYAxis(FigureLook.vertical(panel, inTime.yAxis(), inTime.y()));
        if (horizontal.isEmpty()) {
            Values moments = positions(dataset.axes().getFirst());
            return List.of(whole.withTracks(tracks(dataset, over, moments)));
        }
        List<Passage> passages = Passages.of(session, horizontal.get());
        return passages.stream().map(passage -> whole.with(HeatMap.between(passage.positions()))
                .withYAxis(passage.name().isEmpty() ? whole.yAxis() : whole.yAxis().withName(whole.yAxis().name() + ", " + passage.name()))
                .withHeight(Math.max(1, whole.height() / passages.size()))
                .withTracks(tracks(dataset, over, passage.positions()))).toList();
    }

    private List<Curve> tracks(Dataset map, List<Dataset> over, Values positions) {
        return over.stream().flatMap(track -> tracks(track, map, positions)).toList();
    }

    /** One curve, or one for each of the numbers that a frame has. */
    private Stream<Curve> tracks(Dataset track, Dataset map, Values positions) {
        Optional<Double> factor = Units.factor(track.unit(), map.axes().getLast().unit());
        List<Dataset> columns = Splitting.columns(track).filter(d -> d.rank() == 1).toList();
        if (columns.isEmpty() || factor.isEmpty()) {
            leaveOut(track.name(), "over a map stand numbers along its frames, in the unit of its height");
            return Stream.of();
        }
        return columns.stream()
                .map(d -> Curve.of("", positions, d.values().scaled(factor.get())).with(TRACK));
    }

    private static ColourMap colours(PanelDefinition panel) {
        return panel.getColourMap() == null ? ColourMap.VIRIDIS : ColourMap.valueOf(panel.getColourMap().toUpperCase(Locale.ROOT));
    }

    private static FigureAxis vertical(PanelDefinition panel, Dataset dataset) {
        return FigureLook.vertical(panel, FigureAxis.of(dataset), dataset.values());
    }

    private Panel scatter(PanelDefinition panel, Dataset dataset) {
        Scatter points = Scatter.of(positions(dataset.axes().getFirst()), dataset.values(), vertical(panel, dataset));
        Axis frames = dataset.axes().getFirst();
        return horizontal.isPresent() && frames.quantity().equals(QuantityKind.TIME)
                ? points.colouredBy(frames.values(), FigureAxis.of(frames), ColourMap.VIRIDIS)
                : points;
    }

    /**
     * Curves of one quantity share the left axis, those of a second one the right axis. In a scatter panel the first dataset is
     * points, the others lines through them.
     */
    private Optional<Panel> curves(PanelDefinition panel, List<Dataset> data, CurveStyle first) {
        Dataset leading = data.getFirst();
        List<Line> lines = new ArrayList<>();
        Optional<Dataset> other = Optional.empty();
        for (Dataset dataset : data) {
            boolean left = DatasetCurves.alike(dataset, leading);
            if (!left && other.isPresent() && !DatasetCurves.alike(dataset, other.get())) {
                leaveOut(dataset.name(), "a panel has two vertical axes, and it fits neither");
            } else if (dataset.rank() != 1) {
                leaveOut(dataset.name(), "a curve has one dimension and it has " + dataset.rank());
            } else {
                other = left ? other : other.or(() -> Optional.of(dataset));
                lines.add(new Line(name(panel, dataset), dataset, parts(dataset), look(panel, dataset)));
            }
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Curves stated = byCycle(lines, DatasetCurves.of(lines, this::positions, first))
                .withLeft(vertical(panel, lines.getFirst().dataset()));
        return Optional.of(panel.isSetMaximum() ? stated : LegendRoom.in(stated));
    }

    /** A single line against something else than time, which comes back to where it was, is a curve for each cycle. */
    private Curves byCycle(List<Line> lines, Curves curves) {
        boolean returns = horizontal.isPresent() && lines.size() == 1 && curves.curves().getFirst().style().line() == CurveStyle.Line.SOLID;
        return returns
                ? CycleCurves.cycles(session, lines.getFirst().dataset())
                        .map(cycles -> curves.with(CycleCurves.of(curves.curves().getFirst(), cycles))).orElse(curves)
                : curves;
    }

    /** What the definition says of the curve of a dataset, or of the one whose column it is. */
    private Optional<CurveDefinition> look(PanelDefinition panel, Dataset dataset) {
        return source(panel, dataset).flatMap(name -> FigureLook.curve(definition, name));
    }

    /** The panel's name of a dataset, or of the one whose column it is. */
    private Optional<String> source(PanelDefinition panel, Dataset dataset) {
        return panel.getData().stream().filter(name -> session.dataset(name).filter(d -> d == dataset || isColumn(dataset, d)).isPresent())
                .findFirst();
    }

    /** A column is named by what it is of, for instance the overtone of a quartz. */
    private String name(PanelDefinition panel, Dataset dataset) {
        Optional<Dataset> whole = source(panel, dataset).flatMap(session::dataset).filter(d -> d != dataset);
        return (whole.isPresent() ? Splitting.label(dataset, whole.get()) : dataset.name()).replace('_', ' ');
    }

    private static boolean isColumn(Dataset column, Dataset of) {
        return of.rank() == 2 && column.rank() == 1 && column.name().startsWith(of.name() + "_")
                && column.axes().getFirst().equals(of.axes().getFirst());
    }

    /** Which part of an interrupted run each point belongs to. */
    private Optional<Values> parts(Dataset dataset) {
        return FrameAxes.along(session, dataset.axes().getFirst(), d -> d.name().equals(Parts.PART)).map(Dataset::values);
    }

    /** A dataset of what the horizontal axis counts is marked at its values, any other one where it stands along its own axis. */
    private List<Marker> markers() {
        List<Marker> markers = new ArrayList<>();
        Optional<Dataset> marked = Optional.ofNullable(definition.getMarkers()).filter(name -> !name.isEmpty()).flatMap(this::dataset);
        marked.ifPresent(dataset -> {
            boolean itself = dataset.quantity().equals(horizontal.map(Dataset::quantity).orElse(QuantityKind.TIME));
            if (!itself && (horizontal.isPresent() || dataset.rank() != 1)) {
                leaveOut(dataset.name(), "it says no places on the horizontal axis");
                return;
            }
            markers.addAll(EventMarkers.of(dataset, itself ? dataset.values() : dataset.axes().getFirst().values()));
        });
        if (horizontal.isEmpty()) {
            session.experiment().getMarkers().forEach(marker -> TimeMarkers.moment(session, marker)
                    .ifPresent(moment -> markers.add(new Marker(moment, marker.getName()))));
        }
        return markers;
    }
}
