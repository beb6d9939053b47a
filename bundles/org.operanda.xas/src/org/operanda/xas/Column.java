package org.operanda.xas;

import java.util.Locale;
import org.operanda.data.Values;

/**
 * A column as a file has it.
 *
 * @param name   in the file's own words
 * @param unit   in the file's own words, empty when it states none
 * @param values one per row
 */
public record Column(String name, String unit, Values values) {

    /** The name without regard to case. */
    String key() {
        return name.toLowerCase(Locale.ROOT);
    }

    Column withValues(Values newValues) {
        return new Column(name, unit, newValues);
    }
}
