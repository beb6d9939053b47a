package org.operanda.plugins.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.operanda.host.extension.DisabledPlugins;
import org.operanda.plugins.Plugin;
import org.operanda.plugins.Plugin.Role;
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

    /** How a plug-in stands; in the order of the page. */
    enum State {
        UPDATE("update available"), DISABLED("disabled"), INSTALLED("installed"), AVAILABLE("available"), PART("part of Operanda");

        private final String words;

        State(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Everything that is installed or offered: first what can be acted on, and then by name. */
    static List<Row> all(Plugins plugins, List<Plugin> offered) {
        Map<String, Plugin> newest = new TreeMap<>();
        offered.forEach(p -> newest.put(p.feature(), p));
        Set<String> disabled = DisabledPlugins.all();
        List<Row> rows = new ArrayList<>();
        for (Plugin plugin : plugins.installed()) {
            Optional<Plugin> newer = Optional.ofNullable(newest.remove(plugin.feature()))
                    .filter(offer -> Plugins.isNewer(offer.version(), plugin.version()));
            List<String> bundles = plugins.bundles(plugin.feature());
            rows.add(new Row(plugin, state(plugin, newer.isPresent(), bundles.stream().anyMatch(disabled::contains)),
                    newer.map(Plugin::version).orElse(plugin.version()), bundles));
        }
        newest.values().forEach(p -> rows.add(new Row(p, State.AVAILABLE, p.version(), List.of())));
        rows.sort(Comparator.<Row, State>comparing(Row::state).thenComparing(Row::name, String.CASE_INSENSITIVE_ORDER));
        return rows;
    }

    private static State state(Plugin plugin, boolean isNewer, boolean isDisabled) {
        if (isDisabled) {
            return State.DISABLED;
        }
        if (plugin.role() == Role.PART) {
            return State.PART;
        }
        return isNewer ? State.UPDATE : State.INSTALLED;
    }

    /** Without the platform's own name before it, which says nothing here. */
    String name() {
        return plugin.name().replaceFirst("^Operanda: ", "");
    }

    /** The version, and the one that can be had instead. */
    String version() {
        return newest.equals(plugin.version()) ? newest : plugin.version() + " → " + newest;
    }

    /** Whether it can be removed. */
    boolean isRemovable() {
        return plugin.role() == Role.CHOSEN;
    }
}
