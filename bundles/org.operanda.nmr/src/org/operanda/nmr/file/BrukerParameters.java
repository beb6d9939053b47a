package org.operanda.nmr.file;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A parameter file of TopSpin or XWIN-NMR (acqus, procs): lines {@code ##$NAME= value}, where a value in angle brackets may run over several lines and a list
 * {@code (0..31)} stands on the lines below.
 *
 * @param values by name, without the $
 */
record BrukerParameters(Map<String, String> values) {

    static BrukerParameters parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        StringBuilder value = new StringBuilder();
        String name = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith("##")) {
                keep(values, name, value);
                int equals = line.indexOf('=');
                name = equals < 0 ? "" : line.substring(2, equals).replace("$", "").trim();
                value.setLength(0);
                value.append(equals < 0 ? "" : line.substring(equals + 1).trim());
            } else if (!line.startsWith("$$")) {
                value.append('\n').append(line);
            }
        }
        keep(values, name, value);
        return new BrukerParameters(values);
    }

    private static void keep(Map<String, String> values, String name, StringBuilder value) {
        if (!name.isEmpty()) {
            values.put(name, value.toString().strip());
        }
    }

    /** A text without its angle brackets; empty when there is none. */
    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(v -> v.startsWith("<") && v.endsWith(">") ? v.substring(1, v.length() - 1) : v)
                .map(String::strip).filter(v -> !v.isEmpty());
    }

    /** A number; empty when there is none. */
    Optional<Double> number(String name) {
        return Optional.ofNullable(values.get(name)).flatMap(BrukerParameters::decimal);
    }

    /** A number, or what stands for it where the file says none. */
    double number(String name, double otherwise) {
        return number(name).orElse(otherwise);
    }

    /** A count, 0 where the file says none that could be one. */
    int count(String name) {
        return (int) Math.max(0, Math.min(Integer.MAX_VALUE, number(name, 0)));
    }

    /** Element {@code index} of a list. */
    Optional<Double> element(String name, int index) {
        String[] parts = values.getOrDefault(name, "").replaceFirst("^\\(\\d+\\.\\.\\d+\\)", "").strip().split("\\s+");
        return index < parts.length ? decimal(parts[index]) : Optional.empty();
    }

    private static Optional<Double> decimal(String text) {
        try {
            return Optional.of(Double.parseDouble(text)).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
