package org.operanda.columnmap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.operanda.data.text.TextHead;

/**
 * Where column maps lie that know texts by name and header: the user's folder of maps ({@code ~/.operanda/column-maps}, or the system property
 * {@value #PROPERTY}), and {@value #BESIDE} in the folder of a text.
 */
public final class MapLibrary {
    /** System property with the folder of maps. */
    public static final String PROPERTY = "operanda.column-maps";
    /** Name of a map that lies beside the texts it knows. */
    public static final String BESIDE = "columns.json";
    private static final int MOST_MAPS = 500;
    private static final int LARGEST_MAP = 1 << 20;

    private final Map<Path, Kept> kept = new LinkedHashMap<>();

    /** A map as it was when its file was last written; empty when it is none. */
    private record Kept(FileTime written, Optional<ColumnMap> map) {}

    /** A map and where it lies. */
    record Found(Path path, ColumnMap map) {}

    /** The user's folder of maps. */
    public static Path folder() {
        return Path.of(System.getProperty(PROPERTY, Path.of(System.getProperty("user.home"), ".operanda", "column-maps").toString()));
    }

    /** Keeps a map in the user's folder under a plain form of its name; returns where. */
    public static Path save(ColumnMap map) throws IOException {
        Path folder = Files.createDirectories(folder());
        Path target = folder.resolve(map.name().strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-") + ".json");
        Path written = Files.writeString(Files.createTempFile(folder, "map", ".tmp"), ColumnMapText.write(map));
        return Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The first map that knows a text, those beside it first. */
    synchronized Optional<Found> find(Path text, TextHead head) {
        Path beside = text.resolveSibling(BESIDE);
        Stream<Path> paths = Stream.concat(Files.isRegularFile(beside) ? Stream.of(beside) : Stream.empty(), maps());
        return paths.flatMap(path -> map(path).stream().map(map -> new Found(path, map)))
                .filter(found -> found.map.file().isEmpty() && found.map.knows(text.getFileName().toString(), head)).findFirst();
    }

    private static Stream<Path> maps() {
        if (!Files.isDirectory(folder())) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.list(folder())) {
            return all.filter(p -> p.toString().endsWith(".json")).sorted().limit(MOST_MAPS).toList().stream();
        } catch (IOException | UncheckedIOException e) {
            return Stream.empty();
        }
    }

    private Optional<ColumnMap> map(Path path) {
        try {
            FileTime written = Files.getLastModifiedTime(path);
            Kept before = kept.get(path);
            if (before == null || !before.written.equals(written)) {
                before = new Kept(written, parsed(path));
                kept.put(path, before);
            }
            return before.map;
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<ColumnMap> parsed(Path path) throws IOException {
        try {
            return Files.size(path) > LARGEST_MAP ? Optional.empty() : Optional.of(ColumnMapText.parse(Files.readAllBytes(path)));
        } catch (InvalidColumnMap e) {
            return Optional.empty();
        }
    }
}
