package org.operanda.host.extension;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.Manifest;
import org.eclipse.core.runtime.ContributorFactorySimple;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The extension registry without a platform: the {@code plugin.xml} files of Operanda's bundles on the class path, so that plain
 * Java can use the host.
 */
final class ClassPathRegistry extends RegistryStrategy {
    private final ClassLoader loader;

    private ClassPathRegistry(ClassLoader loader) {
        super(null, null);
        this.loader = loader;
    }

    static Extensions extensions(ClassLoader loader) {
        Object token = new Object();
        IExtensionRegistry registry = RegistryFactory.createRegistry(new ClassPathRegistry(loader), token, token);
        Map<String, String> versions = new HashMap<>();
        try {
            for (URL plugin : Collections.list(loader.getResources("plugin.xml"))) {
                add(plugin, registry, token, versions);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Extensions.of(registry, name -> versions.getOrDefault(name, ""));
    }

    private static void add(URL plugin, IExtensionRegistry registry, Object token, Map<String, String> versions) throws IOException {
        URL manifest = URI.create(plugin.toString().replaceFirst("plugin\\.xml$", "META-INF/MANIFEST.MF")).toURL();
        String name;
        try (InputStream in = manifest.openStream()) {
            var attributes = new Manifest(in).getMainAttributes();
            name = String.valueOf(attributes.getValue("Bundle-SymbolicName")).replaceFirst(";.*", "").trim();
            versions.put(name, String.valueOf(attributes.getValue("Bundle-Version")));
        }
        if (name.startsWith("org.eclipse.")) {
            return;
        }
        try (InputStream in = new BufferedInputStream(plugin.openStream())) {
            registry.addContribution(in, ContributorFactorySimple.createContributor(name), false, name, null, token);
        }
    }

    @Override
    @NonNullByDefault({})
    public Object createExecutableExtension(RegistryContributor contributor, String className, String overridden) throws CoreException {
        try {
            return Class.forName(className, true, loader).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new CoreException(new Status(IStatus.ERROR, contributor.getActualName(), e.toString(), e));
        }
    }
}
