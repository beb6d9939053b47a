package org.operanda.nmr.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A procpar of VnmrJ: for each parameter a line of its name and kind, a line with the number of values and the values, and a line of the allowed ones. Each
 * further text stands on a line of its own.
 *
 * @param values by name
 */
record VarianParameters(Map<String, List<String>> values) {
    private static final int TEXT = 2;
    private static final int FIELDS = 11;

    static VarianParameters parse(String text) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        List<String> lines = text.lines().toList();
        int at = 0;
        while (at + 1 < lines.size()) {
            String[] head = lines.get(at).strip().split("\\s+");
            if (head.length != FIELDS) {
                at++;
                continue;
            }
            boolean isText = head[TEXT].equals(String.valueOf(TEXT));
            String[] first = lines.get(at + 1).strip().split("\\s+", 2);
            int count = count(first[0]);
            List<String> found = new ArrayList<>();
            String rest = first.length > 1 ? first[1] : "";
            at += 2;
            if (isText) {
                found.add(unquoted(rest));
                for (; found.size() < count && at < lines.size() && lines.get(at).startsWith("\""); at++) {
                    found.add(unquoted(lines.get(at)));
                }
            } else {
                found.addAll(List.of(rest.strip().split("\\s+")));
            }
            at++;
            values.put(head[0], found);
        }
        return new VarianParameters(values);
    }

    private static int count(String text) {
        return text.matches("\\d{1,8}") ? Integer.parseInt(text) : 0;
    }

    private static String unquoted(String text) {
        return text.strip().replaceAll("^\"|\"$", "");
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).flatMap(v -> v.stream().findFirst()).filter(t -> !t.isBlank());
    }

    Optional<Double> number(String name) {
        double[] numbers = numbers(name);
        return numbers.length == 0 || !Double.isFinite(numbers[0]) ? Optional.empty() : Optional.of(numbers[0]);
    }

    /** All values of an arrayed parameter; one that is no number is NaN. */
    double[] numbers(String name) {
        return values.getOrDefault(name, List.of()).stream().mapToDouble(VarianParameters::decimal).toArray();
    }

    private static double decimal(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
