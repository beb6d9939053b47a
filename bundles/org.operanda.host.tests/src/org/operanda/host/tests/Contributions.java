package org.operanda.host.tests;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.core.runtime.ContributorFactorySimple;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.operanda.host.extension.Extensions;

/**
 * An extension registry of its own, filled with the plugin.xml texts of imagined bundles whose classes are nested in {@link
 * FakePlugins}.
 */
final class Contributions {
    private static final String POINTS = "<plugin><extension-point id='technique' name='t'/><extension-point id='reader' "
            + "name='r'/><extension-point id='operation' name='o'/></plugin>";

    private final Object token = new Object();
    private final IExtensionRegistry registry = RegistryFactory.createRegistry(new Strategy(), token, token);

    Contributions() {
        add("org.operanda.host", POINTS);
    }

    Contributions add(String bundle, String plugin) {
        registry.addContribution(new ByteArrayInputStream(plugin.getBytes(StandardCharsets.UTF_8)),
                ContributorFactorySimple.createContributor(bundle), false, bundle, null, token);
        return this;
    }

    /** A reader of files whose name ends in {@code .id}. */
    Contributions reader(String bundle, String id, String nested, String tests) {
        return add(bundle,
                "<plugin><extension point='org.operanda.host.reader'><reader id='" + id + "' name='" + id + "' class='"
                        + FakePlugins.class.getName() + "$" + nested
                        + "' description='d'><produces technique='xas'/>" + tests + "</reader></extension></plugin>");
    }

    /** An operation with one input of role {@code in}. */
    Contributions operation(String bundle, String id, String nested, String more) {
        return add(bundle, "<plugin><extension point='org.operanda.host.operation'><operation id='" + id + "' name='" + id + "' class='"
                + FakePlugins.class.getName() + "$" + nested
                + "' settings='" + FakePlugins.class.getName() + "$Factor' description='d'>" + more + "</operation></extension></plugin>");
    }

    Extensions extensions() {
        return Extensions.of(registry, bundle -> "1.2.3");
    }

    private static final class Strategy extends RegistryStrategy {
        Strategy() {
            super(null, null);
        }

        @Override
        public Object createExecutableExtension(RegistryContributor contributor, String className, String overridden) throws CoreException {
            try {
                var constructor = Class.forName(className, true, Contributions.class.getClassLoader()).getDeclaredConstructor();
                constructor.setAccessible(true);
                return constructor.newInstance();
            } catch (ReflectiveOperationException | LinkageError e) {
                throw new CoreException(new Status(IStatus.ERROR, contributor.getActualName(), e.toString(), e));
            }
        }
    }
}
