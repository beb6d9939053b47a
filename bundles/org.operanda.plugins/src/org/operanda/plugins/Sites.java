package org.operanda.plugins;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.operanda.host.catalogue.Catalogue;

/** Where plug-ins come from: a folder, a zip or the address of a p2 repository. */
public final class Sites {
    private Sites() {}

    /** The repository beside the product, when it is there. */
    public static Optional<URI> bundled() {
        return Catalogue.bundledRepository().filter(Files::isDirectory).map(p -> p.toFile().toURI());
    }

    /**
     * The site that a user names.
     *
     * @param text a folder, a zip file, or an address with a scheme
     * @return empty when it is neither a file that exists nor an address
     */
    public static Optional<URI> parse(String text) {
        if (text.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")) {
            try {
                return Optional.of(new URI(text));
            } catch (URISyntaxException e) {
                return Optional.empty();
            }
        }
        Path path = Path.of(text).toAbsolutePath().normalize();
        if (Files.isDirectory(path)) {
            return Optional.of(path.toFile().toURI());
        }
        return Files.isRegularFile(path) ? Optional.of(URI.create("jar:" + path.toFile().toURI() + "!/")) : Optional.empty();
    }
}
