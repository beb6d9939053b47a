package org.operanda.xas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.operanda.data.Values;

/**
 * The counts of one emission line, summed over the elements of a detector, each corrected for its dead time where the file has the factor.
 * <p>
 * Known are columns {@code Fe_Ka_mca1 …} with {@code DTFactor_mca1 …} (EPICS StepScan, GSECARS and others) and sums {@code Sum_Fe_Ka} or
 * {@code XMAP4:FeKa_Sum}, the latter with an I0 that the detector's electronics counted while it was alive ({@code XMAP4:DT Corr I0}). The
 * line is that of the element that the header names, else the one whose counts rise most over the scan.
 *
 * @param values  counts
 * @param formula how they were had
 */
record FluorescenceSum(Values values, String formula) {
    private static final Pattern ELEMENT_OF_DETECTOR = Pattern.compile("(.+)_mca(\\d{1,3})");
    private static final Pattern SUM = Pattern.compile("Sum_([A-Z][a-z]?_?[KLM][a-z]?\\d?)|(.*?):?([A-Z][a-z]?_?[KLM][a-z]?\\d?)_Sum");
    private static final Pattern NO_LINE = Pattern.compile("(?i)(sum_?)?(output|input|icr|ocr|clock|dtfactor|live|real|dead|total).*");
    private static final String FACTOR = "DTFactor_mca";
    private static final String LIVE_I0 = "DT Corr I0";

    /**
     * The sum of the columns of a file.
     *
     * @param element symbol of the absorbing element, empty when it is not known
     * @return empty when no columns are those of an emission line
     */
    static Optional<FluorescenceSum> of(List<Column> columns, String element) {
        Map<String, List<Column>> lines = new TreeMap<>();
        for (Column column : columns) {
            Matcher detector = ELEMENT_OF_DETECTOR.matcher(column.name());
            if (detector.matches() && !NO_LINE.matcher(column.name()).matches()) {
                lines.computeIfAbsent(detector.group(1), line -> new ArrayList<>()).add(column);
            }
        }
        return lines.isEmpty() ? ofSums(columns, element) : best(lines, element).map(line -> summed(line, lines.get(line), columns));
    }

    private static Optional<FluorescenceSum> ofSums(List<Column> columns, String element) {
        Map<String, List<Column>> lines = new TreeMap<>();
        for (Column column : columns) {
            if (SUM.matcher(column.name()).matches() && !NO_LINE.matcher(column.name()).matches()) {
                lines.put(column.name(), List.of(column));
            }
        }
        return best(lines, element).map(line -> {
            Column sum = lines.get(line).getFirst();
            Matcher name = SUM.matcher(line);
            String detector = name.matches() && name.group(2) != null ? name.group(2) : "";
            Optional<Column> alive = columns.stream().filter(c -> c.name().equals(detector + ":" + LIVE_I0)).findFirst();
            Optional<Column> incident = columns.stream().filter(c -> c.key().equals("i0")).findFirst();
            return alive.isEmpty() || incident.isEmpty()
                    ? new FluorescenceSum(sum.values(), line)
                    : new FluorescenceSum(computed(sum.values(),
                            i -> sum.values().get(i) * incident.get().values().get(i) / alive.get().values().get(i)),
                            line + " × i0/" + alive.get().name());
        });
    }

    private static Optional<String> best(Map<String, List<Column>> lines, String element) {
        Pattern own = Pattern.compile("(?:.*[^A-Za-z])?" + Pattern.quote(element) + "_?[KLM].*");
        Optional<String> named = element.isEmpty()
                ? Optional.empty()
                : lines.keySet().stream().filter(l -> own.matcher(l).matches()).findFirst();
        return named.isPresent()
                ? named
                : lines.keySet().stream().max((a, b) -> Double.compare(rise(lines.get(a)), rise(lines.get(b))));
    }

    /** By how many standard deviations the counts of the last tenth exceed those of the first. */
    private static double rise(List<Column> line) {
        int count = Math.toIntExact(line.getFirst().values().length());
        int tenth = Math.max(1, count / 10);
        double before = 0;
        double after = 0;
        for (Column column : line) {
            for (int i = 0; i < Math.min(tenth, count); i++) {
                before += column.values().get(i);
                after += column.values().get(count - 1 - i);
            }
        }
        return before + after > 0 ? (after - before) / Math.sqrt(after + before) : 0;
    }

    private static FluorescenceSum summed(String line, List<Column> elements, List<Column> columns) {
        List<Values> factors = new ArrayList<>();
        for (Column column : elements) {
            String number = column.name().substring(column.name().lastIndexOf('a') + 1);
            columns.stream().filter(c -> c.name().equals(FACTOR + number)).findFirst().map(Column::values).ifPresent(factors::add);
        }
        boolean corrected = factors.size() == elements.size();
        Values sum = computed(elements.getFirst().values(), i -> IntStream.range(0, elements.size())
                .mapToDouble(e -> elements.get(e).values().get(i) * (corrected ? factors.get(e).get(i) : 1)).sum());
        return new FluorescenceSum(sum, "Σ " + line + "_mca × " + (corrected ? "DTFactor_mca" : "1, no dead-time factors") + " over "
                + elements.size() + " detector elements");
    }

    private static Values computed(Values pattern, IntToDoubleFunction function) {
        return Values.of(IntStream.range(0, Math.toIntExact(pattern.length())).mapToDouble(function).toArray());
    }
}
