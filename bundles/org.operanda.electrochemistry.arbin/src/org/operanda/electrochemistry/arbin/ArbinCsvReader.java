package org.operanda.electrochemistry.arbin;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.operanda.electrochemistry.cycler.CyclerTextFormat;
import org.operanda.electrochemistry.cycler.CyclerTextFormat.Columns;
import org.operanda.electrochemistry.cycler.CyclerTextReader;
import org.operanda.electrochemistry.cycler.TextColumn;

/**
 * Reads comma-separated text that Arbin's MITS Pro exports, whose columns are named {@code Voltage (V)}, and text of its databases, whose
 * columns are named {@code Charge_Capacity}. A time of day that is a number counts seconds since 1970.
 */
public final class ArbinCsvReader extends CyclerTextReader {
    private static final double FIRST_UNIX_SECOND = 5e8;
    private static final double RESOLUTION = 0.01;
    private static final CyclerTextFormat FORMAT = CyclerTextFormat
            .of("arbin.csv", "Arbin", ArbinVocabulary.VOCABULARY, ArbinCsvReader::isHead, lines -> Map.of())
            .adjusted(ArbinCsvReader::adjusted);

    public ArbinCsvReader() {
        super(FORMAT, 85);
    }

    static boolean isHead(List<String> fields) {
        List<String> plain = fields.stream().map(f -> f.toLowerCase(Locale.ROOT).replaceAll("\\s*\\(.*", "").replace('_', ' ')).toList();
        return plain.containsAll(List.of("test time", "charge capacity", "discharge capacity", "step index", "cycle index", "data point"))
                && ArbinVocabulary.VOCABULARY.names(fields, 8);
    }

    private static Columns adjusted(Columns columns) {
        List<TextColumn> all = columns.all().stream().map(ArbinCsvReader::adjusted).toList();
        return new Columns(all, columns.metadata(), columns.problems());
    }

    private static TextColumn adjusted(TextColumn column) {
        boolean date = column.header().toLowerCase(Locale.ROOT).replaceAll("[ _]", "").equals("datetime");
        boolean unix = date && column.dates().isEmpty() && column.values().length() > 0 && column.values().get(0) > FIRST_UNIX_SECOND;
        return unix
                ? new TextColumn(column.header(), column.values(), List.of(),
                        Optional.of(new TextColumn.Dates(false, false, true, RESOLUTION)), false)
                : column;
    }
}
