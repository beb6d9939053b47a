package org.operanda.workbench.parts;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.experiment.Recipe;
import org.operanda.figure.ColourMap;
import org.operanda.figure.FigureAxis;
import org.operanda.figure.Scatter;
import org.operanda.host.recipe.DataReference;
import org.operanda.host.recipe.Session;
import org.operanda.math.StraightLine;
import org.operanda.plot.Plots;
import org.operanda.plot.ScatterPlot;
import org.operanda.workbench.CurrentExperiment;
import org.operanda.workbench.CurrentExperiment.Change;

/** One quantity of the frames against another, coloured by time, with the straight line through them: does the edge follow the charge? */
public class RelationPart implements CurrentExperiment.Listener {
    public static final String ID = "org.operanda.workbench.relation";
    private static final int FEWEST = 3;
    private static final String REGRESSION = "correlation.regression";

    @Inject
    private CurrentExperiment current;
    @Inject
    private Plots plots;
    private Combo xChoice;
    private Combo yChoice;
    private ScatterPlot plot;
    private List<DataReference> columns = List.of();

    @PostConstruct
    void create(Composite parent) {
        GridLayoutFactory.fillDefaults().applyTo(parent);
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(4).margins(6, 2).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        yChoice = choice(bar, "y");
        xChoice = choice(bar, "against x");
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(new FillLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        plot = plots.scatter(area);
        current.addListener(this);
        results();
    }

    private Combo choice(Composite bar, String name) {
        Label label = new Label(bar, SWT.NONE);
        label.setText(name);
        Combo combo = new Combo(bar, SWT.READ_ONLY);
        combo.setData("name", name);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(combo);
        combo.addListener(SWT.Selection, event -> show());
        return combo;
    }

    @Override
    public void changed(Change change) {
        if (change == Change.RESULTS) {
            results();
        }
    }

    /** The numbers per frame that there are; what was chosen stays chosen. */
    private void results() {
        String x = xChoice.getText();
        String y = yChoice.getText();
        columns = current.session().map(RelationPart::columns).orElse(List.of());
        String[] names = columns.stream().map(c -> c.owner() + " " + c.dataset().orElse("")).toArray(String[]::new);
        xChoice.setItems(names);
        yChoice.setItems(names);
        choose(xChoice, x, "x", QuantityKind.CHARGE);
        choose(yChoice, y, "y", QuantityKind.PHOTON_ENERGY);
        show();
    }

    /** What was chosen before; else what the recipe's first regression relates; else the first column of the usual quantity. */
    private void choose(Combo combo, String before, String role, QuantityKind usual) {
        int index = combo.indexOf(before);
        if (index < 0) {
            index = regression(role).map(columns::indexOf).orElse(-1);
        }
        if (index < 0) {
            index = IntStream.range(0, columns.size())
                    .filter(i -> current.dataset(columns.get(i)).filter(d -> d.quantity().equals(usual)).isPresent()).findFirst()
                    .orElse(-1);
        }
        combo.select(index < 0 && !columns.isEmpty() ? 0 : index);
    }

    private Optional<DataReference> regression(String role) {
        Recipe recipe = current.experiment().getRecipe();
        return recipe == null
                ? Optional.empty()
                : recipe.getSteps().stream().filter(s -> s.getOperation().equals(REGRESSION)).findFirst()
                        .filter(s -> s.getInputs().containsKey(role) && s.getSettings().containsKey(role))
                        .map(s -> new DataReference(s.getInputs().get(role), Optional.of(s.getSettings().get(role).replace("\"", ""))));
    }

    /** Results of one number per frame, on the frames of the first map; without a map, on the axis that most results have. */
    private static List<DataReference> columns(Session session) {
        Optional<Axis> frames = session.everything().map(Map.Entry::getValue).flatMap(m -> m.datasets().stream()).filter(d -> d.rank() == 2)
                .map(d -> d.axes().getFirst())
                .filter(a -> a.quantity().equals(QuantityKind.TIME)).findFirst();
        return session.everything().flatMap(entry -> entry.getValue().datasets().stream()
                .filter(d -> d.rank() == 1 && frames.filter(f -> same(f, d.axes().getFirst())).isPresent())
                .map(d -> new DataReference(entry.getKey(), Optional.of(d.name())))).toList();
    }

    private static boolean same(Axis a, Axis b) {
        return a.size() == b.size() && a.quantity().equals(b.quantity()) && a.size() > 0 && a.values().get(0) == b.values().get(0)
                && a.values().get(a.size() - 1) == b.values().get(b.size() - 1);
    }

    private void show() {
        Optional<Dataset> x = chosen(xChoice);
        Optional<Dataset> y = chosen(yChoice);
        if (x.isEmpty() || y.isEmpty()) {
            plot.clear();
            return;
        }
        Axis time = y.get().axes().getFirst();
        Scatter points = Scatter.of(x.get().values(), y.get().values(), FigureAxis.of(y.get())).colouredBy(time.values(),
                FigureAxis.of(time), ColourMap.VIRIDIS);
        plot.show(FigureAxis.of(x.get()), line(x.get(), y.get()).map(points::with).orElse(points));
    }

    private Optional<Dataset> chosen(Combo combo) {
        return combo.getSelectionIndex() < 0 ? Optional.empty() : current.dataset(columns.get(combo.getSelectionIndex()));
    }

    private static Optional<org.operanda.figure.StraightLine> line(Dataset x, Dataset y) {
        double[] xs = x.values().toArray();
        double[] ys = y.values().toArray();
        int[] both = IntStream.range(0, xs.length).filter(i -> Double.isFinite(xs[i]) && Double.isFinite(ys[i])).toArray();
        if (both.length < FEWEST) {
            return Optional.empty();
        }
        StraightLine line = StraightLine.ordinary(IntStream.of(both).mapToDouble(i -> xs[i]).toArray(),
                IntStream.of(both).mapToDouble(i -> ys[i]).toArray());
        String unit = Units.symbol(y.unit().divide(x.unit()));
        String label = "%.4g ± %.2g %s, n = %d".formatted(line.slope(), line.slopeSigma(), unit, both.length);
        return Double.isFinite(line.slope())
                ? Optional.of(new org.operanda.figure.StraightLine(line.intercept(), line.slope(), label))
                : Optional.empty();
    }

    @Focus
    void focus() {
        plot.control().setFocus();
    }

    @PreDestroy
    void dispose() {
        current.removeListener(this);
    }
}
