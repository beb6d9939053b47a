package org.operanda.xas.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Problem;
import org.operanda.data.Problem.Location;
import org.operanda.xas.file.AthenaReader.Group;

/** The older form of a project: assignments of lists of Perl, one a line, each group ended by {@code [record]}. */
final class AthenaPerl {
    private static final int DEEPEST = 8;

    private AthenaPerl() {}

    static List<Group> groups(String text, String file, List<Problem> problems) {
        List<Group> groups = new ArrayList<>();
        String tag = "";
        Map<String, String> parameters = new LinkedHashMap<>();
        Map<String, double[]> arrays = new LinkedHashMap<>();
        int line = 0;
        for (String row : (Iterable<String>) text.lines()::iterator) {
            line++;
            int equals = row.indexOf('=');
            if (row.startsWith("[record]")) {
                groups.add(new Group(tag, parameters, arrays));
                parameters = new LinkedHashMap<>();
                arrays = new LinkedHashMap<>();
            } else if (row.startsWith("$old_group") && equals > 0) {
                List<Object> values = list(row.substring(equals + 1));
                tag = values.isEmpty() ? "" : values.getFirst().toString();
            } else if (row.startsWith("@") && equals > 0) {
                String name = row.substring(1, equals).strip();
                List<Object> values = list(row.substring(equals + 1));
                if (name.equals("args")) {
                    addParameters(values, parameters);
                } else if (List.of("x", "y", "i0", "signal", "stddev").contains(name)) {
                    Optional<double[]> numbers = numbers(values);
                    if (numbers.isPresent()) {
                        arrays.put(name, numbers.get());
                    } else {
                        problems.add(Problem.error("athena.number", "The list '" + name + "' of group '" + tag
                                + "' holds something else than numbers.", "The file may be damaged; save it again from Athena.",
                                Location.line(file, line)));
                    }
                }
            }
        }
        return groups;
    }

    private static void addParameters(List<Object> values, Map<String, String> parameters) {
        for (int i = 0; i + 1 < values.size(); i += 2) {
            Object value = values.get(i + 1);
            String text = value instanceof List<?> several
                    ? String.join("\n", several.stream().map(Object::toString).toList())
                    : value.toString();
            if (!values.get(i).toString().isEmpty() && !text.isEmpty()) {
                parameters.put(values.get(i).toString(), text);
            }
        }
    }

    private static Optional<double[]> numbers(List<Object> values) {
        double[] numbers = new double[values.size()];
        for (int i = 0; i < numbers.length; i++) {
            try {
                numbers[i] = Double.parseDouble(values.get(i).toString());
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
        return Optional.of(numbers);
    }

    /** The values of a list of Perl: quoted texts, bare words and lists in brackets. */
    static List<Object> list(String text) {
        return new Scanner(text).items(0);
    }

    private static final class Scanner {
        private final String text;
        private int at;

        Scanner(String text) {
            this.text = text;
        }

        List<Object> items(int depth) {
            List<Object> items = new ArrayList<>();
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c == '\'' || c == '"') {
                    items.add(quoted(c));
                } else if (c == '[' && depth < DEEPEST) {
                    at++;
                    items.add(items(depth + 1));
                } else if (c == ']' && depth > 0) {
                    at++;
                    return items;
                } else if (",();[] \t\r".indexOf(c) >= 0) {
                    at++;
                } else {
                    items.add(bare());
                }
            }
            return items;
        }

        private String quoted(char quote) {
            StringBuilder value = new StringBuilder();
            for (at++; at < text.length() && text.charAt(at) != quote; at++) {
                if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                    at++;
                }
                value.append(text.charAt(at));
            }
            at++;
            return value.toString();
        }

        private String bare() {
            int from = at;
            while (at < text.length() && ",();[]'\" \t\r".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(from, at);
        }
    }
}
