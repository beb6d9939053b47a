package org.operanda.workbench.parts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Units;
import org.operanda.experiment.CurveDefinition;
import org.operanda.experiment.ExperimentFactory;
import org.operanda.experiment.Step;
import org.operanda.figure.Colour;
import org.operanda.figure.ColourMap;
import org.operanda.figure.Curve;
import org.operanda.figure.CurveStyle;
import org.operanda.figure.CurveStyle.Symbol;
import org.operanda.figure.Curves;
import org.operanda.figure.FigureAxis;
import org.operanda.figure.HeatMap;
import org.operanda.figure.Panel;
import org.operanda.host.report.DatasetCurves;
import org.operanda.workbench.parts.PlotContent.Group;
import org.operanda.workbench.view.Column;

/**
 * What principal components, evolving factors or curve resolution gave: how many components there are or how the iteration converged; their spectra; and their scores or concentrations along the common axis, with what is left. Feasible bands are dashed in the
 * colour of their component.
 */
public class ChemometricsPart extends CommonAxisView {
    public static final String ID = "org.operanda.workbench.chemometrics";
    private static final List<String> OPERATIONS = List.of("correlation.curve-resolution", "correlation.principal-components",
            "correlation.evolving-factors",
            "correlation.clusters");
    private static final List<String> SCREE = List.of("explained_variance", "singular_value", "indicator", "real_error");
    private static final String RESULT = "result";
    private static final int COURSES = 2;
    private static final int COURSES_SHARE = 65;
    private static final double COURSES_HEIGHT = 2;
    private static final int MOST_COMPONENTS = 6;
    private static final double DECADE = 10;

    private Combo resultChoice;

    @Override
    protected void bar(Composite bar) {
        resultChoice = choice(bar, "Result of", "A step with principal components, evolving factors, clusters or curve resolution");
        resultChoice.addListener(SWT.Selection, event -> {
            choose(RESULT, resultChoice.getText());
            show();
        });
        super.bar(bar);
    }

    @Override
    boolean isAlong(int column) {
        return column == COURSES;
    }

    /** The courses have the whole width. */
    @Override
    protected int columnsBelow() {
        return 1;
    }

    @Override
    protected int shareBelow() {
        return COURSES_SHARE;
    }

    private static Column empty(String hint) {
        return new Column(FigureAxis.of("", Units.ONE), List.of(), List.of(), hint);
    }

    @Override
    protected List<Column> columns() {
        offerAxes();
        List<String> steps = steps();
        offer(resultChoice, steps.toArray(String[]::new));
        String wanted = chosen(RESULT).filter(steps::contains).orElse(steps.isEmpty() ? "" : steps.getLast());
        resultChoice.setText(wanted);
        Optional<Measurement> result = current().measurement(wanted);
        if (result.isEmpty()) {
            return List.of(empty(
                    "Calculate principal components or a curve resolution of a series of curves: select it in the experiment and choose Calculate…."),
                    empty(""), empty(""));
        }
        return List.of(counted(result.get()), spectra(result.get()), courses(result.get()));
    }

    private List<String> steps() {
        return Stream.ofNullable(current().experiment().getRecipe()).flatMap(recipe -> recipe.getSteps().stream())
                .filter(step -> OPERATIONS.contains(step.getOperation())).map(Step::getId)
                .filter(id -> current().measurement(id).isPresent()).toList();
    }

    /** Scree and indicators by component, or the lack of fit by iteration. */
    private static Column counted(Measurement result) {
        Optional<Dataset> convergence = result.dataset("convergence");
        List<Panel> panels = new ArrayList<>();
        SCREE.stream().flatMap(name -> result.dataset(name).stream()).filter(d -> d.rank() == 1).forEach(d -> panels.add(points(d, true)));
        convergence.ifPresent(d -> panels.add(points(d, true)));
        List.of("share_least", "join_height", "frames_in_cluster").stream().flatMap(name -> result.dataset(name).stream())
                .filter(d -> panels.isEmpty())
                .forEach(d -> panels.add(points(d, false)));
        FigureAxis x = result.datasets().stream()
                .filter(d -> d.rank() == 1 && (SCREE.contains(d.name()) || convergence.filter(d::equals).isPresent()
                        || panels.size() == 1 && d.name().equals("join_height")))
                .findFirst().map(d -> FigureAxis.of(d.axes().getFirst())).orElse(FigureAxis.of("Component", Units.ONE));
        return new Column(x, panels, List.of(), "Nothing is counted by component.");
    }

    private static Curves points(Dataset dataset, boolean decades) {
        Curve curve = new Curve("", dataset.axes().getFirst().values(), dataset.values(), Optional.empty(),
                CurveStyle.LINE.with(Symbol.CIRCLE));
        FigureAxis axis = FigureAxis.of(dataset);
        double[] positive = Arrays.stream(dataset.values().toArray()).filter(v -> v > 0).toArray();
        double span = Arrays.stream(positive).max().orElse(1) / Arrays.stream(positive).min().orElse(1);
        return Curves.of(decades && span > DECADE ? axis.inDecades() : axis, curve);
    }

    private Column spectra(Measurement result) {
        List<Dataset> curves = numbered(result, "component_", "loading_", "cluster_mean_");
        Optional<FigureAxis> x = curves.stream().findFirst().map(d -> FigureAxis.of(d.axes().getFirst()));
        List<Panel> panels = curves.isEmpty()
                ? List.of()
                : List.of(DatasetCurves.of(lines(curves), axis -> axis.values(), CurveStyle.LINE));
        return new Column(x.orElse(FigureAxis.of("", Units.ONE)), panels, List.of(), "There are no spectra of components.");
    }

    /** Along the common axis. */
    private Column courses(Measurement result) {
        List<Group> groups = new ArrayList<>();
        for (String[] names : new String[][] {{"concentration_", "score_"}, {"forward_"}, {"backward_"}, {"window_"}, {"cluster"}}) {
            List<Dataset> found = names[0].equals("cluster") ? result.dataset("cluster").stream().toList() : numbered(result, names);
            if (!found.isEmpty()) {
                groups.add(new Group(lines(found), Optional.empty(), Optional.empty()));
            }
        }
        result.dataset("residual_deviation")
                .ifPresent(d -> groups.add(new Group(lines(List.of(d)), Optional.of("Residual deviation"), Optional.empty())));
        result.dataset("residual").ifPresent(d -> groups.add(new Group(lines(List.of(d)), Optional.empty(), Optional.empty())));
        PlotContent content = PlotContent.of(groups, axis(), stretches(), ColourMap.CIVIDIS);
        boolean evolving = result.dataset("forward_1").isPresent();
        Function<Panel, Panel> style = panel -> switch (panel) {
            case Curves curves -> evolving ? curves.withLeft(curves.left().inDecades()) : curves;
            case HeatMap map -> map.withHeight(1).withValue(map.value().withName("Residual"));
            default -> panel;
        };
        List<Panel> panels = new ArrayList<>(content.panels().stream().map(style).toList());
        if (panels.size() > 1 && panels.getFirst() instanceof Curves first) {
            panels.set(0, first.withHeight(COURSES_HEIGHT));
        }
        return new Column(content.x(), panels, List.of(), "There are no courses of components.");
    }

    /** Datasets with one of some names and a number behind it, and their bands. */
    private static List<Dataset> numbered(Measurement result, String... names) {
        return IntStream.rangeClosed(1, MOST_COMPONENTS).boxed()
                .flatMap(k -> Arrays.stream(names).flatMap(name -> Stream.of(name + k, name + k + "_least", name + k + "_greatest")))
                .flatMap(name -> result.dataset(name).stream()).filter(d -> d.rank() == 1).toList();
    }

    private static List<DatasetCurves.Line> lines(List<Dataset> datasets) {
        return datasets.stream().map(d -> new DatasetCurves.Line(d.name().replace('_', ' '), d, Optional.empty(), look(d.name()))).toList();
    }

    /** Each component in its colour, the ends of its band dashed and without a name. */
    private static Optional<CurveDefinition> look(String name) {
        String digits = name.replaceAll("\\D", "");
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        CurveDefinition look = ExperimentFactory.eINSTANCE.createCurveDefinition();
        look.setColour(Colour.ofCurve(Integer.parseInt(digits) - 1).text());
        if (name.endsWith("least") || name.endsWith("greatest")) {
            look.setLabel("");
            look.setLine("dashed");
        }
        return Optional.of(look);
    }
}
