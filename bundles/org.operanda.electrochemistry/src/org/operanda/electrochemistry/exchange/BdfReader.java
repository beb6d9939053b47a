package org.operanda.electrochemistry.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.operanda.data.Values;
import org.operanda.electrochemistry.cycler.CyclerTextFormat;
import org.operanda.electrochemistry.cycler.CyclerTextFormat.Columns;
import org.operanda.electrochemistry.cycler.CyclerTextReader;
import org.operanda.electrochemistry.cycler.TextColumn;
import org.operanda.electrochemistry.cycler.TextColumn.Dates;
import org.operanda.electrochemistry.cycler.Vocabulary;

/**
 * Reads the Battery Data Format: a table headed by its labels ({@code Voltage / V}) or machine-readable names ({@code voltage_volt}).
 * Columns that are not of the format are kept. {@link BdfWriter} writes it.
 */
public final class BdfReader extends CyclerTextReader {
    private static final int LEAST = 3;
    private static final Vocabulary VOCABULARY = BdfTerm.vocabulary();
    private static final CyclerTextFormat FORMAT = CyclerTextFormat
            .of("bdf", "the Battery Data Format", VOCABULARY, BdfReader::isHead, lines -> Map.of()).adjusted(BdfReader::adjusted);

    public BdfReader() {
        super(FORMAT, 95);
    }

    private static boolean isHead(List<String> fields) {
        return fields.stream().filter(BdfReader::isTerm).count() >= LEAST;
    }

    /** As the format writes it to the letter, for other makes have columns called Voltage too. */
    private static boolean isTerm(String header) {
        return header.equals(BdfTerm.TEST_TIME) || header.equals("test_time_second")
                || BdfTerm.ALL.stream().anyMatch(t -> (t.label().equals(header) || t.name().equals(header)) && t.label().contains(" / "));
    }

    private static Columns adjusted(Columns columns) {
        List<TextColumn> all = new ArrayList<>(columns.all());
        all.replaceAll(BdfReader::adjusted);
        return new Columns(all, Map.of(), List.of());
    }

    private static TextColumn adjusted(TextColumn column) {
        Optional<BdfTerm> term = BdfTerm.ALL.stream().filter(t -> t.label().equals(column.header()) || t.name().equals(column.header()))
                .findFirst();
        if (term.isEmpty()) {
            return column;
        }
        Values values = column.values();
        return switch (term.get().label()) {
            case BdfTerm.UNIX_TIME -> new TextColumn(column.header(), values, List.of(),
                    Optional.of(new Dates(false, false, true, resolution(values))), false);
            case BdfTerm.IMAGINARY_IMPEDANCE -> column.with(column.header(), values.scaled(-1));
            default -> term.get().column().isPresent() ? column : column.with(term.get().label(), values);
        };
    }

    private static double resolution(Values values) {
        for (long i = 0; i < values.length(); i++) {
            if (values.get(i) != Math.rint(values.get(i))) {
                return 0.001;
            }
        }
        return 1;
    }
}
