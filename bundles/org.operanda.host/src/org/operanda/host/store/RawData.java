package org.operanda.host.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Problem.Severity;
import org.operanda.experiment.Experiment;
import org.operanda.experiment.InputFile;
import org.operanda.host.importing.FileSet;

/** Where an experiment's raw data are, and that nothing is written there. */
public final class RawData {
    private RawData() {}

    /** The folder that the experiment's relative paths start from, when the experiment file lies in {@code experimentFolder}. */
    public static Path folder(Experiment experiment, Path experimentFolder) {
        String stated = experiment.getDataFolder();
        return stated == null ? experimentFolder : experimentFolder.resolve(stated).normalize();
    }

    /**
     * Why nothing may be written into a folder: it holds raw files of the experiment, or lies in a folder that is imported as a whole.
     *
     * @param dataFolder where the experiment's relative paths start from
     * @return empty when the folder is free
     */
    public static Optional<Problem> refusal(Experiment experiment, Path dataFolder, Path target) {
        Path folder = real(target);
        Optional<Path> whole = names(experiment).filter(name -> !name.matches(".*[*?].*")).map(dataFolder::resolve).filter(Files::isDirectory)
                .map(RawData::real)
                .filter(folder::startsWith).findFirst();
        List<String> names = names(experiment).toList();
        return whole
                .or(() -> FileSet.of(names, dataFolder, unit -> false).files().stream().map(RawData::real)
                        .filter(file -> folder.equals(file.getParent())).findFirst())
                .map(raw -> Problem.of(Severity.ERROR, "store.raw-folder",
                        "Nothing is written into the folder of raw data " + folder + ", which holds " + raw.getFileName() + ".",
                        "Choose another folder.").at(Location.file(target.toString())));
    }

    private static Stream<String> names(Experiment experiment) {
        Stream<String> read = experiment.getProvenance() == null
                ? Stream.empty()
                : experiment.getProvenance().getInputs().stream().map(InputFile::getPath);
        return Stream.concat(experiment.getMeasurements().stream().flatMap(measurement -> measurement.getFiles().stream()),
                read.filter(path -> path != null)).distinct();
    }

    /** The path without links, as far as it exists. */
    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            return absolute.toRealPath();
        } catch (IOException e) {
            Path parent = absolute.getParent();
            return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
        }
    }
}
