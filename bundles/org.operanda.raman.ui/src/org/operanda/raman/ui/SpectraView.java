package org.operanda.raman.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.operanda.data.Axis;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.data.operation.FrameOperation;
import org.operanda.data.operation.OperationResult;
import org.operanda.data.operation.SettingsType;
import org.operanda.plot.HeatMapPlot.Place;
import org.operanda.raman.Carbon;
import org.operanda.raman.RamanQuantities;
import org.operanda.raman.Silicon;
import org.operanda.raman.Spectra;
import org.operanda.raman.StageGrid;
import org.operanda.workbench.StepResults;
import org.operanda.workbench.view.Basis;
import org.operanda.workbench.view.CalculatedView;
import org.operanda.workbench.view.Column;
import org.operanda.workbench.view.PlannedStep;
import org.operanda.workbench.view.Source;

/**
 * Raman and infrared spectra: a series as heat map, stack or waterfall with a band against time; a map as image with the microscope's picture; beside it the spectrum
 * under the cursor with the lines that are fitted to it.
 */
public class SpectraView extends CalculatedView<SpectraContent> {
    /** The view's id. */
    public static final String ID = "org.operanda.raman.ui.spectra";
    static final String BANDS = "raman.bands";
    private static final String WAY = "way";
    private static final String BAND = "band";
    private static final String FIT = "fit";
    private static final String SPECTRUM = "spectrum";
    private static final String OF_THE_STEPS = "of the steps";
    private static final List<String> FITS = List.of(OF_THE_STEPS, "silicon", "carbon");
    private static final List<String> FITTING = List.of("raman.lines", "raman.silicon", "raman.carbon");

    private Combo way;
    private Combo row;
    private Combo fit;

    @Override
    protected void bar(Composite bar) {
        way = choice(bar, "Show", "All spectra as an image of the map, as a heat map, over each other, or one above the other");
        way.addListener(SWT.Selection, event -> keep(WAY, way.getText()));
        field(bar, BAND, "Band", "510:530",
                "From and to of the band whose mean is shown as image or against time; empty: around the highest line",
                text -> ends(text).length == 2);
        row = choice(bar, "Row", "The row of the map along which the cursor runs");
        row.addListener(SWT.Selection, event -> toRow());
        fit = choice(bar, "Fit",
                "What is fitted to the spectrum under the cursor: what the recipe's steps fit, silicon's two phases, or carbon's D and G bands");
        fit.setItems(FITS.toArray(String[]::new));
        fit.addListener(SWT.Selection, event -> keep(FIT, fit.getText()));
        addStepsButton(bar);
        notes(bar);
    }

    private void keep(String key, String value) {
        choose(key, value);
        show();
    }

    /** The two ends of a band; none when they are not understood. */
    private static double[] ends(String text) {
        String[] words = text.split(":");
        try {
            double[] ends = Arrays.stream(words).mapToDouble(Double::parseDouble).toArray();
            return ends.length == 2 && ends[0] < ends[1] ? ends : new double[0];
        } catch (NumberFormatException e) {
            return new double[0];
        }
    }

    private String chosenFit() {
        return chosen(FIT).filter(FITS::contains).orElse(OF_THE_STEPS);
    }

    @Override
    protected boolean fits(Measurement measurement) {
        return List.of(RamanQuantities.RAMAN, RamanQuantities.INFRARED, RamanQuantities.OTHER).contains(measurement.technique())
                && measurement.dataset("fit").isEmpty() && Spectra.in(measurement, "").isPresent();
    }

    @Override
    protected List<PlannedStep> steps(Source of) {
        List<PlannedStep> steps = new ArrayList<>();
        double[] ends = ends(chosen(BAND).orElse(""));
        if (ends.length == 2) {
            steps.add(new PlannedStep(BANDS, Map.of("frame", of.id()), Map.of("bands", List.of("band " + ends[0] + ":" + ends[1]))));
        }
        if (!chosenFit().equals(OF_THE_STEPS)) {
            steps.add(new PlannedStep("raman." + chosenFit(), Map.of("frame", of.id())));
        }
        return steps;
    }

    @Override
    protected SpectraContent calculate(Basis from, Progress progress) {
        double[] ends = ends(
                from.step(BANDS).map(s -> String.valueOf(s.settings().get("bands")).replaceAll("[^\\d.:eE+-]", "")).orElse(""));
        return SpectraContent.of(from.measurement(), Spectra.in(from.measurement(), "").orElseThrow(), ends, progress);
    }

    @Override
    protected int columnCount() {
        return 2;
    }

    @Override
    protected String hint() {
        return "Import a Raman or infrared spectrum, a series or a map.";
    }

    @Override
    protected boolean followsCursor() {
        return true;
    }

    @Override
    protected List<Column> columns(SpectraContent shown) {
        int index = index(shown);
        way.setItems(shown.ways().toArray(String[]::new));
        way.select(shown.ways().indexOf(wayOf(shown)));
        fit.select(FITS.indexOf(chosenFit()));
        String[] rows = shown.grid()
                .map(g -> Arrays.stream(g.y()).mapToObj(y -> "y " + SpectraContent.digits(y) + " µm").toArray(String[]::new))
                .orElseGet(() -> new String[0]);
        row.setItems(rows);
        row.setEnabled(wayOf(shown).equals(SpectraContent.IMAGE));
        shown.grid().ifPresent(g -> row.select(g.row(shown.place(RamanQuantities.Y, index))));
        return List.of(shown.overview(wayOf(shown)), shown.spectrum(index, fitted(shown, index)));
    }

    /** What a step has fitted to a spectrum, or what the chosen operation fits to it now. */
    private Optional<Measurement> fitted(SpectraContent shown, int index) {
        if (chosenFit().equals(OF_THE_STEPS)) {
            Optional<Measurement> all = source().flatMap(s -> FITTING.stream()
                    .flatMap(operation -> StepResults.step(current(), operation, Set.of(s.id())).flatMap(current()::measurement).stream())
                    .findFirst());
            return all.map(m -> m.frameCount() > index ? m.frame(index) : m);
        }
        Dataset all = shown.spectra().dataset();
        Measurement frame = shown.measurement().withDatasets(List.of(all.rank() > 1 ? all.frame(index) : all));
        return Optional.of(chosenFit().equals("silicon") ? fit(new Silicon(), frame) : fit(new Carbon(), frame));
    }

    private static <S extends Record> Measurement fit(FrameOperation<S> operation, Measurement frame) {
        OperationResult result = operation.apply(frame, SettingsType.of(operation.settingsType()).defaults());
        return frame.withDatasets(result.datasets());
    }

    /** Moves the cursor to the chosen row of the map, in the column where it is. */
    private void toRow() {
        content().ifPresent(shown -> shown.grid()
                .ifPresent(grid -> toPlace(shown, shown.place(RamanQuantities.X, index(shown)), grid.y()[row.getSelectionIndex()])));
    }

    /** A click on the image, or on the picture below it, shows the spectrum of that place. */
    @Override
    protected void placed(int column, int panel, Place place) {
        content().filter(shown -> column == 0 && wayOf(shown).equals(SpectraContent.IMAGE))
                .ifPresent(shown -> toPlace(shown, place.x(), place.y()));
    }

    /** Shows the spectrum nearest to a place: that of its moment, or of its number in a map without times. */
    private void toPlace(SpectraContent shown, double x, double y) {
        int found = shown.grid().orElseThrow().at(x, y);
        if (found >= 0) {
            moment(shown, found).ifPresentOrElse(current()::moveCursor, () -> keep(SPECTRUM, String.valueOf(found)));
        }
    }

    @Override
    protected OptionalDouble position(int column, double moment) {
        if (column != 0 || content().isEmpty() || Double.isNaN(moment)) {
            return OptionalDouble.empty();
        }
        SpectraContent shown = content().get();
        return switch (wayOf(shown)) {
            case SpectraContent.IMAGE -> OptionalDouble.of(shown.place(RamanQuantities.X, index(shown)));
            case SpectraContent.HEAT_MAP -> timed(shown) ? OptionalDouble.of(moment) : OptionalDouble.empty();
            default -> OptionalDouble.empty();
        };
    }

    @Override
    protected OptionalDouble moment(int column, double position) {
        if (column != 0 || content().isEmpty() || Double.isNaN(position)) {
            return OptionalDouble.empty();
        }
        SpectraContent shown = content().get();
        if (wayOf(shown).equals(SpectraContent.IMAGE)) {
            StageGrid grid = shown.grid().orElseThrow();
            return moment(shown, grid.at(position, grid.y()[Math.max(0, row.getSelectionIndex())]));
        }
        return wayOf(shown).equals(SpectraContent.HEAT_MAP) && timed(shown) ? OptionalDouble.of(position) : OptionalDouble.empty();
    }

    private static OptionalDouble moment(SpectraContent shown, int spectrum) {
        return spectrum >= 0 && timed(shown) ? OptionalDouble.of(shown.along().values().get(spectrum)) : OptionalDouble.empty();
    }

    private static boolean timed(SpectraContent shown) {
        return shown.spectra().dataset().rank() > 1 && shown.along().quantity().equals(QuantityKind.TIME);
    }

    private String wayOf(SpectraContent shown) {
        return chosen(WAY).filter(shown.ways()::contains).orElse(shown.ways().getFirst());
    }

    /** The spectrum under the cursor; the first one when there is no cursor. */
    private int index(SpectraContent shown) {
        double moment = current().cursor();
        if (!timed(shown)) {
            int last = shown.spectra().count() - 1;
            return chosen(SPECTRUM).filter(n -> n.matches("\\d{1,9}")).map(n -> Math.min(last, Integer.parseInt(n))).orElse(0);
        }
        if (Double.isNaN(moment)) {
            return 0;
        }
        Axis along = shown.along();
        int nearest = 0;
        for (int i = 1; i < along.size(); i++) {
            nearest = Math.abs(along.values().get(i) - moment) < Math.abs(along.values().get(nearest) - moment) ? i : nearest;
        }
        return nearest;
    }
}
