package org.operanda.host.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.experiment.Experiment;
import org.operanda.experiment.persistence.ExperimentFormat;
import org.operanda.host.recipe.RecipeText;

/** Experiments in files. A save either replaces the file by a whole one or leaves it as it was. */
public final class ExperimentStore {
    private ExperimentStore() {}

    /**
     * Saves an experiment.
     *
     * @param file made, or replaced; relative paths of the experiment start from its folder
     * @return empty when it was saved; else why not, and the file is as it was
     */
    public static List<Problem> save(Experiment experiment, Path file) {
        return write(experiment, file, aside -> {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(aside))) {
                ExperimentFormat.write(experiment, out);
            }
        });
    }

    /**
     * Saves an experiment as a recipe, which the command line runs.
     *
     * @param file made, or replaced; relative paths of the experiment start from its folder
     * @return empty when it was saved; else why not, and the file is as it was
     */
    public static List<Problem> saveRecipe(Experiment experiment, Path file) {
        return write(experiment, file, aside -> Files.writeString(aside, RecipeText.of(experiment)));
    }

    private static List<Problem> write(Experiment experiment, Path file, WriteAside.Content content) {
        Path folder = file.toAbsolutePath().getParent();
        Optional<Problem> refusal = RawData.refusal(experiment, RawData.folder(experiment, folder), folder);
        if (refusal.isPresent()) {
            return List.of(refusal.get());
        }
        try {
            WriteAside.replace(file, content);
            return List.of();
        } catch (IOException e) {
            return List.of(Unwritten.problem(file, e));
        }
    }

    /** Reads an experiment; what is wrong with the file is told as problems. */
    public static ExperimentFormat.Content load(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return ExperimentFormat.read(in, file.toString());
        } catch (NoSuchFileException e) {
            return failed(
                    Problem.error("store.missing", "There is no file " + file + ".", "Check the name.", Location.file(file.toString())));
        } catch (IOException e) {
            return failed(Problem.error("store.unreadable", "The file cannot be read: " + e.getMessage(),
                    "Check the disk and your permission to read the file.",
                    Location.file(file.toString())));
        }
    }

    private static ExperimentFormat.Content failed(Problem problem) {
        return new ExperimentFormat.Content(Optional.empty(), List.of(problem));
    }
}
