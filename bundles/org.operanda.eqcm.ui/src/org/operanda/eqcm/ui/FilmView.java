package org.operanda.eqcm.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.operanda.data.Dataset;
import org.operanda.data.Measurement;
import org.operanda.data.Progress;
import org.operanda.data.QuantityKind;
import org.operanda.eqcm.Film;
import org.operanda.eqcm.ReferenceState;
import org.operanda.eqcm.Roughness;
import org.operanda.host.recipe.DataReference;
import org.operanda.host.recipe.Session;
import org.operanda.workbench.StepResults;
import org.operanda.workbench.view.Basis;
import org.operanda.workbench.view.Column;
import org.operanda.workbench.view.Evaluation;
import org.operanda.workbench.view.PlannedStep;
import org.operanda.workbench.view.Source;

/**
 * What a viscoelastic film or a porous layer is like, time by time, over the potential and beside any other result of the same run, for
 * instance the elements of a circuit that was fitted to impedance spectra. The recipe's own fit is shown where there is one.
 */
public class FilmView extends QuartzView<FilmContent> {
    /** The view's id. */
    public static final String ID = "org.operanda.eqcm.ui.film";
    static final String FILM = "eqcm.film";
    static final String ROUGHNESS = "eqcm.roughness";
    private static final String MODEL = "model";
    private static final String MEDIUM = "medium";
    private static final String BESIDE = "beside";
    private static final String NOTHING = "nothing";
    private static final String POROUS = "porous layer";
    private static final List<String> MODELS = List.of("voigt", "maxwell", "power-law", POROUS);
    private static final List<String> MEDIA = List.of("water at 25 °C", "gas or vacuum");

    private Combo model;
    private Combo medium;
    private Combo beside;

    @Override
    protected void bar(Composite bar) {
        model = kept(bar, MODEL, "Model", "Voigt: spring and dashpot side by side; Maxwell: in series; power law: constant phase; porous "
                + "layer: rigid and filled with liquid. Other liquids, layers and bounds: Calculate… of the context menu, "
                + "whose result is then shown here");
        model.setItems(MODELS.toArray(String[]::new));
        medium = kept(bar, MEDIUM, "in", "What is above the film");
        medium.setItems(MEDIA.toArray(String[]::new));
        beside = kept(bar, BESIDE, "Beside", "Another result along time, for instance of impedance spectra of the same run");
        addStepsButton(bar);
        notes(bar);
    }

    private Combo kept(Composite bar, String key, String name, String help) {
        Combo combo = choice(bar, name, help);
        combo.addListener(SWT.Selection, event -> {
            choose(key, combo.getText());
            show();
        });
        return combo;
    }

    private String chosenOf(String key, List<String> items) {
        return chosen(key).filter(items::contains).orElse(items.getFirst());
    }

    /** The fit that the recipe has, or the one that is chosen. */
    private String operation(Source of) {
        boolean porous = chosenOf(MODEL, MODELS).equals(POROUS);
        return inRecipe(of).orElse(porous ? ROUGHNESS : FILM);
    }

    private Optional<String> inRecipe(Source of) {
        return Stream.of(FILM, ROUGHNESS).filter(operation -> StepResults.step(current(), operation, List.of(of.id())).isPresent())
                .findFirst();
    }

    @Override
    protected List<PlannedStep> steps(Source of) {
        List<PlannedStep> steps = new ArrayList<>(Quartzes.reference(of).stream().toList());
        Map<String, Object> settings = new HashMap<>();
        String operation = operation(of);
        if (operation.equals(FILM)) {
            settings.put("rheology", chosenOf(MODEL, MODELS).equals(POROUS) ? MODELS.getFirst() : chosenOf(MODEL, MODELS));
            if (chosenOf(MEDIUM, MEDIA).equals(MEDIA.getLast())) {
                settings.put("reference", "vacuum");
                settings.put("liquidDensity", 0.0);
            }
        }
        steps.add(new PlannedStep(operation, Map.of(Quartzes.SERIES, Quartzes.shifts(of)), settings));
        return steps;
    }

    @Override
    protected FilmContent calculate(Basis from, Progress progress) {
        Evaluation evaluation = new Evaluation(from, progress);
        evaluation.of(Quartzes.REFERENCE_STATE, new ReferenceState());
        Measurement fit = from.step(FILM).isPresent() ? evaluation.of(FILM, new Film()) : evaluation.of(ROUGHNESS, new Roughness());
        return new FilmContent(fit, evaluation.problems());
    }

    @Override
    protected List<Column> columns(FilmContent shown) {
        Optional<Source> quartz = source();
        boolean free = quartz.flatMap(this::inRecipe).isEmpty();
        model.select(MODELS.indexOf(chosenOf(MODEL, MODELS)));
        model.setEnabled(free);
        medium.select(MEDIA.indexOf(chosenOf(MEDIUM, MEDIA)));
        medium.setEnabled(free && !chosenOf(MODEL, MODELS).equals(POROUS));
        List<String> others = Stream.concat(Stream.of(NOTHING), quartz.stream().flatMap(this::others)).toList();
        beside.setItems(others.toArray(String[]::new));
        beside.select(others.indexOf(chosenOf(BESIDE, others)));
        beside.setEnabled(others.size() > 1);
        Optional<Dataset> other = chosen(BESIDE).filter(others::contains).flatMap(name -> current().dataset(DataReference.of(name)));
        Optional<Measurement> cell = quartz.flatMap(s -> Quartzes.cell(current(), s)).map(Source::measurement);
        return List.of(shown.column(cell, other));
    }

    /** Results of other techniques that run along time. */
    private Stream<String> others(Source quartz) {
        return current().session().stream().flatMap(Session::everything)
                .filter(e -> !e.getValue().technique().equals("eqcm") && !e.getKey().equals(quartz.id()))
                .flatMap(e -> e.getValue().datasets().stream()
                        .filter(d -> d.rank() == 1 && d.axes().getFirst().quantity().equals(QuantityKind.TIME))
                        .map(d -> new DataReference(e.getKey(), Optional.of(d.name())).toString()));
    }
}
