package org.operanda.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.operanda.data.Problem;
import org.operanda.experiment.Experiment;
import org.operanda.experiment.persistence.ExperimentFormat;
import org.operanda.host.recipe.RecipeFile;
import org.operanda.host.store.ExperimentStore;
import org.operanda.host.store.RawData;
import org.operanda.workbench.commands.NewExperiment;

/** Opening and saving of the experiment that the window shows. */
public final class ExperimentFiles {
    /** Ending of an experiment's file. */
    public static final String EXTENSION = ".operanda";

    private ExperimentFiles() {}

    /** Whether the file is an experiment, not a recipe. */
    public static boolean isExperiment(Path file) {
        return file.toString().endsWith(EXTENSION);
    }

    /** Opens an experiment or a recipe, then reads its files and runs its steps in the background. What is wrong with the file stands among the problems. */
    public static void open(CurrentExperiment current, Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Optional<Experiment> experiment;
        List<Problem> problems;
        if (isExperiment(absolute)) {
            ExperimentFormat.Content content = ExperimentStore.load(absolute);
            experiment = content.experiment();
            problems = content.problems();
        } else {
            RecipeFile.Opened opened = RecipeFile.open(absolute, Map.of(), current.extensions());
            experiment = opened.experiment();
            problems = opened.problems();
        }
        current.open(experiment.orElseGet(NewExperiment::empty), experiment.map(e -> absolute), problems);
        if (experiment.isPresent()) {
            RunJob.start(current);
        }
    }

    /**
     * Saves the experiment with the way it is looked at, and remembers where. Its raw files are found from the new place as from the old one.
     *
     * @return why it was not saved; empty when it was
     */
    public static List<Problem> save(CurrentExperiment current, Path file) {
        Path target = file.toAbsolutePath().normalize();
        Experiment experiment = current.experiment();
        String before = experiment.getDataFolder();
        current.completeView();
        experiment.setDataFolder(relative(target.getParent(), dataFolder(current)));
        List<Problem> problems = ExperimentStore.save(experiment, target);
        if (problems.isEmpty()) {
            current.saved(target);
        } else {
            experiment.setDataFolder(before);
        }
        return problems;
    }

    /**
     * Writes the experiment as a recipe; the experiment stays in its own file.
     *
     * @return why it was not written; empty when it was
     */
    public static List<Problem> saveRecipe(CurrentExperiment current, Path file) {
        Path target = file.toAbsolutePath().normalize();
        Experiment copy = EcoreUtil.copy(current.experiment());
        copy.setDataFolder(relative(target.getParent(), dataFolder(current)));
        return ExperimentStore.saveRecipe(copy, target);
    }

    /** The folder of the experiment's or recipe's file; the current one when it has none yet. */
    public static Path folder(CurrentExperiment current) {
        return current.file().map(Path::getParent).orElseGet(() -> Path.of("").toAbsolutePath());
    }

    /** Where relative paths of raw files start. */
    public static Path dataFolder(CurrentExperiment current) {
        return RawData.folder(current.experiment(), folder(current));
    }

    /** The file's path seen from a folder, with slashes; absolute when the two have no common root. */
    public static String relative(Path folder, Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        boolean related = absolute.getRoot() != null && absolute.getRoot().equals(folder.toAbsolutePath().getRoot());
        String path = (related ? folder.toAbsolutePath().normalize().relativize(absolute) : absolute).toString();
        return path.isEmpty() ? "." : path.replace('\\', '/');
    }
}
