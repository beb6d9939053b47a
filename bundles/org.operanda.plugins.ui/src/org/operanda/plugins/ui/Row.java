package org.operanda.plugins.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.operanda.host.extension.DisabledPlugins;
import org.operanda.plugins.Plugin;
import org.operanda.plugins.Plugins;

/**
 * A plug-in as the page shows it.
 *
 * @param plugin   what is installed, or else what is offered
 * @param state    how it stands
 * @param newest   the version that the site offers; that of {@code plugin} when it offers none
 * @param bundles  symbolic names of its bundles, when it is installed
 */
record Row(Plugin plugin, State state, String newest, List<String> bundles) {

    /** How a plug-in stands. */
    enum State {
        PART("part of Operanda"), INSTALLED("installed"), DISABLED("disabled"), UPDATE("update available"), AVAILABLE("available");

        private final String words;

        State(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Everything that is installed or offered, by name. */
    static List<Row> all(Plugins plugins, List<Plugin> offered) {
        Map<String, Plugin> newest = new TreeMap<>();
        offered.forEach(p -> newest.put(p.feature(), p));
        Set<String> disabled = DisabledPlugins.all();
        List<Row> rows = new ArrayList<>();
        for (Plugin plugin : plugins.installed()) {
            Plugin offer = newest.remove(plugin.feature());
            String version = offer == null ? plugin.version() : offer.version();
            List<String> bundles = plugins.bundles(plugin.feature());
            rows.add(new Row(plugin, state(plugin, version, bundles, disabled), version, bundles));
        }
        newest.values().forEach(p -> rows.add(new Row(p, State.AVAILABLE, p.version(), List.of())));
        rows.sort((a, b) -> a.plugin().name().compareToIgnoreCase(b.plugin().name()));
        return rows;
    }

    private static State state(Plugin plugin, String offered, List<String> bundles, Set<String> disabled) {
        if (!plugin.removable()) {
            return State.PART;
        }
        if (!bundles.isEmpty() && disabled.containsAll(bundles)) {
            return State.DISABLED;
        }
        return offered.equals(plugin.version()) ? State.INSTALLED : State.UPDATE;
    }
}
