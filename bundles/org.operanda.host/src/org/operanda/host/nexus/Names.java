package org.operanda.host.nexus;

import java.util.HashSet;
import java.util.Set;

/** Names within one group: of the letters that NeXus allows, and each only once. */
final class Names {
    private final Set<String> taken = new HashSet<>();

    /** A name as near as possible to {@code wanted}; it and the names derived from it by the given endings are taken from now on. */
    String take(String wanted, String... endings) {
        String base = wanted.replaceAll("[^A-Za-z0-9_]+", "_").replaceAll("^_+|_+$", "");
        if (base.isEmpty()) {
            base = "data";
        }
        String name = base;
        for (int n = 2; !free(name, endings); n++) {
            name = base + "_" + n;
        }
        taken.add(name);
        for (String ending : endings) {
            taken.add(name + ending);
        }
        return name;
    }

    private boolean free(String name, String... endings) {
        boolean free = !taken.contains(name);
        for (String ending : endings) {
            free &= !taken.contains(name + ending);
        }
        return free;
    }
}
