package org.operanda.columnmap;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.operanda.data.Units;
import org.operanda.data.text.DateField;
import org.operanda.data.text.HeaderLine;
import org.operanda.data.text.Layout;
import org.operanda.data.text.TextHead;
import org.operanda.data.text.TextTable;

/** Proposes a map for a text, for the user to correct. */
public final class ColumnMapGuess {
    private static final char[] SEPARATORS = {'\t', ';', ',', Layout.WHITE_SPACE};
    private static final int ROWS_LOOKED_AT = 50;
    private static final Pattern POINT = Pattern.compile("[-+]?\\d*\\.\\d+([eE][-+]?\\d+)?");
    private static final Pattern COMMA = Pattern.compile("[-+]?\\d*,\\d+([eE][-+]?\\d+)?");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+[.,]?\\d*|[.,]\\d+)([eE][-+]?\\d+)?");

    private ColumnMapGuess() {}

    /** How a text divides into fields: from {@code firstRow} on, every line has as many fields, most of them numbers. */
    private record Division(char separator, int firstRow, int fields, int rows) {}

    /**
     * A map with the separator that makes most lines into rows of numbers, the line above them as header, and names guessed from it; empty when the text has no
     * rows of numbers.
     *
     * @param technique of the map
     */
    public static Optional<ColumnMap> of(TextHead head, String technique) {
        Division best = new Division('\t', 0, 0, 0);
        for (char separator : SEPARATORS) {
            Division division = division(head, separator);
            best = division.rows * Math.min(division.fields, 2) > best.rows * Math.min(best.fields, 2) ? division : best;
        }
        if (best.rows == 0) {
            return Optional.empty();
        }
        int headerLine = best.firstRow - 1;
        while (headerLine > 0 && head.line(headerLine).isBlank()) {
            headerLine--;
        }
        List<MappedColumn> columns = columns(head, best.separator, headerLine);
        String along = columns.stream().anyMatch(c -> c.name().equals(TextTable.TIME)) ? TextTable.TIME : "";
        return Optional
                .of(new ColumnMap("", technique, "", "", best.separator, decimal(head, best), String.valueOf(headerLine), "", along, true,
                        columns));
    }

    /**
     * What the columns of a text probably are, judged from the line that names them and the first row below it.
     *
     * @param headerLine the number of the line that names the columns, 0 for none
     */
    public static List<MappedColumn> columns(TextHead head, char separator, int headerLine) {
        List<String> names = headerLine == 0 ? List.of() : HeaderLine.fields(head.line(headerLine), separator);
        List<String> first = HeaderLine.fields(head.line(head.nextFilled(headerLine)), separator);
        return columns(names.size() == first.size() ? names : List.of(), first);
    }

    private static Division division(TextHead head, char separator) {
        int firstRow = 0;
        int fields = 0;
        int rows = 0;
        for (int line = 1; line <= head.lines().size() && rows < ROWS_LOOKED_AT; line++) {
            List<String> row = HeaderLine.fields(head.line(line), separator);
            boolean numbers = !head.line(line).isBlank() && isRow(row);
            if (numbers && row.size() == fields) {
                rows++;
            } else if (numbers) {
                firstRow = line;
                fields = row.size();
                rows = 1;
            }
        }
        return new Division(separator, firstRow, fields, rows);
    }

    /** At least half of the fields are numbers, and the first is a number or a date. */
    private static boolean isRow(List<String> row) {
        long numbers = row.stream().filter(field -> NUMBER.matcher(field).matches()).count();
        return numbers > 0 && 2 * numbers >= row.size() - 1
                && (NUMBER.matcher(row.getFirst()).matches() || DateField.parse(row.getFirst()).isPresent() || numbers > 2);
    }

    private static char decimal(TextHead head, Division division) {
        int points = 0;
        int commas = 0;
        for (int line = division.firstRow; line < Math.min(head.lines().size(), division.firstRow + ROWS_LOOKED_AT); line++) {
            for (String field : HeaderLine.fields(head.line(line), division.separator)) {
                points += POINT.matcher(field).matches() ? 1 : 0;
                commas += COMMA.matcher(field).matches() ? 1 : 0;
            }
        }
        return commas > points && division.separator != ',' ? ',' : '.';
    }

    private static List<MappedColumn> columns(List<String> names, List<String> first) {
        List<MappedColumn> columns = new ArrayList<>();
        Set<String> taken = new LinkedHashSet<>();
        for (int i = 0; i < first.size(); i++) {
            boolean date = DateField.parse(first.get(i)).isPresent();
            if (!date && !NUMBER.matcher(first.get(i)).matches()) {
                continue;
            }
            HeaderLine.Label label = HeaderLine.Label.of(i < names.size() ? names.get(i) : "");
            Optional<String> guess = KnownColumns.guess(label, List.copyOf(taken))
                    .filter(name -> !date || name.equals(TextTable.TIME));
            if (guess.isEmpty()) {
                continue;
            }
            taken.add(guess.get());
            String column = names.isEmpty() ? String.valueOf(i + 1) : names.get(i);
            columns.add(MappedColumn.of(guess.get(), column, date ? MappedColumn.DATE : unit(label, guess.get())));
        }
        return columns;
    }

    /** The unit of the header, else the one in which such a column is returned, for the user to confirm. */
    private static String unit(HeaderLine.Label label, String name) {
        boolean stated = !label.unit().isEmpty() && Units.parse(label.unit()).isPresent();
        return stated ? label.unit() : KnownColumns.unitOf(name).map(Units::symbol).orElse("");
    }
}
