package org.operanda.host.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.operanda.host.xml.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Writes the index of a repository of plug-ins: for every feature what its bundles declare at Operanda's extension points, word for word.
 * From it the host names the plug-in that would read a file or knows an operation, before anything of it is installed. Needs nothing but the
 * JDK, so that a build can run it: {@code java -cp … org.operanda.host.catalogue.RepositoryIndex FOLDER}.
 */
public final class RepositoryIndex {
    /** The index' name in the repository's folder. */
    public static final String FILE = "operanda-plugins.xml";
    private static final String POINTS = "org.operanda.";

    private RepositoryIndex() {}

    /** Writes the index of the repository whose folder is the one argument. */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]));
    }

    /**
     * Writes the index of a repository into its folder.
     *
     * @param repository a folder with {@code features} and {@code plugins}, as p2 lays it out
     * @return the features that are in the index, by id
     */
    public static List<String> write(Path repository) throws IOException {
        try {
            DocumentBuilder builder = Xml.builder();
            Document index = builder.newDocument();
            Element root = index.createElement("operanda-plugins");
            index.appendChild(root);
            List<String> ids = new ArrayList<>();
            for (Path jar : jars(repository.resolve("features"))) {
                Optional<Document> feature = entry(builder, jar, "feature.xml");
                if (feature.isPresent()) {
                    Element offered = feature(index, feature.get().getDocumentElement(), repository, builder);
                    root.appendChild(offered);
                    ids.add(offered.getAttribute("id"));
                }
            }
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.INDENT, "yes");
            try (PrintStream out = new PrintStream(repository.resolve(FILE).toFile())) {
                transformer.transform(new DOMSource(index), new StreamResult(out));
            }
            return ids;
        } catch (ParserConfigurationException | TransformerException | SAXException e) {
            throw new IOException("the index of " + repository + " cannot be made: " + e.getMessage(), e);
        }
    }

    private static List<Path> jars(Path folder) throws IOException {
        List<Path> jars = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jar")) {
                found.forEach(jars::add);
            }
        }
        Collections.sort(jars);
        return jars;
    }

    private static Optional<Document> entry(DocumentBuilder builder, Path jar, String name) throws IOException, SAXException {
        if (!Files.isRegularFile(jar)) {
            return Optional.empty();
        }
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return Optional.of(builder.parse(in));
            }
        }
    }

    private static Element feature(Document index, Element feature, Path repository, DocumentBuilder builder)
            throws IOException, SAXException {
        Element offered = index.createElement("feature");
        offered.setAttribute("id", feature.getAttribute("id"));
        offered.setAttribute("version", feature.getAttribute("version"));
        offered.setAttribute("name", feature.getAttribute("label"));
        elements(feature, "description").stream().findFirst()
                .ifPresent(d -> offered.setAttribute("description", d.getTextContent().trim().replaceAll("\\s+", " ")));
        for (Element bundle : elements(feature, "plugin")) {
            Path jar = repository.resolve("plugins").resolve(bundle.getAttribute("id") + "_" + bundle.getAttribute("version") + ".jar");
            Optional<Document> plugin = entry(builder, jar, "plugin.xml");
            if (plugin.isPresent()) {
                declarations(index, bundle.getAttribute("id"), plugin.get().getDocumentElement()).ifPresent(offered::appendChild);
            }
        }
        return offered;
    }

    /** What a bundle declares at our points; empty when it declares nothing there. */
    private static Optional<Element> declarations(Document index, String bundle, Element plugin) {
        Element declared = index.createElement("bundle");
        declared.setAttribute("name", bundle);
        Element copy = index.createElement("plugin");
        declared.appendChild(copy);
        for (Element extension : elements(plugin, "extension")) {
            if (extension.getAttribute("point").startsWith(POINTS)) {
                copy.appendChild(index.importNode(extension, true));
            }
        }
        return copy.hasChildNodes() ? Optional.of(declared) : Optional.empty();
    }

    /** The child elements of that name. */
    static List<Element> elements(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList children = parent.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }
}
