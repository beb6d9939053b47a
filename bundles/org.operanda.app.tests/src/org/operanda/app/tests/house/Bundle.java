package org.operanda.app.tests.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A bundle in the source tree.
 *
 * @param folder   where it is
 * @param manifest the main section of its manifest
 */
record Bundle(Path folder, Attributes manifest) {
    private static final Pattern IMPORT = Pattern.compile("^import\\s+(?:static\\s+)?([\\w.]+?)(?:\\.\\*)?;", Pattern.MULTILINE);

    static Bundle of(Path folder) {
        try (InputStream in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
            return new Bundle(folder, new Manifest(in).getMainAttributes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the prefix: {@code xas} for {@code org.operanda.xas}. */
    String name() {
        return folder.getFileName().toString().substring(House.PREFIX.length());
    }

    String symbolicName() {
        return clauses("Bundle-SymbolicName").getFirst().name();
    }

    boolean isTests() {
        return name().endsWith(".tests");
    }

    /**
     * One entry of a header.
     *
     * @param name       bundle or package
     * @param parameters what follows the first semicolon
     */
    record Clause(String name, String parameters) {}

    /** The entries of a header, empty when it is absent. */
    List<Clause> clauses(String header) {
        List<Clause> clauses = new ArrayList<>();
        String value = manifest.getValue(header);
        for (String entry : value == null ? new String[0] : value.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
            String[] parts = entry.trim().split(";", 2);
            clauses.add(new Clause(parts[0].trim(), parts.length == 2 ? parts[1] : ""));
        }
        return clauses;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(manifest.getValue(name)).map(String::trim);
    }

    /** Its Java files, written and generated. */
    List<Path> sources() {
        return Stream.of("src", "src-gen").flatMap(root -> House.files(folder.resolve(root), ".java").stream()).toList();
    }

    /** What a source imports, in full. */
    static List<String> imports(Path source) {
        Matcher matcher = IMPORT.matcher(House.read(source));
        return matcher.results().map(found -> found.group(1)).toList();
    }

    /** Whether it holds the source of that class, nested ones included. */
    Optional<Path> source(String className) {
        String file = className.replaceFirst("\\$.*", "").replace('.', '/') + ".java";
        return Stream.of("src", "src-gen").map(root -> folder.resolve(root).resolve(file)).filter(Files::exists).findFirst();
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
