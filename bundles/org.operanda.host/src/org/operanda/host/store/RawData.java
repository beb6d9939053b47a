package org.operanda.host.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
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
     * Why nothing may be written into a folder: it holds raw files of the experiment, or lies in a folder that is imported as a whole or named as theirs, such as
     * {@code xas} in {@code xas/*.xdi}. A folder that only lies beside raw files is free: they may be in the user's own.
     *
     * @param dataFolder where the experiment's relative paths start from
     * @return empty when the folder is free
     */
    public static Optional<Problem> refusal(Experiment experiment, Path dataFolder, Path target) {
        Path folder = real(target);
        List<String> names = names(experiment).toList();
        for (String name : names) {
            Optional<Path> whole = ofRawData(name, dataFolder).filter(raw -> folder.startsWith(real(raw)));
            if (whole.isPresent()) {
                return Optional.of(refused(folder, "lies in " + whole.get().normalize() + ", from which raw data are read"));
            }
        }
        return FileSet.of(names, dataFolder, unit -> false).files().stream().map(RawData::real)
                .filter(file -> folder.equals(file.getParent())).findFirst()
                .map(file -> refused(folder, "holds " + file.getFileName()));
    }

    /** The folder in which, at any depth, a name stands for raw data. */
    private static Optional<Path> ofRawData(String name, Path dataFolder) {
        String fixed = name.split("[*?]", 2)[0];
        if (fixed.equals(name) && Files.isDirectory(dataFolder.resolve(name))) {
            return Optional.of(dataFolder.resolve(name));
        }
        Path named = Path.of(fixed.substring(0, fixed.lastIndexOf('/') + 1));
        boolean ownFolder = !named.isAbsolute() && !named.normalize().startsWith("..") && !named.normalize().toString().isEmpty();
        return name.contains("**") || ownFolder ? Optional.of(dataFolder.resolve(named)) : Optional.empty();
    }

    private static Problem refused(Path folder, String reason) {
        return Problem.error("store.raw-folder", "Nothing is written into a folder of raw data: " + folder + " " + reason + ".",
                "Choose another folder.", Location.file(folder.toString()));
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
