package org.operanda.nmr;

import java.util.List;
import java.util.Optional;

/**
 * A range of shift with a name.
 *
 * @param name small letters, digits and _
 * @param from ppm
 * @param to   ppm, greater than {@code from}
 */
public record Region(String name, double from, double to) {

    /** Ranges as {@code name:from:to, name:from:to}; empty when one is not of that form, or two have one name. */
    public static Optional<List<Region>> parse(String text) {
        return NamedPair.parse(text)
                .map(pairs -> pairs.stream()
                        .map(p -> new Region(p.name(), Math.min(p.first(), p.second()), Math.max(p.first(), p.second()))).toList())
                .filter(regions -> regions.stream().allMatch(r -> r.to > r.from));
    }
}
