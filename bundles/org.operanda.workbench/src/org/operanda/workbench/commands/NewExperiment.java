package org.operanda.workbench.commands;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Shell;
import org.operanda.experiment.Cell;
import org.operanda.experiment.Experiment;
import org.operanda.experiment.ExperimentFactory;
import org.operanda.workbench.CurrentExperiment;

/** Begins an experiment with one cell and nothing measured. */
public class NewExperiment extends ExperimentHandler {
    @Override
    void execute(Shell shell, CurrentExperiment current) {
        if (SaveExperiment.mayLeave(shell, current)) {
            current.open(empty(), Optional.empty(), List.of());
        }
    }

    /** An experiment to begin with. */
    public static Experiment empty() {
        Experiment experiment = ExperimentFactory.eINSTANCE.createExperiment();
        experiment.setName("Experiment");
        experiment.setCreated(Instant.now());
        Cell cell = ExperimentFactory.eINSTANCE.createCell();
        cell.setName("Cell");
        experiment.getCells().add(cell);
        experiment.setRecipe(ExperimentFactory.eINSTANCE.createRecipe());
        return experiment;
    }
}
