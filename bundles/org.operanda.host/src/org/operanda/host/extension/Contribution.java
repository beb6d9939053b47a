package org.operanda.host.extension;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.data.Problem.Severity;

/**
 * A class that a bundle contributes. It is loaded once, when it is first asked for, from any thread; a bundle whose class cannot be had
 * is named in a problem.
 *
 * @param <T> what the class must be
 */
public final class Contribution<T> {
    private final IConfigurationElement element;
    private final Class<?> type;
    private final UnaryOperator<T> check;
    private final String version;
    private volatile Loaded<T> loaded;

    /**
     * The instance, or why there is none.
     *
     * @param instance empty when the class could not be had
     * @param problem  empty when it could
     * @param <T>      what the class is
     */
    public record Loaded<T>(Optional<T> instance, Optional<Problem> problem) {}

    /** @param check may throw to refuse an instance, with a message for the user */
    Contribution(IConfigurationElement element, Class<?> type, UnaryOperator<T> check, String version) {
        this.element = element;
        this.type = type;
        this.check = check;
        this.version = version;
    }

    /** The symbolic name of the bundle. */
    public String bundle() {
        return element.getContributor().getName();
    }

    /** The bundle's version, empty when it is not known. */
    public String version() {
        return version;
    }

    /** The name of the contributed class. */
    public String className() {
        return element.getAttribute("class");
    }

    /** The one instance of the class. */
    public Loaded<T> load() {
        Loaded<T> known = loaded;
        if (known != null) {
            return known;
        }
        synchronized (this) {
            if (loaded == null) {
                loaded = create();
            }
            return loaded;
        }
    }

    @SuppressWarnings("unchecked")
    private Loaded<T> create() {
        try {
            Object instance = element.createExecutableExtension("class");
            if (!type.isInstance(instance)) {
                return failed("is no " + type.getSimpleName());
            }
            return new Loaded<>(Optional.of(check.apply((T) instance)), Optional.empty());
        } catch (CoreException e) {
            Throwable cause = e.getStatus().getException() == null ? e : e.getStatus().getException();
            return failed("cannot be created: " + cause);
        } catch (RuntimeException | LinkageError e) {
            return failed("cannot be created: " + e);
        }
    }

    private Loaded<T> failed(String what) {
        Location where = Location.file(bundle() + "/plugin.xml").part(element.getAttribute("id"));
        return new Loaded<>(Optional.empty(), Optional.of(new Problem(Severity.ERROR, "extension.class",
                "The class " + className() + " of the bundle " + bundle() + " " + what + ".",
                "Update or remove the bundle; everything else works without it.",
                Optional.of(where))));
    }

    @Override
    public String toString() {
        return className() + " of " + bundle() + " " + version;
    }
}
