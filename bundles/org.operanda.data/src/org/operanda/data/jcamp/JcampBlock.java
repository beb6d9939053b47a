package org.operanda.data.jcamp;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One block of a file: what stands between {@code ##TITLE=} and {@code ##END=}.
 *
 * @param labels the text of each label but the tables', in order of the file, under the label as it is written without {@code ##}; comments are left out
 * @param tables in order of the file; a block that only links others has none
 */
public record JcampBlock(Map<String, String> labels, List<JcampTable> tables) {
    public JcampBlock {
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        tables = List.copyOf(tables);
    }

    /** A label as it is compared: in upper case, without blanks, hyphens, slashes and underscores. */
    public static String plain(String label) {
        return label.toUpperCase(Locale.ROOT).replaceAll("[\\s\\-/_]", "");
    }

    /** The text of a label, however it is spelled; empty when there is none or it is blank. */
    public Optional<String> text(String label) {
        String wanted = plain(label);
        return labels.entrySet().stream().filter(e -> plain(e.getKey()).equals(wanted)).map(Map.Entry::getValue).filter(v -> !v.isBlank())
                .findFirst();
    }

    /** The number that a label begins with, NaN when there is none. */
    public double number(String label) {
        return text(label).map(JcampNumbers::leading).orElse(Double.NaN);
    }
}
