package org.operanda.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Real instrument files that are too large or not free enough to live in the repository. They lie in a folder {@code shared} named by the system property
 * {@code operanda.shared}, else beside the repository. A test that needs one is skipped with a reason when it is not there; where the system property
 * {@code operanda.ci} or the environment variable {@code CI} is {@code true}, it fails.
 */
public final class SharedData {
    private SharedData() {}

    /**
     * A shared file or folder.
     *
     * @param relative its path below {@code shared/data}, for instance {@code xas/xdi/good.xdi}
     */
    public static Path file(String relative) {
        Path file = folder().resolve("data").resolve(relative);
        if (!Files.exists(file)) {
            missing("The shared data have no " + file + ".");
        }
        return file;
    }

    /**
     * All shared files in a folder and below whose path matches, sorted by path; at least one.
     *
     * @param relative folder below {@code shared/data}
     * @param glob     of the file's name, for instance <code>*.{mpr,mpt}</code>
     */
    public static List<Path> files(String relative, String glob) {
        Path folder = file(relative);
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> found = all.filter(Files::isRegularFile).filter(f -> matcher.matches(f.getFileName())).sorted().toList();
            if (found.isEmpty()) {
                missing("The shared data have no " + glob + " in " + folder + ".");
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder {@code shared}. */
    public static Path folder() {
        return find(System.getProperty("operanda.shared", ""), Path.of("").toAbsolutePath())
                .orElseGet(() -> missing(
                        "The shared data are not here: lay the folder 'shared' beside the repository, or name it with -Doperanda.shared=…"));
    }

    static Optional<Path> find(String stated, Path workingFolder) {
        if (!stated.isBlank()) {
            return Optional.of(Path.of(stated).toAbsolutePath()).filter(SharedData::isShared);
        }
        return Stream.iterate(workingFolder, folder -> folder != null, Path::getParent).map(folder -> folder.resolve("shared"))
                .filter(SharedData::isShared).findFirst();
    }

    private static boolean isShared(Path folder) {
        return Files.isDirectory(folder.resolve("data"));
    }

    private static Path missing(String reason) {
        if (Boolean.getBoolean("operanda.ci") || "true".equals(System.getenv("CI"))) {
            return Assertions.fail(reason);
        }
        return Assumptions.abort(reason);
    }
}
