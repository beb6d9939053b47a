package org.operanda.host.store;

import java.nio.file.Path;
import java.util.List;
import org.operanda.data.Problem;
import org.operanda.experiment.Experiment;
import org.operanda.experiment.ExperimentFactory;

/** The process that {@link ExperimentStoreTest} kills or starves of disk: saves ever another experiment, or one of a given size once. */
final class RepeatedSaves {
    private RepeatedSaves() {}

    /** FILE saves until killed; FILE SIZE saves once and ends with 3 and the problem's words when it could not. */
    public static void main(String[] arguments) {
        Path file = Path.of(arguments[0]);
        if (arguments.length > 1) {
            List<Problem> problems = ExperimentStore.save(sized("second", Integer.parseInt(arguments[1])), file);
            problems.forEach(System.out::println);
            System.exit(problems.isEmpty() ? 0 : 3);
        }
        for (int i = 1;; i++) {
            ExperimentStore.save(sized("save " + i, 300_000), file);
        }
    }

    /** An experiment whose file has at least that many bytes. */
    static Experiment sized(String name, int bytes) {
        Experiment experiment = ExperimentFactory.eINSTANCE.createExperiment();
        experiment.setName(name);
        experiment.setDescription("x".repeat(bytes));
        return experiment;
    }
}
