package org.operanda.host.recipe;

import java.util.Optional;

/**
 * What a recipe calls data by: {@code spectra} for a whole measurement or step, {@code edge.edge_half_step} for one of its datasets.
 *
 * @param owner   id of the measurement or step
 * @param dataset name of the dataset, empty for all
 */
public record DataReference(String owner, Optional<String> dataset) {

    /** Reads a reference; ids have no dot, names of datasets may. */
    public static DataReference of(String text) {
        int dot = text.indexOf('.');
        return dot < 0
                ? new DataReference(text, Optional.empty())
                : new DataReference(text.substring(0, dot), Optional.of(text.substring(dot + 1)));
    }

    /** The text that {@link #of} reads. */
    @Override
    public String toString() {
        return dataset.map(name -> owner + "." + name).orElse(owner);
    }
}
