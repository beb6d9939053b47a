package org.operanda.plugins;

import java.util.List;
import org.operanda.data.Problem;

/**
 * What sites offer.
 *
 * @param plugins  by id
 * @param problems sites that could not be read
 */
public record Listing(List<Plugin> plugins, List<Problem> problems) {
    public Listing {
        plugins = List.copyOf(plugins);
        problems = List.copyOf(problems);
    }
}
