package org.operanda.nmr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name with two numbers, as settings write them: {@code name:first:second}.
 *
 * @param name   small letters, digits and _
 * @param first  the first number
 * @param second the second one
 */
record NamedPair(String name, double first, double second) {
    private static final String NUMBER = "([-+]?\\d+(?:\\.\\d*)?)";
    private static final Pattern FORM = Pattern.compile("\\s*([a-z][a-z0-9_]{0,30})\\s*:\\s*" + NUMBER + "\\s*:\\s*" + NUMBER + "\\s*");

    /** Pairs separated by commas; empty when one is not of that form, or two have one name. */
    static Optional<List<NamedPair>> parse(String text) {
        List<NamedPair> pairs = new ArrayList<>();
        for (String part : text.isBlank() ? new String[0] : text.split(",")) {
            Matcher matcher = FORM.matcher(part);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            pairs.add(new NamedPair(matcher.group(1), Double.parseDouble(matcher.group(2)), Double.parseDouble(matcher.group(3))));
        }
        return pairs.stream().map(NamedPair::name).distinct().count() == pairs.size() ? Optional.of(pairs) : Optional.empty();
    }
}
