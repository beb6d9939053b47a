package org.operanda.host.importing;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;

/**
 * The files that names, folders and patterns stand for.
 *
 * @param files    each once; in the order of the names given, and within a folder or pattern in natural order
 * @param problems one for each name that stands for nothing
 */
public record FileSet(List<Path> files, List<Problem> problems) {
    private static final Comparator<Path> ORDER = Comparator.comparing(Path::toString, new NaturalOrder());

    public FileSet {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /**
     * Looks up names.
     *
     * @param names    files, folders (all files in them, at any depth), or patterns with {@code *}, {@code ?}, {@code **}; relative ones
     *                 start from {@code base}
     * @param isUnit   whether a folder is to be taken as one thing, rather than for the files in it
     */
    public static FileSet of(List<String> names, Path base, Predicate<Path> isUnit) {
        Set<Path> files = new LinkedHashSet<>();
        List<Problem> problems = new ArrayList<>();
        for (String name : names) {
            try {
                List<Path> found = find(name, base, isUnit);
                if (found.isEmpty()) {
                    problems.add(nothing(name, base));
                }
                files.addAll(found);
            } catch (IOException | InvalidPathException | PatternSyntaxException e) {
                problems.add(Problem.error("files.unreadable", "'" + name + "' cannot be looked up: " + reason(e) + ".",
                        "Check the name and your permission to read it.",
                        Location.file(name)));
            }
        }
        return new FileSet(List.copyOf(files), problems);
    }

    /** Why a file could not be had, in words: the exceptions of the file system often carry the bare name only. */
    static String reason(Exception e) {
        return switch (e) {
            case NoSuchFileException missing -> "there is no such file";
            case AccessDeniedException denied -> "reading it is not permitted";
            default -> e.getMessage() == null ? e.toString() : e.getMessage();
        };
    }

    private static Problem nothing(String name, Path base) {
        boolean pattern = isPattern(name);
        String message = pattern ? "No file fits the pattern '" + name + "'." : "There is no file in '" + name + "'.";
        if (!pattern && Files.notExists(base.resolve(name))) {
            message = "There is no file '" + name + "'.";
        }
        return Problem.error("files.missing", message, "Looked in " + base.toAbsolutePath().normalize() + ". Check the spelling.",
                Location.file(name));
    }

    private static List<Path> find(String name, Path base, Predicate<Path> isUnit) throws IOException {
        if (isPattern(name) && Files.notExists(base.resolve(name))) {
            return matching(name, base);
        }
        Path path = base.resolve(name).normalize();
        if (Files.isDirectory(path) && !isUnit.test(path)) {
            return within(path, isUnit);
        }
        return Files.exists(path) ? List.of(path) : List.of();
    }

    private static boolean isPattern(String name) {
        return name.indexOf('*') >= 0 || name.indexOf('?') >= 0 || name.indexOf('{') >= 0 || name.indexOf('[') >= 0;
    }

    /** The files that fit a pattern: the part before the first wildcard is a folder that is walked. */
    private static List<Path> matching(String pattern, Path base) throws IOException {
        String slashed = pattern.replace('\\', '/');
        int wildcard = slashed.replaceFirst("[*?{\\[].*", "").length();
        int cut = slashed.lastIndexOf('/', wildcard);
        Path root = base.resolve(cut < 0 ? "" : slashed.substring(0, cut + 1)).normalize();
        String rest = slashed.substring(cut + 1);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + rest);
        int depth = rest.contains("**") ? Integer.MAX_VALUE : (int) rest.chars().filter(c -> c == '/').count() + 1;
        List<Path> found = new ArrayList<>();
        try (var paths = Files.walk(root, depth)) {
            paths.filter(p -> matcher.matches(root.relativize(p)) && Files.isRegularFile(p)).forEach(found::add);
        }
        found.sort(ORDER);
        return found;
    }

    @NonNullByDefault({})
    private static List<Path> within(Path folder, Predicate<Path> isUnit) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path sub, BasicFileAttributes attributes) {
                if (sub.equals(folder)) {
                    return FileVisitResult.CONTINUE;
                }
                if (sub.getFileName().toString().startsWith(".")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (isUnit.test(sub)) {
                    found.add(sub);
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!file.getFileName().toString().startsWith(".")) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                found.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(ORDER);
        return found;
    }
}
