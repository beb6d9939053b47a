package org.operanda.host.extension;

import java.util.Set;
import java.util.TreeSet;
import org.eclipse.core.runtime.preferences.ConfigurationScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.osgi.service.prefs.BackingStoreException;

/** Bundles whose contributions the user wants left out, though they are installed. Kept with the installation, or for who may not write there, with their configuration. */
public final class DisabledPlugins {
    private static final String NODE = "org.operanda.host";
    private static final String KEY = "disabled-bundles";

    private DisabledPlugins() {}

    /** Their symbolic names, sorted. */
    public static Set<String> all() {
        Set<String> bundles = new TreeSet<>();
        for (String bundle : node().get(KEY, "").split("\n")) {
            if (!bundle.isBlank()) {
                bundles.add(bundle);
            }
        }
        return bundles;
    }

    /**
     * Leaves a bundle's contributions out from the next {@link Extensions#installed} on, or takes them back in.
     *
     * @return whether this could be kept for the next start
     */
    public static boolean set(String bundle, boolean disabled) {
        Set<String> bundles = all();
        if (disabled) {
            bundles.add(bundle);
        } else {
            bundles.remove(bundle);
        }
        IEclipsePreferences node = node();
        node.put(KEY, String.join("\n", bundles));
        try {
            node.flush();
            return true;
        } catch (BackingStoreException e) {
            return false;
        }
    }

    static void onChange(Runnable changed) {
        node().addPreferenceChangeListener(event -> changed.run());
    }

    private static IEclipsePreferences node() {
        return ConfigurationScope.INSTANCE.getNode(NODE);
    }
}
