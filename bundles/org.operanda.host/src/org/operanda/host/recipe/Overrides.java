package org.operanda.host.recipe;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EAttribute;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Severity;
import org.operanda.experiment.Cell;
import org.operanda.experiment.ClockTransform;
import org.operanda.experiment.Experiment;
import org.operanda.experiment.ExperimentFactory;
import org.operanda.experiment.MeasurementReference;
import org.operanda.experiment.Step;

/**
 * Values that a user sets instead of the recipe's: {@code data=FOLDER}, {@code cell=SHEET}, {@code cell.KEY=…}, {@code STEP.SETTING=…}, {@code
 * MEASUREMENT.offset=…}.
 */
final class Overrides {
    private static final String CELL = "cell";

    private final Experiment experiment;
    private final Path folder;
    private final List<Problem> problems;

    private Overrides(Experiment experiment, Path folder, List<Problem> problems) {
        this.experiment = experiment;
        this.folder = folder;
        this.problems = problems;
    }

    /**
     * Sets the values.
     *
     * @param folder that relative paths start from
     */
    static void apply(Experiment experiment, Path folder, Map<String, String> values, List<Problem> problems) {
        Overrides overrides = new Overrides(experiment, folder, problems);
        Optional.ofNullable(values.get(CELL)).ifPresent(overrides::readCell);
        values.forEach(overrides::set);
    }

    /** Another cell's sheet in place of what the recipe says of its own. */
    private void readCell(String sheet) {
        Cell cell = ExperimentFactory.eINSTANCE.createCell();
        problems.addAll(CellSheet.read(folder.resolve(sheet), cell));
        experiment.getCells().clear();
        experiment.getCells().add(cell);
        experiment.getMeasurements().forEach(m -> m.setCell(cell));
    }

    private void set(String key, String value) {
        int dot = key.indexOf('.');
        String owner = dot < 0 ? key : key.substring(0, dot);
        String name = dot < 0 ? "" : key.substring(dot + 1);
        if (key.equals("data")) {
            experiment.setDataFolder(value);
        } else if (owner.equals(CELL)) {
            if (dot > 0) {
                setCell(name, value);
            }
        } else {
            Optional<Step> step = experiment.getRecipe().getSteps().stream().filter(s -> s.getId().equals(owner)).findFirst();
            Optional<MeasurementReference> measurement = experiment.getMeasurements().stream().filter(m -> m.getId().equals(owner))
                    .findFirst();
            if (step.isPresent() && dot > 0) {
                step.get().getSettings().put(name, Placeholders.json(value));
            } else if (measurement.isPresent() && dot > 0) {
                setClock(measurement.get(), key, name, value);
            } else {
                List<String> known = new ArrayList<>(List.of("data", CELL));
                experiment.getRecipe().getSteps().forEach(s -> known.add(s.getId()));
                experiment.getMeasurements().forEach(m -> known.add(m.getId()));
                refuse("There is nothing to set by '" + key + "'.", Nearest.hint(owner, known));
            }
        }
    }

    private void setCell(String name, String value) {
        Optional<EAttribute> attribute = CellSheet.attribute(name);
        if (attribute.isEmpty()) {
            refuse("A cell sheet has no '" + name + "'.", Nearest.hint(name, CellSheet.keys()));
            return;
        }
        CellSheet.set(cell(), attribute.get(), value)
                .ifPresent(wrong -> refuse("'" + value + "' does not fit 'cell." + name + "'.", wrong));
    }

    private Cell cell() {
        if (experiment.getCells().isEmpty()) {
            Cell cell = ExperimentFactory.eINSTANCE.createCell();
            experiment.getCells().add(cell);
            experiment.getMeasurements().forEach(m -> m.setCell(cell));
        }
        return experiment.getCells().getFirst();
    }

    private void setClock(MeasurementReference measurement, String key, String name, String value) {
        if (!name.equals("offset") && !name.equals("drift")) {
            refuse("A measurement has no '" + name + "' to be set.", Nearest.hint(name, List.of("offset", "drift")));
            return;
        }
        ClockTransform clock = StoredClock.of(measurement);
        try {
            double number = Double.parseDouble(value);
            clock.setSource("given on the command line");
            if (name.equals("offset")) {
                clock.setOffset(number);
            } else {
                clock.setDrift(number);
            }
        } catch (NumberFormatException e) {
            refuse("'" + value + "' does not fit '" + key + "'.", "It must be a number, in seconds or seconds per second.");
        }
    }

    private void refuse(String message, String hint) {
        problems.add(Problem.of(Severity.ERROR, "recipe.set", message, hint));
    }
}
