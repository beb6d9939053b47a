package org.operanda.columnmap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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
    public record Found(Path path, ColumnMap map) {
        /** What the map is called; without a name, as its file. */
        public String name() {
            return map.name().isEmpty() ? path.getFileName().toString() : map.name();
        }
    }

    /** The user's folder of maps. */
    public static Path folder() {
        return Path.of(System.getProperty(PROPERTY, Path.of(System.getProperty("user.home"), ".operanda", "column-maps").toString()));
    }

    /** Where a map of that name is kept in the user's folder: under a plain form of it. */
    public static Path place(String name) {
        return folder().resolve(name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-") + ".json");
    }

    /** Keeps a map in the user's folder; returns where. */
    public static Path save(ColumnMap map) throws IOException {
        return write(map, place(map.name()));
    }

    /** Writes a map into a file, in the place of what stood there; returns the file. */
    public static Path write(ColumnMap map, Path file) throws IOException {
        Path target = file.toAbsolutePath();
        Files.createDirectories(target.getParent());
        Path written = Files.writeString(target.resolveSibling(target.getFileName() + ".tmp"), ColumnMapText.write(map));
        return Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The map in a file. */
    public static ColumnMap read(Path file) throws IOException, InvalidColumnMap {
        if (Files.size(file) > LARGEST_MAP) {
            throw new InvalidColumnMap("It is far too long for a column map.");
        }
        return ColumnMapText.parse(Files.readAllBytes(file));
    }

    /** The maps in the user's folder, in the order in which they are asked. */
    public synchronized List<Found> all() {
        return found(maps()).toList();
    }

    /**
     * The first map that knows a text, those beside it first.
     *
     * @param head its first lines, asked for only when there are maps
     */
    public synchronized Optional<Found> find(Path text, Supplier<TextHead> head) {
        Path beside = text.resolveSibling(BESIDE);
        List<Found> maps = found(Stream.concat(Files.isRegularFile(beside) ? Stream.of(beside) : Stream.empty(), maps())).toList();
        if (maps.isEmpty()) {
            return Optional.empty();
        }
        TextHead lines = head.get();
        return maps.stream().filter(found -> found.map.knows(text.getFileName().toString(), lines)).findFirst();
    }

    /** Those that are maps of more than one text. */
    private Stream<Found> found(Stream<Path> paths) {
        return paths.flatMap(path -> map(path).stream().map(map -> new Found(path, map))).filter(found -> found.map.file().isEmpty());
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
            return Optional.of(read(path));
        } catch (InvalidColumnMap e) {
            return Optional.empty();
        }
    }
}
