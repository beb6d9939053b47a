package org.operanda.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.operanda.demo.VirtualCell;
import org.operanda.host.recipe.RecipeFile;
import org.operanda.host.recipe.Session;
import org.operanda.workbench.testkit.Workbench;

/** The virtual cell in the workbench: its files are written, read and calculated once for all tests; each begins with the experiment as its recipe has it. */
public final class VirtualExperiment {
    private static final long SEED = 1;
    private static final Path FOLDER = Path.of("target", "virtual-cell").toAbsolutePath();
    private static Optional<Session> calculated = Optional.empty();

    private VirtualExperiment() {}

    /** The folder of its files. */
    public static Path folder() {
        return FOLDER;
    }

    /** Its recipe. */
    public static Path recipe() {
        return FOLDER.resolve(VirtualCell.RECIPE);
    }

    /** Opens it, with all that its recipe gives. */
    public static void open(CurrentExperiment current) {
        if (calculated.isEmpty()) {
            try {
                VirtualCell.write(FOLDER, SEED);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            ExperimentFiles.open(current, recipe());
            Workbench.calm();
            calculated = current.session();
        } else {
            RecipeFile.Opened opened = RecipeFile.open(recipe(), Map.of(), current.extensions());
            current.open(opened.experiment().orElseThrow(), Optional.of(recipe()), opened.problems());
            current.show(calculated.get());
            Workbench.calm();
        }
    }
}
