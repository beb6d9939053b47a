package org.operanda.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A repository of plug-ins that a test publishes: that of the product, with something about it changed. */
record Site(Path folder) {
    private static final Set<String> BASE = Set.of("platform", "host", "columnmap", "electrochemistry", "electrochemistry.ui");
    private static final String CONTENT = "content.xml";
    private static final String ARTIFACTS = "artifacts.xml";

    /** A copy of the product's repository, with its metadata as plain text. */
    static Site copyOf(Path repository, Path folder) throws IOException {
        Product.copy(repository, folder);
        for (String name : List.of("content", "artifacts")) {
            Path jar = folder.resolve(name + ".jar");
            Files.write(folder.resolve(name + ".xml"), entry(jar, name + ".xml"));
            Files.delete(jar);
            Files.delete(folder.resolve(name + ".xml.xz"));
        }
        Files.delete(folder.resolve("p2.index"));
        return new Site(folder);
    }

    private static byte[] entry(Path jar, String name) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile()); InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return in.readAllBytes();
        }
    }

    Path file(String folderName, String start) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(folderName))) {
            return files.filter(f -> f.getFileName().toString().startsWith(start)).findFirst().orElseThrow();
        }
    }

    /** Short ids of the plug-ins that the base product does not have. */
    List<String> installable() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("features"))) {
            return files.map(f -> f.getFileName().toString().replaceAll("^org\\.operanda\\.|\\.feature_.*$", ""))
                    .filter(id -> !BASE.contains(id)).sorted().toList();
        }
    }

    /** Puts something into a bundle that its author did not. */
    Site tampered(String bundle) throws IOException {
        Path jar = file("plugins", bundle + "_");
        Path changed = rewritten(jar, jar.resolveSibling("changed"),
                text -> text.replace("Bundle-Vendor: Operanda", "Bundle-Vendor: Mallory"));
        Files.move(changed, jar, StandardCopyOption.REPLACE_EXISTING);
        return this;
    }

    /** Breaks a bundle off in the middle. */
    Site broken(String bundle) throws IOException {
        Path jar = file("plugins", bundle + "_");
        byte[] bytes = Files.readAllBytes(jar);
        Files.delete(jar);
        Files.write(jar, Arrays.copyOf(bytes, bytes.length / 2));
        return this;
    }

    /** Has a unit ask for something else. */
    Site asking(String unit, String before, String after) throws IOException {
        edit(CONTENT, unitOf(unit), text -> {
            String changed = text.replace(before, after);
            assertFalse(changed.equals(text), unit + " asks for " + before);
            return changed;
        });
        return this;
    }

    /**
     * Publishes a plug-in in a higher version: feature and bundle are what they were, but for the number and for one text of {@code plugin.xml}.
     *
     * @param id short, for instance {@code xas}
     * @return the new version
     */
    String newer(String id, String before, String after) throws IOException {
        String bundle = "org.operanda." + id;
        String feature = bundle + ".feature";
        Path jar = file("plugins", bundle + "_");
        String version = jar.getFileName().toString().replaceAll("^.*_|\\.jar$", "");
        String higher = version.replaceFirst("^0\\.1\\.0\\.", "0.1.1.");
        assertFalse(higher.equals(version), version);
        UnaryOperator<String> raised = text -> text.replace(version, higher);
        for (String unit : List.of(bundle, feature + ".feature.jar", feature + ".feature.group")) {
            edit(CONTENT, unitOf(unit), raised);
        }
        publish(jar, higher, "osgi.bundle", bundle, text -> {
            String changed = raised.apply(text);
            return changed.contains("<plugin>") ? changed.replace(before, after) : changed;
        });
        publish(file("features", feature + "_"), higher, "org.eclipse.update.feature", feature, raised);
        return higher;
    }

    /** Signs the bundle of a plug-in, in a higher version, with a key that nobody trusts. */
    Site signed(String id, String name) throws IOException {
        newer(id, "", "");
        Path jar = file("plugins", "org.operanda." + id + "_");
        Path keys = folder.resolveSibling(id + ".p12");
        Path tools = Path.of(System.getProperty("java.home"), "bin");
        tool(tools.resolve("keytool"), "-genkeypair", "-keystore", keys, "-storepass", "secret", "-alias", "signer", "-keyalg", "EC",
                "-dname",
                name);
        tool(tools.resolve("jarsigner"), "-keystore", keys, "-storepass", "secret", jar, "signer");
        list("osgi.bundle", "org.operanda." + id, jar);
        return this;
    }

    private void tool(Object... command) {
        Product.Answer answer = Product.run(folder, Stream.of(command).map(Object::toString).toList());
        assertEquals(0, answer.code(), answer.text());
    }

    /** Writes a jar anew, with its texts changed, and its name, size and checksum in the list of artifacts. */
    private void publish(Path jar, String version, String classifier, String id, UnaryOperator<String> texts) throws IOException {
        Path written = rewritten(jar, jar.resolveSibling(id + "_" + version + ".jar"), texts);
        Files.delete(jar);
        list(classifier, id, written);
    }

    private static Path rewritten(Path jar, Path to, UnaryOperator<String> texts) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile());
                OutputStream out = Files.newOutputStream(to);
                ZipOutputStream copy = new ZipOutputStream(out)) {
            for (ZipEntry entry : zip.stream().toList()) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                boolean isText = entry.getName().matches("META-INF/MANIFEST.MF|plugin.xml|feature.xml");
                copy.putNextEntry(new ZipEntry(entry.getName()));
                copy.write(isText
                        ? texts.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)
                        : bytes);
            }
        }
        return to;
    }

    /** Lists a jar under its version, size and checksum. */
    private void list(String classifier, String id, Path jar) throws IOException {
        byte[] bytes = Files.readAllBytes(jar);
        String version = jar.getFileName().toString().replaceAll("^.*_|\\.jar$", "");
        edit(ARTIFACTS, Pattern.compile("<artifact classifier='" + classifier + "' id='" + Pattern.quote(id) + "'.*?</artifact>",
                Pattern.DOTALL),
                text -> text.replaceFirst("version='[^']*'", "version='" + version + "'")
                        .replaceAll("(\\.size' value=)'[^']*'", "$1'" + bytes.length + "'")
                        .replaceAll("(sha-256' value=)'[^']*'", "$1'" + sha256(bytes) + "'")
                        .replaceAll("<property name='download\\.checksum\\.sha-512'[^>]*/>", ""));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Pattern unitOf(String id) {
        return Pattern.compile("<unit id='" + Pattern.quote(id) + "' .*?</unit>", Pattern.DOTALL);
    }

    private void edit(String name, Pattern part, UnaryOperator<String> change) throws IOException {
        String text = Files.readString(folder.resolve(name));
        Matcher found = part.matcher(text);
        assertFalse(!found.find(), part.pattern());
        Files.writeString(folder.resolve(name),
                text.substring(0, found.start()) + change.apply(found.group()) + text.substring(found.end()));
    }
}
