package org.operanda.app.tests.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The source tree that these tests stand in. */
final class House {
    static final String PREFIX = "org.operanda.";

    private House() {}

    /** The folder with {@code bundles} and {@code features}. */
    static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("bundles")) && Files.isDirectory(folder.resolve("features"))).findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("these tests run within the source tree, not in " + Path.of("").toAbsolutePath()));
    }

    /** Every bundle, tests among them, by name. */
    static List<Bundle> bundles() {
        return list(root().resolve("bundles")).stream().filter(folder -> Files.exists(folder.resolve("META-INF/MANIFEST.MF")))
                .map(Bundle::of).toList();
    }

    /** The bundles that are no tests. */
    static List<Bundle> mainBundles() {
        return bundles().stream().filter(bundle -> !bundle.isTests()).toList();
    }

    static List<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Document xml(Path file) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(file + " is no XML", e);
        }
    }

    /** All elements of that name, in document order. */
    static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1).map(i -> (Element) nodes.item(i)).toList();
    }
}
