package org.operanda.host.catalogue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.eclipse.core.runtime.ContributorFactorySimple;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.eclipse.osgi.service.datalocation.Location;
import org.operanda.data.reader.Source;
import org.operanda.host.extension.Extensions;
import org.operanda.host.extension.Match;
import org.operanda.host.extension.ReaderDescriptor;
import org.operanda.host.xml.Xml;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The plug-ins of a repository and what they would add, read from the {@link RepositoryIndex}; immutable. Nothing of a plug-in is loaded.
 */
public final class Catalogue {
    private static final String HOST = "org.operanda.host";
    private static final String VIEW = "org.operanda.workbench.view";
    /** A registry keeps nothing for points that nobody declares in it. */
    private static final String POINTS = "<plugin><extension-point id='technique' name=''/><extension-point id='reader' name=''/>"
            + "<extension-point id='operation' name=''/></plugin>";
    private static final Catalogue EMPTY = new Catalogue(Map.of(), Extensions.of(registry(new Object()), name -> ""),
            Map.of());
    /** Endings of so many makers that a name alone says nothing. */
    private static final Set<String> COMMON_ENDINGS = Set.of("*", "*.txt", "*.csv", "*.dat", "*.asc", "*.xlsx", "*.xls", "*.json", "*.xml",
            "*.h5", "*.hdf5", "*.zip", "*.tif", "*.tiff", "*.tsv");

    private final Map<String, Offer> byBundle;
    private final List<Offer> offers;
    private final Extensions declared;
    private final Map<Offer, List<String>> views;

    private Catalogue(Map<String, Offer> byBundle, Extensions declared, Map<Offer, List<String>> views) {
        this.byBundle = byBundle;
        this.views = views;
        this.offers = List.copyOf(new LinkedHashSet<>(byBundle.values()));
        this.declared = declared;
    }

    /** The folder of the repository that lies beside the installed product, whether or not it is there. */
    public static Optional<Path> bundledRepository() {
        Location install = Platform.isRunning() ? Platform.getInstallLocation() : null;
        return install == null ? Optional.empty() : Optional.of(Path.of(install.getURL().getPath()).resolve("repository"));
    }

    /** Read once: what lies beside the product changes only when the product is exchanged. */
    private static final class Bundled {
        private static final Catalogue CATALOGUE = readBundled();
    }

    /** The plug-ins of the repository beside the product; none when there is no repository or its index is damaged. */
    public static Catalogue bundled() {
        return Bundled.CATALOGUE;
    }

    private static Catalogue readBundled() {
        Optional<Path> index = bundledRepository().map(r -> r.resolve(RepositoryIndex.FILE)).filter(Files::isReadable);
        if (index.isEmpty()) {
            return EMPTY;
        }
        try (InputStream in = Files.newInputStream(index.get())) {
            return read(in);
        } catch (IOException e) {
            return EMPTY;
        }
    }

    /** Reads an index. */
    public static Catalogue read(InputStream in) throws IOException {
        try {
            Element root = Xml.builder().parse(in).getDocumentElement();
            Object token = new Object();
            IExtensionRegistry registry = registry(token);
            add(registry, token, HOST, POINTS.getBytes(StandardCharsets.UTF_8));
            Map<String, Offer> byBundle = new LinkedHashMap<>();
            Map<Offer, List<String>> views = new HashMap<>();
            for (Element feature : RepositoryIndex.elements(root, "feature")) {
                Offer offer = new Offer(feature.getAttribute("id"), feature.getAttribute("version"), feature.getAttribute("name"),
                        feature.getAttribute("description"));
                for (Element bundle : RepositoryIndex.elements(feature, "bundle")) {
                    String name = bundle.getAttribute("name");
                    if (byBundle.putIfAbsent(name, offer) == null) {
                        Element plugin = RepositoryIndex.elements(bundle, "plugin").getFirst();
                        contribute(registry, token, name, plugin);
                        views.computeIfAbsent(offer, o -> new ArrayList<>()).addAll(views(plugin));
                    }
                }
            }
            return new Catalogue(byBundle, Extensions.of(registry, name -> ""), views);
        } catch (ParserConfigurationException | SAXException | TransformerException e) {
            throw new IOException("this is no index of plug-ins: " + e.getMessage(), e);
        }
    }

    private static List<String> views(Element plugin) {
        return RepositoryIndex.elements(plugin, "extension").stream().filter(e -> e.getAttribute("point").equals(VIEW))
                .flatMap(e -> RepositoryIndex.elements(e, "view").stream()).map(v -> "the view " + v.getAttribute("name")).toList();
    }

    private static IExtensionRegistry registry(Object token) {
        return RegistryFactory.createRegistry(new RegistryStrategy(null, null), token, token);
    }

    private static void contribute(IExtensionRegistry registry, Object token, String bundle, Element plugin) throws TransformerException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(plugin), new StreamResult(text));
        add(registry, token, bundle, text.toByteArray());
    }

    private static void add(IExtensionRegistry registry, Object token, String bundle, byte[] plugin) {
        registry.addContribution(new ByteArrayInputStream(plugin), ContributorFactorySimple.createContributor(bundle), false, bundle, null,
                token);
    }

    /** All plug-ins that declare something at Operanda's extension points. */
    public List<Offer> offers() {
        return offers;
    }

    /**
     * The plug-ins with a reader whose declared tests a file passes, leaving out readers that are installed. A test of the first bytes counts more than one of
     * the name, and a name that ends as files of many makers do counts nothing.
     */
    public List<Offer> readersOf(Source source, Extensions installed) {
        Set<Offer> sure = new LinkedHashSet<>();
        Set<Offer> byName = new LinkedHashSet<>();
        for (ReaderDescriptor reader : declared.readers()) {
            if (installed.reader(reader.id()).isPresent()
                    || source.isFolder() != (reader.container() == ReaderDescriptor.Container.DIRECTORY)) {
                continue;
            }
            for (Match match : reader.matches()) {
                if (match.holds(source)) {
                    Offer offer = byBundle.get(reader.contribution().bundle());
                    if (!(match instanceof Match.Name name)) {
                        sure.add(offer);
                    } else if (!COMMON_ENDINGS.contains(name.glob())) {
                        byName.add(offer);
                    }
                }
            }
        }
        return List.copyOf(sure.isEmpty() ? byName : sure);
    }

    /** The plug-in that has an operation, or one that replaces it. */
    public Optional<Offer> operation(String id) {
        return declared.operation(id).map(o -> byBundle.get(o.contribution().bundle()));
    }

    /** The plug-in that has a reader of that id. */
    public Optional<Offer> reader(String id) {
        return declared.reader(id).map(r -> byBundle.get(r.contribution().bundle()));
    }

    /** The names of the techniques, readers, operations and views that a plug-in adds, in this order. */
    public List<String> contents(Offer offer) {
        List<String> names = new ArrayList<>();
        declared.techniques().stream().filter(t -> offer.equals(byBundle.get(t.bundle()))).forEach(t -> names.add(t.name()));
        declared.readers().stream().filter(r -> offer.equals(byBundle.get(r.contribution().bundle()))).forEach(r -> names.add(r.name()));
        declared.operations().stream().filter(o -> offer.equals(byBundle.get(o.contribution().bundle()))).forEach(o -> names.add(o.name()));
        names.addAll(views.getOrDefault(offer, List.of()));
        return names;
    }
}
