package org.operanda.workbench.parts;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.operanda.correlation.Regression;
import org.operanda.correlation.RegressionMethod;
import org.operanda.correlation.RegressionSettings;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.Units;
import org.operanda.experiment.Step;
import org.operanda.figure.ColourMap;
import org.operanda.figure.FigureAxis;
import org.operanda.figure.PairMatrix;
import org.operanda.figure.PairMatrix.Quantity;
import org.operanda.figure.Range;
import org.operanda.figure.Scatter;
import org.operanda.figure.Scatter.ThirdQuantity;
import org.operanda.figure.StraightLine;
import org.operanda.host.recipe.DataReference;
import org.operanda.host.recipe.Session;
import org.operanda.math.Correlation;
import org.operanda.workbench.view.Calculation;
import org.operanda.workbench.view.Column;
import org.operanda.workbench.view.PlotView;

/** One quantity of the frames against another, coloured by time, with the straight line through them: does the edge follow the charge? */
public class RelationPart extends PlotView {
    public static final String ID = "org.operanda.workbench.relation";
    private static final String REGRESSION = "correlation.regression";

    private static final String ALL_PAIRS = "all-pairs";
    private static final int MOST_QUANTITIES = 8;
    private static final FigureAxis PLAIN = FigureAxis.of("", Units.ONE);
    private static final String NOTHING = "There are no numbers by frame yet.";

    private Button allPairs;
    private List<DataReference> quantities = List.of();
    private final Calculation<Correlated> correlation = new Calculation<>();
    private Optional<Correlated> correlated = Optional.empty();

    /** All pairs of some results of a session. */
    private record Correlated(Optional<Session> session, List<DataReference> quantities, PairMatrix pairs) {}

    private Combo xChoice;
    private Combo yChoice;
    private Optional<Session> session = Optional.empty();
    private List<DataReference> references = List.of();

    @Override
    protected void bar(Composite bar) {
        allPairs = new Button(bar, SWT.TOGGLE);
        allPairs.setText("All pairs");
        allPairs.setToolTipText("Shows all pairs at once, with Spearman's rank correlation of each; a click on a pair opens it");
        allPairs.addListener(SWT.Selection, event -> {
            choose(ALL_PAIRS, String.valueOf(allPairs.getSelection()));
            show();
        });
        yChoice = column(bar, "y", "What stands on the vertical axis");
        xChoice = column(bar, "against x", "What stands on the horizontal axis");
    }

    private Combo column(Composite bar, String name, String help) {
        Combo combo = choice(bar, name, help);
        combo.addListener(SWT.Selection, event -> {
            current().view().getChoices().put(key(combo), references.get(combo.getSelectionIndex()).toString());
            show();
        });
        return combo;
    }

    @Override
    protected void paired(int column, int panel, int across, int upwards) {
        current().view().getChoices().put(key(xChoice), quantities.get(across).toString());
        current().view().getChoices().put(key(yChoice), quantities.get(upwards).toString());
        choose(ALL_PAIRS, String.valueOf(false));
        results();
        show();
    }

    /** Those of what is selected, where these are several; else the first, with the two that were chosen; none that never changes. */
    private List<DataReference> compared() {
        List<DataReference> selected = references.stream().filter(current().selection()::contains).filter(this::varies).toList();
        return Stream.concat(selected.size() > 1 ? selected.stream() : Stream.of(xChoice, yChoice).flatMap(c -> chosen(c).stream()),
                selected.size() > 1 ? Stream.of() : references.stream()).filter(this::varies).distinct().limit(MOST_QUANTITIES)
                .sorted(Comparator.comparingInt(references::indexOf)).toList();
    }

    private boolean varies(DataReference reference) {
        return current().dataset(reference).flatMap(d -> Range.of(d.values())).filter(r -> r.length() > 0).isPresent();
    }

    private static PairMatrix pairs(List<DataReference> quantities, List<Dataset> datasets) {
        double[][] values = datasets.stream().map(d -> d.values().toArray()).toArray(double[][]::new);
        List<List<Double>> coefficients = Arrays.stream(values)
                .map(y -> Arrays.stream(values).map(x -> coefficient(x, y)).toList()).toList();
        List<Quantity> named = IntStream.range(0, datasets.size())
                .mapToObj(i -> new Quantity(name(quantities.get(i)), datasets.get(i).unit(), datasets.get(i).values())).toList();
        Optional<ThirdQuantity> time = datasets.stream().findFirst().map(d -> d.axes().getFirst())
                .map(axis -> new ThirdQuantity(axis.values(), FigureAxis.of(axis), ColourMap.VIRIDIS));
        return new PairMatrix(named, coefficients, time, Optional.empty(), 1);
    }

    /** Spearman's, of the frames that have both. */
    private static double coefficient(double[] x, double[] y) {
        int[] both = IntStream.range(0, x.length).filter(i -> Double.isFinite(x[i]) && Double.isFinite(y[i])).toArray();
        return Correlation
                .spearman(Arrays.stream(both).mapToDouble(i -> x[i]).toArray(), Arrays.stream(both).mapToDouble(i -> y[i]).toArray())
                .coefficient();
    }

    private String key(Combo combo) {
        return ID + (combo == xChoice ? ".x" : ".y");
    }

    /** The numbers per frame that there are; what was chosen stays chosen. */
    private void results() {
        references = session.map(RelationPart::references).orElse(List.of());
        String[] names = references.stream().map(RelationPart::name).toArray(String[]::new);
        offer(xChoice, names);
        offer(yChoice, names);
        choose(xChoice, "x", QuantityKind.CHARGE);
        choose(yChoice, "y", QuantityKind.PHOTON_ENERGY);
    }

    /** What was chosen before; else what the recipe's first regression relates; else the first column of the usual quantity. */
    private void choose(Combo combo, String role, QuantityKind usual) {
        int index = Optional.ofNullable(current().view().getChoices().get(key(combo))).map(DataReference::of).map(references::indexOf)
                .orElse(-1);
        if (index < 0) {
            index = regressions().flatMap(step -> column(step, role).stream()).findFirst().map(references::indexOf).orElse(-1);
        }
        if (index < 0) {
            index = IntStream.range(0, references.size())
                    .filter(i -> current().dataset(references.get(i)).filter(d -> d.quantity().equals(usual)).isPresent()).findFirst()
                    .orElse(-1);
        }
        combo.select(index < 0 && !references.isEmpty() ? 0 : index);
    }

    private Stream<Step> regressions() {
        return Optional.ofNullable(current().experiment().getRecipe()).stream().flatMap(r -> r.getSteps().stream())
                .filter(s -> s.getOperation().equals(REGRESSION));
    }

    /** The column that a step relates. */
    private static Optional<DataReference> column(Step step, String role) {
        return step.getInputs().containsKey(role) && step.getSettings().containsKey(role)
                ? Optional.of(new DataReference(step.getInputs().get(role), Optional.of(step.getSettings().get(role).replace("\"", ""))))
                : Optional.empty();
    }

    /** Results of one number per frame, on the frames of the first map; without a map, on the axis that most results have. */
    private static List<DataReference> references(Session session) {
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

    @Override
    protected List<Column> columns() {
        if (!session.equals(current().session())) {
            session = current().session();
            results();
        }
        boolean all = chosen(ALL_PAIRS).filter(Boolean::parseBoolean).isPresent();
        allPairs.setSelection(all);
        xChoice.setEnabled(!all);
        yChoice.setEnabled(!all);
        return List.of(all ? matrix() : pair());
    }

    private Column matrix() {
        quantities = compared();
        List<Dataset> datasets = quantities.stream().flatMap(reference -> current().dataset(reference).stream()).toList();
        List<DataReference> wanted = quantities;
        Optional<Session> of = session;
        if (!datasets.isEmpty() && correlated.filter(c -> c.session().equals(of) && c.quantities().equals(wanted)).isEmpty()) {
            correlation.start("Correlating all pairs", progress -> new Correlated(of, wanted, pairs(wanted, datasets)), this::correlated);
            return new Column(PLAIN, List.of(), List.of(), "All pairs are being correlated.");
        }
        return new Column(PLAIN, datasets.isEmpty() ? List.of() : List.of(correlated.orElseThrow().pairs()), List.of(), NOTHING);
    }

    private void correlated(Optional<Correlated> result) {
        if (result.isPresent() && !allPairs.isDisposed()) {
            correlated = result;
            show();
        }
    }

    private static String name(DataReference reference) {
        return reference.owner() + " " + reference.dataset().orElse("").replace('_', ' ');
    }

    private Column pair() {
        Optional<DataReference> xColumn = chosen(xChoice);
        Optional<DataReference> yColumn = chosen(yChoice);
        Optional<Dataset> x = xColumn.flatMap(current()::dataset);
        Optional<Dataset> y = yColumn.flatMap(current()::dataset);
        if (x.isEmpty() || y.isEmpty()) {
            return new Column(PLAIN, List.of(), List.of(), NOTHING);
        }
        Axis time = y.get().axes().getFirst();
        Scatter points = Scatter.of(x.get().values(), y.get().values(), FigureAxis.of(y.get())).colouredBy(time.values(),
                FigureAxis.of(time), ColourMap.VIRIDIS);
        return new Column(FigureAxis.of(x.get()), List.of(line(xColumn.get(), yColumn.get()).map(points::with).orElse(points)),
                List.of(), "");
    }

    private Optional<DataReference> chosen(Combo combo) {
        return combo.getSelectionIndex() < 0 ? Optional.empty() : Optional.of(references.get(combo.getSelectionIndex()));
    }

    /** The line of the recipe's step that relates the two; else the ordinary one, by the same operation. */
    private Optional<StraightLine> line(DataReference x, DataReference y) {
        return regressions().filter(s -> column(s, "x").equals(Optional.of(x)) && column(s, "y").equals(Optional.of(y)))
                .flatMap(s -> current().measurement(s.getId()).stream()).flatMap(m -> line(m::dataset).stream()).findFirst()
                .or(() -> fitted(x, y));
    }

    private Optional<StraightLine> fitted(DataReference x, DataReference y) {
        RegressionSettings settings = new RegressionSettings(x.dataset().orElseThrow(), y.dataset().orElseThrow(),
                RegressionMethod.ORDINARY, "");
        List<Dataset> results = new Regression().apply(Map.of("x", current().measurement(x.owner()).orElseThrow(),
                "y", current().measurement(y.owner()).orElseThrow()), settings, Progress.NONE).datasets();
        return line(name -> results.stream().filter(d -> d.name().equals(name)).findFirst());
    }

    /** The line that a regression gave; empty when it gave none, or one for each branch. */
    private static Optional<StraightLine> line(Function<String, Optional<Dataset>> result) {
        Optional<Dataset> slope = result.apply("slope").filter(d -> d.rank() == 0 && Double.isFinite(d.values().get(0)));
        return slope.map(s -> {
            String label = "%.4g ± %.2g %s, n = %.0f".formatted(s.values().get(0), s.sigma().orElseThrow().get(0), Units.symbol(s.unit()),
                    result.apply("pairs").orElseThrow().values().get(0));
            return new StraightLine(result.apply("intercept").orElseThrow().values().get(0), s.values().get(0), label);
        });
    }
}
